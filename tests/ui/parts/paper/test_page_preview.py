"""Stories of looking at a paper: one page, closer, another, and all of them small."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.parts.paper.page_preview import PagePreview
from tests.ui.pages.small_desk import empty_pages


@pytest.fixture
def preview(qtbot: QtBot) -> PagePreview:
    made = PagePreview()
    qtbot.addWidget(made)
    made.resize(700, 1600)
    made.show()
    made.show_pdf(empty_pages(12))
    return made


def key(preview: PagePreview, which: Qt.Key) -> None:
    QTest.keyClick(preview.next, which)


def seen_from(preview: PagePreview) -> tuple[float, float]:
    return preview.sheet.corner


def test_keys_turn_the_pages_and_look_closer(preview: PagePreview) -> None:
    preview.next.setFocus()
    for pressed, page in (("PageDown", 2), ("End", 12), ("PageUp", 11), ("PageUp", 10), ("Home", 1), ("PageUp", 1)):
        key(preview, Qt.Key[f"Key_{pressed}"])
        assert preview.number.text() == f"Page {page} of 12"
    key(preview, Qt.Key.Key_Plus)
    key(preview, Qt.Key.Key_Plus)
    assert preview.sheet.zoom == 2
    key(preview, Qt.Key.Key_Minus)
    assert preview.sheet.zoom == 1.5


def test_what_is_seen_closer_is_moved_by_buttons_alone_and_never_off_the_page(preview: PagePreview) -> None:
    left, right, up, down = preview.moves
    assert [button.isVisible() for button in preview.moves] == [False] * 4
    preview.closer.click()
    preview.closer.click()
    assert seen_from(preview) == (0, 0), "reading begins at the top"
    down.click()
    right.click()
    assert seen_from(preview) == (0.25, 0.25)
    for button in (down, down, down, right, right, right):
        button.click()
    assert seen_from(preview) == (0.5, 0.5)
    up.click()
    left.click()
    assert seen_from(preview) == (0.25, 0.25)
    preview.farther.click()
    preview.farther.click()
    assert seen_from(preview) == (0, 0)
    assert not preview.farther.isEnabled()


def test_a_page_seen_closer_follows_the_hand(preview: PagePreview) -> None:
    preview.closer.click()
    preview.closer.click()
    sheet = preview.sheet
    QTest.mousePress(sheet, Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    QTest.mouseMove(sheet, QPoint(100, 100))
    QTest.mouseRelease(sheet, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    across, down = sheet.corner
    assert 0 < across < 0.5
    assert 0 < down < 0.5


def test_all_pages_stand_small_beside_each_other_and_one_is_chosen(preview: PagePreview) -> None:
    preview.show_all.click()
    tiles = preview.tiles
    assert tiles is not None
    assert tiles.value() == "1"
    page = tiles.button("7")
    assert (page.text(), page.accessibleName() or page.text()) == ("Page 7", "Page 7")
    page.click()
    assert preview.number.text() == "Page 7 of 12"
    preview.back.click()
    assert tiles.value() == "6"
    assert preview.show_all.text() == "Show one page"
    preview.show_all.click()
    assert preview.tiles is None


def test_the_pages_go_with_the_words_on_them(preview: PagePreview, qtbot: QtBot) -> None:
    preview.show_all.click()
    preview.say("Getting your pages ready.", can_stop=True)
    assert (preview.pages, preview.tiles) == (0, None)
    assert preview.stop.isVisible()
    assert not preview.next.isVisible()
    with qtbot.waitSignal(preview.stopped):
        preview.stop.click()
    preview.show_pdf(b"no paper")
    assert preview.number.text() == "There is nothing to show yet."


def test_small_pages_lie_beside_their_number_with_very_large_letters(preview: PagePreview) -> None:
    appearance().set_text_size(400)
    preview.show_all.click()
    assert preview.tiles is not None
    tile = preview.tiles.button("3")
    high, lowest_window = tile.heightForWidth(700), 400
    appearance().set_text_size(100)
    assert high < lowest_window
    assert tile.heightForWidth(160) > 160, "with usual letters the number stands below its page"
