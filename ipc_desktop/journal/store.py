"""A worker's own encrypted store on this laptop: made, found, unlocked and closed here. Light until one is opened."""

from __future__ import annotations

import functools
import json
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ipc_desktop.journal.errors import RefusedError, StoreError, store_error

if TYPE_CHECKING:
    from ipc_desktop.journal.caseload import Caseload
    from ipc_desktop.journal.database import Connection
    from ipc_desktop.journal.files import Files
    from ipc_desktop.journal.files_on_the_way import FilesOnTheWay
    from ipc_desktop.journal.journal import Journal
    from ipc_desktop.journal.keys import Cost
    from ipc_desktop.journal.own_copies import OwnCopies
    from ipc_desktop.journal.revision import Device
    from ipc_desktop.journal.start_lock import StartLock
    from ipc_desktop.journal.writer import Writer

__all__ = [
    "RefusedError",
    "Store",
    "StoreError",
    "StoreFolder",
    "create_store",
    "practice_store",
    "stores",
    "unlock_store",
    "unlock_with_recovery",
]

WORKERS, PRACTICE = "workers", "practice"
UNFINISHED = ".new-"
BROUGHT_BACK = "brought-back.json"
"""Lies in the folder of a store that is a copy: which, and since when it is here."""


class StoreFolder(NamedTuple):
    """Where a worker's store lies; `worker_name` is "" when its slots are missing or damaged.

    `brought_back_on` is the day (ISO 8601) since when a copy is here; "" for a store that is none.
    """

    path: Path
    worker_name: str
    brought_back_on: str = ""


class Store:
    """An open store. `practice` marks one of made-up families, whose key dies with the process."""

    worker_id: str
    worker_name: str
    practice: bool
    journal: Journal
    caseload: Caseload
    writer: Writer
    files: Files

    def __init__(
        self, folder: Path, key: bytes, worker_id: str, worker_name: str, lock: StartLock, *, new: bool = False
    ) -> None:
        """Opens the database in a folder whose lock is held. Raises StoreError (damaged, too_new, disk_full ...)."""
        from ipc_desktop.journal import files
        from ipc_desktop.journal.caseload import Caseload, catch_up
        from ipc_desktop.journal.database import (
            STORE_FILE,
            ReadGuard,
            connect,
            empty_the_log,
            told_plainly,
            transaction,
        )
        from ipc_desktop.journal.journal import Journal
        from ipc_desktop.journal.upgrade import bring_up_to_date
        from ipc_desktop.journal.writer import Writer

        self.folder, self.worker_id, self.worker_name = folder, worker_id, worker_name
        self.practice = folder.parent.name == PRACTICE
        self._lock, self._key = lock, key
        self._writing = connect(folder / STORE_FILE, key, new=new)
        try:
            bring_up_to_date(self._writing, folder / STORE_FILE, key, new=new)
            files_folder = folder / files.FOLDER
            files_folder.mkdir(mode=0o700, exist_ok=True)
            copy = _copy_mark(folder)
            with transaction(self._writing):
                device = _device(self._writing, copy)
                catch_up(self._writing)
            empty_the_log(self._writing)
            with told_plainly():
                files.remove_ownerless(self._writing, files_folder)
            self._reading = connect(folder / STORE_FILE, key, reading=True)
        except BaseException:
            self._writing.close()
            raise
        self._guard = guard = ReadGuard()
        self.journal = Journal(self._reading, guard)
        self.caseload = Caseload(self._reading, guard)
        self.files = files.Files(files_folder, self._reading, guard)
        self.writer = Writer(self._writing, device, files_folder)
        if copy:
            from ipc_desktop.journal.since_copied import destroy_what_went_since

            try:
                destroy_what_went_since(folder, worker_id, key, self.journal, self.writer)
            except BaseException:
                self.close()
                raise

    @functools.cached_property
    def files_on_the_way(self) -> FilesOnTheWay:
        """What this store sends and takes of files; made when first asked for."""
        from ipc_desktop.journal.files import FOLDER
        from ipc_desktop.journal.files_on_the_way import FilesOnTheWay

        return FilesOnTheWay(self.folder / FOLDER, self._reading, self._guard, self.writer)

    @functools.cached_property
    def copies(self) -> OwnCopies:
        """The own copies that this store gave, or the one it holds; made when first asked for."""
        from ipc_desktop.journal.own_copies import OwnCopies

        return OwnCopies(self._reading, self._guard, self.writer)

    def back_up(self, target: Path) -> None:
        """Makes a verified, encrypted copy of the database beside what is going on; it opens with the same slots."""
        from ipc_desktop.journal.backup import back_up
        from ipc_desktop.journal.database import STORE_FILE, connect

        source = connect(self.folder / STORE_FILE, self._key, reading=True)
        try:
            back_up(source, target, self._key)
        finally:
            source.close()

    def close(self) -> None:
        """Writes what was asked for, closes the database and lets the next start in; a second time does nothing.

        Whoever reads or writes afterwards is told so: StoreError "closed".
        """
        self.writer.close()
        self._guard.close(self._reading)
        self._writing.close()
        self._lock.release()


