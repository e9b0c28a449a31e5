"""Walking through a conversation: on, back, aside, with the keyboard, and nothing is ever lost."""

from __future__ import annotations

from concurrent.futures import Future

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ipc_desktop.journal.errors import StoreError
from ipc_desktop.plan.conversation import PageState
from ipc_desktop.plan.entry import NOTHING_SAID
from ipc_desktop.plan.people import Party
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.words import WrappedLabel
from ipc_desktop.ui.fields.text_field import TextField
from ipc_desktop.ui.pages.check import Check
from ipc_desktop.ui.screens.goodbye import GoodbyeScreen
from ipc_desktop.ui.screens.pause import PauseScreen
from tests.ui.shell.visit import Visit, inside

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def status_of(visit: Visit, page: str) -> str:
    return visit.wizard.case.plan.once(PageState, page).status


def journal_says(visit: Visit, page: str) -> str:
    plan = visit.session.store.journal.plan(visit.wizard.case.case)
    return plan.once(PageState, page).status


def test_the_window_says_which_page_it_is_and_that_it_is_practice(visit: Visit) -> None:
    visit.open_first().show_page("most_important")
    assert visit.window.windowTitle() == "What matters, page 1 of 7 - Practice - IPC Desktop"
    assert visit.window.practice_band is not None
    assert visit.window.practice_band.isVisible()
    assert QApplication.focusWidget() is visit.wizard.page.heading


def test_what_was_typed_is_in_the_journal_after_continue_and_there_again_on_the_way_back(visit: Visit) -> None:
    wizard = visit.open_first()
    wizard.show_page("most_important")
    visit.write("The sea, and my sister.")
    visit.press(Qt.Key.Key_Right, ALT)
    assert wizard.key == "important_for"
    visit.until(lambda: wizard.case.saver.all_written)
    assert wizard.bar.save_mark.text() == "Saved on this laptop"
    saved = visit.session.store.journal.plan(wizard.case.case)
    assert any("The sea, and my sister." in str(entry) for entry in saved)
    visit.press(Qt.Key.Key_Left, ALT)
    assert wizard.key == "most_important"
    assert visit.box().toPlainText() == "The sea, and my sister."
    assert status_of(visit, "most_important") == "done"


def test_typing_is_kept_before_the_page_is_left(visit: Visit) -> None:
    wizard = visit.open_first()
    wizard.show_page("most_important")
    visit.write("The sea")
    visit.until(lambda: wizard.bar.save_mark.text() == "Kept as you type")
    drafts = visit.session.store.journal.drafts(wizard.case.case)
    assert any("The sea" in str(entry) for entry in drafts)


def test_going_on_without_an_answer_skips_without_a_scolding(visit: Visit) -> None:
    visit.until(lambda: visit.window.session)
    visit.session.new_person()
    visit.until(lambda: visit.session.wizard)
    visit.wizard.show_page("born")
    visit.wizard.go_on()
    assert visit.wizard.key == "identity"
    assert status_of(visit, "born") == "skipped"
    assert not visit.wizard.page.summary.isVisible()
    visit.wizard.go_back()
    assert visit.wizard.key == "born"
    assert status_of(visit, "identity") == "", "going back from an empty page leaves it as it was"


def test_a_made_up_family_has_left_nothing_to_come_back_to_on_its_way(visit: Visit) -> None:
    for name in ("Maud", "Joel", "Callum", "Nasreen"):
        wizard = visit.open_first(name)
        assert "come_back" not in {view.walked for view in wizard.where.stones(wizard.key)}, name
        visit.leave()


def test_a_page_to_come_back_to_is_marked_on_the_path(visit: Visit) -> None:
    wizard = visit.open_first()
    wizard.show_page("most_important")
    wizard.set_aside("come_back", NOTHING_SAID)
    wizard.show_page("people")
    row = wizard.path.rows[1]
    assert row.accessibleName() == "What matters, come back to this"
    assert row.isEnabled()
    row.click()
    assert wizard.key == "most_important"


