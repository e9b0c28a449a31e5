"""A whole first conversation by keyboard alone: from the first start to the signed, large-type plan, and back to it."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel

from ipc_desktop.ui.clock import Clock
from ipc_desktop.ui.window import Window
from tests.documents.tagged_pdf import TaggedPdf
from tests.stories.hands import Hands
from tests.stories.test_faults_killed import type_until_killed

PASSPHRASE = "seven kind geese at the ford"
ALT, RIGHT, SPACE = Qt.KeyboardModifier.AltModifier, Qt.Key.Key_Right, Qt.Key.Key_Space

SAID = (
    ("What is most important to me", "Idris", "Friday trains with Nana."),
    ("What is working", "Farah", "The taxi comes on time."),
    ("What is not working", "Idris", "Nights are bad."),
    ("Farah", "Idris", "She drives me."),
    ("Goal 1", "Idris", "I go out with a friend each week."),
    ("Goal 1", "Idris", "Two evenings a month."),
    ("Goal 1", "Farah", "I drive him there."),
    ("If things go wrong", "Idris", "Farah is ill."),
    ("If things go wrong", "Idris", "Ring Zoya."),
    ("Money", "Idris", "The council said so."),
    ("Money", "Idris", "A helper, four hours"),
    ("Money", "Idris", "Ask me in spring."),
)
"""What is said at the table: the heading on paper under which it must stand, who said it, and the words."""


class Conversation:
    """The window and two hands; each method is one page of the conversation."""

    def __init__(self, data: Path, now: Clock | None = None) -> None:
        self.window = Window(data, now=now)
        self.window.begin()
        self.window.show()
        self.window.activateWindow()
        self.hands = Hands(self.window)
        self.hands.rest(100)

    def write(self, label: str, text: str) -> None:
        """Goes to a box by Tab and types."""
        self.hands.tab_to(label, QAccessible.Role.EditableText)
        self.hands.type(text)

    def write_over(self, label: str, text: str) -> None:
        """Goes to a box by Tab and types over what stands there."""
        self.hands.tab_to(label, QAccessible.Role.EditableText)
        self.hands.write_over(text)

    def tick(self, choice: str) -> None:
        """Goes to a box to tick and ticks it."""
        self.hands.tab_to(choice, QAccessible.Role.CheckBox)
        self.hands.press(SPACE)

    def try_to_go_on(self) -> None:
        """Presses the key of Continue."""
        self.hands.press(RIGHT, ALT)

    def go_on(self) -> None:
        """Goes on and waits for the next page."""
        before = self.hands.title()
        self.try_to_go_on()
        self.hands.wait_until(lambda: self.hands.title() != before, "the next page")

    def on_to(self, question: str) -> None:
        """Goes on, past pages that this family leaves for another day, up to the one that asks this."""
        self.go_on()
        while question not in self.on_screen():
            self.go_on()

    def first_start(self) -> None:
        """The worker's name, a passphrase, and the recovery code on paper."""
        self.write("Your name", "Joanne")
        self.hands.activate("Continue")
        self.write("Your passphrase", PASSPHRASE)
        self.write("Type it once more", PASSPHRASE)
        self.hands.activate("Continue")
        self.hands.wait_until(lambda: "recovery code" in self.hands.title(), "the recovery code")
        groups = [
            label.text() for label in self.window.findChildren(QLabel) if re.fullmatch("[0-9A-Z]{4}", label.text())
        ]
        self.write("Type the last four", groups[-1])
        self.hands.activate("I have written it down")
        self.hands.wait_until(lambda: "Joanne" in self.hands.title(), "the list of people")

    def unlock(self) -> None:
        """The passphrase, and nothing else."""
        self.write("passphrase", PASSPHRASE)
        self.hands.press(Qt.Key.Key_Return)

    def hello(self) -> None:
        """Who is here, the name, the date of birth, the NHS number with a slip and put right."""
        self.hands.activate("New person")
        self.hands.wait_until(lambda: self.hands.title().startswith("Hello, page 1"), "the first page")
        self.hands.rest(420)
        self.on_to("Who is here today?")
        self.tick("The person this plan is for")
        self.tick("Joanne")
        self.hands.activate("Add somebody")
        self.write("Name", "Farah")
        self.write("Who are they to you", "Mum")
        self.hands.choose("Closest to me", "Closest to me")
        self.hands.activate("Done")
        self.on_to("What is your name?")
        self.write("First names", "Idris")
        self.write("Family name", "Amberley")
        self.write("What shall we call you", "Idris")
        self.on_to("When were you born?")
        self.write("Day", "3")
        self.write("Month", "june")
        self.write("Year", "2009")
        self.go_on()
        self.write("NHS number", "999 000 1015")
        self.try_to_go_on()
        assert self.hands.title().startswith("Error: Hello, page")
        self.write_over("NHS number", "999 000 1014")
        self.on_to("Where do you live?")
        self.write("Postcode", "ls1 4ap")
        self.on_to("Idris, what matters to you?")

    def life(self) -> None:
        """What matters, how it is going, and who is there."""
        self.write("In Idris", "Friday trains with Nana.")
        self.tick("Trains")
        self.on_to("People and things you love")
        self.hands.activate("I don’t like it")
        for question, button, voice, words in (
            ("What is working?", "Add something working", "Farah", "The taxi comes on time."),
            ("What is not working?", "Add something not working", "Idris", "Nights are bad."),
        ):
            self.on_to(question)
            self.hands.activate(button)
            self.hands.choose("Idris", voice)
            self.write(f"In {voice}", words)
            self.hands.activate("Done")
        self.on_to("Who is in your life?")
        self.hands.activate("Farah. Mum")
        self.hands.activate("Change: Farah")
        self.write("do in your life", "She drives me.")
        self.hands.activate("Done")
        self.on_to("What would you like to keep or change?")

    def goals(self) -> None:
        """One goal, who helps with it, and what to do when things go wrong."""
        self.write("In Idris", "I go out with a friend each week.")
        self.write("know it worked", "Two evenings a month.")
        self.hands.choose("In 6 weeks", "In 3 months")
        self.hands.activate("More about this goal")
        self.hands.choose("1: A little", "8")
        self.on_to("How will we get there?")
        self.hands.activate("Somebody helps")
        self.hands.activate("Someone else")
        self.hands.choose("Idris", "Farah")
        self.write("What will happen", "I drive him there.")
        self.hands.choose("Idris", "Farah")
        self.hands.activate("Done")
        self.on_to("What if things go wrong?")
        self.hands.activate("Add something that could go wrong")
        self.write("What could go wrong", "Farah is ill.")
        self.write("What should happen", "Ring Zoya.")
        self.hands.activate("Done")
        self.write("A number", "0113 496 0000")
        self.on_to("Is there a budget?")

    def money(self) -> None:
        """A first figure from the council, one line of it spent, more than one way, and not sure that it is enough."""
        self.hands.choose("Yes", "Yes")
        self.write("Why is there one", "The council said so.")
        self.go_on()
        self.hands.activate("Change: Council")
        self.hands.choose("There is an amount", "There is an amount")
        self.write("How much", "106.50")
        self.hands.activate("Done")
        self.go_on()
        self.hands.activate("Add something")
        self.hands.activate("Next")
        self.write("What is it", "A helper, four hours")
        self.hands.activate("Next")
        self.tick("I go out with a friend")
        self.hands.activate("Next")
        self.write("How much", "60.80")
        self.hands.activate("Next")
        self.hands.choose("Every week", "Every week")
        self.hands.activate("Next")
        self.tick("Council")
        self.hands.activate("Next")
        self.hands.choose("Not sure yet", "Us")
        self.hands.activate("Done")
        self.go_on()
        self.hands.choose("NHS or council holds it", "more than one")
        self.on_to("Is it enough for you?")
        self.hands.choose("Yes, it is enough", "Not sure")
        self.write("like to say", "Ask me in spring.")
        self.go_on()

    def agree(self) -> None:
        """Read, lock, sign: the person types a name, the worker draws with the arrow keys."""
        self.on_to("Is this the plan we agree on?")
        self.hands.activate("Yes, close the plan for signing")
        self.hands.wait_until(lambda: "Do you agree, Idris?" in self.on_screen(), "the plan to be closed")
        self.hands.choose("Yes", "Yes")
        self.hands.choose("Draw or make a mark", "Type my name")
        self.write("Type your name", "Idris Amberley")
        self.keep_answer("Agreed by Idris")
        self.hands.activate("Joanne: Not yet")
        self.hands.choose("Yes", "Yes")
        self.hands.choose("Draw or make a mark", "Draw or make a mark")
        self.draw()
        self.try_to_go_on()  # as good as the button under the mark
        self.hands.wait_until(lambda: "Agreed by Idris and Joanne" in self.on_screen(), "both answers")
        assert "Do not spend or employ anyone yet." in self.on_screen()
        self.go_on()

    def draw(self) -> None:
        """Draws a mark with the arrow keys."""
        self.hands.tab_to("Your mark", QAccessible.Role.Canvas)
        for key in (SPACE, *[RIGHT] * 20, *[Qt.Key.Key_Up] * 6, SPACE):
            self.hands.press(key)

    def keep_answer(self, then: str) -> None:
        """Keeps one answer, and waits until the screen says so."""
        self.hands.activate("Keep my answer")
        self.hands.wait_until(lambda: then in self.on_screen(), f"the words {then!r}")

    def save_pdf(self, to: Path) -> bytes:
        """The whole plan as a file, after a look at whose it is."""
        self.hands.wait_until(lambda: "Page 1 of" in self.on_screen(), "the pages on the screen")
        self.hands.activate("Save as PDF")
        self.hands.wait_until(lambda: "3 June 2009" in self.on_screen(), "whose plan it is")
        self.hands.answer_next_dialogue(str(to))
        self.hands.activate("Save these pages")
        self.hands.wait_until(lambda: f"Saved as {to.name}." in self.on_screen(), "the file")
        return to.read_bytes()

    def on_screen(self) -> str:
        """All words that can be seen in labels just now."""
        return "\n".join(label.text() for label in self.window.findChildren(QLabel) if label.isVisible())

    def is_saved(self) -> bool:
        """Whether the bar says that all is saved."""
        return "Saved on this laptop" in self.on_screen()


