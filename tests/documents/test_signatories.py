"""Those who sign: kept in order, put right, three at most."""

import pytest

from desktop_app.documents.service import Signatory
from desktop_app.language.errors import Refused
from tests.documents.offices import PapersOffice

LEYLA = Signatory("Leyla Hüseynzadə", {"az": "Sədr", "en": "Chair"})
KAMRAN = Signatory("Kamran Vəliyev", {"az": "Katib"})


def test_signatories_are_kept_in_their_order(office: PapersOffice) -> None:
    signatories = office.documents.signatories
    assert signatories.signatories() == ()
    signatories.change([LEYLA, KAMRAN])
    assert signatories.signatories() == (LEYLA, KAMRAN)
    signatories.change([KAMRAN])
    assert signatories.signatories() == (KAMRAN,)


def test_what_was_typed_is_put_right(office: PapersOffice) -> None:
    kept = office.documents.signatories.change(
        [Signatory(" Leyla  Hüseynzadə ", {"az": " Sədr ", "ru": " "}), Signatory(" ")]
    )
    assert kept == (Signatory("Leyla Hüseynzadə", {"az": "Sədr"}),)
    assert office.documents.signatories.signatories() == kept


def test_a_fourth_is_refused_and_the_others_stay(office: PapersOffice) -> None:
    office.documents.signatories.change([LEYLA])
    with pytest.raises(Refused):
        office.documents.signatories.change([KAMRAN] * 4)
    assert office.documents.signatories.signatories() == (LEYLA,)
