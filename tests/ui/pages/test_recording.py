"""Stories of the page that asks whether photos and recordings may be kept."""

from pytestqt.qtbot import QtBot

from ipc_desktop.plan.getting_ready import Notice
from ipc_desktop.ui.pages.photo import Photo
from ipc_desktop.ui.pages.recording import Recording
from tests.ui.pages.table import TODAY, family_plan, press, show, sitting


def test_no_is_kept_with_its_day_and_no_photo_is_asked_for(qtbot: QtBot) -> None:
    plan = family_plan()
    assert Photo.applies(plan, TODAY)
    page = show(qtbot, Recording(sitting()), plan)
    press(page.answers.button("no"))
    answered = page.answer(plan)
    notice = answered.once(Notice, "recording")
    assert (notice.about, notice.answer, notice.given_on) == ("recording", "no", TODAY)
    assert not Photo.applies(answered, TODAY)


def test_nobody_is_taken_to_have_said_yes(qtbot: QtBot) -> None:
    page = show(qtbot, Recording(sitting()), family_plan())
    assert page.answers.value() == ""
    assert page.answer(family_plan()) == family_plan()
