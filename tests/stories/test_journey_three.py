"""Journey three by keyboard alone and without a network: three sittings at home, one of them stopped half-way."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from ipc_desktop import texts
from ipc_desktop.overriding import override
from ipc_desktop.plan.authority import Authority
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.dressing import dress
from tests.documents.tagged_pdf import TaggedPdf
from tests.stories.journey import Journey, kept_plan, kept_sums, missing_from, text_of

TOM = "Tom"
TAB = Qt.Key.Key_Tab
JOB = "I have a job I like, two mornings a week."
GOALS = (JOB, "My supporters know my routine.", "I go out with my sister each week.", "Mum and Dad get a rest.")
CHART = ("It is loud.", "It is dark.", "I am hungry.", "The bus is late.", "A stranger comes.")
US, OTHERS, COUNCIL_HOLDS = "Us", "An organisation", "NHS or council"
LINES = (
    ("Personal assistants", GOALS[1], "238.40", "Every week", "Council", US),
    ("What an employer pays", GOALS[1], "31.00", "Every week", "Council", US),
    ("A job coach", JOB, "114.00", "Every week", "Council", OTHERS),
    ("Twelve nights away", GOALS[3], "1740.00", "Once a year", "Council", COUNCIL_HOLDS),
    ("Travel to the farm shop", JOB, "12.80", "Every week", "Own money", US),
    ("Payroll", GOALS[1], "4.50", "Every week", "Own money", US),
)


@pytest.fixture
def data(tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    def no_network(*_arguments: object) -> None:
        raise AssertionError("something reached for the network")

    monkeypatch.setattr(socket.socket, "connect", no_network)
    monkeypatch.setattr(socket.socket, "sendto", no_network)
    monkeypatch.setattr(socket, "getaddrinfo", no_network)
    dress(qapp)
    yield tmp_path / "data"
    texts.set_language("en")
    appearance().set_text_size(100)


class AtHome(Journey):
    """The pages as they come for a man who points, plans his days and wants a job."""

    @override
    def hello(self) -> None:
        """Three come to the table; paper in large type; forty minutes at most."""
        self.begin()
        for name, tie in (("Ruth", "Sister"), ("Ann", "Mum")):
            self.hands.activate("Add somebody")
            self.write("Name", name)
            self.write("Who are they to you", tie)
            self.hands.choose("Closest to me", "Closest to me")
            self.done()
        self.on_to("What makes this easy for you?")
        self.hands.choose("14 pt", "18 pt")
        self.on_to("How long is good for you?")
        self.hands.choose("15 minutes", "30")
        self.on_to("What is your name?")
        self.write("First names", TOM)
        self.write("Family name", "Hay")
        self.write("What shall we call you", TOM)
        self.on_to("When were you born?")
        self.date(21, 2, 1992)
        self.on_to("Do you know your NHS number?")
        self.write("NHS number", "999 000 1030")

    def first_sitting(self) -> None:
        """The day as it goes, five rows of the chart, what to do and not to do; then he has had enough."""
        self.on_to("Idris, what matters".replace("Idris", TOM))
        self.own("My dog and the farm.")
        self.on_to("What should people do, or not do?")
        self.add_all("Add a please do", "What should we all remember?", "Tell me before.")
        self.add_all("Add a please do not", "What should we all remember?", "Do not move my things.")
        self.on_to("How does your day go?")
        self.add_all("Add a step", "What happens?", "I feed the dog.", "I watch the trains.")
        self.on_to("What do you do, and what does it mean?")
        for row in CHART:
            self.add("Add a row", "When this happens", row)
            self.say("I do this", f"I hum: {row}")
            self.done()

    def second_sitting(self) -> None:
        """Two views that stay two; what he is good at; three places he goes to."""
        self.on_to("What is working?")
        for voice, words in ((TOM, "I live with Mum and Dad for ever."), ("Ann", "I worry about later.")):
            self.hands.activate("Add something working")
            self.hands.choose(TOM, voice)
            self.write(f"In {voice}", words)
            self.said.append(words)
            self.done()
        self.on_to("What are you good at?")
        self.add_all("Add a strength", "What is it?", "I know all timetables.")
        self.on_to("Does anybody speak for you by law?")
        self.hands.activate("Add somebody")
        self.hands.choose("Joanne", "Ruth")
        self.hands.choose("parental responsibility", "representative")
        self.hands.choose("Registered power of attorney", "Form of the council")
        self.date(4, 1, 2026)
        self.done()
        self.on_to("Where do you go, or would like to?")
        self.add_all("Add a place or group", "What is it called?", "The farm shop", "The bus stop", "The chapel hall")

    @override
    def goals(self) -> None:
        """Four goals, the first with how much it matters."""
        self.on_to("What would you like to keep or change?")
        for number, words in enumerate(GOALS):
            if number:
                self.hands.activate("Add a goal")
                self.hands.rest(100)
            self.own(words)
        self.on_to("Is there a budget?")

    @override
    def money(self) -> None:
        """More is wished for than there is; a smaller line and a service that costs nothing put it right."""
        self.hands.choose("Yes", "Yes")
        self.go_on()
        for row, amount in (("Change: Council", "389.50"), ("Change: Own money", "23.10")):
            self.hands.activate(row)
            self.hands.choose("There is an amount", "There is an amount")
            self.write("How much", amount)
            self.done()
        assert "£21,455.20" in self.on_screen()
        self.go_on()
        for line in LINES:
            self.line(*line)
        assert "£22,576.40" in self.on_screen()
        assert "Not yet. £1,121.20 over." in self.on_screen()
        self.hands.activate("A job coach")
        self.hands.activate("Next")
        self.hands.activate("Next")
        self.write_over("How much", "57.00")
        self.done()
        self.line("For bad weeks", GOALS[1], "1000.00", "Once a year", "Council", US)
        assert "£20,612.40" in self.on_screen()
        assert "Within the budget." in self.on_screen()

    def line(self, what: str, goal: str, amount: str, often: str, source: str, way: str) -> None:
        """One line of spending, step by step."""
        self.hands.activate("Add something")
        self.say("What is it", what)
        self.hands.activate("Next")
        self.tick(goal[:20])
        self.hands.activate("Next")
        self.write("How much", amount)
        self.hands.activate("Next")
        self.hands.choose("Every week", often)
        self.hands.activate("Next")
        self.tick(source)
        self.hands.activate("Next")
        self.hands.choose("Not sure yet", way)
        self.done()

    def sign(self) -> None:
        """He chooses a picture; who holds the paper answers after him."""
        self.on_to("Is this the plan we agree on?")
        self.hands.activate("Yes, close the plan for signing")
        self.hands.wait_until(lambda: "Do you agree, Tom?" in self.on_screen(), "the plan to be closed")
        self.hands.choose("Yes", "Yes")
        self.hands.choose("Draw or make a mark", "Choose a picture")
        self.hands.press(TAB)
        self.hands.tab_to("", QAccessible.Role.RadioButton)
        self.hands.press(Qt.Key.Key_Space)
        self.keep_answer("Agreed by Tom")


def opened_again(data: Path, stopped_at: str, said: list[str]) -> AtHome:
    """Another sitting begins on the very page where the last one stopped."""
    talk = AtHome(data, TOM)
    talk.said = said
    talk.unlock()
    talk.hands.wait_until(lambda: "Joanne" in talk.hands.title(), "the list of people")
    talk.hands.activate("Show my people")
    talk.write("Find somebody", TOM)
    talk.hands.press(Qt.Key.Key_Return)
    talk.hands.wait_until(lambda: "right person" in talk.hands.title(), "whose plan it is")
    talk.try_to_go_on()
    talk.hands.wait_until(lambda: talk.hands.title() == stopped_at, f"the page where we stopped, {stopped_at}")
    talk.hands.rest(420)
    return talk


def test_three_sittings_without_a_network_end_in_a_signed_plan_in_large_type(data: Path, tmp_path: Path) -> None:
    talk = AtHome(data, TOM)
    talk.first_start()
    talk.hello()
    talk.first_sitting()
    stopped_at = talk.hands.title()
    talk.stop()
    talk = opened_again(data, stopped_at, talk.said)
    assert CHART[4] in talk.on_screen()
    talk.second_sitting()
    stopped_at = talk.hands.title()
    talk.stop()
    talk = opened_again(data, stopped_at, talk.said)
    talk.goals()
    talk.money()
    talk.sign()
    talk.go_on()
    saved = tmp_path / "plan.pdf"
    talk.save_paper(saved, "21 February 1992")
    talk.window.close()

    assert not missing_from(text_of(saved), talk.said)
    assert 18.0 in TaggedPdf(saved.read_bytes()).sizes_pt()
    plan, faults = kept_plan(data)
    assert not faults
    total = kept_sums(plan)
    assert (total.grand_total, total.planned, total.total_unallocated) == (2145520, 2061240, 84280)
    assert total.by_way == {"direct_payment": 1590840, "third_party": 296400, "notional": 174000}
    assert [one.role for one in plan.all(Authority)] == ["representative"]
