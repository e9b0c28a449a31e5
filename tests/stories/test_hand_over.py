"""The laptop goes to one person at the table and comes back: between the two, only what is for their eyes is there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ipc_desktop.journal import keys, tries
from ipc_desktop.journal.ids import new_id
from ipc_desktop.plan.about_me import AboutMe
from ipc_desktop.plan.conversation import CaughtNote, PageState, PrivateAnswer
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.safeguarding import SafeguardingNote, safeguarding_note
from ipc_desktop.ui.pages import PAGES
from ipc_desktop.ui.shell.tools import ToolsScreen
from ipc_desktop.ui.visit.hand_over import HANDED_TOOLS
from ipc_desktop.ui.visit.my_view import MyViewPage
from tests.stories.hands import Hands
from tests.stories.planted import told
from tests.stories.test_faults_killed import PASSPHRASE, QUICK, joanne
from tests.stories.typist import unlock
from tests.ui.shell.visit import Visit, plain_look

__all__ = ["plain_look"]

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
PIN = "4917"
MAUD, EDIE = "Zephyrine", "Quillon"
SAID, WORRY, EDIES = "The sea in winter.", "A bruise on the arm.", "I cannot go on like this."


class Table(Visit):
    """Joanne's own store, open at the page of what is most important, with the person and one of her family."""

    def __init__(self, qtbot: QtBot, data: Path) -> None:
        super().__init__(qtbot, data, practice=False)
        self.hands = Hands(self.window)
        unlock(self.hands, PASSPHRASE)
        store = self.session.store
        case = store.writer.new_case().result()
        plan = store.journal.plan(case)
        me = Party(id=plan.me.id, name=MAUD, roles=("self",))
        about = AboutMe(
            id=plan.id_once(AboutMe, "most_important"), heading="most_important", words=Words(SAID, said_by=me.id)
        )
        edie = Party(id=new_id(), name=EDIE, relationship="Daughter", circle="closest", roles=("supporter",))
        mine = PrivateAnswer(
            id=plan.id_once(PrivateAnswer, f"working/{edie.id}"),
            page="working",
            author=edie.id,
            words=Words(EDIES, said_by=edie.id),
            visibility="private",
        )
        worry = safeguarding_note(new_id(), Words(WORRY))
        store.writer.save(case, [me, about, edie, mine, worry], "joanne").result()
        store.writer.keep_drafts(case, (), "most_important").result()
        self.edie = edie.id
        self.session.open_case(case)
        self.until(lambda: self.session.wizard is not None)

    def make_pin(self) -> None:
        """What the worker types before the first time."""
        hands = self.hands
        hands.wait_until(lambda: hands.title().startswith("Choose a PIN"), "the question for a PIN")
        hands.type(PASSPHRASE)
        hands.press(Qt.Key.Key_Return)
        hands.type(PIN)
        hands.press(Qt.Key.Key_Return)

    def hand_to(self, name: str) -> None:
        """By keyboard alone, from wherever one is."""
        hands = self.hands
        hands.press(Qt.Key.Key_H, ALT)
        if not self.session.store.journal.pin():
            self.make_pin()
        hands.wait_until(lambda: hands.title().startswith("Who gets the laptop"), "the question to whom")
        hands.tab_to("", QAccessible.Role.RadioButton)
        for _step in range(9):
            if name in hands.spoken():
                break
            hands.press(Qt.Key.Key_Down)
        hands.press(Qt.Key.Key_Space)
        hands.press(Qt.Key.Key_Right, ALT)
        self.until(lambda: self.session.is_handed_over)

    def give_back(self, typed: str = PIN) -> None:
        hands = self.hands
        hands.press(Qt.Key.Key_H, ALT)
        hands.wait_until(lambda: hands.title().startswith("Is this the worker?"), "the question for the PIN")
        hands.type(typed)
        hands.press(Qt.Key.Key_Return)

    def shows(self, words: str) -> bool:
        """Whether words stand anywhere in the window, or are told to a screen reader."""
        return words in everything(self.window)


def everything(widget: QWidget) -> str:
    """All that a screen reader could say of what is shown in a widget."""
    return "\n".join(told(QAccessible.queryAccessibleInterface(widget)))


@pytest.fixture
def table(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Table]:
    monkeypatch.setattr(keys, "USUAL_COST", QUICK)
    joanne(tmp_path)
    opened = Table(qtbot, tmp_path)
    yield opened
    opened.close()


