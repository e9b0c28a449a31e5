"""The pages of a document on the screen, one at a time, with the number of each and of all."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.texts import _
from ipc_desktop.ui import accessible, brush
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.parts.button import Button
from ipc_desktop.ui.parts.flow_grid import FlowRow
from ipc_desktop.ui.parts.words import Body
from ipc_desktop.ui.sitting import Sheets

WIDEST = 520
"""No wider than a sheet on the table, in pixels at 100%."""


class PagePreview(QWidget):
    """Shows sheets as pictures; `number` says which one of how many. `asked` wants one (from 0) that is not held."""

    asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._sheets: Sheets = ()
        self._at = 0
        self.number = Body("", weight=700)
        self.back = Button(_("Page before"), glyph="back")
        self.next = Button(_("Next page"), glyph="next", glyph_at_end=True)
        self.back.clicked.connect(lambda: self._turn(-1))
        self.next.clicked.connect(lambda: self._turn(1))
        self.sheet = _Sheet()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(appearance().space(12))
        turning = FlowRow(gap=12)
        for widget in (self.back, self.next, self.number):
            turning.addWidget(widget)
        column.addLayout(turning)
        column.addWidget(self.sheet)
        self.say(_("Getting your pages ready."))

    def show_sheets(self, sheets: Sheets, at: int = 0) -> None:
        """Shows one of these pages; those that are far from it may be empty, and are asked for when they are near."""
        self._sheets, self._at = sheets, min(at, max(0, len(sheets) - 1))
        self._show()

    def say(self, sentence: str) -> None:
        """Shows a sentence and no pages."""
        self._sheets = ()
        self.number.setText(sentence)
        self.sheet.show_picture(QPixmap(), "")
        self.back.hide()
        self.next.hide()

    def _turn(self, step: int) -> None:
        self._at = max(0, min(len(self._sheets) - 1, self._at + step))
        if self._sheets[self._at]:
            self._show()
        else:
            self.asked.emit(self._at)

    def _show(self) -> None:
        many = len(self._sheets) > 1
        self.back.setVisible(many)
        self.next.setVisible(many)
        self.back.setEnabled(self._at > 0)
        self.next.setEnabled(self._at < len(self._sheets) - 1)
        if not self._sheets:
            self.say(_("There is nothing to show yet."))
            return
        picture = QPixmap()
        # Without its name Qt loads the plugins of all forms of pictures that there are: 6 MB.
        picture.loadFromData(self._sheets[self._at], "PNG")
        told = _("Page {page} of {pages}").format(page=self._at + 1, pages=len(self._sheets))
        self.number.setText(told)
        self.sheet.show_picture(picture, told)


class _Sheet(QWidget):
    """One sheet of paper, as wide as there is room."""

    def __init__(self) -> None:
        super().__init__()
        self._picture = QPixmap()
        accessible.set_role(self, "image")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_picture(self, picture: QPixmap, spoken: str) -> None:
        """Shows another sheet."""
        self._picture = picture
        self.setAccessibleName(spoken)
        self.setVisible(not picture.isNull())
        self.updateGeometry()
        self.update()

    def _wide(self, width: int) -> int:
        return min(width, appearance().size(WIDEST))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        if self._picture.isNull():
            return 0
        return round(self._wide(width) * self._picture.height() / self._picture.width())

    @override
    def sizeHint(self) -> QSize:
        wide = appearance().size(WIDEST)
        return QSize(wide, self.heightForWidth(wide))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.heightForWidth(160))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture.isNull():
            return
        look = appearance()
        wide = self._wide(self.width())
        left = self.width() - wide if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 0
        area = QRectF(left, 0, wide, self.heightForWidth(self.width()))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(area, self._picture, QRectF(self._picture.rect()))
        brush.box(painter, area, fill=None, edge=look.theme.edge, width=look.border(2), radius=2)
        painter.end()
