"""Files of papers: joint or apart, never over another's, the very bytes that are previewed."""

import datetime as dt
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

import pytest

from desktop_app.documents import press
from desktop_app.documents.rules.requests import IssueRequest, Output
from desktop_app.language.catalogs import DRAFT_LANGUAGES, PAPER_LANGUAGES
from desktop_app.language.errors import Refused
from desktop_app.printing.signing import SignWith
from desktop_app.system.files import write_atomically
from tests.documents.offices import AYGUN, VALI, PapersOffice, many, thanks, words_of
from tests.printing.certificates import NOW, PASSWORD, p12


def states(office: PapersOffice) -> list[str]:
    return [row.state for row in office.documents.register.listed()]


def test_one_joint_pdf_holds_the_pages_in_order(office: PapersOffice, tmp_path: Path) -> None:
    people = office.add(VALI, AYGUN)
    issued = office.documents.issue(thanks(people), Output.at(tmp_path / "new" / "all.pdf"))
    assert issued.as_json() == {
        "issued": [
            {"number": "S-2026/0001", "person": people[0], "file": str(tmp_path / "new" / "all.pdf")},
            {"number": "S-2026/0002", "person": people[1], "file": str(tmp_path / "new" / "all.pdf")},
        ],
        "refused": [],
    }
    content = (tmp_path / "new" / "all.pdf").read_bytes()
    assert content == office.documents.register.pdf(*(each.id for each in issued.issued))
    words = words_of(content, tmp_path)
    assert words.index("Əliyev Vəli Həsən oğlu") < words.index("Kərimova Aygün Rəşid qızı")
    assert states(office) == ["issued", "issued"]


def test_apart_each_file_holds_its_very_bytes(office: PapersOffice, tmp_path: Path) -> None:
    people = office.add(VALI, AYGUN)
    issued = office.documents.issue(thanks(people), Output.at(tmp_path / "out"))
    assert sorted(each.name for each in (tmp_path / "out").iterdir()) == [
        "S-2026-0001-Eliyev-Veli-Hesen-oglu.pdf",
        "S-2026-0002-Kerimova-Aygun-Resid-qizi.pdf",
    ]
    for paper in issued.issued:
        assert paper.file.read_bytes() == office.documents.register.pdf(paper.id)


def test_a_joint_file_that_exists_is_refused_before_anything_is_numbered(office: PapersOffice, tmp_path: Path) -> None:
    (tmp_path / "there.pdf").write_bytes(b"mine")
    with pytest.raises(Refused, match=r"there\.pdf"):
        office.documents.issue(thanks(office.add(VALI)), Output.at(tmp_path / "there.pdf"))
    assert (tmp_path / "there.pdf").read_bytes() == b"mine"
    assert states(office) == []
    office.documents.issue(thanks([1]), Output.at(tmp_path / "there.pdf", replace=True))
    assert (tmp_path / "there.pdf").read_bytes().startswith(b"%PDF")


def test_in_a_folder_nothing_is_overwritten(office: PapersOffice, tmp_path: Path) -> None:
    taken = tmp_path / "S-2026-0001-Eliyev-Veli-Hesen-oglu.pdf"
    taken.write_bytes(b"of another office")
    issued = office.documents.issue(thanks(office.add(VALI)), Output.at(tmp_path))
    assert taken.read_bytes() == b"of another office"
    assert issued.issued[0].file.name == "S-2026-0001-Eliyev-Veli-Hesen-oglu (2).pdf"


