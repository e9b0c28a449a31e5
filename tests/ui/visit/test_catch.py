"""Stories of catching what somebody just said: one key, whatever is open, and nothing of it is lost."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ipc_desktop.plan.conversation import CaughtNote
from ipc_desktop.ui.screens.catch import CatchScreen
from tests.ui.shell.visit import Visit


def caught(visit: Visit) -> list[CaughtNote]:
    """The notes that wait and were caught on a page; the one that the made-up family has anyway was not."""
    return [note for note in visit.wizard.plan_now().all(CaughtNote) if note.waits and note.page]


def catch(visit: Visit, text: str) -> CatchScreen:
    visit.press(Qt.Key.Key_F2)
    screen = visit.wizard.side
    assert isinstance(screen, CatchScreen)
    visit.press_keys(text)
    return screen


def test_one_key_takes_down_words_and_leads_back_into_the_box_it_came_from(visit: Visit) -> None:
    wizard = visit.open_first()
    wizard.show_page("most_important")
    visit.write("The sea")
    screen = catch(visit, "I was a dancer once.")
    assert screen.words.text() == "I was a dancer once."
    visit.press(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert wizard.side is None
    assert QApplication.focusWidget() is visit.box()
    assert visit.box().toPlainText() == "The sea"
    assert "caught" in wizard.notice.words
    (note,) = caught(visit)
    assert (note.words.text, note.words.said_by, note.page) == ("I was a dancer once.", "", "most_important")
    visit.write("The sea, always")
    assert wizard.notice.words == "", "whoever writes on needs the room"


def test_words_are_kept_however_the_box_is_left(visit: Visit) -> None:
    visit.open_first()
    catch(visit, "One.")
    visit.press(Qt.Key.Key_Escape)
    catch(visit, "Two.")
    visit.press(Qt.Key.Key_F2)
    visit.press_keys("Three.")
    visit.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert {note.words.text for note in caught(visit)} == {"One.", "Two.", "Three."}


def test_whose_words_may_be_said_at_once(visit: Visit) -> None:
    wizard = visit.open_first()
    screen = catch(visit, "She sings in the kitchen.")
    somebody = wizard.case.plan.parties()[1]
    screen.whose.button(somebody.id).click()
    screen.go_on()
    (note,) = caught(visit)
    assert note.words.said_by == somebody.id


def test_what_is_thrown_away_waits_nowhere(visit: Visit) -> None:
    wizard = visit.open_first()
    screen = catch(visit, "Oops")
    screen.throw_away.click()
    assert wizard.side is None
    assert caught(visit) == []
    assert wizard.notice.words == ""


def test_a_note_is_in_the_journal_before_its_box_is_closed(visit: Visit) -> None:
    wizard = visit.open_first()
    catch(visit, "Half a sent")
    wizard.keep_typing()
    visit.session.store.writer.flush()
    drafts = visit.session.store.journal.drafts(wizard.case.case)
    assert "Half a sent" in {note.words.text for note in drafts if isinstance(note, CaughtNote)}


def test_the_bar_has_a_button_for_it_and_tools_lead_to_the_notes(visit: Visit) -> None:
    wizard = visit.open_first()
    wizard.bar.catch_button.click()
    assert isinstance(wizard.side, CatchScreen)
    wizard.side.go_on()
    wizard.asked.emit("sort")
    assert wizard.key == "notes"
