"""Journey two by keyboard alone: no budget, one small step at a time, peers and a group written in by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ipc_desktop import texts
from ipc_desktop.overriding import override
from ipc_desktop.plan.community import PeerLink
from ipc_desktop.plan.strengths import WellbeingScores
from ipc_desktop.plan.tailoring import tailoring
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.dressing import dress
from tests.stories.journey import Journey, kept_plan, kept_sums, missing_from

KIT = "Kit"
TAB = Qt.Key.Key_Tab
GOALS = (
    ("I spend time with someone who understands.", "2", "6"),
    ("I use my camera with other people.", "1", "5"),
    ("I know what I would do in a bad week.", "3", "8"),
    ("I find out what steps back to work look like.", "3", "5"),
)
STEPS = (
    ("I text Ravi on Monday.", "4"),
    ("I charge my camera.", "7"),
    ("I look at the group online.", "6"),
    ("I put the list on my fridge.", "7"),
    ("I ask what the job centre offers.", "5"),
)


@pytest.fixture
def data(tmp_path: Path, qapp: QApplication) -> Iterator[Path]:
    dress(qapp)
    yield tmp_path / "data"
    texts.set_language("en")
    appearance().set_theme("light")
    appearance().set_text_size(100)


class WithoutABudget(Journey):
    """The pages as they come for a man who needs somebody to talk to more than money."""

    @override
    def hello(self) -> None:
        """Who is here, a dark screen, the name, the NHS number."""
        self.begin()
        self.on_to("What makes this easy for you?")
        self.hands.choose("Light", "Dark")
        self.on_to("What is your name?")
        self.write("First names", KIT)
        self.write("Family name", "Marlow")
        self.write("What shall we call you", KIT)
        self.on_to("When were you born?")
        self.date(9, 5, 1984)
        self.on_to("Do you know your NHS number?")
        self.write("NHS number", "999 000 1022")
        self.on_to("How shall we reach you?")
        self.hands.choose("By telephone", "text")
        self.on_to("How do you like to communicate?")
        self.own("Text me first. Please never ring.")

    def style(self) -> None:
        """The rulers lead to tiny steps; today he wants to hear all that can be asked, how he feels as well."""
        self.on_to("What do you know and manage already?")
        self.hands.activate("Answer with numbers")
        for number in ("2", "3", "2"):
            self.hands.choose("0: ", number)
            self.hands.press(TAB)
        assert "Your answers suggest: We do it together, in tiny steps." in self.on_screen()
        self.hands.choose("The usual questions", "All questions")
        self.on_to("How do you feel about life?")
        self.hands.choose("Yes, ask me", "Yes, ask me")
        for number in ("3", "3", "2", "8"):
            self.hands.press(TAB)
            self.hands.choose("0: Not at all", number)

    def fewer(self) -> None:
        """He has had enough of questions, and says so where the style of support stands."""
        self.go_to("How it's going", "What do you know and manage already?")
        self.hands.choose("All questions", "Fewer questions")

    def safety(self) -> None:
        """What he sees coming, what helps, and whom to ring."""
        self.on_to("What keeps you well, and what helps?")
        self.add_all("Add an early sign", "What is it?", "I stay in bed.", "I stop eating.", "I turn my phone off.")
        helps = ("I walk by the river.", "I ring Mo.", "I play the radio.", "I take one photo.")
        self.add_all("Add what helps", "What is it?", *helps)
        self.add_all("Add what does not help", "What is it?", "Being told to cheer up.")
        self.on_to("What if things go wrong?")
        self.add("Add something that could go wrong", "What could go wrong", "A very bad night.")
        self.say("What should happen", "Ring 111 and press 2, or Samaritans.")
        self.done()
        self.say("A number", "116 123")

    def people(self) -> None:
        """A friend, a photography group, one peer said yes to, one said no to, and a group online."""
        self.on_to("Where do you go, or would like to?")
        self.add("Add a place or group", "What is it called?", "Riverside Photography Group")
        self.say("What is it like for you?", "Quiet, and nobody asks.")
        self.write("What does one time cost?", "3.00")
        self.done()
        self.on_to("Would you like to meet somebody like you?")
        self.add("Add a wish or a person", "What would you like to have in common?", "Somebody who left work too.")
        self.hands.choose("One to one", "One to one")
        self.say("What may we tell them?", "My first name and my number, for texts only.")
        self.say("Where could you meet first?", "The tea room at the lock.")
        self.hands.choose("Yes, you may tell them", "Yes, you may tell them")
        self.done()
        self.add("Add a wish or a person", "What would you like to have in common?", "Somebody who runs.")
        self.hands.choose("An idea", "No, thank you")
        self.done()
        self.add("Add a wish or a person", "What would you like to have in common?", "A group with a moderator.")
        self.hands.choose("One to one", "Online")
        self.done()

    @override
    def goals(self) -> None:
        """Four goals, with where he is and where he wants to be."""
        self.on_to("What would you like to keep or change?")
        for number, (words, now, then) in enumerate(GOALS):
            if number:
                self.hands.activate("Add a goal")
                self.hands.rest(100)
            self.own(words)
            self.hands.choose("0: nowhere near", now)
            self.hands.press(TAB)
            self.hands.choose("0: nowhere near", then)

    def steps(self) -> None:
        """Five steps he trusts himself with, and one that he makes smaller."""
        self.on_to("Who does what, and by when?")
        for words, sure in STEPS:
            self.add("Add a step", "What will happen?", words)
            self.hands.choose("1: not at all", sure)
            self.done()
        self.hands.activate("Add a step")
        self.write("What will happen?", "I go to the group for two hours.")
        self.hands.choose("1: not at all", "3")
        self.hands.rest(50)
        assert "A smaller step may suit you better." in self.on_screen()
        self.hands.activate("Find a smaller step")
        self.hands.write_over("I go and look at the door.")
        self.said.append("I go and look at the door.")
        self.hands.choose("1: not at all", "6")
        self.done()

    def no_budget(self) -> None:
        """Money is one page: no, why, and how to ask again."""
        self.on_to("Is there a budget?")
        self.hands.choose("Yes", "No")
        self.say("Why is that", "There is no right to one for this today.")
        assert "You can ask again at any time" in self.on_screen()
        self.go_on()
        assert self.hands.title().startswith("Agree, page 1"), "without a budget, money is one page"

    def sign(self) -> None:
        """Read, lock, and sign with his name and a mark of the worker."""
        self.on_to("Is this the plan we agree on?")
        self.hands.activate("Yes, close the plan for signing")
        self.hands.wait_until(lambda: "Do you agree, Kit?" in self.on_screen(), "the plan to be closed")
        self.hands.choose("Yes", "Yes")
        self.hands.choose("Draw or make a mark", "Draw or make a mark")
        self.draw()
        self.keep_answer("Agreed by Kit")


def test_a_plan_without_a_budget_is_told_signed_and_printed_by_keyboard(data: Path, tmp_path: Path) -> None:
    talk = WithoutABudget(data, KIT)
    talk.first_start()
    talk.hello()
    talk.style()
    talk.people()
    talk.goals()
    talk.safety()
    talk.steps()
    talk.fewer()
    talk.no_budget()
    talk.sign()
    talk.go_on()
    for size in ("16 pt", "20 pt"):
        talk.hands.choose("pt", size)
        text = talk.save_paper(tmp_path / f"plan {size[:2]}.pdf", "9 May 1984")
        assert not missing_from(text, talk.said)
    talk.window.close()

    plan, faults = kept_plan(data)
    assert not faults
    total = kept_sums(plan)
    assert (total.grand_total, total.planned) == (0, 0)
    assert tailoring(plan).questions == "fewer"
    felt = plan.once(WellbeingScores)
    assert (felt.life_satisfaction, felt.worthwhile, felt.happiness, felt.anxiety) == (3, 3, 2, 8)
    assert sorted(link.state for link in plan.all(PeerLink)) == ["declined", "suggested", "suggested"]
