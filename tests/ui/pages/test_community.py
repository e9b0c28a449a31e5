"""Stories of the page of places and groups."""

from pytestqt.qtbot import QtBot

from ipc_desktop.plan.community import Place
from ipc_desktop.ui.fields.money_field import MoneyField
from ipc_desktop.ui.pages.community import Community
from ipc_desktop.ui.parts.entries.entry_card import EntryCard
from tests.ui.pages.forms import choose
from tests.ui.pages.table import empty_plan, family_plan, keys, press, show, sitting


def lines(page: Community) -> tuple[str, ...]:
    (card,) = page.lists[0].cards()
    assert isinstance(card, EntryCard)
    return card.lines


def test_a_place_is_written_in_by_hand(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Community(sitting()), plan)
    press(page.lists[0].add)
    keys("Library")
    form = page.lists[0].form
    assert form is not None
    choose(form, "my_part", "lead")
    press(form.finish)
    (place,) = page.answer(plan).all(Place)
    assert (place.name, place.my_part, place.cost_pence) == ("Library", "lead", None)
    assert lines(page) == ("I lead there", "Nobody knows yet what it costs")


def test_nothing_to_pay_is_only_said_when_it_was_said(qtbot: QtBot) -> None:
    page = show(qtbot, Community(sitting()), family_plan().with_entry(Place(id="p", name="Hall", cost_pence=0)))
    assert lines(page)[-1] == "It is free"
    press(page.lists[0].cards()[0])
    form = page.lists[0].form
    assert form is not None
    cost = form.fields["cost_pence"]
    assert isinstance(cost, MoneyField)
    cost.set_pence(250)
    form.changed.emit()
    press(form.finish)
    assert lines(page)[-1] == "£2.50 each time"


def test_an_amount_that_is_not_clear_keeps_the_place_open(qtbot: QtBot) -> None:
    plan = family_plan().with_entry(Place(id="p", name="Hall", cost_pence=0))
    page = show(qtbot, Community(sitting()), plan)
    press(page.lists[0].cards()[0])
    form = page.lists[0].form
    assert form is not None
    form.fields["cost_pence"].set_raw("three")
    form.changed.emit()
    assert page.problems()
    form.finish.click()
    assert page.lists[0].form is form
    assert page.unfinished()["0/cost_pence"] == "three"
    assert page.answer(plan) == plan, "what was there stays"
    page.present(plan)
    page.take_up({"0/entry": "p", "0/cost_pence": "three"})
    again = page.lists[0].form
    assert again is not None
    assert again.fields["cost_pence"].raw() == "three"


def test_nothing_yet(qtbot: QtBot) -> None:
    page = show(qtbot, Community(sitting()), empty_plan())
    assert not page.is_answered(empty_plan())
    assert page.answer(empty_plan()) == empty_plan()
