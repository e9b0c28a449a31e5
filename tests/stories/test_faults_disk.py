"""Bad surroundings in the real window: a plain sentence, what was typed stays on the screen, nothing is destroyed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ipc_desktop.journal.store import unlock_store
from ipc_desktop.ui.screens.caseload import CaseloadScreen
from ipc_desktop.ui.screens.first_start import PassphraseScreen
from ipc_desktop.ui.screens.screen import Screen
from ipc_desktop.ui.screens.unlock import UnlockScreen
from tests.journal.made_up import person
from tests.journal.test_faults import Disk, disk, open_folder, somebody_who_may_not_write
from tests.stories.hands import Hands
from tests.stories.test_faults_killed import PASSPHRASE, joanne
from tests.ui.shell.visit import Visit, plain_look

__all__ = ["disk", "open_folder", "plain_look"]

OpenWindow = Callable[[Path], Visit]


@pytest.fixture
def open_window(qtbot: QtBot) -> Iterator[OpenWindow]:
    opened: list[Visit] = []

    def open_it(data: Path) -> Visit:
        opened.append(Visit(qtbot, data, practice=False))
        return opened[-1]

    yield open_it
    for visit in opened:
        visit.close()


def screen(visit: Visit) -> Screen:
    assert visit.window.way_in is not None
    return visit.window.way_in.screen_shown


def try_to_open(visit: Visit) -> UnlockScreen:
    """The passphrase and Enter, by keyboard."""
    visit.window.activateWindow()
    hands = Hands(visit.window)
    hands.tab_to("Your passphrase", QAccessible.Role.EditableText)
    hands.write_over(PASSPHRASE)
    shown = screen(visit)
    assert isinstance(shown, UnlockScreen)
    hands.press(Qt.Key.Key_Return)
    return shown


def what_is_said(visit: Visit) -> str:
    """The sentence on the unlock page that tells what is wrong."""
    shown = try_to_open(visit)
    visit.until(lambda: shown.passphrase.error)
    assert shown.passphrase.text() == PASSPHRASE, "what was typed stays"
    return shown.passphrase.error


def begin(visit: Visit, words: str) -> None:
    """A new person, and some words on the page of what matters."""
    try_to_open(visit)
    visit.until(lambda: visit.window.session)
    visit.session.new_person()
    visit.until(lambda: visit.session.wizard)
    visit.wizard.show_page("name")
    visit.write("Idris", 2)
    visit.wizard.show_page("most_important")
    visit.write(words)
    visit.wizard.keep_page()
    visit.until(lambda: visit.wizard.case.saver.all_written)


def type_until_there_is_no_room(visit: Visit) -> str:
    """Long words, changed again and again, until the window says that they are not saved; what stands there then."""
    for number in range(200):
        words = f"{number} " + "The sea and the long way home. " * 400
        visit.box().setPlainText(words)
        visit.until(partial(is_kept_or_refused, visit, words))
        if visit.wizard.notice.is_trouble:
            break
    QTest.keyClicks(visit.box(), "And Nana.")
    return visit.box().toPlainText()


def is_kept_or_refused(visit: Visit, words: str) -> bool:
    return visit.wizard.notice.is_trouble or words in drafts(visit)


def drafts(visit: Visit) -> str:
    return str(visit.session.store.journal.drafts(visit.wizard.case.case))


def files_of(data: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(data.rglob("*")) if path.is_file()}


def test_a_full_disk_is_told_words_stay_and_are_saved_by_themselves_once_there_is_room(
    disk: Disk, open_window: OpenWindow
) -> None:
    data = disk.folder / "data"
    joanne(data)
    visit = open_window(data)
    begin(visit, "Trains")
    disk.fill()
    typed = type_until_there_is_no_room(visit)
    visit.until(lambda: visit.wizard.notice.is_trouble)
    assert visit.wizard.notice.words == (
        "This laptop has no room left. What you typed stays on the screen. Please make some room, then try again."
    )
    assert visit.wizard.bar.save_mark.accessibleName() == "Not saved yet. Trying again"
    visit.wizard.go_on()
    visit.wizard.go_back()
    assert visit.box().toPlainText() == typed, "Back and forward lose nothing either"
    visit.window.lock()
    assert visit.window.session is None
    disk.make_room()
    try_to_open(visit)
    visit.until(lambda: visit.window.session and visit.session.wizard)
    assert visit.box().toPlainText() == typed, "not even a lock in between"
    visit.until(lambda: typed in drafts(visit))
    visit.wizard.go_on()
    visit.until(lambda: visit.wizard.case.saver.all_written)
    store, case = visit.session.store, visit.wizard.case.case
    assert typed in str(store.journal.plan(case).entries)
    assert store.journal.verify(case) == ()


def test_once_there_is_room_it_saves_by_itself(disk: Disk, open_window: OpenWindow) -> None:
    data = disk.folder / "data"
    joanne(data)
    visit = open_window(data)
    begin(visit, "Trains")
    disk.fill()
    typed = type_until_there_is_no_room(visit)
    visit.wizard.keep_page()
    disk.make_room()
    visit.until(lambda: not visit.wizard.notice.is_trouble)
    visit.until(lambda: visit.wizard.case.saver.all_written)
    assert visit.wizard.bar.save_mark.accessibleName() == "Saved on this laptop"
    assert typed in str(visit.session.store.journal.plan(visit.wizard.case.case).entries)


def test_a_folder_that_may_not_be_written_is_told_at_the_unlock_page(
    open_folder: Path, open_window: OpenWindow
) -> None:
    joanne(open_folder)
    paths = [open_folder, *open_folder.rglob("*")]
    for path in paths:
        path.chmod(0o555 if path.is_dir() else 0o444)
    before = files_of(open_folder)
    with somebody_who_may_not_write():
        said = what_is_said(open_window(open_folder))
    assert said.startswith("This folder cannot be written to.")
    assert files_of(open_folder) == before
    for path in paths:
        path.chmod(0o700 if path.is_dir() else 0o600)


def test_a_folder_that_may_not_be_written_is_told_at_the_first_start(
    open_folder: Path, open_window: OpenWindow
) -> None:
    open_folder.chmod(0o555)
    visit = open_window(open_folder / "data")
    hands = Hands(visit.window)
    hands.tab_to("Your name", QAccessible.Role.EditableText)
    hands.type("Joanne")
    hands.activate("Continue")
    with somebody_who_may_not_write():
        for box in ("Your passphrase", "Type it once more"):
            hands.tab_to(box, QAccessible.Role.EditableText)
            hands.type(PASSPHRASE)
        hands.activate("Continue")
        shown = screen(visit)
        assert isinstance(shown, PassphraseScreen)
        visit.until(lambda: shown.passphrase.error)
    assert shown.passphrase.error.startswith("This folder cannot be written to.")
    assert shown.passphrase.text() == PASSPHRASE
    assert list(open_folder.iterdir()) == []
    open_folder.chmod(0o700)


def test_a_second_start_of_the_app_is_told_kindly(tmp_path: Path, open_window: OpenWindow) -> None:
    joanne(tmp_path)
    first = open_window(tmp_path)
    begin(first, "Trains")
    second = open_window(tmp_path)
    assert what_is_said(second) == "IPC Desktop is already open. Please go on in the window that is open."
    first.write("Trains, and the sea")
    first.wizard.go_on()
    first.until(lambda: first.wizard.case.saver.all_written)
    first.close()
    try_to_open(second)
    second.until(lambda: second.window.session and second.session.wizard)
    assert "Trains, and the sea" in str(second.wizard.plan_now().entries)


def test_a_missing_laptop_key_is_told_and_the_way_out_named(tmp_path: Path, open_window: OpenWindow) -> None:
    joanne(tmp_path)
    (tmp_path / "laptop.key").rename(tmp_path / "elsewhere")
    visit = open_window(tmp_path)
    said = what_is_said(visit)
    assert said == (
        "This laptop’s own key is missing. Please use the recovery code that your team keeps. Nothing is lost."
    )
    assert not (tmp_path / "laptop.key").exists(), "no other key is put in its place"
    (tmp_path / "elsewhere").rename(tmp_path / "laptop.key")
    try_to_open(visit)
    visit.until(lambda: visit.window.session)


def test_missing_slots_are_told_and_no_first_start_begins_over_them(tmp_path: Path, open_window: OpenWindow) -> None:
    joanne(tmp_path)
    (slots,) = tmp_path.rglob("slots.json")
    slots.rename(tmp_path / "elsewhere")
    visit = open_window(tmp_path)
    said = what_is_said(visit)
    assert said.startswith("The file that opens your store is missing. Please put it back from a backup")
    (tmp_path / "elsewhere").rename(slots)
    try_to_open(visit)
    visit.until(lambda: visit.window.session)


@pytest.fixture
def whole_store(tmp_path: Path) -> Path:
    """A store with a person in it, closed; its database's path."""
    joanne(tmp_path)
    (folder,) = (tmp_path / "workers").iterdir()
    store = unlock_store(folder, PASSPHRASE)
    case = store.writer.new_case().result()
    store.writer.save(case, [person(case)], "sam").result()
    store.writer.keep_drafts(case, (), "name").result()
    store.close()
    return folder / "store.db"


