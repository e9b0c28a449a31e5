"""Plans agreed in a store, for stories of sealed papers."""

from __future__ import annotations

import datetime as dt

from ipc_desktop.journal.ids import new_id
from ipc_desktop.journal.store import Store
from ipc_desktop.plan.agreement import Signature
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.signing import needs_of
from ipc_desktop.ui.paper.paper import Paper
from tests.bench.made_up import sample_plan

TODAY = dt.date(2027, 1, 11)


def agreed_plan(store: Store, sample: str = "maud-thistlewick") -> Plan:
    """A sample's plan in this store, agreed by everybody who decides."""
    return agreed_by_all(store, store.writer.import_case(sample_plan(sample)).result())


def agreed_by_all(store: Store, case: str) -> Plan:
    """A case of this store as it stands, agreed by everybody who decides."""
    plan = store.journal.plan(case)
    version = store.writer.lock_version(case, "sam", "en", "0.1").result()
    for need in needs_of(plan, version):
        party = plan.party(need.party)
        if party is None or not need.is_decisive:
            continue
        store.writer.sign(
            case,
            Signature(
                id=new_id(),
                version=version.id,
                signer=party.id,
                capacity_of_signer=need.capacity,
                answer="yes",
                method="typed_name",
                typed_name=party.name,
            ),
            "sam",
        ).result()
    return store.journal.plan(case)


def paper(type_size: int = 18, language: str = "en", document: str = "plan") -> Paper:
    """What is asked for when a plan is saved as PDF."""
    return Paper(document, type_size, language, TODAY)
