"""Files signed with a certificate of the user's (PAdES B-B), so that any PDF reader tells who signed and that it holds.

The signature stands in the first and only revision of a file: room is left for it, and filled once the rest is there.
pyHanko makes the message (CMS); the key is read once for all files of a batch. Source: ETSI EN 319 142-1.
"""

import asyncio
import datetime as dt
import hashlib
from dataclasses import dataclass, field
from typing import Final, TypeGuard

from asn1crypto import cms
from asn1crypto import x509 as asn1
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, pkcs12
from pyhanko.sign.signers.pdf_cms import Signer
from pyhanko_certvalidator.registry import SimpleCertificateStore

from desktop_app.language import catalogs, dates
from desktop_app.language.errors import Refused

_ = catalogs.gettext

DIGEST: Final = "sha256"
_ANY_DIGEST: Final = hashlib.sha256(b"the digest of a file, which is put in its place").digest()
_SPARE: Final = 16
"""Bytes by which two signatures of one key may differ in length."""
_WEAKEST_RSA: Final = 2048
_CURVES: Final = (ec.SECP256R1, ec.SECP384R1, ec.SECP521R1)
"""Those that readers of PDF files know: of any other poppler (NSS) says that the signature is invalid."""


class UnusableKey(Refused):
    """The file holds no key that signs, or its password is not the right one."""


@dataclass(frozen=True)
class SignWith:
    """The content of a PKCS#12 file (.p12, .pfx), its password, and the moment that signatures name, in UTC."""

    content: bytes = field(repr=False)
    password: str = field(repr=False)
    at: dt.datetime


class FileSigner:
    """Signs files with one key."""

    def __init__(self, chosen: SignWith) -> None:
        key, certificate, others = _opened(chosen)
        self._at = chosen.at
        self._signer = _Key(key, certificate, others)
        self._mould = self._signer.whole(_ANY_DIGEST)
        self._room = len(self._mould) + _SPARE
        self._blank = b"/Contents <%s>" % (b"0" * (2 * self._room))
        self._range = b"/ByteRange [%s]" % (b" " * 43)

    def dictionary(self) -> str:
        """The object of a file that is to hold the signature, with room for it."""
        return (
            "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached"
            f"/M(D:{self._at:%Y%m%d%H%M%S}Z){self._range.decode()}{self._blank.decode()}>>"
        )

    def signed(self, file: bytes) -> bytes:
        """The file, in which `dictionary` stands as it is, with its signature."""
        start = file.rindex(self._blank) + len(b"/Contents ")
        end = start + 2 * self._room + 2
        covered = f"0 {start} {end} {len(file) - end}".encode().ljust(43)
        filled = bytearray(file)
        place = file.rindex(self._range) + len(b"/ByteRange [")
        filled[place : place + 43] = covered
        digest = hashlib.sha256(filled[:start])
        digest.update(filled[end:])
        message = self._message(digest.digest()).hex().encode()
        filled[start + 1 : start + 1 + len(message)] = message
        return bytes(filled)

    def _message(self, digest: bytes) -> bytes:
        """The message for a digest: of RSA all have the length of the first, and differ in two places only."""
        signer = self._signer
        if not signer.is_even:
            return signer.whole(digest)
        attributes = signer.attributes.replace(_ANY_DIGEST, digest)
        return self._mould.replace(_ANY_DIGEST, digest).replace(signer.signature, signer.signed_plainly(attributes))


class _Key(Signer):
    """pyHanko's signer over a key that is read once: its own reads and checks it anew for each file.

    `attributes` and `signature` are what it signed last, and how.
    """

    attributes = signature = b""

    def __init__(
        self,
        key: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey,
        certificate: x509.Certificate,
        others: list[x509.Certificate],
    ) -> None:
        known = SimpleCertificateStore()  # type: ignore[no-untyped-call]  # pyHanko's parts are typed in part
        known.register_multiple(map(_as_asn1, others))
        super().__init__(signing_cert=_as_asn1(certificate), cert_registry=known)
        self._key = key

    @property
    def is_even(self) -> bool:
        """Whether all signatures of this key have the same length."""
        return isinstance(self._key, rsa.RSAPrivateKey)

    def whole(self, digest: bytes) -> bytes:
        """The message for a digest as pyHanko puts it together: that takes twenty times as long as to sign it."""
        made: cms.ContentInfo = asyncio.run(self.async_sign(digest, DIGEST, use_pades=True))
        return bytes(made.dump())

    def signed_plainly(self, data: bytes) -> bytes:
        """The plain signature of some bytes."""
        if isinstance(self._key, rsa.RSAPrivateKey):
            return self._key.sign(data, padding.PKCS1v15(), SHA256())
        return self._key.sign(data, ec.ECDSA(SHA256()))

    async def async_sign_raw(self, data: bytes, digest_algorithm: str, dry_run: bool = False) -> bytes:  # noqa: ARG002 - pyHanko calls it so
        """The plain signature of what pyHanko puts together."""
        self.attributes, self.signature = data, self.signed_plainly(data)
        return self.signature


def _opened(
    chosen: SignWith,
) -> tuple[rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey, x509.Certificate, list[x509.Certificate]]:
    try:
        key, certificate, others = pkcs12.load_key_and_certificates(chosen.content, chosen.password.encode())
    except ValueError as error:
        sentence = _("The certificate cannot be opened: the password is not the right one, or it is no .p12 file.")
        raise UnusableKey(sentence) from error
    if certificate is None or not _signs(key, certificate):
        raise UnusableKey(_("This file holds no key that signs documents. Please choose another one."))
    if isinstance(key, rsa.RSAPrivateKey) and key.key_size < _WEAKEST_RSA:
        raise UnusableKey(_("The key in this file is too short to be trusted. Please get a new certificate."))
    if not certificate.not_valid_before_utc <= chosen.at <= certificate.not_valid_after_utc:
        spoken = catalogs.current()
        sentence = _("This certificate holds from {first} to {last} only. Please get a new one.")
        first, last = certificate.not_valid_before_utc.date(), certificate.not_valid_after_utc.date()
        raise UnusableKey(sentence.format(first=dates.written(first, spoken), last=dates.written(last, spoken)))
    return key, certificate, list(others)


def _signs(key: object, certificate: x509.Certificate) -> TypeGuard[rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey]:
    """Whether a key is of a kind that readers know, the certificate's own, and meant for signing."""
    if not isinstance(key, rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey):
        return False
    known = isinstance(key, rsa.RSAPrivateKey) or isinstance(key.curve, _CURVES)
    return known and key.public_key() == certificate.public_key() and _may_sign(certificate)


def _may_sign(certificate: x509.Certificate) -> bool:
    """One that says nothing of its use may; otherwise signatures or consent are named (EN 319 412-2, 4.3.2)."""
    try:
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return True
    return usage.digital_signature or usage.content_commitment


def _as_asn1(certificate: x509.Certificate) -> asn1.Certificate:
    return asn1.Certificate.load(certificate.public_bytes(Encoding.DER))
