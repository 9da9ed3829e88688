"""Papers composed and proofed: what stands where, what is found."""

import shutil
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.language.names import Gender
from desktop_app.printing.composing import Composition, compose
from desktop_app.printing.layout import Rule, TextLine
from desktop_app.printing.schema import TemplateError
from desktop_app.printing.templates import Template, read_template
from desktop_app.system import paths

from .papers import KINDS, LANGUAGES, LONGEST_NAME, composed, letterhead, lines, logo, templates, values, words

_LONG_EVENT = (
    "Azərbaycan dili, ədəbiyyatı və mədəniyyəti üzrə gənc müəllimlər, könüllülər və diaspor fəalları üçün "
    "beynəlxalq təlim və seminar"
)


def _codes(made: Composition) -> set[tuple[str, str]]:
    return {(finding.code, finding.frame) for finding in made.findings}


class TestName:
    """On every document the stored name in formal order is a line of its own."""

    @pytest.mark.parametrize("kind", KINDS)
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_is_a_line_of_its_own(self, kind: str, language: str) -> None:
        layout = composed(kind, language).layout
        if (kind, language) == ("completion", "az"):
            assert words(layout, "name") == "Əliyeva Aynur Rəşid qızına", "given to her: the dative"
            return
        assert [line.text for line in lines(layout, "name")] == ["Əliyeva Aynur Rəşid qızı"]
        assert "Əliyeva Aynur" not in words(layout, "body")
        assert not lines(layout, "stored")

    def test_a_spelling_of_the_papers_language_is_large_and_the_stored_name_half_as_large(self) -> None:
        layout = composed("honorary", "ru", spelling="Алиева Айнур Рашид кызы").layout
        (large,), (small,) = lines(layout, "name"), lines(layout, "stored")
        assert (large.text, small.text) == ("Алиева Айнур Рашид кызы", "Əliyeva Aynur Rəşid qızı")
        assert small.size == large.size / 2
        assert small.baseline > large.baseline

    def test_a_spelling_equal_to_the_stored_name_is_not_said_twice(self) -> None:
        layout = composed("honorary", "ru", name="Алиев Вели", spelling="Алиев Вели").layout
        assert words(layout, "name") == "Алиев Вели"
        assert not lines(layout, "stored")

    def test_blanks_of_every_kind_are_one(self) -> None:
        assert words(composed("honorary", "az", name=" Əliyev\u00a0 Vəli\n").layout, "name") == "Əliyev Vəli"

    def test_none_is_found(self) -> None:
        assert _codes(composed("honorary", "az", name=" ")) == {("empty_value", "name")}


class TestSentences:
    """The sentence goes on where the name ended."""

    @pytest.mark.parametrize(
        ("kind", "language", "lead", "body"),
        [
            ("participation", "en", "This is to certify that", "took part in “"),
            ("participation", "ru", "Участник:", "Мероприятие «"),
            ("honorary", "ru", "Награждается", "за "),
            ("honorary", "az", "", "Azərbaycan mədəniyyətinin təbliği sahəsində"),
            ("thanks", "az", "", "“Nar çiçəyi” Azərbaycan Mədəniyyət Birliyi ana dilinin"),
        ],
    )
    def test_is_cut_at_the_name(self, kind: str, language: str, lead: str, body: str) -> None:
        layout = composed(kind, language).layout
        assert words(layout, "lead") == lead
        assert words(layout, "body").startswith(body)
        assert words(layout, "body").endswith(".")

    def test_no_full_stop_is_doubled(self) -> None:
        assert words(composed("participation", "ru").layout, "body").endswith("14 ноября 2026 года.")
        fields = {"field": "вклад в развитие культуры и пр."}
        assert words(composed("honorary", "ru", fields=fields).layout, "body").endswith("и пр.")

    def test_quotation_marks_typed_by_hand_are_not_doubled(self) -> None:
        for typed in ("“Novruz”", "«Novruz»", '"Novruz"', "Novruz"):
            fields = {"event": typed, "city": "Berlin"}
            body = words(composed("participation", "az", fields=fields).layout, "body")
            assert "şəhərində keçirilmiş “Novruz” tədbirində" in body

    def test_quotation_marks_inside_a_name_stay(self) -> None:
        fields = {"event": "Novruz və “Xarıbülbül”", "city": "Berlin"}
        assert "“Novruz və “Xarıbülbül””" in words(composed("participation", "az", fields=fields).layout, "body")

    def test_the_event_is_set_in_italics_and_the_diploma_bold(self) -> None:
        fonts = {
            run.text.strip(): run.font
            for line in lines(composed("participation", "az").layout, "body")
            for run in line.runs
        }
        assert fonts["“Diaspor gəncləri: dil və irs”"] == "text-medium-italic"
        fonts = {
            run.text.strip(): run.font for line in lines(composed("honorary", "az").layout, "body") for run in line.runs
        }
        assert fonts["Fəxri fərmanı"] == "text-semibold"

    @given(st.sampled_from(KINDS), st.sampled_from(LANGUAGES), st.text(alphabet="aəbİ {}<>&()\\|:%", max_size=40))
    def test_what_is_typed_is_text_and_never_grammar(self, kind: str, language: str, typed: str) -> None:
        fields = dict.fromkeys(("field", "event", "course", "contest"), f"x{typed}x") | {"city": "Berlin"}
        body = words(composed(kind, language, fields=fields).layout, "body")
        assert " ".join(f"x{typed}x".split()) in body


