"""The keys file beside an office: the database key, wrapped once for each user's password.

`name.ocaq-keys` is small JSON without names: format, schema, identity of the office, and for each user the database
key encrypted (AES-256-GCM) under a key that Argon2id makes of the password. An office without a password keeps the
key unwrapped, and the window says so.
"""

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office.costs import Cost, bearable
from desktop_app.system.files import writing_atomically

FORMAT: Final = 1
KEY_BYTES: Final = 32
_SALT_BYTES: Final = 16
_NONCE_BYTES: Final = 12
_TAG_BYTES: Final = 16
SUFFIX: Final = "-keys"
MOST_BYTES: Final = 256 * 1024  # of a keys file: some 800 users
LEAST_LETTERS: Final = 8  # of a password that the window sets


class WrongPassword(Refused):
    """The password opens no key of this office."""


class NeedsPassword(Refused):
    """The office is protected, and no password was given."""


class KeysDamaged(Refused):
    """The keys file is there and cannot be understood."""


@dataclass(frozen=True)
class WrappedKey:
    """The database key under one user's password."""

    user: int
    salt: bytes
    nonce: bytes
    wrapped: bytes
    cost: Cost = field(default_factory=Cost)


@dataclass(frozen=True)
class Keys:
    """All that opens an office. `open_key` is the bare key of an office that nobody protected."""

    identity: str
    schema: str
    wrapped: tuple[WrappedKey, ...] = ()
    open_key: bytes | None = None

    @property
    def protected(self) -> bool:
        """Whether a password is needed."""
        return self.open_key is None

    def unlock(self, password: str | None) -> tuple[bytes, int | None]:
        """The database key, and whose password opened it (None: the office is not protected)."""
        if self.open_key is not None:
            return self.open_key, None
        if password is None:
            raise NeedsPassword(_("This office is protected. Please give its password."))
        for each in self.wrapped:
            key = _unwrapped(each, password, self.identity)
            if key is not None:
                return key, each.user
        raise wrong_password()

    def users(self) -> tuple[int, ...]:
        """Those who have a password of their own."""
        return tuple(each.user for each in self.wrapped)

    def unlock_as(self, user: int, password: str) -> bytes | None:
        """The database key, if this is the password of this user."""
        wraps = (each for each in self.wrapped if each.user == user)
        return next((key for each in wraps if (key := _unwrapped(each, password, self.identity))), None)

    def without_user(self, user: int) -> "Keys":
        """The keys without those of somebody who works here no more."""
        return replace(self, wrapped=tuple(each for each in self.wrapped if each.user != user))

    def with_password(self, key: bytes, user: int, password: str) -> "Keys":
        """The keys with the user's password set or changed; an unprotected office becomes protected."""
        others = tuple(each for each in self.wrapped if each.user != user)
        return replace(self, wrapped=(*others, _wrapped(key, user, password, self.identity)), open_key=None)


def wrong_password() -> WrongPassword:
    """What to say of a password that opens nothing."""
    return WrongPassword(_("This password does not open the office. Please check Caps Lock and the keyboard layout."))


def insist_on_length(password: str) -> None:
    """Refuse a new password that is too short."""
    if len(password) < LEAST_LETTERS:
        raise Refused(_("The password needs at least 8 letters."))


def new_key() -> bytes:
    """A fresh random database key."""
    import secrets  # noqa: PLC0415  opening an office needs no hashes

    return secrets.token_bytes(KEY_BYTES)


def keys_path(office: Path) -> Path:
    """Where the keys of an office file lie: beside it, under its whole name, which no other office has."""
    return office.with_name(office.name + SUFFIX)


def free_name(path: Path) -> Path:
    """A name beside `path` under which neither a file lies nor the keys of an office."""
    candidates = (path.with_name(f"{path.stem}-{number}{path.suffix}") for number in range(1, 10_000))
    return next(each for each in candidates if not each.exists() and not keys_path(each).exists())


