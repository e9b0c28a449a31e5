"""Person marks: letter, colour and shape say who speaks; a circle is in my life, a rounded square is paid to help."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.ui import accessible, photos
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.drawn import Drawn
from ipc_desktop.ui.looks import brush

if TYPE_CHECKING:  # the plan is not loaded before the first page stands
    from ipc_desktop.plan.people import Party

TINTS = ("sky", "heather", "sage", "apricot")
_PAID_CORNER = 0.22
WORKER = -1
"""The tint of the worker whose laptop this is: plain, between all others."""


@dataclass(frozen=True)
class Mark:
    """How a person is marked: their name, a tint (its number, or an id from which it follows), and whether paid."""

    name: str
    tint: int | str = 0
    paid: bool = False
    photo: str = ""
    """The id under which a photo is held that is not the tint."""

    @classmethod
    def of(cls, party: Party) -> Mark:
        """The mark of a party, the same on every page and laptop: the person themself is sky."""
        if "self" in party.roles:
            return cls(party.name, 0, photo=party.id)
        if "care_coordinator" in party.roles:
            return cls(party.name, WORKER, paid=True, photo=party.id)
        return cls(party.name, party.id, party.is_paid)

    @property
    def letter(self) -> str:
        """The first letter of the name, with what belongs to it; an empty name has none."""
        words = unicodedata.normalize("NFC", self.name).strip()
        if not words:
            return ""
        letter = words[0]
        for following in words[1:]:
            if not unicodedata.combining(following):
                break
            letter += following
        return letter.upper()

    def colours(self) -> tuple[QColor, QColor]:
        """Fill and ink."""
        theme = appearance().theme
        if self.tint == WORKER:
            return (theme.card if theme.is_contrast else theme.hair), theme.ink
        number = self.tint if isinstance(self.tint, int) else _number(self.tint)
        role = TINTS[number % len(TINTS)]
        return theme.colour(role), theme.colour(f"{role}_ink")


def _number(party_id: str) -> int:
    """A tint that follows from an id; sky stays the person's own."""
    return 1 + sum(party_id.encode()) % (len(TINTS) - 1)


def paint_mark(painter: QPainter, area: QRectF, mark: Mark) -> None:
    """Paints a mark into a square area: the person's photo, where there is one, else their letter."""
    look = appearance()
    fill, ink = mark.colours()
    size = area.width()
    radius = size * _PAID_CORNER if mark.paid else size / 2
    brush.box(painter, area, fill=fill, edge=ink, width=look.border(2), radius=radius)
    if (mark.photo or mark.tint) in photos.photos():
        _paint_photo(painter, area, mark, ink)
        return
    font = look.font("body", 700)
    font.setPixelSize(max(17, round(size * 0.44)))
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    if not mark.letter:
        _paint_somebody(painter, area, ink)
        return
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, mark.letter)


def _paint_photo(painter: QPainter, area: QRectF, mark: Mark, ink: QColor) -> None:
    """The photo in the shape of the mark, its edge over it: shape and colour go on saying who this is."""
    ratio = painter.device().devicePixelRatio()
    corner = _PAID_CORNER if mark.paid else 0.5
    drawn = photos.photos().drawn(mark.photo or str(mark.tint), round(area.width()), ratio=ratio, corner=corner)
    painter.drawPixmap(area.topLeft().toPoint(), drawn)
    brush.box(painter, area, fill=None, edge=ink, width=appearance().border(2), radius=area.width() * corner)


def _paint_somebody(painter: QPainter, area: QRectF, ink: QColor) -> None:
    """Head and shoulders, for somebody whose name nobody has said yet."""
    unit = area.width() / 40
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(brush.round_pen(ink, 2.6 * unit))
    middle = area.center()
    painter.drawEllipse(middle - QPointF(0, 5 * unit), 4.6 * unit, 4.6 * unit)
    shoulders = QRectF(middle.x() - 8.5 * unit, middle.y() + 2.5 * unit, 17 * unit, 15 * unit)
    painter.drawArc(shoulders, 15 * 16, 150 * 16)
    painter.restore()


class PersonMark(Drawn):
    """A person's mark. It is decoration: the name always stands in words beside it."""

    def __init__(
        self, name: str, tint: int | str = 0, paid: bool = False, size: int = 40, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._mark = Mark(name, tint, paid)
        self._size = size
        accessible.set_role(self, "decoration")

    @classmethod
    def of(cls, party: Party, size: int = 40) -> PersonMark:
        """The mark of a party."""
        made = cls("", size=size)
        made.set_mark(Mark.of(party))
        return made

    def set_mark(self, mark: Mark) -> None:
        """Shows somebody else's mark."""
        self._mark = mark
        self.update()

    @override
    def sizeHint(self) -> QSize:
        side = mark_size(self._size)
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        side = float(min(self.width(), self.height()))
        area = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        paint_mark(QPainter(self), area, self._mark)


def mark_size(px: int) -> int:
    """The side of a mark of `px` at 100%: it grows, but less than the text above 150%."""
    scale = appearance().scale
    return round(px * (scale if scale <= 1.5 else 1.5 + (scale - 1.5) * 0.32))
