"""The page scrolls downwards only, and what has the focus is in view."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.page_scroll import Gutter, PageScroll, begin_at
from ipc_desktop.ui.fields.choice import Choice
from ipc_desktop.ui.fields.choice_buttons import RadioChoice
from ipc_desktop.ui.fields.field import Field
from ipc_desktop.ui.fields.radios import Radios
from ipc_desktop.ui.fields.ruler import Ruler
from ipc_desktop.ui.looks import focus_ring
from ipc_desktop.ui.looks.dressing import dress
from ipc_desktop.ui.looks.settled import settle
from ipc_desktop.ui.shell.frame import Frame
from tests.stories.hands import Hands


@pytest.fixture
def scroll(qtbot: QtBot, qapp: QApplication) -> Iterator[PageScroll]:
    dress(qapp)
    page = QWidget()
    column = QVBoxLayout(page)
    for number in range(20):
        column.addWidget(Button(f"Button {number}"))
    scroll = PageScroll(page)
    qtbot.addWidget(scroll)
    scroll.resize(600, 400)
    scroll.show()
    scroll.activateWindow()
    QApplication.processEvents()
    yield scroll
    appearance().set_text_size(100)


def place(scroll: PageScroll, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(scroll.viewport(), QPoint(0, 0)), widget.size())


def test_what_gets_the_focus_is_scrolled_clear_of_the_edges(scroll: PageScroll) -> None:
    last = scroll.findChildren(Button)[-2]
    last.setFocus(Qt.FocusReason.TabFocusReason)
    assert scroll.viewport().rect().adjusted(0, 24, 0, -24).contains(place(scroll, last))


def test_what_unfolds_with_the_focus_in_it_comes_into_view_once_it_has_its_place(scroll: PageScroll) -> None:
    page, last = scroll.widget(), scroll.findChildren(Button)[-2]
    last.setFocus(Qt.FocusReason.TabFocusReason)
    form = QWidget()
    column = QVBoxLayout(form)
    column.addWidget(Button("First of the form"))
    column.addSpacing(1000)
    assert page is not None
    layout = page.layout()
    assert isinstance(layout, QVBoxLayout)
    layout.addWidget(form)
    form.findChildren(Button)[0].setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(5):
        QApplication.processEvents()
    assert scroll.viewport().rect().adjusted(0, 24, 0, -24).contains(place(scroll, form.findChildren(Button)[0]))


def test_what_has_the_focus_stays_in_view_when_less_of_the_page_can_be_seen(scroll: PageScroll) -> None:
    fifth = scroll.findChildren(Button)[4]
    fifth.setFocus(Qt.FocusReason.TabFocusReason)
    scroll.resize(600, 200)
    QApplication.processEvents()
    assert scroll.viewport().rect().contains(place(scroll, fifth))


def test_what_has_the_focus_comes_back_when_something_that_came_late_pushed_it_out(scroll: PageScroll) -> None:
    first, page = scroll.findChildren(Button)[0], scroll.widget()
    assert page is not None
    first.setFocus(Qt.FocusReason.TabFocusReason)
    Hands(scroll.window()).rest(450)  # until nothing that unfolds with the focus is waited for
    layout = page.layout()
    assert isinstance(layout, QVBoxLayout)
    layout.insertSpacing(0, 1000)  # as the words do that say what did not fit
    Hands(scroll.window()).wait_until(lambda: not first.visibleRegion().isEmpty(), "the control with the focus")


def test_what_somebody_asked_for_is_shown_from_its_beginning_though_it_is_only_made_now(scroll: PageScroll) -> None:
    page, first = scroll.widget(), scroll.findChildren(Button)[0]
    assert page is not None
    first.setFocus(Qt.FocusReason.TabFocusReason)
    asked = QWidget()
    column = QVBoxLayout(asked)
    listen = Button("Read the plan aloud")
    column.addWidget(listen)
    column.addSpacing(1500)
    layout = page.layout()
    assert isinstance(layout, QVBoxLayout)
    layout.insertWidget(15, asked)
    asked.show()
    listen.setFocus(Qt.FocusReason.OtherFocusReason)
    begin_at(asked)
    for _ in range(5):
        QApplication.processEvents()
    assert 0 <= place(scroll, listen).top() < 100
    assert listen.hasFocus()


@pytest.mark.parametrize(
    "make",
    [
        lambda: Radios("Do you agree?", (Choice("yes", "Yes"), Choice("no", "No"))),
        lambda: Ruler("How important is it?", "A little", "Very much"),
    ],
)
def test_a_choice_comes_into_view_with_its_question_from_whichever_side(
    scroll: PageScroll, make: Callable[[], Field]
) -> None:
    page = scroll.widget()
    assert page is not None
    layout = page.layout()
    assert isinstance(layout, QVBoxLayout)
    asked = make()
    layout.insertWidget(10, asked)
    asked.show()
    first = asked.findChildren(RadioChoice)[0]
    for before in (scroll.findChildren(Button)[0], scroll.findChildren(Button)[-1]):
        before.setFocus(Qt.FocusReason.TabFocusReason)
        Hands(scroll.window()).wait_until(lambda: asked.label.visibleRegion().isEmpty(), "the question to be away")
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        view = scroll.viewport().rect()
        assert view.contains(place(scroll, asked.label))
        assert view.contains(place(scroll, first))


def test_somebody_who_scrolled_on_is_not_taken_back_when_less_of_the_page_can_be_seen(scroll: PageScroll) -> None:
    scroll.findChildren(Button)[0].setFocus(Qt.FocusReason.TabFocusReason)
    bar = scroll.verticalScrollBar()
    QTest.keyClick(scroll.findChildren(Button)[0], Qt.Key.Key_End)
    Hands(scroll.window()).rest(450)  # until nothing that unfolds with the focus is waited for
    scroll.resize(600, 200)
    QApplication.processEvents()
    assert bar.value() > 0


def test_the_ring_stands_round_the_focus_and_follows_the_scrolling(scroll: PageScroll) -> None:
    third = scroll.findChildren(Button)[2]
    third.setFocus(Qt.FocusReason.TabFocusReason)
    ring = scroll.window().findChild(focus_ring.FocusRing)
    assert ring is not None
    width = focus_ring.ring_width()

    def lies_round() -> bool:
        box = QRect(third.mapTo(scroll.window(), QPoint(0, 0)), third.size())
        return bool(ring.geometry() == box.adjusted(-width, -width, width, width))

    assert ring.isVisible()
    assert lies_round()
    scroll.verticalScrollBar().setValue(40)
    assert lies_round()
    scroll.verticalScrollBar().setValue(scroll.verticalScrollBar().maximum())
    assert not ring.isVisible()


def test_large_text_brings_a_gutter_with_buttons_that_move_most_of_a_page(scroll: PageScroll) -> None:
    bar = scroll.verticalScrollBar()
    assert isinstance(bar, Gutter)
    assert bar.width() == 48
    appearance().set_text_size(250)
    QApplication.processEvents()
    assert bar.width() == 116
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.down_button().center())
    assert bar.value() == round(bar.pageStep() * 0.8)
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.up_button().center())
    assert bar.value() == 0


def test_the_thumb_can_be_dragged(scroll: PageScroll) -> None:
    bar = scroll.verticalScrollBar()
    assert isinstance(bar, Gutter)
    start = bar.thumb().center()
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(bar, start + QPoint(0, 2000))
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=start + QPoint(0, 2000))
    assert bar.value() == bar.maximum()


def test_a_button_that_was_scrolled_out_of_sight_comes_back_before_it_can_be_pressed(scroll: PageScroll) -> None:
    first, pressed = scroll.findChildren(Button)[0], []
    first.clicked.connect(lambda: pressed.append("pressed"))
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_End)
    bar = scroll.verticalScrollBar()
    assert bar.value() == bar.maximum()
    QTest.keyClick(first, Qt.Key.Key_Space)
    assert not pressed
    assert scroll.viewport().rect().contains(place(scroll, first))
    Hands(scroll.window()).rest(450)  # two presses at once would be a shake
    QTest.keyClick(first, Qt.Key.Key_Space)
    assert pressed


def test_the_arrows_and_the_keys_to_both_ends_scroll_too(scroll: PageScroll) -> None:
    page, bar = scroll.widget(), scroll.verticalScrollBar()
    assert page is not None
    QTest.keyClick(page, Qt.Key.Key_Down)
    assert 0 < bar.value() < bar.pageStep() / 2
    QTest.keyClick(page, Qt.Key.Key_Up)
    assert bar.value() == 0
    QTest.keyClick(page, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    QTest.keyClick(page, Qt.Key.Key_Home)
    assert bar.value() == 0


def test_page_keys_scroll(scroll: PageScroll) -> None:
    first = scroll.findChildren(Button)[0]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_PageDown)
    assert scroll.verticalScrollBar().value() > 0
    QTest.keyClick(first, Qt.Key.Key_PageUp)
    assert scroll.verticalScrollBar().value() == 0


def test_a_button_at_the_edge_does_not_slip_away_under_the_press(qtbot: QtBot, scroll: PageScroll) -> None:
    buttons = scroll.findChildren(Button)
    scroll.verticalScrollBar().setValue(0)
    cut = next(button for button in buttons if place(scroll, button).bottom() > scroll.viewport().height())
    scroll.verticalScrollBar().setValue(place(scroll, cut).top() + 20 - scroll.viewport().height())
    before = place(scroll, cut)
    assert not scroll.viewport().rect().contains(before), "only its upper edge is in sight"
    finger = QPoint(30, 8)
    with qtbot.waitSignal(cut.clicked):
        QTest.mousePress(cut, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, finger)
        QTest.qWait(200)
        assert place(scroll, cut) == before
        QTest.mouseRelease(cut, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, finger)
    Hands(scroll.window()).rest(200)
    assert place(scroll, cut) == before, "the next press is not to hit something else"
    QTest.keyClick(cut, Qt.Key.Key_Tab)
    QTest.keyClick(QApplication.focusWidget() or scroll, Qt.Key.Key_Backtab)
    assert scroll.viewport().rect().contains(place(scroll, cut)), "the keys bring it into view"


def test_what_unfolds_above_a_press_does_not_push_it_from_under_the_pointer(qtbot: QtBot, scroll: PageScroll) -> None:
    pressed, page = scroll.findChildren(Button)[3], scroll.widget()
    assert page is not None
    layout = page.layout()
    assert isinstance(layout, QVBoxLayout)
    pressed.clicked.connect(lambda: layout.insertWidget(0, Button("Something to know first")))
    before, high = place(scroll, pressed).top(), page.height()
    QTest.mouseClick(pressed, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.height() > high and place(scroll, pressed).top() == before)


@pytest.mark.parametrize("high", [100, 3000])
def test_a_page_ends_at_the_same_edge_whether_it_has_to_scroll_or_not(
    qtbot: QtBot, qapp: QApplication, high: int
) -> None:
    dress(qapp)
    page = QWidget()
    page.setMinimumHeight(high)
    frame = Frame(page, with_path=True)
    qtbot.addWidget(frame)
    frame.resize(1118, 653)
    frame.show()
    qtbot.waitUntil(lambda: page.mapTo(frame, page.rect().topRight()).x() == 1118 - 48 - 1)
    assert frame.gutter.is_there == (high > 653)


def test_a_short_page_that_is_turned_to_takes_its_whole_width(qtbot: QtBot, qapp: QApplication) -> None:
    dress(qapp)
    stack, first, second = QStackedWidget(), QWidget(), QWidget()
    qtbot.addWidget(stack)
    second.setMinimumHeight(100)
    frames = [Frame(page, stack, with_path=True) for page in (first, second)]
    for frame in frames:
        stack.addWidget(frame)
    stack.resize(1118, 653)
    stack.show()
    QApplication.processEvents()
    settle(frames[1].inner)
    stack.setCurrentWidget(frames[1])
    QApplication.processEvents()
    assert second.mapTo(stack, second.rect().topRight()).x() == 1118 - 48 - 1


def test_a_page_that_got_shorter_while_it_was_away_has_no_bar_left(qtbot: QtBot) -> None:
    deck = QStackedWidget()
    qtbot.addWidget(deck)
    content, form = QWidget(), QWidget()
    column = QVBoxLayout(content)
    column.addWidget(form)
    column.addStretch(1)
    scroll = PageScroll(content)
    deck.addWidget(scroll)
    deck.addWidget(QWidget())
    deck.resize(600, 400)
    form.hide()
    deck.show()
    QApplication.processEvents()
    form.setMinimumHeight(900)
    form.show()
    QApplication.processEvents()
    assert scroll.gutter.maximum() > 0
    deck.setCurrentIndex(1)
    QApplication.processEvents()
    form.hide()
    settle(content)
    deck.setCurrentIndex(0)
    QApplication.processEvents()
    assert scroll.gutter.maximum() == 0
