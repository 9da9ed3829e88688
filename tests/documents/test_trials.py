"""A template on trial: for its sample, for somebody real, for the longest name there is."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.documents.rules import designing
from desktop_app.documents.rules.designing import TemplateDraft
from desktop_app.documents.service.trials import LONGEST
from desktop_app.printing.schema import TemplateError
from tests.documents.offices import AYGUN, PapersOffice, papers_office, words_of


@pytest.fixture
def office(tmp_path: Path) -> Iterator[PapersOffice]:
    made = papers_office(tmp_path)
    yield made
    made.close()


@pytest.fixture
def draft(office: PapersOffice) -> TemplateDraft:
    own = office.documents.designs.copy(office.documents.template("completion"))
    return TemplateDraft(own.content, own.pictures)


def test_it_is_shown_for_its_sample(office: PapersOffice, draft: TemplateDraft, tmp_path: Path) -> None:
    trial = office.documents.trials.page("own", draft, "az")
    assert "Əliyev Vəli Həsən oğlu" in words_of(trial.pdf, tmp_path)
    assert trial.size == (210, 297)
    assert {"name", "title", "signatures"} <= set(trial.boxes)
    assert trial.sizes["name"] == 28
    assert trial.longest["name"] < 36
    assert trial.findings == ()


def test_it_is_shown_for_somebody_real(office: PapersOffice, draft: TemplateDraft, tmp_path: Path) -> None:
    (person,) = office.add(AYGUN)
    assert "Kərimova Aygün Rəşid qızı" in words_of(
        office.documents.trials.page("own", draft, "az", person).pdf, tmp_path
    )
    assert "Керимова" in words_of(office.documents.trials.page("own", draft, "ru", person).pdf, tmp_path)


def test_a_name_that_does_not_fit_is_found(office: PapersOffice, draft: TemplateDraft) -> None:
    narrow = designing.measured(designing.resized(draft, "name", 60), "name", smallest=30.0, parted=None)
    trial = office.documents.trials.page("own", narrow, "az", LONGEST)
    assert ("overflow", "name") in {(each.code, each.frame) for each in trial.findings}
    assert "name" in office.documents.trials.page("own", narrow, "az").too_long


def test_the_case_of_the_name_is_changed(office: PapersOffice, draft: TemplateDraft) -> None:
    assert designing.name_form(draft, "az") == "dative"
    changed = designing.name_formed(draft, "az", "genitive")
    assert designing.name_form(changed, "az") == "genitive"
    assert designing.name_formed(changed, "az", "dative").part("declined", "az") == draft.part("declined", "az")


def test_what_says_no_template_is_refused(office: PapersOffice, draft: TemplateDraft) -> None:
    with pytest.raises(TemplateError, match="persn"):
        office.documents.trials.page("own", designing.worded(draft, "wording", "az", "{persn} oldu"), "az")
