"""First start, unlocking, locking, and coming back to the very word."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ipc_desktop.journal import keys, passphrase, store
from ipc_desktop.ui.bricks.words import Voice
from ipc_desktop.ui.paper import destinations
from ipc_desktop.ui.screens.bring_back import BringBackScreen
from ipc_desktop.ui.screens.caseload import CaseloadScreen
from ipc_desktop.ui.screens.first_start import PassphraseScreen, WelcomeScreen
from ipc_desktop.ui.screens.not_opened import NotOpenedScreen
from ipc_desktop.ui.screens.recovery import CodeScreen, RecoveryScreen
from ipc_desktop.ui.screens.screen import Screen
from ipc_desktop.ui.screens.unlock import UnlockScreen
from ipc_desktop.ui.shell import way_in
from ipc_desktop.ui.window import Window
from tests.ui.shell.visit import PASSPHRASE, Visit

QUICK = keys.Cost(memory_kib=64, passes=1, lanes=1)


@pytest.fixture
def joanne(tmp_path: Path) -> Path:
    """A data folder with Joanne's store in it."""
    opened, _code = store.create_store(tmp_path, "Joanne", PASSPHRASE, cost=QUICK)
    opened.close()
    return tmp_path


@pytest.fixture
def open_window(qtbot: QtBot) -> Callable[[Path], Visit]:
    return partial(Visit, qtbot, practice=False)


def screen(visit: Visit) -> Screen:
    assert visit.window.way_in is not None
    return visit.window.way_in.screen_shown


def unlock(visit: Visit, passphrase: str = PASSPHRASE) -> None:
    shown = screen(visit)
    assert isinstance(shown, UnlockScreen)
    shown.passphrase.set_text(passphrase)
    shown.try_to_open()


def test_the_recovery_code_runs_from_the_left_also_where_the_page_does_not(qtbot: QtBot) -> None:
    code = CodeScreen("7YQ2-9KDM-R6VE")
    code.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.addWidget(code)
    code.resize(900, 600)
    code.show()
    groups = {one.text(): one.mapTo(code, QPoint(0, 0)).x() for one in code.findChildren(Voice)}
    assert groups["7YQ2"] < groups["9KDM"] < groups["R6VE"], "whoever writes it down begins where it begins"