def test_a_service_is_nobody_to_hand_the_laptop_to(table: Table) -> None:
    lantern = Party(id=new_id(), name="Lantern Home Care", circle="paid", is_organisation=True)
    table.wizard.write_beside(lantern)
    table.hands.press(Qt.Key.Key_H, ALT)
    table.make_pin()
    table.hands.wait_until(lambda: table.shows("Who gets the laptop"), "the question to whom")
    assert table.shows(EDIE)
    assert not table.shows("Lantern")


def test_the_person_gets_the_laptop_answers_and_gives_it_back(table: Table) -> None:
    hands = table.hands
    table.hand_to(MAUD)
    assert table.wizard.key == "most_important"
    hands.tab_to("words", QAccessible.Role.EditableText)
    hands.write_over("The sea, and nobody who hurries me.")
    table.give_back()
    table.until(lambda: not table.session.is_handed_over)
    store, case = table.session.store, table.wizard.case.case
    table.until(lambda: table.wizard.case.saver.all_written)
    about = store.journal.plan(case).once(AboutMe, "most_important")
    assert about.words.text == "The sea, and nobody who hurries me."
    assert store.journal.history(case, about.id)[-1].author == store.journal.plan(case).me.id
    assert len(store.journal.plan(case).all(SafeguardingNote)) == 1, "nothing that was hidden is lost"
    assert len(store.journal.plan(case).all(PrivateAnswer)) == 1


def test_no_key_and_no_tool_leads_anywhere_else(table: Table) -> None:
    hands = table.hands
    table.hand_to(MAUD)
    shortcuts: list[QShortcut] = table.window.findChildren(QShortcut)
    for shortcut in shortcuts:
        name = shortcut.key().toString()
        room = shortcut.parent()
        assert isinstance(room, QWidget)
        if not room.isVisible():  # the office: its keys are out of reach
            continue
        if name in ("Ctrl+L", "F7", "F8", "F9"):  # to lock is always safe; voices and the switch show nothing
            continue
        shortcut.activated.emit()
        hands.rest(30)
        assert table.session.is_handed_over, name
        assert table.session.currentWidget() is table.wizard or table.window.hiding.page, name
        for word in (WORRY, EDIES, "Destroy", "What did this say before?", "My people\n"):
            assert not table.shows(word), (name, word)
        if table.window.hiding.page:
            table.window.hiding.turn()
        table.wizard.close_side()
    hands.press(Qt.Key.Key_T, ALT)
    screen = table.wizard.side
    assert isinstance(screen, ToolsScreen)
    assert screen.buttons.keys() <= HANDED_TOOLS
    for tool in ("history", "destroy", "undo", "private_notes", "settings", "lock", "catch", "sort", "visit"):
        table.wizard.asked.emit(tool)
        assert table.wizard.side is screen, tool
    for page in PAGES:
        table.wizard.open_page(page.key)
        hands.breathe()
        for word in (WORRY, EDIES):
            assert not table.shows(word), page.key
    assert table.wizard.key != "take_away"
    assert table.session.is_handed_over


def test_going_on_from_the_last_page_asks_for_the_worker(table: Table) -> None:
    hands = table.hands
    table.hand_to(MAUD)
    table.wizard.open_page("agree")
    for _step in range(4):
        hands.press(Qt.Key.Key_Right, ALT)
    assert hands.title().startswith("Is this the worker?")
    assert table.session.wizard is not None


def test_a_wrong_pin_is_answered_kindly_and_slows_down(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tries, "FIRST_WAIT_S", tries.LONGEST_WAIT_S)  # however slow the hands are
    hands = table.hands
    table.hand_to(MAUD)
    table.give_back("8264")
    for _try in range(5):
        hands.wait_until(lambda: not hands.value(), "an empty box for the next try")
        assert table.shows("did not fit"), "a kind answer"
        assert "wrong" not in everything(table.window).lower()
        hands.type("8265")
        hands.press(Qt.Key.Key_Return)
    hands.wait_until(lambda: table.shows("Please wait"), "to be slowed down")
    hands.type(PIN)
    hands.press(Qt.Key.Key_Return)
    hands.rest(200)
    assert table.session.is_handed_over, "even the right one waits"
    hands.type(PASSPHRASE)
    hands.press(Qt.Key.Key_Return)
    table.until(lambda: not table.session.is_handed_over)


def test_esc_leads_from_the_question_back_to_the_page_of_whoever_has_it(table: Table) -> None:
    hands = table.hands
    table.hand_to(MAUD)
    hands.press(Qt.Key.Key_H, ALT)
    hands.wait_until(lambda: hands.title().startswith("Is this the worker?"), "the question for the PIN")
    hands.press(Qt.Key.Key_Escape)
    assert hands.title().startswith("What matters")
    assert table.session.is_handed_over


