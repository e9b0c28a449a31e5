"""Own copies without any network: asks and letters as files in a folder on a stick, under names that tell nobody."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

import msgspec

from ipc_desktop.sync.letters import CopyAsk, Letter
from ipc_desktop.sync.parcel import ParcelError
from ipc_desktop.whole_files import UnwritableError, write_whole

R = TypeVar("R", bound=msgspec.Struct)
ASK, TOLD, SAID = ".copyask", ".copytold", ".copysaid"
MOST_BYTES = 16 * 1024 * 1024
"""No letter is longer; a file that is, is none of ours."""


class StickGiver:
    """A laptop's way to the copies it gave; see `letters.GiversPost`. Raises ParcelError "unwritable"."""

    keeps = False

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def asks(self) -> Sequence[CopyAsk]:
        return _read_all(self._folder, ASK, CopyAsk)

    def open_for(self, copy: str) -> str:
        return ""

    def tell(self, letter: Letter) -> None:
        _write(self._folder, f"{letter.copy}{TOLD}", letter)

    def said(self, copies: Sequence[str]) -> Sequence[Letter]:
        return [letter for letter in _read_all(self._folder, SAID, Letter) if letter.copy in copies]

    def put_away(self, letters: Sequence[Letter]) -> None:
        """The copy itself writes another in its place, once it knows that this one has arrived."""

    def close_for(self, copy: str) -> None:
        """Nobody can be kept from writing on a stick; what comes is not read any more."""


class StickCopy:
    """A copy's way to who gave it; see `letters.CopysPost`. Raises ParcelError "unwritable"."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def ask(self, ask: CopyAsk) -> None:
        _write(self._folder, f"{ask.copy}{ASK}", ask)

    def told(self, copy: str) -> Letter | None:
        return next((one for one in _read_all(self._folder, TOLD, Letter) if one.copy == copy), None)

    def say(self, letter: Letter, post: str) -> None:
        _write(self._folder, f"{letter.copy}{SAID}", letter)


def _read_all(folder: Path, ending: str, kind: type[R]) -> list[R]:
    """What lies there; what cannot be read is passed over."""
    found = []
    for file in sorted(folder.glob(f"*{ending}")):
        try:
            if file.stat().st_size <= MOST_BYTES:
                found.append(msgspec.json.decode(file.read_bytes(), type=kind))
        except (OSError, msgspec.MsgspecError):
            continue
    return found


def _write(folder: Path, name: str, what: msgspec.Struct) -> None:
    try:
        write_whole(folder / name, msgspec.json.encode(what))
    except UnwritableError:
        raise ParcelError("unwritable") from None
