"""Stories of the page that asks what is important for the person."""

from pytestqt.qtbot import QtBot

from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.what_matters import ImportantThing
from ipc_desktop.ui.pages.important_for import ImportantForPage
from tests.ui.pages.lists import say_by
from tests.ui.pages.table import FARAH, family_plan, keys, press, show, sitting


def test_mum_says_what_keeps_him_safe_in_her_own_words(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, ImportantForPage(sitting()), plan)
    (items,) = page.lists
    press(items.add)
    keys("That he drinks enough.")
    assert items.form is not None
    say_by(items, FARAH)
    (thing,) = page.answer(plan).all(ImportantThing)
    assert thing.words == Words("That he drinks enough.", said_by=FARAH)
    assert thing.to_or_for == "for_me"
    assert page.is_answered(page.answer(plan))


def test_what_is_important_to_him_stands_on_another_page(qtbot: QtBot) -> None:
    plan = family_plan()
    plan = plan.with_entries(
        (
            ImportantThing(id="t1", words=Words("Trains", said_by=plan.me.id)),
            ImportantThing(id="t2", words=Words("Water", said_by=FARAH), to_or_for="both"),
        )
    )
    page = show(qtbot, ImportantForPage(sitting()), plan)
    assert [card.accessibleName() for card in page.lists[0].cards()] == ["Farah, Mum: Water"]
