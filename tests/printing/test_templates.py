"""The templates that ship, and what is said about a file that is not as it should be."""

import datetime as dt
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.language.catalogs import DRAFT_LANGUAGES, PAPER_LANGUAGES
from desktop_app.language.spacing import NO_BREAK
from desktop_app.language.wording import Placeholder, parse
from desktop_app.printing.fonts import missing
from desktop_app.printing.schema import TemplateError
from desktop_app.printing.templates import Edition, Template, all_templates, read_template
from desktop_app.system import paths

from .papers import CARDS, KINDS, LETTERS, LOOSE, SMALL, templates

FAMILIES = 'families = ["carpet-qarabag", "carpet-sirvan", "carpet-quba", "classical", "modern", "carpet-laser"]'
_TITLES = {
    ("completion", "az"): "SERTİFİKAT",
    ("completion", "en"): "CERTIFICATE OF COMPLETION",
    ("completion", "ru"): "СЕРТИФИКАТ ОБ ОКОНЧАНИИ КУРСА",
    ("honorary", "az"): "FƏXRİ FƏRMAN",
    ("honorary", "en"): "HONORARY DIPLOMA",
    ("honorary", "ru"): "ПОЧЁТНАЯ ГРАМОТА",
    ("participation", "az"): "İŞTİRAK SERTİFİKATI",
    ("participation", "en"): "CERTIFICATE OF PARTICIPATION",
    ("participation", "ru"): "СЕРТИФИКАТ УЧАСТНИКА",
    ("thanks", "az"): "TƏŞƏKKÜRNAMƏ",
    ("thanks", "en"): "LETTER OF THANKS",
    ("thanks", "ru"): "БЛАГОДАРСТВЕННОЕ ПИСЬМО",
}


def test_every_document_in_every_language_of_paper() -> None:
    assert set(templates()) == {*KINDS, *CARDS, *LOOSE, *LETTERS, *SMALL}
    for template in templates().values():
        assert tuple(edition.language for edition in template.editions) == (*PAPER_LANGUAGES, *DRAFT_LANGUAGES)
        assert template.drafts == set(DRAFT_LANGUAGES)


@pytest.mark.parametrize("kind", KINDS)
def test_every_language_offered_can_be_printed(kind: str) -> None:
    for edition in templates()[kind].editions:
        assert missing(_all_words(edition), "text") == ()


def _all_words(edition: Edition) -> str:
    said = [piece.part for piece in (*edition.lead, *edition.body, *edition.address) if isinstance(piece.part, str)]
    return "".join((edition.title, *said, *(field.sample for field in edition.fields))).replace(NO_BREAK, " ")


def test_drafts_may_not_use_words_that_their_fields_lack() -> None:
    for template in templates().values():
        wanted = {field.name for field in template.edition("az").fields if field.required and field.kind != "date"}
        for language in DRAFT_LANGUAGES:
            edition = template.edition(language)
            page = [part for look in template.design().texts.values() for part in parse(look.text)]
            parts = [*page, *(piece.part for piece in (*edition.lead, *edition.body))]
            assert wanted <= {part.name for part in parts if isinstance(part, Placeholder)}, (template.name, language)


@pytest.mark.parametrize(("kind", "language"), _TITLES)
def test_titles_are_in_the_right_capitals(kind: str, language: str) -> None:
    assert templates()[kind].edition(language).title == _TITLES[kind, language]


@pytest.mark.parametrize("language", PAPER_LANGUAGES)
def test_fields_are_those_of_the_documents(language: str) -> None:
    asked = {
        kind: [(field.name, field.kind, field.required) for field in templates()[kind].edition(language).fields]
        for kind in KINDS
    }
    assert asked == {
        "completion": [
            ("course", "text", True),
            ("hours", "number", True),
            ("school", "text", True),
            ("period", "school_year", True),
            ("date", "date", False),
            ("footnote", "text", False),
        ],
        "diploma": [("contest", "text", True), ("degree", "text", True), ("date", "date", False)],
        "honorary": [("field", "text", True), ("date", "date", False)],
        "participation": [("event", "text", True), ("city", "text", True), ("date", "date", True)],
        "thanks": [("field", "text", True), ("date", "date", False), ("address", "text", False)],
    }


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", PAPER_LANGUAGES)
def test_labels_and_samples_are_said_and_sample_dates_are_dates(kind: str, language: str) -> None:
    for field in templates()[kind].edition(language).fields:
        assert field.label
        assert field.sample
        if field.kind == "date":
            assert dt.datetime.strptime(field.sample, "%d.%m.%Y").date()  # noqa: DTZ007  # a day has no zone


def test_a_sentence_is_cut_at_the_name() -> None:
    edition = templates()["participation"].edition("ru")
    assert [piece.part for piece in edition.lead] == ["Участник:"]
    assert edition.body[0].part == "Мероприятие "
    italic = [piece.part for piece in edition.body if piece.style == "italic"]
    assert italic == ["«", Placeholder("event"), "»"]


def test_loading_templates_needs_nothing_heavy() -> None:
    program = (
        "import sys, desktop_app.printing.templates as t;"
        "from desktop_app.system import paths;"
        "assert t.all_templates(paths.resources() / 'templates');"
        "print(sorted({'reportlab', 'uharfbuzz', 'PIL', 'babel', 'PySide6'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "[]"


class TestFaultyFiles:
    """Each fault is one plain sentence that names the file and the place."""

    @pytest.mark.parametrize(
        ("old", "new", "said"),
        [
            ('title = "FƏXRİ FƏRMAN"\n', "", r"honorary\.toml\.az.*title"),
            ('title = "FƏXRİ FƏRMAN"', "title = 5", r"honorary\.toml\.az\.title"),
            ('label = "Fəxri fərman"', 'label = "Fəxri fərman"\ncolour = "red"', "colour"),
            ("{person} {field} sahəsində", "{field} sahəsində", "person"),
            ("{person} {field} sahəsində", "{person} {field sahəsində", r"honorary\.toml\.az"),
            ('kind = "date"', 'kind = "hour"', "hour"),
            (FAMILIES, 'families = ["gothic"]', "gothic"),
            (FAMILIES, "families = classical", r"honorary\.toml"),
            (FAMILIES, "", "families"),
            ('{ name = "field", kind', '{ name = "number", kind', "number"),
            ("[en]", "[az]", r"honorary\.toml"),
        ],
    )
    def test_is_refused_plainly(self, tmp_path: Path, old: str, new: str, said: str) -> None:
        text = (paths.resources() / "templates" / "honorary.toml").read_text(encoding="utf-8")
        assert old in text
        with pytest.raises(TemplateError, match=said):
            _read(tmp_path, text.replace(old, new, 1))

    def test_a_design_changed_by_a_template_changes_only_there(self, tmp_path: Path) -> None:
        text = (paths.resources() / "templates" / "honorary.toml").read_text(encoding="utf-8")
        changed = _read(tmp_path, text.replace("[az]", "[design.texts]\ntitle = { size = 30 }\n\n[az]", 1))
        assert changed.design().texts["title"].size == 30
        assert changed.design().texts["name"] == templates()["honorary"].design().texts["name"]
        assert templates()["honorary"].design().texts["title"].size == 42

    def test_a_folder_without_templates_has_none(self, tmp_path: Path) -> None:
        assert all_templates(tmp_path) == ()


def _read(folder: Path, text: str) -> Template:
    shutil.copytree(paths.resources() / "templates" / "families", folder / "families")
    file = folder / "honorary.toml"
    file.write_text(text, encoding="utf-8")
    return read_template(file)
