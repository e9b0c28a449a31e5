"""Made-up cases in the sizes that the bench asks for."""

from __future__ import annotations

import datetime as dt
import random
from pathlib import Path

from ipc_desktop.journal.ids import new_id
from ipc_desktop.journal.store import Store, create_store
from ipc_desktop.plan.entry import Entry, Words, once_per_case
from ipc_desktop.plan.person import Person
from ipc_desktop.plan.visit import Visit
from ipc_desktop.plan.working import WorkingNote

PASSPHRASE = "seven kind geese at the ford"
GIVEN = ("Ada", "Bilal", "Cerys", "Dele", "Edith", "Farah", "Gwen", "Halina", "Idris", "Jomo", "Kath", "Lech")
FAMILY = ("Ashdown", "Brightwell", "Cole", "Dunmore", "Ebbsfleet", "Farrow", "Greenhalgh", "Hartley", "Ives", "Kaur")
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
