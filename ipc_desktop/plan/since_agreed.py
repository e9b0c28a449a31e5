"""Whether a plan says something else now than when it was closed for signing."""

from __future__ import annotations

import msgspec

from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.money.column_mapping import ColumnMapping
from ipc_desktop.plan.money.funders import LineAnswer, ShortfallRequest
from ipc_desktop.plan.money.ledger import LedgerEntry
from ipc_desktop.plan.money.sources import Allocation, Statement
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.signing import is_agreed_on

WHAT_CAME_OF_IT: tuple[type[Entry], ...] = (LineAnswer, ShortfallRequest, LedgerEntry, ColumnMapping)
"""Kinds that tell what came of a plan: what funders said of it, and what was spent."""


def changed_since(agreed: Plan, plan: Plan) -> bool:
    """Whether people would agree on something else in `plan` than in `agreed`, the plan of a version.

    What funders answer, what is spent, and a worker who joins the table change nothing of what was agreed.
    """
    return _agreed_on(agreed) != _agreed_on(plan)


def _agreed_on(plan: Plan) -> dict[str, Entry]:
    return {entry.id: _without_answers(entry) for entry in plan if _counts(entry) and is_agreed_on(plan, entry)}


def _counts(entry: Entry) -> bool:
    is_worker = isinstance(entry, Party) and bool(entry.worker_id)
    return not is_worker and not isinstance(entry, WHAT_CAME_OF_IT)


def _without_answers(entry: Entry) -> Entry:
    if isinstance(entry, Allocation):
        nothing = Allocation(id=entry.id)
        return msgspec.structs.replace(
            entry,
            funder_answer=nothing.funder_answer,
            answered_on=nothing.answered_on,
            answered_by=nothing.answered_by,
            answer_reasons=nothing.answer_reasons,
        )
    return msgspec.structs.replace(entry, reviewed_on=()) if isinstance(entry, Statement) else entry