def test_a_whole_conversation_by_keyboard_ends_as_a_signed_plan_that_holds_every_word(
    data: Path, tmp_path: Path
) -> None:
    talk = Conversation(data)
    talk.first_start()
    talk.hello()
    talk.life()
    talk.goals()
    talk.money()
    talk.agree()
    pdf = talk.save_pdf(tmp_path / "paper.pdf")
    talk.window.close()

    paper = Paper(pdf)
    for heading, voice, words in SAID:
        assert words in paper.under(heading), f"{words!r} is not under {heading!r}"
        assert paper.voice(heading, words) == voice, f"{words!r} is not said by {voice}"
    assert "Trains" in paper.under("What matters")
    assert "£3,161.60" in paper.under("Money")
    assert "Agreed by" in paper.text

    again = Conversation(data)
    again.unlock()
    again.hands.wait_until(lambda: again.hands.title().startswith("Agree, page 3"), "the page where we stopped")
    assert "Agreed by Idris and Joanne" in again.on_screen()
    again.hands.activate("What matters, done")
    again.hands.wait_until(lambda: again.hands.title().startswith("What matters, page 1"), "the page to change")
    again.window.close()

    typed = type_until_killed(data, PASSPHRASE, "What matters, page 1", "own words", " And chips.")
    assert typed.showed == "Friday trains with Nana."

    third = Conversation(data)
    third.unlock()
    third.hands.wait_until(lambda: third.hands.title().startswith("What matters, page 1"), "the page that was killed")
    third.hands.tab_to("own words", QAccessible.Role.EditableText)
    assert third.hands.value() == "Friday trains with Nana. And chips."
    third.go_on()
    third.hands.activate("Agree, done")
    third.hands.wait_until(lambda: third.hands.title().startswith("Agree, page"), "the last stone")
    while not third.hands.title().startswith("Agree, page 3"):
        third.go_on()
    changed = Paper(third.save_pdf(tmp_path / "changed.pdf"))
    assert "And chips." in changed.under("What is most important to me")
    assert "Draft, not agreed yet." in changed.text
    third.window.close()


class Paper:
    """A tagged PDF as somebody reads it with a screen reader: headings, and what stands under each."""

    def __init__(self, pdf: bytes) -> None:
        self.elements = [element for element in TaggedPdf(pdf).texts() if element.text.strip()]
        self.text = "\n".join(element.text for element in self.elements)

    def under(self, heading: str) -> str:
        """All text from a heading to the next one of its level or a higher one."""
        found: list[str] = []
        level = 0
        for element in self.elements:
            is_heading = re.fullmatch(r"H[1-6]", element.tag) is not None
            if is_heading and level and int(element.tag[1]) <= level:
                level = 0
            if level:
                found.append(element.text)
            if is_heading and not level and heading in element.text:
                level = int(element.tag[1])
        return "\n".join(found)

    def voice(self, heading: str, words: str) -> str:
        """The name that stands before these words, on their line or above it."""
        section = self.under(heading)
        before = section[: section.index(words)]
        named = re.findall(r"^(?:In the words of: )?(Idris|Farah|Joanne)\b[^\n]*(?::|own words)", before, re.MULTILINE)
        return named[-1] if named else ""
