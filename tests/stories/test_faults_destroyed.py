"""Words that must go are destroyed from the window itself: asked twice, and then in no file any more."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ipc_desktop.journal.store import Store
from ipc_desktop.plan.about_me import AboutMe
from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui.screens.destroy import DestroyScreen
from tests.journal.test_destroyed import decrypted_pages, forms, keys_of
from tests.stories.hands import Hands
from tests.stories.test_faults_killed import PASSPHRASE, joanne
from tests.stories.typist import go_on, unlock
from tests.ui.shell.visit import Visit, plain_look

__all__ = ["plain_look"]

SECRET, NAME = "Nobody knows about the lighthouse.", "Zephyrine"
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def visit(qtbot: QtBot, tmp_path: Path) -> Iterator[Visit]:
    """Joanne's own store, open, with a new person who has a name and a secret."""
    joanne(tmp_path)
    opened = Visit(qtbot, tmp_path, practice=False)
    hands = Hands(opened.window)
    unlock(hands, PASSPHRASE)
    hands.activate("New person")
    hands.wait_until(lambda: opened.session.wizard is not None, "the first page")
    for page, box, words in (("name", "What shall we call you?", NAME), ("most_important", "words", SECRET)):
        while opened.wizard.key != page:
            go_on(hands)
        hands.tab_to(box, QAccessible.Role.EditableText)
        hands.type(words)
    hands.press(Qt.Key.Key_Right, ALT)
    hands.press(Qt.Key.Key_Left, ALT)
    hands.wait_until(lambda: opened.wizard.case.saver.all_written, "all saved")
    yield opened
    opened.close()


def ask_to_destroy(visit: Visit, what: str) -> Hands:
    """By keyboard alone, from the page to the question whether it is meant."""
    hands = Hands(visit.window)
    hands.press(Qt.Key.Key_T, ALT)
    hands.activate("Destroy words for good")
    hands.tab_to("Your passphrase")
    hands.type(PASSPHRASE)
    hands.press(Qt.Key.Key_Return)
    hands.wait_until(lambda: hands.title().startswith("What should be destroyed for good?"), "the choice")
    hands.activate(f"Destroy this: {what}")
    hands.wait_until(lambda: hands.title().startswith("Destroy this for good?"), "the question")
    return hands


def mean_it(hands: Hands) -> None:
    """A reason, the name, and the main button."""
    hands.choose("The person asked for it", "The person asked for it")
    hands.tab_to("to say that you are sure", QAccessible.Role.EditableText)
    hands.type(NAME)
    hands.press(Qt.Key.Key_Right, ALT)


def lies_in_a_page(store: Store, words: str) -> bool:
    pages = decrypted_pages(store)
    return any(form in pages for form in forms(words))


def test_a_destroyed_answer_is_gone_from_the_page_the_history_and_every_file(visit: Visit) -> None:
    store, case = visit.session.store, visit.wizard.case.case
    told = [entry for entry in visit.wizard.case.plan.all(AboutMe) if entry.words.text == SECRET]
    wrapped = keys_of(store, told[0].id)
    assert wrapped
    assert all(key in decrypted_pages(store) for key in wrapped)
    QApplication.clipboard().setText(SECRET)
    before = visit.wizard
    hands = ask_to_destroy(visit, SECRET)
    mean_it(hands)
    visit.until(lambda: visit.session.wizard not in (None, before))
    assert visit.wizard.notice.words == "It is destroyed."
    assert visit.wizard.key == "most_important"
    assert visit.box().toPlainText() == ""
    assert QApplication.clipboard().text() == ""
    assert not visit.wizard.case.can_undo
    assert not lies_in_a_page(store, SECRET)
    assert not any(key in decrypted_pages(store) for key in wrapped)
    assert lies_in_a_page(store, NAME), "the list is as it was"
    assert store.journal.verify(case) == ()
    assert store.journal.history(case, told[0].id) == ()
    (what,) = store.journal.destructions(case)
    assert (what.entry, what.who, what.why) == (told[0].id, store.worker_id, "asked_to")
    visit.write("Something else altogether")
    visit.wizard.go_on()
    visit.until(lambda: visit.wizard.case.saver.all_written)
    assert "Something else altogether" in str(store.journal.plan(case).entries)
    assert store.journal.verify(case) == ()


def test_a_destroyed_plan_is_gone_from_the_list_and_every_file(visit: Visit) -> None:
    store, case = visit.session.store, visit.wizard.case.case
    visit.write(SECRET + " And half a wish")
    visit.until(lambda: lies_in_a_page(store, "half a wish"))  # so a draft can be found by this search
    hands = ask_to_destroy(visit, f"All of {NAME}’s plan")
    mean_it(hands)
    visit.until(lambda: visit.session.wizard is None)
    assert visit.session.office.notice.words == "The plan is destroyed."
    assert store.caseload.find() == ()
    for words in (SECRET, NAME, "half a wish"):
        assert not lies_in_a_page(store, words)
    assert store.journal.plan(case) == Plan(case=case)
    assert store.journal.verify(case) == ()
    assert not (store.folder / "left-open").exists()


def test_nothing_is_destroyed_without_the_reason_and_the_name(visit: Visit) -> None:
    hands = ask_to_destroy(visit, SECRET)
    screen = visit.wizard.side
    assert isinstance(screen, DestroyScreen)
    hands.press(Qt.Key.Key_Right, ALT)
    assert screen.why.error == "Please say why."
    hands.choose("The person asked for it", "The person asked for it")
    hands.tab_to("to say that you are sure", QAccessible.Role.EditableText)
    hands.type("Zephyr")
    hands.press(Qt.Key.Key_Right, ALT)
    assert screen.typed.error == f"Please type {NAME} here."
    hands.press(Qt.Key.Key_Escape)
    visit.until(lambda: visit.wizard.side is None)
    assert visit.box().toPlainText() == SECRET
    assert visit.session.store.journal.destructions(visit.wizard.case.case) == ()


def test_a_full_disk_destroys_nothing_and_says_so(visit: Visit) -> None:
    hands = ask_to_destroy(visit, SECRET)
    screen, store = visit.wizard.side, visit.session.store
    assert isinstance(screen, DestroyScreen)
    store.writer.flush()
    store.writer._connection.execute("PRAGMA query_only=ON")
    mean_it(hands)
    visit.until(lambda: screen.typed.error)
    assert "cannot be written" in screen.typed.error or "stays" in screen.typed.error
    store.writer.flush()
    store.writer._connection.execute("PRAGMA query_only=OFF")
    hands.press(Qt.Key.Key_Escape)
    assert visit.box().toPlainText() == SECRET
    visit.write("Typed after that")
    visit.until(lambda: "Typed after that" in str(store.journal.drafts(visit.wizard.case.case)))
