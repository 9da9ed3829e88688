"""What staff do with people: find, add, change, put away, delete and take it back."""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from desktop_app.language import azerbaijani
from desktop_app.language.catalogs import gettext as _
from desktop_app.office import history
from desktop_app.office.changes import Changes
from desktop_app.office.desk import Desk
from desktop_app.office.rights import Right, needs
from desktop_app.people.records import PersonRecord
from desktop_app.people.rules.checks import Checked, checked
from desktop_app.people.rules.differences import differences
from desktop_app.people.rules.merging import MERGED_INTO
from desktop_app.people.rules.refusals import Stale, Unacceptable
from desktop_app.people.rules.values import (
    Choices,
    Cursor,
    Duplicate,
    Matching,
    Page,
    Person,
    PersonDetails,
    PersonDraft,
    PersonRow,
)
from desktop_app.people.service import reading, search, writing
from desktop_app.people.service.duplicates import likely_duplicates
from desktop_app.people.service.marking import mark

EVERYBODY = Matching()


class PeopleService:
    """The people of one office."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def page(self, matching: Matching = EVERYBODY, after: Cursor | None = None, limit: int = 100) -> Page[PersonRow]:
        """The next rows in order of the Azerbaijani alphabet."""
        with self._desk.database.read() as connection:
            places = search.found(connection, matching, after=after, limit=limit + 1)
            shown = places[:limit]
            rows = reading.read_rows(connection, [place.id for place in shown])
        more = shown[-1] if len(places) > limit else None
        return Page(tuple(rows[place.id] for place in shown), more)

    def order(self, matching: Matching = EVERYBODY) -> "array[int]":
        """The numbers of all who match, in order: 8 bytes a person, for an honest scrollbar."""
        with self._desk.database.read() as connection:
            return array("q", search.found_ids(connection, matching))

    def rows(self, ids: Sequence[int]) -> tuple[PersonRow | None, ...]:
        """The rows of these people, in this order; None for one who has been deleted meanwhile."""
        with self._desk.database.read() as connection:
            rows = reading.read_rows(connection, ids)
        return tuple(rows.get(number) for number in ids)

    def count(self, matching: Matching = EVERYBODY) -> int:
        """How many match."""
        with self._desk.database.read() as connection:
            return search.counted(connection, matching)

    def position(self, text: str, matching: Matching = EVERYBODY) -> int:
        """The place in `order` of the first who stands at or behind this text: the jump to a letter."""
        with self._desk.database.read() as connection:
            return search.preceding(connection, matching, azerbaijani.sort_key(text))

    def person(self, number: int) -> Person:
        """One person whole, or the one into whom they were merged; `Gone` when not there or deleted."""
        with self._desk.database.read() as connection:
            return reading.existing(connection, reading.who_stayed(connection, number))

    def people(self, ids: Sequence[int]) -> tuple[Person, ...]:
        """People whole, in this order, without those who are not there."""
        with self._desk.database.read() as connection:
            people = reading.read_people(connection, ids)
        return tuple(people[number] for number in ids if number in people and not people[number].deleted)

    def choices(self) -> Choices:
        """The cities, countries, tags and languages that the filters offer."""
        with self._desk.database.read() as connection:
            return reading.read_choices(connection)

    def history(self, number: int) -> tuple[history.HistoryRow, ...]:
        """Every save of a person and of those merged into them, newest first."""
        with self._desk.database.read() as connection:
            theirs = connection.scalars(reading.merged_into((number,)))
            rows = history.rows(connection, writing.KIND, number, *theirs)
        return tuple(row for row in rows if MERGED_INTO not in row.fields)  # the save of the one who stays says it

    def likely_duplicates(self, details: PersonDetails, but: int | None = None) -> tuple[Duplicate, ...]:
        """Who may be the same person; `but` is the number of the person being edited."""
        with self._desk.database.read() as connection:
            return likely_duplicates(connection, details, but)

    @needs(Right.PEOPLE)
    def add(self, draft: PersonDraft) -> Person:
        """Keep a new person."""
        right = self._accepted(draft)
        with self._desk.database.write() as connection:
            new = writing.NewPeople(history.occasion(self._desk, "created"), writing.next_id(connection))
            number = new.add(right)
            new.write(connection)
            person = reading.existing(connection, number)
        self._publish((number,))
        return person

    @needs(Right.PEOPLE)
    def change(self, number: int, version: int, draft: PersonDraft, *, photo: str | None = None) -> Person:
        """Keep a person changed; `Stale` when somebody saved since `version` was read.

        The photo stays, whatever the draft says; `photo` is one that the person had before, "" for none.
        """
        right = self._accepted(draft)
        with self._desk.database.write() as connection:
            old = reading.existing(connection, number)
            if old.version != version:
                raise Stale(
                    _(
                        "Somebody has changed “{name}” meanwhile. Nothing was overwritten, and what you typed is "
                        "kept as a draft. Please look at the new state and type it again."
                    ).format(name=old.name.everyday())
                )
            own = photo == "" or (photo is not None and reading.had_photo(connection, number, photo))
            right = replace(right, photo=photo or "" if own else old.photo)
            changed = differences(old, right)
            if changed:
                occasion = history.occasion(self._desk, "changed")
                writing.change_person(connection, old, right, occasion.at)
                history.record(connection, occasion, writing.KIND, number, changed)
            person = reading.existing(connection, number)
        if changed:
            self._publish((number,))
        return person

    @needs(Right.PEOPLE)
    def delete(self, ids: Iterable[int]) -> tuple[int, ...]:
        """Take people out of sight; `restore` brings them back. Gives those who were there."""
        return self._mark(ids, "deleted", PersonRecord.deleted_at.is_(None), {"deleted_at": self._desk.clock.now()})

    @needs(Right.PEOPLE)
    def restore(self, ids: Iterable[int]) -> tuple[int, ...]:
        """Bring deleted people back as they were. Gives those who were deleted."""
        deleted = PersonRecord.deleted_at.is_not(None) & PersonRecord.merged_into_id.is_(None)
        return self._mark(ids, "restored", deleted, {"deleted_at": None})

    @needs(Right.PEOPLE)
    def archive(self, ids: Iterable[int], *, archived: bool = True) -> tuple[int, ...]:
        """Put people away into the archive, or take them out. Gives those whom it changed."""
        there = PersonRecord.deleted_at.is_(None)
        if archived:
            condition = there & PersonRecord.archived_at.is_(None)
            return self._mark(ids, "archived", condition, {"archived_at": self._desk.clock.now()})
        return self._mark(ids, "unarchived", there & PersonRecord.archived_at.is_not(None), {"archived_at": None})

    def _mark(self, ids: Iterable[int], action: str, condition: Any, values: dict[str, Any]) -> tuple[int, ...]:
        """Set a mark on those of these people whom it concerns, with search and history, in one transaction."""
        with self._desk.database.write() as connection:
            marked = mark(connection, list(ids), history.occasion(self._desk, action), condition, values)
        if marked:
            self._publish(marked)
        return marked

    def _accepted(self, draft: PersonDraft) -> PersonDraft:
        result: Checked = checked(draft, today=self._desk.clock.today())
        if result.errors:
            raise Unacceptable(result.errors)
        return result.draft

    def _publish(self, ids: tuple[int, ...]) -> None:
        self._desk.board.publish(Changes.of(writing.KIND, ids=ids))
