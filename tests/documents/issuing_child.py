"""A process that issues papers and says on stdout what it has acknowledged, a line of JSON for each file."""

import json
import os
import sys
from itertools import count
from pathlib import Path

from desktop_app.documents.rules.requests import Output
from tests.documents.offices import opened, thanks


def main() -> None:
    """Arguments: the office file, the folder for papers, how many batches, 0 for no end."""
    office_file, folder, batches = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    office = opened(office_file)
    people = office.people.order()[:6]
    print("ready", flush=True)
    for batch in count(1):
        joint = folder / f"batch-{os.getpid()}-{batch}.pdf"
        issued = office.documents.issue(thanks(people), Output.at(joint if batch % 2 else folder, replace=True))
        numbers_in: dict[str, list[str]] = {}
        for paper in issued.issued:
            numbers_in.setdefault(str(paper.file), []).append(paper.number)
        print(json.dumps(numbers_in), flush=True)
        if batch == batches:
            break
    office.close()


if __name__ == "__main__":
    main()
