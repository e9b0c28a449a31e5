"""Stories of the page for allergies and medicines: silence is never "none known"."""

from pytestqt.qtbot import QtBot

from ipc_desktop.plan.health import Allergy, HealthSafety, Medicine
from ipc_desktop.ui.pages.health import Health
from tests.ui.pages.lists import choose
from tests.ui.pages.table import FARAH, TODAY, family_plan, keys, press, show, sitting


def test_nothing_is_assumed_beforehand(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Health(sitting()), plan)
    assert [known.value() for known in page.known] == ["", ""]
    assert not any(items.isVisible() for items in page.lists)
    assert page.answer(plan) is plan
    assert not page.is_answered(plan)


def test_none_known_is_said_by_somebody_on_a_day(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Health(sitting()), plan)
    press(page.known[0].button("none_known"))
    assert page.said_by.isVisible()
    assert page.said_by.value() == "", "nobody says so until somebody does"
    press(page.said_by.button(FARAH))
    safety = page.answer(plan).once(HealthSafety)
    assert (safety.allergies, safety.allergies_said_by, safety.allergies_asked_on) == ("none_known", FARAH, TODAY)


def test_medicines_are_asked_once_allergies_are_answered(qtbot: QtBot) -> None:
    page = show(qtbot, Health(sitting()), family_plan())
    allergies, medicines = page.known
    assert not medicines.isVisible()
    press(allergies.button("not_known"))
    assert medicines.isVisible()


def test_an_allergy_is_listed_with_what_happens_and_how_bad_it_is(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Health(sitting()), plan)
    press(page.known[0].button("listed"))
    allergies = page.lists[0]
    assert allergies.add.hasFocus()
    press(allergies.add)
    keys("Peanuts")
    assert allergies.form is not None
    choose(allergies, "severity", "life_threatening")
    (allergy,) = page.answer(plan).all(Allergy)
    assert (allergy.substance.text, allergy.severity) == ("Peanuts", "life_threatening")


def test_what_is_listed_stays_in_sight_though_somebody_says_there_is_none(qtbot: QtBot) -> None:
    plan = family_plan()
    plan = plan.with_entry(Medicine(id="m1", name=plan.parties()[1].how_involved))
    page = show(qtbot, Health(sitting()), plan)
    press(page.known[1].button("none_known"))
    assert page.lists[1].isVisible()


def test_who_watches_over_health_is_one_press_away(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Health(sitting()), plan)
    assert page.more.isHidden(), "two questions come first"
    for known in page.known:
        press(known.button("not_known"))
    assert page.watched_by.isHidden()
    press(page.more)
    press(page.watched_by.button(FARAH))
    page.what_to_watch.focus_first()
    keys("His weight")
    press(page.known[1].button("none_known"))
    assert page.what_to_watch.isVisible(), "what somebody asked for stays"
    answered = page.answer(plan)
    safety = answered.once(HealthSafety)
    assert (safety.watched_by, safety.what_to_watch.text) == ((FARAH,), "His weight")
    again = show(qtbot, Health(sitting()), answered)
    assert again.watched_by.isVisible()
    assert again.answer(answered) is answered
