"""Membership cards: front and back, the person's photo, ten on a sheet whose backs lie behind their fronts."""

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from desktop_app.bootstrap.services import records
from desktop_app.documents import press
from desktop_app.documents.authenticity.verdicts import State
from desktop_app.documents.rules.requests import IssueRequest, Output
from desktop_app.documents.service.keys import FreshRoot
from desktop_app.documents.service.verifying import VerifyingService
from desktop_app.language.errors import Refused
from desktop_app.language.names import Gender
from desktop_app.people.rules.values import PersonDraft, Spelling, SpellingKind
from desktop_app.people.service import PhotoService
from desktop_app.printing.imposing import Imposition, sheets
from desktop_app.printing.layout import Layout, Picture, TextLine, from_json, sides, to_json
from tests.documents.offices import AYGUN, TEMPLATES, VALI, PapersOffice
from tests.documents.photos import photo

FIELDS = {"membership": "əsas üzv", "member": "000417", "until": "2028-12-31"}
POINTS = 72 / 25.4


def card(office: PapersOffice, *people: PersonDraft, language: str = "az", sheet: str = "") -> IssueRequest:
    return IssueRequest("card", language, office.add(*people), FIELDS, sheet=sheet)


def pages(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_bounded() for page in document]


def many(count: int) -> list[PersonDraft]:
    return [replace(VALI, surname=f"Soyad{chr(ord('a') + place)}") for place in range(count)]


GOLDEN = {
    "az": """Əliyev / Vəli Həsən oğlu / Nümunə Azərbaycan Evi / ÜZVLÜK VƏSİQƏSİ / Üzv № / 000417 / Üzvlük / əsas üzv
Bitmə tarixi / 31.12.2028
Əliyev Vəli Həsən oğlu adına verilmiş üzvlük vəsiqəsi. / 000417 əsas üzv 31.12.2028 / № S-2026/0001""",
    "en": """Əliyev / Vəli Həsən oğlu / Sample Azerbaijani House / MEMBERSHIP CARD / Member no. / 000417 / Membership
əsas üzv / Valid until / 31.12.2028
Əliyev Vəli Həsən oğlu holds this membership card. / 000417 əsas üzv 31.12.2028 / No. S-2026/0001""",
    "ru": """Əliyev / Vəli Həsən oğlu / Nümunə Azərbaycan Evi / ЧЛЕНСКИЙ БИЛЕТ / № члена / 000417 / Членство / əsas üzv
Действителен до / 31.12.2028
Членский билет выдан на имя: Əliyev Vəli Həsən oğlu / 000417 əsas üzv 31.12.2028 / № S-2026/0001""",
}


@pytest.mark.parametrize("language", GOLDEN)
def test_what_a_card_says(office: PapersOffice, language: str) -> None:
    made = office.documents.enter(card(office, VALI, language=language))
    layout = from_json(office.documents.register.print_job(made.ids).papers[0].layout)
    said = [words for page in sides(layout) for words in _said(page)]
    assert said == GOLDEN[language].replace("\n", " / ").split(" / ")


def _said(page: Layout) -> list[str]:
    """What each element says, its lines together, the mark of the sample office aside."""
    frames = dict.fromkeys(item.frame for item in page.items if isinstance(item, TextLine))
    return [
        " ".join(item.text.strip() for item in page.items if isinstance(item, TextLine) and item.frame == frame)
        for frame in frames
        if frame != "mark"
    ]


@pytest.fixture
def signing(office: PapersOffice) -> None:
    office.documents.keys.found(FreshRoot())


def test_a_card_has_two_pages_of_its_size(office: PapersOffice, tmp_path: Path) -> None:
    made = office.documents.enter(card(office, VALI))
    pdf = office.documents.register.pdf(made.ids[0])
    document = pypdfium2.PdfDocument(pdf)
    assert [tuple(round(each / POINTS, 2) for each in page.get_size()) for page in document] == [(85.6, 53.98)] * 2
    front, back = pages(pdf)
    assert [word in front for word in ("Əliyev", "Vəli Həsən oğlu", "000417", "əsas üzv", "31.12.2028")] == [True] * 5
    assert "Əliyev Vəli Həsən oğlu adına" in " ".join(back.split()), "who it is for stands behind too"
    assert "S-2026/0001" in back


def test_the_photo_is_printed_and_kept_with_the_card(office: PapersOffice) -> None:
    vali, aygun = office.add(VALI, AYGUN)
    photos = PhotoService(office.desk, records().metadata)
    photos.change(vali, photo(1))
    request = IssueRequest("card", "az", (vali, aygun), FIELDS)
    proof = office.documents.proof(request)
    found = [(each.person_id, each.severity, each.code) for each in proof.findings if each.code == "no_photo"]
    assert found == [(aygun, "notice", "no_photo")]
    first, second = office.documents.enter(request).ids
    photos.change(vali, photo(2))
    job = office.documents.register.print_job([first, second])
    shown = [
        [item.sha256 for item in from_json(paper.layout).items if isinstance(item, Picture) and item.role == "photo"]
        for paper in job.papers
    ]
    assert shown == [[photo(1).sha256], []]
    assert job.pictures[photo(1).sha256] == photo(1), "a card that was issued keeps the photo it was issued with"
    assert office.documents.check() == ()


def test_a_label_stands_only_beside_its_value(office: PapersOffice) -> None:
    request = replace(card(office, VALI), fields={"membership": "fəxri üzv"})
    front, _back = pages(office.documents.register.pdf(office.documents.enter(request).ids[0]))
    assert "Üzvlük\r\n" in front and "fəxri üzv" in front
    assert "Üzv №" not in front and "Bitmə tarixi" not in front


