"""COSE_Sign1 (RFC 9052) with Ed25519, in one form only: algorithm and key identifier signed, nothing beside them."""

import hashlib
from dataclasses import dataclass
from typing import Any, Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from desktop_app.documents.authenticity import cbor
from desktop_app.documents.authenticity.cbor import MalformedError

KID_BYTES: Final = 4
KEY_BYTES: Final = 32
SIGNATURE_BYTES: Final = 64
_TAG: Final = b"\xd2"  # 18
_ALGORITHM, _KID = 1, 4
_EDDSA: Final = -8


@dataclass(frozen=True)
class Signed:
    """A signed message taken apart; `holds` says whether its signature is the key's."""

    kid: bytes
    payload: bytes
    signature: bytes

    def holds(self, public_key: bytes, purpose: bytes = b"") -> bool:
        """Whether this key signed the payload for this purpose."""
        key = Ed25519PublicKey.from_public_bytes(public_key)
        try:
            key.verify(self.signature, _signed_bytes(self.kid, self.payload, purpose))
        except InvalidSignature:
            return False
        return True


class SigningKey:
    """A private Ed25519 key, from its 32 secret bytes."""

    def __init__(self, secret: bytes) -> None:
        self.secret = secret
        self._key = Ed25519PrivateKey.from_private_bytes(secret)
        self.public = self._key.public_key().public_bytes_raw()
        self.kid = kid_of(self.public)

    @classmethod
    def fresh(cls) -> "SigningKey":
        """A new one, by chance."""
        return cls(Ed25519PrivateKey.generate().private_bytes_raw())

    def sign(self, payload: bytes, purpose: bytes = b"") -> bytes:
        """The payload as a signed message. What is signed for one purpose does not hold for another."""
        signature = self._key.sign(_signed_bytes(self.kid, payload, purpose))
        return _TAG + cbor.encode([_protected(self.kid), {}, payload, signature])


def kid_of(public_key: bytes) -> bytes:
    """The identifier of a key: the first bytes of the SHA-256 of its public half."""
    return hashlib.sha256(public_key).digest()[:KID_BYTES]


def fingerprint(public_key: bytes) -> str:
    """The first 80 bits of a key's SHA-256 in letters, for people to compare."""
    return hashlib.sha256(public_key).hexdigest()[:20]


def parse(message: bytes) -> Signed:
    """A signed message taken apart, unless it is in any other form than ours."""
    if not message.startswith(_TAG):
        raise MalformedError("not a signed message")
    parts: Any = cbor.decode(message[len(_TAG) :])
    if not isinstance(parts, list) or len(parts) != 4:
        raise MalformedError("not four parts")
    protected, unprotected, payload, signature = parts
    if not all(isinstance(each, bytes) for each in (protected, payload, signature)) or unprotected != {}:
        raise MalformedError("an unsigned header, or a part of another kind")
    headers: Any = cbor.decode(protected)
    if not isinstance(headers, dict) or headers.keys() != {_ALGORITHM, _KID} or headers[_ALGORITHM] != _EDDSA:
        raise MalformedError("another algorithm")
    kid = headers[_KID]
    if not isinstance(kid, bytes) or len(kid) != KID_BYTES or len(signature) != SIGNATURE_BYTES:
        raise MalformedError("a key or signature of another length")
    return Signed(kid, payload, signature)


def _protected(kid: bytes) -> bytes:
    return cbor.encode({_ALGORITHM: _EDDSA, _KID: kid})


def _signed_bytes(kid: bytes, payload: bytes, purpose: bytes) -> bytes:
    return cbor.encode(["Signature1", _protected(kid), purpose, payload])
