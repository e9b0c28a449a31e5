"""Journey one's end by keyboard alone: signed, one line sent back with reasons, changed, and signed anew in full."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from ipc_desktop.paths import RESOURCES
from ipc_desktop.plan.agreement import AgreedVersion
from ipc_desktop.plan.money.funders import not_yet
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.planfile import read_plan_file
from ipc_desktop.plan.signing import signatures_of, version_state
from tests.stories.her_budget import HerBudget, stored
from tests.stories.journey import kept_plan
from tests.stories.test_first_conversation import ALT

PUT_BY = "Put by for a bad week"
REASON = "Show the weeks covered."
NOTE = "About two weeks of the direct payment."
SIGNERS = ("Rowan Thistlewick", "Hanna Brightwell")


class HerAnswer(HerBudget):
    """What follows once her money is planned."""

    def sign(self) -> None:
        """She draws her mark; her son signs as who receives the money, then the co-ordinator."""
        self.hands.activate("Yes, close the plan for signing")
        self.hands.wait_until(lambda: "Do you agree, Maud?" in self.on_screen(), "the plan to be closed")
        self.hands.choose("Yes", "Yes")
        self.hands.choose("Draw or make a mark", "Draw or make a mark")
        self.draw()
        self.keep_answer("Agreed by Maud")
        for name in SIGNERS:
            self.hands.activate(f"{name}: Not yet")
            self.agree_typed(name)
            self.keep_answer(f"{name}: Yes")

    def funder(self, card: str, answer: str, reason: str = "") -> None:
        """What a letter says about a sum, or about one line."""
        self.hands.activate(f"Change: {card}")
        self.hands.choose("", answer)
        if reason:
            self.write("Why is that", reason)
        self.done()

    def from_the_end_of(self, stone: str, question: str) -> None:
        """By the path to the page of a stone that nobody has left yet, its last, and back to the one that asks this."""
        self.hands.activate(stone)
        self.hands.wait_until(lambda: self.hands.title().startswith(stone), stone)
        self.back_to(question)

    def back_to(self, question: str) -> None:
        """Back, page by page, to the one that asks this."""
        while question not in self.on_screen():
            self.back()

    def back(self) -> None:
        """The key of Back, until the page before is there."""
        before = self.hands.title()
        self.hands.press(Qt.Key.Key_Left, ALT)
        self.hands.wait_until(lambda: self.hands.title() != before, "the page before")

    def note_the_weeks(self) -> None:
        """The line that was sent back says what it covers."""
        self.hands.activate(PUT_BY)
        while "Step 8 of 8" not in self.on_screen():
            self.hands.activate("Next")
        self.hands.activate("More about this")
        self.say("How freely may it be used", NOTE)
        self.done()


def test_a_line_that_is_sent_back_makes_a_new_version_that_everybody_signs_again(data: Path) -> None:
    stored(data, read_plan_file((RESOURCES / "samples" / "maud-thistlewick.plan.json").read_bytes()).plan)
    talk = HerAnswer(data)
    talk.to_the_plan()
    talk.go_to("Agree", "Is this the plan we agree on?")
    talk.sign()
    assert "Do not spend" in talk.on_screen(), "agreed is not funded"
    talk.go_to("Money", "What do the funders say?")
    talk.funder("NHS, £450.00 once", "Yes")
    talk.funder("Council (adult social care), £5,538.00", "Yes")
    talk.funder(PUT_BY, "Sent back with questions", REASON)
    talk.back_to("How shall we use the money?")
    talk.note_the_weeks()
    talk.from_the_end_of("Agree", "Who has answered")
    talk.hands.activate("Something changed? Start a new version")
    talk.hands.choose("Something is not working", "The money has changed")
    talk.sign()
    talk.from_the_end_of("Money", "What do the funders say?")
    talk.funder(PUT_BY, "Yes")
    talk.go_on()
    talk.window.close()

    plan, faults = kept_plan(data)
    assert not faults
    both_versions_stand(plan)


def both_versions_stand(plan: Plan) -> None:
    first, second = sorted(plan.all(AgreedVersion), key=lambda version: version.number)
    assert (second.based_on, second.change_reason) == (first.id, "money_changed")
    for version in (first, second):
        assert version_state(plan, version) == "signed"
        assert len(signatures_of(plan, version)) == 3, "nobody's signature is taken over from the version before"
    assert first.manifest_hash != second.manifest_hash
    assert not not_yet(plan), "nothing waits any more"
