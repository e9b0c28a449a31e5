"""A woman of 81 and her son build her budget: the pages of money as they come, by keyboard alone."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from PySide6.QtCore import Qt

from ipc_desktop.journal.keys import Cost
from ipc_desktop.journal.store import create_store
from ipc_desktop.paths import RESOURCES
from ipc_desktop.plan.conversation import PageState
from ipc_desktop.plan.money.eligibility import Eligibility
from ipc_desktop.plan.money.sources import Allocation, Statement
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.planfile import read_plan_file
from tests.stories.journey import Journey
from tests.stories.test_first_conversation import PASSPHRASE

MAUD = "Maud"
VISIT = dt.datetime(2027, 1, 11, 14, 0, tzinfo=dt.UTC)
TAB = Qt.Key.Key_Tab
MONEY_PAGES = ("first_figure", "budget", "sources", "spending", "ways", "set_up", "enough", "funders", "following")
HOME, FRIENDS, GRANDSON, BREAK = "I stay safely", "I see my friends", "I have regular time", "I keep my job"
US, COUNCIL_HOLDS = "Us", "NHS or council"
WEEKLY, YEARLY, ONCE = "Every week", "Once a year", "Just once"
CARE = (
    ("Somebody who helps", "Care from an agency"),
    "Home care at dinner time",
    (HOME, BREAK),
    ("23.60", "3"),
    WEEKLY,
    "Council",
    COUNCIL_HOLDS,
)
CAFE = (("Something to do", "Activity"), "Memory cafe and lunch", (FRIENDS,), "7.50", WEEKLY, "Council", US)
SENSOR = (("A thing to have", "Technology"), "Door sensor and an alarm", (HOME,), "289", ONCE, "NHS", COUNCIL_HOLDS)
CLOCK = (
    ("A thing to have", "Equipment"),
    "A clock that shows the day",
    (HOME, FRIENDS),
    "64",
    ONCE,
    "NHS",
    COUNCIL_HOLDS,
)
SUGGESTED = (
    ("Add a line: Payroll", "4", WEEKLY),
    ("Add a line: Employer’s liability insurance", "104", YEARLY),
    ("Add a line: Money put by", "150.80", YEARLY),
)


def everything_but_money() -> Plan:
    """What was said before money was talked about."""
    plan = read_plan_file((RESOURCES / "samples" / "maud-thistlewick.plan.json").read_bytes()).plan
    money = (Eligibility, Statement, Allocation, PlannedSpend)
    kept = [
        entry
        for entry in plan
        if not isinstance(entry, money) and not (isinstance(entry, PageState) and entry.page in MONEY_PAGES)
    ]
    return Plan.of_entries(plan.case, kept)


def stored(data: Path, plan: Plan | None = None) -> None:
    """A worker's store with that case, or another plan."""
    cheap = Cost(memory_kib=64, passes=1, lanes=1)
    store, _code = create_store(data, "Joanne", PASSPHRASE, cost=cheap)
    store.writer.import_case(plan or everything_but_money()).result()
    store.close()


