"""Makes an encrypted copy of a store's database while it is open, and verifies it before it counts."""

from __future__ import annotations

import os
from pathlib import Path

from ipc_desktop.journal.database import Connection, connect
from ipc_desktop.journal.errors import StoreError, store_error
from ipc_desktop.journal.safe_file import sync_folder


def back_up(connection: Connection, target: Path, key: bytes) -> None:
    """Copies the database to `target` under the same key: every page verified, then put in place by its name.

    Raises StoreError (disk_full, read_only, damaged ...); an earlier copy of that name then stands as it was.
    """
    from sqlcipher3 import dbapi2 as sqlcipher

    beside = target.with_name(f"{target.name}.new")
    beside.unlink(missing_ok=True)
    try:
        copy = connect(beside, key, new=True)
        try:
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")
            _verify(copy)
        finally:
            copy.close()
        beside.replace(target)
        sync_folder(target.parent)
    except (sqlcipher.Error, OSError) as error:
        raise store_error(error) from None
    finally:
        for left in (beside, *(Path(f"{os.fspath(beside)}{end}") for end in ("-wal", "-shm", "-journal"))):
            left.unlink(missing_ok=True)


def _verify(copy: Connection) -> None:
    sealed_wrong = copy.execute("PRAGMA cipher_integrity_check").fetchall()
    if sealed_wrong or copy.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise StoreError("damaged")
