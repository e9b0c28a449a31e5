"""Somebody who kept old keys of a case, and writes under the name of a device that nobody let into the team."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from pathlib import Path

import msgspec

from ipc_desktop.journal import late
from ipc_desktop.journal.intake import TakenIn
from ipc_desktop.journal.late import Places
from ipc_desktop.journal.membership import Membership
from ipc_desktop.journal.outbox import Parcel
from ipc_desktop.journal.revision import Device
from ipc_desktop.journal.store import Store
from ipc_desktop.plan.entry import Words
from ipc_desktop.sync.kept_roll import keep_roll
from ipc_desktop.sync.records import AUDIENCES
from ipc_desktop.sync.roll import Ask, Roll
from tests.journal.made_up import made_store, only_outcome


class Stranger:
    """They hold what a store holds of a case, and pass for a laptop of the team."""

    def __init__(self, folder: Path, source: Store, case: str) -> None:
        self.store, self.case = made_store(folder)[0], case
        for feed, last in source.journal.ends().items():
            parcel = source.journal.part_of_feed(feed, 0, last)
            keys = source.journal.audience_keys(case)
            self.store.writer.take_in(parcel.revisions, parcel.keys, keys).result()

    def says(self, words: str) -> None:
        """Writes over the goal of the case."""
        goal = only_outcome(self.store.journal.plan(self.case))
        changed = msgspec.structs.replace(goal, statement=Words(words))
        self.store.writer.save(self.case, [changed], author="eve").result()

    def vouches_for_herself(self) -> None:
        """Writes into the case that what she wrote so far shall count, and that the case is hers."""
        (own,) = [one for one in self.store.journal.own_feeds() if one.feed[1] == "table"]
        (last,) = self.store.journal.part_of_feed(own.feed, own.last - 1, 1).revisions
        places = [Places("table", 1, last.seq, last.hash.hex())]
        self.store.writer.within(lambda pen: late.vouch(pen, self.case, last.device, places)).result()
        self.store.writer.give(self.case, last.device, AUDIENCES, "eve").result()

    def parcels(self) -> Sequence[Parcel]:
        """All that they wrote."""
        own = self.store.journal.own_feeds()
        return [self.store.journal.part_of_feed(one.feed, 0, one.last) for one in own]

    def slips_in(self, target: Store) -> TakenIn:
        """Whoever keeps the server hands it to a laptop."""
        parcels = self.parcels()
        revisions = [one for parcel in parcels for one in parcel.revisions]
        return target.writer.take_in(revisions, [key for parcel in parcels for key in parcel.keys]).result()


class RollOfTeam:
    """The roll of a team without a server: who is on it, and who has seen it."""

    def __init__(self, lead: Store) -> None:
        self._key = Device(secrets.token_bytes(32))
        self.roll = Roll((), self._key.name)
        self._add(lead.journal.device(), "begun")

    def names(self, store: Store) -> None:
        """A lead lets a laptop in."""
        self._add(store.journal.device(), "approved")

    def _add(self, device: str, says: str) -> None:
        ask = Ask(f"laptop-{device[:8]}", device, "22" * 32, self._key.name, "Sam Carter")
        line = self.roll.next_line(ask, "begun" if says == "begun" else "approved", self._key)
        self.roll = Roll((*self.roll.lines, line), self._key.name)

    def is_seen_by(self, *stores: Store) -> None:
        """They know the roll as it is now, as after a round."""
        for store in stores:
            account, device = f"laptop-{store.journal.device()[:8]}", store.journal.device()
            place = Membership("https://127.0.0.1:9/v1", "", account, "", device, bytes(32), self._key.name, True)
            if store.journal.membership() is None:
                store.writer.keep_membership(place).result()
            keep_roll(store, place, self.roll)
