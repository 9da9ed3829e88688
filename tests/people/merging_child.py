"""Merges one pair after another, or parts them again, and says each that is done, until it is killed."""

import contextlib
import sys
from pathlib import Path

from desktop_app import bootstrap
from tests.office.offices import StillClock


def main(office: Path, what: str) -> None:
    """Of each pair the odd number stays, the even one goes."""
    with contextlib.closing(bootstrap.open_services(office, None, StillClock())) as services:
        print("open", flush=True)
        for kept in range(1, 1 + 2 * PAIRS, 2):
            if what == "merge":
                both = services.merges.prospect(kept, kept + 1)
                services.merges.merge(both.first, both.second)
            else:
                services.merges.undo(kept + 1)
            print(kept, flush=True)


PAIRS = 20

if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
