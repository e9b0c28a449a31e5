"""Stories of the page that asks what matters most."""

from msgspec.structs import replace
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.about_me import AboutMe
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.what_matters import PictureAnswer
from ipc_desktop.ui.pages.most_important import MostImportant
from tests.ui.pages.table import DELE, FARAH, empty_plan, family_plan, key, keys, press, show, sitting


def said(plan: Plan) -> dict[str, str]:
    """What each voice says, by party id."""
    return {about.words.said_by: about.words.text for about in plan.all(AboutMe) if about.words}


def speak_as(page: MostImportant, party_id: str) -> None:
    """Chooses another voice as somebody at the keyboard does."""
    page.said.words._other.click()
    press(page.said.words._whose.button(party_id))


def test_the_persons_own_words_are_kept_as_theirs(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, MostImportant(sitting()), plan)
    assert page.heading.text() == "Idris, what matters to you?"
    page.said.words.focus_first()
    keys("Friday trains with Nana.")
    answered = page.answer(plan)
    own = answered.once(AboutMe, "most_important")
    assert (own.words.text, own.words.said_by, own.words.captured_as) == (
        "Friday trains with Nana.",
        plan.me.id,
        "own_words",
    )
    assert page.is_answered(answered)


def test_a_name_in_another_script_leaves_the_question_its_direction(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, MostImportant(sitting()), plan.with_entry(replace(plan.person, known_as="نسرین")))
    assert page.heading.text() == "\u2068نسرین\u2069, what matters to you?", "so the question mark stands at its end"


def test_every_voice_keeps_its_own_words(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, MostImportant(sitting()), plan)
    page.said.words.focus_first()
    keys("Trains.")
    speak_as(page, FARAH)
    assert page.said.words.text() == "", "nobody's words turn into somebody else's"
    assert [card.words.text for card in page.said.quotes()] == ["Trains."]
    keys("Being asked, not told.")
    answered = page.answer(plan)
    assert said(answered) == {plan.me.id: "Trains.", FARAH: "Being asked, not told."}
    assert answered.once(AboutMe, f"most_important/{FARAH}").words.said_by == FARAH


def test_a_quote_opens_its_voice_again(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, MostImportant(sitting()), plan)
    page.said.words.focus_first()
    keys("Trains.")
    speak_as(page, FARAH)
    keys("Being asked.")
    (quote,) = page.said.quotes()
    press(quote)
    assert page.said.words.text() == "Trains."
    assert [card.words.said_by for card in page.said.quotes()] == [FARAH]
    keys(" And chips.")
    assert said(page.answer(plan)) == {plan.me.id: "Trains. And chips.", FARAH: "Being asked."}


def test_words_put_down_under_the_wrong_name_can_be_given_to_the_right_one(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, MostImportant(sitting()), plan)
    page.said.words.focus_first()
    keys("He must not be rushed.")
    speak_as(page, DELE)
    assert page.said.give.isVisible()
    press(page.said.give)
    answered = page.answer(plan)
    assert said(answered) == {DELE: "He must not be rushed."}
    assert page.said.words.text() == "He must not be rushed."
    assert page.said.quotes() == ()


def test_a_tap_says_like_and_a_second_takes_it_back(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, MostImportant(sitting()), plan)
    page.pictures.button("trains").setFocus()
    key(Qt.Key.Key_Space)
    liked = page.answer(plan).once(PictureAnswer, "trains")
    assert (liked.liking, liked.said_by, liked.picture) == ("like", plan.me.id, "trains")
    again = show(qtbot, MostImportant(sitting()), page.answer(plan))
    assert again.pictures.values() == ("trains",)
    press(again.pictures.button("trains"))
    assert again.answer(page.answer(plan)).once(PictureAnswer, "trains").liking == ""


def test_a_dislike_said_elsewhere_stays_when_others_are_tapped(qtbot: QtBot) -> None:
    plan = family_plan()
    disliked = PictureAnswer(id=plan.id_once(PictureAnswer, "cat"), picture="cat", liking="dislike", said_by=plan.me.id)
    plan = plan.with_entry(disliked)
    page = show(qtbot, MostImportant(sitting()), plan)
    press(page.pictures.button("music"))
    assert page.answer(plan).once(PictureAnswer, "cat") == disliked


def test_back_and_forward_loses_nothing(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, MostImportant(sitting()), plan)
    assert page.answer(plan) is plan
    page.said.words.focus_first()
    keys("Trains.")
    left = page.answer(plan)
    with qtbot.assertNotEmitted(page.changed):
        page.present(left)
    assert page.said.words.text() == "Trains."
    assert page.answer(left) is left


def test_nobody_has_a_name_yet(qtbot: QtBot) -> None:
    page = show(qtbot, MostImportant(sitting()), empty_plan())
    assert page.heading.text() == "What matters to you?"
    assert page.answer(empty_plan()) == empty_plan()


def test_who_writes_at_once_loses_no_letter(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, MostImportant(sitting()), plan)
    for words in ("Trains. ", "And Nana."):
        page.heading.setFocus()
        for letter in words:
            keys(letter)  # each where the focus is by then
    assert page.answer(plan).once(AboutMe, "most_important").words.text == "Trains. And Nana."