def test_a_day_that_is_none_is_refused(office: PapersOffice) -> None:
    with pytest.raises(Refused):
        office.documents.proof(replace(card(office, VALI), fields={**FIELDS, "until": "31.02.2028"}))


def test_a_name_whose_parts_are_not_known_stands_whole(office: PapersOffice) -> None:
    spelled = replace(VALI, spellings=(Spelling(SpellingKind.LOCAL, "en", "Wiley Alien Hasanson"),))
    once = PersonDraft(surname="", given="Nizami", gender=Gender.MALE)
    made = office.documents.enter(card(office, spelled, once, language="en"))
    whole, single = (pages(office.documents.register.pdf(each))[0] for each in made.ids)
    assert "Wiley Alien Hasanson" in " ".join(whole.split())
    assert "Nizami" in single


def test_backs_lie_behind_their_fronts(office: PapersOffice, tmp_path: Path) -> None:
    request = card(office, *many(11), sheet="cards-a4")
    office.documents.issue(request, Output.at(tmp_path / "cards.pdf"))
    document = pypdfium2.PdfDocument(tmp_path / "cards.pdf")
    assert len(document) == 4
    for first in (0, 2):
        front, back = (_places(document[first + side]) for side in (0, 1))
        assert front.keys() == back.keys()
        for name, (x, y) in front.items():
            assert back[name][1] == pytest.approx(y, abs=1), "the same row"
            assert back[name][0] + x == pytest.approx(210 - 85.6, abs=0.1), "turned about the long edge"


def _places(page: pypdfium2.PdfPage) -> dict[str, tuple[float, float]]:
    """By surname, the left top corner of the cell where it stands first, in millimetres."""
    text = page.get_textpage()
    words, found = text.get_text_bounded(), {}
    searcher_names = {f"Soyad{chr(ord('a') + place)}" for place in range(11)} & set(words.split())
    for name in searcher_names:
        place, _count = text.search(name).get_next()
        left, _bottom, _right, top = text.get_charbox(place)
        column = 0 if left / POINTS < 105 else 1
        row = int((297 - top / POINTS - 13.55) // 53.98)
        found[name] = (19.4 + 85.6 * column, 13.55 + 53.98 * row)
    return found


@pytest.mark.usefixtures("signing")
def test_cards_verify_alone_and_on_sheets(office: PapersOffice, tmp_path: Path) -> None:
    request = card(office, *many(3))
    made = office.documents.issue(request, Output.at(tmp_path / "alone.pdf"))
    again = office.documents.issue(card(office, *many(10), sheet="cards-a4"), Output.at(tmp_path / "sheet.pdf"))
    verifying = VerifyingService(office.desk)
    for name, count in (("alone", len(made.issued)), ("sheet", len(again.issued))):
        verdicts = verifying.pdf(tmp_path / f"{name}.pdf")
        assert [each.state for each in verdicts] == [State.VALID] * count
        assert {each.claims.name.split()[0] for each in verdicts if each.claims} == {
            f"Soyad{chr(ord('a') + place)}" for place in range(count)
        }


@pytest.mark.usefixtures("signing")
def test_a_card_on_a_sheet_whose_words_were_altered_is_found(office: PapersOffice, tmp_path: Path) -> None:
    made = office.documents.enter(card(office, *many(10)))
    job = office.documents.register.print_job(made.ids)
    layout = from_json(job.papers[4].layout)
    items = tuple(
        replace(item, runs=tuple(replace(run, text=run.text.replace("Soyade", "Soyadx")) for run in item.runs))
        if isinstance(item, TextLine)
        else item
        for item in layout.items
    )
    papers = [*job.papers]
    papers[4] = replace(papers[4], layout=to_json(replace(layout, items=items)))
    pdf = press.rendered(replace(job, papers=tuple(papers), imposition=Imposition(sheets(TEMPLATES)["cards-a4"])))
    (tmp_path / "sheet.pdf").write_bytes(pdf)
    verdicts = VerifyingService(office.desk).pdf(tmp_path / "sheet.pdf")
    assert {each.state for each in verdicts} == {State.ALTERED}, "which of them cannot be told: the sheet was altered"


@pytest.mark.usefixtures("signing")
def test_a_second_code_does_not_hide_other_words(office: PapersOffice, tmp_path: Path) -> None:
    first, second = office.documents.enter(
        IssueRequest("thanks", "az", office.add(VALI, AYGUN), {"field": "idman"})
    ).ids
    job = office.documents.register.print_job([first, second])
    one, other = (from_json(paper.layout) for paper in job.papers)
    (code,) = [item for item in other.items if isinstance(item, Picture) and item.role == "code"]
    forged = replace(other.items[-1], frame="forged")
    items = (*one.items, replace(code, x=20.0, y=20.0), forged)
    paper = replace(job.papers[0], layout=to_json(replace(one, items=items)))
    (tmp_path / "forged.pdf").write_bytes(press.rendered(replace(job, papers=(paper,))))
    states = [each.state for each in VerifyingService(office.desk).pdf(tmp_path / "forged.pdf")]
    assert len(states) == 2
    assert set(states) == {State.ALTERED}


def test_a_layout_with_faces_reads_back(office: PapersOffice) -> None:
    made = office.documents.enter(card(office, VALI))
    layout = from_json(office.documents.register.print_job(made.ids).papers[0].layout)
    assert from_json(to_json(layout)) == layout and layout.faces == 2
    front, back = sides(layout)
    assert len(front.items) + len(back.items) == len(layout.items)
