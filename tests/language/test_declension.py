"""Azerbaijani declension, held against the vectors, the rules, and words that are not in any list."""

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.language.azerbaijani import Case, Kind, inflect
from tests.language.vectors import VECTORS

CASES: Final = {
    "GEN": Case.GENITIVE,
    "DAT": Case.DATIVE,
    "ACC": Case.ACCUSATIVE,
    "LOC": Case.LOCATIVE,
    "ABL": Case.ABLATIVE,
}


@pytest.mark.parametrize("row", VECTORS["declension"], ids=lambda row: row["nom"])
def test_names_of_the_vectors(row: dict[str, str]) -> None:
    assert {name: inflect(row["nom"], case) for name, case in CASES.items()} == {name: row[name] for name in CASES}


@pytest.mark.parametrize(("name", "genitive", "dative"), VECTORS["full_names"])
def test_only_the_last_word_of_a_full_name(name: str, genitive: str, dative: str) -> None:
    assert (inflect(name, Case.GENITIVE), inflect(name, Case.DATIVE)) == (genitive, dative)


@pytest.mark.parametrize(
    ("name", "genitive", "dative", "locative"),
    [
        ("BMT", "BMT-nin", "BMT-yə", "BMT-də"),
        ("ABŞ", "ABŞ-ın", "ABŞ-a", "ABŞ-da"),
        ("NATO", "NATO-nun", "NATO-ya", "NATO-da"),
        ("Bakı ATƏT", "Bakı ATƏT-in", "Bakı ATƏT-ə", "Bakı ATƏT-də"),
        ("132", "132-nin", "132-yə", "132-də"),
        ("Məktəb 6", "Məktəb 6-nın", "Məktəb 6-ya", "Məktəb 6-da"),
        ("“Dostluq” ordeni", "“Dostluq” ordeninin", "“Dostluq” ordeninə", "“Dostluq” ordenində"),
        ("“Ocaq” cəmiyyəti", "“Ocaq” cəmiyyətinin", "“Ocaq” cəmiyyətinə", "“Ocaq” cəmiyyətində"),
        ("“Ocaq”", "“Ocaq”ın", "“Ocaq”a", "“Ocaq”da"),
        ("Əliyev V.H.", "Əliyevin V.H.", "Əliyevə V.H.", "Əliyevdə V.H."),
        ("Bern Azərbaycan Evi (İsveçrə)", "Bern Azərbaycan Evinin (İsveçrə)", "Bern Azərbaycan Evinə (İsveçrə)",
         "Bern Azərbaycan Evində (İsveçrə)"),
        ("VƏLİ HƏSƏN OĞLU", "VƏLİ HƏSƏN OĞLUNUN", "VƏLİ HƏSƏN OĞLUNA", "VƏLİ HƏSƏN OĞLUNDA"),
        ("AZƏRBAYCAN EVİ", "AZƏRBAYCAN EVİNİN", "AZƏRBAYCAN EVİNƏ", "AZƏRBAYCAN EVİNDƏ"),
        ("Koroğlu", "Koroğlunun", "Koroğluya", "Koroğluda"),
        ("Nuru", "Nurunun", "Nuruya", "Nuruda"),
        ("Afaq", "Afaqın", "Afaqa", "Afaqda"),
        ("Banıçiçək", "Banıçiçəyin", "Banıçiçəyə", "Banıçiçəkdə"),
        ("Kennedy", "Kennedynin", "Kennedyyə", "Kennedydə"),
        ("René", "Renénin", "Renéyə", "Renédə"),
        ("hüquq", "hüququn", "hüquqa", "hüquqda"),
        ("iştirak", "iştirakın", "iştiraka", "iştirakda"),
        ("filoloq", "filoloqun", "filoloqa", "filoloqda"),
        ("burun", "burnun", "burna", "burunda"),
        ("su", "suyun", "suya", "suda"),
        ("MSK", "MSK-nın", "MSK-ya", "MSK-da"),
        ("RZA", "RZANIN", "RZAYA", "RZADA"),
        ("XİN", "XİN-in", "XİN-ə", "XİN-də"),
        ("AzTV", "AzTV-nin", "AzTV-yə", "AzTV-də"),
        ("Nazirlər Kabineti", "Nazirlər Kabinetinin", "Nazirlər Kabinetinə", "Nazirlər Kabinetində"),
        ("Almaniya azərbaycanlıları", "Almaniya azərbaycanlılarının", "Almaniya azərbaycanlılarına",
         "Almaniya azərbaycanlılarında"),
        ("Novruz şənliyi", "Novruz şənliyinin", "Novruz şənliyinə", "Novruz şənliyində"),
        ("ana dili kursu", "ana dili kursunun", "ana dili kursuna", "ana dili kursunda"),
    ],
)  # fmt: skip
def test_what_is_no_plain_name(name: str, genitive: str, dative: str, locative: str) -> None:
    told = tuple(inflect(name, case) for case in (Case.GENITIVE, Case.DATIVE, Case.LOCATIVE))
    assert told == (genitive, dative, locative)


