"""The team's roll as this laptop knows it: what the server shows is held against what was seen before, and kept."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from typing import Protocol

import msgspec

from ipc_desktop.journal.intake import TakenIn
from ipc_desktop.journal.membership import Membership
from ipc_desktop.journal.shut_out import End
from ipc_desktop.journal.store import Store
from ipc_desktop.sync.keys_gone import passed_over_where_shut_out
from ipc_desktop.sync.roll import Line, Roll
from ipc_desktop.sync.team_server import TeamServerError


class ShowsRoll(Protocol):
    """A server that shows a team's roll."""

    def roll(self) -> Iterable[Line]:
        """All its lines, whoever wrote them."""

    def add_lines(self, lines: Sequence[Line]) -> bool:
        """Writes lines into it; for leads alone. Raises TeamServerError."""


def kept_roll(store: Store, place: Membership) -> Roll:
    """The roll as it was last seen. Raises StoreError."""
    lines = store.journal.kept_roll()
    return Roll(msgspec.json.decode(lines, type=tuple[Line, ...]) if lines else (), place.team_key)


def read_roll(store: Store, place: Membership, server: ShowsRoll) -> Roll:
    """The roll as it is now; see `renew_roll`."""
    return renew_roll(store, place, server)[0]


def renew_roll(store: Store, place: Membership, server: ShowsRoll) -> tuple[Roll, TakenIn]:
    """The roll as it is now; kept, with all that follows from it for this store, and what was taken in by that.

    A server that shows fewer lines than before came back from an older copy: those of before hold, and a lead's laptop
    gives it what it lost, before another lead who never saw that writes in the same places. Other lines than before are
    an alarm: TeamServerError "other_roll". Raises StoreError.
    """
    before, shown = kept_roll(store, place), Roll(server.roll(), place.team_key)
    both = min(len(before.lines), len(shown.lines))
    if before.lines[:both] != shown.lines[:both]:
        raise TeamServerError("other_roll")
    if len(shown.lines) < len(before.lines):
        _give_back(store, server, before.lines[both:])
    if len(shown.lines) <= len(before.lines):
        return before, TakenIn()
    return shown, keep_roll(store, place, shown)


def _give_back(store: Store, server: ShowsRoll, lost: Sequence[Line]) -> None:
    place = store.journal.membership()
    if place is not None and place.leads:
        with passed_over_where_shut_out():
            server.add_lines(lost)


def keep_roll(store: Store, place: Membership, roll: Roll) -> TakenIn:
    """Keeps a roll that was seen, or written. What a laptop that was shut out brought counts as far as it says now."""
    gone = roll.shut_out()
    ends = [
        End(line.device, end.case, end.audience, end.seq, bytes.fromhex(end.hash)) for line in gone for end in line.ends
    ]
    named, shut = [line.device for line in roll.lines], [line.device for line in gone]
    taken = store.writer.keep_roll(msgspec.json.encode(roll.lines), named, shut, ends).result()
    now, leads = store.journal.membership(), place.account in roll.leads
    if now is not None and now.account == place.account and now.leads != leads:
        store.writer.keep_membership(dataclasses.replace(now, leads=leads)).result()
    return taken
