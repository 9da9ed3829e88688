"""Lists brought in: what each row becomes, all or nothing, the same list twice, the way back."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
import xlsxwriter

from desktop_app.language.errors import Refused
from desktop_app.language.names import Gender
from desktop_app.office.changes import Changes
from desktop_app.office.desk import Desk
from desktop_app.people.rules.fields import Target
from desktop_app.people.rules.plans import Action, Decision, Level, Options, PlannedRow, RowKind
from desktop_app.people.rules.values import Consent, Matching, PersonDraft, Phone
from desktop_app.people.service import ImportService, NoHeader, Outdated, PeopleService, Stopped
from desktop_app.sheets.reading import read
from tests.people.sheets import brought_in, csv, planned

DATA = Path(__file__).parent.parent / "data"


class Watch:
    """A progress that notes what it is told and stops when asked to."""

    def __init__(self, stop_at: int | None = None) -> None:
        self.reports: list[tuple[int, int]] = []
        self._stop_at = stop_at

    def report(self, done: int, total: int) -> None:
        self.reports.append((done, total))

    def stopped(self) -> bool:
        return self._stop_at is not None and len(self.reports) >= self._stop_at


@pytest.mark.parametrize("name", ["members_az.xlsx", "members_ru_1251.csv"])
def test_lists_of_offices_come_in_as_counted(desk: Desk, name: str) -> None:
    expected = json.loads((DATA / "expected.json").read_text(encoding="utf-8"))[name]
    service = ImportService(desk)
    report = service.carry_out(service.plan_file(DATA / name)).report
    assert report.added == expected["people"] == PeopleService(desk).count()
    assert len(report.problems) == expected["rows_with_a_problem"]
    assert report.repeated == expected.get("exact_repeats_of_an_earlier_row", 0)
    assert report.rows == report.added + report.repeated + len(report.problems)
    again = service.carry_out(service.plan_file(DATA / name)).report
    assert (again.rows, again.added, again.repeated) == (report.rows, 0, report.added + report.repeated)
    names = [row.name for row in PeopleService(desk).page(limit=500).rows]
    assert not [name for name in names if set(name) & set("ǝƎ") or "  " in name or name != name.strip()]


def test_the_report_as_json(desk: Desk, tmp_path: Path) -> None:
    rows = """Soyad;Ad;Doğum tarixi;Telefon
