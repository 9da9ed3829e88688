"""What has just changed, told to whoever shows it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

OFFICE = "office"  # the kind of changes to the office itself: profile, logo, protection

Callback = Callable[["Changes"], None]


@dataclass(frozen=True)
class Changes:
    """The kinds of things that a committed transaction changed, and which ones where they are few."""

    kinds: frozenset[str]
    ids: tuple[int, ...] = ()

    @classmethod
    def of(cls, *kinds: str, ids: tuple[int, ...] = ()) -> "Changes":
        """Changes of these kinds."""
        return cls(frozenset(kinds), ids)

    def concern(self, kinds: frozenset[str]) -> bool:
        """Whether who shows these kinds has to look again."""
        return self is EVERYTHING or bool(self.kinds & kinds)


EVERYTHING: Final = Changes(frozenset())
"""Another process has written: what, nobody told."""


class ChangeBoard:
    """Where services publish after a commit; callbacks run on the thread that published."""

    def __init__(self) -> None:
        self._callbacks: list[Callback] = []

    def subscribe(self, callback: Callback) -> Callable[[], None]:
        """Have every change from now on told to `callback`; gives the call that ends it."""
        self._callbacks.append(callback)
        return lambda: self._callbacks.remove(callback)

    def publish(self, changes: Changes) -> None:
        """Tell what a transaction changed; to be called when it has been committed."""
        for callback in tuple(self._callbacks):
            callback(changes)
