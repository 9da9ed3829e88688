"""An office that opens without a password on one computer: what its keychain keeps for the start of the program.

There are two halves, and neither opens anything alone: a random secret in the keychain of the system, and in this
computer's preferences the database key, sealed with it. The seal is bound to the office, the user and their password
of that day: when the password is changed or the user removed, wherever that was done, it opens nothing any more.

The keychain serves the start alone. An office that was locked asks for the password, also when the program was
closed and started again meanwhile.
"""

import base64
import binascii
import contextlib
from pathlib import Path
from typing import TYPE_CHECKING, Final

from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office import keys
from desktop_app.system.keychain import SystemKeychain, Withheld
from desktop_app.system.preferences import PreferencesFile

if TYPE_CHECKING:  # the first paint waits for no database
    from desktop_app.office.desk import Desk

_SECRET_BYTES: Final = 32


class Keychain:
    """Keeps the key of an office for one of its users.

    The keychain may have its user asked first, so that all but `holder`, `lock` and `unlock` are called on a lane.
    """

    def __init__(self, file: PreferencesFile, system: SystemKeychain | None = None) -> None:
        self._file = file
        self._system = system or SystemKeychain()

    def state(self, desk: "Desk") -> bool | None:
        """Whether the office opens here by itself as the user at the desk; None where it never could."""
        known = _keys_of(desk)
        return self._is_on(known, desk) if known.protected and self._system.is_there() else None

    def turn_on(self, desk: "Desk") -> None:
        """Let the office open here by itself as the user at the desk; as nobody else any more."""
        import secrets  # noqa: PLC0415 - a start needs no cryptography yet

        from desktop_app.office.rights import Right, require  # noqa: PLC0415 - as above
        from desktop_app.office.sealing import seal_with  # noqa: PLC0415 - as above

        require(desk, Right.PASSWORD)
        known = _keys_of(desk)
        bound = _bound(known, desk.user.id)
        secret = secrets.token_bytes(_SECRET_BYTES)
        if bound is None or not self._system.write(known.identity, _text(secret)):
            raise Refused(_("The keychain of this computer refuses. The office opens with its password, as before."))
        sealed = seal_with(secret, desk.database.key, bound)
        self._keep(known.identity, {"user": str(desk.user.id), "sealed": _text(sealed)})

    def turn_off(self, office: Path) -> None:
        """Ask for the password of this office again."""
        self._forget(keys.read_keys(keys.keys_path(office)).identity)

    def renew(self, desk: "Desk") -> None:
        """The user at the desk has another password now: where the office opened by itself, it goes on to."""
        if self._is_on(_keys_of(desk), desk):
            with contextlib.suppress(Refused):  # what is kept belongs to the former password: the next start lets it go
                self.turn_on(desk)

    def holder(self, identity: str) -> int | None:
        """As which user the office opens by itself when the program starts; None where it asks for the password."""
        kept = self._kept(identity)
        user = kept.get("user", "")
        return int(user) if user.isdecimal() and "locked" not in kept else None

    def key(self, office: Path, user: int) -> bytes | None:
        """The key of an office at the start, if it opens; what opens nothing any more is let go of."""
        from desktop_app.office import moved  # noqa: PLC0415 - as above
        from desktop_app.office.sealing import unseal_with  # noqa: PLC0415 - as above

        known = keys.read_keys(keys.keys_path(office))
        bound, kept = _bound(known, user), self._kept(known.identity)
        if bound is None or moved.moved_from(office) is not None:
            self._forget(known.identity)
            return None
        try:
            secret = self._system.read(known.identity)
        except Withheld:  # it is asked again at the next start
            return None
        key = unseal_with(_bytes(secret or ""), _bytes(kept.get("sealed", "")), bound)
        if key is None:
            self._forget(known.identity)
        return key

    def lock(self, identity: str) -> None:
        """The office was locked: the next start asks for the password too."""
        kept = self._kept(identity)
        if kept:
            with contextlib.suppress(Refused, OSError):  # this window is locked all the same
                self._keep(identity, {**kept, "locked": "yes"})

    def unlock(self, identity: str, user: int) -> None:
        """This user has come in by their password: if they locked the office, the lock is open again."""
        kept = self._kept(identity)
        if "locked" in kept and kept.get("user") == str(user):
            with contextlib.suppress(Refused, OSError):  # then the next start asks once more
                self._keep(identity, {name: value for name, value in kept.items() if name != "locked"})

    def _is_on(self, known: keys.Keys, desk: "Desk") -> bool:
        return self._kept(known.identity).get("user") == str(desk.user.id)

    def _forget(self, identity: str) -> None:
        self._keep(identity, {})
        self._system.delete(identity)

    def _kept(self, identity: str) -> dict[str, str]:
        kept = self._file.read().keychain.get(identity)
        return {str(name): str(value) for name, value in kept.items()} if isinstance(kept, dict) else {}

    def _keep(self, identity: str, kept: dict[str, str]) -> None:
        others = {each: value for each, value in self._file.read().keychain.items() if each != identity}
        self._file.change(keychain={**others, identity: kept} if kept else others)


def _keys_of(desk: "Desk") -> keys.Keys:
    return keys.read_keys(keys.keys_path(desk.database.path))


def _bound(known: keys.Keys, user: int) -> bytes | None:
    """What a seal is tied to; None for a user without a password. The salt is another one with each password."""
    salts = [each.salt for each in known.wrapped if each.user == user]
    return f"{known.identity}:{user}:".encode() + salts[0] if salts else None


def _text(value: bytes) -> str:
    return base64.b64encode(value).decode()


def _bytes(value: str) -> bytes:
    """What was written; nothing where somebody else wrote."""
    try:
        return base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError):
        return b""
