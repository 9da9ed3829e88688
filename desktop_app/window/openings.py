"""The ways of sitting down in an office, each to be called on a lane: what they need is imported there."""

from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.system import paths

if TYPE_CHECKING:
    from desktop_app.bootstrap import Services
    from desktop_app.office.desk import Desk
    from desktop_app.office.screens.wizard import Answers

SignIn = int | str | None


def open_office(office: Path, password: str | None, who: SignIn = None) -> "Services":
    """With the password of one of its users; None for an office without."""
    from desktop_app.bootstrap import open_services

    return open_services(office, password, user=who)


def open_as(office: Path, key: bytes, user: int) -> "Services":
    """With the key that the keychain of this computer kept for this user."""
    from desktop_app.bootstrap import open_services_as

    return open_services_as(office, key, user)


def open_with_sheet(office: Path, code: str, password: str) -> "Services":
    """With the code of its recovery sheet, and a new password."""
    from desktop_app.bootstrap import recover_services

    return recover_services(office, code, password)


def open_sample() -> "Services":
    """The sample office, made when it is not there yet."""
    from desktop_app import bootstrap

    place = paths.sample_office()
    return bootstrap.open_services(place, None) if place.exists() else bootstrap.create_sample(place)


def create(place: Path, answers: "Answers") -> "Services":
    """A new office, as the wizard was told."""
    from desktop_app.bootstrap import create_services

    return create_services(place, answers.office, answers.password)


def repaired(desk: "Desk") -> "Services":
    """The office at this desk, what is derived in it made anew."""
    from desktop_app import bootstrap

    return bootstrap.repaired(desk)
