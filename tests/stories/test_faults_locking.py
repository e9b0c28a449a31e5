"""The screen locks by itself, with a warning first, on sleep, or by one key at any time; nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from ipc_desktop.journal.errors import StoreError
from ipc_desktop.journal.store import create_store, unlock_store
from ipc_desktop.journal.writer import Writer
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.keeping import left_open
from ipc_desktop.ui.keeping.open_case import read_case
from tests.stories.hands import Hands
from tests.stories.test_faults_killed import PASSPHRASE, QUICK, joanne
from tests.stories.typist import unlock
from tests.ui.shell.visit import Visit, plain_look

__all__ = ["plain_look"]

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
WORDS = "Trains on Fridays"


@pytest.fixture
def visit(qtbot: QtBot, tmp_path: Path) -> Iterator[Visit]:
    """Joanne's own store, open, with somebody's words just typed and not yet left."""
    joanne(tmp_path)
    opened = Visit(qtbot, tmp_path, practice=False)
    unlock(Hands(opened.window), PASSPHRASE)
    opened.session.new_person()
    opened.until(lambda: opened.session.wizard)
    opened.wizard.show_page("most_important")
    opened.write(WORDS)
    yield opened
    opened.close()


def on_screen(visit: Visit) -> str:
    return "\n".join(label.text() for label in visit.window.findChildren(QLabel) if label.isVisible())


def is_locked_and_comes_back(visit: Visit) -> None:
    """Nothing of the family is on the screen; after the passphrase the very words are, at the same page."""
    visit.until(lambda: visit.window.session is None)
    assert "Your passphrase" in on_screen(visit)
    assert WORDS not in on_screen(visit)
    unlock(Hands(visit.window), PASSPHRASE)
    visit.until(lambda: visit.window.session and visit.session.wizard)
    assert visit.wizard.key == "most_important"
    assert visit.box().toPlainText() == WORDS


def test_in_giant_letters_too_the_window_stays_on_the_screen_when_it_opens_where_we_were(visit: Visit) -> None:
    visit.window.choices.choose(visit.window.choices.laptop._replace(text_size=400))
    before = visit.window.size()
    visit.window.lock()
    is_locked_and_comes_back(visit)
    QApplication.processEvents()
    assert visit.window.size() == before
    assert visit.window.minimumSizeHint().height() < before.height()


def be_quiet(visit: Visit, seconds: int) -> None:
    """Lets so much quiet pass, without waiting for it."""
    visit.window.idle._last -= seconds


def test_quiet_is_warned_of_and_stay_here_keeps_everything_open(visit: Visit) -> None:
    visit.window.idle.start(10)
    be_quiet(visit, 9 * 60 + 5)
    visit.until(visit.window.warning.isVisible)
    assert "What you typed is kept." in visit.window.warning.words
    hands = Hands(visit.window)
    hands.tab_to("Stay here")
    hands.press(Qt.Key.Key_Return)
    assert not visit.window.warning.isVisible()
    assert visit.box().toPlainText() == WORDS
    be_quiet(visit, 9 * 60 + 5)
    visit.until(visit.window.warning.isVisible)
    handle = visit.window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_Shift)
    assert not visit.window.warning.isVisible(), "any key says that somebody is there"
    be_quiet(visit, 8 * 60)
    visit.window.idle.look()
    assert visit.window.session is not None, "the time begins anew with each of them"
    be_quiet(visit, 2 * 60)
    is_locked_and_comes_back(visit)


def test_going_to_sleep_locks_if_the_worker_wants_it(visit: Visit) -> None:
    sleep = visit.window._sleep
    assert sleep is not None
    visit.window.choices.choose(visit.window.choices.laptop._replace(lock_on_sleep=False))
    sleep.prepare_for_sleep(True)
    assert visit.window.session is not None
    visit.window.choices.choose(visit.window.choices.laptop._replace(lock_on_sleep=True))
    sleep.prepare_for_sleep(False)
    assert visit.window.session is not None
    sleep.prepare_for_sleep(True)
    is_locked_and_comes_back(visit)


def from_a_page(visit: Visit) -> None:
    visit.press(Qt.Key.Key_L, CTRL)


def from_a_tool(visit: Visit) -> None:
    visit.press(Qt.Key.Key_T, ALT)
    visit.press(Qt.Key.Key_L, CTRL)


def while_pages_are_being_set(visit: Visit) -> None:
    sitting = visit.wizard.sitting
    sitting.desk.set_pages(sitting.paper("plan", 18), lambda _sheets: None, lambda _sentence: None)
    visit.press(Qt.Key.Key_L, CTRL)


def while_pages_are_being_set_that_take_for_ever(visit: Visit) -> None:
    visit.box().setPlainText("W" * 15_000)
    sitting = visit.wizard.sitting
    for _ in range(3):
        sitting.desk.set_pages(sitting.paper("plan", 28), lambda _sheets: None, lambda _sentence: None)
    visit.write(WORDS)
    visit.qtbot.wait(700)
    visit.press(Qt.Key.Key_L, CTRL)


def while_a_case_is_being_read(visit: Visit) -> None:
    visit.session.open_case(visit.wizard.case.case)
    visit.press(Qt.Key.Key_L, CTRL)


@pytest.mark.parametrize(
    "how",
    [
        from_a_page,
        from_a_tool,
        while_pages_are_being_set,
        while_pages_are_being_set_that_take_for_ever,
        while_a_case_is_being_read,
    ],
)
def test_one_key_locks_at_any_time(visit: Visit, how: Callable[[Visit], None]) -> None:
    how(visit)
    is_locked_and_comes_back(visit)


def test_a_lock_closes_the_dialogue_that_asks_where_to_save(visit: Visit) -> None:
    said: list[str] = []
    sitting = visit.wizard.sitting
    sitting.desk.save_pdf(sitting.paper("plan", 18), said.append, said.append)
    visit.until(lambda: visit.wizard.side is not None)
    seen: list[bool] = []

    def lock() -> None:
        dialogue = QApplication.activeModalWidget()
        if dialogue is None:
            QTimer.singleShot(20, lock)
            return
        seen.append(isinstance(dialogue, QDialog))
        visit.window.lock()

    QTimer.singleShot(20, lock)
    visit.press(Qt.Key.Key_Right, ALT)
    visit.until(lambda: seen)
    assert seen == [True]
    assert QApplication.activeModalWidget() is None
    visit.window.activateWindow()
    is_locked_and_comes_back(visit)


def test_a_window_closed_in_the_middle_of_reading_waits_for_it_and_does_not_crash(visit: Visit) -> None:
    store, case = visit.session.store, visit.wizard.case.case
    for _ in range(30):
        visit.window.jobs.run(
            lambda: store.journal.verify(case),
            owner=visit.window,
            on_success=lambda _faults: None,
            on_failure=lambda _error: None,
        )
    visit.close()
    assert not visit.window.isVisible()


def test_what_was_copied_is_gone_after_a_lock_even_when_it_was_typed_over(visit: Visit) -> None:
    hands = Hands(visit.window)
    hands.tab_to("words", QAccessible.Role.EditableText)
    hands.press(Qt.Key.Key_A, CTRL)
    hands.press(Qt.Key.Key_X, CTRL)
    assert QApplication.clipboard().text() == WORDS
    visit.press(Qt.Key.Key_L, CTRL)
    visit.until(lambda: visit.window.session is None)
    assert QApplication.clipboard().text() == ""


def test_somebody_elses_clipboard_is_left_alone(visit: Visit) -> None:
    visit.window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    other = Button("Another program")
    visit.qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    visit.until(other.isActiveWindow)
    QApplication.clipboard().setText("A bus timetable")
    visit.window.lock()
    assert QApplication.clipboard().text() == "A bus timetable"


def test_a_case_that_was_read_before_a_lock_is_not_shown_after_it(visit: Visit) -> None:
    session, case = visit.session, visit.wizard.case.case
    opened = read_case(session.store.journal, case)
    visit.window.lock()
    before = session.wizard
    session._show_case(opened)
    assert session.wizard is before
    is_locked_and_comes_back(visit)


# --- what the laptop could not keep before the lock -------------------------------------------------------------------


@pytest.fixture
def no_room(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """The journal keeps nothing any more, until this is undone."""

    def refuses(*_asked: object) -> Future[None]:
        refused: Future[None] = Future()
        refused.set_exception(StoreError("disk_full"))
        return refused

    with monkeypatch.context() as full:
        for name in ("keep_drafts", "keep_unfinished", "save"):
            full.setattr(Writer, name, refuses)
        yield full


def enter(visit: Visit, folder: Path) -> None:
    """A worker's store is open after a lock, without its passphrase typed at the page."""
    visit.until(lambda: visit.window.way_in is not None and not visit.window._closing)
    way_in = visit.window.way_in
    assert way_in is not None
    way_in.opened.emit(unlock_store(folder, PASSPHRASE))


