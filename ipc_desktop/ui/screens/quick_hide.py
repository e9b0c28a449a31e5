"""A calm page that could be anybody's: it stands in front of everything while something is hidden quickly."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.texts import _, long_date, time_of_day
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.page_scroll import PageScroll
from ipc_desktop.ui.bricks.picture import Picture
from ipc_desktop.ui.bricks.words import Lead, Question
from ipc_desktop.ui.clock import utc_now

LOOK_AGAIN_MS = 5_000


class CalmPage(QWidget):
    """Day and time, and one button that leads back; `back` says that somebody wants that."""

    back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day, self.time = Question("", self), Lead("", self)
        self.back_button = Button(_("Back"), kind="quiet", glyph="back", parent=self)
        self.back_button.clicked.connect(self.back)
        content = QWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(PageScroll(content))  # very large letters of some scripts are higher than the window
        column = QVBoxLayout(content)
        edge = appearance().space(48)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(appearance().space(16))
        column.addStretch(1)
        for widget in (Picture("sun", 120), self.day, self.time, self.back_button):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        for words in (self.day, self.time):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._tick = QTimer(self)
        self._tick.setInterval(LOOK_AGAIN_MS)
        self._tick.timeout.connect(self._tell)
        self._tick.start()
        self._tell()

    @property
    def title(self) -> str:
        """What the window's title says meanwhile."""
        return _("Calendar")

    def _tell(self) -> None:
        now = utc_now().astimezone()
        self.day.setText(long_date(now.date()))
        self.time.setText(time_of_day(f"{now:%H:%M}"))
