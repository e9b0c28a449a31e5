"""A whole conversation through the accessibility interface alone: no key, no pointer, no call into the app."""

from __future__ import annotations

from pathlib import Path

from tests.bus.listener import Listener
from tests.bus.private_desktop import PrivateDesktop
from tests.documents.tagged_pdf import TaggedPdf

PASSPHRASE = "seven kind geese at the ford"
SAID = (
    "Friday trains with Nana.",
    "The taxi comes on time.",
    "Nights are bad.",
    "She drives me.",
    "I go out with a friend each week.",
    "Two evenings a month.",
    "I drive him there.",
    "Farah is ill.",
    "Ring Zoya.",
    "The council said so.",
    "A helper, four hours",
    "£3,161.60",
    "Ask me in spring.",
)


def test_a_whole_conversation_through_the_accessibility_bus_ends_as_a_signed_plan(
    desktop: PrivateDesktop, tmp_path: Path
) -> None:
    listener = Listener(desktop, "-m", "ipc_desktop", "--data", str(tmp_path / "data"))
    try:
        first_start(listener)
        hello(listener)
        life(listener)
        goals(listener)
        money(listener)
        agree(listener)
        pdf = save_pdf(listener, tmp_path / "paper.pdf")
    finally:
        listener.close()  # else who comes next on this desktop finds this window

    paper = " ".join(element.text for element in TaggedPdf(pdf).texts())
    assert [words for words in SAID if words not in paper] == []
    assert "Agreed by" in paper


def go_on(listener: Listener, button: str = "Continue") -> None:
    """Presses the button that leads on, and waits for the next page."""
    before = listener.title
    listener.press(button)
    listener.wait_until(lambda: listener.title != before, "the next page")


def on_to(listener: Listener, question: str) -> None:
    """Goes on, past pages that this family leaves for another day, up to the one that asks this."""
    go_on(listener)
    while not listener.hears(question):
        assert not listener.title.startswith("Agree"), f"{question!r} was not asked"
        go_on(listener)


def first_start(listener: Listener) -> None:
    """The worker's name, a passphrase, and the recovery code on paper."""
    listener.write("Your name", "Joanne")
    go_on(listener)
    listener.write("Your passphrase", PASSPHRASE)
    listener.write("Type it once more", PASSPHRASE)
    go_on(listener)
    listener.wait_until(lambda: "recovery code" in listener.title, "the recovery code")
    groups = [node.name for node in listener.window.shown() if len(node.name) == 4 and node.name.upper() == node.name]
    listener.write("Type the last four", groups[-1])
    listener.press("I have written it down")
    listener.wait_until(lambda: "Joanne" in listener.title, "the list of people")


def hello(listener: Listener) -> None:
    """Who is here, the name, the date of birth, the NHS number with a slip and put right."""
    listener.press("New person")
    listener.wait_for_title("Hello, page 1")
    go_on(listener, "Start")
    on_to(listener, "Who is here today?")
    listener.tick("The person this plan is for")
    listener.tick("Joanne")
    listener.press("Add somebody")
    listener.write("Name", "Farah")
    listener.write("Who are they to you", "Mum")
    listener.choose("How close are they?", "Closest to me")
    listener.press("Done")
    on_to(listener, "What is your name?")
    listener.write("First names", "Idris")
    listener.write("Family name", "Amberley")
    listener.write("What shall we call you", "Idris")
    on_to(listener, "When were you born?")
    listener.write("Day", "3")
    listener.write("Month", "june")
    listener.write("Year", "2009")
    go_on(listener)
    listener.write("NHS number", "999 000 1015")
    listener.press("Continue")
    listener.wait_for_title("Error: Hello, page")
    listener.write("NHS number", "999 000 1014")
    on_to(listener, "Where do you live?")
    listener.write("Postcode", "ls1 4ap")
    on_to(listener, "Idris, what matters to you?")


