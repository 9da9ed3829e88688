"""A disk that remembers what it was told to keep, and what the power may take away: all that was not synced.

Contents and names last from their own sync on: a file's by that of the file, its name by that of its folder. What
was not synced may be there or not, in any order, and a write may be torn at its sectors of 512 bytes.
"""

import random
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from tests.faults.tracing import Event

SECTOR: Final = 512
_GONE: Final = ("-shm",)
"""Made anew by whoever opens the database first; its writes go through memory and are in no record."""


@dataclass
class _File:
    kept: bytes = b""
    pending: list[Event] = field(default_factory=list)

    @property
    def size(self) -> int:
        return len(_with(self.kept, self.pending))


_Names = dict[str, _File]


class Disk:
    """The folder `root` as it is written to."""

    def __init__(self, root: Path, files: dict[str, bytes]) -> None:
        self._root = str(root)
        self._now: _Names = {place: _File(content) for place, content in files.items()}
        self._kept: _Names = dict(self._now)
        self._renamed: list[Event] = []
        self._files_of: dict[int, _File] = {}

    def take(self, event: Event) -> None:
        """Do as the process did."""
        if not event.place.startswith(self._root):
            return
        if event.kind in {"write", "truncate"}:
            self._write(event)
        elif event.kind == "sync":
            self._sync(event.place)
        elif event.kind == "create":
            self._create(event)
        elif event.kind in {"rename", "link", "unlink"}:
            self._rename(event)

    def after_a_cut(self, chance: random.Random) -> dict[str, bytes]:
        """The files that are there when the power is back."""
        names = dict(self._kept)
        for event in self._renamed[: chance.randint(0, len(self._renamed))]:
            _renamed(names, event, self._files_of.get(id(event)))
        way = chance.choice((_nothing, _first_ones, _some, _torn))
        return {
            place: _with(file.kept, way(file.pending, chance))
            for place, file in names.items()
            if not place.endswith(_GONE)
        }

    def after_the_worst_cut(self) -> dict[str, bytes]:
        """The files when nothing is there but what the disk was told to keep."""
        return {place: file.kept for place, file in self._kept.items() if not place.endswith(_GONE)}

    def _write(self, event: Event) -> None:
        file = self._now.get(event.place)
        if file is not None:
            start = event.start if event.start >= 0 else file.size
            file.pending.append(Event(event.kind, event.place, start, event.content))

    def _sync(self, place: str) -> None:
        file = self._now.get(place)
        if file is not None:
            file.kept, file.pending = _with(file.kept, file.pending), []
            return
        lasting = [event for event in self._renamed if place in _folders(event)]
        for event in lasting:
            _renamed(self._kept, event, self._files_of.pop(id(event), None))
            self._renamed.remove(event)

    def _create(self, event: Event) -> None:
        file = self._now.get(event.place)
        if file is None:
            self._rename(event, _File())
        elif event.content:
            file.pending.append(Event("truncate", event.place, 0))

    def _rename(self, event: Event, made: _File | None = None) -> None:
        file = self._now.get(event.place) if made is None else made
        if file is None:
            return
        if made is not None or event.kind in {"rename", "link"}:
            self._files_of[id(event)] = file
        _renamed(self._now, event, file)
        self._renamed.append(event)


def _renamed(names: _Names, event: Event, file: _File | None) -> None:
    if event.kind == "create" and file is not None:
        names[event.place] = file
    elif event.kind == "link" and file is not None:
        names[event.other] = file
    elif event.kind == "unlink":
        names.pop(event.place, None)
    elif event.kind == "rename" and file is not None:
        names.pop(event.place, None)
        names[event.other] = file


def _folders(event: Event) -> set[str]:
    return {each.rpartition("/")[0] for each in (event.place, event.other) if each}


def _with(content: bytes, changes: Iterable[Event]) -> bytes:
    made = bytearray(content)
    for change in changes:
        if change.kind == "truncate":
            del made[change.start :]
            made.extend(bytes(change.start - len(made)))
        else:
            made.extend(bytes(max(0, change.start - len(made))))
            made[change.start : change.start + len(change.content)] = change.content
    return bytes(made)


def _nothing(_pending: list[Event], _chance: random.Random) -> list[Event]:
    return []


def _first_ones(pending: list[Event], chance: random.Random) -> list[Event]:
    return pending[: chance.randint(0, len(pending))]


def _some(pending: list[Event], chance: random.Random) -> list[Event]:
    """Some of them, as a disk that reorders has written them by then."""
    return [event for event in pending if chance.random() < 0.5]


def _torn(pending: list[Event], chance: random.Random) -> list[Event]:
    """Some of the sectors of each."""
    made = []
    for event in pending:
        if event.kind == "truncate":
            made += [event] * chance.randint(0, 1)
            continue
        made += [
            Event("write", event.place, event.start + at, event.content[at : at + SECTOR])
            for at in range(0, len(event.content), SECTOR)
            if chance.random() < 0.6
        ]
    return made
