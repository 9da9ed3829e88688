"""A process that issues papers until it is killed, and says on stdout what it has acknowledged."""

import json
import sys
from pathlib import Path

from desktop_app.documents.rules.requests import Output
from tests.documents.offices import opened, thanks


def main() -> None:
    """Arguments: the office file, the folder for papers. Prints a line of JSON after each batch."""
    office_file, folder = Path(sys.argv[1]), Path(sys.argv[2])
    office = opened(office_file)
    people = office.people.order()[:6]
    print(json.dumps([]), flush=True)
    while True:
        issued = office.documents.issue(thanks(people), Output.at(folder))
        print(json.dumps([[each.number, str(each.file)] for each in issued.issued]), flush=True)


if __name__ == "__main__":
    main()
