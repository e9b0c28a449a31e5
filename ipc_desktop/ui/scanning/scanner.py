"""The scanner: lights one thing after another at the chosen pace, and does what the switch chooses."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from ipc_desktop.texts import _, language
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.page_scroll import Gutter, PageScroll, scroll_of
from ipc_desktop.ui.choices import Choices
from ipc_desktop.ui.looks import focus_ring
from ipc_desktop.ui.scanning.band import ScanBand
from ipc_desktop.ui.scanning.board import ALONE_FROM, Board
from ipc_desktop.ui.scanning.boards import Task, task_for
from ipc_desktop.ui.scanning.editing import EDITORS, to_the_end
from ipc_desktop.ui.scanning.light import Light
from ipc_desktop.ui.scanning.rows import name_of, spots_in
from ipc_desktop.ui.scanning.scanned import Scanned
from ipc_desktop.ui.scanning.steps import PACES_MS, Spot, Stepper
from ipc_desktop.ui.scanning.suggestions import Suggestions
from ipc_desktop.ui.scanning.switch import BOUNCE_S, REST_S, Switch

_LEAST_PAGE_PX = 160
"""So much of the page is in view at least above the letter board."""

_FRESH = 2
"""What is lit first after a press stays so many times as long."""


class Scanner(QObject):
    """Works for one window. `lit_changed` hands over the name of what is lit.

    Nobody else hears of a press of the switch; so the scanner tells `scanned.alive` that somebody is there.
    """

    lit_changed = Signal(str)

    def __init__(self, window: QWidget, choices: Choices, scanned: Scanned) -> None:
        super().__init__(window)
        self._window, self._choices, self._scanned = window, choices, scanned
        self.task: Task | None = None
        self.is_holding = False
        self._page, self._keys = Stepper(), Stepper()
        self._seen: tuple[object, bool] = (None, False)
        self._put_away: list[QWidget] = []
        self.band, self.board = ScanBand(window), Board(window)
        self.light = Light(window)
        self._switch = Switch(self)
        self._tick = QTimer(self)
        self._tick.setSingleShot(True)
        self._tick.timeout.connect(self._go_on)
        self._wire()

    def _wire(self) -> None:
        column = self._window.layout()
        assert isinstance(column, QVBoxLayout)
        for part in (self.band, self.board):
            column.addWidget(part)
        self.board.hide()
        self.band.hold_on.connect(self.hold_on)
        self.band.scrolled.connect(self._scroll)
        self.band.paced.connect(self._change_pace)
        self._switch.pressed.connect(self.press)
        self._switch.stepped.connect(self._step)
        self._switch.others.connect(self._rest)
        self._choices.now_changed.connect(self._follow)
        self._choices.laptop_changed.connect(self._follow)

    def start(self) -> None:
        """Begins with the first row; to be called once the window has its native one."""
        self._switch.watch(self._window.windowHandle())
        self._follow()

    def stop(self) -> None:
        """Takes all of it from the window."""
        self._switch.watch(None)
        self._tick.stop()
        self._end_task()
        for part in (self.band, self.board, self.light):
            part.hide()
            part.deleteLater()
        self.deleteLater()

    # --- what is lit ----------------------------------------------------------------------------------------------

    @property
    def lit(self) -> Spot | None:
        """What is lit."""
        return self._stepper.lit

    @property
    def spots(self) -> tuple[Spot, ...]:
        """All that can be lit just now: the rows of the page, or of the letter board while it is open."""
        return self._stepper.spots

    @property
    def is_way_out(self) -> bool:
        """Whether a press now leaves the row that is lit."""
        return self._stepper.is_way_out

    @property
    def _stepper(self) -> Stepper:
        return self._page if self.task is None else self._keys

    def _look(self) -> bool:
        """Takes in what stands in the window now; whether it is another place than before."""
        if self.task is not None and not (isValid(self.task.target) and self.task.target.isVisible()):
            self._end_task()
        if self.task is not None:
            self._keys.show(self.task, self.board.spots())
            return False
        rooms = self._scanned.rooms()
        before = self._page.place
        self._offer_scrolling(rooms[0])
        self._page.show(rooms[0], spots_in((*rooms, self.band)))
        return self._page.place != before

    def _go_on(self) -> None:
        if not self._switch.rests and not self.is_holding and not self._is_disturbed():
            self._step()
        self._wait()

    def _step(self) -> None:
        """Lights what comes next; at a new place, the first row."""
        if not self._look():
            self._stepper.step()
        self._shine()

    def _wait(self) -> None:
        """Until the next step; with a second switch there is none by itself."""
        if self._choices.laptop.switch_second and not self._switch.rests:
            self._tick.stop()
            return
        self._tick.start(self._choices.now.switch_pace * (_FRESH if self._stepper.fresh else 1))

    def _shine(self) -> None:
        lit, way_out = self.lit, self.is_way_out
        controls = [leaf.key for leaf in lit.leaves() if isinstance(leaf.key, QWidget)] if lit is not None else []
        if self.task is None and lit is not None and lit is self.spots[0]:
            self._scroll(-1000)  # the question above the first row is shown with it
        self.light.shine(controls, way_out=way_out)
        self.band.tell(_("Press to leave this row") if way_out else "")
        seen = (lit.key if lit is not None else None, way_out)
        if lit is not None and seen != self._seen:
            self._tell(_("Leave this row") if way_out else lit.name)
        self._seen = seen

    def _tell(self, name: str) -> None:
        """Says what is lit, if that is wished and no page is being read."""
        self.lit_changed.emit(name)
        if not self._choices.laptop.switch_speaks or self._scanned.is_read_aloud():
            return
        from ipc_desktop.ui.reading.voice import voice

        if voice().speaks(language()):
            voice().say(name, language())

    @staticmethod
    def _is_disturbed() -> bool:
        """Whether a dialogue of the system waits for an answer."""
        return QApplication.activeModalWidget() is not None

    # --- what a press does ----------------------------------------------------------------------------------------

    def press(self) -> None:
        """The switch was pressed: ends what goes on by itself, or chooses what is lit."""
        self._scanned.alive()
        focus_ring.press_like_a_pointer()
        if self.task is not None and self.task.goes_on:
            self.task.stop()
        elif self.is_holding:
            self.is_holding = False
        elif not self._is_disturbed():
            self._choose()
        self._shine()
        if self.is_holding:
            self.band.tell(_("Scanning waits. Press to go on"))
        self._wait()

    def _choose(self) -> None:
        """What is chosen is what was seen; if that is gone or has moved on by now, nothing is."""
        if self._look() or self.lit is None or (self.lit.key, self.is_way_out) != self._seen:
            return
        chosen = self._stepper.choose()
        if chosen is not None and isinstance(chosen.key, QWidget):
            self._use(chosen.key)

    def _use(self, control: QWidget) -> None:
        if self.task is not None:
            self._keys.begin_again()
        elif not self.band.isAncestorOf(control):
            control.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(control, QAbstractButton):
            control.click()
            self._look()
            self._follow_focus(control)
        else:
            self._begin_task(control)

    def _follow_focus(self, chosen: QWidget) -> None:
        """Where a choice has put the focus, as a link of the error summary does, scanning goes on."""
        focus = QApplication.focusWidget()
        if self.task is not None or focus is None or focus is chosen:
            return
        for leaf in (leaf for spot in self._page.spots for leaf in spot.leaves()):
            if isinstance(leaf.key, QWidget) and (leaf.key is focus or focus.isAncestorOf(leaf.key)):
                self._page.go_to(leaf.key)
                return

    def _begin_task(self, target: QWidget) -> None:
        self._end_task()
        self.board.setAccessibleName(name_of(target))
        letters = self._choices.laptop.switch_letters
        task = task_for(target, self.board, letters, lambda: Suggestions(self._scanned.said()), self)
        task.ended.connect(self._end_task)
        task.hold_on.connect(self.hold_on)
        self.task = task
        self._put_away = self._in_the_way()
        for part in self._put_away:
            part.hide()
        self._page_holder().setMinimumHeight(_LEAST_PAGE_PX)
        _settle_layouts()
        self.board.show()
        self._look()
        QTimer.singleShot(0, target, lambda: _bring_into_view(target))

    def _end_task(self) -> None:
        task, self.task = self.task, None
        if task is None:
            return
        task.stop()
        task.deleteLater()
        self.board.hide()
        self._page_holder().setMinimumHeight(0)
        _settle_layouts()
        for part in self._put_away:
            if isValid(part):
                part.show()
        self._look()
        if isValid(task.target) and task.target.isVisible():
            self._page.go_to(task.target)

    def _in_the_way(self) -> list[QWidget]:
        """What gives way to the board: the band, and all but the page while letters are large."""
        alone = appearance().scale >= ALONE_FROM
        rooms = self._scanned.rooms()[1:] if alone else ()
        return [self.band, *(room for room in rooms if room.isVisible())]

    def _page_holder(self) -> QWidget:
        """What of the window itself holds the page. It asks for room for its bar too, unless it is told otherwise."""
        step = self._scanned.rooms()[0]
        while (above := step.parentWidget()) is not None and above is not self._window:
            step = above
        return step

    # --- waiting, pace, scrolling -----------------------------------------------------------------------------------

    def hold_on(self) -> None:
        """Waits until the next press."""
        self.is_holding = True

    def _rest(self) -> None:
        """Somebody types or points: nothing moves until they have stopped for a while."""
        self.light.shine(())
        self.band.tell(_("Scanning waits while somebody types"))
        self._tick.start(round(REST_S * 1000) + 1)

    def _follow(self) -> None:
        """Takes up another pace or switch."""
        laptop, pace_ms = self._choices.laptop, self._choices.now.switch_pace
        self._switch.listen(laptop.switch_key, laptop.switch_second, bounce_s=min(BOUNCE_S, pace_ms / 2000))
        self.band.retell()
        self._look()
        self._shine()
        self._wait()

    def _change_pace(self, steps: int) -> None:
        at = min(range(len(PACES_MS)), key=lambda n: abs(PACES_MS[n] - self._choices.now.switch_pace))
        pace = PACES_MS[max(0, min(len(PACES_MS) - 1, at + steps))]
        self._choices.change(lambda settings: settings._replace(switch_pace=pace))

    def _scroll(self, pages: float) -> None:
        page = self._scanned.rooms()[0]
        bar = page.verticalScrollBar() if isinstance(page, PageScroll) else None
        if isinstance(bar, Gutter):
            bar.move_by_page(pages)

    def _offer_scrolling(self, page: QWidget) -> None:
        bar = page.verticalScrollBar() if isinstance(page, PageScroll) else None
        down, up = (bar.value() < bar.maximum(), bar.value() > bar.minimum()) if bar is not None else (False, False)
        self.band.offer_scrolling(down=down, up=up)


def _settle_layouts() -> None:
    """Lets the room of what is hidden be free before something else takes it, or the window would grow."""
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


def _bring_into_view(target: QWidget) -> None:
    scroll = scroll_of(target) if isValid(target) else None
    if scroll is not None:
        scroll.show_widget(focus_ring.ring_host(target))
        if isinstance(target, EDITORS):
            to_the_end(target)
