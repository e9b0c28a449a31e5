"""Stories of what counts as a change of a plan that was closed for signing, and what only came of it."""

from __future__ import annotations

import datetime as dt

import msgspec

from ipc_desktop.plan.conversation import CaughtNote
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.money.ledger import LedgerEntry
from ipc_desktop.plan.money.sources import Allocation
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.since_agreed import changed_since

COUNCIL = Allocation(id="council", source="council_adult", unit_pence=38950)
HELP = PlannedSpend(id="help", unit_pence=16 * 1490)
AGREED = Plan.of_entries("case", (COUNCIL, HELP))


def test_other_hours_of_an_agreed_line_are_a_change() -> None:
    assert changed_since(AGREED, AGREED.with_entry(msgspec.structs.replace(HELP, unit_pence=20 * 1490)))


def test_another_sum_and_a_line_taken_out_are_changes() -> None:
    assert changed_since(AGREED, AGREED.with_entry(msgspec.structs.replace(COUNCIL, unit_pence=38000)))
    assert changed_since(AGREED, AGREED.with_entry(msgspec.structs.replace(HELP, retired=True)))


def test_a_funders_yes_a_payment_and_a_caught_note_are_no_change() -> None:
    yes = msgspec.structs.replace(
        COUNCIL, funder_answer="yes", answered_on=dt.date(2027, 2, 1), answer_reasons=Words("All of it.")
    )
    after = AGREED.with_entries((yes, LedgerEntry(id="paid", amount_pence=5960), CaughtNote(id="note")))
    assert not changed_since(AGREED, after)


def test_a_colleague_who_opens_the_plan_is_no_change_but_a_friend_who_is_new_is() -> None:
    assert not changed_since(AGREED, AGREED.with_entry(Party(id="worker", name="Hanna", worker_id="w2")))
    assert changed_since(AGREED, AGREED.with_entry(Party(id="friend", name="Edie")))
