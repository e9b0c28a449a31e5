"""The visit round the conversation: catching what was just said, breaks, preparing a visit, and closing it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from ipc_desktop.plan.access_needs import PRINT_SIZES_PT, AccessNeeds
from ipc_desktop.plan.conversation import CaughtNote, Stone
from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.getting_ready import Pace
from ipc_desktop.plan.order import after
from ipc_desktop.plan.visit import Visit, visit_on, visit_to_prepare
from ipc_desktop.texts import _, language
from ipc_desktop.ui.paper.paper import USUAL_PT
from ipc_desktop.ui.parts.paper.print_rows import PrintRows
from ipc_desktop.ui.screens.pause import BREAKS_MINUTES, PauseScreen
from ipc_desktop.ui.screens.screen import Screen
from ipc_desktop.ui.shell.wizard import Wizard
from ipc_desktop.ui.sitting import worker_of

SHOW_NOTES = frozenset({"notes", "check", "agree"})
"""Pages on which a note stands as soon as it is caught."""
WRITES_VISITS = "here"
"""The page that writes into today's visit itself."""
PREPARING, CLOSING = "visit/prepare", "visit/close"
"""Under these names is kept what is written there and makes no answer yet."""


class VisitTools(QObject):
    """Opens the screens of the visit in an open case, and takes in what is written there. `ended`: it is over."""

    ended = Signal()

    def __init__(self, wizard: Wizard) -> None:
        super().__init__(wizard)
        self._wizard = wizard

    def catch(self) -> None:
        """Opens a box for what somebody just said; the page under it stays as it is, and so does the focus there."""
        from ipc_desktop.ui.screens.catch import CatchScreen

        wizard, page = self._wizard, self._wizard.key
        note = CaughtNote(id=wizard.sitting.new_id(), caught_at=wizard.sitting.instant(), page=page)
        screen = CatchScreen(note, self._wizard.case.seen.named(), language())

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
                wizard.notice.tell(_("It is caught. We sort it later."), passing=True)

        screen.changed.connect(written)
        wizard.show_side(screen, closed=closed)

    def sort(self) -> None:
        """Opens the page on which caught notes find their places."""
        self._wizard.open_page("notes")

    # --- before and after a visit -----------------------------------------------------------------------------------

    def prepare(self, step: str = "when") -> None:
        """Opens the visit that comes next, or a new one, to be prepared."""
        from ipc_desktop.ui.screens.prepare import PrepareScreen

        sitting, plan = self._wizard.sitting, self._wizard.case.seen
        last = max((visit.order for visit in plan.all(Visit)), default="")
        visit = visit_to_prepare(plan, sitting.today()) or Visit(id=sitting.new_id(), order=after(last))
        screen = PrepareScreen(visit, self._wizard.case.seen.named(), worker_of(plan, sitting), step)
        screen.take_up(self._unfinished(PREPARING))
        screen.written.connect(self._wizard.write_beside)
        screen.number_written.connect(self._keep_number)
        screen.written.connect(lambda _visit: self._keep_unfinished(PREPARING, screen.unfinished()))
        self._open(screen, screen.paper, lambda: self.prepare("paper"))

    def close(self, step: str = "did") -> None:
        """Opens what is asked before a visit is over."""
        from ipc_desktop.ui.screens.close import AtTheEnd, CloseScreen

        wizard, sitting = self._wizard, self._wizard.sitting
        plan, visit = wizard.case.seen, self._visit()
        known = AtTheEnd(plan, visit, worker_of(plan, sitting), sitting.today(), self._walked(visit), sitting.new_id)
        screen = CloseScreen(known, step)
        screen.take_up(self._unfinished(CLOSING))
        screen.changed.connect(lambda: self._keep_unfinished(CLOSING, screen.unfinished()))
        screen.written.connect(lambda entries: wizard.write_beside(*entries))
        screen.ended.connect(self._end)
        self._open(screen, screen.sheet, lambda: self.close("sheet"))

    def begin(self) -> None:
        """Notes once when today's visit began, and goes to one of the stones that were chosen for it."""
        wizard, visit = self._wizard, self._visit()
        if not visit.started_at:
            self._write(replace(visit, started_at=self._wizard.sitting.instant()))
        if visit.stones and wizard.flow.stone(wizard.key) not in visit.stones:
            wizard.open_stone(visit.stones[0])
        else:
            wizard.show_page(wizard.key)

    def rest_on(self, screen: PauseScreen) -> None:
        """Notes that a break began, if a visit is under way; counts it down for whoever likes to see that."""
        visit = self._visit()
        if visit.started_at and not visit.ended_at:
            self._write(replace(visit, breaks=(*visit.breaks, self._wizard.sitting.instant())))
        if self._wizard.case.plan.once(Pace).shows_countdown:
            screen.count_down(BREAKS_MINUTES[0])

    def _keep_number(self, number: str) -> None:
        """What people ring stands with the worker in this plan, and so on its papers."""
        worker = worker_of(self._wizard.case.plan, self._wizard.sitting)
        self._wizard.write_beside(replace(worker, contact=number))

    def _end(self) -> None:
        visit, now = self._visit(), self._wizard.sitting.instant()
        self._keep_unfinished(CLOSING, {})
        self._wizard.write_beside(replace(visit, started_at=visit.started_at or now, ended_at=now))
        self._wizard.close_side()
        self.ended.emit()

    def _unfinished(self, row: str) -> Mapping[str, str]:
        return self._wizard.case.saver.unfinished.get(row, {})

    def _keep_unfinished(self, row: str, written: Mapping[str, str]) -> None:
        self._wizard.case.saver.keep_unfinished(row, written)

    # --- screens over the page ----------------------------------------------------------------------------------------

    def _open(self, screen: Screen, papers: PrintRows, again: Callable[[], None]) -> None:
        """Shows a screen that writes what pages may hold too; after a paper is printed it is opened `again`."""
        self._wizard.renew_page()
        self._wizard.show_side(screen, closed=self._wizard.renew_page)
        papers.printed.connect(lambda name: self._print(name, papers, again))
        papers.saved.connect(lambda name: self._save(name, papers, again))

    def _print(self, document: str, papers: PrintRows, again: Callable[[], None]) -> None:
        papers.say(_("Getting your pages ready."))
        sitting, told = self._wizard.sitting, self._teller(papers, again)
        paper = sitting.paper(document, self._size_pt())
        sitting.desk.print_pages(paper, lambda _name: told(_("It is printing.")), told)

    def _save(self, document: str, papers: PrintRows, again: Callable[[], None]) -> None:
        papers.say(_("Getting your pages ready."))
        sitting, told = self._wizard.sitting, self._teller(papers, again)
        paper = sitting.paper(document, self._size_pt())
        sitting.desk.save_pdf(paper, lambda file: told(_("Saved as {file}.").format(file=file)), told)

    def _teller(self, papers: PrintRows, again: Callable[[], None]) -> Callable[[str], None]:
        """Says what came of a paper where it was asked for: there, or on the same screen opened once more."""

        def tell(words: str) -> None:
            shown: object = papers
            if not isValid(papers) or not papers.isVisible():
                again()
                shown = self._wizard.side.findChild(PrintRows) if self._wizard.side is not None else None
            if isinstance(shown, PrintRows):
                shown.say(words)

        return tell

    def _size_pt(self) -> int:
        wished = self._wizard.case.plan.once(AccessNeeds).print_size or USUAL_PT
        return min(PRINT_SIZES_PT, key=lambda size: (abs(size - wished), -size))

    def _walked(self, visit: Visit) -> tuple[Stone, ...]:
        """The stones that are behind us, of those chosen for this visit if any were."""
        walked = tuple(
            view.stone for view in self._wizard.where.stones(self._wizard.key) if view.walked in ("walked", "here")
        )
        return tuple(stone for stone in walked if stone in visit.stones) if visit.stones else walked

    def _visit(self) -> Visit:
        return visit_on(self._wizard.case.plan, self._wizard.sitting.today())

    def _write(self, entry: Entry) -> None:
        """Takes in what only one page holds too: that page is shown anew, so that it goes on from there."""
        renews = self._wizard.key == WRITES_VISITS
        if renews:
            self._wizard.renew_page()
        self._wizard.write_beside(entry)
        if renews:
            self._wizard.renew_page()
