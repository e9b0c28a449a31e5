"""Stories of what is still to sort out before agreeing."""

from __future__ import annotations

from ipc_desktop.plan.open_item import Item
from ipc_desktop.plan.people import Party
from ipc_desktop.ui.parts.checking.to_sort_out import item_words
from tests.ui.pages.table import family_plan


def test_two_carers_are_told_apart() -> None:
    carers = (Party(id="a", name="Ann", relationship="Mum"), Party(id="r", name="Ron", relationship="Dad"))
    plan = family_plan().with_entries(carers)
    said = [item_words(plan, Item("carer_not_offered", "carers", carer.id)) for carer in carers]
    assert said == [
        "Ann, Mum: A carer’s assessment has not been offered yet.",
        "Ron, Dad: A carer’s assessment has not been offered yet.",
    ]
