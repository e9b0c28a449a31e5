"""The conversation: one page at a time, the path at its side, the bar at its foot, and everything kept."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import PageStatus, Stone
from ipc_desktop.plan.entry import Entry, Words
from ipc_desktop.plan.permissions import Reader
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.person_mark import Mark
from ipc_desktop.ui.bricks.standing import spending_warning
from ipc_desktop.ui.choices import Choices
from ipc_desktop.ui.keeping.case_in_hand import CaseInHand
from ipc_desktop.ui.looks.after_paint import AfterPaint
from ipc_desktop.ui.looks.settled import settle
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.path.column import PathColumn
from ipc_desktop.ui.path.flow import Flow, statuses
from ipc_desktop.ui.screen_needs import ScreenNeeds
from ipc_desktop.ui.screens.screen import Screen
from ipc_desktop.ui.shell.errand import Errand
from ipc_desktop.ui.shell.frame import Frame
from ipc_desktop.ui.shell.opened_screen import OpenedScreen
from ipc_desktop.ui.shell.page_deck import PageDeck
from ipc_desktop.ui.shell.room import ORDER_TABS_MS, Room
from ipc_desktop.ui.shell.saving_told import SavingTold
from ipc_desktop.ui.shell.whereabouts import Whereabouts
from ipc_desktop.ui.sitting import Sitting

TOOL_KEYS = {"Ctrl+Z": "undo", "Alt+P": "pause", "F2": "catch"}
TOOL_KEYS |= {"Alt+A": "alone", "Alt+H": "hand_over", "Alt+V": "own_view"}


class Wizard(Room):
    """Shows the pages of one case. `left` says that it is over for today; `asked` hands over a tool by its name.

    `page_shown` comes when a page was turned to.
    """

    left = Signal()
    page_shown = Signal()

    def __init__(self, flow: Flow, case: CaseInHand, choices: Choices, parent: QWidget | None = None) -> None:
        path = PathColumn()
        super().__init__(path, choices, parent)
        self.path = path
        self.flow, self.case, self.choices = flow, case, choices
        self.key = ""
        self._opened = OpenedScreen(self.stack)
        self._warned = ""
        self._errand = Errand()
        self._filling = False
        self._opens: Callable[[str], bool] = lambda _key: True
        self._applies: Callable[[str], bool] = lambda _key: True
        self._needs = ScreenNeeds(choices)
        self.bar.back.connect(self.go_back)
        self.bar.go_on.connect(self.go_on)
        self.bar.pause.connect(partial(self.asked.emit, "pause"))
        self.bar.catch.connect(partial(self.asked.emit, "catch"))
        self.path.opened.connect(self.open_stone)
        self._saving = SavingTold(case, self.bar, self.notice)
        self.choices.person_chose.connect(self._keep_needs)
        self.add_keys({"Alt+Right": self.go_on, "Alt+Left": self.go_back})
        self.add_keys({keys: partial(self.asked.emit, tool) for keys, tool in TOOL_KEYS.items()})
        self._painted = AfterPaint(self, ORDER_TABS_MS)
        self._painted.time.connect(self.order_tabs)
        self._relooked = AfterPaint(self, ORDER_TABS_MS)
        self._relooked.time.connect(self._renew_neighbours)
        appearance().remeasured.connect(self._look_changed)

    def begin(self, sitting: Sitting, place: str) -> None:
        """Shows the page where the conversation stopped, or the first one that is open."""
        self.sitting = sitting
        self.deck = PageDeck(self.flow, sitting, self.stack)
        self.deck.made.connect(self._wire)
        self.deck.waits.connect(self._fill_ahead)
        applies = self.deck.applies(lambda: self.case.seen)
        self._applies = lambda key: self._opens(key) and applies(key)
        self.where = Whereabouts(self.flow, self.case, self._applies, sitting.today)
        self._needs.follow(self.case.plan)
        known = self.flow.knows(place)
        self.show_page(place if known else self.flow.first_open(statuses(self.case.plan), self._applies))
        self._saving.tell(self.case.saver.status)

    # --- what is shown --------------------------------------------------------------------------------------------

    @property
    def side(self) -> Screen | None:
        """The screen that lies over the page, if one does."""
        return self._opened.screen

    @property
    def page(self) -> Page:
        """The page that is shown, or lies under an opened screen."""
        return self.deck.page(self.key)

    @property
    @override
    def heading(self) -> QWidget:
        return self.side.heading if self.side is not None else self.page.heading

    @override
    def column_fits(self) -> bool:
        """All of the path beside the page, or it is told in one line above it."""
        return super().column_fits() and self.path.fits(self.height() - self.bar.sizeHint().height())

    @property
    def title(self) -> str:
        """What the window's title says."""
        if self.side is not None:
            return self.side.title
        return self.where.title(self.page) if self.key else ""

    def show_page(self, key: str) -> None:
        """Shows a page filled from the plan; its question gets the focus, so that it is read first."""
        self.close_side()
        self.key, self._warned = key, ""
        self._errand.arrive(key)
        frame = self.deck.frame(key)
        self._present(self.page, self.case.seen)
        self.where.tell_on(frame, self.sitting.now())
        if frame is not self.stack.currentWidget():
            settle(frame.inner)
        self.stack.setCurrentWidget(frame)
        frame.verticalScrollBar().setValue(0)
        self._tell_place()
        self.page.heading.setFocus(Qt.FocusReason.OtherFocusReason)
        self.retitled.emit()  # after the focus: before it, Orca speaks a title or not, as much else changes
        self.case.saver.keep_place(key)
        self._make_neighbours()
        self._painted.begin(self.page)
        self.page_shown.emit()

    def show_side(self, screen: Screen, closed: Callable[[], None] | None = None) -> None:
        """Opens a screen in the place of the page; what was typed stays on it. `closed` is called when it goes."""
        self.keep_typing()
        screen.warn(spending_warning(self.case.seen))
        screen.closed.connect(self.close_side)
        screen.retitled.connect(self._retitle_side)
        screen.read_aloud.connect(self.read_aloud.begin)
        self._opened.open(screen, closed)
        self._retitle_side()
        self.order_tabs_soon()

    @override
    def close_side(self) -> None:
        """Goes back from an opened screen to the page, to where the focus was."""
        if self.side is None:
            return
        self._opened.drop()
        frame = self.deck.frame(self.key)
        self.where.tell_on(frame, self.sitting.now())
        self.stack.setCurrentWidget(frame)
        self._tell_place()
        self._opened.give_focus_back(self.page.heading)
        self.retitled.emit()
        self.order_tabs_soon()

    def show_to(
        self, reader: Reader, *, make_page: Callable[[str], Page] | None = None, opens: Callable[[str], bool]
    ) -> None:
        """From now on shows what this reader may see; nothing that was made for others before is kept.

        `opens` says which pages there are for them, `make_page` makes pages of another sort in the places of these.
        """
        self.keep_page()
        self.close_side()
        self.read_aloud.stop()
        self.notice.tell("")
        QApplication.clipboard().clear()
        self.case.show_to(reader, self.sitting.today(), types=reader.party or self.sitting.worker_id)
        self._opens = opens
        self.deck.make_page = make_page or self.deck.page_of_conversation
        self.deck.forget_all_but()
        here = self._applies(self.key)
        self.show_page(self.key if here else self.flow.first_open(statuses(self.case.plan), self._applies))
        self._needs.look_to(reader.party, self.case.plan)

    def rebuild(self, language: str) -> None:
        """Builds everything anew in another language, at the same place, with what was typed."""
        self.sitting.language = language
        self.bar.retell()
        if not self.key:  # the person's own language, while their first page is still to be shown
            return
        self.keep_typing()
        self.case.plan = self.plan_now()
        self.close_side()
        self.deck.forget_all_but()
        self._saving.tell(self.case.saver.status)
        self.show_page(self.key)

    # --- going on and back ----------------------------------------------------------------------------------------

    def go_on(self) -> None:
        """The primary button: to the next page, or whatever an opened screen offers."""
        if self.side is not None:
            self.side.go_on()
        elif not self.page.keeps_first() and self._leave(forward=True) and not self._come_back():
            following = self.flow.following(self.key, self._applies)
            if following is None:
                self.left.emit()
            else:
                self.show_page(following)

    def go_back(self) -> None:
        """The page before; from an opened screen to the page."""
        if self.side is not None:
            self.close_side()
            return
        previous = self.flow.previous(self.key, self._applies)
        if previous is not None and self._leave(forward=False) and not self._come_back():
            self.show_page(previous)

    def _come_back(self) -> bool:
        """Back to the page that sent somebody here to change one thing, if one did."""
        start, done = self._errand.back_from(self.key), self.key
        if start:
            self.show_page(start)
            self.page.come_back_from(done)
        return bool(start)

    def _send(self, key: str) -> None:
        start = self.key
        if self._may_open(key) and self._leave(forward=False):
            self._errand.begin(start, key)
            self.show_page(key)

    def _words_to_go_on(self) -> str:
        return _("Done") if self._errand.back_from(self.key) else self.page.continue_words()

    def open_page(self, key: str) -> None:
        """Any page by its key, after saving the one that is shown."""
        if self._may_open(key) and self._leave(forward=False):
            self.show_page(key)

    def _may_open(self, key: str) -> bool:
        """Whether there is such a page for whoever looks; says so where it waits for the worker."""
        if self.flow.knows(key) and not self._opens(key):
            self.notice.tell(_("We do this when the laptop is back."))
        return self.flow.knows(key) and self._opens(key)

    def open_stone(self, stone: Stone) -> None:
        """The page that a stone of the path opens."""
        key = self.flow.opened_at(stone, statuses(self.case.plan), self._applies)
        if stone == self.flow.stone(self.key):
            self.close_side()
        elif key is not None:
            self.open_page(key)

    def set_aside(self, status: PageStatus, reason: Words) -> None:
        """Leaves the page as skipped or to come back to, and goes on."""
        self.close_side()
        self._put_down()
        self.case.set_aside(self.plan_now(), self.key, status, reason)
        if not self._come_back():
            self.show_page(self.flow.following(self.key, self._applies) or self.key)

    def undo(self) -> None:
        """Puts back what stood before the last change, and shows the page it was made on."""
        self.keep_page()
        change = self.case.undo()
        if change is None:
            self.notice.tell(_("There is nothing to undo."))
            return
        self._needs.follow(self.case.plan)
        self.show_page(change.page if self.flow.knows(change.page) else self.key)
        self.notice.tell(_("The last change is undone."), passing=True)

    def keep_page(self) -> None:
        """Saves what stands on the page, which stays open."""
        self._put_down()
        self.case.keep_page(self.plan_now(), self.key)

    def renew_page(self) -> None:
        """Saves what stands on the page, and shows it anew: what is written beside it from then on may be its own."""
        self.keep_page()
        self._present(self.page, self.case.seen)

    def write_beside(self, *entries: Entry) -> None:
        """Takes in entries that are written on a screen over the page, as they are typed."""
        self.case.plan = self.case.plan.with_entries(entries)
        self.case.edited(self.plan_now, self.key, self._written_now)

    def keep_typing(self) -> None:
        """Hands what stands on the page to the journal as drafts, now."""
        self.case.edited(self.plan_now, self.key, self._written_now)
        self.case.saver.keep()

    def _leave(self, *, forward: bool) -> bool:
        """Saves the page. What would be lost is shown first: always on the way on, once on any other way."""
        problems = self.page.problems()
        if problems and (forward or self._warned != self.key):
            self._warned = self.key
            self.close_side()
            self.page.summary.show_problems(problems)
            settle(self.deck.frame(self.key).inner)
            self.order_tabs_soon()
            return False
        self._put_down()
        if self.page.is_private:
            self.case.keep_page(self.plan_now(), self.key)
        else:
            answered = self.page.is_answered(self.seen_now())
            self.case.leave_page(self.plan_now(), self.key, answered=answered, forward=forward)
        self._saving.tell_trouble()
        return True

    def plan_now(self) -> Plan:
        """The whole plan with what stands on the page just now."""
        return self.case.with_answers(self.seen_now())

    def seen_now(self) -> Plan:
        """What whoever looks may see of it, with what stands on the page just now."""
        return self.page.answer(self.case.seen)

    def _written_now(self) -> dict[str, str]:
        if self.page.is_private:  # what stands unfinished on the page in whose place it is stays so
            return self.case.saver.unfinished.get(self.key, {})
        return self.page.unfinished()

    def _put_down(self) -> None:
        """Keeps what stands on the page and makes no answer yet, so that it is there again when the page is."""
        self.case.saver.keep_unfinished(self.key, self._written_now())

    # --- wiring ---------------------------------------------------------------------------------------------------

    def _wire(self, frame: Frame) -> None:
        page = frame.content
        assert isinstance(page, Page)
        page.changed.connect(lambda: self._edited(page))
        page.go_to.connect(self._send)
        page.asks.connect(self.asked)
        page.read_aloud.connect(self.read_aloud.begin)
        page.summary.changed.connect(self.retitled)
        page.stands_anew.connect(self.retitled)
        frame.wire(self.asked.emit, self.bar.primary, may_skip=not page.is_private)

    def _make_neighbours(self) -> None:
        following = self.flow.following(self.key, self._applies)
        self.deck.make_soon(following, self.flow.previous(self.key, self._applies))

    def _renew_neighbours(self) -> None:
        """Makes the pages that wait anew, in another look."""
        self.deck.forget_all_but(self.key)
        self._make_neighbours()

    def _fill_ahead(self, frame: Frame) -> None:
        """Fills a page before it is asked for; when it is shown, what has not changed since is not made again."""
        page = frame.content
        assert isinstance(page, Page)
        self._present(page, self.case.seen)
        self.where.tell_on(frame, self.sitting.now())
        page.explainer.mark_ahead()
        settle(frame.inner)

    def _edited(self, page: Page) -> None:
        if self._filling or page is not self.page:
            return
        self.case.edited(self.plan_now, self.key, self._written_now)
        if page.suits_the_screen:  # later: another language builds this very page anew
            QTimer.singleShot(0, self, lambda: self._needs.follow(self.plan_now()))
        self.bar.set_primary(self._words_to_go_on())
        if page.summary.has_problems:
            page.summary.settle(page.problems())
        self.order_tabs_soon()

    def _keep_needs(self, said: dict[str, Any]) -> None:
        """What was chosen in the tools while this case is open belongs to whoever looks."""
        self.case.plan = self._needs.with_choice(self.plan_now(), said)
        self._needs.follow(self.case.plan)
        self.case.edited(self.plan_now, self.key, self._written_now)

    def _present(self, page: Page, plan: Plan) -> None:
        self._filling = True
        try:
            page.present(plan)
            page.take_up(self.case.saver.unfinished.get(page.key, {}))
        finally:
            self._filling = False

    # --- telling where we are -------------------------------------------------------------------------------------

    def _tell_place(self) -> None:
        self.path.show_owner(self.where.owner, Mark.of(self.case.plan.me))
        self.path.show_path(self.where.told_path(self.key))
        self.bar.back_button.setEnabled(self.flow.previous(self.key, self._applies) is not None)
        self.bar.set_primary(self._words_to_go_on())
        self.show_column_where_it_fits()

    def _retitle_side(self) -> None:
        if self.side is not None:
            self.bar.back_button.setEnabled(True)
            self.bar.set_primary(self.side.primary)
            self.retitled.emit()

    def versions_checked(self, broken: frozenset[str]) -> None:
        """Takes in which agreed versions no longer hold, and says so."""
        self.case.broken_versions = broken
        if self._saving.trouble:
            self._saving.tell_trouble()
        if broken and self.side is None:
            self._put_down()
            self._present(self.page, self.seen_now())

    def _look_changed(self) -> None:
        if self.key:
            self._relooked.begin(self.page)
        self.show_column_where_it_fits()
        frame = self.stack.currentWidget()
        if isinstance(frame, Frame):
            frame.show_focus_soon()
