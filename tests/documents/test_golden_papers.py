"""Every template in every language, made by the service for real people, read back with pdftotext."""

import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.documents.rules.requests import OWN_LANGUAGE, IssueRequest, Output
from desktop_app.documents.service import Signatory
from desktop_app.language.cases import Case
from desktop_app.language.errors import Refused
from desktop_app.language.names import NameOrder
from desktop_app.office.profile import NewOffice, OfficeKind, Wording
from desktop_app.people.rules.values import Inflection, Spelling, SpellingKind
from tests.documents.offices import (
    AYGUN,
    NAMELESS_GENDER,
    TEMPLATES,
    VALI,
    PapersOffice,
    papers_office,
    text_of,
    words_of,
)
from tests.printing.papers import CARDS, SMALL

OFFICE = NewOffice(
    kind=OfficeKind.HOUSE,
    country="DE",
    wordings={
        "az": Wording("Köln Azərbaycan Evi", "Köln"),
        "en": Wording("Azerbaijani House in Cologne", "Cologne"),
        "ru": Wording("Азербайджанский дом в Кёльне", "Кёльн"),
    },
    user="İşçi",
)
FIELDS = {
    ("completion", "az"): {"course": "Azərbaycan dili", "hours": "72", "school": "Qarabağ", "period": "2025"},
    ("completion", "en"): {"course": "Azerbaijani", "hours": "1", "school": "Karabakh", "period": "2025/26"},
    ("completion", "ru"): {"course": "Азербайджанский", "hours": "21", "school": "Карабах", "period": "2025–2026"},
    ("participation", "az"): {"event": "Diaspor gəncləri: dil və irs", "city": "Berlin"},
    ("participation", "en"): {"event": "Diaspora Youth", "city": "Berlin"},
    ("participation", "ru"): {"event": "Молодёжь диаспоры", "city": "Берлин"},
    ("thanks", "az"): {"field": "ana dilinin tədrisi"},
    ("thanks", "en"): {"field": "your work for the weekend school"},
    ("thanks", "ru"): {"field": "вклад в развитие школы"},
    ("diploma", "az"): {"contest": "Ana dilində şeir", "degree": "II"},
    ("diploma", "en"): {"contest": "Poetry", "degree": "second"},
    ("diploma", "ru"): {"contest": "Стихи", "degree": "II"},
    ("invitation", "az"): {"event": "Novruz axşamı", "time": "18:00", "place": "Evin zalı, Köln"},
    ("invitation", "en"): {"event": "Novruz Evening", "time": "18:00", "place": "The House, Cologne"},
    ("invitation", "ru"): {"event": "Вечер Новруза", "time": "18:00", "place": "Зал дома, Кёльн"},
    ("letter", "az"): {"subject": "Novruz haqqında", "text": "Novruz axşamı olacaq.\n\n  Gəlin.\n"},
    ("letter", "en"): {"subject": "About Novruz", "text": "There will be a Novruz evening.\nCome."},
    ("letter", "ru"): {"subject": "О Новрузе", "text": "Будет вечер.\r\nПриходите."},
    ("honorary", "az"): {"field": "Azərbaycan mədəniyyətinin təbliği"},
    ("honorary", "en"): {"field": "many years of work"},
    ("honorary", "ru"): {"field": "вклад в культуру"},
}
GOLDEN = {
    ("invitation", "az"): ("DƏVƏTNAMƏ", "Hörmətli Vəli bəy!", "Sizi “Novruz axşamı” tədbirinə dəvət edirik."),
    ("invitation", "en"): ("INVITATION", "Dear Mr Əliyev,", "We are pleased to invite you to “Novruz Evening”."),
    ("invitation", "ru"): ("ПРИГЛАШЕНИЕ", "Приглашаем Вас на мероприятие «Вечер Новруза»."),
    ("letter", "az"): ("Hörmətlə,", "Novruz haqqında", "Hörmətli Vəli bəy! Novruz axşamı olacaq. Gəlin. Hörmətlə,"),
    ("letter", "en"): (
        "Yours sincerely,",
        "About Novruz",
        "Dear Mr Əliyev, There will be a Novruz evening. Come. Yours sincerely,",
    ),
    ("letter", "ru"): ("С уважением,", "О Новрузе", "Будет вечер. Приходите. С уважением,"),
    ("diploma", "az"): ("DİPLOM", "“Ana dilində şeir” müsabiqəsində", "II dərəcəli diplomla təltif edilir."),
    ("diploma", "en"): ("DIPLOMA", "awards this second degree diploma to", "“Poetry” competition."),
    ("diploma", "ru"): ("ДИПЛОМ", "Дипломом II степени награждается", "за высокий результат в конкурсе «Стихи»."),
    ("completion", "az"): (
        "SERTİFİKAT",
        "Bu sertifikat",
        "Əliyev Vəli Həsən oğluna",
        (
            "2025–2026-cı tədris ilində “Qarabağ” həftəsonu məktəbində “Azərbaycan dili” kursunu (72 dərs saatı) "
            "müvəffəqiyyətlə bitirdiyinə görə təqdim olunur."
        ),
    ),
    ("completion", "en"): (
        "CERTIFICATE OF COMPLETION",
        "has successfully completed the “Azerbaijani” course (1 lesson hour) at the “Karabakh” weekend school in the",
    ),
    ("completion", "ru"): (
        "СЕРТИФИКАТ ОБ ОКОНЧАНИИ КУРСА",
        "Настоящий сертификат подтверждает, что",
        "успешно окончил курс «Азербайджанский» (21 учебный час) в школе выходного дня «Карабах» в 2025/2026 учебном",
    ),
    ("participation", "az"): (
        "İŞTİRAK SERTİFİKATI",
        (
            "24 dekabr 2025-ci il tarixində Berlin şəhərində keçirilmiş “Diaspor gəncləri: dil və irs” "
            "tədbirində iştirak etmişdir."
        ),
    ),
    ("participation", "en"): (
        "CERTIFICATE OF PARTICIPATION",
        "This is to certify that",
        "took part in “Diaspora Youth”, held in Berlin on 24 December 2025.",
    ),
    ("participation", "ru"): (
        "СЕРТИФИКАТ УЧАСТНИКА",
        "Участник:",
        "Мероприятие «Молодёжь диаспоры», Берлин, 24 декабря 2025 года.",
    ),
    ("thanks", "az"): (
        "Təşəkkürnamə",
        "Hörmətli Vəli bəy!",
        (
            "Köln Azərbaycan Evi ana dilinin tədrisi sahəsindəki fəaliyyətinizə və göstərdiyiniz dəstəyə "
            "görə Sizə dərin təşəkkürünü bildirir, Sizə möhkəm cansağlığı və yeni uğurlar arzulayır."
        ),
    ),
    ("thanks", "en"): (
        "Letter of thanks",
        "Dear Mr Əliyev,",
        (
            "“Azerbaijani House in Cologne” sincerely thanks you for your work for the weekend school and "
            "wishes you every further success."
        ),
    ),
    ("thanks", "ru"): (
        "Благодарственное письмо",
        "Уважаемый Vəli Həsən oğlu!",
        "выражает Вам искреннюю благодарность за вклад в развитие школы и желает дальнейших успехов.",
    ),
    ("honorary", "az"): (
        "FƏXRİ FƏRMAN",
        (
            "Azərbaycan mədəniyyətinin təbliği sahəsində səmərəli fəaliyyətinə görə Köln Azərbaycan Evi "
            "təşkilatının Fəxri fərmanı ilə təltif edilir."
        ),
    ),
    ("honorary", "en"): (
        "HONORARY DIPLOMA",
        "awards this Honorary Diploma to",
        "in recognition of many years of work.",
    ),
    ("honorary", "ru"): ("ПОЧЁТНАЯ ГРАМОТА", "Награждается", "за вклад в культуру."),
}
FOOT_DATE = {"az": "24 dekabr 2025-ci il", "en": "24 December 2025", "ru": "24 декабря 2025 года"}
CITY = {"az": "Köln", "en": "Cologne", "ru": "Кёльн"}


