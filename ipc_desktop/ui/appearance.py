"""How the app looks just now: theme, text size, letters, pictures; every widget follows it by itself."""

from __future__ import annotations

import math
from functools import cache
from typing import Literal

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication

from ipc_desktop import texts
from ipc_desktop.ui import fonts, system_wishes, themes
from ipc_desktop.ui.themes import Theme

Role = Literal["question", "voice", "title", "entry", "lead", "label", "body", "button", "small"]

BASE_PT = 15.0
_CARET_PX = 3
PICTURES = ("with_words", "none", "more")

# role: size as a multiple of the base, weight, line pitch as a multiple of the size
_TYPE: dict[Role, tuple[float, int, float]] = {
    "question": (2.00, 700, 1.15),
    "voice": (1.30, 500, 1.35),
    "title": (1.25, 700, 1.25),
    "entry": (1.15, 400, 1.40),
    "lead": (1.10, 400, 1.35),
    "label": (1.05, 700, 1.35),
    "body": (1.00, 400, 1.35),
    "button": (0.95, 600, 1.20),
    "small": (0.85, 400, 1.25),
}
_LEAST: dict[Role, float] = {"question": 1.12, "voice": 1.0, "title": 1.0, "entry": 1.0, "lead": 1.0}
LETTER_SPACINGS = {"normal": 0.0, "wide": 0.06, "wider": 0.12}
"""Room between letters, in sizes of the font, and as much again between words; "wider" is that of WCAG 1.4.12."""

LINE_SPACINGS = {"normal": 1.0, "wide": 1.2, "wider": 1.45}
"""The distance of lines, in distances of the design: 1.35, 1.6 and 2 sizes of the font for most words."""

_QUESTION_SPACING = -0.012
_NATURAL_LINES = ("ur",)  # Nastaliq leans: it keeps the line height of its own font
_NASTALIQ_LINE = 1.9
_ALL_SORTS = "a quick look at how broad these letters are"
_BLINK_MS = 1000


