"""Files that are written whole or not at all."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path

from ipc_desktop.texts import _


class UnwritableError(Exception):
    """A file that could not be written, with the one sentence that says so."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def write_whole(place: Path, data: bytes) -> None:
    """Writes a file whole or not at all: beside its place under a name that says nothing, then into it.

    What is no plain file (a folder, a device) is never replaced. Raises UnwritableError.
    """
    if not place.parent.is_dir():
        raise UnwritableError(_("There is no such folder: {folder}").format(folder=place.parent))
    if place.exists() and not place.is_file():
        raise UnwritableError(_("This is no file that can be written: {place}").format(place=place))
    try:
        handle, beside = tempfile.mkstemp(dir=place.parent, prefix=".ipc-desktop-")
    except OSError as error:
        if _is_full(error):
            raise UnwritableError(_no_room()) from None
        raise UnwritableError(_("This folder cannot be written to: {folder}").format(folder=place.parent)) from None
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).replace(place)
    except OSError as error:
        Path(beside).unlink(missing_ok=True)
        words = _no_room() if _is_full(error) else _("The file could not be written. Nothing was changed.")
        raise UnwritableError(words) from None
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def _is_full(error: OSError) -> bool:
    return error.errno in (errno.ENOSPC, errno.EDQUOT)


def _no_room() -> str:
    return _("There is no room left there. Please choose another place.")
