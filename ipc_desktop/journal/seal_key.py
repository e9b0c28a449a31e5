"""The key that seals papers: P-256, because readers of PDF know it; made on this laptop, or issued by the organisation.

It lies in the encrypted store as PKCS#12 without a passphrase of its own, and in no file. A certificate made here
carries the device's Ed25519 signature of its key, so that a seal leads back to the laptop whose revisions it seals.
"""

from __future__ import annotations

import datetime as dt

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePrivateKey, generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PublicFormat, pkcs12
from cryptography.x509.oid import NameOID

from ipc_desktop.journal.database import Connection
from ipc_desktop.journal.facts import keep_fact
from ipc_desktop.journal.revision import Device, is_signed_by

BINDING = x509.ObjectIdentifier("2.25.6505117358096090507565462789280774568")
"""The extension that holds, as an octet string, a device's public key (32 bytes) and its signature (64 bytes).

Identifiers below 2.25 are UUIDs and need no registration (ITU-T X.667).
"""
_OCTETS = bytes((0x04, 96))
"""What stands before the 96 bytes in DER."""
_PURPOSE = b"ipc-desktop/seal-key/v1\0"
_DEVICE_BYTES = 32
_LONGEST_NAME = 64
_FROM, _UNTIL = dt.datetime(2020, 1, 1, tzinfo=dt.UTC), dt.datetime(9999, 12, 31, 23, 59, 59, tzinfo=dt.UTC)
"""As long as it can be (RFC 5280, 4.1.2.5): the clock of a laptop proves nothing, and a paper is read for decades."""


class NotASealKeyError(Exception):
    """A file holds no key that papers can be sealed with, or it opens with another passphrase."""


def seal_key(connection: Connection, device: Device, holder: str) -> bytes:
    """What this store seals with, as PKCS#12: the issued key if there is one, else its own, made when first asked for.

    `holder` is who a new certificate names. A store that became another device makes itself a new key. To be called
    inside a transaction.
    """
    rows = connection.execute("SELECT name, value FROM store_fact WHERE name IN ('seal_key', 'issued_seal_key')")
    kept: dict[str, bytes] = dict(rows)
    own = kept.get("issued_seal_key") or kept.get("seal_key")
    if own and ("issued_seal_key" in kept or device_of(_certificate_in(own)) == device.name):
        return own
    made = new_seal_key(device, holder)
    keep_fact(connection, "seal_key", made)
    return made


def new_seal_key(device: Device, holder: str) -> bytes:
    """A new key and its certificate, bound to the device, as PKCS#12."""
    key = generate_private_key(SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, holder.strip()[:_LONGEST_NAME] or "IPC Desktop")])
    usage = x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
    public = key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    binding = _OCTETS + bytes.fromhex(device.name) + device.sign(_PURPOSE + public)
    builder = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number(), _FROM, _UNTIL)
    builder = builder.add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
    builder = builder.add_extension(usage, critical=True)
    builder = builder.add_extension(x509.UnrecognizedExtension(BINDING, binding), critical=False)
    certificate = builder.sign(key, hashes.SHA256())
    return pkcs12.serialize_key_and_certificates(None, key, certificate, None, NoEncryption())


def keep_issued(connection: Connection, issued: bytes, passphrase: str) -> None:
    """Takes in the key that an organisation issued, as PKCS#12; papers are sealed with it from then on.

    Raises NotASealKeyError unless it holds a P-256 key and certificate that belong together. To be called inside a
    transaction.
    """
    try:
        key, certificate, others = pkcs12.load_key_and_certificates(issued, passphrase.encode() or None)
    except ValueError:
        raise NotASealKeyError from None
    if not isinstance(key, EllipticCurvePrivateKey) or not isinstance(key.curve, SECP256R1) or certificate is None:
        raise NotASealKeyError
    if certificate.public_key() != key.public_key():
        raise NotASealKeyError
    kept = pkcs12.serialize_key_and_certificates(None, key, certificate, others, NoEncryption())
    keep_fact(connection, "issued_seal_key", kept)


def device_of(certificate: x509.Certificate) -> str:
    """The device that says a certificate's key is its own (hex, the device of its revisions); "" if none truly does."""
    try:
        extension = certificate.extensions.get_extension_for_oid(BINDING).value
    except (x509.ExtensionNotFound, ValueError):
        return ""
    binding = extension.value.removeprefix(_OCTETS) if isinstance(extension, x509.UnrecognizedExtension) else b""
    device, signature = binding[:_DEVICE_BYTES].hex(), binding[_DEVICE_BYTES:]
    public = certificate.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return device if is_signed_by(device, signature, _PURPOSE + public) else ""


def _certificate_in(kept: bytes) -> x509.Certificate:
    certificate = pkcs12.load_key_and_certificates(kept, None)[1]
    assert certificate is not None
    return certificate