class TestAddress:
    """The letter of thanks addresses its reader, where that can be done rightly."""

    @pytest.mark.parametrize(
        ("language", "gender", "said"),
        [
            ("az", Gender.MALE, "Hörmətli Aynur bəy!"),
            ("az", Gender.FEMALE, "Hörmətli Aynur xanım!"),
            ("en", Gender.MALE, "Dear Mr Əliyeva,"),
            ("en", Gender.FEMALE, "Dear Ms Əliyeva,"),
            ("ru", Gender.MALE, "Уважаемый Aynur Rəşid qızı!"),
            ("ru", Gender.FEMALE, "Уважаемая Aynur Rəşid qızı!"),
        ],
    )
    def test_by_gender(self, language: str, gender: Gender, said: str) -> None:
        assert words(composed("thanks", language, gender=gender).layout, "address") == said

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_of_unknown_gender_is_left_out_and_stops_nothing(self, language: str) -> None:
        made = composed("thanks", language, gender=None)
        assert not lines(made.layout, "address")
        assert made.findings == ()

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_without_the_parts_of_the_name_is_left_out(self, language: str) -> None:
        made = composed("thanks", language, given="", surname="", father="Rəşid qızı")
        assert not lines(made.layout, "address")
        assert made.findings == ()

    def test_without_a_fathers_name_has_the_given_name_alone(self) -> None:
        assert words(composed("thanks", "ru", father="").layout, "address") == "Уважаемая Aynur!"

    def test_by_hand_goes_before_the_gender(self) -> None:
        for gender in (Gender.FEMALE, None):
            fields = {"field": "ana dilinin tədrisi", "address": "müəllim"}
            layout = composed("thanks", "az", gender=gender, fields=fields).layout
            assert words(layout, "address") == "Hörmətli Aynur müəllim!"

    def test_stands_between_name_and_body(self) -> None:
        layout = composed("thanks", "az").layout
        (name,), (address,) = lines(layout, "name"), lines(layout, "address")
        assert name.baseline < address.baseline < lines(layout, "body")[0].baseline