def stores(data: Path) -> tuple[StoreFolder, ...]:
    """The stores of all workers on this laptop, by their names; called before the first paint.

    Raises StoreError (read_only, disk_trouble) when the folder cannot be looked into: there may well be stores in it.
    """
    try:
        folders = [path for path in (data / WORKERS).iterdir() if path.is_dir() and not path.name.startswith(".")]
    except (FileNotFoundError, NotADirectoryError):
        return ()
    except OSError as error:
        raise store_error(error) from None
    found = (StoreFolder(path, _worker_name(path), _said_in(path / BROUGHT_BACK, "on")) for path in folders)
    return tuple(sorted(found, key=lambda store: (store.worker_name.casefold(), store.path.name)))


def create_store(data: Path, worker_name: str, passphrase: str, *, cost: Cost | None = None) -> tuple[Store, str]:
    """Makes a worker's store and opens it; the store and its recovery code, shown once and kept nowhere here.

    Slow by intention (Argon2id): call it off the window's thread. `cost` is for tests. A power cut leaves either a
    whole store or none. Raises StoreError: disk_full, read_only.
    """
    from ipc_desktop.journal import keys
    from ipc_desktop.journal.ids import new_id
    from ipc_desktop.journal.recovery_code import new_recovery_code
    from ipc_desktop.journal.safe_file import sync_folder

    worker_id, code, database_key = new_id(), new_recovery_code(), os.urandom(keys.KEY_BYTES)
    workers = _made(data / WORKERS)
    _clear_unfinished(workers)
    unfinished, folder = _made(workers / f"{UNFINISHED}{worker_id}"), workers / worker_id
    laptop = keys.laptop_key_made(data)
    cost = cost or keys.USUAL_COST
    slots = keys.Slots(
        worker_id,
        worker_name,
        keys.passphrase_slot(worker_id, database_key, passphrase, laptop, cost),
        keys.recovery_slot(worker_id, database_key, code),
    )
    _opened(unfinished, database_key, worker_id, worker_name, new=True).close()
    keys.write_slots(unfinished, slots)
    try:
        unfinished.rename(folder)
        sync_folder(workers)
    except OSError as error:
        raise store_error(error) from None
    return _opened(folder, database_key, worker_id, worker_name), code


def unlock_store(folder: Path, passphrase: str) -> Store:
    """Opens a worker's store. Slow by intention (Argon2id): call it off the window's thread.

    Raises StoreError: wrong_passphrase (wait_s: how long until the next try is looked at), laptop_key_missing,
    slots_missing, damaged, in_use, too_new, disk_full, read_only. Nothing is ever destroyed.
    """
    from ipc_desktop.journal import keys, tries
    from ipc_desktop.journal.start_lock import StartLock

    slots = keys.read_slots(folder)
    lock = StartLock(folder)
    try:
        wait_s = tries.seconds_to_wait(folder)
        if wait_s:
            raise StoreError("wrong_passphrase", wait_s)
        try:
            key = keys.open_passphrase_slot(slots, passphrase, keys.laptop_key(_data_of(folder)))
        except StoreError as error:
            if error.code == "wrong_passphrase":
                raise tries.count_wrong_try(folder) from None
            raise
        tries.forget_tries(folder)
        return Store(folder, key, slots.worker_id, slots.worker_name, lock)
    except BaseException:
        lock.release()
        raise


