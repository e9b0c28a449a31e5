"""All pages of a paper side by side, small: one is chosen to be looked at."""

from __future__ import annotations

import math
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle

from ipc_desktop.overriding import override
from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.wrapped import Wrapped
from ipc_desktop.ui.fields.choice_buttons import RadioChoice
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.looks import brush
from ipc_desktop.ui.paper.pdf_pages import PdfPages

_MIN_COLUMN, _ROOM, _BOX, _STROKE = 112, 10, 22, 2.5
_LARGEST_SCALE = 2.0
"""Small pages grow with the text up to here: a row of them has to stay lower than the window."""


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


class _Areas(NamedTuple):
    """Where page, words and box stand in a tile, before mirroring."""

    page: QRectF
    words: QRectF
    box: QRectF


class _PageTile(RadioChoice):
    """A small page with its number and a box below, or with very large letters beside it."""

    def __init__(self, choice: Choice, pages: PdfPages, page: int) -> None:
        self._pages, self._page = pages, page
        self._drawn = QImage()
        self._made: tuple[Wrapped, Wrapped] | None = None
        super().__init__(choice, "tile")

    @override
    def _dress(self) -> None:
        self._made = None
        super()._dress()

    # --- measuring --------------------------------------------------------------------------------------------------

    def _words(self) -> tuple[Wrapped, Wrapped]:
        """The number at rest, and when chosen: heavier, so that the room is its."""
        if self._made is None:
            look, words = appearance(), self.face.choice.words
            rest, chosen = (Wrapped(words, look.font("small", weight), look.line("small")) for weight in (500, 700))
            self._made = rest, chosen
        return self._made

    def _lies(self) -> bool:
        """Whether the page stands beside its number: letters have grown far beyond it."""
        return self.face.shape == "row"

    def _box(self) -> int:
        return round(_BOX * min(appearance().scale, _LARGEST_SCALE))

    def _page_size(self, width: int) -> QSizeF:
        """How large the page stands in a tile of this width."""
        size, widest = self._pages.size_pt(self._page), _MIN_COLUMN * min(appearance().scale, _LARGEST_SCALE)
        inside = widest if self._lies() else min(max(8.0, width - 2.0 * _ROOM), 1.25 * widest)
        return size.scaled(inside, inside * math.sqrt(2), Qt.AspectRatioMode.KeepAspectRatio)

    def _areas(self, width: int) -> _Areas:
        page, box, words = self._page_size(width), self._box(), self._words()[1]
        if self._lies():
            start = 2 * _ROOM + page.width()
            wide = max(1.0, width - start - box - 2 * _ROOM)
            high = words.height(wide)
            middle = _ROOM + max(page.height(), high) / 2
            return _Areas(
                QRectF(_ROOM, middle - page.height() / 2, page.width(), page.height()),
                QRectF(start, middle - high / 2, wide, high),
                QRectF(width - _ROOM - box, middle - box / 2, box, box),
            )
        top, wide = 2 * _ROOM + page.height(), max(1.0, width - box - 3.0 * _ROOM)
        high = max(words.height(wide), box)
        return _Areas(
            QRectF((width - page.width()) / 2, _ROOM, page.width(), page.height()),
            QRectF(_ROOM, top + (high - words.height(wide)) / 2, wide, words.height(wide)),
            QRectF(width - _ROOM - box, top + (high - box) / 2, box, box),
        )

    @override
    def heightForWidth(self, width: int) -> int:
        return math.ceil(max(area.bottom() for area in self._areas(width))) + _ROOM

    @override
    def sizeHint(self) -> QSize:
        wide = max(self.minimumSizeHint().width(), appearance().room_for_words(_MIN_COLUMN))
        return QSize(wide, self.heightForWidth(wide))

    @override
    def minimumSizeHint(self) -> QSize:
        words = self._words()[1]
        wide = self._page_size(0).width() + _ROOM + words.longest_word if self._lies() else words.natural_width
        return QSize(math.ceil(wide + self._box()) + 3 * _ROOM + 1, 48)

    # --- painting ---------------------------------------------------------------------------------------------------

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, theme = appearance(), appearance().theme
        painter = QPainter(self)
        chosen = self.isChecked()
        edge = theme.accent if chosen and not theme.is_contrast else theme.edge
        width = look.border(5 if chosen else 3 if self.underMouse() else 2)
        fill = theme.tint if chosen else theme.card
        brush.box(painter, self.rect(), fill=fill, edge=edge, width=width, radius=look.radius(10))
        page, words, box = (self._mirrored(area) for area in self._areas(self.width()))
        self._paint_page(painter, page)
        ink = theme.on_tint if chosen and theme.is_contrast else theme.ink
        from_right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        align = Qt.AlignmentFlag.AlignRight if from_right else Qt.AlignmentFlag.AlignLeft
        self._words()[chosen].draw(painter, words, ink, align)
        self._paint_box(painter, box)
        painter.end()

    def _mirrored(self, area: QRectF) -> QRectF:
        return QRectF(QStyle.visualRect(self.layoutDirection(), self.rect(), area.toAlignedRect()))

    def _paint_page(self, painter: QPainter, area: QRectF) -> None:
        dots = (area.size() * self.devicePixelRatioF()).toSize()
        if self._drawn.size() != dots:
            self._drawn = self._pages.image(self._page, dots)
        painter.drawImage(area, self._drawn)
        brush.box(painter, area, fill=None, edge=appearance().theme.edge, width=1, radius=2)

    def _paint_box(self, painter: QPainter, area: QRectF) -> None:
        theme, radius, stroke = appearance().theme, area.width() / 2, _STROKE * area.width() / _BOX
        if self.isChecked():
            fill, tick = (theme.on_tint, theme.tint) if theme.is_contrast else (theme.accent, theme.on_accent)
            brush.box(painter, area, fill=fill, edge=None, radius=radius)
            brush.tick(painter, area, tick, stroke)
        else:
            brush.box(painter, area, fill=None, edge=theme.edge, width=stroke, radius=radius)
