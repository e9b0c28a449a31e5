"""All pages of a paper side by side, small: one is chosen to be looked at."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPaintEvent

from ipc_desktop.overriding import override
from ipc_desktop.texts import _
from ipc_desktop.ui import brush
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.fields.choice_buttons import RadioChoice
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.pdf_pages import PdfPages

_MIN_COLUMN, _ROOM = 104, 10


class PageTiles(Radios):
    """Radio buttons that show a page each; their values are the pages' numbers from 1. One Tab stop, arrows move."""

    def __init__(self, pages: PdfPages) -> None:
        self._pages = pages
        numbers = range(1, len(pages) + 1)
        choices = tuple(Choice(str(number), _("Page {page}").format(page=number)) for number in numbers)
        super().__init__(_("All pages"), choices, min_column=_MIN_COLUMN, gap=10)

    @override
    def _make_button(self, choice: Choice) -> RadioChoice:
        return _PageTile(choice, self._pages, int(choice.value) - 1)


class _PageTile(RadioChoice):
    """A small page with its number below."""

    def __init__(self, choice: Choice, pages: PdfPages, page: int) -> None:
        self._pages, self._page = pages, page
        self._drawn = QImage()
        super().__init__(choice, "tile")

    def _page_size(self, width: int) -> QSize:
        """How large the page stands in a tile of this width."""
        size, inside = self._pages.size_pt(self._page), max(8, width - 2 * _ROOM)
        return QSize(inside, round(inside * size.height() / size.width()))

    def _number_height(self) -> int:
        return QFontMetrics(appearance().font("small", 700)).height()

    @override
    def heightForWidth(self, width: int) -> int:
        return self._page_size(width).height() + self._number_height() + 3 * _ROOM

    @override
    def sizeHint(self) -> QSize:
        wide = appearance().size(_MIN_COLUMN)
        return QSize(wide, self.heightForWidth(wide))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(64, self.heightForWidth(64))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, theme = appearance(), appearance().theme
        painter = QPainter(self)
        chosen = self.isChecked()
        edge = theme.accent if chosen and not theme.is_contrast else theme.edge
        width = look.border(5 if chosen else 3 if self.underMouse() else 1)
        fill = theme.tint if chosen else theme.card
        brush.box(painter, self.rect(), fill=fill, edge=edge, width=width, radius=look.radius(10))
        size = self._page_size(self.width())
        ratio = self.devicePixelRatioF()
        dots = (QRectF(QPointF(), size).size() * ratio).toSize()
        if self._drawn.size() != dots:
            self._drawn = self._pages.image(self._page, dots)
        painter.drawImage(QRectF(QPointF(_ROOM, _ROOM), size), self._drawn)
        number = QRectF(0, size.height() + 1.5 * _ROOM, self.width(), self._number_height())
        painter.setFont(look.font("small", 700 if chosen else 500))
        painter.setPen(theme.on_tint if chosen and theme.is_contrast else theme.ink)
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(self._page + 1))
        painter.end()
