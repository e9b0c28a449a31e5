"""My view first: what somebody answers to a page alone, and how it comes to the table when they choose so."""

from __future__ import annotations

import msgspec

from ipc_desktop.plan.conversation import PrivateAnswer, private_answer
from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.plan import Plan


def my_view(plan: Plan, page: str, author: str) -> PrivateAnswer:
    """What this party answered to a page alone, or an empty answer of theirs, private from its first moment."""
    entry_id = plan.id_once(PrivateAnswer, f"{page}/{author}")
    return plan.get(PrivateAnswer, entry_id) or private_answer(entry_id, page, author)


def put_on_the_table(plan: Plan, answer: PrivateAnswer, entry: Entry) -> Plan:
    """The plan with what its author chose to say (`entry`, made by the page); the answer itself stays private."""
    return plan.with_entries((entry, msgspec.structs.replace(answer, put_into=entry.id)))
