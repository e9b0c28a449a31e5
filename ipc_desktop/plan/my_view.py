"""My view first: what somebody answers to a page alone, and how it comes to the table when they choose so."""

from __future__ import annotations

import msgspec

from ipc_desktop.plan.conversation import PrivateAnswer, private_answer
from ipc_desktop.plan.plan import Plan


def my_view(plan: Plan, page: str, author: str) -> PrivateAnswer:
    """What this party answered to a page alone, or an empty answer of theirs, private from its first moment."""
    entry_id = plan.id_once(PrivateAnswer, f"{page}/{author}")
    return plan.get(PrivateAnswer, entry_id) or private_answer(entry_id, page, author)


def put_on_the_table(plan: Plan, page: str, author: str, entry_id: str) -> Plan:
    """The plan that knows which entry says what this party answered alone; the answer itself stays private."""
    return plan.with_entry(msgspec.structs.replace(my_view(plan, page, author), put_into=entry_id))
