"""From frozen layouts to files: values in, bytes out, no database.

A job is plain values and can be sent to a child process, which then never sees the key of the office.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from desktop_app.documents.authenticity.wordings import text_hash
from desktop_app.documents.rules.file_names import candidates
from desktop_app.documents.rules.progress import Progress
from desktop_app.documents.rules.requests import Output
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.printing.forms import on_form
from desktop_app.printing.imposing import PLAIN, Imposition
from desktop_app.printing.layout import Layout, Pictures, from_json, to_json
from desktop_app.system.files import write_atomically

if TYPE_CHECKING:
    from desktop_app.printing.signing import FileSigner, SignWith


MARKED_AT_ONCE: Final = 25
"""Files written between two commits of what has been printed."""
_PDF: Final = b"%PDF-"


class Misread(Refused):
    """A file was read back and did not say what the register says; it was not kept."""


class AlreadyThere(Refused):
    """The joint file exists, and nobody said that it may be replaced."""


@dataclass(frozen=True)
class Paper:
    """One document to be printed: its id and number, the name its file would like, its layout.

    A paper that is not registered has no number; its id is its place in the job.
    """

    id: int
    number: str
    stem: str
    layout: bytes

    @property
    def title(self) -> str:
        """What its file is called where programs show a title: the number, else the file's name."""
        return self.number or self.stem


@dataclass(frozen=True)
class PrintJob:
    """Papers, the pictures that their layouts show, and how they go onto sheets."""

    papers: tuple[Paper, ...]
    pictures: Pictures
    imposition: Imposition = PLAIN

    def only(self, ids: Collection[int]) -> "PrintJob":
        """The same with these papers alone."""
        return replace(self, papers=tuple(each for each in self.papers if each.id in ids))

    def on_form(self) -> "PrintJob":
        """The same for paper that has the office's ornament and logo already."""
        papers = (replace(each, layout=to_json(on_form(from_json(each.layout)))) for each in self.papers)
        return replace(self, papers=tuple(papers))


@dataclass(frozen=True)
class Printed:
    """A paper that is now safely in a file."""

    id: int
    file: Path


def signer_of(sign_with: "SignWith | FileSigner | None") -> "FileSigner | None":
    """Who signs files with what was chosen, if anybody; a certificate that cannot is refused. A signer stays itself."""
    if sign_with is None:
        return None
    from desktop_app.printing.signing import FileSigner  # noqa: PLC0415 - pyHanko: who signs nothing need not wait

    return sign_with if isinstance(sign_with, FileSigner) else FileSigner(sign_with)


def rendered(job: PrintJob) -> bytes:
    """One PDF of all papers of the job: the same bytes whenever this version of the program is asked."""
    return drawn(_pages(job, job.papers), job.pictures, title=_title(job))


def _pages(job: PrintJob, papers: Sequence[Paper]) -> list[Layout]:
    return job.imposition.laid([from_json(each.layout) for each in papers])


def drawn(layouts: Sequence[Layout], pictures: Pictures, *, title: str, signer: "FileSigner | None" = None) -> bytes:
    """One PDF of these pages."""
    from desktop_app.printing.rendering import render  # noqa: PLC0415 - ReportLab: 200 ms that most starts never need

    return render(layouts, pictures, title=title, signer=signer)


def printed(job: PrintJob, output: Output, sign_with: "SignWith | FileSigner | None" = None) -> Iterator[Printed]:
    """Write the files of a job, signed if so wanted, and tell of each paper once it is safe on the disk and read back.

    A file that is there with the very same bytes counts as written: a job that was cut off between the file
    and the register can be done again. Signed anew its bytes are others, so a registered paper's earlier file
    is told by what it says, and replaced.
    """
    signer = signer_of(sign_with)
    if output.on_form:
        job = job.on_form()
    if output.joint:
        pages, title = _pages(job, job.papers), _title(job)
        _write_joint(output, drawn(pages, job.pictures, title=title, signer=signer))
        _read_back(output.path, pages, title)
        yield from (Printed(each.id, output.path) for each in job.papers)
        return
    from desktop_app.printing.rendering import Renderer  # noqa: PLC0415 - as in `drawn`

    renderer = Renderer(job.pictures, signer)  # what the files have in common is prepared once
    for each in job.papers:
        pages = _pages(job, [each])
        earlier = _earlier_file(output.path, each.stem, pages) if signer and each.number else None
        content = renderer.pdf(pages, title=each.title)
        if earlier:
            write_atomically(earlier, content, replace=True)
        file = earlier or _write_beside(output.path, each.stem, content)
        _read_back(file, pages, each.title)
        yield Printed(each.id, file)


def print_out(
    job: PrintJob,
    output: Output,
    watch: Progress,
    sign_with: "SignWith | FileSigner | None" = None,
    *,
    mark: Callable[[Sequence[int]], None] = lambda _ids: None,
) -> list[Printed]:
    """Print a job until it is done or stopped; `mark` is told, every few files and at any end, what is safe since."""
    done: list[Printed] = []
    marked = 0
    try:
        for each in printed(job, output, sign_with) if job.papers else ():
            done.append(each)
            watch.report(len(done), len(job.papers))
            if len(done) - marked >= MARKED_AT_ONCE:
                mark([each.id for each in done[marked:]])
                marked = len(done)
            if watch.stopped() and not output.joint:
                break
    finally:
        mark([each.id for each in done[marked:]])
    return done


def _read_back(file: Path, pages: Sequence[Layout], title: str) -> None:
    """Compare what another program reads in a file with what its pages were to say; one that differs is not kept."""
    if _says(file, pages):
        return
    file.unlink()
    sentence = _("“{title}” was not kept: read back, its file does not say what was to be printed. Please report this.")
    raise Misread(sentence.format(title=title))


def _says(file: Path, pages: Sequence[Layout]) -> bool:
    from desktop_app.printing.page_words import words_of_pages  # noqa: PLC0415 - PDFium, as in `drawn`

    said = [text_hash(words) for words in words_of_pages(file.read_bytes())]
    return said == [text_hash(page.text) for page in pages]


def _earlier_file(folder: Path, stem: str, pages: Sequence[Layout]) -> Path | None:
    """The file of this very paper that was written before, its number among what it says."""
    for name in candidates(stem):
        place = folder / name
        if not place.is_file():
            return None
        if place.read_bytes().startswith(_PDF) and _says(place, pages):
            return place
    return None


def make_room(output: Output) -> None:
    """Make the folder of an output and refuse a joint file that exists, before anything has a number."""
    folder = output.path.parent if output.joint else output.path
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        sentence = _("The folder “{folder}” cannot be made here. Please choose another one.")
        raise Refused(sentence.format(folder=folder)) from error
    if output.joint and not output.replace and output.path.exists():
        raise AlreadyThere(
            _("“{file}” is already there and was not changed. Choose another name.").format(file=output.path.name)
        )


def _write_joint(output: Output, content: bytes) -> None:
    if not _holds(output.path, content):
        write_atomically(output.path, content, replace=output.replace)


def _write_beside(folder: Path, stem: str, content: bytes) -> Path:
    """Under the first name that is free, or that holds this very paper already."""
    places = (folder / name for name in candidates(stem))
    place = next(each for each in places if not each.exists() or _holds(each, content))
    if not place.exists():
        write_atomically(place, content, replace=False)
    return place


def _holds(path: Path, content: bytes) -> bool:
    return path.is_file() and path.stat().st_size == len(content) and path.read_bytes() == content


def _title(job: PrintJob) -> str:
    first, last = job.papers[0].title, job.papers[-1].title
    return first if first == last else f"{first} – {last}"
