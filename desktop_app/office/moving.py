"""An office goes on to another computer, and may be called back."""

from pathlib import Path

from desktop_app.office import backup, moved
from desktop_app.office.changes import OFFICE, Changes
from desktop_app.office.desk import Desk
from desktop_app.office.progress import UNWATCHED, Progress


def move(desk: Desk, folder: Path, watch: Progress = UNWATCHED) -> Path:
    """Write a verified backup for the other computer; from then on this office can only be read. Gives the backup.

    Nobody else has the office open meanwhile: what they write after the backup would be nowhere but here.
    """
    with desk.database.alone():
        made = backup.back_up(desk, folder, watch=watch)
        here = moved.Moved(desk.clock.now(), str(made))
        moved.mark(desk.database.path, here)
    desk.database.refuse_writing(here.sentence)
    desk.board.publish(Changes.of(OFFICE))
    return made


def stay(desk: Desk) -> None:
    """Let this office be written again; the one on the other computer goes its own way from now on."""
    moved.forget(desk.database.path)
    desk.database.refuse_writing(None)
    desk.board.publish(Changes.of(OFFICE))
