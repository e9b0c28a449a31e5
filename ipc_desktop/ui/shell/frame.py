"""The frame round a page or screen: it scrolls downwards, keeps the margins, and may carry the path as one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from ipc_desktop.overriding import override
from ipc_desktop.texts import _
from ipc_desktop.ui import spoken
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.page_scroll import SLIM, PageScroll
from ipc_desktop.ui.fields.entry_box import is_editor
from ipc_desktop.ui.looks import focus_ring

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from ipc_desktop.plan.conversation import Stone
    from ipc_desktop.plan.getting_ready import Pace
    from ipc_desktop.plan.visit import Visit
    from ipc_desktop.ui.bricks.choices_note import ChoicesNote
    from ipc_desktop.ui.bricks.newer_note import NewerNote
    from ipc_desktop.ui.bricks.now_and_next import NowAndNext
    from ipc_desktop.ui.path.line import PathLine


_SETTLED_MS = 120
"""By then all that is on a page has found its place in another text size."""


class Frame(PageScroll):
    """One page or screen in its scrolling room. A page has the path as a line above it while the
    letters are large, and below it the quiet way to leave the question."""

    def __init__(self, content: QWidget, parent: QWidget | None = None, *, with_path: bool = False) -> None:
        inner = QWidget()
        super().__init__(inner, parent)
        self.content = content
        self.inner = inner
        self.path_line = _path_line(inner) if with_path else None
        self._column = QVBoxLayout(inner)
        if self.path_line is not None:
            self._column.addWidget(self.path_line)
            self.path_line.hide()
            self.expect_bar()
        self._column.addWidget(content, 1)
        self.skip_button = Button(_("Leave this one for now"), kind="quiet", flush=True) if with_path else None
        if self.skip_button is not None:
            foot = FlowRow()
            foot.addWidget(self.skip_button)
            self._column.addLayout(foot)
        self.now_and_next: NowAndNext | None = None
        self.choices: ChoicesNote | None = None
        self.newer: NewerNote | None = None
        self._asks: Callable[[str], None] = lambda _tool: None
        self._way_on: QWidget | None = None
        self._how_far, self._held = 0.0, False
        self.gutter.valueChanged.connect(self._remember_how_far)
        self.gutter.rangeChanged.connect(self._go_back)
        appearance().remeasured.connect(self._follow)
        appearance().remeasured.connect(self._stay)
        self.gutter.comes.connect(self._follow)
        self._follow()

    def wire(self, asks: Callable[[str], None], way_on: QWidget, *, may_skip: bool) -> None:
        """Lets the frame's own buttons ask for a tool by its name; `way_on` is the button to the next page."""
        self._asks, self._way_on = asks, way_on
        if self.path_line is not None:
            self.path_line.clicked.connect(lambda: asks("path"))
        if self.skip_button is not None:
            self.skip_button.setVisible(may_skip)
            self.skip_button.clicked.connect(lambda: asks("skip"))

    def say_how_to_leave(self, words: str) -> None:
        """Names the way to leave a question, in the tone in which somebody is spoken to: it stands on every page."""
        if self.skip_button is not None and self.skip_button.text() != words:
            self.skip_button.setText(words)

    def tell_now_and_next(self, here: Stone, visit: Visit, pace: Pace, now: dt.datetime) -> None:
        """Says above the page what is now and what comes next, in a visit for which stones were chosen."""
        if self.now_and_next is None and visit.stones:
            from ipc_desktop.ui.bricks.now_and_next import NowAndNext

            self.now_and_next = NowAndNext()
            self._column.insertWidget(1, self.now_and_next)
        if self.now_and_next is not None:
            self.now_and_next.tell(here, visit, pace, now)
            self.now_and_next.setVisible(bool(visit.stones))

    def tell_choices(self, n: int) -> None:
        """Says above the page in how many of its places two laptops wrote something else; nothing for 0."""
        if self.choices is None and n:
            from ipc_desktop.ui.bricks.choices_note import ChoicesNote

            self.choices = ChoicesNote(self.inner)
            self.choices.opened.connect(lambda: self._asks("page_choices"))
            self._column.insertWidget(self._column.indexOf(self.content), self.choices)
        if self.choices is not None:
            self.choices.tell(n)
            self.choices.setVisible(n > 0)

    def tell_newer(self, n: int) -> None:
        """Says above the page how many of its answers only a newer app can show; nothing for 0."""
        if self.newer is None and n:
            from ipc_desktop.ui.bricks.newer_note import NewerNote

            self.newer = NewerNote(self.inner)
            self._column.insertWidget(self._column.indexOf(self.content), self.newer)
        if self.newer is not None:
            self.newer.tell(n)
            self.newer.setVisible(n > 0)

    def show_focus_soon(self) -> None:
        """Brings what has the focus into sight, once all has found its place."""
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            QTimer.singleShot(0, self, lambda: self.show_widget(focus) if isValid(focus) else None)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a box of one line goes to a box that comes next, and from the last thing on a page to the way on.

        It turns no page, and comes to no choice: whoever pressed it once more would answer what they have not read.
        """
        focus, is_enter = QApplication.focusWidget(), event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if self._way_on is None or focus is None or not is_enter or not is_editor(focus):
            super().keyPressEvent(event)
            return
        from ipc_desktop.ui.fields.early_letters import answered_at

        places = (*answered_at(self.content), self._way_on)
        following = places[places.index(focus) + 1] if focus in places else None
        if following is not None and (following is self._way_on or is_editor(following)):
            following.setFocus(Qt.FocusReason.TabFocusReason)

    def _remember_how_far(self, value: int) -> None:
        if not self._held:
            self._how_far = value / max(1, self.gutter.maximum())

    def _stay(self) -> None:
        """Another look leaves people where they were on the page: as far down, and at what has the focus."""
        if self.isVisible() and not self._held:
            self._held = True
            QTimer.singleShot(_SETTLED_MS, self, self._let_go)

    def _let_go(self) -> None:
        self._go_back()
        self._held = False

    def _go_back(self) -> None:
        if not self._held:
            return
        self.gutter.setValue(round(self._how_far * self.gutter.maximum()))
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            self.show_widget(focus_ring.ring_host(focus))

    def _follow(self) -> None:
        look = appearance()
        side = 40 if look.scale >= 3 else look.space(48)
        end = side - SLIM if self.gutter.is_there and not self.gutter.is_wide else side
        top = look.space(30) if look.scale < 1.75 else 24
        foot = look.space(8) if self.skip_button is not None else look.space(24)  # a quiet button has room of its own
        mirrored = QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._column.setContentsMargins(end if mirrored else side, top, side if mirrored else end, foot)
        self._column.setSpacing(0 if look.scale < 1.75 else look.space(4))


def _path_line(parent: QWidget) -> PathLine:
    from ipc_desktop.ui.path.line import PathLine  # pages alone have it: the first screen need not wait for it

    line = PathLine(parent)
    spoken.leave_out(line)  # a page is read from its question on
    return line