def lock_over_words_without_room(visit: Visit) -> None:
    visit.write("Trains and boats")
    visit.window.lock()


def has_the_words_again(visit: Visit) -> None:
    visit.until(lambda: visit.session.wizard)
    assert visit.box().toPlainText() == "Trains and boats"


def test_words_that_could_not_be_kept_wait_while_another_worker_is_here(
    visit: Visit, no_room: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    mine = visit.session.store.folder
    theirs = create_store(tmp_path, "Amir", PASSPHRASE, cost=QUICK)[0]
    theirs.close()
    lock_over_words_without_room(visit)
    no_room.undo()
    enter(visit, theirs.folder)
    assert visit.session.wizard is None
    visit.window.lock()
    enter(visit, mine)
    has_the_words_again(visit)


def test_words_that_could_not_be_kept_outlast_a_second_lock_before_they_are_shown_again(
    visit: Visit, no_room: pytest.MonkeyPatch
) -> None:
    folder = visit.session.store.folder
    lock_over_words_without_room(visit)
    no_room.undo()
    enter(visit, folder)
    assert visit.session.wizard is None, "the case is still being read"
    visit.window.lock()
    enter(visit, folder)
    has_the_words_again(visit)


def test_words_that_could_not_be_kept_come_back_though_nobody_knows_which_case_was_open(
    visit: Visit, no_room: pytest.MonkeyPatch
) -> None:
    folder = visit.session.store.folder
    lock_over_words_without_room(visit)
    no_room.undo()
    left_open.forget(folder)
    enter(visit, folder)
    has_the_words_again(visit)


def test_words_that_could_not_be_kept_hold_the_locked_window_open_once(
    visit: Visit, no_room: pytest.MonkeyPatch
) -> None:
    visit.write("Trains and boats")
    visit.window.lock()
    visit.until(lambda: not visit.window._closing)
    visit.window.close()
    assert visit.window.isVisible()
    assert "Not everything is saved yet. Close once more to leave it behind." in on_screen(visit)
    visit.window.close()
    assert not visit.window.isVisible()
