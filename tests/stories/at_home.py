"""Three sittings at home with a man who points, plans his days and wants a job: what is said, page by page."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QImage

from ipc_desktop.overriding import override
from tests.stories.journey import Journey
from tests.stories.test_first_conversation import PASSPHRASE

TOM = "Tom"
TAB = Qt.Key.Key_Tab
BEFORE = dt.datetime(2027, 1, 11, 15, 0, tzinfo=dt.UTC)
SITTINGS = tuple(dt.datetime(2027, 1, day, 10, 30, tzinfo=dt.UTC) for day in (12, 14, 19))
FAMILY = (("Ruth", "Sister"), ("Ann", "Mum"), ("George", "Dad"))
JOB = "I have a job I like, two mornings a week."
GOALS = (
    JOB,
    "My supporters know my routine and it stays the same.",
    "I go out with my sister and my friend each week.",
    "Mum and Dad get a rest.",
)
NUMBERS = (("10", "0", "5"), ("10", "4", "8"), ("8", "", ""), ("", "", ""))
"""How much each goal matters, where he is with it, and where he wants to be."""
CHART = ("It is loud.", "It is dark.", "I am hungry.", "The bus is late.", "A stranger comes.")
DECISIONS = ("What I eat and wear", "Where I go", "Who helps me", "My health", "My money", "Where I live")
WEEK = (
    *(("Monday", "Feed the dog"), ("Monday", "Farm shop"), ("Tuesday", "Chapel hall"), ("Tuesday", "Swimming")),
    *(("Wednesday", "Trains"), ("Wednesday", "Baking"), ("Thursday", "Farm shop again"), ("Thursday", "Music")),
    *(("Friday", "Out with Ruth"), ("Friday", "Fish and chips"), ("Saturday", "Football"), ("Saturday", "Film")),
    *(("Sunday", "Chapel"), ("Sunday", "Dinner at home")),
)
SCHEME = "Two hours a week from the supported employment scheme."
"""What pays for the rest of the job coach: a service that is no part of the budget."""
PUT_BY = ("What comes with help", "Put by for a bad week")
ASSISTANT = "Personal assistant"
US, OTHERS, COUNCIL_HOLDS = "Us", "An organisation", "NHS or council"
LINES = (
    ("Personal assistants", GOALS[2], "238.40", "Every week", "Council", US),
    ("What an employer pays", GOALS[1], "31.00", "Every week", "Council", US),
    ("A job coach", JOB, "114.00", "Every week", "Council", OTHERS),
    ("Twelve nights away", GOALS[3], "1740.00", "Once a year", "Council", COUNCIL_HOLDS),
    ("Travel to the farm shop", JOB, "12.80", "Every week", "Own money", US),
    ("Payroll", GOALS[1], "4.50", "Every week", "Own money", US),
)
TRIED = ("Pictures of money.", "Time, on three days.", "His sister beside him.")
"""What was tried before it was found that he cannot ask for the payment himself."""
HER_WORDS = "I sleep when he sleeps."
WHY = "Numbers above ten mean nothing to him."


class SetClock:
    """A clock that stands where it is set."""

    def __init__(self, now: dt.datetime) -> None:
        self.now = now

    def __call__(self) -> dt.datetime:
        return self.now


def photo_file(folder: Path, name: str, colour: str) -> Path:
    """A photo as a camera leaves it, small."""
    image = QImage(64, 64, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    file = folder / f"{name}.png"
    assert image.save(str(file))
    return file


class AtHome(Journey):
    """The window on one of the days; `clock` says which."""

    def __init__(self, data: Path, clock: SetClock) -> None:
        super().__init__(data, TOM, clock)
        self.clock = clock

    # --- before the visit ---------------------------------------------------------------------------------------------

    def office(self, photos: Path, paper: Path) -> str:
        """The day before: his name, who is in his life, and the page about tomorrow; gives its text."""
        self.hands.activate("New person")
        self.hands.wait_until(lambda: self.hands.title().startswith("Hello, page 1"), "the first page")
        self.on_to("What is your name?")
        self.write("First names", TOM)
        self.write("Family name", "Hay")
        self.write("What shall we call you", TOM)
        self.on_to("When were you born?")
        self.date(21, 2, 1992)
        self.on_to("Do you know your NHS number?")
        self.write("NHS number", "999 000 1030")
        self.on_to("Who is in your life?")
        for name, tie in FAMILY:
            self.hands.activate("Add a person")
            self.write("Name", name)
            self.write("Who are they to you", tie)
            self.hands.choose("Closest to me", "Closest to me")
            self.done()
        self.hands.activate("Joanne")
        self.hands.activate("Change: Joanne")
        self.photo(photo_file(photos, "joanne", "teal"))
        self.tick("Joanne says yes")
        self.hands.activate("Keep this photo")
        self.hands.wait_until(lambda: "Your photo" not in self.on_screen(), "her photo to be kept")
        self.done()
        return self.prepare(paper)

    def prepare(self, paper: Path) -> str:
        """When we meet, who comes, what for; the page for his wall."""
        self.tool("Prepare a visit")
        self.date(12, 1, 2027)
        self.write("At what time?", "10:30")
        self.hands.activate("Next")
        self.tick("Joanne")
        self.hands.activate("Next")
        for stone in ("Hello", "What matters"):
            self.tick(stone)
        self.hands.activate("Next")
        self.write("What do you bring?", "The picture cards.")
        self.hands.activate("Next")
        text = self.save_paper(paper, "21 February 1992", "Save as PDF: Who is coming")
        self.hands.activate("Done")
        return text

    def next_visit(self, day: int) -> None:
        """When we meet again in January, as it is said at the table."""
        self.tool("Prepare a visit")
        self.date(day, 1, 2027)
        self.write("At what time?", "10:30")
        self.hands.press(Qt.Key.Key_Escape)

    def start_visit(self, at: str) -> None:
        """From the card of today to the page where we begin, or stopped."""
        self.unlock()
        self.hands.wait_until(lambda: not self.hands.title().startswith("Welcome"), "the list of people")
        self.hands.activate("Show my people")
        self.hands.activate("Start visit: 10:30am")
        self.hands.activate("Open")
        self.hands.wait_until(lambda: self.hands.title().startswith(at), at)

    # --- the first sitting --------------------------------------------------------------------------------------------

    @override
    def hello(self) -> None:
        """Who is at the table; paper in large type, pictures; forty minutes at most, and a picture of them."""
        self.hands.activate("Hello")
        self.on_to("Who is here today?")
        for name in (TOM, "Joanne", "Ruth", "Ann"):
            self.tick(name)
        self.on_to("What makes this easy for you?")
        self.hands.choose("14 pt", "18 pt")
        self.on_to("How long is good for you?")
        self.hands.choose("15 minutes", "40")
        self.hands.activate("A clock, breaks, and how to say stop")
        self.tick("Show me how long is left")

    def about_me(self, photos: Path) -> None:
        """His own face, and pictures in the place of words."""
        self.on_to("Would you like your photo here?")
        self.photo(photo_file(photos, "tom", "brown"))
        self.tick("Tom says yes")
        self.hands.activate("Keep this photo")
        self.hands.wait_until(lambda: "Your photo" not in self.on_screen(), "his photo to be kept")
        self.on_to(f"{TOM}, what matters")
        self.own("My dog and the farm.")
        self.on_to("What should people do, or not do?")
        self.add_all("Add something to do", "What should we all remember?", "Tell me before.")
        self.add_all("Add something not to do", "What should we all remember?", "Do not move my things.")
        self.on_to("How does your day go?")
        self.add_all("Add a step", "What happens?", "I feed the dog.", "I watch the trains.")

    def chart(self) -> None:
        """Five rows of what he does and what it means; in the fifth he has had enough."""
        self.on_to("What do you do, and what does it mean?")
        for row in CHART:
            self.add("Add a row", "When this happens", row)
            self.say("I do this", f"I hum: {row}")
            if row != CHART[-1]:
                self.done()

    # --- the second sitting -------------------------------------------------------------------------------------------

    def own_pictures(self, photos: Path) -> None:
        """A photo of his own stands among the pictures, and he points: like."""
        self.on_to("People and things you love")
        self.photo(photo_file(photos, "dog", "gold"))
        self.write("What is it called?", "My dog Bess")
        self.hands.activate("Keep this photo")
        self.hands.wait_until(lambda: "Your photo" not in self.on_screen(), "the photo of his dog to be kept")
        self.hands.activate("My dog Bess: I like it")

    def two_views(self) -> None:
        """His view and his mother's stay two."""
        self.on_to("What is working?")
        for voice, words in ((TOM, "I live with Mum and Dad for ever."), ("Ann", "We worry about later.")):
            self.hands.activate("Add something working")
            self.hands.choose(TOM, voice)
            self.write(f"In {voice}", words)
            self.said.append(words)
            self.done()
        self.on_to("What are you good at?")
        self.add_all("Add a strength", "What is it?", "I know all timetables.")
        self.on_to("What do you know and manage already?")
        self.hands.choose("The usual questions", "All questions")

    def people(self) -> None:
        """The circle; who decides what, in six rows; his sister's paper; three places and the wish for a job."""
        self.on_to("Who is in your life?")
        self.hands.activate("Add a person")
        self.write("Name", "Sam")
        self.write("Who are they to you", "Friend")
        self.hands.choose("Closest to me", "Closest to me")
        self.done()
        self.move_out("Sam, Friend: Closest to me")
        self.carers()
        self.on_to("Who decides what?")
        for about in DECISIONS:
            self.hands.activate(about)
            self.hands.type(f"I point: {about}.")
            self.said += [about, f"I point: {about}."]
            self.tick(TOM)
            self.done()
        self.on_to("Does anybody speak for you by law?")
        self.hands.activate("Add somebody")
        self.hands.choose("Joanne", "Ruth")
        self.hands.choose("Parental responsibility", "Representative")
        self.hands.choose("Registered power of attorney", "Form of the council")
        self.write_over("Is there a number on it?", "S32-0117")
        self.done()
        self.on_to("Where do you go, or would like to?")
        self.add_all("Add a place or group", "What is it called?", "The farm shop", "The bus stop", "The chapel hall")

    def carers(self) -> None:
        """His parents are offered a talk about what they need; his sister says how she is."""
        self.on_to("How are the people who care for you?")
        for name in ("Ruth", "Ann", "George"):
            self.tick(name)
        for name in ("Ann", "George"):
            self.hands.activate(f"Change: {name}")
            self.hands.choose("Yes, please", "Yes, please")
            self.done()
        self.hands.activate("Change: Ruth")
        self.write("How are you yourself", HER_WORDS)
        self.said.append(HER_WORDS)
        self.done()

    def move_out(self, mark: str) -> None:
        """In the drawn circle: with the arrows to somebody, and one ring further out."""
        self.hands.tab_to("Sister: Closest to me")
        while mark not in self.hands.spoken():
            self.hands.press(Qt.Key.Key_Right)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Return):
            self.hands.press(key)

    # --- the third sitting --------------------------------------------------------------------------------------------

    def capacity(self) -> None:
        """What was found about three decisions, for the worker alone, after every support was given."""
        self.tool("Notes for the worker alone")
        self.write("Your passphrase", PASSPHRASE)
        self.hands.press(Qt.Key.Key_Return)
        self.hands.wait_until(lambda: "Who can decide, and who is not told" in self._buttons(), "the worker's side")
        self.hands.activate("Who can decide, and who is not told")
        self.record("Agreeing to this plan", "Can decide this, with support", "Easy words and pictures.")
        for decision in ("Asking for a direct payment", "Looking after a direct payment"):
            self.record(decision, "Cannot decide this now", *TRIED)
        self.try_to_go_on()

    def record(self, decision: str, finding: str, *tried: str) -> None:
        """One decision, what was tried, and what was found."""
        self.hands.activate("Add a record")
        self.hands.choose("Agreeing to this plan", decision)
        for number, words in enumerate(tried, 1):
            if number > 1:
                self.hands.activate("One more")
            self.write(f"number {number}", words)
        self.hands.choose("Can decide this", finding)
        if finding.startswith("Cannot"):
            self.write("what shows it?", WHY)
            self.write("does it come from?", "His learning disability.")
        self.done()

    @override
    def goals(self) -> None:
        """Four goals, with how much they matter and where he is; the last is a rest for those who care for him."""
        self.on_to("What would you like to keep or change?")
        for words, (matters, now, then) in zip(GOALS, NUMBERS, strict=True):
            if words != GOALS[0]:
                self.hands.activate("Add a goal")
            self.own(words)
            if not matters:
                self.hands.choose("Health", "For a carer")
                continue
            self.hands.choose("1: A little", matters)
            if now:
                self.hands.choose("0: nowhere near", now)
                self.hands.press(TAB)
                self.hands.choose("0: nowhere near", then)
        self.on_to("How will we get there?")
        self.hands.activate("A service")
        self.say("What will happen", SCHEME)
        self.done()

    def week(self) -> None:
        """His perfect week, two things a day."""
        self.on_to("What should your week be like?")
        for day, what in WEEK:
            self.add(f"Add to {day}", "What happens?", what)
            self.done()

    @override
    def money(self) -> None:
        """More is wished for than there is; a smaller line and a service that costs nothing put it right."""
        self.on_to("Is there a budget?")
        self.hands.choose("Yes", "Yes")
        self.go_on()
        for row, amount in (("NHS", ""), ("Council", "389.50"), ("Education", ""), ("Own money", "23.10")):
            self.hands.activate(f"Change: {row}")
            self.hands.choose("There is an amount", "There is an amount" if amount else "Nothing from here")
            if amount:
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
        self.line("For bad weeks", GOALS[1], "1000.00", "Once a year", "Council", US, PUT_BY)
        assert "£20,612.40" in self.on_screen()
        assert "Within the budget." in self.on_screen()
        self.dad_as_an_assistant()
        self.on_to("Is it enough for you?")
        self.hands.choose("Yes, it is enough", "Yes, it is enough")

    def dad_as_an_assistant(self) -> None:
        """His father would help for money: somebody asks first, as they live together; they leave it."""
        self.line("Dad on Sundays", GOALS[2], "10.00", "Every week", "Council", US, ("Somebody who helps", ASSISTANT))
        self.hands.activate("Dad on Sundays")
        while "Who is paid?" not in self.on_screen():
            self.hands.activate("Next")
        self.hands.choose(TOM, "George")
        assert "only for a special reason" in self.on_screen()
        self.hands.activate("Take this away")
        self.said.remove("Dad on Sundays")
        assert "£20,612.40" in self.on_screen()

    def line(
        self, what: str, goal: str, amount: str, often: str, source: str, way: str, sort: tuple[str, str] | None = None
    ) -> None:
        """One line of spending, step by step; its sort is the first thing asked, roughly and then exactly."""
        self.hands.activate("Add something")
        if sort:
            rough, exact = sort
            self.hands.choose("Somebody who helps", rough)
            self.hands.press(TAB)
            self.hands.choose("", exact)
        self.hands.activate("Next")
        self.say("What is it", what)
        self.hands.activate("Next")
        self.tick(goal[:20])
        self.hands.activate("Next")
        self.write("How much", amount)
        self.hands.activate("Next")
        self.hands.choose("", often)
        self.hands.activate("Next")
        self.tick(source)
        self.hands.activate("Next")
        self.hands.choose("Not sure yet", way)
        self.done()

    def sign(self) -> None:
        """He by a picture and his mark; his sister for the money; his mother has heard him; then the co-ordinator."""
        self.on_to("Is this the plan we agree on?")
        assert "They ask for the money for the person." in self.on_screen(), "what follows from the records is said"
        assert not any(words in self.on_screen() for words in (*TRIED, WHY)), "what they say is for the worker alone"
        self.hands.activate("Yes, close the plan for signing")
        self.hands.wait_until(lambda: "Do you agree, Tom?" in self.on_screen(), "the plan to be closed")
        self.hands.choose("Yes", "Yes")
        self.hands.choose("Draw or make a mark", "Choose a picture")
        self.hands.press(TAB)
        self.hands.tab_to("", QAccessible.Role.RadioButton)
        self.hands.press(Qt.Key.Key_Space)
        self.hands.activate("Make my mark too")
        self.draw()
        self.keep_answer("Agreed by Tom")
        for name in ("Ruth", "Ann", "Joanne"):
            self.hands.activate(f"{name}: Not yet")
            self.agree_typed(name)
            self.keep_answer(f"{name}: Yes")

    def _buttons(self) -> str:
        """The names of all buttons that can be seen."""
        from PySide6.QtWidgets import QAbstractButton

        buttons = self.window.findChildren(QAbstractButton)
        return "\n".join(button.accessibleName() or button.text() for button in buttons if button.isVisible())
