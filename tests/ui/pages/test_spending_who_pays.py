"""Stories of the page on which the money is put to use: who pays for a line, whatever becomes of that money."""

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.money.sources import Allocation
from ipc_desktop.plan.money.spending import Funding, PlannedSpend
from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui.pages.spending import Spending
from tests.ui.pages.small_desk import plan_with_money
from tests.ui.pages.table import keys, press, show, sitting


def written_on(page: Spending, plan: Plan) -> PlannedSpend:
    """The line after somebody wrote on in its words."""
    page.open_line("s")
    page.form.what.focus_first()
    keys(" in town")
    changed = page.answer(plan).get(PlannedSpend, "s")
    assert changed is not None
    return changed


@pytest.mark.parametrize(
    ("became", "told"),
    [
        ({"unit_pence": None}, "Not known yet"),
        ({"unit_pence": 0}, "£0.00 left"),
        ({"retired": True}, "No longer in the plan"),
    ],
)
def test_whoever_pays_goes_on_paying_whatever_became_of_their_money(
    qtbot: QtBot, became: dict[str, object], told: str
) -> None:
    plan = plan_with_money()
    nhs, council = (plan.id_once(Allocation, source) for source in ("nhs", "council_adult"))
    half = (Funding(nhs, 2_500), Funding(council, 7_500))
    line = PlannedSpend(id="s", title=Words("Café"), unit_pence=10_000, frequency="annual", funding=half)
    given = plan.get(Allocation, nhs)
    assert given is not None
    plan = plan.with_entries((line, msgspec.structs.replace(given, **became)))
    page = show(qtbot, Spending(sitting()), plan)
    changed = written_on(page, plan)
    assert changed.title.text == "Café in town"
    assert set(changed.funding) == set(half)
    page.form.steps.show_step("money")
    assert page.form.money.button(nhs).face.choice.detail == told
    press(page.form.money.button(nhs))
    taken_off = page.answer(plan).get(PlannedSpend, "s")
    assert taken_off is not None
    assert taken_off.funding == (Funding(council, 10_000),), "it can be taken off the line"


def test_money_that_is_not_seen_here_goes_on_paying(qtbot: QtBot) -> None:
    plan = plan_with_money()
    council = plan.id_once(Allocation, "council_adult")
    half = (Funding("unseen", 2_500), Funding(council, 7_500))
    line = PlannedSpend(id="s", title=Words("Café"), unit_pence=10_000, frequency="annual", funding=half)
    plan = plan.with_entry(line)
    page = show(qtbot, Spending(sitting()), plan)
    changed = written_on(page, plan)
    assert changed.funding == half
