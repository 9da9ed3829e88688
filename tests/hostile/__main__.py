"""`python -m tests.hostile [NAME ...] [--files N] [--soak] [--seed N] [--show NUMBER]`: 0 faults, or exit 1."""

import argparse
import sys
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context

from tests.hostile.feeding import SEED, feed, spoiled
from tests.hostile.importers import importers
from tests.own_home import own_home

SOAK_FILES = 1_000_000
AT_ONCE = 25_000


def main() -> int:
    asked = _arguments()
    if asked.show is not None:
        sys.stdout.buffer.write(spoiled(asked.names[0], asked.show, asked.seed))
        return 0
    faults = 0
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        portions = []
        for name in asked.names or importers():
            files = asked.files or (SOAK_FILES if asked.soak else importers()[name].slice_files)
            portions += [
                pool.submit(feed, name, min(AT_ONCE, files - first), asked.seed, first)
                for first in range(0, files, AT_ONCE)
            ]
        for done in as_completed(portions):
            fed = done.result()
            print(fed, flush=True)
            faults += len(fed.faults)
    return 1 if faults else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.hostile", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(importers()))
    parser.add_argument("--files", type=int, help="so many of each")
    parser.add_argument("--soak", action="store_true", help=f"{SOAK_FILES:,} of each")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--show", type=int, metavar="NUMBER", help="write this file of the series to standard output")
    asked = parser.parse_args()
    if unknown := set(asked.names) - set(importers()):
        parser.error(f"there is no importer {', '.join(sorted(unknown))}")
    return asked


if __name__ == "__main__":
    with own_home():
        sys.exit(main())
