"""What each column of the worker's list says, above its rows."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.texts import _
from ipc_desktop.ui import accessible
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.looks import brush
from ipc_desktop.ui.screens.caseload_rows import COLUMNS, is_stacked


class CaseHeads(QWidget):
    """Paints the heads where the columns begin; decoration, since each row is read aloud whole."""

    def __init__(self) -> None:
        super().__init__()
        accessible.set_role(self, "decoration")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        appearance().changed.connect(self._dress)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        look = appearance()
        return 0 if is_stacked(width) else round(QFontMetricsF(look.font("small")).height()) + look.space(10)

    @override
    def sizeHint(self) -> QSize:
        return QSize(0, self.heightForWidth(self.width()))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if is_stacked(self.width()):
            return
        look, high = appearance(), self.height()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter = QPainter(self)
        edge = look.border(2)
        brush.cover(painter, QRect(0, high - edge, self.width(), edge), look.theme.hair)
        painter.setPen(look.theme.ink2)
        painter.setFont(look.font("small"))
        heads = (_("Name"), _("Where we are"), _("Next visit"), _("To do"))
        for number, words in enumerate(heads):
            start, end = (self.width() * part for part in COLUMNS[number : number + 2])
            left = self.width() - end if mirrored else start
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
            painter.drawText(QRectF(left, 0, end - start, high - edge), int(flags), words)
        painter.end()

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()
