"""What staff decide while a list is checked: the nominative of a name, and that somebody is somebody else."""

from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.bootstrap import Services
from desktop_app.language.names import Gender
from desktop_app.office.desk import Desk
from desktop_app.people.rules.plans import Action, Decision, ImportPlan, Layout, Level, PlannedRow, RowKind
from desktop_app.people.rules.values import PersonDraft
from desktop_app.people.screens.import_wizard.deciding import Deciding
from tests.people.sheets import brought_in, csv, planned

HEAD = "Soyad;Ad;Doğum tarixi\n"
VALI = PersonDraft(surname="Əliyev", given="Vəli", gender=Gender.MALE, birth="1975-02-03")


def test_a_row_in_a_case_knows_what_it_would_be_without(desk: Desk, tmp_path: Path) -> None:
    Services(desk).people.add(VALI)
    row, plain = planned(desk, tmp_path, f"{HEAD}Əliyevə;Vəliyə;1975\nQuliyev;Rauf;1980").rows
    assert (row.kind, row.draft.surname) == (RowKind.NEW, "Əliyevə"), "nothing is changed by itself"
    assert [finding.level for finding in row.findings] == [Level.WARNING]
    bare = row.nominative
    assert bare is not None
    assert (bare.kind, bare.draft.name.formal(), bare.row) == (RowKind.DUPLICATE, "Əliyev Vəli", row.row)
    assert [finding.level for finding in bare.findings] == [Level.NOTE]
    assert "Əliyevə Vəliyə" in bare.findings[0].text
    assert plain.nominative is None


def test_nobody_comes_twice_out_of_one_list_whichever_case_was_taken(desk: Desk, tmp_path: Path) -> None:
    services, text = Services(desk), f"{HEAD}Əliyevə;Vəliyə;1975\nRəhimovanın;Aygünün;1990"
    plan = planned(desk, tmp_path, text)
    first = plan.rows[0]
    services.imports.carry_out(plan, {first.row: Decision(Action.ADD, first.nominative)})
    assert {person.surname for person in services.people.people((1, 2))} == {"Əliyev", "Rəhimovanın"}
    again = planned(desk, tmp_path, text)
    assert [row.kind for row in again.rows] == [RowKind.REPEATED, RowKind.REPEATED]
    assert again.rows[0].repeats == "Əliyev Vəli"


def test_the_same_name_without_a_case_further_down_may_be_the_same(desk: Desk, tmp_path: Path) -> None:
    rows = planned(desk, tmp_path, f"{HEAD}Əliyevə;Vəliyə;03.02.1975\nAliyev;Vali;03.02.1975").rows
    assert rows[1].kind is RowKind.DUPLICATE
    assert rows[1].duplicates[0].row == rows[0].row


def test_somebody_else_is_remembered_with_the_import(desk: Desk, tmp_path: Path) -> None:
    services = Services(desk)
    vali = services.people.add(VALI)
    text = f"{HEAD}Aliyev;Vali;03.02.1975"
    plan = planned(desk, tmp_path, text)
    assert [each.id for each in plan.rows[0].duplicates] == [vali.id]
    services.imports.carry_out(plan, {2: Decision(Action.ADD_OTHER)})
    new = services.people.person(vali.id + 1)
    assert services.people.likely_duplicates(new, new.id) == ()
    assert services.people.likely_duplicates(vali, vali.id) == ()
    assert services.people.history(vali.id)[0].action == "told apart"
    assert brought_in(desk, tmp_path, text).report.added == 0
    assert services.past.verify() == ()


def test_who_is_only_added_is_asked_about_again(desk: Desk, tmp_path: Path) -> None:
    services = Services(desk)
    vali = services.people.add(VALI)
    brought_in(desk, tmp_path, f"{HEAD}Aliyev;Vali;03.02.1975")
    assert services.people.likely_duplicates(vali, vali.id)


def test_two_rows_of_one_list_are_told_apart(desk: Desk, tmp_path: Path) -> None:
    services = Services(desk)
    plan = planned(desk, tmp_path, f"{HEAD}Əliyev;Vəli;03.02.1975\nAliyev;Vali;03.02.1975")
    report = services.imports.carry_out(plan, {3: Decision(Action.ADD_OTHER)}).report
    assert (report.added, report.duplicates) == (2, ())
    first, second = services.people.people((1, 2))
    assert services.people.likely_duplicates(first, first.id) == ()
    assert services.people.likely_duplicates(second, second.id) == ()


def test_of_a_row_that_was_left_out_nothing_is_remembered(desk: Desk, tmp_path: Path) -> None:
    services = Services(desk)
    plan = planned(desk, tmp_path, f"{HEAD}Əliyev;Vəli;03.02.1975\nAliyev;Vali;03.02.1975")
    services.imports.carry_out(plan, {2: Decision(Action.LEAVE_OUT), 3: Decision(Action.ADD_OTHER)})
    assert services.people.count() == 1


def test_the_decision_goes_out_of_the_history_and_the_import_with_it(desk: Desk, tmp_path: Path) -> None:
    services = Services(desk)
    vali = services.people.add(VALI)
    plan = services.imports.plan_file(csv(tmp_path, f"{HEAD}Aliyev;Vali;03.02.1975"))
    imported = services.imports.carry_out(plan, {2: Decision(Action.ADD_OTHER)})
    services.past.undo(services.past.order()[0])
    assert services.people.likely_duplicates(vali, vali.id), "in doubt again"
    services.imports.undo(imported.import_id)
    assert services.people.count() == 1
    assert services.past.verify() == ()


@given(st.lists(st.tuples(st.sampled_from(["add", "leave out", "nominative", "as it stands"]), st.integers(0, 2))))
def test_the_way_back_from_the_nominative_leads_to_what_was_decided_before(steps: list[tuple[str, int]]) -> None:
    """Whatever is decided before and while a name is in the nominative, taking it back leaves nothing of it."""
    bare = PlannedRow(2, RowKind.NEW, PersonDraft(surname="Əliyev"))
    rows = [
        PlannedRow(2 + place, RowKind.NEW, PersonDraft(surname="Əliyevə"), nominative=replace(bare, row=2 + place))
        for place in range(2)
    ]
    rows.append(PlannedRow(4, RowKind.NEW, PersonDraft(surname="Quliyev")))
    deciding = Deciding(ImportPlan("", "", Layout(1, (), ()), tuple(rows)))
    for step, place in steps:
        if step in {"nominative", "as it stands"}:
            before = deciding.decisions
            first = not deciding.is_in_nominative(rows[place])
            deciding.take_nominative([rows[place]])
            assert deciding.shown(rows[place]).draft.surname == ("Quliyev" if place == 2 else "Əliyev")
            if step == "as it stands":
                deciding.leave_in_case([rows[place]])
                assert not first or deciding.decisions == before
                assert deciding.shown(rows[place]) == rows[place]
        else:
            deciding.decide([rows[place]], Action(step))
    deciding.leave_in_case(rows)
    assert [deciding.shown(row) for row in rows] == rows
