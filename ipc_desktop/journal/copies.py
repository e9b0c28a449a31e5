"""Copies of a whole store on a stick or with the team: made while it is open, found, and brought back."""

from __future__ import annotations

import datetime as dt
import json
import os
import shutil
from collections.abc import Callable
from functools import partial
from itertools import chain, count
from pathlib import Path

from ipc_desktop.journal.database import STORE_FILE
from ipc_desktop.journal.errors import StoreError, store_error
from ipc_desktop.journal.files import FOLDER
from ipc_desktop.journal.ids import new_id
from ipc_desktop.journal.keys import SLOTS, read_slots
from ipc_desktop.journal.safe_file import replace_file, sync_folder
from ipc_desktop.journal.store import BROUGHT_BACK, UNFINISHED, WORKERS, Store

NAME = "IPC Desktop copy"
_OF_THE_DATABASE = (STORE_FILE, f"{STORE_FILE}-wal")


def make_copy(store: Store, into: Path, day: dt.date) -> Path:
    """Puts a verified copy of an open store into a folder, all of it encrypted; the folder that was made.

    Raises StoreError (disk_full, read_only ...); then nothing is left behind.
    """

    def fill(beside: Path) -> None:
        store.back_up(beside / STORE_FILE)
        _copy(store.folder / SLOTS, beside / SLOTS)
        _copy_files(store.folder, beside)

    names = chain((f"{NAME} {day}",), (f"{NAME} {day} {n}" for n in count(2)))
    return _made_whole(
        into / f".{new_id()}.new", next(into / name for name in names if not (into / name).exists()), fill
    )


def copies_in(place: Path) -> tuple[Path, ...]:
    """The stores that lie in a folder: it may be one itself, or hold some, as a copied data folder does."""
    try:
        folders = [place, *(path for path in place.glob("*/")), *(path for path in place.glob("*/*/"))]
        return tuple(path for path in folders if (path / SLOTS).is_file() and (path / STORE_FILE).is_file())
    except OSError as error:
        raise store_error(error) from None


def bring_back(place: Path, data: Path, day: dt.date) -> int:
    """Copies every store that lies in a folder beside those of this laptop, and overwrites none; how many there were.

    Each opens with the passphrase or the recovery code of its day. Raises StoreError: no_copy, damaged, too_new,
    disk_full, read_only; what was brought back before that stays.
    """
    found = copies_in(place)
    if not found:
        raise StoreError("no_copy")
    workers = data / WORKERS
    try:
        workers.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise store_error(error) from None
    for copy in found:
        read_slots(copy)  # damaged ones are refused before anything is written
        name = new_id()
        _made_whole(workers / f"{UNFINISHED}{name}", workers / name, partial(_take, copy, day))
    return len(found)


def _take(copy: Path, day: dt.date, beside: Path) -> None:
    for name in (*_OF_THE_DATABASE, SLOTS):
        if (copy / name).is_file():
            _copy(copy / name, beside / name)
    _copy_files(copy, beside)
    replace_file(beside / BROUGHT_BACK, json.dumps({"id": new_id(), "on": day.isoformat()}).encode())


def _copy_files(source: Path, target: Path) -> None:
    (target / FOLDER).mkdir(mode=0o700)
    if (source / FOLDER).is_dir():
        for file in (source / FOLDER).iterdir():
            _copy(file, target / FOLDER / file.name)


def _copy(source: Path, target: Path) -> None:
    with source.open("rb") as read, target.open("xb") as written:
        shutil.copyfileobj(read, written)
        written.flush()
        os.fsync(written.fileno())
    target.chmod(0o600)


def _made_whole(beside: Path, target: Path, fill: Callable[[Path], None]) -> Path:
    """Fills a folder under a name that counts for nothing, then gives it its own: there is all of it, or none."""
    try:
        beside.mkdir(mode=0o700)
        fill(beside)
        beside.rename(target)
        sync_folder(target.parent)
    except OSError as error:
        shutil.rmtree(beside, ignore_errors=True)
        raise store_error(error) from None
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise
    return target
