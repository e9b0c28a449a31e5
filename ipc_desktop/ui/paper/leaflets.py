"""Prints what is about nobody, from anywhere in the app: the leaflet, and what the words mean."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget

from ipc_desktop.documents.paper_shape import A4
from ipc_desktop.texts import _, language
from ipc_desktop.ui.clock import today
from ipc_desktop.ui.jobs import Jobs
from ipc_desktop.ui.paper import destinations, printing
from ipc_desktop.ui.paper.asking import AskingRoom, RoomAsker, Showing, to_everybody
from ipc_desktop.ui.trouble import trouble_words

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from ipc_desktop.ui.bar.notice import Notice

LARGE_PT = 16


class LeafletRoom(AskingRoom, Protocol):
    """Where somebody asks for a leaflet: it can show a screen, and tell how it went."""

    notice: Notice
    stack: QStackedWidget


class Leaflets(QObject):
    """Prints for one room, for as long as that stands: the screen that asked may be gone before the paper is out.

    `one_switch` says whether somebody answers with one switch just now. A dialogue for a printer shows this laptop's
    folders too: it opens by `showing`.
    """

    def __init__(
        self, room: LeafletRoom, jobs: Jobs, one_switch: Callable[[], bool], showing: Showing = to_everybody
    ) -> None:
        super().__init__(room.stack)
        self._room, self._jobs, self._asker, self._showing = room, jobs, RoomAsker(room, one_switch), showing

    def print_it(self, document: str) -> None:
        """Asks for a printer, and prints in large type."""
        made_in = language()
        self._room.notice.tell(_("Getting your pages ready."))
        self._jobs.run(
            lambda: _pdf_of(document, made_in),
            owner=self,
            on_success=self._showing(self._ask_printer),
            on_failure=lambda error: self._room.notice.tell(trouble_words(error), trouble=True),
        )

    def _ask_printer(self, pdf: bytes) -> None:
        from ipc_desktop.ui.paper.pdf_pages import PdfPages

        pages = PdfPages(pdf)
        sides = printing.printed_sides(len(pages), A4)

        def send(printer: QPrinter) -> None:
            printing.PrintRun(printer, pages, sides, self._printed, self).start()

        destinations.ask_printer(self._asker, len(sides), send, lambda: self._room.notice.tell(""))

    def _printed(self, end: printing.End) -> None:
        trouble = _("The printer did not answer. Please try again.")
        self._room.notice.tell(_("It is printing.") if end == "done" else trouble, trouble=end != "done")


def _pdf_of(document: str, made_in: str) -> bytes:
    from ipc_desktop.documents.contents import make_document
    from ipc_desktop.documents.typesetter import set_pdf
    from ipc_desktop.plan.plan import Plan

    return set_pdf(make_document(document, Plan(""), language=made_in, today=today()), LARGE_PT)