def test_a_folder_that_cannot_be_made_refuses_all(office: PapersOffice, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(Refused, match="file"):
        office.documents.issue(thanks(office.add(VALI)), Output.at(tmp_path / "file" / "out"))
    assert states(office) == []


def test_what_was_cut_off_is_finished_into_the_same_files(office: PapersOffice, tmp_path: Path) -> None:
    """The file was written, the register not told: the same bytes count as written, no second file comes."""
    entered = office.documents.enter(thanks(office.add(*many(3))))
    output = Output.at(tmp_path / "out")
    press.make_room(output)
    list(press.printed(office.documents.register.print_job(entered.ids[:2]), output))
    assert states(office) == ["not printed"] * 3
    finished = office.documents.finish(entered.ids, output)
    assert len(finished) == len(list((tmp_path / "out").iterdir())) == 3
    assert states(office) == ["issued"] * 3


class StopAfter:
    """Stops when so many steps were reported."""

    def __init__(self, steps: int) -> None:
        self.left = steps
        self.reports: list[tuple[int, int]] = []

    def report(self, done: int, total: int) -> None:
        self.left -= 1
        self.reports.append((done, total))

    def stopped(self) -> bool:
        return self.left <= 0


@pytest.mark.parametrize("steps", [1, 3, 5])
def test_stopped_while_composing_nothing_is_numbered(office: PapersOffice, tmp_path: Path, steps: int) -> None:
    people = office.add(*many(5))
    issued = office.documents.issue(thanks(people), Output.at(tmp_path / "out"), progress=StopAfter(steps))
    assert (issued.batch_id, issued.issued, issued.not_printed) == (None, (), ())
    assert states(office) == []


def test_stopped_while_printing_the_rest_stays_not_printed(office: PapersOffice, tmp_path: Path) -> None:
    people = office.add(*many(5))
    issued = office.documents.issue(thanks(people), Output.at(tmp_path / "out"), progress=StopAfter(5 + 2))
    assert [each.number for each in issued.issued] == ["S-2026/0001", "S-2026/0002"]
    assert len(issued.not_printed) == 3
    assert states(office) == ["issued"] * 2 + ["not printed"] * 3
    office.documents.finish(issued.not_printed, Output.at(tmp_path / "out"))
    assert states(office) == ["issued"] * 5


def test_a_full_disk_in_the_middle_keeps_what_is_safe(
    office: PapersOffice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was written before the disk was full is issued, the rest is not."""
    entered = office.documents.enter(thanks(office.add(*many(3))))
    written: list[Path] = []

    def filling_up(path: Path, content: bytes, *, replace: bool = True) -> None:
        if len(written) == 2:
            raise Refused("The disk is full.")
        written.append(path)
        write_atomically(path, content, replace=replace)

    monkeypatch.setattr("desktop_app.documents.press.write_atomically", filling_up)
    with pytest.raises(Refused, match="full"):
        office.documents.finish(entered.ids, Output.at(tmp_path / "out"))
    assert states(office) == ["issued", "issued", "not printed"]


def test_a_child_process_prints_the_same_bytes_from_values_alone(office: PapersOffice, tmp_path: Path) -> None:
    entered = office.documents.enter(thanks(office.add(VALI, AYGUN)))
    job = office.documents.register.print_job(entered.ids)
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as child:
        content = child.submit(press.rendered, job).result()
    assert content == office.documents.register.pdf(*entered.ids)


def test_a_file_that_says_something_else_is_not_kept(
    office: PapersOffice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a disk would have it that keeps the bytes of another file."""
    first, second = office.documents.enter(thanks(office.add(VALI, AYGUN))).ids
    other = office.documents.register.pdf(second)
    monkeypatch.setattr(press, "write_atomically", lambda path, _content, **_how: path.write_bytes(other))
    for output in (Output.at(tmp_path / "joint.pdf"), Output.at(tmp_path / "apart")):
        with pytest.raises(press.Misread, match="S-2026/0001"):
            office.documents.finish([first], output)
    assert states(office) == ["not printed", "not printed"]
    assert not (tmp_path / "joint.pdf").exists()
    assert list((tmp_path / "apart").iterdir()) == []


@pytest.mark.parametrize("language", [*PAPER_LANGUAGES, *DRAFT_LANGUAGES])
@pytest.mark.parametrize("template", ["thanks", "letter", "invitation"])
def test_papers_in_every_language_are_read_back(
    office: PapersOffice, tmp_path: Path, template: str, language: str
) -> None:
    fields = {each.name: each.sample for each in office.documents.template(template).edition(language).fields}
    request = IssueRequest(template, language, office.add(VALI), fields)
    assert len(office.documents.issue(request, Output.at(tmp_path / "out")).issued) == 1


def test_a_signed_paper_done_again_takes_the_place_of_its_earlier_file(office: PapersOffice, tmp_path: Path) -> None:
    chosen = SignWith(p12(), PASSWORD, NOW)
    entered = office.documents.enter(thanks(office.add(VALI, AYGUN)))
    out = Output.at(tmp_path / "out")
    job = office.documents.register.print_job(entered.ids)
    press.make_room(out)
    first = next(press.printed(job, out, chosen))  # broken off before the register knew of it
    before = first.file.read_bytes()
    later = replace(chosen, at=NOW + dt.timedelta(minutes=5))
    done = office.documents.finish(entered.ids, out, sign_with=press.signer_of(later))
    assert done[0].file == first.file
    assert first.file.read_bytes() != before
    assert len(list((tmp_path / "out").iterdir())) == 2
