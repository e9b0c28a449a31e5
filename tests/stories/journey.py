"""What the journeys share: a window led by two hands, forms filled by Tab, and the checks that follow each of them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from ipc_desktop.journal.store import unlock_store
from ipc_desktop.overriding import override
from ipc_desktop.plan.money.sums import Sums, sums
from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui.clock import Clock
from tests.documents.tagged_pdf import TaggedPdf
from tests.stories.test_first_conversation import ALT, PASSPHRASE, Conversation


class Journey(Conversation):
    """A conversation that remembers each sentence that was typed, to look for it on paper."""

    def __init__(self, data: Path, person: str, now: Clock | None = None) -> None:
        super().__init__(data, now)
        self.person = person
        self.said: list[str] = []

    def begin(self) -> None:
        """A new person, up to who is here: the two of them so far."""
        self.hands.activate("New person")
        self.hands.wait_until(lambda: self.hands.title().startswith("Hello, page 1"), "the first page")
        self.hands.rest(420)
        self.on_to("Who is here today?")
        self.tick("The person this plan is for")
        self.tick("Joanne")

    def say(self, label: str, words: str) -> None:
        """Types what has to stand in the plan."""
        self.write(label, words)
        self.said.append(words)

    def own(self, words: str) -> None:
        """Types into the person's own box of the page."""
        self.say(f"In {self.person}’s own words", words)

    def add(self, button: str, label: str, words: str) -> None:
        """Opens the form behind a button, and says the first thing there."""
        self.hands.activate(button)
        self.say(label, words)

    def done(self) -> None:
        """Keeps what a form says."""
        self.hands.activate("Done")

    def add_all(self, button: str, label: str, *words: str) -> None:
        """One form after another, each with nothing but its words."""
        for one in words:
            self.add(button, label, one)
            self.done()

    def date(self, day: int, month: int, year: int) -> None:
        """Types a day into the three boxes that come next."""
        for label, number in (("Day", day), ("Month", month), ("Year", year)):
            self.write_over(label, str(number))

    def go_to(self, stone: str, question: str) -> None:
        """By the path to the first page of a stone, and on to the page that asks this."""
        self.hands.activate(stone)
        self.hands.wait_until(lambda: self.hands.title().startswith(stone), stone)
        self.hands.rest(420)
        if question not in self.on_screen():
            self.on_to(question)

    def stop(self, worker: str = "Joanne") -> None:
        """The key of Pause, and no more today; closes the window."""
        self.hands.press(Qt.Key.Key_P, ALT)
        self.hands.activate("Stop for today")
        self.hands.wait_until(lambda: worker in self.hands.title(), "the list of people")
        self.window.close()

    def agree_typed(self, name: str) -> None:
        """The one who is asked now says yes, and types a name."""
        self.hands.choose("Yes", "Yes")
        self.hands.choose("Draw or make a mark", "Type my name")
        self.write("Type your name", name)

    def tool(self, name: str) -> None:
        """Opens one of the tools."""
        self.hands.press(Qt.Key.Key_T, ALT)
        self.hands.activate(name)

    def photo(self, file: Path) -> None:
        """Chooses a photo in the system's dialogue."""
        self.hands.answer_next_dialogue(str(file))
        self.hands.activate("Add a photo")
        self.hands.wait_until(lambda: "Your photo" in self.on_screen(), "the photo")
        self.window.activateWindow()  # as window managers do when a dialogue closes

    def save_paper(self, to: Path, look_for: str, button: str = "Save as PDF") -> str:
        """The paper that is chosen on the page, as a file; gives its text."""
        if button == "Save as PDF":
            self.hands.wait_until(lambda: "Page 1 of" in self.on_screen(), "the pages on the screen")
        self.hands.activate(button)
        self.hands.wait_until(lambda: look_for in self.on_screen(), "whose plan it is")
        self.hands.answer_next_dialogue(str(to))
        self.hands.activate("Save these pages")
        self.hands.wait_until(lambda: f"Saved as {to.name}." in self.on_screen(), "the file")
        self.window.activateWindow()  # as window managers do when a dialogue closes
        self.hands.rest(50)
        return text_of(to)

    @override
    def on_to(self, question: str) -> None:
        """Goes on up to the page that asks this; says which pages it came by when it never comes."""
        came_by: list[str] = []
        while not came_by or question not in self.on_screen():
            assert not self.hands.title().startswith("Agree, page 3"), f"{question!r} was not asked; {came_by}"
            self.go_on()
            came_by.append(self.hands.title())


def text_of(pdf: Path) -> str:
    """All text of a paper, in reading order, with single spaces."""
    return " ".join(" ".join(element.text for element in TaggedPdf(pdf.read_bytes()).texts()).split())


def missing_from(text: str, said: list[str]) -> list[str]:
    """What was said and is not on this paper."""
    return [words for words in said if words not in text]


def kept_plan(data: Path) -> tuple[Plan, tuple[str, ...]]:
    """The plan as the journal gives it after all windows are closed, and the faults that its proof finds."""
    folder = next(path.parent for path in data.rglob("store.db"))
    store = unlock_store(folder, PASSPHRASE)
    try:
        case = store.caseload.find()[0].case
        return store.journal.plan(case), store.journal.verify(case)
    finally:
        store.close()


def kept_sums(plan: Plan) -> Sums:
    """The sums of a plan."""
    return sums(plan)