class TestFindings:
    """The proof: what is wrong is named, and only what is wrong."""

    @pytest.mark.parametrize("kind", KINDS)
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_a_good_paper_has_none(self, kind: str, language: str) -> None:
        assert composed(kind, language, look=letterhead(language, logo=logo())).findings == ()

    def test_no_signatory_no_city_and_no_logo_are_nothing_to_tell(self) -> None:
        look = letterhead("az", signatories=(), city="", logo=None)
        assert composed("honorary", "az", look=look).findings == ()

    @pytest.mark.parametrize("kind", KINDS)
    def test_an_empty_required_field_is_named_by_its_label(self, kind: str) -> None:
        made = composed(kind, "az", fields={})
        assert {finding.code for finding in made.findings} == {"empty_value"}
        wanted = {
            field.label for field in templates()[kind].edition("az").fields if field.required and field.kind != "date"
        }
        assert {label for label in wanted if any(label in finding.message for finding in made.findings)} == wanted

    @pytest.mark.parametrize(
        ("change", "frame"),
        [
            ({"name": "김민수"}, "name"),
            ({"spelling": "अली"}, "name"),
            ({"name": "Əli ह", "spelling": "Ali"}, "stored"),
            ({"number": "S-2026/００１"}, "number"),
            ({"fields": {"field": "हिन्दी dilinin tədrisi"}}, "body"),
        ],
    )
    def test_letters_that_no_font_has_are_named(self, change: dict[str, Any], frame: str) -> None:
        made = composed("honorary", "az" if frame != "stored" else "en", **change)
        if frame == "number":
            assert ("missing_glyph", frame) in _codes(made) or made.findings == ()
            return
        found = [finding for finding in made.findings if finding.code == "missing_glyph"]
        assert [finding.frame for finding in found] == [frame]
        lost = next(letter for letter in "김अह" if letter in str(change))
        assert lost in found[0].message

    @pytest.mark.parametrize(
        ("name", "codes"), [("Əli\u202eV", "U+202E"), ("Əli\x02\u08ca", "U+0002 U+08CA")], ids=["alone", "with a mark"]
    )
    def test_a_control_character_is_named_by_its_code(self, name: str, codes: str) -> None:
        (finding,) = composed("honorary", "az", name=name).findings
        assert codes in finding.message

    def test_an_office_without_a_name_is_told(self) -> None:
        made = composed("honorary", "az", look=letterhead("az", organisation=" "))
        assert _codes(made) == {("empty_value", "organisation")}

    def test_a_sentence_that_names_a_field_there_is_not_is_told(self, tmp_path: Path) -> None:
        shipped = paths.resources() / "templates"
        shutil.copytree(shipped / "families", tmp_path / "families")
        text = (shipped / "honorary.toml").read_text(encoding="utf-8")
        (tmp_path / "honorary.toml").write_text(text.replace("за {field}.", "за {subject}."), encoding="utf-8")
        with pytest.raises(TemplateError, match=r"subject.*field"):
            read_template(tmp_path / "honorary.toml")

    @pytest.mark.parametrize(
        ("gender", "name"),
        [(Gender.FEMALE, "Алиевой Айнур Рашид кызы"), (None, "Алиева Айнур Рашид кызы")],
    )
    def test_a_name_stands_in_the_case_of_its_sentence(self, tmp_path: Path, gender: Gender | None, name: str) -> None:
        edited = _edited(tmp_path, "Награждается {person} за {field}.", "Вручена {P.dat} за {field}.")
        made = compose(
            edited, "ru", values("honorary", "ru", spelling="Алиева Айнур Рашид кызы", gender=gender), letterhead("ru")
        )
        assert words(made.layout, "name") == name
        assert [finding.frame for finding in made.findings] == ([] if gender else ["name"])

    def test_an_azerbaijani_name_needs_no_gender_to_be_inflected(self, tmp_path: Path) -> None:
        edited = _edited(tmp_path, "{person} {field} sahəsində", "Bu fərman {recipient|dative} {field} sahəsində")
        made = compose(edited, "az", values("honorary", "az", gender=None), letterhead("az"))
        assert (words(made.layout, "name"), words(made.layout, "stored")) == (
            "Əliyeva Aynur Rəşid qızına",
            "Əliyeva Aynur Rəşid qızı",
        )
        assert made.findings == ()

    def test_an_empty_value_goes_with_its_blank(self, tmp_path: Path) -> None:
        edited = _edited(tmp_path, "за {field}.", "за {field} {field|quoted}.")
        made = compose(edited, "ru", values("honorary", "ru", fields={}), letterhead("ru"))
        assert words(made.layout, "body") == "за."

    def test_what_a_value_contains_is_never_grammar(self, tmp_path: Path) -> None:
        edited = _edited(tmp_path, "за {field}.", "за {field|quoted}.")
        made = compose(
            edited, "ru", values("honorary", "ru", fields={"field": "{P.dat} {m:он|f:она}"}), letterhead("ru")
        )
        assert words(made.layout, "body").replace("\u00a0", " ") == "за «{P.dat} {m:он|f:она}»."

    def test_too_much_text_is_told_in_millimetres(self) -> None:
        made = composed("honorary", "az", fields={"field": _LONG_EVENT * 4})
        (finding,) = made.findings
        assert (finding.severity, finding.code, finding.frame) == ("error", "overflow", "body")
        assert "mm" in finding.message

    def test_a_name_without_end_is_told(self) -> None:
        assert ("overflow", "name") in _codes(composed("honorary", "az", name="Ş" * 120, surname=""))

    def test_a_word_wider_than_the_page_is_told(self) -> None:
        assert ("overflow", "body") in _codes(composed("honorary", "az", fields={"field": "Ş" * 200}))

    @pytest.mark.parametrize("content", [b"", b"GIF89a", logo()[:60], b"<svg xmlns='http://www.w3.org/2000/svg'/>"])
    def test_a_logo_that_cannot_be_read_is_told(self, content: bytes) -> None:
        assert _codes(composed("honorary", "az", look=letterhead("az", logo=content))) == {("bad_picture", "logo")}


