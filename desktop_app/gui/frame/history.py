"""The places one has been to, for the way back."""

from desktop_app.gui.screen import Place

KEPT = 50


class History:
    """A trail of places; the last is where one is."""

    def __init__(self) -> None:
        self._trail: list[Place] = []

    @property
    def here(self) -> Place | None:
        """Where one is."""
        return self._trail[-1] if self._trail else None

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before this one."""
        return len(self._trail) > 1

    def visit(self, place: Place) -> None:
        """Note a place; the same one twice is once."""
        if place != self.here:
            self._trail = [*self._trail[-KEPT:], place]

    def back(self) -> Place | None:
        """Step back, and say where that is."""
        if not self.can_go_back:
            return None
        self._trail.pop()
        return self._trail[-1]