@pytest.fixture
def golden(tmp_path: Path) -> PapersOffice:
    office = papers_office(tmp_path, office=OFFICE)
    office.documents.signatories.change(
        [Signatory("Leyla Hüseynzadə", {"az": "Evin sədri", "en": "Chair", "ru": "Председатель"})]
    )
    return office


def lines_of(pdf: bytes, folder: Path) -> list[str]:
    """The lines of a page; what stands beside each other is told apart by the blanks between."""
    return [part.strip() for line in text_of(pdf, folder).splitlines() for part in re.split(" {3,}", line.strip())]


@pytest.mark.parametrize(("template", "language"), list(GOLDEN))
def test_a_paper_says_what_it_should(golden: PapersOffice, tmp_path: Path, template: str, language: str) -> None:
    fields = {**FIELDS[template, language], "date": "24.12.2025"}
    request = IssueRequest(template, language, golden.add(VALI), fields)
    issued = golden.documents.issue(request, Output.at(tmp_path / "out.pdf"))
    content = issued.issued[0].file.read_bytes()
    words = words_of(content, tmp_path)
    foot = {"invitation": (), "letter": ("S-2025/0001",)}.get(template, (CITY[language], "S-2025/0001"))
    for text in (*GOLDEN[template, language], FOOT_DATE[language], *foot, "Leyla Hüseynzadə"):
        assert text in words
    lines = lines_of(content, tmp_path)
    assert lines.count("Əliyev Vəli Həsən oğlu") == 1, "the stored name is a line of its own, once"
    declined = (template, language) == ("completion", "az")
    assert words.count("Əliyev Vəli Həsən oğlu") == 1 + declined
    golden.close()


