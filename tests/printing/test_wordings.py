"""What every document says in every language, of a man, a woman, and a person whose gender is not known.

Also in languages that cannot be printed yet: their letters are missing, their words are not.
"""

import datetime as dt
from pathlib import Path

from desktop_app.language.catalogs import DRAFT_LANGUAGES, PAPER_LANGUAGES
from desktop_app.language.names import Gender
from desktop_app.printing.composing import compose
from desktop_app.printing.values import Letterhead, Values

from .papers import CARDS, KINDS, LETTERS, LOOSE, templates, words

_GOLDEN = Path(__file__).parent / "golden" / "wordings.txt"
_NAMES = {
    ("latin", Gender.MALE): ("Əliyev", "Vəli", "Həsən oğlu"),
    ("latin", Gender.FEMALE): ("Əliyeva", "Leyla", "Həsən qızı"),
    ("ru", Gender.MALE): ("Алиев", "Вели", "Гасан оглы"),
    ("ru", Gender.FEMALE): ("Алиева", "Лейла", "Гасан кызы"),
    ("uk", Gender.MALE): ("Алієв", "Велі", "Гасан огли"),
    ("uk", Gender.FEMALE): ("Алієва", "Лейла", "Гасан кизи"),
}


def _said(kind: str, language: str, gender: Gender | None) -> str:
    name = _NAMES[language if language in ("ru", "uk") else "latin", gender or Gender.FEMALE]
    values = Values(
        name=" ".join(name),
        date=dt.date(2026, 1, 1),
        number="S-2026/0147" if templates()[kind].registered else "",
        surname=name[0],
        given=name[1],
        father=name[2],
        gender=gender,
        fields={
            field.name: field.sample
            for field in templates()[kind].edition(language).fields
            if field.required and field.kind != "date"
        },
    )
    made = compose(templates()[kind], language, values, Letterhead("Ocaq"))
    frames = ("title", "lead", "name", "subject", "address", "body", "when", "place", "closing", "number", "date")
    found = [f"({each.severity}: {each.frame})" for each in made.findings if each.code != "missing_glyph"]
    return " / ".join([text for text in (*(words(made.layout, frame) for frame in frames), *found) if text])


def test_every_document_in_every_language_for_every_gender() -> None:
    said = [
        f"{kind} {language} {gender.value if gender else 'x'}: {_said(kind, language, gender)}"
        for kind in (*KINDS, *LOOSE, *LETTERS, *CARDS)
        for language in (*PAPER_LANGUAGES, *DRAFT_LANGUAGES)
        for gender in (Gender.MALE, Gender.FEMALE, None)
    ]
    assert said == _GOLDEN.read_text(encoding="utf-8").splitlines()
