"""Made-up cases in the sizes that the bench asks for."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import msgspec

from ipc_desktop import paths
from ipc_desktop.journal.ids import new_id
from ipc_desktop.journal.store import Store, create_store
from ipc_desktop.plan.actions import Action
from ipc_desktop.plan.entry import Entry, Words, once_per_case
from ipc_desktop.plan.getting_ready import Notice
from ipc_desktop.plan.kinds import KNOWN
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.order import after
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.person import Person
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.planfile import read_plan_file
from ipc_desktop.plan.strengths import Rulers
from ipc_desktop.plan.visit import Visit
from ipc_desktop.plan.working import WorkingNote

PASSPHRASE = "seven kind geese at the ford"
GIVEN = ("Ada", "Bilal", "Cerys", "Dele", "Edith", "Farah", "Gwen", "Halina", "Idris", "Jomo", "Kath", "Lech")
FAMILY = ("Ashdown", "Brightwell", "Cole", "Dunmore", "Ebbsfleet", "Farrow", "Greenhalgh", "Hartley", "Ives", "Kaur")
FULL = 300
LONG: dict[type[Entry], int] = {PlannedSpend: 30, Action: 25, Party: 25, WorkingNote: 30}
"""The lists that grow long in a full life, and how long; all others grow by as much each, until the plan is full."""
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
    """Takes in a plan of 300 entries, the first family's with longer lists, in which every page is asked; its case."""
    plan = every_page_asked(sample_plan("maud-thistlewick"))
    listed = {kind: cycle(likes) for kind in KNOWN if (likes := _to_copy(plan, kind))}
    for kind, most in LONG.items():
        for _more in range(most - len(plan.all(kind))):
            plan = _one_more(plan, listed[kind])
    others = cycle(likes for kind, likes in listed.items() if kind not in LONG)
    while len(plan) < FULL:
        plan = _one_more(plan, next(others))
    return store.writer.import_case(plan).result()


def every_page_asked(plan: Plan) -> Plan:
    """The same plan of somebody who wants all questions, lets photos be taken, and goes to a school."""
    return plan.with_entries(
        (
            msgspec.structs.replace(plan.once(Rulers), chosen_questions="all"),
            msgspec.structs.replace(plan.once(Notice, "recording"), answer="yes"),
            msgspec.structs.replace(plan.person, school="Millbrook Evening School"),
        )
    )


def _to_copy(plan: Plan, kind: type[Entry]) -> list[Entry]:
    """The entries of a kind that stand in a list; of people those without a duty that one alone has."""
    in_list = (entry for entry in plan.all(kind) if entry.order)
    return [entry for entry in in_list if not (isinstance(entry, Party) and entry.roles)]


def _one_more(plan: Plan, listed: Iterator[Entry]) -> Plan:
    like = next(listed)
    last = max(entry.order for entry in plan.all(type(like)))
    return plan.with_entry(msgspec.structs.replace(like, id=new_id(), order=after(last)))


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
