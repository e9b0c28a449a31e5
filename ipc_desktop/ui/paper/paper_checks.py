"""Looks whether a paper that somebody brings is what was agreed: asks for its file, and shows what was found."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from ipc_desktop.texts import _, in_language, language
from ipc_desktop.ui.jobs import Jobs
from ipc_desktop.ui.paper import destinations
from ipc_desktop.ui.paper.asking import RoomAsker, Showing, to_everybody
from ipc_desktop.ui.paper.leaflets import LeafletRoom

LARGEST_BYTES = 256 * 1024 * 1024


class PaperChecks(QObject):
    """Checks papers for one room, for as long as that stands; `one_switch` says whether somebody answers with one.

    A paper tells whose plan it is: what was found opens by `showing`.
    """

    def __init__(
        self, room: LeafletRoom, jobs: Jobs, one_switch: Callable[[], bool], showing: Showing = to_everybody
    ) -> None:
        super().__init__(room.stack)
        self._room, self._jobs, self._asker, self._showing = room, jobs, RoomAsker(room, one_switch), showing

    def begin(self) -> None:
        """Asks which file it is."""
        destinations.ask_table(self._asker, self._look, lambda: None, (".pdf",))

    def _look(self, file: Path) -> None:
        self._room.notice.tell(_("We look at this paper."))
        self._jobs.run(
            partial(found_in, file, language()),
            owner=self,
            on_success=self._showing(self._show),
            on_failure=self._showing(self._not_looked),
        )

    def _show(self, lines: tuple[str, ...]) -> None:
        from ipc_desktop.ui.screens.paper_checked import PaperCheckedScreen

        self._room.notice.tell("")
        self._room.show_side(PaperCheckedScreen(lines))

    def _not_looked(self, error: Exception) -> None:
        from ipc_desktop.documents.child import PaperError

        no_paper = isinstance(error, PaperError) and error.code == "unreadable"
        words = _("This file cannot be read as a PDF.") if no_paper else _("This file cannot be read.")
        self._room.notice.tell(words, trouble=True)


def found_in(file: Path, made_in: str) -> tuple[str, ...]:
    """What a paper says of itself, a sentence each; blocking. Raises OSError, PaperError."""
    from ipc_desktop.documents.child import PaperError
    from ipc_desktop.documents.paper_check import check_paper, found_words

    with file.open("rb") as opened:
        pdf = opened.read(LARGEST_BYTES + 1)
    if len(pdf) > LARGEST_BYTES:
        raise PaperError("unreadable")
    with in_language(made_in):
        return found_words(check_paper(pdf))
