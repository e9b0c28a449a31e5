"""A form asked in short steps, one after another in the same place, with Next and Back of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.page_scroll import LIFTED_MS, scroll_of
from ipc_desktop.ui.bricks.reading_order import tab_in_reading_order
from ipc_desktop.ui.bricks.words import Small
from ipc_desktop.ui.fields.entry_box import is_editor
from ipc_desktop.ui.fields.field import Problem, point_out


def _always() -> bool:
    return True


def _none() -> tuple[Problem, ...]:
    return ()


@dataclass(frozen=True)
class Step:
    """One step: what is shown, where the focus begins, whether it has anything to ask, and what cannot be kept."""

    key: str
    shown: QWidget
    begin: Callable[[], None]
    applies: Callable[[], bool] = _always
    problems: Callable[[], tuple[Problem, ...]] = _none


class Steps(QWidget):
    """Shows one step at a time. `done` comes when somebody is through, or wants no more of it, `moved` with each step.

    A step with something that would be lost is not left: it says at the place what to mend.
    """

    done = Signal()
    moved = Signal()

    def __init__(self, steps: Sequence[Step], about: QWidget | None = None) -> None:
        """`about` stands before the number of the step, in one line with it where there is room."""
        super().__init__()
        self._steps = tuple(steps)
        self._here = self._steps[0].key
        self._bar_leads = False
        self._pointed_out: tuple[Problem, ...] = ()
        self.place = Small("")
        self.back = Button(_("Step back"), glyph="back")  # the bar's Back leaves the page
        self.next = Button(_("Next"), kind="main", glyph="next", glyph_at_end=True)
        self.finish = Button(_("Done"), glyph="tick")
        self.back.clicked.connect(lambda: self._go(-1))
        self.next.clicked.connect(lambda: self._go(1))
        self.finish.clicked.connect(self._finish)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        head = FlowRow(last_at_end=True)
        if about is not None:
            head.addWidget(about)
        head.addWidget(self.place)
        self._column.addLayout(head)
        for step in self._steps:
            self._column.addWidget(step.shown)
        self.buttons = FlowRow()
        for button in (self.next, self.finish, self.back):
            self.buttons.addWidget(button)
        self._column.addLayout(self.buttons)
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(LIFTED_MS + 20)  # after the page has followed the focus
        self._look.timeout.connect(self._show_whole)
        appearance().remeasured.connect(self._space_out)
        self._space_out()

    def let_the_bar_lead(self) -> None:
        """Leaves the way on to the bar of the window: only the way back stands here."""
        self._bar_leads = True

    @property
    def is_last(self) -> bool:
        """Whether no step follows the one that is shown."""
        return self._asked()[-1].key == self._here

    def go_on(self) -> None:
        """Goes to the next step, as by Next."""
        self._go(1)

    @property
    def here(self) -> str:
        """The key of the step that is shown."""
        return self._here

    def start(self) -> None:
        """Shows the first step, without moving the focus."""
        self.show_step(self._asked()[0].key)

    def show_step(self, key: str) -> None:
        """Shows one step, without moving the focus."""
        self._here = key
        asked = self._asked()
        at = [step.key for step in asked].index(key)
        for step in self._steps:
            if step.key != key:
                step.shown.hide()
        asked[at].shown.show()
        self.place.setText(_("Step {n} of {count}").format(n=at + 1, count=len(asked)))
        self.back.setVisible(at > 0)
        self.next.setVisible(not self.is_last and not self._bar_leads)
        self.finish.setVisible(not self._bar_leads)
        self.finish.set_kind("main" if self.is_last else "secondary")
        tab_in_reading_order(self)
        self.moved.emit()

    def retell(self) -> None:
        """Says the place anew: an answer may have brought a step or taken one away."""
        self.show_step(self._here)

    def _asked(self) -> list[Step]:
        return [step for step in self._steps if step.applies()]

    def _go(self, way: int) -> None:
        asked = self._asked()
        to = [step.key for step in asked].index(self._here) + way
        if not 0 <= to < len(asked) or self.shows_problem():
            return
        self.show_step(asked[to].key)
        asked[to].begin()
        self._look.start()

    def _show_whole(self) -> None:
        """Brings a step into view from its question on; where that is too much, what has the focus still shows."""
        scroll = scroll_of(self)
        if scroll is not None:
            scroll.show_widget(self)
            scroll.show_focus()

    def _finish(self) -> None:
        if not self.shows_problem():
            self.done.emit()

    def shows_problem(self) -> bool:
        """Says at its place what would be lost if this step were left; whether anything would."""
        problems = next(step for step in self._steps if step.key == self._here).problems()
        self._pointed_out = point_out(problems, self._pointed_out)
        return bool(problems)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a box of one line goes to the next step; on the last it is done."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not is_enter or not is_editor(QApplication.focusWidget()):
            super().keyPressEvent(event)
        elif not self.is_last:
            self._go(1)
        elif not self._bar_leads:
            self._finish()

    def _space_out(self) -> None:
        self._column.setSpacing(appearance().space(16))


def together(*parts: QWidget) -> QWidget:
    """What is asked below each other on one step."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(appearance().space(20))
    for part in parts:
        column.addWidget(part)
    return box
