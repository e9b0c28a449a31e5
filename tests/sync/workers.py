"""Workers of a team for the stories of this room: somebody with a laptop each, and what they do with it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import msgspec

from ipc_desktop.journal.copies import bring_back, make_copy
from ipc_desktop.journal.membership import Membership
from ipc_desktop.journal.store import Store, create_store, stores, unlock_with_recovery
from ipc_desktop.plan.entry import Words
from ipc_desktop.sync import enrolment
from ipc_desktop.sync.exchange import Exchange, Round
from ipc_desktop.sync.giving import Giving
from tests.journal.made_up import CHEAP, PASSPHRASE, only_outcome


class Worker:
    """Somebody with a laptop, and what they do with it."""

    def __init__(self, folder: Path, name: str) -> None:
        self.store: Store
        self.store, self.code = create_store(folder / name, name, PASSPHRASE, cost=CHEAP)

    @property
    def place(self) -> Membership:
        place = self.store.journal.membership()
        assert place is not None
        return place

    def joins(self, address: str, lead: Worker) -> None:
        place = enrolment.ask_to_join(self.store, address)
        enrolment.approve(lead.store, enrolment.number_of(self.store, place))
        assert enrolment.looked_after(self.store, place).approved

    def giving(self) -> Giving:
        return Giving(self.store, enrolment.server_of(self.place), self.place)

    def round(self) -> Round:
        return Exchange(self.store, enrolment.server_of(self.place), self.giving()).round()

    def gives(self, case: str, to: Worker) -> None:
        enrolment.give_case(self.store, case, self.giving().read_roll().members[to.place.account])

    def says(self, case: str, words: str) -> None:
        goal = only_outcome(self.store.journal.plan(case))
        self.store.writer.save(case, [msgspec.structs.replace(goal, statement=Words(words))], author="sam").result()

    def goal(self, case: str) -> str:
        return only_outcome(self.store.journal.plan(case)).statement.text


def on_a_new_laptop(worker: Worker, folder: Path) -> Worker:
    """A copy of somebody's store, brought back on another laptop."""
    folder.mkdir(exist_ok=True)
    copy, new = make_copy(worker.store, folder, dt.date(2027, 1, 12)), folder / "new laptop"
    bring_back(copy, new, dt.date(2027, 1, 13))
    again = Worker(folder / "none", f"{worker.store.worker_name} again")
    again.store.close()
    again.store, again.code = unlock_with_recovery(stores(new)[0].path, worker.code, PASSPHRASE, cost=CHEAP)
    return again
