"""How long work on the whole office says how far it is, and asks whether to go on."""

from typing import Final, Protocol

from desktop_app.language.errors import Refused


class Progress(Protocol):
    """What a caller hands to long work; the window's lanes and the command line each have their own."""

    def report(self, done: int, total: int) -> None:
        """So many of so many are done."""
        ...

    def stopped(self) -> bool:
        """Whether to stop now."""
        ...


def go_on_to_the_end(watch: Progress) -> None:
    """Say that from here on it cannot be stopped any more, and that nobody knows how long the rest takes."""
    watch.report(1, 1)
    watch.report(0, 0)


class Unwatched:
    """Nobody looks, nobody stops."""

    def report(self, done: int, total: int) -> None:
        """Tells nobody."""

    def stopped(self) -> bool:
        """Never."""
        return False


class Stopped(Refused):
    """The user stopped it: nothing was left behind."""


UNWATCHED: Final = Unwatched()
