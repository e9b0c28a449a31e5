"""What did this say before? Also where no word changed, but an amount or an answer that was chosen."""

from __future__ import annotations

from msgspec.structs import replace

from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.money.sources import Allocation
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.permissions import TABLE
from ipc_desktop.texts import money
from ipc_desktop.ui.bricks.words import WrappedLabel
from ipc_desktop.ui.screens.history import HistoryScreen
from ipc_desktop.ui.visit.looking_back import party_told
from tests.ui.shell.visit import Visit


def words_before(visit: Visit, page: str, changed: Entry) -> str:
    """What the earlier words of a page say, once an entry was changed there."""
    wizard = visit.wizard
    wizard.show_page(page)
    wizard.write_beside(changed)
    wizard.renew_page()
    wizard.asked.emit("history")
    visit.until(lambda: isinstance(wizard.side, HistoryScreen))
    assert wizard.side is not None
    return "\n".join(label.text() for label in wizard.side.findChildren(WrappedLabel))


def test_an_earlier_amount_is_told(visit: Visit) -> None:
    source = next(one for one in visit.open_first().case.plan.all(Allocation) if one.unit_pence)
    assert source.unit_pence is not None
    told = words_before(visit, "sources", replace(source, unit_pence=source.unit_pence + 100))
    assert money(source.unit_pence) in told
    assert money(source.unit_pence + 100) not in told


def test_an_earlier_answer_that_was_chosen_is_told(visit: Visit) -> None:
    goal = next(one for one in visit.open_first().case.plan.all(Outcome) if one.importance not in (0, 2))
    told = words_before(visit, "outcome", replace(goal, importance=2))
    assert f"How much it matters: {goal.importance}" in told


def test_whom_somebody_keeps_to_themself_is_nobody(visit: Visit) -> None:
    plan = visit.open_first().case.plan
    kept = Party(id="01a2ea3a-405e-7bcb-b402-edadd8a2ab00", name="Zephyrine", visibility="private")
    assert party_told(plan.with_entry(kept), TABLE)(kept.id) == "Somebody"
    assert party_told(plan.with_entry(replace(kept, visibility="table")), TABLE)(kept.id) == "Zephyrine"
    assert party_told(plan, TABLE)("monthly") == ""
