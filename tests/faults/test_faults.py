"""The slice of `python -m tests.faults` in every run of the tests, and proofs that it finds what it looks for."""

import subprocess
import sys
from pathlib import Path
from typing import Literal

import pytest

from tests.faults.cuts import cut
from tests.faults.kills import kill
from tests.faults.scenarios import Hasty
from tests.faults.tracing import ROOT, can_trace

traced = pytest.mark.skipif(not can_trace(), reason="needs Linux with strace")


def faults(name: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults", name], cwd=ROOT, capture_output=True, check=False, text=True, timeout=400
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a signal of POSIX")
def test_two_hundred_kills_lose_nothing() -> None:
    faults("kills")


@traced
def test_power_cuts_lose_nothing() -> None:
    faults("cuts")


@traced
def test_failing_disks_give_a_sentence_and_lose_nothing() -> None:
    faults("errors")


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a signal of POSIX")
def test_a_change_told_before_it_is_kept_is_found_out() -> None:
    assert kill(Hasty, 6).faults


@traced
@pytest.mark.parametrize("synchronous", ["NORMAL", "OFF"])
def test_a_database_that_does_not_wait_for_the_disk_loses(
    synchronous: Literal["NORMAL", "OFF"], tmp_path: Path
) -> None:
    found = cut("edit", 20, synchronous=synchronous)
    assert len([fault for fault in found.faults if "lost" in fault or "Damaged" in fault]) >= 5, str(found)
