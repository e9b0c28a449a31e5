"""Made-up cases in the sizes that the bench asks for."""

from __future__ import annotations

import datetime as dt
import random
from itertools import cycle
from pathlib import Path

import msgspec

from ipc_desktop import paths
from ipc_desktop.journal.ids import new_id
from ipc_desktop.journal.store import Store, create_store
from ipc_desktop.plan.actions import Action
from ipc_desktop.plan.entry import Entry, Words, once_per_case
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.order import after
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.person import Person
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.planfile import read_plan_file
from ipc_desktop.plan.visit import Visit
from ipc_desktop.plan.working import WorkingNote

PASSPHRASE = "seven kind geese at the ford"
GIVEN = ("Ada", "Bilal", "Cerys", "Dele", "Edith", "Farah", "Gwen", "Halina", "Idris", "Jomo", "Kath", "Lech")
FAMILY = ("Ashdown", "Brightwell", "Cole", "Dunmore", "Ebbsfleet", "Farrow", "Greenhalgh", "Hartley", "Ives", "Kaur")
FULL = 300
GROWN: dict[type[Entry], int] = {PlannedSpend: 60, Action: 50, Party: 40, WorkingNote: FULL}
"""Of which kinds a full plan has how many; notes on how life is going fill it up."""
POSTCODES = ("LS1 4AP", "HX2 0QF", "YO1 7HH", "BD3 9TT", "SK8 5LA")


def many_cases(data: Path, count: int) -> Store:
    """An open store with this many cases, each with a person and a planned visit."""
    store, _code = create_store(data, "Joanne", PASSPHRASE)
    chance = random.Random(7)
    written = [
        store.writer.new_case(first_entries(case, chance), case=case) for case in (new_id() for _ in range(count))
    ]
    for case in written:
        case.result()
    store.writer.flush()
    return store


def sample_plan(name: str) -> Plan:
    """The plan of one of the made-up families."""
    file = read_plan_file((paths.RESOURCES / "samples" / f"{name}.plan.json").read_bytes())
    return Plan.of_entries(file.case, file.entries)


def full_case(store: Store) -> str:
    """Takes in a plan of 300 entries, the first family's grown by more of what it has; its case."""
    plan = sample_plan("maud-thistlewick")
    for kind, most in GROWN.items():
        there = [entry for entry in plan if isinstance(entry, kind)]
        like = cycle([entry for entry in there if not (isinstance(entry, Party) and entry.roles)])
        last = max(entry.order for entry in there)
        for _more in range(min(most - len(there), FULL - len(plan))):
            last = after(last)
            plan = plan.with_entry(msgspec.structs.replace(next(like), id=new_id(), order=last))
    assert len(plan) == FULL
    return store.writer.import_case(plan).result()


def first_entries(case: str, chance: random.Random) -> tuple[Entry, ...]:
    """A person and a visit that is planned."""
    person = Person(
        id=once_per_case(case, "person"),
        given_names=chance.choice(GIVEN),
        family_name=f"{chance.choice(FAMILY)}-{chance.choice(FAMILY)}",
        born_on=dt.date(1930, 1, 1) + dt.timedelta(days=chance.randrange(30_000)),
        nhs_number=f"999{chance.randrange(10**7):07}",
        postcode=chance.choice(POSTCODES),
    )
    day = dt.date(2027, 1, 1) + dt.timedelta(days=chance.randrange(300))
    return person, Visit(id=new_id(), planned_on=day, planned_time="10:30")


def notes(count: int, said_by: str) -> tuple[Entry, ...]:
    """Notes on how life is going, of the usual length."""
    return tuple(
        WorkingNote(id=new_id(), words=Words(f"On Fridays we go out together, and that is note {n}.", said_by=said_by))
        for n in range(count)
    )
