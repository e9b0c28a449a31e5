"""What the store could not do, and what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipc_desktop.texts import N_, _, ngettext

if TYPE_CHECKING:
    from ipc_desktop.journal.errors import StoreError


_STORE = {
    "wrong_passphrase": (
        N_("That passphrase did not fit"),
        N_("Please try again. Nothing is lost."),
    ),
    "wrong_recovery_code": (
        N_("That recovery code did not fit"),
        N_("Please compare it with your team’s copy. Nothing is lost."),
    ),
    "wrong_pin": (
        N_("That PIN did not fit"),
        N_("Please try again. Your passphrase works too."),
    ),
    "laptop_key_missing": (
        N_("This laptop’s own key is missing"),
        N_("Please use the recovery code that your team keeps. Nothing is lost."),
    ),
    "slots_missing": (
        N_("The file that opens your store is missing"),
        N_("Please put it back from a backup, or ask your team. Nothing is lost."),
    ),
    "damaged": (
        N_("A part of the store cannot be read"),
        N_("Please change nothing, and ask your team for the latest backup."),
    ),
    "in_use": (
        N_("IPC Desktop is already open"),
        N_("Please go on in the window that is open."),
    ),
    "disk_full": (
        N_("This laptop has no room left"),
        N_("What you typed stays on the screen. Please make some room, then try again."),
    ),
    "read_only": (
        N_("This folder cannot be written to"),
        N_("What you typed stays on the screen. Please ask who looks after this laptop."),
    ),
    "disk_trouble": (
        N_("This laptop’s disk gives trouble"),
        N_("What you typed stays on the screen. Please ask who looks after this laptop."),
    ),
    "no_copy": (
        N_("There is no copy of a list in this folder"),
        N_("Please choose the folder that holds it. Nothing was changed."),
    ),
    "closed": (
        N_("Your list is closed"),
        N_("Please open it again with your passphrase. Nothing is lost."),
    ),
    "too_new": (
        N_("This store needs a newer version"),
        N_("Please install the newest IPC Desktop. Nothing is lost."),
    ),
}


def store_words(error: StoreError) -> tuple[str, str]:
    """Title and sentence for what the store could not do: what it is, and what to do next."""
    title, sentence = _STORE[error.code]
    if error.wait_s:
        wait = ngettext(
            "Please wait one second, then try again. Nothing is lost.",
            "Please wait {n} seconds, then try again. Nothing is lost.",
            error.wait_s,
        )
        return _(title), wait.format(n=error.wait_s)
    return _(title), _(sentence)
