"""Names in their cases, numbers and the words beside them, as the language of a paper has them."""

from typing import Any

import pytest

from desktop_app.language.cases import Case
from desktop_app.printing.composing import Composition, compose

from .papers import composed, letterhead, lines, templates, values, words


def _in_ukrainian(kind: str, change: dict[str, Any]) -> Composition:
    return compose(templates()[kind], "uk", values(kind, "uk", **change), letterhead("ru"))


class TestDeclinedName:
    """A name is declined where that can be done rightly; else another sentence is said."""

    @pytest.mark.parametrize(
        ("kind", "language", "change", "name", "lead"),
        [
            (
                "participation",
                "ru",
                {"spelling": "Алиева Айнур Рашид кызы"},
                "Алиевой Айнур Рашид кызы",
                "подтверждает",
            ),
            ("participation", "uk", {"spelling": "Алієва Лейла Гасан кизи"}, "Алієвої Лейли Гасан кизи", "участь"),
            ("participation", "ru", {}, "Əliyeva Aynur Rəşid qızı", "Участник:"),
            ("participation", "uk", {}, "Əliyeva Aynur Rəşid qızı", "Учасник:"),
            ("participation", "ru", {"spelling": "Алиева Айнур", "gender": None}, "Алиева Айнур", "Участник:"),
            ("participation", "ru", {"spelling": "Әлијева Ајнур"}, "Әлијева Ајнур", "Участник:"),
            ("completion", "az", {"name": "Алиева Айнур"}, "Алиева Айнур", ""),
            ("completion", "az", {"gender": None}, "Əliyeva Aynur Rəşid qızına", "Bu sertifikat"),
        ],
    )
    def test_is_declined_only_where_that_can_be_done_rightly(
        self, kind: str, language: str, change: dict[str, Any], name: str, lead: str
    ) -> None:
        made = composed(kind, language, **change) if language != "uk" else _in_ukrainian(kind, change)
        assert words(made.layout, "name") == name
        assert lead in words(made.layout, "lead")
        assert made.findings == ()

    def test_what_its_bearer_says_wins_over_the_rule(self) -> None:
        said = {Case.GENITIVE: "Алиевой Айнур-ханым"}
        made = composed("participation", "ru", spelling="Алиева Айнур", gender=None, said=said)
        assert words(made.layout, "name") == "Алиевой Айнур-ханым"
        assert words(made.layout, "lead") == "Настоящий сертификат подтверждает участие"
        layout = composed("completion", "az", said={Case.DATIVE: "Əliyeva Aynur xanıma"}).layout
        assert (words(layout, "name"), words(layout, "stored")) == ("Əliyeva Aynur xanıma", "Əliyeva Aynur Rəşid qızı")


class TestNumbers:
    """Numbers are written, and the word beside them chosen, as the language has it; lines never part them."""

    @pytest.mark.parametrize(
        ("language", "hours", "said"),
        [
            ("az", "72", "(72 dərs saatı)"),
            ("az", "1 250", "(1.250 dərs saatı)"),
            ("en", "1", "(1 lesson hour)"),
            ("en", "1,5", "(1.5 lesson hours)"),
            ("ru", "21", "(21 учебный час)"),
            ("ru", "72", "(72 учебных часа)"),
            ("ru", "12", "(12 учебных часов)"),
            ("ru", "1,5", "(1,5 учебного часа)"),
        ],
    )
    def test_hours(self, language: str, hours: str, said: str) -> None:
        fields = {**values("completion", language).fields, "hours": hours}
        assert said in words(composed("completion", language, fields=fields).layout, "body")

    @pytest.mark.parametrize(
        ("language", "typed", "said"),
        [
            ("az", "2025", "2025–2026-cı tədris ilində"),
            ("ru", "2025-2026", "в 2025/2026 учебном году"),
            ("en", "2025/26", "in the 2025–2026 school year"),
        ],
    )
    def test_school_year(self, language: str, typed: str, said: str) -> None:
        fields = {**values("completion", language).fields, "period": typed}
        assert said in words(composed("completion", language, fields=fields).layout, "body")

    def test_a_number_and_its_noun_stay_together(self) -> None:
        for length in range(20, 60):
            fields = {**values("completion", "az").fields, "course": "Kurs " + "a" * length, "school": "b" * length}
            found = lines(composed("completion", "az", fields=fields).layout, "body")
            assert all(not line.text.rstrip().endswith("(72") for line in found)

    def test_the_note_is_the_last_sentence_and_leaves_no_gap(self) -> None:
        note = "Bu sertifikat dövlət təhsil sənədi deyil."
        fields = {**values("completion", "az").fields, "footnote": note}
        assert words(composed("completion", "az", fields=fields).layout, "body").endswith(f"təqdim olunur. {note}")
        assert words(composed("completion", "az").layout, "body").endswith("təqdim olunur.")
