"""A name that arrives in a case is noticed, and no name in the nominative is taken for one."""

import pytest

from desktop_app.language.cases import Case
from desktop_app.people.rules.inflected_names import Bare, bare_name


@pytest.mark.parametrize(
    ("surname", "given", "bare"),
    [
        ("Əliyevə", "Vəliyə", Bare("Əliyev", "Vəli", Case.DATIVE)),
        ("Əliyevin", "Vəlinin", Bare("Əliyev", "Vəli", Case.GENITIVE)),
        ("Əliyevdən", "Raufdan", Bare("Əliyev", "Rauf", Case.ABLATIVE)),
        ("Əliyevi", "Raufu", Bare("Əliyev", "Rauf", Case.ACCUSATIVE)),
        ("Məmmədovun", "Rauf", Bare("Məmmədov", "Rauf", Case.GENITIVE)),
        ("Əliyevaya", "Leylaya", Bare("Əliyeva", "Leyla", Case.DATIVE)),
        ("Əliyevanın", "Aygünün", Bare("Əliyeva", "Aygün", Case.GENITIVE)),
        ("Hüseynzadəyə", "Rəsula", Bare("Hüseynzadə", "Rəsul", Case.DATIVE)),
    ],
)
def test_inflected(surname: str, given: str, bare: Bare) -> None:
    assert bare_name(surname, given) == bare


@pytest.mark.parametrize(
    ("surname", "given"),
    [
        ("Əliyev", "Vəli"), ("Əliyeva", "Aliyə"), ("Məmmədova", "Sara"), ("Əliyevi", "Levan"), ("Məmmədovi", "Gela"),
        ("Hüseynzadə", "Rəna"), ("Quliyeva", "Ülviyyə"), ("Vurğun", "Səməd"), ("", "Vəliyə"), ("Алиеву", "Вели"),
        ("Кovə", ""), ("Ağayeva", "Nərminə"),
    ],
)  # fmt: skip
def test_nominative(surname: str, given: str) -> None:
    assert bare_name(surname, given) is None
