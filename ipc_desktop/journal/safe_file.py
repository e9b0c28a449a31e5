"""Replaces a small file so that a power cut leaves the old one or the new one, never half of one."""

from __future__ import annotations

import os
from pathlib import Path

from ipc_desktop.journal.errors import store_error


def replace_file(path: Path, data: bytes) -> None:
    """Writes data beside the file, makes sure of it, and puts it in the file's place; only this user may read it.

    Raises StoreError (disk_full, read_only, disk_trouble); the old file then stands as it was.
    """
    beside = path.with_name(f"{path.name}.new")
    try:
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise store_error(error) from None


def sync_folder(folder: Path) -> None:
    """Makes sure that names made or changed in a folder are on the disk (Windows does so by itself)."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
