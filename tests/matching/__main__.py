"""`python -m tests.matching [--families N] [--seed N]`: precision and recall of finding duplicates; 1 if not enough."""

import argparse
import sys
from typing import Final

from tests.matching.families import RATES, recorded_families
from tests.matching.measuring import PRECISION, RECALL, measured

FAMILIES: Final = 100_000
SEED: Final = 2025


def main() -> int:
    """Invent the families, look for duplicates among them, print what was found."""
    asked = _arguments()
    print(f"{asked.families} families, seed {asked.seed}")
    print("\n".join(f"    {what:<36}{share:>5.0%}" for what, share in RATES.items()))
    found = measured(recorded_families(asked.families, asked.seed), _progress)
    print(f"{found.people} records, {found.true_pairs} pairs of them of one person; {found.seconds:.1f} s")
    print(f"same     {found.same:>8}, of one person {found.truly_same:>8}")
    print(f"review   {found.review:>8}, of one person {found.truly_review:>8}")
    print(f"precision of same             {found.precision:.5f}  (at least {PRECISION})")
    print(f"recall of same or review      {found.recall:.5f}  (at least {RECALL})")
    return 0 if found.is_enough else 1


def _progress(done: int, number: int) -> None:
    print(f"\r{done} of {number} ", end="" if done < number else "\n", file=sys.stderr, flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.matching", description=__doc__)
    parser.add_argument("--families", type=int, default=FAMILIES)
    parser.add_argument("--seed", type=int, default=SEED)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
