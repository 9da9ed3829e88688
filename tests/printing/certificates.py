"""Certificates that sign, made for a test: no key of these is ever anybody's."""

import datetime as dt
import functools

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from cryptography.x509.oid import NameOID

NOW = dt.datetime(2026, 11, 26, 9, 0, tzinfo=dt.UTC)
PASSWORD = "Nümunə-sirr"


@functools.cache
def key(kind: str) -> rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey:
    """A key of a kind: "rsa", "weak", "ec", "koblitz", "ed"."""
    match kind:
        case "rsa":
            return rsa.generate_private_key(65537, 2048)
        case "weak":
            return rsa.generate_private_key(65537, 1024)  # noqa: S505 - to be refused
        case "ec":
            return ec.generate_private_key(ec.SECP256R1())
        case "koblitz":
            return ec.generate_private_key(ec.SECP256K1())
        case _:
            return ed25519.Ed25519PrivateKey.generate()


def p12(kind: str = "rsa", *, days: int = 365, signs: bool = True) -> bytes:
    """A PKCS#12 file under `PASSWORD` whose certificate began a day before `NOW`, for signing or for letters only."""
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Nümunə Azərbaycan Evi")])
    own = key(kind)
    usage = x509.KeyUsage(
        digital_signature=signs, content_commitment=signs, key_encipherment=not signs, data_encipherment=False,
        key_agreement=False, key_cert_sign=False, crl_sign=False, encipher_only=False, decipher_only=False,
    )  # fmt: skip
    certificate = (
        x509.CertificateBuilder(name, name, own.public_key(), 7)
        .not_valid_before(NOW - dt.timedelta(days=1))
        .not_valid_after(NOW + dt.timedelta(days=days))
        .add_extension(usage, critical=True)
        .sign(own, None if isinstance(own, ed25519.Ed25519PrivateKey) else SHA256())
    )
    return pkcs12.serialize_key_and_certificates(
        b"sign", own, certificate, None, BestAvailableEncryption(PASSWORD.encode())
    )
