"""Keeps a second start of the app out of a store; when the process ends, however it ends, the lock is gone."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from ipc_desktop.journal.errors import StoreError, store_error


class StartLock:
    """A lock on a store's folder, held until `release`. Raises StoreError "in_use" when somebody else holds it."""

    def __init__(self, folder: Path) -> None:
        try:
            descriptor = os.open(folder / "lock", os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise store_error(error) from None
        try:
            _lock(descriptor)
        except OSError:
            os.close(descriptor)
            raise StoreError("in_use") from None
        self._descriptor: int | None = descriptor

    def release(self) -> None:
        """Lets the next start in; closing the file releases the lock on every system."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
