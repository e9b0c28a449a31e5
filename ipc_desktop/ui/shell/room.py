"""A room: a column at the start edge, a page or screen beside it, notice and bar below, and the keys that all have."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bar import Bar
from ipc_desktop.ui.bar.notice import Notice
from ipc_desktop.ui.bricks.meanings import Meanings
from ipc_desktop.ui.bricks.tab_order import places, put_in_order, stops
from ipc_desktop.ui.choices import Choices
from ipc_desktop.ui.read_aloud import ReadAloud
from ipc_desktop.ui.shell.frame import Frame

NO_COLUMN_FROM = 1.75
"""From this text scale on there is no room for a column beside the words."""

ORDER_TABS_MS = 40
"""The stops of the Tab key are put in order once the page is painted."""


class Room(QWidget):
    """Holds pages and screens in `stack`, and keeps column, notice and bar where there is room for them.

    `asked` hands over a tool by its name; `retitled` says that the window's title is another.
    """

    asked = Signal(str)
    retitled = Signal()

    def __init__(
        self, column: QWidget, choices: Choices, parent: QWidget | None = None, *, in_case: bool = True
    ) -> None:
        super().__init__(parent)
        self.stack = QStackedWidget(self)
        self.notice = Notice(self)
        self.bar = Bar(self, in_case=in_case)
        self._beside = column
        self._order_soon = QTimer(self)
        self._order_soon.setSingleShot(True)
        self._order_soon.timeout.connect(self.order_tabs)
        across = QHBoxLayout()
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(column)
        across.addWidget(self.stack, 1)
        self._down = down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addLayout(across, 1)
        down.addWidget(self.notice)
        down.addWidget(self.bar)
        self.read_aloud = ReadAloud(self, self, choices)
        self.bar.read.connect(self.read_aloud.toggle)
        self.bar.text_size.connect(lambda: self.asked.emit("text_size"))
        self.bar.tools.connect(lambda: self.asked.emit("tools"))
        for keys, tool in (("F1", "keys"), ("Alt+S", "text_size"), ("Alt+T", "tools")):
            self.add_keys({keys: partial(self.asked.emit, tool)})
        self.add_keys({"Esc": self._put_away, "F6": self.jump})

    # --- what each room has of its own ----------------------------------------------------------------------------

    @property
    def heading(self) -> QWidget:
        """The heading of what is shown."""
        raise NotImplementedError

    def close_side(self) -> None:
        """Closes a screen that was opened over what the room shows, if one was."""
        raise NotImplementedError

    def column_fits(self) -> bool:
        """Whether there is room for the column beside the words."""
        look = appearance()
        return look.scale < NO_COLUMN_FROM and self.width() >= look.space(248) + look.room_for_words(520)

    # --- what is read aloud ---------------------------------------------------------------------------------------

    @property
    def read_button(self) -> QWidget:
        """What was pressed to be read to."""
        return self.bar.read_button

    @property
    def way_on(self) -> QAbstractButton | None:
        """The bar's main button."""
        return self.bar.primary

    def told_first(self) -> tuple[QWidget, ...]:
        """What has to be known before the page is read."""
        return (self.notice,)

    def hold(self, panel: QWidget) -> None:
        """Puts the panel that steers the voice between page and bar."""
        self._down.insertWidget(self._down.indexOf(self.bar), panel)

    # --- what all share -------------------------------------------------------------------------------------------

    def rooms(self) -> tuple[QWidget, ...]:
        """What can be reached here, in the order of reading: page or screen, reading panel, bar, column."""
        shown = self.stack.currentWidget()
        return (shown if shown is not None else self.stack, *self.read_aloud.rooms(), self.bar, self._beside)

    def show_column_where_it_fits(self) -> None:
        """The column beside the words; where it does not fit, the line above a page tells what it would."""
        self._beside.setVisible(self.column_fits())
        frame = self.stack.currentWidget()
        if isinstance(frame, Frame) and frame.path_line is not None:
            frame.path_line.setVisible(self._beside.isHidden())

    def add_keys(self, calls: Mapping[str, Callable[[], object]]) -> None:
        """Gives the room keys; what a text box does with a key itself (undo) stays the text box's."""
        for keys, call in calls.items():
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(call)

    def jump(self) -> None:
        """From the page to the bar to the column and round again."""
        focus = QApplication.focusWidget()
        rooms = [room for room in self.rooms() if room.isVisible()]
        at = next((n for n, room in enumerate(rooms) if focus is not None and room.isAncestorOf(focus)), -1)
        room = rooms[(at + 1) % len(rooms)]
        if room is rooms[0]:
            self.heading.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        inside = [stop for stop in stops(room) if stop.isVisible() and stop.isEnabled()]
        if inside:
            inside[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def order_tabs_soon(self, after_ms: int = ORDER_TABS_MS) -> None:
        """Puts the stops of the Tab key in order: the page from top to bottom, then the bar, then the column."""
        self._order_soon.start(after_ms)

    def order_tabs(self) -> None:
        """The same at once."""
        put_in_order([place for room in self.rooms() for place in places(room)])

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.show_column_where_it_fits()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Whoever pressed Continue has the pointer on the bar still: the wheel moves the page from there as well."""
        frame = self.stack.currentWidget()
        if isinstance(frame, Frame):
            frame.gutter.wheelEvent(event)

    def _put_away(self) -> None:
        """Stops reading aloud; when nothing is read, closes the meaning of a word, or else the screen that is open."""
        if not self.read_aloud.stop() and not self.put_meaning_away():
            self.close_side()

    def put_meaning_away(self) -> bool:
        """Closes the meaning of a word that stands open on what is shown; False when none does."""
        frame = self.stack.currentWidget()
        explainer = getattr(frame.content, "explainer", None) if isinstance(frame, Frame) else None
        return isinstance(explainer, Meanings) and explainer.put_away()