class Appearance(QObject):
    """Theme, text scale, letters and pictures of this process, and the measures that follow from them.

    Lengths are device-independent pixels. `changed` comes once per change, after fonts and palette are in place, and
    everything paints itself anew by itself. `remeasured` comes before it when lengths or letters are others now, and
    not colours alone; `settled` last of all, when everything has followed.
    """

    remeasured = Signal()
    changed = Signal()
    settled = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme: Theme = themes.theme("light")
        self.scale: float = 1.0
        self.pictures: str = "with_words"
        self.reading_font: str = "atkinson"
        self.letter_spacing: str = "normal"
        self.line_spacing: str = "normal"
        self.motion: str = "moving"
        self._language = "en"
        self._fonts: dict[tuple[Role, int, float, bool], QFont] = {}
        self._breadth: float | None = None

    def wear(
        self,
        *,
        theme: str = "",
        text_size: float = 0,
        pictures: str = "",
        reading_font: str = "",
        letter_spacing: str = "",
        line_spacing: str = "",
        motion: str = "",
    ) -> None:
        """Changes any of these everywhere at once, all in one go; what is left out stays as it is.

        The text size is in percent, held within 100 and 400; names that nobody knows change nothing. The letters of
        a language that came into force since are fetched too.
        """
        before = self._worn()
        self._language = texts.language()
        self.theme = themes.theme(theme) if theme else self.theme
        self.scale = min(400.0, max(100.0, float(text_size))) / 100.0 if text_size else self.scale
        self.pictures = pictures or self.pictures
        self.reading_font = reading_font if reading_font in fonts.READING_FONTS else self.reading_font
        self.letter_spacing = letter_spacing if letter_spacing in LETTER_SPACINGS else self.letter_spacing
        self.line_spacing = line_spacing if line_spacing in LINE_SPACINGS else self.line_spacing
        if motion and motion != self.motion:
            self.motion = motion
            QApplication.setCursorFlashTime(system_wishes.blink_ms() or _BLINK_MS if motion == "moving" else 0)
        if self._worn() != before:
            self._tell(measures=self._measures() != before[1:])

    def _worn(self) -> tuple[object, ...]:
        return self.theme, *self._measures()

    def _measures(self) -> tuple[object, ...]:
        """All that lengths follow from: edges are thicker in high contrast."""
        letters = self._language, self.reading_font, self.letter_spacing, self.line_spacing
        return self.theme.is_contrast, self.scale, self.pictures, letters

    def set_theme(self, name: str) -> None:
        """Changes the colours everywhere at once."""
        self.wear(theme=name)

    def set_text_size(self, percent: float) -> None:
        """Changes the text size everywhere at once; held within 100 and 400 per cent."""
        self.wear(text_size=max(100.0, percent))

    def set_pictures(self, which: str) -> None:
        """Shows pictures beside words ("with_words", "more") or not ("none")."""
        self.wear(pictures=which)

    @property
    def shows_pictures(self) -> bool:
        """Whether pictures stand beside words."""
        return self.pictures != "none"

    def font(self, role: Role, weight: int | None = None, factor: float = 1.0, *, tabular: bool = False) -> QFont:
        """The font of a role at the present text size, in points; `factor` for what the design sizes apart.

        With `tabular` all figures are equally wide, for sums that stand under each other.
        """
        used = weight if weight is not None else _TYPE[role][1]
        key = (role, used, factor, tabular)
        if key not in self._fonts:
            letters = self.reading_font, self.letter_spacing
            self._fonts[key] = self._make_font(role, used, factor, tabular, *letters)
        return QFont(self._fonts[key])

    def font_with(self, role: Role, *, reading_font: str = "", letter_spacing: str = "") -> QFont:
        """The font of a role as it would be with other letters, or other room between them: for samples."""
        font, spacing = reading_font or self.reading_font, letter_spacing or self.letter_spacing
        return self._make_font(role, _TYPE[role][1], 1.0, False, font, spacing)

    def line(self, role: Role, line_spacing: str = "") -> float:
        """The least distance of two lines of a role, as a multiple of the font's size."""
        wider = LINE_SPACINGS[line_spacing or self.line_spacing]
        if texts.language() in _NATURAL_LINES:
            return 1.0 if wider == 1.0 else _NASTALIQ_LINE * wider
        return _TYPE[role][2] * wider

    def space(self, px: float) -> int:
        """A gap of `px` at 100%, grown by the root of the text scale, at most 1.6 times."""
        return round(px * min(math.sqrt(self.scale), 1.6))

    def size(self, px: float) -> int:
        """A length of `px` at 100%, grown with the text."""
        return round(px * self.scale)

    def room_for_words(self, px: float) -> int:
        """A width of `px` at 100% that words stand in: grown with the text, and with how broad its letters are."""
        if self._breadth is None:
            self._breadth = self._measure_breadth()
        return round(px * self.scale * self._breadth)

    def _measure_breadth(self) -> float:
        """How much broader the letters in force are than those the design was drawn with; never less than 1."""
        if self.reading_font == "atkinson" and self.letter_spacing == "normal":
            return 1.0
        drawn_with = self.font_with("body", reading_font="atkinson", letter_spacing="normal")
        broad, usual = (QFontMetricsF(font).horizontalAdvance(_ALL_SORTS) for font in (self.font("body"), drawn_with))
        return max(1.0, broad / usual)

    def radius(self, px: float) -> float:
        """A corner of `px` at 100%."""
        return float(self.space(px))

    def border(self, px: float) -> int:
        """An edge of `px` at 100%: 3 in high contrast, thicker above 150%, at most 5 (or `px`, if that is more)."""
        least = max(px, 3.0) if self.theme.is_contrast else px
        grown = least * self.scale if self.scale > 1.5 else least
        return round(min(grown, max(5.0, px)))

    @property
    def caret_width(self) -> int:
        """The width of the writing caret in pixels; it grows with the text."""
        return max(_CARET_PX, round(_CARET_PX * self.scale * 0.75))

    def columns(self, width_px: int) -> int:
        """How many columns of words a width has room for, at least one."""
        return max(1, int(width_px / (16 * BASE_PT * 4 / 3 * self.scale)))

    def _make_font(
        self, role: Role, weight: int, factor: float, tabular: bool, reading_font: str, letter_spacing: str
    ) -> QFont:
        made = QFont()
        made.setFamilies(fonts.families(reading_font, texts.language()))
        points = BASE_PT * self.scale * _grown(role, self.scale) * factor
        made.setPointSizeF(points)
        made.setWeight(QFont.Weight(weight))
        if tabular:
            made.setFeature(QFont.Tag("tnum"), 1)
        spacing = LETTER_SPACINGS[letter_spacing]
        if role == "question" and reading_font == "atkinson" and not spacing:
            spacing = _QUESTION_SPACING
        if fonts.is_joined(texts.language()):
            spacing = 0.0
        # Said also when there is none: a new font begins as the app's, which may still have the room of before.
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing * points * 4 / 3)
        made.setWordSpacing(max(0.0, spacing) * points * 4 / 3)
        return made

    def _tell(self, *, measures: bool) -> None:
        if measures:
            self._fonts.clear()
            self._breadth = None
        windows = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w.updatesEnabled()]
        for window in windows:
            window.setUpdatesEnabled(False)
        try:
            self.dress_app()
            if measures:
                self.remeasured.emit()
            self.changed.emit()
            self.settled.emit()
        finally:
            for window in windows:
                window.setUpdatesEnabled(True)

    def dress_app(self) -> None:
        """Gives the app the palette and the font of just now."""
        QApplication.setPalette(themes.palette(self.theme))
        # Qt hands the new palette on later; at once, no page is ever seen half in one theme and half in another.
        QApplication.sendPostedEvents(None, QEvent.Type.ApplicationPaletteChange.value)
        font = self.font("body")
        if QApplication.font() != font:  # even the same one makes every widget ask for its room anew
            QApplication.setFont(font)


def _grown(role: Role, scale: float) -> float:
    """A role's size as a multiple of the base: great titles grow slower, so that they fit (tokens, growth rule)."""
    full = _TYPE[role][0]
    if role in _LEAST:
        slope = 0.88 if role == "question" else full - 1.0
        return max(_LEAST[role], full - slope * (scale - 1.0) / 2.0)
    if role == "label" and scale >= 2.5:
        return 0.90
    return full


@cache
def appearance() -> Appearance:
    """The appearance of this process, made on first use; a QApplication must exist."""
    return Appearance()
