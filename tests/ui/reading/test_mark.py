"""The mark goes along with the voice: it stands out, covers nothing, and what is read comes into view."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from ipc_desktop.ui.reading import voice
from ipc_desktop.ui.reading.voice import Voice
from tests.accessibility.stillness import lie_still
from tests.ui.reading.listening import Ear, begin, mark, panel, skip_to
from tests.ui.shell.visit import Visit


@pytest.fixture(autouse=True)
def no_sentence_ends_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """The mark stays where it is until a story goes on, however long the window takes to lie still."""
    monkeypatch.setattr(Voice, "_state_changed", lambda _voice, _state: None)
    monkeypatch.setattr(voice, "PATIENCE_MS", 600_000)


def luminance(colour: QColor) -> float:
    shares = (colour.redF(), colour.greenF(), colour.blueF())
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in shares]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def picture(visit: Visit, area: QRect) -> QImage:
    return visit.window.grab(area).toImage()


@pytest.mark.parametrize("theme", ["light", "cream", "dark", "contrast"])
@pytest.mark.parametrize("what", ["Maud, what matters", "Coffee with Edie", "Mum feels safe", "Family", "Someone else"])
def test_the_mark_stands_out_in_every_theme_and_is_a_shape(visit: Visit, ear: Ear, theme: str, what: str) -> None:
    visit.open_first()
    visit.window.choices.change(lambda now: now._replace(theme=theme))
    begin(visit, ear)
    lie_still(visit.window)
    skip_to(visit, ear, what)
    QApplication.processEvents()
    shown = mark(visit)
    at = QRect(shown.mapTo(visit.window, QPoint(0, 0)), shown.size())
    with_mark = picture(visit, at)
    shown.setVisible(False)
    without = picture(visit, at)
    changed = [
        contrast(with_mark.pixelColor(x, y), without.pixelColor(x, y))
        for x in range(at.width())
        for y in range(at.height())
        if with_mark.pixelColor(x, y) != without.pixelColor(x, y)
    ]
    strong = [ratio for ratio in changed if ratio >= 3]
    line_and_bar = shown.lines[-1].width() * 2 + shown.whole.height() * 4
    assert len(strong) >= line_and_bar


def test_the_mark_never_covers_a_letter(visit: Visit, ear: Ear) -> None:
    begin(visit, ear)
    skip_to(visit, ear, "Coffee with Edie")
    shown = mark(visit)
    words = shown.lines[0]
    assert shown._bar().right() < words.left()
    assert not shown._bar().intersects(words)


def test_a_sentence_is_marked_on_every_line_it_stands_on(visit: Visit, ear: Ear) -> None:
    visit.open_first()
    visit.window.choices.set_text_size(400)
    begin(visit, ear)
    skip_to(visit, ear, "Things you love")
    tops = [round(line.top()) for line in mark(visit).lines]
    assert len(tops) > 1
    assert tops == sorted(set(tops))
    assert mark(visit).whole.height() <= visit.wizard.page.lead_label.height() + 2


def test_each_word_is_boxed_while_it_is_said(visit: Visit, ear: Ear) -> None:
    begin(visit, ear)
    visit.until(lambda: mark(visit).words)
    first = mark(visit).words[0]
    assert first.width() < mark(visit).lines[0].width() / 2
    visit.until(lambda: mark(visit).words and mark(visit).words[0].left() > first.left())


def test_the_mark_follows_when_the_letters_grow(visit: Visit, ear: Ear) -> None:
    begin(visit, ear)
    panel(visit).pause.emit()
    before = mark(visit).whole.height()
    visit.window.choices.set_text_size(200)
    visit.until(lambda: mark(visit).whole.height() > 1.5 * before)


def test_what_is_read_comes_into_view_without_moving_the_focus(visit: Visit, ear: Ear) -> None:
    visit.open_first()
    visit.window.choices.set_text_size(400)
    begin(visit, ear)
    lie_still(visit.window)
    focus = QApplication.focusWidget()
    skip_to(visit, ear, "Quiet time")
    QApplication.processEvents()
    frame = visit.wizard.deck.frame(visit.wizard.key)
    top = mark(visit).whole.top() - frame.verticalScrollBar().value()
    assert frame.verticalScrollBar().value() > 0
    assert 0 <= top < frame.height()
    assert QApplication.focusWidget() is focus


def test_pressing_goes_through_the_mark(visit: Visit, ear: Ear) -> None:
    begin(visit, ear)
    skip_to(visit, ear, "Trains")
    choice = mark(visit)._place
    assert choice is not None
    widget = choice.passage.widget
    under = visit.window.childAt(widget.mapTo(visit.window, widget.rect().center()))
    assert under is widget
