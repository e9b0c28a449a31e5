"""Enter in a box of one line goes on, and letters typed at once on the way in are never lost."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ipc_desktop.journal import keys, store
from ipc_desktop.ui.fields.choice_buttons import RadioChoice
from ipc_desktop.ui.fields.early_letters import answered_at
from ipc_desktop.ui.fields.entry_box import is_editor
from ipc_desktop.ui.pages.here import Here
from ipc_desktop.ui.screens.caseload import CaseloadScreen
from ipc_desktop.ui.screens.confirm import ConfirmScreen
from ipc_desktop.ui.screens.first_start import PassphraseScreen
from ipc_desktop.ui.screens.recovery import CodeScreen, RecoveryScreen
from ipc_desktop.ui.screens.screen import Screen
from tests.ui.shell.visit import PASSPHRASE, Visit

QUICK = keys.Cost(memory_kib=64, passes=1, lanes=1)


def screen(visit: Visit) -> Screen:
    assert visit.window.way_in is not None
    return visit.window.way_in.screen_shown


def type_where_the_focus_is(visit: Visit, text: str) -> None:
    visit.until(QApplication.focusWidget)
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, text)
    visit.press(Qt.Key.Key_Return)


def test_a_first_start_needs_nothing_but_typing_and_enter(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keys, "USUAL_COST", QUICK)
    visit = Visit(qtbot, tmp_path, practice=False)
    type_where_the_focus_is(visit, "Joanne")
    choosing = screen(visit)
    assert isinstance(choosing, PassphraseScreen)
    type_where_the_focus_is(visit, PASSPHRASE)
    type_where_the_focus_is(visit, PASSPHRASE)
    visit.until(lambda: isinstance(screen(visit), CodeScreen))
    code = screen(visit)
    assert isinstance(code, CodeScreen)
    assert code.heading.hasFocus(), "the code is read first"
    visit.press_keys(code._last)
    visit.press(Qt.Key.Key_Return)
    visit.until(lambda: visit.window.session)
    visit.close()


def test_a_forgotten_passphrase_is_mended_with_typing_and_enter(qtbot: QtBot, tmp_path: Path) -> None:
    opened, code = store.create_store(tmp_path, "Joanne", "forgotten words in a row", cost=QUICK)
    opened.close()
    visit = Visit(qtbot, tmp_path, practice=False)
    assert visit.window.way_in is not None
    visit.window.way_in._show_recovery(0)
    assert isinstance(screen(visit), RecoveryScreen)
    type_where_the_focus_is(visit, code)
    assert isinstance(screen(visit), PassphraseScreen)
    visit.close()


def test_enter_opens_the_list_once(qtbot: QtBot, tmp_path: Path) -> None:
    opened, _code = store.create_store(tmp_path, "Joanne", PASSPHRASE, cost=QUICK)
    opened.close()
    visit = Visit(qtbot, tmp_path, practice=False)
    type_where_the_focus_is(visit, PASSPHRASE)
    visit.until(lambda: visit.window.session)
    visit.close()


def test_enter_in_the_search_opens_the_one_who_is_found(visit: Visit) -> None:
    visit.until(lambda: visit.window.session is not None and visit.session.office.home is not None)
    home = visit.session.office.home
    assert isinstance(home, CaseloadScreen)
    home.show_people()
    visit.press(Qt.Key.Key_Return)
    assert home.list.hasFocus(), "of several the first can be chosen with the arrows"
    home.search.focus_first()
    type_where_the_focus_is(visit, "maud")
    assert isinstance(visit.session.office.side, ConfirmScreen)


def test_enter_in_a_question_goes_from_box_to_box_and_then_to_the_way_on(visit: Visit) -> None:
    visit.open_first().open_page("name")
    boxes = [box for box in answered_at(visit.wizard.page) if is_editor(box)]
    assert len(boxes) == 3
    boxes[0].setFocus()
    for following in (*boxes[1:], visit.wizard.bar.primary):
        visit.press(Qt.Key.Key_Return)
        assert QApplication.focusWidget() is following
    assert visit.wizard.key == "name", "only the way on turns the page"
    visit.press(Qt.Key.Key_Return)
    assert visit.wizard.key == "born"


def test_enter_never_comes_to_a_choice_that_once_more_would_answer(visit: Visit) -> None:
    visit.open_first().open_page("here")
    page = visit.wizard.page
    assert isinstance(page, Here)
    page.add.click()
    box, following = next(
        (box, following)
        for box, following in pairwise(answered_at(page))
        if is_editor(box) and isinstance(following, RadioChoice)
    )
    box.setFocus()
    visit.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is box
    assert not following.isChecked()
