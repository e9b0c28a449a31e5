"""The room of a conversation: the page in the middle, the path beside or above it, the notice and the bar below."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bar import Bar
from ipc_desktop.ui.choices import Choices
from ipc_desktop.ui.frame import Frame
from ipc_desktop.ui.notice import Notice
from ipc_desktop.ui.path.column import PathColumn
from ipc_desktop.ui.read_aloud import ReadAloud
from ipc_desktop.ui.tab_order import controls, put_in_order

PATH_AS_LINE_FROM = 1.75
"""From this text scale on the path is one line on top of the page."""

ORDER_TABS_MS = 40
"""The stops of the Tab key are put in order once the page is painted."""


class Room(QWidget):
    """Holds pages and screens in `stack`, and keeps path, notice and bar where there is room for them."""

    def __init__(self, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stack = QStackedWidget(self)
        self.notice = Notice(self)
        self.bar = Bar(self)
        self.path = PathColumn(self)
        self._order_soon = QTimer(self)
        self._order_soon.setSingleShot(True)
        self._order_soon.timeout.connect(self._order_tabs)
        across = QHBoxLayout()
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.path)
        across.addWidget(self.stack, 1)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addLayout(across, 1)
        down.addWidget(self.notice)
        down.addWidget(self.bar)
        self.read_aloud = ReadAloud(self, self, choices)

    def show_path_where_it_fits(self) -> None:
        """Beside the page while there is room for it and for the page, else as one line above it."""
        look = appearance()
        wide = self.width() >= look.space(248) + look.room_for_words(520)
        room = self.height() - self.bar.sizeHint().height()
        beside = look.scale < PATH_AS_LINE_FROM and wide and self.path.fits(room)
        self.path.setVisible(beside)
        frame = self.stack.currentWidget()
        if isinstance(frame, Frame) and frame.path_line is not None:
            frame.path_line.setVisible(not beside)

    def rooms(self) -> tuple[QWidget, ...]:
        """What can be reached here, in the order of reading: page or screen, reading panel, bar, path."""
        shown = self.stack.currentWidget()
        return (shown if shown is not None else self.stack, *self.read_aloud.rooms(), self.bar, self.path)

    def order_tabs_soon(self, after_ms: int = ORDER_TABS_MS) -> None:
        """Puts the stops of the Tab key in order: the page from top to bottom, then the bar, then the path."""
        self._order_soon.start(after_ms)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.show_path_where_it_fits()

    def _order_tabs(self) -> None:
        put_in_order([control for room in self.rooms() for control in controls(room)])