def test_a_pin_is_made_once_and_not_an_easy_one(table: Table) -> None:
    hands = table.hands
    hands.press(Qt.Key.Key_H, ALT)
    hands.wait_until(lambda: hands.title().startswith("Choose a PIN"), "the question for a PIN")
    hands.type(PASSPHRASE)
    hands.press(Qt.Key.Key_Return)
    for easy, told_why in (("12", "4 to 8 digits"), ("1234", "easy to guess")):
        hands.write_over(easy)
        hands.press(Qt.Key.Key_Return)
        assert table.shows(told_why)
    assert table.session.store.journal.pin() is None
    hands.write_over(PIN)
    hands.press(Qt.Key.Key_Return)
    hands.wait_until(lambda: hands.title().startswith("Who gets the laptop"), "the question to whom")


def test_whoever_has_the_laptop_may_stop_for_today_and_the_worker_closes_the_visit(table: Table) -> None:
    hands = table.hands
    table.hand_to(MAUD)
    hands.press(Qt.Key.Key_P, ALT)
    assert not table.shows("Close our visit"), "that is for the worker"
    hands.activate("Stop for today")
    hands.wait_until(lambda: hands.title().startswith("We stop here. All is kept."), "the word that we stop")
    assert table.shows("Please hand the laptop back.")
    hands.type(PIN)
    hands.press(Qt.Key.Key_Return)
    table.until(lambda: not table.session.is_handed_over)
    assert table.shows("Close our visit"), "the worker sees that enough was said"


# --- my view first ------------------------------------------------------------------------------------------------


def test_a_carer_says_her_own_view_alone_and_then_puts_it_on_the_table(table: Table) -> None:
    hands = table.hands
    table.wizard.show_page("most_important")
    table.hand_to(EDIE)
    assert isinstance(table.wizard.page, MyViewPage)
    hands.tab_to("In my own words", QAccessible.Role.EditableText)
    hands.type("She misses her bowls.")
    hands.press(Qt.Key.Key_Right, ALT)
    assert table.wizard.key != "most_important", "she may go through all questions"
    hands.press(Qt.Key.Key_Left, ALT)
    assert table.shows("She misses her bowls.")
    table.give_back()
    table.until(lambda: not table.session.is_handed_over)
    for page in PAGES:
        table.wizard.show_page(page.key)
        assert not table.shows("She misses her bowls."), page.key
    assert not table.wizard.case.plan.all(PageState), "her own view says nothing of how far the conversation came"
    table.wizard.show_page("most_important")
    table.hand_to(EDIE)
    hands.activate("Put it on the table")
    assert table.shows("It is on the table now.")
    table.give_back()
    table.until(lambda: not table.session.is_handed_over)
    plan = table.wizard.case.plan
    (note,) = plan.all(CaughtNote)
    assert (note.words.text, note.words.said_by, note.page) == ("She misses her bowls.", table.edie, "most_important")
    answer = next(one for one in plan.all(PrivateAnswer) if one.page == "most_important")
    assert answer.put_into == note.id


def test_the_person_s_own_view_goes_straight_into_the_page_when_there_is_room(table: Table) -> None:
    hands = table.hands
    table.hand_to(MAUD)
    table.wizard.open_page("wellness")
    hands.press(Qt.Key.Key_V, ALT)
    hands.tab_to("In my own words", QAccessible.Role.EditableText)
    hands.type("That my helper shouts.")
    hands.activate("Put it on the table")
    assert table.wizard.key == "wellness"
    assert hands.value() == "That my helper shouts."
    table.give_back()
    table.until(lambda: not table.session.is_handed_over)
    assert table.shows("That my helper shouts.")


def test_what_somebody_keeps_to_themself_they_find_again(table: Table) -> None:
    hands = table.hands
    table.hand_to(EDIE)
    hands.press(Qt.Key.Key_T, ALT)
    hands.activate("What I keep to myself")
    assert table.shows(EDIES)
    table.give_back()
    table.until(lambda: not table.session.is_handed_over)
    table.hand_to(MAUD)
    hands.press(Qt.Key.Key_T, ALT)
    hands.activate("What I keep to myself")
    assert not table.shows(EDIES)


# --- for the worker alone -----------------------------------------------------------------------------------------


