"""Photos, drawings and agreed papers: encrypted files named by the hash of what is in them, their keys in the store."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

from ipc_desktop.journal import file_cards
from ipc_desktop.journal.database import Connection, ReadGuard, reading
from ipc_desktop.journal.errors import StoreError, store_error
from ipc_desktop.journal.revision import NONCE_BYTES
from ipc_desktop.journal.safe_file import replace_file, sync_folder

FOLDER = "files"
COMING = ".coming"
"""How the name of a sealed file ends while its parts are still on their way."""
_PURPOSE = b"ipc-desktop/file/v1\0"
_TAG_BYTES, _READ_BYTES = 16, 256 * 1024
_FIRST_BLOCK = (1).to_bytes(4, "little")
"""Block 0 of the key stream makes the seal's own key (RFC 8439, 2.8); the words begin with block 1."""


class Files:
    """The files of a store, for reading; `Writer.keep_file` adds one."""

    def __init__(self, folder: Path, connection: Connection, guard: ReadGuard) -> None:
        self._folder, self._connection, self._guard = folder, connection, guard

    def read(self, case: str, content_hash: str) -> bytes:
        """What is in a file. Raises StoreError "damaged" when it is missing or not what was kept."""
        with self._guard, reading(self._connection):
            row = self._connection.execute(
                "SELECT sealed_name, key FROM file WHERE case_id = ? AND content_hash = ?", (case, content_hash)
            ).fetchone()
        if not row:
            raise StoreError("damaged")
        return _unsealed(self._folder / row[0], row[1], content_hash)

    def awaited(self, case: str) -> frozenset[str]:
        """Content hashes of files that other laptops told of, and that are not here yet."""
        with self._guard, reading(self._connection):
            cards = file_cards.lacking(self._connection, case)
        return frozenset(card.content_hash for card in cards)

    def of_entry(self, case: str, entry: str) -> tuple[tuple[str, str], ...]:
        """Content hash and media type of each file that belongs to an entry (the papers of an agreed version)."""
        with self._guard, reading(self._connection):
            rows = self._connection.execute(
                "SELECT content_hash, media_type FROM file WHERE case_id = ? AND entry = ?", (case, entry)
            )
            return tuple((content_hash, media_type) for content_hash, media_type in rows)


def keep(connection: Connection, folder: Path, case: str, entry: str, data: bytes, media_type: str) -> str:
    """Keeps a file of an entry, sealed under a key of its own; its content hash (SHA-256, hex).

    The name on the disk is the hash of the sealed bytes: it does not tell whether a known paper lies here.
    To be called inside a transaction; a file whose row never came is removed at the next start.
    """
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    content_hash, key, nonce = hashlib.sha256(data).hexdigest(), os.urandom(32), os.urandom(NONCE_BYTES)
    known = connection.execute(
        "SELECT 1 FROM file WHERE case_id = ? AND content_hash = ? AND entry = ?", (case, content_hash, entry)
    ).fetchone()
    if known:
        return content_hash
    sealed = nonce + ChaCha20Poly1305(key).encrypt(nonce, data, _PURPOSE + content_hash.encode())
    name = hashlib.sha256(sealed).hexdigest()
    replace_file(folder / name, sealed)
    connection.execute("INSERT INTO file VALUES (?, ?, ?, ?, ?, ?)", (case, content_hash, entry, name, key, media_type))
    return content_hash


def remove(folder: Path, names: Iterable[str]) -> None:
    """Removes sealed files by their names, and what has come of them."""
    try:
        for name in names:
            (folder / name).unlink(missing_ok=True)
            (folder / f"{name}{COMING}").unlink(missing_ok=True)
        sync_folder(folder)
    except OSError as error:
        raise store_error(error) from None


def remove_ownerless(connection: Connection, folder: Path) -> None:
    """Removes files that no row knows: half-kept ones, and destroyed ones that a power cut left behind."""
    known = {name for (name,) in connection.execute("SELECT sealed_name FROM file")}
    known |= {f"{card.sealed_name}{COMING}" for card in file_cards.lacking(connection)}
    remove(folder, [path.name for path in folder.iterdir() if path.name not in known and not path.is_dir()])


def content_hash_of(path: Path, key: bytes) -> str:
    """The SHA-256 (hex) of what is sealed in a file, read a part at a time. Raises OSError.

    That the seal itself is unbroken, `Files.read` sees: it is the hash that says what the file should hold.
    """
    from cryptography.hazmat.primitives.ciphers import Cipher
    from cryptography.hazmat.primitives.ciphers.algorithms import ChaCha20

    left, found = path.stat().st_size - NONCE_BYTES - _TAG_BYTES, hashlib.sha256()
    with path.open("rb") as file:
        nonce = file.read(NONCE_BYTES)
        opening = Cipher(ChaCha20(key, _FIRST_BLOCK + nonce), mode=None).decryptor()
        while left > 0 and (data := file.read(min(_READ_BYTES, left))):
            found.update(opening.update(data))
            left -= len(data)
    return found.hexdigest()


def _unsealed(path: Path, key: bytes, content_hash: str) -> bytes:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    try:
        sealed = path.read_bytes()
        return ChaCha20Poly1305(key).decrypt(
            sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], _PURPOSE + content_hash.encode()
        )
    except (FileNotFoundError, InvalidTag, ValueError):
        raise StoreError("damaged") from None
    except OSError as error:
        raise store_error(error) from None