def test_the_kind_decides() -> None:
    assert inflect("Çiçək", Case.DATIVE, Kind.NAME) == "Çiçəyə"
    assert inflect("Birlik", Case.DATIVE, Kind.NOUN) == "Birliyə"
    assert inflect("Fərhad Evi", Case.DATIVE, Kind.ORGANISATION) == "Fərhad Evinə"
    assert inflect("Birləşmiş Krallıq", Case.GENITIVE, Kind.PLACE) == "Birləşmiş Krallığın"


@pytest.mark.parametrize(
    ("name", "instrumental"),
    [("Vəli", "Vəliylə"), ("Əliyev", "Əliyevlə"), ("oğlu", "oğluyla"), ("Murad", "Muradla")],
)
def test_the_instrumental(name: str, instrumental: str) -> None:
    assert inflect(name, Case.INSTRUMENTAL) == instrumental


@pytest.mark.parametrize("case", [Case.NOMINATIVE, Case.VOCATIVE])
def test_nominative_and_vocative_are_the_name(case: Case) -> None:
    assert inflect("Vəli Əliyev", case) == "Vəli Əliyev"


@pytest.mark.parametrize("name", ["", " ", "Алиев Вели", "علی", "...", "-", "🙂", "₼"])
def test_what_cannot_be_inflected_stays(name: str) -> None:
    assert inflect(name, Case.DATIVE) == name


@given(st.text(), st.sampled_from(Case), st.none() | st.sampled_from(Kind))
def test_any_text_comes_out(text: str, case: Case, kind: Kind | None) -> None:
    assert isinstance(inflect(text, case, kind), str)


@given(st.text("abcçdeəfgğhxıijkqlmnoöprsştuüvyz", min_size=2, max_size=12), st.sampled_from(list(CASES.values())))
def test_the_letters_of_a_name_stay_but_the_last(word: str, case: Case) -> None:
    name = word[0].upper() + word[1:]
    assert inflect(name, case, Kind.NAME).startswith(name[:-1])


@given(st.text("abcçdeəfgğhxıijkqlmnoöprsştuüvyz", min_size=2, max_size=12))
def test_locative_and_ablative_differ_by_an_n(word: str) -> None:
    assert inflect(word, Case.ABLATIVE) == inflect(word, Case.LOCATIVE) + "n"


@pytest.mark.parametrize(
    ("name", "dative"),
    [
        ("Vətən müharibəsi", "Vətən müharibəsinə"),
        ("VI Yay Düşərgəsi", "VI Yay Düşərgəsinə"),
        ("Dünya azərbaycanlılarının həmrəyliyi günü", "Dünya azərbaycanlılarının həmrəyliyi gününə"),
        ("Polşada Azərbaycanlıların Koordinasiya Şurası", "Polşada Azərbaycanlıların Koordinasiya Şurasına"),
        ("“Diaspor fəaliyyətində xidmətə görə” medalı", "“Diaspor fəaliyyətində xidmətə görə” medalına"),
        ("Rza Abbasi", "Rza Abbasiyə"),
        ("Strasburq", "Strasburqa"),
        ("Tokio", "Tokioya"),
        ("Paris", "Parisə"),
    ],
)
def test_names_of_the_diaspora(name: str, dative: str) -> None:
    assert inflect(name, Case.DATIVE) == dative
