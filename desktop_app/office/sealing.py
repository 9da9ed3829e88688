"""A database key sealed under a password, of which Argon2id makes a key, or under a random secret; by AES-256-GCM."""

import secrets
from dataclasses import dataclass
from typing import Final
from unicodedata import normalize

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from desktop_app.office.costs import Cost

_KEY_BYTES: Final = 32
_NONCE_BYTES: Final = 12


@dataclass(frozen=True)
class Sealed:
    """What is needed, besides the password, to get at the key again."""

    salt: bytes
    nonce: bytes
    content: bytes


def seal(key: bytes, password: str, bound_to: bytes, cost: Cost) -> Sealed:
    """Seal `key`; `bound_to` must be given again, so that a seal put elsewhere does not open."""
    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(_NONCE_BYTES)
    return Sealed(salt, nonce, AESGCM(_stretched(password, salt, cost)).encrypt(nonce, key, bound_to))


def unseal(sealed: Sealed, password: str, bound_to: bytes, cost: Cost) -> bytes | None:
    """The key; None when the password, or what it is bound to, is another."""
    try:
        return AESGCM(_stretched(password, sealed.salt, cost)).decrypt(sealed.nonce, sealed.content, bound_to)
    except InvalidTag:
        return None


def seal_with(secret: bytes, key: bytes, bound_to: bytes) -> bytes:
    """Seal `key` under 32 random bytes, which need no stretching."""
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return nonce + AESGCM(secret).encrypt(nonce, key, bound_to)


def unseal_with(secret: bytes, sealed: bytes, bound_to: bytes) -> bytes | None:
    """The key; None when the secret, or what it is bound to, is another, or either is no such thing at all."""
    try:
        return AESGCM(secret).decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], bound_to)
    except (InvalidTag, ValueError):
        return None


def _stretched(password: str, salt: bytes, cost: Cost) -> bytes:
    # NFC, so that a password with ö opens on a Mac what was closed on Windows
    secret = normalize("NFC", password).encode()
    return Argon2id(
        salt=salt, length=_KEY_BYTES, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory_kib
    ).derive(secret)
