"""What staff do with consents: note one, note that it was withdrawn, take either back; the texts agreed to."""

import tomllib
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office import history
from desktop_app.office.changes import Changes
from desktop_app.office.desk import Desk
from desktop_app.office.rights import Right, needs
from desktop_app.people.rules.checks import Finding, checked_consents
from desktop_app.people.rules.consents import ConsentText, is_child, purpose_label
from desktop_app.people.rules.differences import differences
from desktop_app.people.rules.refusals import Stale, Unacceptable
from desktop_app.people.rules.values import Consent, Person, PersonDraft, Purpose
from desktop_app.people.service import reading, writing

Become = Callable[[Person], tuple[Consent, ...]]
"""The consents of a person as they are to be, told from the person as they are."""


class ConsentService:
    """The consents of people; each verb is one save in the person's history."""

    def __init__(self, desk: Desk, texts_folder: Path) -> None:
        self._desk, self._folder = desk, texts_folder

    @cached_property
    def texts(self) -> tuple[ConsentText, ...]:
        """Every version of the texts that people agree to, the newest first."""
        files = sorted(self._folder.glob("*.toml"), reverse=True)
        return tuple(_text_of(file) for file in files)

    @needs(Right.PEOPLE)
    def give(self, person_id: int, consent: Consent) -> Person:
        """Note a consent; for a child it names the parent or guardian. One to the same use that held is renewed."""
        findings: list[Finding] = []
        right = checked_consents((consent,), self._desk.clock.today(), findings)
        if findings or not right:
            raise Unacceptable(findings)
        with_it = right[0]

        def added(person: Person) -> tuple[Consent, ...]:
            if not with_it.given_by and is_child(person.birth, self._desk.clock.today()):
                raise Refused(
                    _("“{name}” is a child. Please write which parent or guardian gives the consent.").format(
                        name=person.name.everyday()
                    )
                )
            return (*person.consents, with_it)

        return self._changed(person_id, added)

    @needs(Right.PEOPLE)
    def withdraw(self, person_id: int, purpose: Purpose, on: str = "") -> Person:
        """Note that consent to this use was withdrawn, today or on an ISO day."""
        day = on or self._desk.clock.today().isoformat()

        def ended(person: Person) -> tuple[Consent, ...]:
            if person.consent_to(purpose) is None:
                raise Refused(
                    _("There is no consent to “{purpose}” that could be withdrawn. Nothing was changed.").format(
                        purpose=purpose_label(purpose)
                    )
                )
            consents = tuple(
                replace(each, withdrawn_on=day) if each.holds and each.purpose is purpose else each
                for each in person.consents
            )
            findings: list[Finding] = []
            right = checked_consents(consents, self._desk.clock.today(), findings)
            if findings:
                raise Unacceptable(findings)
            return right

        return self._changed(person_id, ended)

    @needs(Right.PEOPLE)
    def put_back(self, person_id: int, version: int, consents: Sequence[Consent]) -> Person:
        """Let these consents stand again as they stood before the change that made `version`."""

        def former(person: Person) -> tuple[Consent, ...]:
            if person.version != version:
                raise Stale(_("The person has been changed meanwhile. The consents stay as they are."))
            return tuple(consents)

        return self._changed(person_id, former)

    def _changed(self, person_id: int, become: Become) -> Person:
        occasion = history.occasion(self._desk, "changed")
        with self._desk.database.write() as connection:
            old = reading.existing(connection, person_id)
            new = replace(PersonDraft.of(old), consents=become(old))
            writing.change_person(connection, old, new, occasion.at)
            history.record(connection, occasion, writing.KIND, person_id, differences(old, new))
            person = reading.existing(connection, person_id)
        self._desk.board.publish(Changes.of(writing.KIND, ids=(person_id,)))
        return person


def _text_of(file: Path) -> ConsentText:
    stored = tomllib.loads(file.read_text(encoding="utf-8"))
    return ConsentText(file.stem, {Purpose(name): texts for name, texts in stored.items()})
