"""A process that issues papers and says what it has acknowledged: the numbers that are in each file."""

import os
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path

from desktop_app.documents.rules.requests import Output
from tests.documents.offices import opened, thanks

Acknowledged = dict[str, list[str]]
"""The numbers that a process said are in a file."""


def issue(office_file: Path, folder: Path, batches: int, parent: "Connection[Acknowledged, None]") -> None:
    """Issue so many batches, 0 for no end, by turns into a joint file and into files apart."""
    office = opened(office_file)
    people = office.people.order()[:6]
    parent.send({})
    for batch in count(1):
        joint = folder / f"batch-{os.getpid()}-{batch}.pdf"
        issued = office.documents.issue(thanks(people), Output.at(joint if batch % 2 else folder, replace=True))
        acknowledged: Acknowledged = {}
        for paper in issued.issued:
            acknowledged.setdefault(str(paper.file), []).append(paper.number)
        parent.send(acknowledged)
        if batch == batches:
            break
    office.close()
