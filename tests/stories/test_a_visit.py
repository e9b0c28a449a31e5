"""A visit by keyboard alone: prepared, two stones walked, three notes caught, a break, and today's sheet at its end."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel

from ipc_desktop.journal.keys import Cost
from ipc_desktop.journal.store import create_store, unlock_store
from ipc_desktop.paths import RESOURCES
from ipc_desktop.plan.conversation import CaughtNote
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.planfile import read_plan_file
from ipc_desktop.plan.visit import Visit
from ipc_desktop.plan.working import WorkingNote
from ipc_desktop.ui.window import Window
from tests.documents.tagged_pdf import TaggedPdf
from tests.stories.hands import Hands

PASSPHRASE = "lilac tram whisper pebble"
CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
CAUGHT = ("I was a dancer once.", "The taxi never waits.", "Has anybody fed the cat?")


def today() -> dt.date:
    return dt.datetime.now().astimezone().date()


def store_with_a_visit_today(data: Path) -> tuple[Path, str]:
    """Joel's plan in a store of Hanna's, with a visit at half past ten that nobody has prepared."""
    store, _code = create_store(data, "Hanna", PASSPHRASE, cost=CHEAP)
    file = next((RESOURCES / "samples").glob("joel*.plan.json"))
    plan = read_plan_file(file.read_bytes()).plan
    earlier = [replace(visit, retired=True) for visit in plan.all(Visit)]
    planned = Visit(id="0198aaaa-0000-7000-8000-000000000001", planned_on=today(), planned_time="10:30")
    case = store.writer.import_case(plan.with_entries((*earlier, planned))).result()
    folder = store.folder
    store.close()
    return folder, case


class AVisit:
    """The window and two hands."""

    def __init__(self, data: Path) -> None:
        self.window = Window(data)
        self.window.begin()
        self.window.show()
        self.window.activateWindow()
        self.hands = Hands(self.window)
        self.hands.rest(100)

    def unlock(self) -> None:
        self.hands.tab_to("passphrase", QAccessible.Role.EditableText)
        self.hands.type(PASSPHRASE)
        self.hands.press(Qt.Key.Key_Return)
        self.hands.wait_until(lambda: not self.hands.title().startswith("Welcome"), "the list of people")

    def from_the_card(self, button: str, title: str) -> None:
        """A button of today's card, and once more whose plan it is."""
        self.hands.activate("Show my people")
        self.hands.activate(f"{button}: 10:30am")
        self.hands.activate("Open")
        self.hands.wait_until(lambda: self.hands.title().startswith(title), title)
        self.hands.rest(420)

    def tick(self, choice: str) -> None:
        self.hands.tab_to(choice, QAccessible.Role.CheckBox)
        self.hands.press(Qt.Key.Key_Space)

    def arrows_to(self, choice: str) -> None:
        """Moves with the arrows in the group that has the focus, and chooses."""
        for _ in range(60):
            if choice in self.hands.spoken():
                self.hands.press(Qt.Key.Key_Space)
                return
            self.hands.press(Qt.Key.Key_Down)
        raise AssertionError(f"the arrows never reached {choice!r}")

    def write(self, label: str, text: str) -> None:
        self.hands.tab_to(label, QAccessible.Role.EditableText)
        self.hands.write_over(text)

    def next(self) -> None:
        self.hands.activate("Next")
        self.hands.rest(100)

    def go_on(self) -> None:
        before = self.hands.title()
        self.hands.press(Qt.Key.Key_Right, ALT)
        self.hands.wait_until(lambda: self.hands.title() != before, "the next page")
        self.hands.rest(420)

    def walk_to(self, stone: str) -> None:
        """On and on, until another stone is reached."""
        while not self.hands.title().startswith(stone):
            self.go_on()

    def catch(self, words: str, whose: str) -> None:
        """One key, the words, whose they are, and back to where we were."""
        before, focused = self.hands.title(), QApplication.focusWidget()
        self.hands.press(Qt.Key.Key_F2)
        self.hands.type(words)
        if whose:
            self.hands.choose("Joel", whose)
        self.hands.press(Qt.Key.Key_Right, ALT)
        assert self.hands.title() == before
        assert QApplication.focusWidget() is focused
        self.hands.rest(420)

    def on_screen(self) -> str:
        return "\n".join(label.text() for label in self.window.findChildren(QLabel) if label.isVisible())