def test_a_list_that_lies_on_a_stick_is_brought_back_and_opened(
    open_window: Callable[[Path], Visit], joanne: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick, data = tmp_path / "stick", tmp_path / "other"
    stick.mkdir()
    data.mkdir()
    (data / keys.LAPTOP_KEY).write_bytes((joanne / keys.LAPTOP_KEY).read_bytes())
    visit = open_window(joanne)
    unlock(visit)
    visit.until(lambda: visit.window.session is not None)
    monkeypatch.setattr(destinations, "choose_folder", lambda _parent, _heading: str(stick))
    visit.session.office.asked.emit("copy")
    visit.until(lambda: "The copy is in" in visit.session.office.notice.words)
    visit.close()

    again = open_window(data)
    welcome = screen(again)
    assert isinstance(welcome, WelcomeScreen)
    welcome.copy_button.click()
    bring = screen(again)
    assert isinstance(bring, BringBackScreen)
    monkeypatch.setattr(destinations, "choose_folder", lambda _parent, _heading: str(data))
    bring.choose_button.click()
    again.until(lambda: "There is no copy of a list in this folder" in bring.lead_label.text())
    monkeypatch.setattr(destinations, "choose_folder", lambda _parent, _heading: str(stick))
    bring.choose_button.click()
    again.until(lambda: isinstance(screen(again), UnlockScreen))
    assert screen(again).heading.text().startswith("Welcome back, Joanne, copy brought back on")
    unlock(again)
    again.until(lambda: again.window.session is not None)
    again.close()


def test_a_first_start_asks_for_a_name_a_passphrase_and_shows_the_code_to_keep(
    open_window: Callable[[Path], Visit], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keys, "USUAL_COST", QUICK)
    visit = open_window(tmp_path)
    welcome = screen(visit)
    assert isinstance(welcome, WelcomeScreen)
    assert visit.window.windowTitle() == "Welcome. What is your name? - IPC Desktop"
    QTest.keyClicks(welcome.name.entry, "Joanne")
    welcome.go_on_button.click()
    choosing = screen(visit)
    assert isinstance(choosing, PassphraseScreen)
    QTest.keyClicks(choosing.passphrase.entry, "joanne")
    visit.until(lambda: "Easy to guess" in choosing.strength.text())
    choosing.go_on_button.click()
    visit.until(lambda: choosing.passphrase.error)
    choosing.passphrase.set_text(PASSPHRASE)
    choosing.again.set_text("lilac tram")
    visit.qtbot.wait(450)  # a second press sooner comes from a shaking hand
    choosing.go_on_button.click()
    visit.until(lambda: choosing.again.error)
    choosing.again.set_text(PASSPHRASE)
    visit.qtbot.wait(450)
    choosing.go_on_button.click()
    visit.until(lambda: isinstance(screen(visit), CodeScreen))
    code = screen(visit)
    assert isinstance(code, CodeScreen)
    code.go_on_button.click()
    assert code.typed.error, "nobody goes on before it is on paper"
    code.typed.set_text(code._last.lower())
    visit.qtbot.wait(450)
    code.go_on_button.click()
    visit.until(lambda: visit.window.session)
    assert visit.session.store.worker_name == "Joanne"
    visit.until(lambda: visit.session.office.home is not None)
    home = visit.session.office.home
    assert isinstance(home, CaseloadScreen)
    assert home.hidden_words.text() == "Nobody is here yet. Add the first person."
    assert home.new_button.isVisible()
    assert not home.show_button.isVisible(), "there is nobody to show"
    visit.close()


def test_who_goes_on_hears_of_it_when_a_passphrase_cannot_be_judged(
    open_window: Callable[[Path], Visit], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_typed: str, _names: tuple[str, ...]) -> None:
        raise OSError

    monkeypatch.setattr(passphrase, "strength", broken)
    visit = open_window(tmp_path)
    welcome = screen(visit)
    assert isinstance(welcome, WelcomeScreen)
    QTest.keyClicks(welcome.name.entry, "Joanne")
    welcome.go_on_button.click()
    choosing = screen(visit)
    assert isinstance(choosing, PassphraseScreen)
    choosing.passphrase.set_text(PASSPHRASE)
    choosing.go_on_button.click()
    visit.until(lambda: choosing.passphrase.error)
    assert choosing.go_on_button.isEnabled()
    visit.close()


def test_a_wrong_passphrase_is_answered_in_words_and_the_right_one_opens(
    open_window: Callable[[Path], Visit], joanne: Path
) -> None:
    visit = open_window(joanne)
    shown = screen(visit)
    assert isinstance(shown, UnlockScreen)
    unlock(visit, "something else")
    visit.until(lambda: shown.passphrase.error)
    assert shown.passphrase.error == "That is not the passphrase. Please try again."
    assert shown.passphrase.text() == "something else"
    unlock(visit)
    visit.until(lambda: visit.window.session)
    visit.close()


def test_while_a_list_is_being_opened_no_other_way_in_is_begun(
    open_window: Callable[[Path], Visit], joanne: Path
) -> None:
    visit = open_window(joanne)
    shown = screen(visit)
    assert isinstance(shown, UnlockScreen)
    others = (shown.forgot_button, shown.copy_button)
    unlock(visit, "something else")
    assert not any(button.isEnabled() for button in others)
    visit.until(lambda: shown.passphrase.error)
    assert all(button.isEnabled() for button in others)
    visit.close()


def test_after_five_wrong_tries_the_wait_is_counted_down_in_words(
    open_window: Callable[[Path], Visit], joanne: Path
) -> None:
    visit = open_window(joanne)
    shown = screen(visit)
    assert isinstance(shown, UnlockScreen)
    for _ in range(5):
        shown.passphrase.set_error("")
        unlock(visit, "something else")
        visit.until(lambda: shown.passphrase.error)
    assert shown.waiting.isVisible()
    assert "You can try again in" in shown.waiting.text()
    assert not shown.open_button.isEnabled()
    visit.close()


def test_the_recovery_code_opens_the_store_and_gives_a_new_code(
    open_window: Callable[[Path], Visit], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keys, "USUAL_COST", QUICK)
    opened, code = store.create_store(tmp_path, "Joanne", "forgotten words in a row", cost=QUICK)
    opened.close()
    visit = open_window(tmp_path)
    shown = screen(visit)
    assert isinstance(shown, UnlockScreen)
    shown.forgot_button.click()
    asking = screen(visit)
    assert isinstance(asking, RecoveryScreen)
    asking.code.set_text(code[:-1])
    asking.go_on_button.click()
    assert asking.code.error
    asking.code.set_text(code.lower().replace("-", " "))
    visit.qtbot.wait(450)
    asking.go_on_button.click()
    choosing = screen(visit)
    assert isinstance(choosing, PassphraseScreen)
    choosing.passphrase.set_text(PASSPHRASE)
    choosing.again.set_text(PASSPHRASE)
    choosing.go_on_button.click()
    visit.until(lambda: isinstance(screen(visit), CodeScreen))
    visit.close()


def begin_a_conversation(visit: Visit) -> None:
    unlock(visit)
    visit.until(lambda: visit.window.session)
    visit.session.new_person()
    visit.until(lambda: visit.session.wizard)
    visit.wizard.show_page("name")
    visit.write("Idris")


def test_locking_takes_the_plan_from_the_screen_and_unlocking_brings_back_the_very_word(
    open_window: Callable[[Path], Visit], joanne: Path
) -> None:
    visit = open_window(joanne)
    begin_a_conversation(visit)
    QApplication.clipboard().setText("Idris")
    visit.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert visit.window.session is None
    assert QApplication.clipboard().text() == ""
    assert "Idris" not in visit.window.windowTitle()
    unlock(visit)
    visit.until(lambda: visit.window.session is not None and visit.session.wizard is not None)
    assert visit.wizard.key == "name"
    assert visit.box().toPlainText() == "Idris"
    visit.close()


def test_a_window_that_was_closed_in_a_visit_opens_at_that_visit(
    open_window: Callable[[Path], Visit], joanne: Path
) -> None:
    visit = open_window(joanne)
    begin_a_conversation(visit)
    visit.close()
    again = open_window(joanne)
    unlock(again)
    again.until(lambda: again.window.session is not None and again.session.wizard is not None)
    assert again.wizard.key == "name"
    assert again.box().toPlainText() == "Idris"
    again.close()


def test_quiet_is_warned_of_first_and_then_it_locks(
    open_window: Callable[[Path], Visit], joanne: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit = open_window(joanne)
    begin_a_conversation(visit)
    start = time.monotonic()
    quiet = [0.0]
    monkeypatch.setattr(time, "monotonic", lambda: start + quiet[0])
    visit.window.idle.start(10)
    quiet[0] = 545
    visit.window.idle.look()
    assert visit.window.warning.isVisible()
    assert "55 seconds" in visit.window.warning.words
    visit.window.warning.stay_button.click()
    assert not visit.window.warning.isVisible()
    quiet[0] = 545 + 601
    visit.window.idle.look()
    assert visit.window.session is None
    assert "quiet" in screen(visit).lead_label.text()
    visit.qtbot.wait(50)
    visit.close()


def test_words_that_the_disk_would_not_take_are_there_again_after_a_lock(
    open_window: Callable[[Path], Visit], joanne: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from concurrent.futures import Future

    from ipc_desktop.journal.errors import StoreError

    visit = open_window(joanne)
    begin_a_conversation(visit)
    visit.until(lambda: visit.wizard.case.saver.status == "kept")

    def full(*_arguments: object) -> Future[None]:
        future: Future[None] = Future()
        future.set_exception(StoreError("disk_full"))
        return future

    monkeypatch.setattr(visit.session.store.writer, "keep_drafts", full)
    visit.write("Idris Example")
    visit.until(lambda: visit.wizard.case.saver.trouble)
    visit.window.lock()
    unlock(visit)
    visit.until(lambda: visit.window.session is not None and visit.session.wizard is not None)
    assert visit.box().toPlainText() == "Idris Example"
    visit.close()


def test_a_window_too_large_for_the_screen_fills_it_instead(qtbot: QtBot, tmp_path: Path) -> None:
    window = Window(tmp_path)
    qtbot.addWidget(window)
    window.begin()
    window.show_where_it_fits()
    room = window.screen().availableSize()
    assert (room.width(), room.height()) < (1366, 768), "the screen of this test is a small one"
    assert window.isMaximized()
    assert window.height() <= room.height()


def test_a_folder_that_cannot_be_looked_into_is_told_and_can_be_tried_again(
    open_window: Callable[[Path], Visit], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(_data: Path) -> tuple[store.StoreFolder, ...]:
        raise store.StoreError("disk_trouble")

    with monkeypatch.context() as closed:
        closed.setattr(way_in, "stores", locked)
        visit = open_window(tmp_path)
        told = screen(visit)
        assert isinstance(told, NotOpenedScreen)
        assert visit.window.windowTitle().startswith("Your list did not open. Nothing is lost.")
        assert told.lead_label.isVisible()
    QTest.keyClick(told.again_button, Qt.Key.Key_Return)
    assert isinstance(screen(visit), WelcomeScreen)