class TestRelief:
    """What gives way, in order; nothing is cut off, nothing leaves its measure."""

    def test_a_short_name_keeps_its_size_and_has_a_short_line(self) -> None:
        layout = composed("honorary", "az", name="Əli Ay").layout
        (name,) = lines(layout, "name")
        assert name.size == 36
        assert _hairline(layout.items) == pytest.approx(name.width + 30, abs=0.01)

    def test_a_long_name_shrinks_before_it_breaks(self) -> None:
        layout = composed("honorary", "az", name="Məmmədzadə Xanımzər Məhəmmədhüseyn qızı").layout
        (name,) = lines(layout, "name")
        assert 24 <= name.size < 36
        assert name.size % 0.5 == 0

    @pytest.mark.parametrize(
        ("name", "broken"),
        [
            (LONGEST_NAME, ["Məmmədzadə-Qəhrəmanova", "Xanımzər Məhəmmədhüseyn Əbülfəz qızı"]),
            (
                "Xanımzər Məhəmmədhüseyn Əbülfəz qızı Məmmədzadə-Qəhrəmanova",
                ["Xanımzər Məhəmmədhüseyn Əbülfəz qızı", "Məmmədzadə-Qəhrəmanova"],
            ),
        ],
    )
    def test_the_longest_names_break_at_the_surname(self, name: str, broken: list[str]) -> None:
        made = composed("honorary", "az", name=name, surname="Məmmədzadə-Qəhrəmanova")
        assert [line.text for line in lines(made.layout, "name")] == broken
        assert {line.size for line in lines(made.layout, "name")} == {27}
        assert made.findings == ()

    def test_a_name_of_56_letters_and_three_lines_of_event_fit(self) -> None:
        made = composed(
            "participation", "az", name=LONGEST_NAME, surname="Məmmədzadə-Qəhrəmanova",
            fields={"event": _LONG_EVENT, "city": "Frankfurt"},
        )  # fmt: skip
        assert made.findings == ()

    def test_gives_way_in_order(self) -> None:
        """Head, then body, then gaps: with ever more text each step comes when the one before did not do."""
        seen = []
        for count in range(1, 60):
            fields = {"field": "mədəniyyət, " * count + "dil"}
            made = composed("honorary", "az", fields=fields, look=letterhead("az", logo=logo()))
            if made.findings:
                break
            layout = made.layout
            raised = lines(layout, "organisation")[0].baseline < 54
            smaller = lines(layout, "body")[0].size < 14.5
            gap = lines(layout, "name")[0].baseline - lines(layout, "title")[-1].baseline - 8
            seen.append((raised, smaller, gap < 18.9))
        steps = list(dict.fromkeys(seen))
        assert steps[: len(steps)] == [
            (False, False, False), (True, False, False), (True, True, False), (True, True, True),
        ][: len(steps)]  # fmt: skip
        assert len(steps) == 4

    @given(st.integers(1, 40), st.sampled_from(KINDS), st.sampled_from(LANGUAGES), st.booleans())
    def test_no_text_leaves_its_place(self, length: int, kind: str, language: str, spelled: bool) -> None:
        fields = {"field": "söz " * length, "event": "söz " * length, "city": "Berlin"}
        changes: dict[str, Any] = {"spelling": "Мамедзаде Ханумзар"} if spelled else {}
        made = composed(kind, language, name=LONGEST_NAME, fields=fields, **changes)
        if any(finding.code == "overflow" for finding in made.findings):
            return
        flowing = [
            line for frame in ("name", "stored", "lead", "address", "body") for line in lines(made.layout, frame)
        ]
        assert max(line.baseline for line in flowing) <= 135.85
        baselines = sorted(line.baseline for line in flowing)
        assert all(after - before > 4 for before, after in pairwise(baselines))
        for item in made.layout.items:
            if isinstance(item, TextLine):
                assert item.x + 0.01 >= 34
                assert item.x + item.width <= 297 - 34 + 8

    def test_the_foot_row_never_moves(self) -> None:
        feet = set()
        for name in ("Əli Ay", "Əliyeva Aynur Rəşid qızı", LONGEST_NAME):
            layout = composed("participation", "az", name=name).layout
            feet.add(
                tuple(
                    line.baseline for frame in ("number", "date", "city", "signatory") for line in lines(layout, frame)
                )
            )
        assert len(feet) == 1

    def test_a_wide_title_is_tracked_closer(self) -> None:
        (narrow,) = lines(composed("honorary", "az").layout, "title")
        (wide,) = lines(composed("thanks", "ru").layout, "title")
        assert (narrow.tracking, wide.tracking) == (0.11, 0.06)
        assert wide.width <= 210


def _edited(folder: Path, old: str, new: str) -> Template:
    """The honorary diploma with other words."""
    shipped = paths.resources() / "templates"
    shutil.copytree(shipped / "families", folder / "families")
    text = (shipped / "honorary.toml").read_text(encoding="utf-8")
    assert old in text
    (folder / "honorary.toml").write_text(text.replace(old, new), encoding="utf-8")
    return read_template(folder / "honorary.toml")


def _fonts(kind: str) -> dict[str, str]:
    """The fonts of an Azerbaijani body, by the words set in them."""
    return {run.text.strip(): run.font for line in lines(composed(kind, "az").layout, "body") for run in line.runs}


def _hairline(items: tuple[object, ...]) -> float:
    (rule,) = [item for item in items if isinstance(item, Rule) and item.frame == "hairline"]
    return rule.x2 - rule.x1
