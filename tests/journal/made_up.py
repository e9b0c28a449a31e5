"""Made-up people and a cheap store for the stories of this room."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from ipc_desktop.journal.ids import new_id
from ipc_desktop.journal.keys import Cost
from ipc_desktop.journal.store import Store, create_store, unlock_store
from ipc_desktop.plan.entry import Visibility, Words
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.person import Person
from ipc_desktop.plan.plan import Plan

CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
PASSPHRASE = "lamp orchard ferry slow"


def made_store(data: Path) -> tuple[Store, str]:
    """A new worker's store, with a key derivation that costs nothing, and its recovery code."""
    return create_store(data, "Sam Carter", PASSPHRASE, cost=CHEAP)


def opened_again(store: Store) -> Store:
    """The same store after a start of the app."""
    store.close()
    return unlock_store(store.folder, PASSPHRASE)


def person(case: str, called: str = "Idi", given_names: str = "Idris", nhs_number: str = "9434765919") -> Person:
    """The person of a case."""
    return Person(
        id=Plan(case).id_once(Person),
        given_names=given_names,
        family_name="Begum-Vale",
        known_as=called,
        nhs_number=nhs_number,
        born_on=dt.date(2009, 5, 4),
        postcode="LS1 4AP",
    )


def outcome(text: str, visibility: Visibility = "table") -> Outcome:
    """An outcome in somebody's own words."""
    return Outcome(id=new_id(), statement=Words(text), visibility=visibility)


def begun_case(store: Store) -> str:
    """A case with a person, their mother and one outcome, saved."""
    case = new_id()
    mum = Party(id=new_id(), name="Farah", relationship="Mum", circle="closest")
    store.writer.new_case([person(case), mum, outcome("I want to swim on Tuesdays")], case=case, author="sam").result()
    return case


def only_outcome(plan: Plan) -> Outcome:
    """The outcome of a case that has one."""
    (found,) = plan.all(Outcome)
    return found
