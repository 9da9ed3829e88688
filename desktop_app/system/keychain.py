"""The keychain of the operating system: small secrets that it gives back to whoever has signed in to the computer.

Every call may wait for the user, whom the system asks first: on a lane, never on the window's thread.
"""

import contextlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE: Final = "Ocaq"
TRUSTED: Final = frozenset(
    {
        "keyring.backends.Windows",
        "keyring.backends.macOS",
        "keyring.backends.SecretService",
        "keyring.backends.libsecret",
        "keyring.backends.kwallet",
    }
)
"""The modules of those that encrypt what they keep: none writes a plain file, keeps nothing, or asks a server."""


class Withheld(Exception):  # noqa: N818 - it is no error: there is always the password
    """The keychain is locked, refuses, or is not there any more."""


class SystemKeychain:
    """Keeps secrets under a name."""

    def __init__(self, trusted: frozenset[str] = TRUSTED) -> None:
        self._trusted = trusted

    def is_there(self) -> bool:
        """Whether this computer has a keychain that can be trusted."""
        return self._backend() is not None

    def read(self, name: str) -> str | None:
        """The secret kept under a name; None where there is none, `Withheld` where the system does not say."""
        backend = self._backend()
        if backend is None:
            raise Withheld
        try:
            return backend.get_password(SERVICE, name)
        except Exception as error:
            raise Withheld from error  # each system refuses in its own way

    def write(self, name: str, secret: str) -> bool:
        """Keep a secret; whether it is kept, and given back."""
        backend = self._backend()
        if backend is None:
            return False
        try:
            backend.set_password(SERVICE, name, secret)
            return self.read(name) == secret
        except Exception:  # noqa: BLE001 - as above
            return False

    def delete(self, name: str) -> None:
        """Let go of a secret, where the system lets us."""
        backend = self._backend()
        if backend is not None:
            with contextlib.suppress(Exception):  # as above; what stays there opens nothing by itself
                backend.delete_password(SERVICE, name)

    def _backend(self) -> "KeyringBackend | None":
        import keyring  # noqa: PLC0415 - 200 ms that only those wait for who use it
        from keyring.backends.chainer import ChainerBackend  # noqa: PLC0415 - as above

        try:
            chosen = keyring.get_keyring()
            candidates = chosen.backends if isinstance(chosen, ChainerBackend) else [chosen]
        except Exception:  # noqa: BLE001 - as above: a broken configuration is no keychain
            return None
        return next((each for each in candidates if type(each).__module__ in self._trusted), None)
