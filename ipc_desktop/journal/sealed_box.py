"""Seals something for one laptop alone: X25519 with a key that is used once, then ChaCha20-Poly1305."""

from __future__ import annotations

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES = 32
_PURPOSE = b"ipc-desktop/box/v1\0"
_NONCE = bytes(12)
"""Each sealing has a key of its own, so that its nonce need not differ."""


def new_box() -> bytes:
    """The private half of a new box (32 bytes)."""
    return os.urandom(KEY_BYTES)


def box_name(private: bytes) -> str:
    """The public half of a box, hex: what others seal with."""
    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw().hex()


def seal_for(box: str, data: bytes) -> bytes:
    """Data that only the holder of a box opens. Raises ValueError when `box` is none."""
    once = X25519PrivateKey.generate()
    public = once.public_key().public_bytes_raw()
    shared = once.exchange(X25519PublicKey.from_public_bytes(bytes.fromhex(box)))
    return public + _cipher(shared, public + bytes.fromhex(box)).encrypt(_NONCE, data, None)


def open_box(private: bytes, sealed: bytes) -> bytes | None:
    """What was sealed for this box; None when it was for another, or was altered."""
    public = sealed[:KEY_BYTES]
    try:
        shared = X25519PrivateKey.from_private_bytes(private).exchange(X25519PublicKey.from_public_bytes(public))
        cipher = _cipher(shared, public + bytes.fromhex(box_name(private)))
        return cipher.decrypt(_NONCE, sealed[KEY_BYTES:], None)
    except (InvalidTag, ValueError):
        return None


def _cipher(shared: bytes, between: bytes) -> ChaCha20Poly1305:
    return ChaCha20Poly1305(HKDF(SHA256(), KEY_BYTES, None, _PURPOSE + between).derive(shared))
