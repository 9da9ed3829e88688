"""What every scenario is made of: an office made ready, work that never ends, a judge."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, ClassVar, Final

from desktop_app.bootstrap import Services, create_services, open_services
from tests.office.offices import SAMPLE_OFFICE

Say = Callable[[Any], None]
"""Tells the process that watches, which hears it even when the teller is killed right after."""

FILE: Final = "office.ocaq"


class Scenario:
    """Staff at work. `prepare` and `judge` run in the process that watches, `work` in the one that is killed."""

    name: ClassVar[str]
    then: "ClassVar[type[Scenario] | None]" = None
    """What is killed next, in what the first kill left: a recovery."""
    told_before: ClassVar[int] = 4
    """The kill falls between the start and about so many acknowledgements."""

    def prepare(self, folder: Path) -> None:
        create_services(folder / FILE, SAMPLE_OFFICE, None).close()

    def work(self, folder: Path, say: Say) -> None:
        raise NotImplementedError

    def judge(self, folder: Path, said: list[Any]) -> None:
        raise NotImplementedError


@contextmanager
def whole_after(office: Path, password: str | None = None, *, checked: bool = True) -> Iterator[Services]:
    """The office opened; with everything that `ocaq check` looks at found in order."""
    with closing(open_services(office, password)) as services:
        if checked:
            assert services.check().findings == ()
        yield services