class HerBudget(Journey):
    """Each method is one page."""

    def __init__(self, data: Path) -> None:
        super().__init__(data, MAUD, lambda: VISIT)

    def to_the_plan(self) -> None:
        """From the locked screen to the page where her conversation goes on."""
        self.unlock()
        self.hands.wait_until(lambda: self.window.session is not None, "the list of people")
        self.hands.activate("Show my people")
        self.hands.activate("Maud")
        self.hands.wait_until(lambda: "right person" in self.hands.title(), "whose plan it is")
        self.go_on()
        self.hands.rest(420)

    def to_the_money(self) -> None:
        """From the locked screen to the first page of money."""
        self.to_the_plan()
        self.go_to("Money", "Is there a budget?")

    def may_have_one(self) -> None:
        """The NHS may offer something, the council meets needs, and education is not for her."""
        self.hands.choose("Yes", "We do not know yet")
        self.short_answers("Change: NHS", "No", "No", "No", "Yes")
        assert "There is no right to it, but the NHS here may offer it." in self.on_screen()
        self.done()
        self.short_answers("Change: Council", "Yes", "Yes")
        assert "It is no right to a direct payment." in self.on_screen()
        self.done()
        self.short_answers("Change: Education", "No")
        assert "What there is instead: The school can still help." in self.on_screen()
        self.done()
        assert "A right to a budget is not a right to a direct payment." in self.on_screen()
        self.hands.choose("We do not know yet", "Yes")

    def short_answers(self, card: str, *answers: str) -> None:
        """Opens a card, and answers one short question after another."""
        self.hands.activate(card)
        for number, answer in enumerate(answers):
            if number:
                self.hands.press(TAB)
            self.hands.choose("Yes", answer)

    def resources(self) -> None:
        """One line a source: a sum once from the NHS, weekly money, her own part, and £0.00 with its reason."""
        assert "Education money needs an education, health and care plan." in self.on_screen()
        for row, amount, often in (
            ("Change: NHS", "450", ONCE),
            ("Change: Council", "106.50", WEEKLY),
            ("Change: Own money", "41.50", WEEKLY),
        ):
            self.hands.activate(row)
            self.hands.choose("There is an amount", "There is an amount")
            self.write("How much", amount)
            self.hands.activate("Next")
            self.hands.choose("", often)
            self.done()
        self.hands.choose("A first figure", "A first figure")
        self.hands.activate("More about this")
        self.write("Who told you these figures?", "The council")
        self.date(4, 1, 2027)
        self.date(11, 1, 2027)
        for figure in ("£8,146.00", "£5,538.00", "£2,158.00", "£450.00", "£0.00", "About a week", "£148.00"):
            assert figure in self.on_screen(), figure

    def helper(self) -> None:
        """Somebody employed, from two sources to the penny; her own part is written, the council pays the rest."""
        self.hands.activate("Add something")
        self.kind(("Somebody who helps", "Personal assistant"))
        self.say("What is it", "A personal assistant")
        self.hands.activate("Next")
        for goal in (HOME, FRIENDS, GRANDSON):
            self.tick(goal)
        self.cost(("15.20", "4"), WEEKLY)
        self.tick("Council")
        self.tick("Own money")
        self.write_over("From Own money, a year", "2158")
        assert "Shared out to the penny." in self.on_screen()
        self.hands.activate("Next")
        self.hands.choose("Not sure yet", US)
        self.done()

    def suggested(self) -> None:
        """What comes with employing somebody is suggested, each with one press."""
        for button, amount, often in SUGGESTED:
            self.hands.activate(button)
            self.hands.activate("Next")
            self.tick(HOME)
            self.cost(amount, often)
            self.tick("Council")
            self.done()

    def line(
        self,
        kind: tuple[str, str],
        what: str,
        goals: tuple[str, ...],
        cost: str | tuple[str, str],
        often: str,
        source: str,
        way: str,
    ) -> None:
        """One line of spending, step by step."""
        self.hands.activate("Add something")
        self.kind(kind)
        self.say("What is it", what)
        self.hands.activate("Next")
        for goal in goals:
            self.tick(goal)
        self.cost(cost, often)
        self.tick(source)
        self.hands.activate("Next")
        self.hands.choose("Not sure yet", way)
        self.done()

    def kind(self, kind: tuple[str, str]) -> None:
        """What kind of help or thing it is: roughly, then exactly."""
        rough, exact = kind
        self.hands.choose("Somebody who helps", rough)
        self.hands.press(TAB)
        self.hands.choose("", exact)
        self.hands.activate("Next")

    def cost(self, cost: str | tuple[str, str], often: str) -> None:
        """From the goals to the question which money pays."""
        self.hands.activate("Next")
        if isinstance(cost, tuple):
            self.write("How much an hour", cost[0])
            self.write("How many hours", cost[1])
        else:
            self.write("How much", cost)
        self.hands.activate("Next")
        self.hands.choose("", often)
        self.hands.activate("Next")

    def wine(self) -> None:
        """The law stops a case of wine from health money, while it is written; it is taken away again."""
        self.hands.activate("Add something")
        self.hands.activate("Next")
        self.write("What is it", "A case of wine for visitors")
        self.hands.activate("Next")
        self.tick(FRIENDS)
        self.cost("60", ONCE)
        self.tick("NHS")
        assert "This cannot be paid from here." in self.on_screen()
        self.hands.activate("Take this away")
        assert "A case of wine" not in self.on_screen()

    def all_of_it(self) -> None:
        """The whole table of her budget, line by line."""
        assert "A lift to coffee" in self.on_screen(), "what is free stands first"
        self.helper()
        self.line(*CARE)
        self.suggested()
        for line in (CAFE, SENSOR, CLOCK):
            self.line(*line)
        self.wine()
        for figure in ("£8,049.00", "£4,014.40", "£4,034.60", "£3,161.60", "£3,681.60", "Within the budget."):
            assert figure in self.on_screen(), figure

    def ways(self) -> None:
        """More than one way; nobody has to, and that is noted. Then who receives the payment, and from when."""
        self.hands.choose("NHS or council holds it", "more than one")
        self.tick("We talked about this")
        self.go_on()
        assert "Nobody has decided yet." in self.on_screen()
        self.hands.activate("Change: Council (adult social care)")
        self.date(18, 1, 2027)
        self.done()
        assert "First paid on" in self.on_screen()

    def enough(self) -> None:
        """The sums hold; she is not sure, and nobody can hide that."""
        self.on_to("Is it enough for you?")
        for told in ("£8,146.00", "£8,049.00", "£97.00", "No source pays for more than it gives."):
            assert told in self.on_screen(), told
        assert "Not in the plan yet: Pension" in self.on_screen(), "what employing somebody costs besides"
        self.hands.choose("Yes, it is enough", "Not sure")
        self.go_on()
