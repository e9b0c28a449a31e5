"""Stories of the key that seals papers: it leads back to this laptop and lies in the store; or an office issued it."""

from __future__ import annotations

import datetime as dt
import os

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from cryptography.x509.oid import NameOID

from ipc_desktop.journal.revision import Device
from ipc_desktop.journal.seal_key import BINDING, NotASealKeyError, device_of, new_seal_key
from ipc_desktop.journal.store import Store
from tests.journal.made_up import begun_case, opened_again
from tests.journal.test_destroyed import files_with


def certificate_in(key: bytes) -> x509.Certificate:
    certificate = pkcs12.load_key_and_certificates(key, None)[1]
    assert certificate is not None
    return certificate


def issued(curve: ec.EllipticCurve, passphrase: bytes) -> bytes:
    """A key as an organisation issues it, with the certificate of who issued it."""
    office, key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(curve)
    names = [x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]) for name in ("Leeds Council", "Sam Carter")]
    from_, until = dt.datetime(2026, 1, 1, tzinfo=dt.UTC), dt.datetime(2036, 1, 1, tzinfo=dt.UTC)

    def made(name: x509.Name, public: ec.EllipticCurvePublicKey) -> x509.Certificate:
        builder = x509.CertificateBuilder(names[0], name, public, x509.random_serial_number(), from_, until)
        return builder.sign(office, hashes.SHA256())

    certificate, root = made(names[1], key.public_key()), made(names[0], office.public_key())
    return pkcs12.serialize_key_and_certificates(b"seal", key, certificate, [root], BestAvailableEncryption(passphrase))


def test_the_key_is_made_once_and_is_bound_to_the_device_that_signs_what_is_written(store: Store) -> None:
    begun_case(store)
    key = store.writer.seal_key(store.worker_name).result()
    again = opened_again(store)
    assert again.writer.seal_key("Another Name").result() == key
    device = again.journal._connection.execute("SELECT device FROM feed").fetchone()[0]
    again.close()
    certificate = certificate_in(key)
    assert device_of(certificate) == device
    assert certificate.subject.rfc4514_string() == "CN=Sam Carter"


def test_no_file_shows_the_key(store: Store) -> None:
    key = store.writer.seal_key("Zebrafinch").result()
    store.writer.flush()
    assert files_with(store.folder, "Zebrafinch") == []
    assert all(key not in path.read_bytes() for path in store.folder.rglob("*") if path.is_file())


def test_a_store_that_became_another_device_makes_itself_a_new_key(store: Store) -> None:
    key = store.writer.seal_key("Sam").result()
    store.writer._pen.device = Device(os.urandom(32))
    new = store.writer.seal_key("Sam").result()
    assert new != key
    assert device_of(certificate_in(new)) == store.writer._pen.device.name


def test_a_certificate_cannot_borrow_another_laptops_word(store: Store) -> None:
    genuine, own = certificate_in(new_seal_key(Device(os.urandom(32)), "Sam")), ec.generate_private_key(ec.SECP256R1())
    builder = x509.CertificateBuilder(
        genuine.subject,
        genuine.issuer,
        own.public_key(),
        x509.random_serial_number(),
        genuine.not_valid_before_utc,
        genuine.not_valid_after_utc,
    )
    word = genuine.extensions.get_extension_for_oid(BINDING)
    borrowed = builder.add_extension(word.value, critical=False).sign(own, hashes.SHA256())
    assert device_of(genuine) != ""
    assert device_of(borrowed) == device_of(builder.sign(own, hashes.SHA256())) == ""


def test_a_very_long_or_empty_name_makes_a_certificate_all_the_same() -> None:
    for name in ("", " ", "W" * 300, "خان 😀"):
        assert device_of(certificate_in(new_seal_key(Device(os.urandom(32)), name)))


def test_the_key_that_the_office_issued_is_used_from_then_on(store: Store) -> None:
    store.writer.seal_key("Sam").result()
    store.writer.keep_issued_seal_key(issued(ec.SECP256R1(), b"from the office"), "from the office").result()
    key = store.writer.seal_key("Sam").result()
    assert certificate_in(key).issuer.rfc4514_string() == "CN=Leeds Council"
    assert len(pkcs12.load_key_and_certificates(key, None)[2]) == 1


def test_what_is_no_key_for_seals_changes_nothing(store: Store) -> None:
    key = store.writer.seal_key("Sam").result()
    edwards = ed25519.Ed25519PrivateKey.generate()
    other_kind = pkcs12.serialize_key_and_certificates(None, edwards, None, None, BestAvailableEncryption(b"x"))
    tries = (
        (issued(ec.SECP256R1(), b"right"), "wrong"),
        (issued(ec.SECP384R1(), b"right"), "right"),
        (other_kind, "x"),
        (b"no key at all", ""),
        (b"", ""),
    )
    for given, passphrase in tries:
        with pytest.raises(NotASealKeyError):
            store.writer.keep_issued_seal_key(given, passphrase).result()
    assert store.writer.seal_key("Sam").result() == key
