"""Stories of the pages of About Me: each heading in the words of everybody who has something to say."""

from collections.abc import Iterator

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from ipc_desktop import paths
from ipc_desktop.plan.about_me import AboutMe
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.strengths import Rulers
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.pages import PAGES
from ipc_desktop.ui.pages.communication import Communication
from ipc_desktop.ui.pages.how_to_support import HowToSupport
from ipc_desktop.ui.pages.important_people import ImportantPeople
from ipc_desktop.ui.pages.wellness import Wellness
from ipc_desktop.ui.pages.worth_knowing import WorthKnowing
from ipc_desktop.ui.parts.entries.heading_page import HeadingPage
from ipc_desktop.ui.shell.page_deck import is_asked
from ipc_desktop.wording.pointed_words import pointed_words
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


@pytest.fixture
def bigger_pictures() -> Iterator[None]:
    appearance().set_pictures("more")
    yield
    appearance().set_pictures("with_words")


@every_heading
@pytest.mark.usefixtures("bigger_pictures")
def test_whoever_points_at_a_picture_says_its_sentence(qtbot: QtBot, kind: type[HeadingPage]) -> None:
    plan = family_plan()
    page = show(qtbot, kind(sitting()), plan)
    assert page.pointed is not None
    first, second = list(pointed_words(kind.about).values())[:2]
    page.said.words.focus_first()
    keys("Ask Mum")
    press(page.pointed.button(second))
    press(page.pointed.button(first))
    (about,) = page.answer(plan).all(AboutMe)
    assert about.words.text.split("\n") == ["Ask Mum", second, first]
    assert (about.words.said_by, about.words.captured_as) == (plan.me.id, "own_words")
    page.pointed.button(second).click()  # a press so soon after the first is taken for a shaking hand
    (about,) = page.answer(plan).all(AboutMe)
    assert about.words.text.split("\n") == ["Ask Mum", first], "a second press takes it back, and nothing else"
    again = show(qtbot, kind(sitting()), page.answer(plan))
    assert again.pointed is not None
    assert again.pointed.values() == (first,)


@pytest.mark.usefixtures("bigger_pictures")
def test_pictures_speak_for_the_person_alone(qtbot: QtBot) -> None:
    page = show(qtbot, Communication(sitting()), family_plan())
    assert page.pointed is not None
    page.said.words.say_by(FARAH)
    assert page.pointed.isHidden()
    page.said.words.say_by(family_plan().me.id)
    assert page.pointed.isVisible()


def test_whoever_talks_is_not_kept_waiting_by_pictures(qtbot: QtBot) -> None:
    page = show(qtbot, Communication(sitting()), family_plan())
    offered = []
    for pictures in ("with_words", "more", "with_words"):
        appearance().set_pictures(pictures)
        offered.append(page.pointed is not None and page.pointed.isVisible())
    assert offered == [False, True, False]


def test_every_picture_to_point_at_is_there_with_a_sentence_of_its_own() -> None:
    for kind in KINDS:
        sentences = pointed_words(kind.about)
        assert len(set(sentences.values())) == len(sentences) == 8
        assert all((paths.RESOURCES / "pictures" / "colour" / f"{picture}.svg").exists() for picture in sentences)


def asked(plan: Plan) -> list[str]:
    """The headings that are asked of this person."""
    return [name.key for name in PAGES if name.key in {kind.key for kind in KINDS} and is_asked(name, plan, TODAY)]


def test_few_questions_are_the_ones_a_helper_cannot_do_without() -> None:
    plan = family_plan()
    fewer = plan.with_entry(msgspec.structs.replace(plan.once(Rulers), chosen_questions="fewer"))
    assert asked(fewer) == ["communication", "how_to_support"]
    assert asked(plan) == [kind.key for kind in KINDS]
