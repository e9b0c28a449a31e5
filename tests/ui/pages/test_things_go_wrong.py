"""Stories of the page for bad days."""

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.entry import Entry, Words
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.readiness import readiness
from ipc_desktop.plan.staying_well import Contingency, OtherPlan
from ipc_desktop.ui.fields.person_chooser import PeopleChooser
from ipc_desktop.ui.fields.radios import Radios
from ipc_desktop.ui.pages.things_go_wrong import ThingsGoWrong
from ipc_desktop.ui.parts.entries.entry_form import EntryForm
from tests.ui.pages.table import FARAH, YUSUF, family_plan, key, keys, press, show, sitting

LINE = "01966666-0000-7000-8000-000000000001"


def troubles(plan: Plan) -> tuple[Contingency, ...]:
    return plan.all(Contingency)


def form_of(page: ThingsGoWrong) -> EntryForm[Entry]:
    form = page.troubles.form
    assert form is not None
    return form


def test_what_should_happen_and_who_to_ring_reach_the_plan(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, ThingsGoWrong(sitting()), plan)
    press(page.troubles.add)
    keys("Mum is ill")
    form = form_of(page)
    form.fields["what_should_happen"].focus_first()
    keys("Grandad comes")
    ring = form.fields["who_to_contact"]
    assert isinstance(ring, PeopleChooser)
    press(ring.button(YUSUF))
    page.contact.focus_first()
    keys("0113 496 0000")
    answered = page.answer(plan)
    trouble = answered.once(Contingency, "first")
    assert trouble.trigger == Words("Mum is ill", "en", plan.me.id)
    assert trouble.what_should_happen.text == "Grandad comes"
    assert (trouble.who_to_contact, trouble.contact) == ((YUSUF,), "0113 496 0000")
    assert page.is_answered(answered)
    again = show(qtbot, ThingsGoWrong(sitting()), answered)
    assert again.answer(answered) is answered


def test_a_second_trouble_stands_beside_the_first(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, ThingsGoWrong(sitting()), plan)
    for words in ("Mum is ill", "The power fails"):
        qtbot.wait(450)
        press(page.troubles.add)
        keys(words)
        press(form_of(page).finish)
    assert [one.trigger.text for one in troubles(page.answer(plan))] == ["Mum is ill", "The power fails"]


def test_the_number_at_night_outlives_the_trouble_it_was_written_with(qtbot: QtBot) -> None:
    plan = family_plan()
    first = Contingency(id=plan.id_once(Contingency, "first"), trigger=Words("Mum is ill"), contact="0113 496 0000")
    plan = plan.with_entry(first)
    page = show(qtbot, ThingsGoWrong(sitting()), plan)
    press(page.troubles.cards()[0])
    press(form_of(page).take_out)
    answered = page.answer(plan)
    assert answered.once(Contingency, "first").contact == "0113 496 0000"
    assert not answered.once(Contingency, "first").trigger
    qtbot.wait(450)
    key(Qt.Key.Key_Return)  # the focus is on Put it back
    assert page.answer(plan).once(Contingency, "first") == first


def test_somebody_who_left_the_list_is_still_rung(qtbot: QtBot) -> None:
    plan = family_plan()
    trouble = Contingency(id="t", trigger=Words("Fire"), who_to_contact=(FARAH, "gone"))
    plan = plan.with_entry(trouble)
    page = show(qtbot, ThingsGoWrong(sitting()), plan)
    assert page.answer(plan) is plan
    press(page.troubles.cards()[0])
    ring = form_of(page).fields["who_to_contact"]
    assert isinstance(ring, PeopleChooser)
    press(ring.button(YUSUF))
    assert page.answer(plan).entries["t"] == msgspec.structs.replace(trouble, who_to_contact=(FARAH, YUSUF, "gone"))


def test_who_is_helped_for_pay_is_asked_about_the_carer_and_the_worker(qtbot: QtBot) -> None:
    plan = family_plan().with_entry(PlannedSpend(id=LINE, title=Words("A helper"), category="personal_assistant"))
    page = show(qtbot, ThingsGoWrong(sitting()), plan)
    assert page.to_say.isVisible()
    press(page.to_say.buttons["worker_absent"])
    form = form_of(page)
    which = form.fields["trouble"]
    assert isinstance(which, Radios)
    assert which.value() == "worker_absent"
    form.fields["not_needed_because"].focus_first()
    keys("Mum is always at home")
    answered = page.answer(plan)
    assert [one.trouble for one in troubles(answered)] == ["worker_absent"]
    assert list(page.to_say.buttons) == ["carer_ill"]
    codes = {item.code for item in readiness(answered, ["things_go_wrong"])}
    assert "carer_emergency_not_said" in codes
    assert "worker_absence_not_said" not in codes


def test_without_paid_help_nothing_is_asked_for(qtbot: QtBot) -> None:
    page = show(qtbot, ThingsGoWrong(sitting()), family_plan())
    assert page.to_say.isHidden()


def test_another_plan_and_where_it_lies_are_kept(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, ThingsGoWrong(sitting()), plan)
    others = page.lists[1]
    press(others.add)
    assert others.form is not None
    kind = others.form.fields["other_kind"]
    assert isinstance(kind, Radios)
    press(kind.button("health_passport"))
    others.form.fields["where"].focus_first()
    keys("In the hall")
    press(others.form.finish)
    (passport,) = page.answer(plan).all(OtherPlan)
    assert (passport.other_kind, passport.where.text) == ("health_passport", "In the hall")
    assert any("Hospital passport" in label.text() for label in others.cards()[0].findChildren(QLabel))
