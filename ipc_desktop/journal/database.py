"""Opens the encrypted database of a store: keys it, sets it to survive power cuts, brings its tables up to date."""

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
from ipc_desktop.journal.tables import NEWEST_STEP, STEPS

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


def step_in_force(connection: Connection) -> str:
    """The last migration this file has seen, "" for a new file. Light: alembic is not needed to know."""
    known = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone()
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone() if known else None
    return str(row[0]) if row else ""


def bring_up_to_date(connection: Connection, path: Path, key: bytes, *, new: bool = False) -> None:
    """Makes the tables of a `new` file, or those of an older app new; an older file is copied, verified, before.

    Raises StoreError "too_new" for the file of a newer app, which is left as it is, and "damaged" when a file that
    should have tables has none.
    """
    with told_plainly():
        step = step_in_force(connection)
    if step == NEWEST_STEP:
        return
    if step > NEWEST_STEP:
        raise StoreError("too_new")
    if not step and not new:
        raise StoreError("damaged")
    if not step:
        _make_tables(connection)
        return
    from ipc_desktop.journal.backup import back_up
    from ipc_desktop.journal.upgrade import upgrade

    before = path.with_name(f"before-{NEWEST_STEP}.db")
    back_up(connection, before, key)
    upgrade(connection, NEWEST_STEP)
    before.unlink()  # else words destroyed later would live on in it


def _make_tables(connection: Connection) -> None:
    """What alembic would make of an empty file, without the 40 MB and half a second that importing it costs."""
    with transaction(connection):
        connection.execute("CREATE TABLE alembic_version(version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
        connection.execute("INSERT INTO alembic_version VALUES (?)", (NEWEST_STEP,))
        for statements in STEPS.values():
            for statement in statements:
                connection.execute(statement)


def empty_the_log(connection: Connection) -> None:
    """Moves all that was committed into the database file and cuts the write-ahead log to nothing."""
    with told_plainly():
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
