"""Remembers which case was open, so that a laptop that went dark in a visit opens straight at that visit."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from ipc_desktop.journal.errors import StoreError
from ipc_desktop.journal.safe_file import replace_file

_FILE = "left-open"
_LONGEST = 64


def remember(folder: Path, case: str) -> None:
    """Keeps the id of the case (nothing else) beside the store; a disk that takes nothing only forgets it."""
    with suppress(StoreError):
        replace_file(folder / _FILE, case.encode())


def forget(folder: Path) -> None:
    """The case was closed in peace."""
    with suppress(OSError):
        (folder / _FILE).unlink(missing_ok=True)


def case_left_open(folder: Path) -> str:
    """The id of the case that was open, or "" for none."""
    try:
        return (folder / _FILE).read_text(encoding="ascii")[:_LONGEST].strip()
    except (OSError, ValueError):
        return ""
