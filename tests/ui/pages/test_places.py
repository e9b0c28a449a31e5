"""Stories of the page that asks for places and things."""

from pytestqt.qtbot import QtBot

from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.what_matters import ImportantThing
from ipc_desktop.ui.pages.places import Places
from tests.ui.pages.lists import choose
from tests.ui.pages.table import family_plan, keys, press, show, sitting


def test_a_place_is_named_and_said_to_be_one(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Places(sitting()), plan)
    (items,) = page.lists
    press(items.add)
    keys("The bench at platform 2.")
    assert items.form is not None
    choose(items, "sort", "place")
    items.form.finish.click()
    (thing,) = page.answer(plan).all(ImportantThing)
    assert (thing.words, thing.sort, thing.to_or_for) == (
        Words("The bench at platform 2.", said_by=plan.me.id),
        "place",
        "to_me",
    )
    (card,) = items.cards()
    assert card.accessibleDescription() == "A place."
