"""The slice of `python -m tests.faults` in every run of the tests, and proofs that it finds what it looks for."""

import re
import subprocess
import sys
from typing import Literal

import pytest

from tests.faults.cuts import CHANGES, cut_at_each_word
from tests.faults.kills import kill
from tests.faults.scenarios import SCENARIOS
from tests.faults.scenarios.work import Hasty
from tests.faults.tracing import ROOT, can_trace

TOLD = 500
"""Acknowledged changes before 200 kills, on any machine: the kills wait for them."""

traced = pytest.mark.skipif(not can_trace(), reason="needs Linux with strace")


def faults(name: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults", name], cwd=ROOT, capture_output=True, check=False, text=True, timeout=400
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a signal of POSIX")
def test_two_hundred_kills_lose_nothing_of_what_was_told() -> None:
    found = re.findall(r"^(\w+) +(\d+) kills +(\d+) acknowledged", faults("kills"), re.MULTILINE)
    told = {name: (int(kills), int(acknowledged)) for name, kills, acknowledged in found}
    assert told.keys() == SCENARIOS.keys()
    assert sum(kills for kills, _acknowledged in told.values()) == 200
    assert sum(acknowledged for _kills, acknowledged in told.values()) >= TOLD, told
    few = {name for name, (kills, acknowledged) in told.items() if acknowledged < kills // 2}
    assert not few, told


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
@pytest.mark.parametrize("scenario", ["edit", "issue"])
def test_what_was_told_before_a_kill_and_a_power_cut_is_on_the_disk(scenario: str) -> None:
    found = cut_at_each_word(scenario)
    assert found.cuts == CHANGES[scenario]
    assert not found.faults


@traced
@pytest.mark.parametrize("synchronous", ["NORMAL", "OFF"])
def test_a_database_that_does_not_wait_for_the_disk_loses_at_each_word(synchronous: Literal["NORMAL", "OFF"]) -> None:
    found = cut_at_each_word("edit", synchronous)
    assert len(found.faults) == found.cuts == CHANGES["edit"]
    assert all("lost" in fault for fault in found.faults), str(found)
