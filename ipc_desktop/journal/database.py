"""Opens the encrypted database of a store: keys it, sets it to survive power cuts, and tells its faults plainly."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeAlias
from urllib.parse import quote

from ipc_desktop.journal.errors import StoreError, store_error

Connection: TypeAlias = Any
"""An sqlcipher3 connection in autocommit mode (the driver carries no types)."""

STORE_FILE = "store.db"
_PRAGMAS = (
    "foreign_keys=ON",
    "recursive_triggers=ON",  # else INSERT OR REPLACE would delete past the triggers
    "trusted_schema=OFF",
    "secure_delete=ON",
    "temp_store=MEMORY",
    "cache_size=-4000",
)
_WAIT_FOR_LOCK_S = 5.0
_PAGE_BYTES = 2048
"""Half of SQLCipher's usual page: a revision is small, and each page a commit touches is encrypted whole."""


def connect(path: Path, key: bytes, *, reading: bool = False, new: bool = False) -> Connection:
    """An open connection in autocommit mode: whoever writes says BEGIN IMMEDIATE. Only a `new` file is made.

    The key is raw, 32 bytes: SQLCipher's own derivation would cost 0.3 s at each opening. A `reading` connection
    cannot write. Raises StoreError: "damaged" when the file is missing or cut to less than a page (SQLite would
    begin a new one) or its first page does not fit the key; and the disk's own troubles.
    """
    from sqlcipher3 import dbapi2 as sqlcipher

    if not new and not (path.is_file() and path.stat().st_size >= _PAGE_BYTES):
        raise StoreError("damaged")
    try:
        connection = sqlcipher.connect(
            f"file:{quote(os.fspath(path))}?mode={'rwc' if new else 'rw'}",
            uri=True,
            timeout=_WAIT_FOR_LOCK_S,
            check_same_thread=False,
            isolation_level=None,
        )
    except sqlcipher.Error as error:
        raise store_error(error) from None
    try:
        connection.execute("PRAGMA cipher_log_level=NONE")  # it would write to standard error by itself
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute(f"PRAGMA cipher_page_size={_PAGE_BYTES}")
        connection.execute("PRAGMA cipher_hmac_algorithm=HMAC_SHA256")  # a third less time a page than SHA512
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()  # reads, and so verifies, the first page
        if not connection.execute("PRAGMA cipher_version").fetchone():
            raise RuntimeError("this SQLite has no encryption: refusing to write plain text")
        _set_up(connection, reading=reading)
    except sqlcipher.Error as error:
        connection.close()
        raise store_error(error) from None
    return connection


def _set_up(connection: Connection, *, reading: bool) -> None:
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    if reading:
        connection.execute("PRAGMA query_only=ON")
        return
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")  # a commit that was acknowledged survives a power cut
    if sys.platform == "darwin":
        connection.execute("PRAGMA fullfsync=ON")
        connection.execute("PRAGMA checkpoint_fullfsync=ON")


@contextmanager
def told_plainly() -> Iterator[None]:
    """Makes StoreErrors of the surroundings' faults; a statement that is wrong in itself stays the driver's error."""
    from sqlcipher3 import dbapi2 as sqlcipher

    try:
        yield
    except (sqlcipher.ProgrammingError, sqlcipher.IntegrityError, sqlcipher.InterfaceError):
        raise
    except sqlcipher.Error as error:
        raise store_error(error) from None


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """All of it or nothing; done only once the commit is acknowledged.

    Raises StoreError for the surroundings' faults. The connection can be used again afterwards.
    """
    with told_plainly():
        try:
            connection.execute("BEGIN IMMEDIATE")
            yield
            connection.execute("COMMIT")
        finally:
            _roll_back(connection)


class ReadGuard:
    """Lets one reader at a time at the reading connection, and nobody once it is closed: SQLite would crash.

    Entering raises StoreError "closed" from then on.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._is_closed = False

    def __enter__(self) -> None:
        self._lock.acquire()
        if self._is_closed:
            self._lock.release()
            raise StoreError("closed")

    def __exit__(self, *_error: object) -> None:
        self._lock.release()

    def close(self, connection: Connection) -> None:
        """Waits for the reader at hand, then closes the connection; a second time does nothing."""
        with self._lock:
            self._is_closed = True
            connection.close()


@contextmanager
def reading(connection: Connection) -> Iterator[None]:
    """One unchanging view of the database. Raises StoreError for the surroundings' faults."""
    with told_plainly():
        try:
            connection.execute("BEGIN")
            yield
        finally:
            _roll_back(connection)


def _roll_back(connection: Connection) -> None:
    if connection.in_transaction:
        connection.execute("ROLLBACK")


def empty_the_log(connection: Connection) -> None:
    """Moves all that was committed into the database file and cuts the write-ahead log to nothing."""
    with told_plainly():
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