@pytest.mark.parametrize("template", sorted({template for template, _language in GOLDEN}))
def test_the_persons_own_spelling_stands_above_the_stored_name(
    golden: PapersOffice, tmp_path: Path, template: str
) -> None:
    fields = {**FIELDS[template, "ru"], "date": "24.12.2025"}
    request = IssueRequest(template, "ru", golden.add(AYGUN), fields)
    golden.documents.issue(request, Output.at(tmp_path / "out.pdf"))
    lines = lines_of((tmp_path / "out.pdf").read_bytes(), tmp_path)
    spelled = "Керимовой Айгюн Рашид гызы" if template == "participation" else "Керимова Айгюн Рашид гызы"
    assert lines.index(spelled) < lines.index("Kərimova Aygün Rəşid qızı")
    if template in ("thanks", "invitation", "letter"):
        assert "Уважаемая Айгюн Рашид гызы!" in lines
    golden.close()


@pytest.mark.parametrize(
    ("template", "language", "declined"),
    [
        ("completion", "az", "Əliyev Vəli bəyə"),
        ("participation", "ru", "Алиева Вели Гасан-оглы"),
        ("participation", "uk", "Алієва Велі-бея"),
    ],
)
def test_what_a_person_says_of_the_own_name_wins_on_paper(
    golden: PapersOffice, tmp_path: Path, template: str, language: str, declined: str
) -> None:
    said = replace(
        VALI,
        spellings=(
            Spelling(SpellingKind.RUSSIAN, "ru", "Алиев Вели Гасан оглы"),
            Spelling(SpellingKind.LOCAL, "uk", "Алієв Велі"),
        ),
        inflections=(
            Inflection("", NameOrder.FORMAL, Case.DATIVE, "Əliyev Vəli bəyə"),
            Inflection("ru", NameOrder.FORMAL, Case.GENITIVE, "Алиева Вели Гасан-оглы"),
            Inflection("uk", NameOrder.FORMAL, Case.GENITIVE, "Алієва Велі-бея"),
        ),
    )
    fields = {**FIELDS[template, language if language != "uk" else "ru"], "date": "24.12.2025"}
    request = IssueRequest(template, language, golden.add(said), fields)
    golden.documents.issue(request, Output.at(tmp_path / "out.pdf"))
    lines = lines_of((tmp_path / "out.pdf").read_bytes(), tmp_path)
    assert lines.index(declined) < lines.index("Əliyev Vəli Həsən oğlu")
    golden.close()


@pytest.mark.parametrize(
    ("name", "value"), [("hours", "yetmiş iki"), ("hours", "1.250"), ("period", "2025/2027"), ("period", "bu il")]
)
def test_what_is_no_number_or_school_year_is_refused(golden: PapersOffice, name: str, value: str) -> None:
    request = IssueRequest("completion", "az", golden.add(VALI), {**FIELDS["completion", "az"], name: value})
    with pytest.raises(Refused, match=value):
        golden.documents.proof(request)
    golden.close()


def test_a_draft_is_said_to_be_one_and_is_nobodys_own_language(golden: PapersOffice) -> None:
    (georgian,) = golden.add(replace(VALI, languages=("ka", "ru")))
    fields = {"field": "კულტურა"}
    proof = golden.documents.proof(IssueRequest("honorary", "ka", (georgian,), fields))
    assert [each.language for each in proof.findings if each.code == "draft_wording"] == ["ka"]
    assert proof.ready == (georgian,)
    own = golden.documents.proof(IssueRequest("honorary", OWN_LANGUAGE, (georgian,), fields))
    assert [each for each in own.findings if each.code == "draft_wording"] == []
    for language in ("fa", "ar", "he"):
        proof = golden.documents.proof(IssueRequest("honorary", language, (georgian,), fields))
        assert [each.language for each in proof.findings if each.code == "draft_wording"] == [language]
    golden.close()


