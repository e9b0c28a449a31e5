"""Tables in files: a bank's lines read without trust, and the account put where people want it."""

from __future__ import annotations

from pathlib import Path

from ipc_desktop.plan.money.account_sheet import COLUMNS, account_rows, as_csv
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import N_, _
from ipc_desktop.whole_files import write_whole
from ipc_desktop.wording import choice_words

LARGEST_BYTES = 20_000_000
_HEADS = {
    "day": N_("Day"),
    "sort": N_("What"),
    "line": N_("For"),
    "way": N_("Way"),
    "payee": N_("Paid to or by"),
    "amount": N_("Amount in pounds"),
    "takes_back": N_("Takes back"),
    "note": N_("Note"),
}


class TableFileError(Exception):
    """A file that cannot be read as a table of lines, with the sentence that says what to do."""

    def __init__(self) -> None:
        super().__init__()
        self.sentence = _("We could not read that file. Please choose it again.")


def read_table_file(file: Path) -> bytes:
    """The bytes of a file that may hold a table. Raises TableFileError."""
    try:
        with file.open("rb") as opened:
            data = opened.read(LARGEST_BYTES + 1)
    except OSError:
        raise TableFileError from None
    if len(data) > LARGEST_BYTES:
        raise TableFileError
    return data


def write_account(place: Path, plan: Plan) -> str:
    """Puts the account there, as a spreadsheet (.ods) or as CSV; the file's name. Raises UnwritableError."""
    from ipc_desktop.documents.spreadsheet import as_ods

    heads, rows = [_(_HEADS[name]) for name in COLUMNS], account_rows(plan, choice_words)
    if place.suffix == ".ods":
        write_whole(place, as_ods(_("Account"), heads, rows))
    else:
        write_whole(place, as_csv(heads, rows))
    return place.name