def test_who_asks_to_talk_alone_is_thanked_and_only_the_worker_knows_why(table: Table) -> None:
    hands = table.hands
    table.hand_to(MAUD)
    hands.press(Qt.Key.Key_A, ALT)
    assert table.wizard.notice.words == "Thank you. It is noted."
    hands.press(Qt.Key.Key_A, ALT)
    hands.press(Qt.Key.Key_T, ALT)
    assert table.wizard.notice.words == "", "it gives nobody away while they go on"
    hands.press(Qt.Key.Key_Escape)
    table.give_back()
    table.until(lambda: not table.session.is_handed_over)
    assert table.wizard.notice.words == "A good moment for a break."
    hands.press(Qt.Key.Key_Z, CTRL)
    hands.press(Qt.Key.Key_T, ALT)
    hands.activate("Notes for the worker alone")
    hands.type(PIN)
    hands.press(Qt.Key.Key_Return)
    hands.wait_until(lambda: hands.title().startswith("For the worker alone"), "the worker's side")
    hands.wait_until(lambda: table.shows(f"{MAUD} asked to talk to you alone."), "the request")
    assert table.shows(WORRY)
    hands.activate("We have talked")
    assert not table.shows("asked to talk")
    hands.press(Qt.Key.Key_Escape)
    hands.press(Qt.Key.Key_Right, ALT)
    assert table.wizard.notice.words == ""


def test_a_worker_writes_a_note_that_nobody_else_ever_sees(table: Table) -> None:
    hands = table.hands
    table.hand_to(MAUD)
    table.give_back()
    table.until(lambda: not table.session.is_handed_over)
    hands.press(Qt.Key.Key_T, ALT)
    hands.activate("Notes for the worker alone")
    hands.type(PIN)
    hands.press(Qt.Key.Key_Return)
    hands.wait_until(lambda: table.shows("Write a note"), "the worker's side")
    hands.activate("Write a note")
    hands.type("He came home drunk.")
    hands.press(Qt.Key.Key_Right, ALT)
    hands.wait_until(lambda: table.shows("He came home drunk."), "the note among the others")
    hands.press(Qt.Key.Key_Escape)
    assert not table.shows("He came home drunk.")
    notes = table.wizard.case.plan.all(SafeguardingNote)
    assert {note.visibility for note in notes} == {"restricted"}
    hands.press(Qt.Key.Key_Z, CTRL)
    assert len(table.wizard.case.plan.all(SafeguardingNote)) == len(notes), "nobody undoes it at the table"


# --- quiet, and hidden quickly ------------------------------------------------------------------------------------


def test_quiet_only_dims_while_it_is_handed_over_and_one_key_is_back(table: Table) -> None:
    hands = table.hands
    table.hand_to(MAUD)
    hands.tab_to("words", QAccessible.Role.EditableText)
    window, handle = table.window, table.window.windowHandle()
    assert handle is not None
    window.idle._last -= 3600
    window.idle.look()
    assert table.shows("Touch the screen or press a key to go on.")
    assert table.session.is_handed_over, "it does not lock"
    QTest.keyClick(handle, Qt.Key.Key_X)
    assert not table.shows("Touch the screen")
    assert hands.value() == SAID, "the key that wakes it does nothing else"
    QTest.keyClick(handle, Qt.Key.Key_X)
    assert hands.value() != SAID
    table.give_back()
    table.until(lambda: not table.session.is_handed_over)
    window.idle._last -= 3600
    window.idle.look()
    assert window.session is None, "it locks again once it is back"


def test_one_key_hides_everything_and_the_same_key_is_back(table: Table) -> None:
    hands = table.hands
    hands.tab_to("words", QAccessible.Role.EditableText)
    box = QApplication.focusWidget()
    hands.press(Qt.Key.Key_F12)
    assert hands.title() == "Calendar"
    for word in (SAID, MAUD, "plan", "IPC", "Practice"):
        assert not table.shows(word), word
    hands.press(Qt.Key.Key_T, ALT)
    hands.press(Qt.Key.Key_Right, ALT)
    assert hands.title() == "Calendar"
    hands.press(Qt.Key.Key_F12)
    assert table.shows(SAID)
    assert QApplication.focusWidget() is box
    hands.press(Qt.Key.Key_F12)
    hands.press(Qt.Key.Key_Return)
    assert table.shows(SAID), "its one button leads back too"


def test_the_worker_may_want_the_passphrase_after_hiding(table: Table) -> None:
    table.window.choices.choose(table.window.choices.laptop._replace(unlock_after_hiding=True))
    table.hands.press(Qt.Key.Key_F12)
    table.hands.press(Qt.Key.Key_F12)
    assert table.window.session is None
    assert not table.shows(SAID)