def test_a_visit_from_preparing_to_the_sheet_on_the_table_by_keyboard(data: Path, tmp_path: Path) -> None:
    folder, case = store_with_a_visit_today(data)
    visit = AVisit(data)
    hands = visit.hands
    visit.unlock()

    prepare(visit)
    hands.press(Qt.Key.Key_P, ALT)
    hands.activate("Stop for today")
    hands.wait_until(lambda: "Hanna" in hands.title(), "the list of people")
    visit.from_the_card("Start visit", "How it’s going")
    assert "Now: How it’s going" in visit.on_screen()
    assert "Next: My people" in visit.on_screen()

    visit.catch(CAUGHT[0], "Joel")
    visit.walk_to("My people")
    assert "Next: we say goodbye" in visit.on_screen()
    visit.catch(CAUGHT[1], "")
    visit.catch(CAUGHT[2], "")
    take_a_break(visit)
    sort(visit)
    saved = close(visit, tmp_path / "today.pdf")
    hands.wait_until(lambda: "Hanna" in hands.title(), "the list of people")
    visit.window.close()

    sheet = "\n".join(element.text for element in TaggedPdf(saved).texts())
    for words in (*CAUGHT[:2], "We talked about taxis.", "Ring the taxi firm.", "Whom to ring tonight", "2:15pm"):
        assert words in sheet, words
    assert CAUGHT[2] not in sheet, "it was put aside"
    check_the_plan(plan_of(folder, case))


def prepare(visit: AVisit) -> None:
    """Who comes, two stones, what to bring."""
    visit.from_the_card("Prepare", "Prepare the visit")
    visit.next()
    visit.tick("Hanna")
    visit.next()
    visit.tick("How it’s going")
    visit.tick("My people")
    visit.next()
    visit.write("What do you bring?", "The photo cards.")
    visit.next()
    visit.hands.activate("Done")
    visit.hands.rest(420)


def take_a_break(visit: AVisit) -> None:
    """Joel likes to see how long it is; nothing pushes him."""
    visit.hands.press(Qt.Key.Key_P, ALT)
    visit.hands.wait_until(lambda: "About 5 minutes left." in visit.on_screen(), "the countdown")
    visit.hands.activate("Carry on now")
    visit.hands.rest(420)


def sort(visit: AVisit) -> None:
    """One note goes into a chapter, one is put aside; the first waits for another day."""
    hands = visit.hands
    hands.press(Qt.Key.Key_T, ALT)
    hands.activate("Notes we caught")
    hands.wait_until(lambda: "Where do these words belong?" in visit.on_screen(), "the notes")
    hands.activate(CAUGHT[1])
    hands.choose("Joel", "Joel")
    hands.press(Qt.Key.Key_Tab)
    visit.arrows_to("What is not working")
    hands.activate("Put it there")
    hands.activate(CAUGHT[2])
    hands.press(Qt.Key.Key_Tab)
    visit.arrows_to("Nowhere")
    hands.tab_to("Why do they need no place?", QAccessible.Role.EditableText)
    hands.type("It was.")
    hands.activate("Put it aside")
    hands.rest(420)


def close(visit: AVisit, to: Path) -> bytes:
    """What we did, one step, the next visit, one paper, and today's sheet as a file."""
    hands = visit.hands
    hands.press(Qt.Key.Key_P, ALT)
    hands.activate("Close our visit")
    hands.wait_until(lambda: hands.title().startswith("Before we go"), "the end of the visit")
    visit.write("What did we do today?", "We talked about taxis.")
    visit.next()
    visit.write("What happens next?", "Ring the taxi firm.")
    hands.choose("Joel", "Hanna")
    visit.next()
    day = today() + dt.timedelta(days=7)
    for label, text in (("Day", str(day.day)), ("Month", str(day.month)), ("Year", str(day.year))):
        visit.write(label, text)
    visit.write("At what time?", "2:15")
    visit.next()
    hands.choose("The whole plan", "One-page profile")
    hands.activate("Promise it")
    visit.next()
    hands.answer_next_dialogue(str(to))
    hands.activate("Save as PDF: Today’s sheet")
    hands.wait_until(lambda: "Save these pages" in main_button(visit), "whose plan it is")
    hands.activate("Save these pages")
    hands.wait_until(lambda: f"Saved as {to.name}." in visit.on_screen(), "the file")
    visit.window.activateWindow()  # as window managers do when a dialogue closes
    hands.rest(50)
    hands.activate("Close our visit")
    return to.read_bytes()


def main_button(visit: AVisit) -> str:
    """The words of the main button."""
    session = visit.window.session
    return session.wizard.bar.primary.text() if session is not None and session.wizard is not None else ""


def plan_of(folder: Path, case: str) -> Plan:
    store = unlock_store(folder, PASSPHRASE)
    try:
        return store.journal.plan(case)
    finally:
        store.close()


def check_the_plan(plan: Plan) -> None:
    """What was said and done is in the journal."""
    held = plan.get(Visit, "0198aaaa-0000-7000-8000-000000000001")
    assert held is not None
    assert held.started_at
    assert held.ended_at
    assert len(held.breaks) >= 1
    assert held.stones == ("how_its_going", "my_people")
    assert held.bring.text == "The photo cards."
    assert held.what_we_did.text == "We talked about taxis."
    waiting = [note.words.text for note in plan.all(CaughtNote) if note.waits and note.page]
    assert waiting == [CAUGHT[0]]
    assert CAUGHT[1] in [note.words.text for note in plan.all(WorkingNote)]
    following = [one for one in plan.all(Visit) if one.planned_on == today() + dt.timedelta(days=7)]
    assert [one.planned_time for one in following] == ["14:15"]
