"""One page of a paper as wide as there is room, or a part of it seen closer, moved by buttons or by dragging."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.ui import accessible
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.looks import brush

if TYPE_CHECKING:
    from ipc_desktop.ui.paper.pdf_pages import PdfPages

WIDEST = 520
"""An upright sheet is no wider than on the table, in pixels at 100%; one that lies is as large."""


class ShownSheet(QWidget):
    """Looks at a page through a window as large as the whole page at zoom 1."""

    def __init__(self) -> None:
        super().__init__()
        self._pages: PdfPages | None = None
        self._page = 0
        self._corner = QPointF()
        self._held_at: QPointF | None = None
        self._drawn: tuple[tuple[object, ...], QImage] = ((), QImage())
        self.zoom = 1.0
        accessible.set_role(self, "image")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_page(self, pages: PdfPages | None, page: int, spoken: str) -> None:
        """Shows another page, from 0, from where reading begins; or none."""
        self._pages, self._page = pages, page
        self._drawn = ((), QImage())
        self._look_from(QPointF(1.0 if self._reads_from_right() else 0.0, 0.0))
        self.setAccessibleName(spoken)
        self.setVisible(pages is not None)
        self.updateGeometry()

    def set_zoom(self, zoom: float) -> None:
        """Looks closer or from farther away; the corner where reading begins stays where it is."""
        lost = 1 / self.zoom - 1 / zoom if self._reads_from_right() else 0.0
        self.zoom = zoom
        self._look_from(self._corner + QPointF(lost, 0.0))

    def move_by(self, across: float, down: float) -> None:
        """Moves by shares of what is seen."""
        self._look_from(self._corner + QPointF(across, down) / self.zoom)

    @property
    def corner(self) -> tuple[float, float]:
        """Where what is seen begins, in shares of the page from its left and its top."""
        return self._corner.x(), self._corner.y()

    def _look_from(self, corner: QPointF) -> None:
        room = 1 - 1 / self.zoom
        self._corner = QPointF(max(0.0, min(room, corner.x())), max(0.0, min(room, corner.y())))
        self.update()

    def _reads_from_right(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    # --- dragging ---------------------------------------------------------------------------------------------------

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._held_at = event.position()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held_at is not None:
            moved = self._held_at - event.position()
            self._held_at = event.position()
            seen = self._area()
            self.move_by(moved.x() / max(1.0, seen.width()), moved.y() / max(1.0, seen.height()))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held_at = None

    # --- measuring and painting -------------------------------------------------------------------------------------

    def _ratio(self) -> float:
        """Height by width of the page; 0 without one."""
        size = self._pages.size_pt(self._page) if self._pages is not None else None
        return size.height() / size.width() if size is not None and not size.isEmpty() else 0.0

    def _widest(self) -> int:
        return appearance().size(round(WIDEST * max(1.0, 1.0 / (self._ratio() or 1.0))))

    def _area(self) -> QRectF:
        wide = min(self.width(), self._widest())
        left = self.width() - wide if self._reads_from_right() else 0
        return QRectF(left, 0, wide, round(wide * self._ratio()))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return round(min(width, self._widest()) * self._ratio())

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._widest(), self.heightForWidth(self._widest()))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.heightForWidth(160))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._pages is None:
            return
        look, area = appearance(), self._area()
        painter = QPainter(self)
        painter.drawImage(area, self._picture(area))
        brush.box(painter, area, fill=None, edge=look.theme.edge, width=look.border(2), radius=2)
        painter.end()

    def _picture(self, area: QRectF) -> QImage:
        """What is seen of the page, drawn as sharp as the screen; kept until something else is seen."""
        assert self._pages is not None
        seen = (area.size() * self.devicePixelRatioF()).toSize()
        whole = seen * self.zoom
        corner = QPointF(self._corner.x() * whole.width(), self._corner.y() * whole.height()).toPoint()
        wanted = (self._page, seen.width(), self.zoom, corner.x(), corner.y())
        if self._drawn[0] != wanted:
            part = QRect(corner, seen) if self.zoom > 1 else None
            self._drawn = (wanted, self._pages.image(self._page, whole, part))
        return self._drawn[1]