def life(listener: Listener) -> None:
    """What matters, how it is going, and who is there."""
    listener.write("In Idris", "Friday trains with Nana.")
    listener.tick("Trains")
    on_to(listener, "People and things you love")
    listener.press("I don’t like it")
    for question, button, voice, words in (
        ("What is working?", "Add something working", "Farah", "The taxi comes on time."),
        ("What is not working?", "Add something not working", "Idris", "Nights are bad."),
    ):
        on_to(listener, question)
        listener.press(button)
        listener.choose("Whose words are these?", voice)
        listener.write(f"In {voice}", words)
        listener.press("Done")
    on_to(listener, "Who is in your life?")
    listener.press("Farah. Mum")
    listener.press("Change: Farah")
    listener.write("do in your life", "She drives me.")
    listener.press("Done")
    on_to(listener, "What would you like to keep or change?")


def goals(listener: Listener) -> None:
    """One goal, who helps with it, and what to do when things go wrong."""
    listener.write("In Idris", "I go out with a friend each week.")
    listener.write("know it worked", "Two evenings a month.")
    listener.press("More about this goal")
    listener.choose("How important is it?", "8")
    listener.choose("When shall we look again?", "In 3 months")
    on_to(listener, "How will we get there?")
    listener.press("Somebody helps")
    listener.press("Someone else")
    listener.choose("Who does it?", "Farah")
    listener.write("What will happen", "I drive him there.")
    listener.choose("", "Farah")
    listener.press("Done")
    on_to(listener, "What if things go wrong?")
    listener.press("Add something that could go wrong")
    listener.write("What could go wrong", "Farah is ill.")
    listener.write("What should happen", "Ring Zoya.")
    listener.press("Done")
    listener.write("A number", "0113 496 0000")
    on_to(listener, "Is there a budget?")


def money(listener: Listener) -> None:
    """A first figure from the council, one line of it spent, more than one way, and not sure that it is enough."""
    listener.choose("Is there a budget?", "Yes")
    listener.write("Why is there one, or none?", "The council said so.")
    go_on(listener)
    listener.press("Change: Council")
    listener.choose("What do we know?", "There is an amount")
    listener.write("How much", "106.50")
    listener.press("Done")
    go_on(listener)
    listener.press("Add something")
    listener.press("Next")
    listener.write("What is it", "A helper, four hours")
    listener.press("Next")
    listener.tick("I go out with a friend")
    listener.press("Next")
    listener.write("How much", "60.80")
    listener.press("Next")
    listener.choose("How often?", "Every week")
    listener.press("Next")
    listener.tick("Council")
    listener.press("Next")
    listener.choose("Who should hold this money?", "Us")
    listener.press("Done")
    go_on(listener)
    listener.choose("", "more than one")
    on_to(listener, "Is it enough for you?")
    listener.choose("What do you think?", "Not sure")
    listener.write("like to say", "Ask me in spring.")


def agree(listener: Listener) -> None:
    """Read, close the plan, and agree: both type their names."""
    on_to(listener, "Have we got it right?")
    go_on(listener, "Yes")
    listener.press("Yes, close the plan for signing")
    listener.wait_until(lambda: listener.hears("Do you agree, Idris?"), "the plan to be closed")
    give_name(listener, "Idris Amberley", "Agreed by Idris")
    listener.press("Joanne: Not yet")
    give_name(listener, "Joanne Tams", "Agreed by Idris and Joanne")
    assert listener.hears("Do not spend or employ anyone yet.")
    go_on(listener)


def give_name(listener: Listener, name: str, then: str) -> None:
    """Says yes, types a name, and waits until the answer is kept."""
    listener.choose("Do you agree", "Yes")
    listener.choose("How would you like to say so", "Type my name")
    listener.write("Type your name", name)
    listener.press("Keep my answer")
    listener.wait_until(lambda: listener.hears(then), f"the words {then!r}")


def save_pdf(listener: Listener, to: Path) -> bytes:
    """The whole plan as a file, after a look at whose it is."""
    listener.wait_until(lambda: listener.hears("Page 1 of"), "the pages on the screen")
    listener.press("Save as PDF")
    listener.wait_until(lambda: listener.hears("3 June 2009"), "whose plan it is")
    listener.press("Save these pages")
    listener.wait_for_title("Where shall we save it?")
    listener.write("File name", str(to))
    listener.press("Save")
    listener.wait_until(lambda: listener.hears(f"Saved as {to.name}."), "the file")
    return to.read_bytes()