Əliyev;Vəli;23.02.1975;axşam
Alijew;Wali;1975-02-23;
Babayev;Anar;31.02.1980;
Əliyev;Vəli;23 fevral 1975;axşam
"""
    report = planned(desk, tmp_path, rows).report()
    as_json = json.loads(json.dumps(report.as_json()))
    assert [as_json[key] for key in ("rows", "added", "repeated", "skipped")] == [4, 2, 1, 2]
    (problem,) = as_json["problems"]
    assert (problem["row"], problem["column"], problem["value"]) == (4, "Doğum tarixi", "31.02.1980")
    assert "29.02.1980" in problem["problem"]
    (duplicate,) = as_json["duplicates"]
    assert duplicate["row"] == 3
    assert "Əliyev Vəli" in duplicate["person"]
    assert duplicate["why"]
    (warning,) = as_json["warnings"]
    assert (warning["row"], warning["column"], warning["value"]) == (2, "Telefon", "axşam")
    assert "29.02.1980" in report.as_text()


def test_a_column_that_proves_its_order(desk: Desk, tmp_path: Path) -> None:
    plan = planned(desk, tmp_path, "Name;Born\nA;03/04/1980\nB;12/24/1985\n")
    assert [row.draft.birth for row in plan.rows] == ["1980-03-04", "1985-12-24"]
    assert plan.questions == ()


def test_a_column_that_allows_both_is_asked(desk: Desk, tmp_path: Path) -> None:
    path = csv(tmp_path, "Name;Born\nA;03/04/1980\nB;01/02/1985\n")
    service = ImportService(desk)
    plan = service.plan_file(path)
    (question,) = plan.questions
    assert (question.day_first, question.month_first) == ("03.04.1980", "04.03.1980")
    assert len(plan.report().as_json()["warnings"]) == 1
    assert [row.draft.birth for row in plan.rows] == ["1980-04-03", "1985-02-01"]
    sheet = service.sheet(service.open(path))
    answered = service.plan(sheet, service.layout(sheet), Options(month_first={1: True}))
    assert [row.draft.birth for row in answered.rows] == ["1980-03-04", "1985-01-02"]
    assert answered.questions == ()


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("Ata adı;Cins\nHəsən;kişi", "Əliyev Həsən oğlu"),
        ("Ata adı;Cins\nHəsən;qadın", "Əliyev Həsən qızı"),
        ("Ata adı;Cins\nHəsən;", "Əliyev Həsən"),
        ("Ata adı;Cins\nHəsən oğlu;", "Əliyev Həsən oğlu"),
        ("Ata adı;Cins\nHəsənoviç;kişi", "Əliyev Həsənoviç"),
        ("Отчество;Пол\nГасан;м", "Əliyev Гасан оглы"),
    ],
)
def test_a_fathers_name(desk: Desk, tmp_path: Path, rows: str, expected: str) -> None:
    header, row = rows.split("\n")
    (planned_row,) = planned(desk, tmp_path, f"Soyad;{header}\nƏliyev;{row}\n").rows
    assert planned_row.draft.name.formal() == expected


@pytest.mark.parametrize(
    ("row", "gender"),
    [
        ("Əliyeva;Aygün;;", None),
        ("Əliyev;Vəli;;", None),
        ("Əliyeva;Aygün;Rauf qızı;", Gender.FEMALE),
        ("Алиев;Вели;Гасанович;", Gender.MALE),
        ("Алиева;Айгюн;Рауфовна;", Gender.FEMALE),
        ("Əliyeva;Aygün;Rauf;xanım", Gender.FEMALE),
        ("Əliyev;Vəli;Həsən;MÄNNLICH", Gender.MALE),
        ("Əliyev;Vəli;Həsən;WEIBLICH", Gender.FEMALE),
    ],
)
def test_gender_from_its_column_else_from_the_patronymic(
    desk: Desk, tmp_path: Path, row: str, gender: Gender | None
) -> None:
    (planned_row,) = planned(desk, tmp_path, f"Soyad;Ad;Ata adı;Cins\n{row}\n").rows
    assert planned_row.draft.gender is gender


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("ƏLİYEV VƏLİ HƏSƏN OĞLU", "Əliyev Vəli Həsən oğlu"),
        ("ALIYEV VALI", "Aliyev Vali"),
        ("QACAROVA AYTƏN XIDIR QIZI", "Qacarova Aytən Xıdır qızı"),
    ],
)
def test_capitals_become_title_case_and_are_reported(desk: Desk, tmp_path: Path, name: str, expected: str) -> None:
    plan = planned(desk, tmp_path, f"Soyad, ad, ata adı;Qeyd\n{name};x\n")
    assert plan.rows[0].draft.name.formal() == expected
    assert expected.split(" ", maxsplit=1)[0] in plan.report().as_json()["warnings"][0]["warning"]


def test_passport_capitals_stay(desk: Desk, tmp_path: Path) -> None:
    (row,) = planned(desk, tmp_path, "Soyad;Pasportda adı\nƏliyev;ALIYEV VALI\n").rows
    assert row.draft.spellings[0].text == "ALIYEV VALI"
    assert row.findings == ()


def test_nothing_of_a_list_is_lost(desk: Desk, tmp_path: Path) -> None:
    rows = "Soyad;Cins;Ölkə;Vətəndaşlıq;Dil;Telefon\nƏliyev;?;Atlantida;Almaniya, Mumu;alman dili/marsca;soruşun\n"
    (row,) = planned(desk, tmp_path, rows).rows
    assert row.kind is RowKind.NEW
    assert row.draft.citizenships == ("DE",)
    assert row.draft.languages == ("de",)
    assert row.draft.phones == (Phone("soruşun"),)
    assert row.draft.notes == "Cins: ?\nÖlkə: Atlantida\nVətəndaşlıq: Mumu\nDil: marsca"
    assert len(row.of_level(Level.WARNING)) == 5


def test_a_phone_is_one_of_the_persons_country_else_of_the_offices(desk: Desk, tmp_path: Path) -> None:
    rows = "Soyad;Ölkə;Telefon\nA;Fransa;01 99 00 12 34\nB;;0221 9990147\nC;;+994 12 555 01 23; \n"
    phones = [row.draft.phones[0].text for row in planned(desk, tmp_path, rows).rows]
    assert phones == ["+33199001234", "+492219990147", "+994125550123"]


def test_several_sheets(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        for name, rows in (
            ("Məlumat", [["Siyahı 2025"]]),
            ("Üzvlər", [["Soyad", "Ad"], ["Əliyev", "Vəli"]]),
            ("Köhnə", [["Soyad", "Ad"], ["Babayev", "Anar"], ["Orucov", "Fuad"]]),
        ):
            sheet = workbook.add_worksheet(name)
            for place, row in enumerate(rows):
                sheet.write_row(place, 0, row)
    service = ImportService(desk)
    assert service.plan_file(path).sheet_name == "Üzvlər"
    assert service.plan_file(path, sheet="Köhnə").report().added == 2
    with pytest.raises(Refused, match="Üzvlər"):
        service.plan_file(path, sheet="Uzvler")
    with pytest.raises(NoHeader):
        service.plan_file(path, sheet="Məlumat")


def test_a_corrected_mapping(desk: Desk, tmp_path: Path) -> None:
    service = ImportService(desk)
    sheet = service.sheet(service.open(csv(tmp_path, "Soyad;Status\nƏliyev;dost\n")))
    layout = service.layout(sheet)
    columns = (layout.columns[0], replace(layout.columns[1], target=Target("tags")))
    (row,) = service.plan(sheet, replace(layout, columns=columns)).rows
    assert row.draft.tags == ("dost",)


def test_decisions_of_the_window(desk: Desk, tmp_path: Path) -> None:
    rows = """Soyad;Ad;Doğum tarixi
