"""What every command says and does alike: one sentence for what cannot be done, files read and written whole."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from ipc_desktop.texts import _
from ipc_desktop.whole_files import UnwritableError, write_whole

if TYPE_CHECKING:
    from ipc_desktop.plan.planfile import PlanFile

DONE, NOT_DONE, WRONG_WORDS = 0, 1, 2
SOUND, FAULTS, UNREADABLE = 0, 1, 2


class SaidError(Exception):
    """Something that cannot be done, with the one sentence that says so, and the exit code."""

    def __init__(self, sentence: str, code: int = NOT_DONE) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.code = code


def sound_plan(file: Path) -> PlanFile:
    """The plan of a file that is fit to be used. Raises SaidError, with the first fault when there are any."""
    from ipc_desktop.journal.proof import proof_faults
    from ipc_desktop.plan.planfile import UnreadablePlanFileError, read_plan_file
    from ipc_desktop.wording import fault_line, unreadable_words

    try:
        read = read_plan_file(bytes_of(file))
        faults = tuple(proof_faults(read))
        if faults:
            raise UnreadablePlanFileError("faults", faults)
    except UnreadablePlanFileError as error:
        sentence = unreadable_words(error.code)
        if not error.faults:
            raise SaidError(sentence, UNREADABLE) from None
        first = fault_line(error.faults[0])
        raise SaidError(_("{sentence} ({first})").format(sentence=sentence, first=first)) from None
    return read


def bytes_of(file: Path) -> bytes:
    """What is in a file, up to a byte more than the largest plan file has. Raises SaidError."""
    from ipc_desktop.plan.planfile import LARGEST_BYTES
    from ipc_desktop.wording import unreadable_words

    try:
        with file.open("rb") as opened:
            return opened.read(LARGEST_BYTES + 1)
    except FileNotFoundError:
        raise SaidError(unreadable_words("missing"), UNREADABLE) from None
    except (OSError, ValueError):
        raise SaidError(_("This file cannot be read."), UNREADABLE) from None


def put(place: Path, data: bytes) -> None:
    """Writes a file whole or not at all. Raises SaidError."""
    try:
        write_whole(place, data)
    except UnwritableError as error:
        raise SaidError(error.sentence) from None


def today() -> dt.date:
    """The day it is where this laptop stands."""
    return dt.datetime.now().astimezone().date()


def plain(line: str) -> str:
    """One line that no terminal takes for a command: what cannot be printed is written out."""
    return "".join(sign if sign.isprintable() else sign.encode("unicode_escape").decode() for sign in line)


def as_sentence(part: str) -> str:
    """Words with a full stop behind them, if they have none."""
    return part if part.endswith((".", "?", "!")) else f"{part}."
