"""Files that are written whole or not at all."""

from __future__ import annotations

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
    except OSError:
        raise UnwritableError(_("This folder cannot be written to: {folder}").format(folder=place.parent)) from None
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).replace(place)
    except OSError:
        Path(beside).unlink(missing_ok=True)
        raise UnwritableError(_("The file could not be written. Nothing was changed.")) from None
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise
