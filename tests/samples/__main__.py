"""Makes the sample list that ships with the program: `python -m tests.samples`."""

from typing import Final

from desktop_app.system import paths
from tests.samples.sheets import write_sample_xlsx

PEOPLE: Final = 60
SEED: Final = 2026
PLACE: Final = paths.resources() / "sample" / "members.xlsx"


def main() -> None:
    """Write the list anew; the same program writes the same bytes."""
    PLACE.parent.mkdir(exist_ok=True)
    write_sample_xlsx(PLACE, PEOPLE, SEED)


if __name__ == "__main__":
    main()