def unlock_with_recovery(
    folder: Path, code: str, new_passphrase: str, *, cost: Cost | None = None
) -> tuple[Store, str]:
    """Opens a store with its recovery code, gives it a new passphrase and a new code; the store and that code.

    Works without the laptop's key too: a new one is made then. Raises StoreError: wrong_recovery_code,
    slots_missing, damaged, in_use, too_new, disk_full, read_only; the old passphrase and code then stand.
    """
    from ipc_desktop.journal import keys, tries
    from ipc_desktop.journal.recovery_code import new_recovery_code
    from ipc_desktop.journal.start_lock import StartLock

    slots = keys.read_slots(folder)
    key = keys.open_recovery_slot(slots, code)
    lock = StartLock(folder)
    try:
        store = Store(folder, key, slots.worker_id, slots.worker_name, lock)
    except BaseException:
        lock.release()
        raise
    try:
        laptop, new_code = keys.laptop_key_made(_data_of(folder)), new_recovery_code()
        passphrase_slot = keys.passphrase_slot(slots.worker_id, key, new_passphrase, laptop, cost or keys.USUAL_COST)
        new_slot = keys.recovery_slot(slots.worker_id, key, new_code)
        keys.write_slots(folder, keys.Slots(slots.worker_id, slots.worker_name, passphrase_slot, new_slot))
        tries.forget_tries(folder)
    except BaseException:
        store.close()
        raise
    return store, new_code


def practice_store(data: Path) -> Store:
    """A store of made-up families in a throw-away folder: no passphrase, and its key is kept nowhere."""
    from ipc_desktop.journal.ids import new_id

    worker_id = new_id()
    return _opened(_made(data / PRACTICE / worker_id), os.urandom(32), worker_id, "", new=True)


def _opened(folder: Path, key: bytes, worker_id: str, worker_name: str, *, new: bool = False) -> Store:
    from ipc_desktop.journal.start_lock import StartLock

    lock = StartLock(folder)
    try:
        return Store(folder, key, worker_id, worker_name, lock, new=new)
    except BaseException:
        lock.release()
        raise


def _data_of(folder: Path) -> Path:
    return folder.parent.parent


def _made(folder: Path) -> Path:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise store_error(error) from None
    return folder


def _clear_unfinished(workers: Path) -> None:
    """Removes what a first start left that was cut off before it had a passphrase, and so before any words."""
    for left in workers.glob(f"{UNFINISHED}*"):
        shutil.rmtree(left, ignore_errors=True)


def _worker_name(folder: Path) -> str:
    return _said_in(folder / "slots.json", "worker_name")


def _copy_mark(folder: Path) -> str:
    """Tells this copy from the store that it was copied from, and from other copies; "" when it is none."""
    return _said_in(folder / BROUGHT_BACK, "id")


def _said_in(file: Path, name: str) -> str:
    try:
        said = json.loads(file.read_bytes())[name]
    except (OSError, ValueError, KeyError, TypeError):
        return ""
    return said if isinstance(said, str) else ""


def _device(connection: Connection, copy: str) -> Device:
    """This store's own signing key; made with the store, and anew for a copy. Inside a transaction."""
    from ipc_desktop.journal.facts import keep_fact
    from ipc_desktop.journal.revision import Device

    kept = dict(connection.execute("SELECT name, value FROM store_fact WHERE name IN ('device_key', 'device_of_copy')"))
    if "device_key" in kept and kept.get("device_of_copy", "") == copy:
        return Device(kept["device_key"])
    private = os.urandom(32)
    for name, value in (("device_key", private), ("device_of_copy", copy)):
        keep_fact(connection, name, value)
    return Device(private)
