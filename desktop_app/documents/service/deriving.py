"""What is derived from the register, the words of search: whether it is in step with the names, and making it anew."""

import json
from collections.abc import Iterator

from sqlalchemy import Connection, bindparam, select, update

from desktop_app.documents.records import DocumentRecord
from desktop_app.language import folding
from desktop_app.language.catalogs import ngettext
from desktop_app.office.bulk import table_of
from desktop_app.office.progress import Progress


def search_key(name: str, spelling: str) -> str:
    """The words under which a document is found, a blank before each: those of the name, and of the one on paper."""
    return " " + folding.search_key(f"{name} {spelling}")


def search_findings(connection: Connection, _watch: Progress) -> Iterator[str]:
    """Whether every document is found by every word of the name on it."""
    behind = len(list(_behind(connection)))
    if behind:
        yield ngettext(
            "The search words of {count} document are out of step with the name. Please repair the office: the "
            "document itself is not changed.",
            "The search words of {count} documents are out of step with the names. Please repair the office: the "
            "documents themselves are not changed.",
            behind,
        ).format(count=behind)


def derive(connection: Connection) -> None:
    """Make the words of search anew."""
    changed = [{"row": number, "words": words} for number, words in _behind(connection)]
    if changed:
        table = table_of(DocumentRecord)
        rows = update(table).where(table.c.id == bindparam("row"))
        connection.execute(rows.values(search_key=bindparam("words")), changed)


def _behind(connection: Connection) -> Iterator[tuple[int, str]]:
    """The documents whose words are not those that their names have now, with these; erased ones have none."""
    table = DocumentRecord
    rows = connection.execute(select(table.id, table.name, table.search_key, table.field_values))
    for number, name, kept, values in rows:
        if name and kept != (right := search_key(name, json.loads(values).get("spelling", ""))):
            yield number, right