def read_keys(path: Path) -> Keys:
    """The keys in a file."""
    try:
        with path.open("rb") as file:
            return from_bytes(file.read(MOST_BYTES + 1))
    except FileNotFoundError as error:
        raise KeysDamaged(
            _("The keys of this office are missing: the file “{name}” belongs beside it. Nothing was changed.").format(
                name=path.name
            )
        ) from error
    except OSError as error:
        raise Refused(
            _(
                "The keys of this office cannot be read just now: “{name}”. Nothing was changed. Please try again."
            ).format(name=path.name)
        ) from error


def write_keys(path: Path, keys: Keys) -> None:
    """Write the keys file whole or not at all."""
    with writing_atomically(path) as temporary:
        temporary.write_bytes(to_bytes(keys))


def to_bytes(keys: Keys) -> bytes:
    """The content of a keys file."""
    content = {
        "format": FORMAT,
        "office": keys.identity,
        "schema": keys.schema,
        "open_key": _text(keys.open_key) if keys.open_key else None,
        "users": [
            {
                "user": each.user,
                "salt": _text(each.salt),
                "nonce": _text(each.nonce),
                "wrapped": _text(each.wrapped),
                "argon2id": {
                    "passes": each.cost.passes,
                    "memory_kib": each.cost.memory_kib,
                    "lanes": each.cost.lanes,
                },
            }
            for each in keys.wrapped
        ],
    }
    return json.dumps(content, indent=1).encode()


def from_bytes(content: bytes) -> Keys:
    """The keys that a file's content tells, or a plain refusal."""
    try:
        stored: Mapping[str, Any] = json.loads(_short(content))
        if stored["format"] != FORMAT:
            raise KeysDamaged(
                _("This office was made by a newer Ocaq. Please update the program; nothing was changed.")
            )
        return Keys(
            identity=str(stored["office"]),
            schema=str(stored["schema"]),
            wrapped=tuple(_one(each) for each in stored["users"]),
            open_key=_bytes(stored["open_key"], KEY_BYTES) if stored["open_key"] else None,
        )
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError) as error:
        raise KeysDamaged(
            _("The keys file of this office is damaged. It was left as it is. Restore the last backup.")
        ) from error


def _short(content: bytes) -> bytes:
    if len(content) > MOST_BYTES:
        raise ValueError("longer than any keys file")
    return content


def _one(stored: Mapping[str, Any]) -> WrappedKey:
    cost = stored["argon2id"]
    return WrappedKey(
        user=int(stored["user"]),
        salt=_bytes(stored["salt"], _SALT_BYTES),
        nonce=_bytes(stored["nonce"], _NONCE_BYTES),
        wrapped=_bytes(stored["wrapped"], KEY_BYTES + _TAG_BYTES),
        cost=bearable(Cost(int(cost["passes"]), int(cost["memory_kib"]), int(cost["lanes"]))),
    )


def _wrapped(key: bytes, user: int, password: str, identity: str) -> WrappedKey:
    from desktop_app.office.sealing import seal  # noqa: PLC0415 - 18 ms that an office without a password need not wait

    cost = Cost()
    sealed = seal(key, password, _bound(identity, user), cost)
    return WrappedKey(user, sealed.salt, sealed.nonce, sealed.content, cost)


def _unwrapped(each: WrappedKey, password: str, identity: str) -> bytes | None:
    from desktop_app.office.sealing import Sealed, unseal  # noqa: PLC0415 - as above

    sealed = Sealed(each.salt, each.nonce, each.wrapped)
    return unseal(sealed, password, _bound(identity, each.user), each.cost)


def _bound(identity: str, user: int) -> bytes:
    """What a wrapped key is tied to: a key of another office or user put in its place does not open."""
    return f"{identity}:{user}".encode()


def _text(value: bytes) -> str:
    return base64.b64encode(value).decode()


def _bytes(value: str, length: int) -> bytes:
    content = base64.b64decode(value, validate=True)
    if len(content) != length:
        raise ValueError("of another length")
    return content
