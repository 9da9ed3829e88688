"""The office's profile, its history, and half-typed forms."""

from pathlib import Path

import pytest

from desktop_app.language.errors import Refused
from desktop_app.office import history
from desktop_app.office.changes import OFFICE, Changes
from desktop_app.office.profile import OfficeProfile, Wording, checked_series
from desktop_app.office.service import DraftService, OfficeService
from tests.office.offices import SAMPLE_OFFICE, new_office


def test_a_new_office_is_as_it_was_asked_for(tmp_path: Path) -> None:
    desk = new_office(tmp_path)
    profile = OfficeService(desk).profile()
    assert (profile.kind, profile.country, profile.series) == (SAMPLE_OFFICE.kind, "DE", "S")
    assert profile.wordings == SAMPLE_OFFICE.wordings
    assert (profile.name(), profile.name("en"), profile.name("fr")) == (
        "Nümunə Azərbaycan Evi",
        "Sample Azerbaijani House",
        "Nümunə Azərbaycan Evi",
    )
    desk.database.close()


def test_a_change_is_kept_in_the_history_and_told(tmp_path: Path) -> None:
    desk = new_office(tmp_path)
    told: list[Changes] = []
    desk.board.subscribe(told.append)
    service = OfficeService(desk)
    service.change_profile(series="KAE", wordings={"de": Wording("Haus", "Köln"), "en": Wording()})
    assert told == [Changes.of(OFFICE)]
    assert set(service.profile().wordings) == {"az", "de"}
    with desk.database.read() as connection:
        (row,) = history.rows(connection, OFFICE, 1)
    assert row.fields["series"] == ("S", "KAE")
    assert row.fields["name_de"] == (None, "Haus")
    assert row.fields["city_en"] == ("Cologne", None)
    assert row.user == SAMPLE_OFFICE.user
    desk.database.close()


def test_a_change_that_changes_nothing_leaves_no_trace(tmp_path: Path) -> None:
    desk = new_office(tmp_path)
    OfficeService(desk).change_profile(series="S")
    with desk.database.read() as connection:
        assert history.rows(connection, OFFICE, 1) == ()
    desk.database.close()


def test_a_logo_is_kept_once(tmp_path: Path) -> None:
    desk = new_office(tmp_path)
    service = OfficeService(desk)
    service.set_logo("png", b"\x89PNG a picture")
    profile: OfficeProfile = service.set_logo("png", b"\x89PNG a picture")
    assert profile.logo is not None
    assert profile.logo.content == b"\x89PNG a picture"
    assert service.set_logo("png", None).logo is None
    desk.database.close()


@pytest.mark.parametrize("series", ["", "s", "ABCDE", "A1", "A-", "Я", " K"])
def test_a_series_is_one_to_four_capitals(series: str) -> None:
    with pytest.raises(Refused):
        checked_series(series)


def test_a_half_typed_form_is_kept_once_and_found_again(tmp_path: Path) -> None:
    desk = new_office(tmp_path)
    drafts = DraftService(desk)
    drafts.keep("person", None, "Əliyev", {"surname": "Əliy"})
    drafts.keep("person", None, "Əliyev", {"surname": "Əliyev"})
    drafts.keep("person", 7, "Vəliyev", {"surname": "Vəliyev"})
    kept = drafts.draft_of("person", None)
    assert kept is not None
    assert kept.content == {"surname": "Əliyev"}
    assert [each.object_id for each in drafts.drafts()] == [7, None]
    drafts.drop("person", None)
    assert drafts.draft_of("person", None) is None
    assert drafts.draft_of("person", 7) is not None
    desk.database.close()
