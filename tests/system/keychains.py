"""Keychains for tests: one that lies in memory and answers as told, set through keyring's own door."""

from collections.abc import Iterator
from contextlib import contextmanager

import keyring
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError

from desktop_app.system.keychain import SystemKeychain


class MemoryKeyring(KeyringBackend):
    """Keeps secrets as long as it lives; while `locked` it refuses as a real one does."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # it has no types
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False
        self.asked = 0

    def get_password(self, service: str, username: str) -> str | None:
        self._answer()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._answer()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._answer()
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError

    def _answer(self) -> None:
        self.asked += 1
        if self.locked:
            raise KeyringLocked


@contextmanager
def set_keyring(backend: KeyringBackend) -> Iterator[None]:
    """Let this backend be that of the computer."""
    former = keyring.get_keyring()
    keyring.set_keyring(backend)
    try:
        yield
    finally:
        keyring.set_keyring(former)


def trusting() -> SystemKeychain:
    """The keychain of a computer whose backend in memory can be trusted."""
    return SystemKeychain(frozenset({MemoryKeyring.__module__}))