def test_an_unknown_gender_has_no_line_of_address(golden: PapersOffice, tmp_path: Path) -> None:
    request = IssueRequest("thanks", "az", golden.add(NAMELESS_GENDER), {"field": "idman"})
    golden.documents.issue(request, Output.at(tmp_path / "out.pdf"))
    words = words_of((tmp_path / "out.pdf").read_bytes(), tmp_path)
    assert "Nur Deniz" in words
    assert "Hörmətli" not in words
    golden.close()


def test_papers_in_own_languages_use_the_fields_given_in_them(golden: PapersOffice, tmp_path: Path) -> None:
    people = golden.add(VALI, AYGUN)
    request = IssueRequest("thanks", OWN_LANGUAGE, people, {"field": "idman"}, fields_in={"ru": {"field": "спорт"}})
    golden.documents.issue(request, Output.at(tmp_path / "out.pdf"))
    words = words_of((tmp_path / "out.pdf").read_bytes(), tmp_path)
    assert "Evi idman sahəsindəki" in words
    assert "благодарность за спорт" in words
    golden.close()


def test_all_that_the_templates_offer_is_tested_here(golden: PapersOffice) -> None:
    rows = [row for row in golden.documents.templates() if row.name not in {*CARDS, *SMALL}]
    offered = {(row.name, language) for row in rows for language in row.languages}
    # what cards say is in test_cards.py, what the other languages say in tests/printing/golden/wordings.txt
    assert {each for each in offered if each[1] in ("az", "en", "ru")} == set(GOLDEN)
    golden.close()


def test_a_sample_office_says_so_across_its_papers(tmp_path: Path) -> None:
    sample = NewOffice(kind=OfficeKind.HOUSE, country="DE", wordings={"az": Wording("Ev")}, user="İşçi", sample=True)
    office = papers_office(tmp_path, office=sample)
    request = IssueRequest("thanks", "az", office.add(VALI), {"field": "idman"})
    office.documents.issue(request, Output.at(tmp_path / "out.pdf"))
    assert "NÜMUNƏ" in words_of((tmp_path / "out.pdf").read_bytes(), tmp_path)
    office.close()


def test_every_font_is_embedded(golden: PapersOffice, tmp_path: Path) -> None:
    request = IssueRequest("honorary", "ru", golden.add(AYGUN), {"field": "вклад"})
    golden.documents.issue(request, Output.at(tmp_path / "out.pdf"))
    listed = subprocess.run(["pdffonts", tmp_path / "out.pdf"], check=True, capture_output=True, text=True).stdout
    fonts = listed.splitlines()[2:]
    assert fonts
    assert all(line.split()[-5] == "yes" for line in fonts), listed
    golden.close()


@pytest.mark.parametrize("template", sorted({template for template, _language in GOLDEN}))
def test_a_template_previews_with_no_data(golden: PapersOffice, tmp_path: Path, template: str) -> None:
    for language in ("az", "en", "ru"):
        words = words_of(golden.documents.sample(template, language), tmp_path)
        assert GOLDEN[template, language][0] in words
        assert "Əliyev Vəli Həsən oğlu" in words
    golden.close()


def test_the_templates_are_told_in_the_shape_of_the_command_line(golden: PapersOffice) -> None:
    (honorary,) = [row for row in golden.documents.templates() if row.name == "honorary"]
    told = honorary.as_json()
    assert (told["name"], told["title"], told["languages"]) == (
        "honorary",
        "Fəxri fərman",
        ["az", "en", "ru", "tr", "de", "fr", "uk", "ka", "fa", "ar", "he"],
    )
    assert told["drafts"] == ["ka", "fa", "ar", "he"]
    fields = told["fields"]
    assert isinstance(fields, list)
    assert [(each["name"], each["required"]) for each in fields] == [("field", True), ("date", False)]
    assert all(each["label"] and each["sample"] for each in fields)
    golden.close()


def test_templates_lie_where_the_program_looks() -> None:
    assert (TEMPLATES / "thanks.toml").is_file()
