"""One of several answers: what it says, and how its row or card is measured and painted."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle

from ipc_desktop.ui import fonts
from ipc_desktop.ui.appearance import Role, appearance
from ipc_desktop.ui.bricks.person_mark import Mark, mark_size, paint_mark
from ipc_desktop.ui.bricks.picture import drawing, picture_size
from ipc_desktop.ui.bricks.words import widest_word
from ipc_desktop.ui.bricks.wrapped import Wrapped
from ipc_desktop.ui.looks import brush, focus_ring, pictures

if TYPE_CHECKING:  # the plan is not loaded before the first page stands
    from ipc_desktop.plan.people import Party

Shape = Literal["row", "card", "cell", "tile"]
"""A tile is a small card: picture and box above, words below, so that five stand in a row."""

_RADIUS = 16
_ROW_HEIGHT, _CARD_HEIGHT, _CELL_HEIGHT = 72, 220, 84
_PICTURE, _CARD_PICTURE, _MARK = 40, 80, 40
_BOX, _CELL_BOX = 30, 22
_OFF_PICTURE = 0.55


@dataclass(frozen=True)
class Choice:
    """One answer: its code, its words, a smaller line below, a picture's name, and a person's mark.

    `language` is that of the words, where it is another than the screen's: each language has its own letters.
    """

    value: str
    words: str
    detail: str = ""
    picture: str = ""
    mark: Mark | Party | None = None
    language: str = ""

    @property
    def person(self) -> Mark | None:
        """The mark to be painted, if a person is meant."""
        return self.mark if self.mark is None or isinstance(self.mark, Mark) else Mark.of(self.mark)


@dataclass(frozen=True)
class _Colours:
    fill: QColor
    edge: QColor
    width: float
    words: QColor
    detail: QColor


class ChoiceFace:
    """Measures and paints a choice for its button. `many`: boxes, several may be chosen; else circles, one may."""

    def __init__(self, button: QAbstractButton, choice: Choice, *, many: bool, shape: Shape = "row") -> None:
        self._button, self._many, self._wanted_shape = button, many, shape
        self.choice = choice
        self._made: tuple[Wrapped, Wrapped, Wrapped] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        button.setSizePolicy(policy)
        button.setText(choice.words.replace("&", "&&"))
        button.setAccessibleDescription(choice.detail)
        focus_ring.set_ring(button, radius=_RADIUS)

    @property
    def shape(self) -> Shape:
        """A card or tile becomes a row when the text is so large that one choice stands in a row.

        A tile does so too where no pictures are wanted: it would have a hole in the place of its own.
        """
        wanted, look = self._wanted_shape, appearance()
        has_hole = wanted == "tile" and bool(self.choice.picture) and not look.shows_pictures
        is_row = has_hole or (wanted in ("card", "tile") and look.scale >= 2.5)
        return "row" if is_row else wanted

    def dress(self) -> None:
        """Follows a change of appearance."""
        self._made = None
        self._button.setFont(appearance().font("body", 500))
        self._button.updateGeometry()
        self._button.update()

    # --- measuring ----------------------------------------------------------------------------------------------

    def _texts(self) -> tuple[Wrapped, Wrapped, Wrapped]:
        """The words at rest, the words when chosen (heavier; the room is theirs), and the detail."""
        if self._made is None:
            look, words = appearance(), self.choice.words
            role: Role = "title" if self.shape == "cell" else "body"
            pitch = look.line("button")
            rest = Wrapped(words, self._letters(look.font(role, 500)), pitch)
            chosen = Wrapped(words, self._letters(look.font(role, 600)), pitch)
            self._made = rest, chosen, Wrapped(self.choice.detail, look.font("small"), look.line("small"))
        return self._made

    def _letters(self, font: QFont) -> QFont:
        if self.choice.language:
            font.setFamilies(fonts.families(appearance().reading_font, self.choice.language))
        return font

    def _side(self) -> int:
        return appearance().space({"row": 18, "card": 14, "cell": 8, "tile": 16}[self.shape])

    def _box(self) -> int:
        return round((_CELL_BOX if self.shape == "cell" else _BOX) * min(appearance().scale, 2.0))

    def _image(self) -> int:
        """The side of the picture or the mark; 0 without one."""
        if self.choice.person is not None:
            return mark_size(_MARK)
        if not pictures.has_picture(self.choice.picture) or not appearance().shows_pictures:
            return 0
        return picture_size(_CARD_PICTURE if self.shape == "card" else _PICTURE)

    def _gap(self) -> int:
        return appearance().space(12)

    def _beside(self) -> int:
        if self.shape != "row":
            return 2 * self._side()
        image = self._image()
        return 2 * self._side() + self._box() + self._gap() + (image + self._gap() if image else 0)

    def _words_height(self, width: float) -> float:
        _rest, chosen, detail = self._texts()
        return chosen.height(width) + (detail.height(width) if self.choice.detail else 0.0)

    def height(self, width: int) -> int:
        """The height that the choice needs in a width."""
        words = self._words_height(max(1, width - self._beside()))
        look = appearance()
        if self.shape == "row":
            return max(_ROW_HEIGHT, math.ceil(max(words, self._image(), self._box())) + 2 * look.space(14))
        if self.shape == "cell":
            return max(_CELL_HEIGHT, math.ceil(words) + self._box() + 3 * look.space(10))
        if self.shape == "tile":
            return math.ceil(words) + max(self._image(), self._box()) + look.space(6) + 2 * look.space(12)
        inside = 2 * self._side() + self._box() + self._image() + words + 3 * look.space(14)
        return max(_CARD_HEIGHT, math.ceil(inside))

    def hint(self) -> QSize:
        """The size in which nothing wraps."""
        _rest, chosen, detail = self._texts()
        width = math.ceil(max(chosen.natural_width, detail.natural_width)) + 1 + self._beside()
        return QSize(width, self.height(width))

    def least(self) -> QSize:
        """The smallest size: no word is broken that need not be."""
        _rest, chosen, detail = self._texts()
        word = math.ceil(min(max(chosen.longest_word, detail.longest_word), widest_word())) + 1
        if self.shape == "row":
            word = min(word, round(widest_word() * 0.75))
        return QSize(max(48, word + self._beside()), 48)

    # --- painting -----------------------------------------------------------------------------------------------

    def _colours(self) -> _Colours:
        look, theme, button = appearance(), appearance().theme, self._button
        down, over, chosen = button.isDown(), button.underMouse(), button.isChecked()
        plain, thick = look.border(2), look.border(3)
        if not button.isEnabled():
            return _Colours(theme.sand, theme.edge, plain, theme.ink2, theme.ink2)
        if theme.is_contrast:
            width = 5.0 if down or over else thick
            words = theme.on_tint if chosen else theme.ink
            return _Colours(theme.tint if chosen else theme.card, theme.edge, width, words, words)
        if chosen:
            fill = theme.sage if down else theme.tint
            edge = theme.accent_hover if over and not down else theme.accent
            return _Colours(fill, edge, look.border(4) if down or over else thick, theme.ink, theme.ink2)
        fill = theme.hair if down else theme.sand if over else theme.card
        edge = theme.ink if down or over else theme.edge
        return _Colours(fill, edge, plain, theme.ink, theme.ink if down else theme.ink2)

    def paint(self, painter: QPainter) -> None:
        """Paints the choice in its present state."""
        button, look = self._button, appearance()
        colours = self._colours()
        off = not button.isEnabled()
        brush.box(
            painter,
            button.rect(),
            fill=colours.fill,
            edge=colours.edge,
            width=colours.width,
            radius=look.radius(_RADIUS),
            dashed=off,
        )
        image, words, box = (self._mirrored(area) for area in self._areas())
        self._paint_image(painter, image, colours)
        self._paint_words(painter, words, colours)
        self._paint_box(painter, box)

    def _mirrored(self, area: QRectF) -> QRectF:
        direction, room = self._button.layoutDirection(), self._button.rect()
        return QRectF(QStyle.visualRect(direction, room, area.toRect()))

    def _areas(self) -> tuple[QRectF, QRectF, QRectF]:
        """Where picture, words and box stand, before mirroring."""
        room, side, look = QRectF(self._button.rect()), self._side(), appearance()
        image, box, gap = self._image(), self._box(), self._gap()
        words = room.width() - self._beside()
        high = math.ceil(self._words_height(max(1.0, words)))
        middle = room.center().y()
        if self.shape == "row":
            start = side + (image + gap if image else 0)
            return (
                QRectF(side, middle - image / 2, image, image),
                QRectF(start, middle - high / 2, words, high),
                QRectF(room.width() - side - box, middle - box / 2, box, box),
            )
        if self.shape == "cell":
            top = (room.height() - high - box - look.space(6)) / 2
            centre = (room.width() - box) / 2
            return QRectF(), QRectF(side, top, words, high), QRectF(centre, top + high + look.space(6), box, box)
        if self.shape == "tile":
            edge = look.space(12)
            top = max(image, box)
            return (
                QRectF(side, edge + (top - image) / 2, image, image),
                QRectF(side, room.height() - edge - high, words, high),
                QRectF(room.width() - side - box, edge + (top - box) / 2, box, box),
            )
        line = self._texts()[0].line_height
        words_middle = room.height() - max(look.space(42), side + look.space(6) + high / 2)
        image_middle = (side + look.space(24) + words_middle - max(line, high) / 2) / 2
        return (
            QRectF((room.width() - image) / 2, image_middle - image / 2, image, image),
            QRectF(side, words_middle - high / 2, words, high),
            QRectF(room.width() - side - box, side, box, box),
        )

    def _paint_image(self, painter: QPainter, area: QRectF, colours: _Colours) -> None:
        if area.width() <= 0:
            return
        painter.save()
        if not self._button.isEnabled():
            painter.setOpacity(_OFF_PICTURE)
        person = self.choice.person
        if person is not None:
            paint_mark(painter, area, person)
        else:
            side = round(area.width())
            painter.drawPixmap(area.toRect().topLeft(), drawing(self._button, self.choice.picture, side, colours.words))
        painter.restore()

    def _paint_words(self, painter: QPainter, area: QRectF, colours: _Colours) -> None:
        rest, chosen, detail = self._texts()
        words = chosen if self._button.isChecked() or self.choice.person is not None else rest
        align = Qt.AlignmentFlag.AlignHCenter
        if self.shape in ("row", "tile"):
            at_right = self._button.layoutDirection() == Qt.LayoutDirection.RightToLeft
            align = Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft
        high = words.height(area.width())
        below = detail.height(area.width()) if self.choice.detail else 0.0
        top = area.top() + max(0.0, (area.height() - high - below) / 2)
        words.draw(painter, QRectF(area.left(), top, area.width(), high), colours.words, align)
        if self.choice.detail:
            detail.draw(painter, QRectF(area.left(), top + high, area.width(), below), colours.detail, align)

    def _paint_box(self, painter: QPainter, area: QRectF) -> None:
        look, theme, button = appearance(), appearance().theme, self._button
        scale = area.width() / 30
        radius = 9 * scale if self._many else area.width() / 2
        stroke = 3 * scale
        if not button.isEnabled():
            brush.box(painter, area, fill=None, edge=theme.edge, width=2.5 * scale, radius=radius, dashed=True)
            if button.isChecked():
                brush.tick(painter, area, theme.ink2, stroke)
        elif button.isChecked():
            inverse = theme.is_contrast
            fill, tick = (theme.on_tint, theme.tint) if inverse else (theme.accent, theme.on_accent)
            brush.box(painter, area, fill=fill, edge=None, radius=radius)
            brush.tick(painter, area, tick, stroke)
        else:
            width = max(2.5 * scale, float(look.border(2)))
            brush.box(painter, area, fill=None, edge=theme.edge, width=width, radius=radius)