def test_undo_puts_back_the_earlier_words_as_a_new_revision(visit: Visit) -> None:
    wizard = visit.open_first()
    wizard.show_page("most_important")
    before = visit.box().toPlainText()
    visit.write("Something quite different")
    wizard.go_on()
    visit.press(Qt.Key.Key_Z, CTRL)
    assert wizard.key == "most_important"
    assert visit.box().toPlainText() == before
    assert wizard.notice.words == "The last change is undone."
    visit.until(lambda: wizard.case.saver.all_written)
    changed = next(e for e in wizard.case.plan if before and before in str(e))
    told = [str(past.entry) for past in visit.session.store.journal.history(wizard.case.case, changed.id)]
    assert sum(before in text for text in told) == 2
    assert sum("Something quite different" in text for text in told) == 1


def test_undoing_the_first_words_of_a_person_leaves_an_empty_page(visit: Visit) -> None:
    visit.until(lambda: visit.window.session)
    visit.session.new_person()
    visit.until(lambda: visit.session.wizard)
    visit.wizard.show_page("name")
    visit.write("Idris")
    visit.wizard.go_on()
    visit.wizard.undo()
    assert visit.wizard.key == "name"
    assert visit.box().toPlainText() == ""
    assert visit.wizard.case.plan.person.called == ""