def test_one_flipped_bit_is_told_wherever_it_is_and_costs_nothing(
    whole_store: Path, tmp_path: Path, open_window: OpenWindow
) -> None:
    right = whole_store.read_bytes()
    told = set()
    for place in range(100, len(right), 2048):
        whole_store.write_bytes(right[:place] + bytes([right[place] ^ 1]) + right[place + 1 :])
        told.add(what_happens(open_window(tmp_path)))
        assert len(whole_store.read_bytes()) >= len(right)
    damaged = "A part of the store cannot be read. Please change nothing, and ask your team for the latest backup."
    assert told <= {damaged, "Idi", "Your list did not open. Nothing is lost. Please try again."}
    assert damaged in told
    whole_store.write_bytes(right)
    for log in whole_store.parent.glob("store.db-*"):
        log.unlink()
    assert what_happens(open_window(tmp_path)) == "Idi"


def what_happens(visit: Visit) -> str:
    """What somebody sees who unlocks, shows the list and opens the person: the trouble, or all as it was."""
    seen = what_is_seen(visit)
    visit.close()
    visit.close()  # where something could not be saved, the first time only says so
    return seen


def what_is_seen(visit: Visit) -> str:
    shown = try_to_open(visit)
    visit.until(lambda: visit.window.session or shown.passphrase.error)
    if visit.window.session is None:
        return shown.passphrase.error
    home, notice = visit.session.office.home, visit.session.office.notice
    assert isinstance(home, CaseloadScreen)
    home.show_people()
    if not home.rows.rowCount():
        return home.found.text()
    visit.session.open_case(home.rows.row(0).case)
    visit.until(lambda: visit.session.wizard or notice.words)
    if visit.session.wizard is None:
        return notice.words
    visit.until(lambda: visit.wizard.notice.words or visit.wizard.case.saver.all_written)
    return visit.wizard.notice.words or visit.wizard.case.plan.person.called
