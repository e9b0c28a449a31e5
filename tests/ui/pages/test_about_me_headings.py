"""Stories of the pages of About Me: each heading in the words of everybody who has something to say."""

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.about_me import AboutMe
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.strengths import Rulers
from ipc_desktop.ui.pages import PAGES
from ipc_desktop.ui.pages.communication import Communication
from ipc_desktop.ui.pages.how_to_support import HowToSupport
from ipc_desktop.ui.pages.important_people import ImportantPeople
from ipc_desktop.ui.pages.wellness import Wellness
from ipc_desktop.ui.pages.worth_knowing import WorthKnowing
from ipc_desktop.ui.parts.entries.heading_page import HeadingPage
from ipc_desktop.ui.shell.page_deck import is_asked
from tests.ui.pages.table import FARAH, TODAY, family_plan, keys, press, show, sitting

KINDS = (Communication, ImportantPeople, Wellness, HowToSupport, WorthKnowing)
every_heading = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)


@every_heading
def test_own_words_stand_under_their_own_heading(qtbot: QtBot, kind: type[HeadingPage]) -> None:
    plan = family_plan()
    page = show(qtbot, kind(sitting()), plan)
    assert not page.is_answered(plan)
    page.said.words.focus_first()
    keys("Say it slowly")
    answered = page.answer(plan)
    (about,) = answered.all(AboutMe)
    assert (about.heading, about.words.text, about.words.said_by) == (kind.about, "Say it slowly", plan.me.id)
    assert about.id == plan.id_once(AboutMe, kind.about)
    assert page.is_answered(answered)


@every_heading
def test_another_voice_has_words_of_its_own(qtbot: QtBot, kind: type[HeadingPage]) -> None:
    plan = family_plan()
    page = show(qtbot, kind(sitting()), plan)
    page.said.words.focus_first()
    keys("Mine")
    page.said.words._other.click()
    press(page.said.words._whose.button(FARAH))
    page.said.words.focus_first()
    keys("Hers")
    said = {about.words.said_by: about.words.text for about in page.answer(plan).all(AboutMe)}
    assert said == {plan.me.id: "Mine", FARAH: "Hers"}
    assert {about.heading for about in page.answer(plan).all(AboutMe)} == {kind.about}


def test_words_of_which_nobody_is_named_stand_once_and_open_again(qtbot: QtBot) -> None:
    plan = family_plan()
    about = AboutMe(id=plan.id_once(AboutMe, "wellness"), heading="wellness", words=Words("Singing"))
    page = show(qtbot, Wellness(sitting()), plan.with_entry(about))
    assert page.said.words.text() == "Singing"
    assert page.said.quotes() == (), "the same words are no second voice"
    page.said.words.say_by(FARAH)
    (quote,) = page.said.quotes()
    press(quote)
    assert page.said.words.text() == "Singing"
    assert page.answer(plan.with_entry(about)).all(AboutMe) == (about,)


def asked(plan: Plan) -> list[str]:
    """The headings that are asked of this person."""
    return [name.key for name in PAGES if name.key in {kind.key for kind in KINDS} and is_asked(name, plan, TODAY)]


def test_few_questions_are_the_ones_a_helper_cannot_do_without() -> None:
    plan = family_plan()
    fewer = plan.with_entry(msgspec.structs.replace(plan.once(Rulers), chosen_questions="fewer"))
    assert asked(fewer) == ["communication", "how_to_support"]
    assert asked(plan) == [kind.key for kind in KINDS]
