"""What every page promises, whatever it asks: all of PAGES, one after another."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QApplication, QLabel, QLineEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from ipc_desktop import texts
from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.page_scroll import Gutter
from ipc_desktop.ui.bricks.tab_order import put_in_order, stops
from ipc_desktop.ui.looks.dressing import dress
from ipc_desktop.ui.looks.focus_ring import ring_host
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.pages import PAGES, PageName
from ipc_desktop.ui.shell.frame import Frame
from ipc_desktop.ui.shell.page_deck import page_type
from tests.ui.shell.fakes import QuietDesk, quiet_sitting, sample_plan

SMALLEST_TARGET_PX = 48
CONTROLS = (QAbstractButton, QAbstractSlider, QLineEdit, QTextEdit)
EMPTY = Plan("01911111-0000-7000-8000-000000000001")
every_page = pytest.mark.parametrize("name", PAGES, ids=lambda name: name.key)


@pytest.fixture(autouse=True)
def plain_look(qapp: QApplication) -> Iterator[None]:
    dress(qapp)
    yield
    texts.set_language("en")
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    for put_back in (lambda: appearance().set_text_size(100), lambda: appearance().set_theme("light")):
        put_back()
    appearance().set_pictures("with_words")


@pytest.fixture(scope="module")
def maud() -> Plan:
    return sample_plan()


_frames: deque[Frame] = deque(maxlen=4)
"""The windows of the running test: a window that nobody holds is gone."""


def shown(qtbot: QtBot, name: PageName, plan: Plan) -> Page:
    """A page in its frame, as the wizard shows it at 1366 by 768 beside the path."""
    page = page_type(name)(quiet_sitting(texts.language(), plan))
    frame = Frame(page, with_path=True)
    frame.resize(1118, 684)
    qtbot.addWidget(frame)
    _frames.append(frame)
    page.present(plan)
    frame.show()
    frame.activateWindow()
    QApplication.processEvents()
    return page


def visible(page: Page, kind: type[QWidget] | tuple[type[QWidget], ...]) -> list[QWidget]:
    window = page.window()
    found: list[QWidget] = window.findChildren(QWidget)
    return [widget for widget in found if isinstance(widget, kind) and widget.isVisibleTo(window)]


def told(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


@every_page
def test_a_page_nobody_touched_leaves_the_plan_as_it_was(qtbot: QtBot, name: PageName, maud: Plan) -> None:
    page = shown(qtbot, name, maud)
    edits: list[None] = []
    page.changed.connect(lambda: edits.append(None))
    desk = page.sitting.desk
    assert isinstance(desk, QuietDesk)
    for plan in (maud, EMPTY, maud):
        desk.plan = plan
        page.present(plan)
        assert not page.answer(plan).changed_since(plan)
    assert not edits, "showing a plan is no edit"


@every_page
def test_a_page_asks_one_short_question_and_takes_silence_for_an_answer(qtbot: QtBot, name: PageName) -> None:
    page = shown(qtbot, name, EMPTY)
    assert (page.key, page.stone) == (name.key, name.stone)
    assert 1 <= len(page.heading.text().split()) <= 12
    assert told(page.heading) == page.heading.text()
    assert page.heading.focusPolicy() == Qt.FocusPolicy.ClickFocus
    assert page.continue_words()
    assert page.problems() == ()
    assert not page.is_answered(EMPTY) or name.key in (
        "talk",
        "access",
        "about",
        "not_told",
        "check",
        "agree",
        "take_away",
    )


@every_page
def test_every_control_has_a_name_and_a_good_size(qtbot: QtBot, name: PageName, maud: Plan) -> None:
    page = shown(qtbot, name, EMPTY)
    for plan in (EMPTY, maud):
        page.present(plan)
        for _ in range(3):
            QApplication.processEvents()
        for control in visible(page, CONTROLS):
            assert told(control), f"{type(control).__name__} says no name"
            if isinstance(control, Gutter):
                continue
            target = ring_host(control)
            size = min(target.width(), target.height())
            assert size >= SMALLEST_TARGET_PX, f"{told(control)}: {size} px"


@every_page
def test_no_word_is_cut_at_any_text_size(qtbot: QtBot, name: PageName, maud: Plan) -> None:
    page = shown(qtbot, name, maud)
    for percent in (100, 400):
        appearance().set_text_size(percent)
        for _ in range(3):  # a layout that learns its width asks for more height
            QApplication.processEvents()
        cut = list(cut_words(page))
        assert not cut, f"at {percent}%"


def cut_words(page: Page) -> Iterator[str]:
    """What has too little room, or sticks out at the side."""
    frame, inner = page.window(), page.parentWidget()
    assert isinstance(frame, Frame)
    assert inner is not None
    if inner.width() > frame.viewport().width():
        yield "the page grows sideways"
    for widget in visible(page, (QLabel, QAbstractButton)):
        needs = widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else 0
        roomy = isinstance(widget, QAbstractButton) and needs <= 56  # a button's usual height, whatever it says
        if not roomy and widget.height() < needs - 1:
            yield f"{told(widget)!r} has {widget.height()} of {needs} px"
        if widget.mapTo(inner, QPoint(widget.width(), 0)).x() > inner.width() + 1:
            yield f"{told(widget)!r} sticks out"


@every_page
def test_tab_reaches_everything_from_top_to_bottom(qtbot: QtBot, name: PageName, maud: Plan) -> None:
    page = shown(qtbot, name, maud)
    frame = page.window()
    put_in_order(stops(frame))
    expected = [stop for stop in stops(frame) if stop.isVisibleTo(frame) and stop.isEnabled()]
    page.heading.setFocus(Qt.FocusReason.OtherFocusReason)
    reached: list[QWidget] = []
    for _ in range(len(expected) + 2):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        if focus is None or focus in reached:
            break
        reached.append(focus)
    missed = [told(stop) for stop in expected if stop not in reached]
    assert not missed
    tops = [stop.mapTo(frame, QPoint(0, 0)).y() for stop in reached[:-1] if frame.isAncestorOf(stop)]
    assert tops, "nothing on the page can be reached"


@every_page
def test_no_word_stays_untranslated(qtbot: QtBot, name: PageName, qapp: QApplication) -> None:
    english = words_on(shown(qtbot, name, EMPTY))
    own_letters = {*texts.LANGUAGES.values(), *texts.SPOKEN_LANGUAGES.values(), *texts.PSEUDO_LANGUAGES.values(), "Aa"}
    for tag in texts.PSEUDO_LANGUAGES:
        texts.set_language(tag)
        right_to_left = texts.is_right_to_left(tag)
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight)
        same = english & words_on(shown(qtbot, name, EMPTY))
        assert not {w for w in same if any(letter.isalpha() for letter in w)} - own_letters - {"Joanne"}, tag


def words_on(page: Page) -> set[str]:
    """What can be read and heard on a page."""
    found = set()
    for widget in visible(page, (QLabel, QAbstractButton)):
        found |= {told(widget), str(getattr(widget, "text", str)())}
    return found - {""}
