"""Words, edges and the mark of focus stand out: measured on the pixels as painted."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, QRectF
from PySide6.QtWidgets import QAbstractItemView, QAbstractSlider

from tests.accessibility.finding import Finding
from tests.accessibility.pixels import Picture, contrast
from tests.accessibility.view import BOXES, CHOICES, Part, View

WORDS, EDGES = 7.0, 3.0
_LARGE_PX, _GIANT_PX = 34, 60
"""From these sizes on every second or third pixel tells enough."""
_FEW = 3
"""So many pixels make a stroke that is seen: a thin, short word shows its colour purely on one or two."""


def text(view: View) -> Iterator[Finding]:
    """Words have at least 7:1 against what they stand on."""
    for part in view.parts:
        for run in part.runs:
            inked = any(map(str.isalnum, run.letters)) and (len(run.letters) > 1 or run.letters == part.words.strip())
            if not inked:  # a sign, or a single thin letter beside others that are judged
                continue
            ratio = _words_contrast(part.surface.picture, _on_surface(run.area, part), run.size_px)
            if ratio is not None and ratio < WORDS:
                told = f"“{run.letters}” has {ratio:.2f}:1, less than {WORDS:g}:1"
                yield Finding("text contrast", part.known_as, told)
                break


def edges(view: View) -> Iterator[Finding]:
    """Where a control has an edge or a fill of its own, it has at least 3:1; boxes and choices always have one."""
    for part in view.controls:
        if isinstance(part.widget, QAbstractSlider | QAbstractItemView):
            continue
        ratio = _edge_contrast(part.surface.picture, part.target)
        if ratio is None and isinstance(part.widget, (*BOXES, *CHOICES)):
            yield Finding("edge contrast", part.known_as, "nothing shows where it begins and ends")
        if ratio is not None and ratio < EDGES and not _round_edge(part.surface.picture, part.target):
            yield Finding("edge contrast", part.known_as, f"its edge has {ratio:.2f}:1, less than {EDGES:g}:1")


_EDGE_SHARE, _GROUND_SHARE, _SIDE_SHARE = 0.35, 0.05, 0.05


def _words_contrast(picture: Picture, area: QRect, size_px: float) -> float | None:
    """What the strongest few pixels have at least against the commonest colour; None where nothing is painted.

    The blur at the edge of a letter is always weaker than its colour, so pale words are found however they are blurred.
    """
    counts = picture.colours(area, 1 + (size_px >= _LARGE_PX) + (size_px >= _GIANT_PX))
    if not counts:
        return None
    ground = counts.most_common(1)[0][0]
    strong = 0
    for ratio, pixels in sorted(((contrast(colour, ground), n) for colour, n in counts.items()), reverse=True):
        strong += pixels
        if strong >= _FEW:
            return ratio
    return 1.0


def _edge_contrast(picture: Picture, area: QRect) -> float | None:
    """The best that one of the control's outermost frames of pixels has against what lies round it; None without one.

    Only a colour of its own makes an edge: what also lies round the control is its ground seen beside a round shape.
    """
    around = picture.frame(area.adjusted(-3, -3, 3, 3))
    if not around:
        return None
    grounds = [colour for colour, n in around.items() if n >= _SIDE_SHARE * around.total()]
    best = None
    for inwards in range(5):
        frame = picture.frame(area.adjusted(inwards, inwards, -inwards, -inwards))
        for colour, n in frame.most_common(2):
            if n >= _EDGE_SHARE * frame.total() and around[colour] < _GROUND_SHARE * around.total():
                best = max(best or 1.0, *(contrast(colour, ground) for ground in grounds))
    return best


def _round_edge(picture: Picture, area: QRect) -> bool:
    """Whether a round shape touches two sides at least, in their middle, with an edge of 3:1."""
    around = picture.frame(area.adjusted(-3, -3, 3, 3))
    ground = around.most_common(1)[0][0]
    middle, deep = area.center(), 6
    spots = (
        QRect(area.left(), middle.y(), deep, 1),
        QRect(area.right() + 1 - deep, middle.y(), deep, 1),
        QRect(middle.x(), area.top(), 1, deep),
        QRect(middle.x(), area.bottom() + 1 - deep, 1, deep),
    )
    strong = [any(contrast(colour, ground) >= EDGES for colour in picture.colours(spot)) for spot in spots]
    return sum(strong) >= 2


def _on_surface(area: QRectF, part: Part) -> QRect:
    return area.translated(part.area.topLeft()).toAlignedRect().adjusted(1, 0, -1, 0)
