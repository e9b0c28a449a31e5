"""Stories of the page that asks what somebody is good at."""

from pytestqt.qtbot import QtBot

from ipc_desktop.plan.strengths import Strength
from ipc_desktop.ui.pages.strengths import Strengths
from tests.ui.pages.lists import choose, say_by
from tests.ui.pages.table import YUSUF, family_plan, keys, press, show, sitting


def test_what_others_like_is_said_by_them(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Strengths(sitting()), plan)
    (strengths,) = page.lists
    press(strengths.add)
    keys("He never forgets a promise.")
    assert strengths.form is not None
    say_by(strengths, YUSUF)
    choose(strengths, "sort", "others_like")
    strengths.form.finish.click()
    (strength,) = page.answer(plan).all(Strength)
    assert (strength.words.said_by, strength.sort) == (YUSUF, "others_like")
    assert strengths.cards()[0].accessibleName() == "Yusuf, Grandad: He never forgets a promise."
