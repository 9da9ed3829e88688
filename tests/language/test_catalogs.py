"""Catalogs are compiled when they are needed, kept where that is allowed, and English without one."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.language import catalogs

SOURCE = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "Save"
msgstr "Saxla"

msgctxt "month"
msgid "May"
msgstr "may"

msgid "{count} row"
msgid_plural "{count} rows"
msgstr[0] "{count} sətir"
msgstr[1] "{count} sətir."

#, fuzzy
msgid "Open"
msgstr "Bağla"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of translations with one catalog that nobody has compiled."""
    source = tmp_path / "az" / "LC_MESSAGES" / "screen.po"
    source.parent.mkdir(parents=True)
    source.write_text(SOURCE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def language_of_the_screen() -> Iterator[None]:
    before = catalogs.current()
    yield
    catalogs.use(before)


def compiled(folder: Path) -> Path:
    return folder / "az" / "LC_MESSAGES" / "screen.mo"


def test_a_catalog_is_compiled_at_first_use(folder: Path) -> None:
    az = catalogs.load(folder, "az", "screen")
    assert az.gettext("Save") == "Saxla"
    assert az.ngettext("{count} row", "{count} rows", 1) == "{count} sətir"
    assert az.ngettext("{count} row", "{count} rows", 2) == "{count} sətir."
    assert az.pgettext("month", "May") == "may"
    assert compiled(folder).is_file()
    assert [file.name for file in compiled(folder).parent.iterdir() if file.suffix not in {".po", ".mo"}] == []


def test_what_is_missing_or_doubtful_is_english(folder: Path) -> None:
    az = catalogs.load(folder, "az", "screen")
    assert az.gettext("Close") == "Close"
    assert az.gettext("Open") == "Open"
    assert az.gettext("") == ""
    de = catalogs.load(folder, "de", "screen")
    assert (de.gettext("Save"), de.ngettext("{count} row", "{count} rows", 2)) == ("Save", "{count} rows")


def test_a_changed_source_is_compiled_again(folder: Path) -> None:
    catalogs.load(folder, "az", "screen")
    source = compiled(folder).with_suffix(".po")
    source.write_text(SOURCE.replace("Saxla", "Yadda saxla"), encoding="utf-8")
    later = compiled(folder).stat().st_mtime_ns + 1
    os.utime(source, ns=(later, later))
    assert catalogs.load(folder, "az", "screen").gettext("Save") == "Yadda saxla"


def test_a_fresh_catalog_is_read_as_it_is(folder: Path) -> None:
    catalogs.load(folder, "az", "screen")
    source = compiled(folder).with_suffix(".po")
    source.write_text("this is no catalog", encoding="utf-8")
    os.utime(source, ns=(0, 0))
    assert catalogs.load(folder, "az", "screen").gettext("Save") == "Saxla"


def test_a_folder_that_may_not_be_written(folder: Path) -> None:
    compiled(folder).mkdir()  # what stands in the way also stops the administrator
    assert catalogs.load(folder, "az", "screen").gettext("Save") == "Saxla"
    assert sorted(file.suffix for file in compiled(folder).parent.iterdir()) == [".mo", ".po"]


def test_all_are_built_for_a_wheel(folder: Path) -> None:
    assert catalogs.build(folder) == [compiled(folder)]
    compiled(folder).with_suffix(".po").unlink()
    assert catalogs.load(folder, "az", "screen").gettext("Save") == "Saxla"


@pytest.mark.usefixtures("language_of_the_screen")
def test_the_language_of_the_screen() -> None:
    catalogs.use("en")
    assert catalogs.current() == catalogs.screen("en").language == "en"
    assert catalogs.gettext("There is no text like this.") == "There is no text like this."
    assert catalogs.ngettext("one such", "many such", 2) == "many such"
    assert catalogs.N_("Save") == "Save"


@pytest.mark.parametrize(
    ("language", "number", "seal"),
    [("az", "№ {number}", "M.Y."), ("en", "No. {number}", "Seal"), ("ru", "№ {number}", "М.П.")],
)
def test_labels_on_paper(language: str, number: str, seal: str) -> None:
    labels = catalogs.paper(language)
    assert (labels.gettext("No. {number}"), labels.gettext("Seal")) == (number, seal)
