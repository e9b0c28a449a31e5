"""A man who needs somebody to talk to more than money: what is said, page by page, by keyboard alone."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt

from ipc_desktop.overriding import override
from tests.stories.journey import Journey
from tests.stories.test_first_conversation import PASSPHRASE

KIT = "Kit"
TAB, ESCAPE = Qt.Key.Key_Tab, Qt.Key.Key_Escape
VISIT = dt.datetime(2027, 1, 18, 14, 0, tzinfo=dt.UTC)
SIX_WEEKS_LATER = dt.date(2027, 3, 1)
MET_ON, CHECK_IN_ON = dt.date(2027, 1, 20), dt.date(2027, 2, 3)
GOALS = (
    ("I spend time with someone who understands, at least once a week.", "2", "6"),
    ("I use my camera with other people.", "1", "5"),
    ("I know what I would do in a bad week.", "3", "8"),
    ("I find out what steps back to work could look like.", "", ""),
)
"""Each with where he is and wants to be; the last only with how much it matters."""
MATTERS = "5"
STEPS = (
    ("I text Dez on Monday.", "4", "I spend time"),
    ("I charge my camera.", "7", "I use my camera"),
    ("I look at the group online.", "6", "I use my camera"),
    ("I put the list on my fridge.", "7", "I know what I would"),
    ("I tell Dez how it went.", "5", "I spend time"),
)
"""Each with how sure he is, and how its goal begins."""
SMALLER = "I read one page about steps back to work."
"""What he trusts himself to do, where he was not sure of a talk of two hours."""
LEFT_OUT = ("Which title and pronouns do you use?", "Which places and things", "What should your week be like?")
NOTHING = (
    ("NHS", "Not in one of the four groups.", "The link worker at the surgery.", "Ask my surgery at any time."),
    ("Council", "No needs that the council has to meet.", "The wellbeing hub in town.", "Ring the adults' team."),
    ("Education", "Not in education.", "Free courses at the library.", "Ask the college in spring."),
)
"""Who gives nothing, why, what there is instead, and how to ask again."""


class WithoutABudget(Journey):
    """The pages as they come; on each of them one word is looked for that he does not want to hear."""

    @override
    def go_on(self) -> None:
        super().go_on()
        shown = self.on_screen()
        assert "patient" not in shown.lower(), f"he is nobody's patient: {self.hands.title()}"
        assert not any(question in shown for question in LEFT_OUT), "only for whoever asks for it"

    @override
    def hello(self) -> None:
        """Who is here, a dark screen, no telephone calls, the name, the NHS number."""
        self.begin()
        self.on_to("What makes this easy for you?")
        self.hands.choose("Light", "Dark")
        self.on_to("What else helps you take part?")
        self.tick("How to reach me")
        self.say("What helps?", "Send a text. Please never ring.")
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

    def style(self) -> None:
        """The rulers lead to tiny steps; what is asked of some people only is not asked."""
        self.on_to("What do you know and manage already?")
        self.hands.activate("Answer with numbers")
        for number in ("2", "3", "2"):
            self.hands.choose("0: ", number)
            self.hands.press(TAB)
        assert "Your answers suggest: We do it together, in tiny steps." in self.on_screen()
        self.go_on()
        assert "How do you feel about life?" not in self.on_screen(), "tools for some people are left out"

    def not_always_safe(self) -> None:
        """He says so without a word; two pages on the worker hears of it, talks with him, and needs no note."""
        assert "Do you feel safe just now?" in self.on_screen()
        self.hands.choose("Yes", "Not always")
        self.go_on()
        assert "break" not in self.on_screen(), "nobody sees what it answers to"
        self.go_on()
        assert "A good moment for a break." in self.on_screen()
        self.tool("Notes for the worker alone")
        self.write("Your passphrase", PASSPHRASE)
        self.hands.press(Qt.Key.Key_Return)
        self.hands.wait_until(lambda: "Kit asked to talk to you alone." in self.on_screen(), "the worker's side")
        self.hands.activate("We have talked")
        self.hands.press(ESCAPE)

    def community(self) -> None:
        """A group that he pays for himself, by choice."""
        self.on_to("Where do you go, or would like to?")
        self.add("Add a place or group", "What is it called?", "Riverside Photography Group")
        self.say("What is it like for you?", "Quiet, and nobody asks.")
        self.write("What does one time cost?", "3.00")
        self.write("How many times in a year?", "30")
        self.tick("I pay this myself")
        self.done()
        assert "£90.00 a year, from my own pocket." in self.on_screen()

    def peers(self) -> None:
        """Dez is met with the link worker there; to another he says no; one group is online, one for in six weeks."""
        self.on_to("Would you like to meet somebody like you?")
        assert "One to one is a good start." in self.on_screen()
        self.peer("Somebody who left work too.", "One to one")
        self.hands.choose("An idea", "Yes, please")
        self.say("What is their first name?", "Dez")
        self.say("What may we tell them?", "My first name and my number, for texts only.")
        self.write("How may they reach you?", "07700 900461")
        self.hands.choose("Yes, you may tell them", "Yes, you may tell them")
        self.say("Where could you meet first?", "The tea room at the lock. Joanne stays ten minutes.")
        self.hands.choose("Joanne", "Joanne")
        self.done()
        self.hands.activate("Somebody who left work too.")
        self.hands.choose("Yes, please", "Met")
        for day in (MET_ON, MET_ON, CHECK_IN_ON):
            self.date(day.day, day.month, day.year)
        self.done()
        self.peer("Somebody who runs.", "One to one")
        self.hands.choose("An idea", "No, thank you")
        assert "Nothing leaves before you say yes." not in self.on_screen(), "a no is not asked about"
        self.done()
        self.peer("An online group with a moderator.", "Online")
        self.hands.choose("An idea", "Yes, please")
        self.done()
        self.peer("People with cameras.", "In a group")
        self.date(SIX_WEEKS_LATER.day, SIX_WEEKS_LATER.month, SIX_WEEKS_LATER.year)
        self.done()

    def peer(self, words: str, way: str) -> None:
        """Begins with what to have in common, and how to meet."""
        self.add("Add a wish or a person", "What would you like to have in common?", words)
        self.hands.choose("One to one", way)

    @override
    def goals(self) -> None:
        """Four goals, with where he is and where he wants to be."""
        self.on_to("What would you like to keep or change?")
        for number, (words, now, then) in enumerate(GOALS):
            if number:
                self.hands.activate("Add a goal")
                self.hands.rest(100)
            self.own(words)
            self.hands.activate("More about this goal")
            if not now:
                self.hands.choose("1: A little", MATTERS)
                continue
            self.hands.choose("0: nowhere near", now)
            self.hands.press(TAB)
            self.hands.choose("0: nowhere near", then)

    def bad_weeks(self) -> None:
        """What he sees coming, what helps, what does not, and whom to ring."""
        self.on_to("What keeps you well, and what helps?")
        self.add_all("Add an early sign", "What is it?", "I stay in bed.", "I stop eating.", "I turn my phone off.")
        helps = ("I walk by the river.", "I text Mo.", "I play the radio.", "I take one photo.")
        self.add_all("Add what helps", "What is it?", *helps)
        self.add_all("Add what does not help", "What is it?", "Being told to cheer up.")
        self.on_to("What if things go wrong?")
        self.add("Add something that could go wrong", "What could go wrong", "A very bad night.")
        self.say("What should happen", "Ring my GP, or 111 and press 2, or Samaritans.")
        self.done()
        self.say("A number", "116 123")

    def steps(self) -> None:
        """One small step is enough for today; he takes five, and makes a sixth one smaller until he trusts it."""
        self.on_to("Who does what, and by when?")
        assert "One very small step is enough for today." in self.on_screen()
        for words, sure, goal in STEPS:
            self.add("Add a step", "What will happen?", words)
            self.hands.choose("1: not at all", sure)
            self.tick(goal)
            self.done()
            assert "That is enough for today." in self.on_screen()
        self.hands.activate("Add a step")
        self.write("What will happen?", "I talk to the job centre for two hours.")
        self.hands.choose("1: not at all", "3")
        self.hands.wait_until(lambda: "A smaller step may suit you better." in self.on_screen(), "a smaller step")
        self.hands.activate("Find a smaller step")
        self.hands.write_over(SMALLER)
        self.said.append(SMALLER)
        self.hands.choose("1: not at all", "6")
        self.tick("I find out what")
        self.done()

    def fewer(self) -> None:
        """He has had enough of questions, and says so in one step from where he is."""
        self.tool("How we work together")
        self.hands.choose("The usual questions", "Fewer questions")
        self.hands.press(ESCAPE)

    def no_budget(self) -> None:
        """Money is one page: nothing from any of them, why, what there is instead, and how to ask again."""
        self.on_to("Is there a budget?")
        self.hands.choose("Yes", "No")
        for source, why, instead, again in NOTHING:
            self.hands.activate(f"Change: {source}")
            if source == "NHS":
                for _question in range(4):
                    self.hands.choose("Yes", "No")
                    self.hands.press(TAB)
                assert "There is no right to it, and the NHS here does not offer it now." in self.on_screen()
            self.hands.activate("More about this")
            if source != "NHS":
                self.hands.choose("Yes, it is a right", "Not available here")
            self.say_anew("Why is that?", why)
            self.say_anew("What is there instead?", instead)
            self.say("How can you ask again?", again)
            self.done()
        shown = self.on_screen()
        assert shown.count(": £0.00") == len(NOTHING)
        assert "£90.00 a year, from my own pocket. It is my choice, and in no budget." in shown
        self.go_on()
        assert self.hands.title().startswith("Agree, page 1"), "without a budget, money is one page"

    def say_anew(self, label: str, words: str) -> None:
        """Types over what stands there what has to stand in the plan."""
        self.write_over(label, words)
        self.said.append(words)

    def feelings(self) -> None:
        """The four questions that were left out are there for whoever wants them, after a yes to being asked."""
        self.hands.activate("Add: How I feel about life")
        self.hands.wait_until(lambda: "How do you feel about life?" in self.on_screen(), "the page")
        assert "how satisfied are you" not in self.on_screen()
        self.hands.choose("Yes, ask me", "Yes, ask me")
        for number in ("3", "3", "2", "8"):
            self.hands.press(TAB)
            self.hands.choose("0: Not at all", number)
        self.go_on()

    def sign(self) -> None:
        """He draws a mark; the worker types a name: then it holds, and goes to nobody."""
        self.on_to("Is this the plan we agree on?")
        self.hands.activate("Yes, close the plan for signing")
        self.hands.wait_until(lambda: "Do you agree, Kit?" in self.on_screen(), "the plan to be closed")
        self.hands.choose("Yes", "Yes")
        self.hands.choose("Draw or make a mark", "Draw or make a mark")
        self.draw()
        self.keep_answer("Agreed by Kit")
        self.hands.activate("Joanne: Not yet")
        self.agree_typed("Joanne")
        self.keep_answer("Agreed by Kit and Joanne")
        assert "waits for" not in self.on_screen()

    def goodbye(self) -> None:
        """After the last page."""
        self.try_to_go_on()
        self.hands.wait_until(lambda: self.hands.title().startswith("Thank you, Kit. We stop here."), "the goodbye")
        self.try_to_go_on()
        self.hands.wait_until(lambda: "Joanne" in self.hands.title(), "the list of people")
