"""What has just changed, told to whoever shows it."""

from collections.abc import Callable
from dataclasses import dataclass

OFFICE = "office"  # the kind of changes to the office itself: profile, logo, protection

Callback = Callable[["Changes"], None]


@dataclass(frozen=True)
class Changes:
    """The kinds of things that a committed transaction changed, and which ones where they are few."""

    kinds: frozenset[str]
    ids: tuple[int, ...] = ()
    by_others: bool = False
    """Another process wrote: of which kinds is not known."""

    @classmethod
    def of_others(cls) -> "Changes":
        """Whatever another process has changed."""
        return cls(frozenset(), by_others=True)

    @classmethod
    def of(cls, *kinds: str, ids: tuple[int, ...] = ()) -> "Changes":
        """Changes of these kinds."""
        return cls(frozenset(kinds), ids)


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
