"""The rows of lists in plain SQL.

The first page goes without SQLAlchemy, which takes longer to import than to be read; and every letter typed asks for
rows, of whose time putting statements together would take most.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from desktop_app.language.names import Gender, PersonName
from desktop_app.office.engine import Execute
from desktop_app.people.rules.values import PersonRow

_FIRST: Final = """
SELECT id FROM person WHERE deleted_at IS NULL AND archived_at IS NULL ORDER BY sort_key, id LIMIT {limit}"""
_ROWS: Final = """
SELECT id, surname, given, father, patronymic, gender, birth, city, country, archived_at,
  EXISTS (SELECT 1 FROM consent WHERE person_id = person.id AND purpose = 'processing' AND withdrawn_on = '')
FROM person WHERE id IN ({among}) AND deleted_at IS NULL"""
_LISTED: Final = """
SELECT 'phones', person_id, position, text FROM person_phone WHERE person_id IN ({among}) UNION ALL
SELECT 'emails', person_id, position, address FROM person_email WHERE person_id IN ({among}) UNION ALL
SELECT 'tags', person_id, position, tag FROM person_tag WHERE person_id IN ({among}) ORDER BY 2, 3"""


def first_rows(execute: Execute, limit: int) -> tuple[PersonRow, ...]:
    """The first of everybody who is not archived, in the order of the Azerbaijani alphabet."""
    ids = [number for (number,) in execute(_FIRST.format(limit=int(limit)))]
    rows = dict(rows_of(execute, ids))
    return tuple(rows[number] for number in ids)


def rows_of(execute: Execute, ids: Sequence[int]) -> Iterator[tuple[int, PersonRow]]:
    """The rows of those of these few who are there, with their numbers."""
    if not ids:
        return
    among = ", ".join(map(str, map(int, ids)))
    listed: dict[tuple[str, int], list[str]] = defaultdict(list)
    for name, number, _position, text in execute(_LISTED.format(among=among)):
        listed[name, number].append(text)
    found = execute(_ROWS.format(among=among))
    for number, surname, given, father, patronymic, gender, birth, city, country, archived, consents in found:
        sex = gender_of(gender)
        yield (
            number,
            PersonRow(
                id=number,
                name=PersonName(surname, given, father, patronymic, sex).formal(),
                surname=surname,
                given=given,
                gender=sex,
                birth=birth or "",
                city=city,
                country=country,
                emails=tuple(listed.get(("emails", number), ())),
                phones=tuple(listed.get(("phones", number), ())),
                tags=tuple(listed.get(("tags", number), ())),
                archived=archived is not None,
                consents_to_processing=bool(consents),
            ),
        )


def gender_of(code: str | None) -> Gender | None:
    """The gender that a column holds."""
    return Gender(code) if code else None
