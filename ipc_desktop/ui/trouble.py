"""What went wrong, in one plain sentence for people."""

from __future__ import annotations

import errno

from ipc_desktop.texts import _


def trouble_words(error: Exception) -> str:
    """The sentence for an error that came back from work elsewhere; never what the error itself says."""
    from ipc_desktop.documents.child import PaperError
    from ipc_desktop.documents.liblouis import NoBrailleError
    from ipc_desktop.journal.errors import RefusedError, StoreError, VersionBrokenError
    from ipc_desktop.ui.photos import PhotoError, photo_words
    from ipc_desktop.ui.table_files import TableFileError
    from ipc_desktop.whole_files import UnwritableError
    from ipc_desktop.wording import store_words

    if isinstance(error, PhotoError):
        return photo_words(error.code)
    if isinstance(error, TableFileError | UnwritableError):
        return error.sentence
    if isinstance(error, StoreError):
        what, next_step = store_words(error)
        return _("{what}. {next_step}").format(what=what, next_step=next_step)
    if isinstance(error, VersionBrokenError):
        return _("These pages are not as they were agreed. Please ask your team for help.")
    if isinstance(error, RefusedError) and error.code == "already_signed":
        return _("Somebody has signed these pages. They stay as they are.")
    if isinstance(error, PaperError) and error.code == "stopped":
        return _("Stopped. Nothing is lost.")
    if isinstance(error, PaperError):
        return _("We could not make these pages. Nothing is lost. Please try again.")
    if isinstance(error, NoBrailleError):
        return _("Braille needs a helper called liblouis. It is not on this laptop.")
    if isinstance(error, OSError):
        return _of_a_place(error)
    return _("That did not work. Nothing is lost. Please try again.")


def _of_a_place(error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return _("There is no room left there. Please choose another place.")
    return _("This place cannot be written to. Please choose another one.")
