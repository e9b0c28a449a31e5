"""The appearance: one place says how the app looks, and everything follows at once."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ipc_desktop.ui import fonts, themes
from ipc_desktop.ui.appearance import Appearance, Role, appearance
from ipc_desktop.ui.bricks.page_scroll import PageScroll
from ipc_desktop.ui.bricks.picture import picture_size
from ipc_desktop.ui.looks.dressing import dress
from tests.ui.parts import sheet


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Appearance]:
    dress(qapp)
    yield appearance()
    appearance().set_text_size(100)
    appearance().set_theme("light")
    appearance().set_pictures("with_words")


def ratio(one: QColor, other: QColor) -> float:
    def luminance(colour: QColor) -> float:
        raw = (colour.redF(), colour.greenF(), colour.blueF())
        parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in raw]
        return float(0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2])

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", themes.THEMES)
def test_words_and_edges_stand_out_in_every_theme(name: str) -> None:
    theme = themes.theme(name)
    words = [
        (theme.ink, theme.paper), (theme.ink, theme.sand), (theme.ink, theme.card), (theme.on_tint, theme.tint),
        (theme.ink2, theme.paper), (theme.ink2, theme.card), (theme.accent, theme.paper),
        (theme.on_accent, theme.accent), (theme.on_accent, theme.accent_hover), (theme.on_accent, theme.accent_press),
        (theme.err, theme.paper), (theme.err, theme.err_tint), (theme.ink, theme.err_tint),
    ]  # fmt: skip
    assert [pair for pair in words if ratio(*pair) < 7.0] == []
    assert ratio(theme.edge, theme.paper) >= 3.0
    assert ratio(theme.edge, theme.card) >= 3.0
    assert ratio(theme.focus_in, theme.focus_out) >= 3.0


@pytest.mark.parametrize(
    ("role", "percent", "px"),
    [
        ("body", 100, 20), ("body", 400, 80), ("question", 100, 40), ("question", 400, 89.6), ("small", 100, 17),
        ("label", 100, 21), ("label", 400, 72), ("lead", 400, 80), ("button", 200, 38),
    ],
)  # fmt: skip
def test_text_grows_by_its_rank(look: Appearance, role: Role, percent: int, px: float) -> None:
    look.set_text_size(percent)
    assert look.font(role).pointSizeF() * 4 / 3 == pytest.approx(px)


def test_the_letters_are_atkinson_in_all_four_weights(look: Appearance) -> None:
    for weight in (400, 500, 600, 700):
        info = QFontInfo(look.font("body", weight))
        assert info.family() == "Atkinson Hyperlegible Next"
        assert info.weight() == weight


def test_an_edge_grows_with_the_text_but_stays_slim(look: Appearance) -> None:
    assert look.border(2) == 2
    look.set_text_size(400)
    assert look.border(2) == 5
    look.set_text_size(100)
    look.set_theme("contrast")
    assert look.border(2) == 3


def test_a_text_size_out_of_reach_is_held(look: Appearance) -> None:
    look.set_text_size(1000)
    assert look.scale == 4.0
    look.set_text_size(10)
    assert look.scale == 1.0


def test_a_change_of_text_size_or_theme_reaches_a_full_page_at_once(qtbot: QtBot, look: Appearance) -> None:
    page = sheet.fields_page()
    qtbot.addWidget(page)
    page.resize(1118, 684)
    page.show()
    QApplication.processEvents()
    took = []
    for percent in (150, 200, 400, 100):
        started = time.process_time()
        look.set_text_size(percent)
        QApplication.processEvents()
        took.append(time.process_time() - started)
    assert sorted(took)[len(took) // 2] < 0.1


def too_wide(page: QWidget) -> list[str]:
    return [
        f"{type(widget).__name__} {widget.accessibleName()}"
        for widget in page.findChildren(QWidget)
        if widget.isVisibleTo(page) and widget.width() < widget.minimumSizeHint().width()
    ]


def too_low(page: QWidget) -> list[str]:
    return [
        f"{type(widget).__name__} {widget.accessibleName()}: {widget.size().toTuple()}"
        for widget in page.findChildren(QWidget)
        if widget.isVisibleTo(page)
        and widget.hasHeightForWidth()
        and widget.height() < widget.heightForWidth(widget.width()) - 1
    ]


@pytest.mark.parametrize("percent", [100, 200, 300, 400])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_nothing_is_cut_and_nothing_scrolls_sideways(
    qtbot: QtBot, look: Appearance, percent: int, direction: Qt.LayoutDirection
) -> None:
    look.set_text_size(percent)
    for make in (sheet.matters_page, sheet.fields_page):
        scroll: PageScroll = make()
        qtbot.addWidget(scroll)
        scroll.setLayoutDirection(direction)
        scroll.resize(1118 if percent < 250 else 1366, 612)
        scroll.show()
        for _round in range(3):
            QApplication.processEvents()
        page = scroll.widget()
        assert page is not None
        assert page.minimumSizeHint().width() <= scroll.viewport().width()
        assert page.width() <= scroll.viewport().width()
        assert too_wide(page) == []
        assert too_low(page) == []


def test_words_get_more_room_in_broader_letters(qapp: QApplication) -> None:
    look = appearance()
    usual = look.room_for_words(200)
    look.wear(reading_font="opendyslexic", letter_spacing="wider")
    broad = look.room_for_words(200)
    look.wear(reading_font="atkinson", letter_spacing="normal")
    assert usual == 200
    assert broad > 230, "two columns become one before their words are cramped"
    assert look.room_for_words(200) == 200


def test_lines_and_letters_stand_further_apart_and_joined_letters_never(qapp: QApplication) -> None:
    look = appearance()
    look.wear(letter_spacing="wider", line_spacing="wider")
    spaced, lines = look.font("body"), look.line("body")
    look.wear(letter_spacing="normal", line_spacing="normal")
    assert look.font("small").letterSpacing() == 0, "and closer again, all of them"
    assert look.font("small").wordSpacing() == 0
    points = spaced.pointSizeF() * 4 / 3
    assert spaced.letterSpacing() / points == pytest.approx(0.12, abs=0.001), "as WCAG 1.4.12 asks"
    assert spaced.wordSpacing() / points >= 0.119
    assert lines >= 1.5
    assert fonts.without_gaps(spaced, "Idris’s own words").letterSpacing() > 0
    assert fonts.without_gaps(spaced, "ਪੰਜਾਬੀ").letterSpacing() == 0


def test_whoever_asks_for_bigger_pictures_gets_them(qapp: QApplication) -> None:
    look = appearance()
    usual = picture_size(40)
    look.wear(pictures="more")
    bigger, biggest = picture_size(40), picture_size(400)
    look.wear(pictures="with_words")
    assert (usual, bigger) == (40, 60)
    assert biggest == 600, "a picture that is large by itself may grow too"