Əliyev;Vəli;31.02.1980
Babayev;Anar;32.01.1970
Cəfərov;Fuad;1999
Cafarov;Fuad;1999
Orucov;Elçin;2000
"""
    service, people = ImportService(desk), PeopleService(desk)
    plan = service.plan_file(csv(tmp_path, rows))
    assert [row.kind.value for row in plan.rows] == ["problem", "problem", "new", "duplicate", "new"]
    mended = service.mended(plan, 2, {2: "28.02.1980"})
    assert (mended.kind, mended.draft.birth) == (RowKind.NEW, "1980-02-28")
    assert plan.rows[1].can_do_without
    decisions = {
        2: Decision(Action.ADD, mended),
        3: Decision(Action.ADD),
        5: Decision(Action.LEAVE_OUT),
        6: Decision(Action.LEAVE_OUT),
    }
    report = service.carry_out(plan, decisions).report
    assert (report.rows, report.added, report.left_out, report.problems) == (5, 3, 2, ())
    assert [(row.name, row.birth) for row in people.page().rows] == [
        ("Babayev Anar", ""),
        ("Cəfərov Fuad", "1999"),
        ("Əliyev Vəli", "1980-02-28"),
    ]
    assert service.leftovers(plan, decisions, tmp_path / "left.xlsx") == 2
    (sheet,) = read(tmp_path / "left.xlsx").sheets
    assert [row[:3] for row in sheet.rows[1:]] == [("Cafarov", "Fuad", "1999"), ("Orucov", "Elçin", "2000")]
    again = service.plan_file(tmp_path / "left.xlsx")
    assert [row.draft.surname for row in again.rows] == ["Cafarov", "Orucov"]


def test_a_nameless_row_is_never_added(desk: Desk, tmp_path: Path) -> None:
    plan = planned(desk, tmp_path, "Soyad;Şəhər\n;Bonn\nƏliyev;Bonn\n")
    assert not plan.rows[0].can_do_without
    report = ImportService(desk).carry_out(plan, {2: Decision(Action.ADD)}).report
    assert (report.added, len(report.problems)) == (1, 1)


def test_import_never_changes_who_is_there(desk: Desk, tmp_path: Path) -> None:
    people = PeopleService(desk)
    kept = people.add(PersonDraft(surname="Əliyev", given="Vəli", birth="1975-02-03"))
    outcome = brought_in(desk, tmp_path, "Soyad;Ad;Doğum tarixi;Şəhər\nƏliyev;Vəli;03.02.1975;Bonn\n")
    ((row,),) = (outcome.report.duplicates,)
    assert [duplicate.id for duplicate in row.duplicates] == [kept.id]
    assert outcome.report.added == 1
    assert people.person(kept.id) == kept


def test_repeated_looks_only_at_what_the_list_maps(desk: Desk, tmp_path: Path) -> None:
    people = PeopleService(desk)
    number = (
        PeopleService(desk)
        .add(
            PersonDraft(
                surname="Əliyev", given="Vəli", city="Bonn", phones=(Phone("+492219990147"), Phone("+492219990148"))
            )
        )
        .id
    )
    rows = "Soyad;Ad;Telefon\nƏliyev;Vəli;0221 9990147\nƏliyev;Vəli;0221 9990149\nƏliyev;Vəli;\n"
    kinds = [row.kind.value for row in planned(desk, tmp_path, rows).rows]
    assert kinds == ["repeated", "new", "repeated"]
    people.archive([number])
    assert planned(desk, tmp_path, rows).rows[0].kind is RowKind.REPEATED
    people.delete([number])
    assert planned(desk, tmp_path, rows).rows[0].kind is RowKind.NEW


def test_undo_removes_a_whole_import_and_nothing_else(desk: Desk, tmp_path: Path) -> None:
    people, service = PeopleService(desk), ImportService(desk)
    kept = people.add(PersonDraft(surname="Zeynalova", given="Ləman"))
    rows = "Soyad;Ad\nƏliyev;Vəli\nBabayev;Anar\n"
    outcome = brought_in(desk, tmp_path, rows)
    assert [row.surname for row in people.page(Matching(import_id=outcome.import_id)).rows] == ["Babayev", "Əliyev"]
    gone = service.undo(outcome.import_id)
    assert len(gone) == 2
    assert list(people.order(Matching(archived=None))) == [kept.id]
    assert people.count(Matching(text="eliyev")) == 0
    assert service.undo(outcome.import_id) == ()
    assert brought_in(desk, tmp_path, rows).report.added == 2
    people.restore(gone)
    assert people.count() == 5


def test_history_and_publishing(desk: Desk, tmp_path: Path) -> None:
    told: list[Changes] = []
    desk.board.subscribe(told.append)
    brought_in(desk, tmp_path, "Soyad;Ad\nƏliyev;Vəli\n")
    assert told == [Changes.of("person")]
    (row,) = PeopleService(desk).history(1)
    assert (row.action, row.fields["given"]) == ("imported", ("", "Vəli"))


def test_stopping_writes_nothing(desk: Desk, tmp_path: Path) -> None:
    rows = "Soyad;Ad\n" + "".join(f"Əliyev;Vəli{number}\n" for number in range(2_500))
    service = ImportService(desk)
    path = csv(tmp_path, rows)
    with pytest.raises(Stopped):
        service.plan_file(path, progress=Watch(stop_at=1))
    plan = service.plan_file(path)
    with pytest.raises(Stopped):
        service.carry_out(plan, progress=Watch(stop_at=2))
    assert PeopleService(desk).count() == 0
    watch = Watch()
    service.carry_out(plan, progress=watch)
    assert PeopleService(desk).count() == 2_500
    assert watch.reports[0] == (0, 2_500)


def test_a_plan_that_is_no_longer_true_is_refused(desk: Desk, tmp_path: Path) -> None:
    service = ImportService(desk)
    plan = planned(desk, tmp_path, "Soyad;Ad\nƏliyev;Vəli\n")
    service.carry_out(plan)
    with pytest.raises(Outdated):
        service.carry_out(plan)
    assert PeopleService(desk).count() == 1


@pytest.mark.parametrize("text", ["", "\n\n", "Telefon;Şəhər\n1;2\n", "Əliyev;Vəli\n"])
def test_a_file_that_is_no_list_is_refused_in_one_sentence(desk: Desk, tmp_path: Path, text: str) -> None:
    with pytest.raises(Refused) as refused:
        planned(desk, tmp_path, text)
    assert "\n" not in str(refused.value)


def test_a_column_of_consents(desk: Desk, tmp_path: Path) -> None:
    rows = "Soyad;Razılıq\nƏliyev;24.12.2025\nBabayev;bəli\nOrucov;\n"
    dated, said, silent = (row.draft for row in planned(desk, tmp_path, rows).rows)
    assert dated.consents == (Consent("2025-12-24"),)
    assert (said.consents, said.notes) == ((), "Razılıq: bəli")
    assert (silent.consents, silent.notes) == ((), "")


def test_a_header_alone_adds_nobody(desk: Desk, tmp_path: Path) -> None:
    assert brought_in(desk, tmp_path, "Soyad;Ad\n").report.rows == 0


def test_look_alike_letters_are_noted_not_reported(desk: Desk, tmp_path: Path) -> None:
    plan = planned(desk, tmp_path, "Soyad;Ad\nƏliyevа;Aygu\u0308n\n")
    row: PlannedRow = plan.rows[0]
    assert row.draft.name.formal() == "Əliyeva Aygün"
    assert [finding.value for finding in row.of_level(Level.NOTE)] == ["Əliyevа", "Aygu\u0308n"]
    assert plan.report().as_json()["warnings"] == []


def test_the_title_tells_which_name_comes_first(desk: Desk, tmp_path: Path) -> None:
    plan = planned(desk, tmp_path, "Adı Soyadı;Telefon\nAydın Kərim;\nƏliyev Vəli;\nKərim Aydın Həsən oğlu;\n")
    names = [(row.draft.surname, row.draft.given, row.draft.father) for row in plan.rows]
    assert names == [("Kərim", "Aydın", ""), ("Əliyev", "Vəli", ""), ("Kərim", "Aydın", "Həsən")]
    assert [len(row.of_level(Level.WARNING)) for row in plan.rows] == [0, 1, 0]


def test_a_name_that_is_inflected_already_is_asked_about(desk: Desk, tmp_path: Path) -> None:
    (row,) = planned(desk, tmp_path, "Soyad;Ad\nƏliyevə;Vəliyə\n").rows
    (finding,) = row.findings
    assert finding.level is Level.WARNING
    assert "“Əliyev Vəli”" in finding.text
    assert (row.draft.surname, row.draft.given) == ("Əliyevə", "Vəliyə")
