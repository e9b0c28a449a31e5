"""Room enough at every text size: to be pressed, and for every word to be read whole without scrolling sideways."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QLineEdit, QTextEdit

from tests.accessibility.drawn import Run
from tests.accessibility.finding import Finding
from tests.accessibility.view import Part, View

SMALLEST_TARGET_PX = 48
_SLACK = 2
"""Letters lean over their box by a pixel or two."""
_LEAN = 0.04
"""How far large ones lean over, as a share of their size: a last letter moves nearer to the space behind it."""
_CUT_MARKS = ("…", "...")


def target(view: View) -> Iterator[Finding]:
    """Every control is at least 48 px high and wide; so is each row of a list."""
    for part in view.controls:
        size = part.target.size()
        if min(size.width(), size.height()) < SMALLEST_TARGET_PX:
            told = f"it is {size.width()} by {size.height()} px, less than {SMALLEST_TARGET_PX}"
            yield Finding("target", part.known_as, told)
        if isinstance(part.widget, QAbstractItemView) and part.widget.model() is not None:
            rows = range(part.widget.model().rowCount())
            heights = [part.widget.visualRect(part.widget.model().index(row, 0)).height() for row in rows]
            if heights and min(heights) < SMALLEST_TARGET_PX:
                yield Finding("target", part.known_as, f"a row is {min(heights)} px high")


def clipped(view: View) -> Iterator[Finding]:
    """No drawn word sticks out of its own part, or of anything that part lies in."""
    for part in view.parts:
        if isinstance(part.widget, QTextEdit) or _hides_letters(part):
            continue
        room = QRectF(part.area)
        for outer in part.clips:
            room &= QRectF(part.surface.place(outer))
        for run in (run for run in part.runs if any(map(str.isalnum, run.letters))):
            slack = max(_SLACK, _LEAN * run.size_px)
            if not room.adjusted(-slack, -slack, slack, slack).contains(run.area.translated(part.area.topLeft())):
                yield Finding("clipped", part.known_as, f"“{run.letters}” does not fit")
                break


def elided(view: View) -> Iterator[Finding]:
    """What is written on a part is drawn to its last letter, not cut short with dots."""
    for part in view.parts:
        if isinstance(part.widget, QLabel | QAbstractButton):
            drawn, written = Counter(_letters(part.runs)), Counter(part.words.replace(" ", ""))
            missing = Counter({letter: n for letter, n in (written - drawn).items() if letter.isalnum()})
            if part.runs and missing:
                yield Finding("elided", part.known_as, f"only “{_shown(part)}” is drawn")
        elif not isinstance(part.widget, QTextEdit | QLineEdit):
            cut = next((run for run in part.runs if run.letters.endswith(_CUT_MARKS)), None)
            if cut is not None:
                yield Finding("elided", part.known_as, f"“{cut.letters}” is cut short")


def overlapping(view: View) -> Iterator[Finding]:
    """No words lie on other words."""
    placed = sorted(
        (
            (run.middle.translated(part.area.topLeft()), run, part)
            for part in view.parts
            for run in part.runs
            if not isinstance(part.widget, QTextEdit)
        ),
        key=lambda one: one[0].top(),
    )
    for at, (area, run, part) in enumerate(placed):
        for other_area, other, other_part in placed[at + 1 :]:
            if other_area.top() >= area.bottom():
                break
            same = other_part.surface.widget is part.surface.widget
            if same and other_part is not part and _lie_on(area, other_area):
                yield Finding("overlapping", part.known_as, f"“{run.letters}” and “{other.letters}” lie on each other")


def sideways(view: View) -> Iterator[Finding]:
    """Nothing scrolls sideways, and the window is not pushed wider or higher than the screen."""
    for scroll in view.scrolls:
        content = scroll.widget()
        if content is None:
            continue
        room = scroll.contentsRect().width() - (
            scroll.verticalScrollBar().width() if scroll.verticalScrollBar().isVisible() else 0
        )
        if scroll.horizontalScrollBar().maximum() > 0 or content.width() > room:
            told = f"its content is {content.width()} px wide, and {room} px are in view"
            yield Finding("sideways", "the page", told)
    for part in view.parts:
        surface = part.surface.widget
        if part.area.left() < -_SLACK or part.area.right() > surface.width() + _SLACK:
            yield Finding("sideways", part.known_as, "it sticks out at the side")
    if view.screen is not None and view.window.size() != QSize(*view.screen):
        wide, high = view.window.width(), view.window.height()
        yield Finding("sideways", "window", f"it was pushed to {wide} by {high} px")
    least = view.window.minimumSizeHint()
    if least.width() > view.window.width() or least.height() > view.window.height():
        yield Finding("sideways", "window", f"it needs at least {least.width()} by {least.height()} px")


def _lie_on(one: QRectF, other: QRectF) -> bool:
    shared = one & other
    return shared.width() > _SLACK and shared.height() > _SLACK


def _hides_letters(part: Part) -> bool:
    return isinstance(part.widget, QLineEdit) and part.widget.echoMode() != QLineEdit.EchoMode.Normal


def _letters(runs: tuple[Run, ...]) -> str:
    return "".join(run.letters.replace(" ", "") for run in runs)


def _shown(part: Part) -> str:
    return " ".join(run.letters for run in part.runs)[:60]
