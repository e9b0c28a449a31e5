"""The visit round the conversation: catching what was just said, breaks, preparing a visit, and closing it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import QObject

from ipc_desktop.plan.conversation import CaughtNote
from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.visit import Visit, visit_on
from ipc_desktop.texts import _, language
from ipc_desktop.ui.wizard import Wizard

SHOW_NOTES = frozenset({"notes", "check", "agree"})
"""Pages on which a note stands as soon as it is caught."""


class VisitTools(QObject):
    """Opens the screens of the visit in an open case, and takes in what is written there."""

    def __init__(self, wizard: Wizard) -> None:
        super().__init__(wizard)
        self._wizard = wizard

    def catch(self) -> None:
        """Opens a box for what somebody just said; the page under it stays as it is, and so does the focus there."""
        from ipc_desktop.ui.screens.catch import CatchScreen

        wizard, sitting = self._wizard, self._wizard.sitting
        plan = wizard.case.plan
        page = wizard.key
        people = tuple(party for party in plan.parties() if party.name or party.id == plan.me.id)
        note = CaughtNote(id=sitting.new_id(), caught_at=self._now(), page=page)
        screen = CatchScreen(note, people, language())

        def written() -> None:
            now = screen.note()
            if now.words or now.id in wizard.case.plan.entries:
                wizard.write_beside(now)

        def closed() -> None:
            if wizard.key == page and page in SHOW_NOTES:
                wizard.renew_page()
            else:
                wizard.keep_page()
            if screen.note().words:
                wizard.notice.tell(_("It is caught. We sort it later."))

        screen.changed.connect(written)
        wizard.show_side(screen, closed=closed)

    def sort(self) -> None:
        """Opens the page on which caught notes find their places."""
        self._wizard.open_page("notes")

    # --- the visit of today ---------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Notes when today's visit began, once."""
        visit = self._visit()
        if not visit.started_at:
            self._write(replace(visit, started_at=self._now()))

    def note_break(self) -> None:
        """Notes that a break began, in a visit that is under way."""
        visit = self._visit()
        if visit.started_at and not visit.ended_at:
            self._write(replace(visit, breaks=(*visit.breaks, self._now())))

    def _visit(self) -> Visit:
        return visit_on(self._wizard.case.plan, self._wizard.sitting.today())

    def _write(self, entry: Entry) -> None:
        """Takes in something that a page may hold too: the page is shown anew, so that it goes on from there."""
        self._wizard.renew_page()
        self._wizard.write_beside(entry)
        self._wizard.renew_page()

    def _now(self) -> str:
        return instant(self._wizard.sitting.now)


def instant(now: Callable[[], dt.datetime]) -> str:
    """This moment as entries hold it: UTC, in milliseconds."""
    return now().isoformat(timespec="milliseconds").replace("+00:00", "Z")