def test_tab_goes_through_the_page_then_the_bar_then_the_path(visit: Visit) -> None:
    wizard = visit.open_first()
    wizard.show_page("name")
    visit.until(lambda: not wizard._painted.is_waiting)
    rooms: list[str] = []
    first = QApplication.focusWidget()
    for _ in range(40):
        visit.press(Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        for name, room in (("page", wizard.stack), ("bar", wizard.bar), ("path", wizard.path)):
            if inside(room, focus) and (not rooms or rooms[-1] != name):
                rooms.append(name)
        if focus is first or len(rooms) > 3:
            break
    assert rooms[:3] == ["page", "bar", "path"]


def test_f6_jumps_between_page_bar_and_path(visit: Visit) -> None:
    wizard = visit.open_first()
    wizard.show_page("name")
    for room in (wizard.bar, wizard.path, wizard.stack):
        visit.press(Qt.Key.Key_F6)
        assert inside(room, QApplication.focusWidget())


def test_a_tool_opens_in_place_of_the_page_and_esc_comes_back_to_the_same_word(visit: Visit) -> None:
    wizard = visit.open_first()
    wizard.show_page("most_important")
    visit.write("The sea")
    visit.press(Qt.Key.Key_F1)
    assert visit.window.windowTitle().startswith("Keys")
    visit.press(Qt.Key.Key_Escape)
    assert visit.window.windowTitle().startswith("What matters, page 1 of 7")
    assert QApplication.focusWidget() is visit.box()
    assert visit.box().toPlainText() == "The sea"


def test_larger_words_leave_the_page_and_what_was_typed_where_they_are(visit: Visit) -> None:
    wizard = visit.open_first()
    wizard.show_page("most_important")
    visit.write("The sea")
    for _ in range(7):
        visit.press(Qt.Key.Key_Plus, CTRL)
    assert appearance().scale == 4.0
    assert visit.box().toPlainText() == "The sea"
    assert not wizard.path.isVisible()
    assert not wizard.bar.size_button.isVisible()
    assert wizard.bar.primary.text() == "Continue"
    assert wizard.bar.save_mark.accessibleName()
    visit.press(Qt.Key.Key_0, CTRL)
    assert appearance().scale == 1.0
    assert wizard.path.isVisible()


def test_at_great_sizes_one_line_opens_the_whole_path(visit: Visit) -> None:
    wizard = visit.open_first()
    wizard.show_page("most_important")
    visit.window.choices.set_text_size(200)
    frame = wizard.deck.frame("most_important")
    assert frame.path_line is not None
    assert frame.path_line.isVisible()
    assert frame.path_line.text() == "What matters: part 2 of 7"
    frame.path_line.click()
    assert wizard.side is not None
    wizard.go_on()
    assert wizard.side is None


def test_another_language_keeps_the_place_and_what_was_typed(visit: Visit) -> None:

    wizard = visit.open_first()
    wizard.show_page("most_important")
    visit.write("The sea")
    visit.window.choices.change(lambda now: now._replace(language="ar-XB"))
    assert wizard.key == "most_important"
    assert visit.box().toPlainText() == "The sea"
    assert visit.window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert wizard.bar.back_button.text() != "Back"


def fill_the_disk(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on the journal takes nothing, until the monkeypatch is undone."""

    def full(*_arguments: object) -> Future[None]:
        future: Future[None] = Future()
        future.set_exception(StoreError("disk_full"))
        return future

    for verb in ("save", "keep_drafts"):
        monkeypatch.setattr(visit.session.store.writer, verb, full)


def test_trouble_with_the_disk_is_told_and_the_words_stay_on_the_screen(
    visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    wizard = visit.open_first()
    wizard.show_page("most_important")
    fill_the_disk(visit, monkeypatch)
    visit.write("The sea")
    visit.until(lambda: wizard.bar.save_mark.text() == "Not saved yet. Trying again")
    assert "make some room" in wizard.notice.words
    assert visit.box().toPlainText() == "The sea"
    visit.window.close()
    assert visit.window.isVisible(), "what is not saved keeps the window open, once"
    monkeypatch.undo()
    visit.until(lambda: wizard.case.saver.status in ("kept", "saved"))
    assert wizard.notice.words == ""


def test_trouble_that_is_still_there_on_the_next_page_is_told_as_such_and_goes_with_it(
    visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    wizard = visit.open_first()
    wizard.show_page("most_important")
    fill_the_disk(visit, monkeypatch)
    visit.write("The sea")
    visit.until(lambda: wizard.notice.is_trouble)
    wizard.go_on()
    assert wizard.notice.is_trouble
    monkeypatch.undo()
    visit.until(lambda: wizard.case.saver.all_written)
    assert wizard.notice.words == ""


def test_a_case_is_let_go_only_once_the_journal_has_every_word(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    wizard = visit.open_first()
    wizard.show_page("most_important")
    fill_the_disk(visit, monkeypatch)
    visit.write("The sea")
    visit.press(Qt.Key.Key_P, ALT)
    side = wizard.side
    assert isinstance(side, PauseScreen)
    side.stopped.emit()
    visit.until(lambda: "still trying" in side.lead_label.text())
    assert visit.session.wizard is wizard
    assert "make some room" in wizard.notice.words
    monkeypatch.undo()
    side.stopped.emit()
    visit.until(lambda: visit.session.wizard is None)
    saved = visit.session.store.journal.plan(wizard.case.case)
    assert any("The sea" in str(entry) for entry in saved)


def test_who_writes_on_after_all_is_not_sent_away_once_it_is_saved(
    visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    wizard = visit.open_first()
    wizard.show_page("most_important")
    waiting: list[Future[None]] = []

    def slow(*_arguments: object) -> Future[None]:
        waiting.append(Future())
        return waiting[-1]

    monkeypatch.setattr(visit.session.store.writer, "save", slow)
    visit.write("The sea")
    visit.session.leave_case()
    assert visit.session.wizard is wizard, "it is still being saved"
    visit.write("The sea, and my sister")
    for one in waiting:
        one.set_result(None)
    visit.until(lambda: wizard.case.saver.status == "kept")
    assert visit.session.wizard is wizard
    assert visit.box().toPlainText() == "The sea, and my sister"


def test_stop_for_today_saves_and_shows_the_list_with_its_names_hidden(visit: Visit) -> None:
    wizard = visit.open_first()
    wizard.show_page("most_important")
    visit.write("The sea")
    visit.press(Qt.Key.Key_P, ALT)
    visit.until(lambda: wizard.title == "All saved. Carry on another day?")
    case = wizard.case.case
    visit.leave()
    visit.session.open_case(case)
    visit.until(lambda: visit.session.wizard)
    assert visit.wizard.key == "most_important"
    assert visit.box().toPlainText() == "The sea"


def test_the_worker_sits_at_the_table_as_a_party(visit: Visit) -> None:
    visit.until(lambda: visit.window.session)
    visit.session.new_person()
    visit.until(lambda: visit.session.wizard)
    workers = [p for p in visit.wizard.case.plan.all(Party) if p.worker_id == visit.session.store.worker_id]
    assert len(workers) == 1


def test_a_version_that_does_not_hold_is_told_plainly(visit: Visit) -> None:
    wizard = visit.open_first()
    wizard.versions_checked(frozenset({"some version"}))
    assert "not as it was agreed" in wizard.notice.words
    assert not wizard.sitting.desk.version_is_sound("some version")
    assert wizard.sitting.desk.version_is_sound("another")


def test_the_window_title_begins_with_error_while_something_waits_to_be_put_right(visit: Visit) -> None:
    wizard = visit.open_first()
    wizard.show_page("identity")
    visit.write("999 000 1015")
    wizard.go_on()
    assert wizard.key == "identity"
    assert visit.window.windowTitle().startswith("Error: Hello")
    visit.write("999 000 1014")
    wizard.go_on()
    assert wizard.key != "identity"
    assert not visit.window.windowTitle().startswith("Error")


def test_in_practice_a_family_keeps_its_own_co_ordinator_and_nobody_is_nameless(visit: Visit) -> None:
    parties = visit.open_first().case.plan.parties()
    assert [party.name for party in parties if "care_coordinator" in party.roles] == ["Hanna Brightwell"]
    assert all(party.name for party in parties)
    visit.leave()
    visit.session.new_person()
    visit.until(lambda: visit.session.wizard)
    assert [party.name for party in visit.wizard.case.plan.parties() if party.worker_id] == ["You"]


def test_an_error_goes_as_soon_as_it_is_put_right_and_nothing_jumps(visit: Visit) -> None:
    wizard = visit.open_first()
    wizard.show_page("identity")
    visit.write("999 000 1015")
    wizard.go_on()
    for _round in range(3):  # until all of the page has found its place
        QApplication.processEvents()
    place = visit.box().mapTo(visit.window, visit.box().rect().topLeft())
    visit.write("999 000 1014")
    QApplication.processEvents()
    assert not visit.window.windowTitle().startswith("Error")
    field = wizard.page.findChildren(TextField)[0]
    assert field.error == ""
    assert "does not fit" not in field.entry.accessibleDescription()
    assert visit.box().mapTo(visit.window, visit.box().rect().topLeft()) == place
    wizard.go_on()
    wizard.show_page("identity")
    assert not wizard.page.summary.isVisible()


@pytest.mark.parametrize("way", [Qt.Key.Key_Right, Qt.Key.Key_Left])
def test_one_answer_is_changed_from_the_check_page_in_one_step(visit: Visit, way: Qt.Key) -> None:
    wizard = visit.open_first()
    wizard.show_page("check")
    check = wizard.page
    assert isinstance(check, Check)
    check.show_every_row()
    check.rows["most_important"].change.click()
    assert wizard.key == "most_important"
    assert wizard.bar.primary.text() == "Done"
    visit.write("The sea.")
    visit.press(way, ALT)
    assert wizard.key == "check"
    check.show_every_row()
    assert any("The sea." in words.text() for words in check.rows["most_important"].findChildren(WrappedLabel))
    assert check.rows["most_important"].change.hasFocus()
    wizard.show_page("most_important")
    assert wizard.bar.primary.text() == "Continue"
    wizard.go_on()
    assert wizard.key == "important_for", "walking through the pages goes on as ever"


def test_after_the_last_page_comes_a_goodbye_and_then_the_list_of_people(visit: Visit) -> None:
    wizard = visit.open_first()
    wizard.show_page("take_away")
    visit.press(Qt.Key.Key_Right, ALT)
    screen = wizard.side
    assert isinstance(screen, GoodbyeScreen)
    assert screen.title == "Thank you, Maud. We stop here."
    visit.until(lambda: screen.lead_label.text() == "All saved.")
    visit.press(Qt.Key.Key_Escape)
    assert wizard.key == "take_away", "there is a way back"
    visit.press(Qt.Key.Key_Right, ALT)
    visit.press(Qt.Key.Key_Right, ALT)
    visit.until(lambda: visit.session.wizard is None)
