"""How the exchange with the team stands: the one place that says so, for the window and for the command line."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal

from ipc_desktop.journal.file_cards import FilesStanding
from ipc_desktop.journal.holders import begun_twice
from ipc_desktop.journal.journal import Journal
from ipc_desktop.wording import team

State = Literal["alone", "copy", "asks", "in"]
"""In no team; a copy of a store that was in one; waiting to be let in; a member."""


@dataclass(frozen=True)
class Status:
    """What stands between this laptop and its team just now."""

    state: State = "alone"
    leads: bool = False
    address: str = ""
    last_round_at: str = ""
    """When a round last came to its end (UTC instant); "" for never."""
    to_send: int = 0
    """Changes of ours that the server has not taken."""
    to_be_seen: int = 0
    """Changes that it took and has not shown again."""
    to_decide: int = 0
    """What people have to decide between two answers."""
    suggested: int = 0
    """What family suggested, and nobody decided on yet."""
    waiting: int = 0
    """Changes of others that wait for something before them."""
    kept_apart: int = 0
    """Changes of others that did not fit."""
    to_review: int = 0
    """Changes that shut-out laptops brought, and a lead has not taken in."""
    strangers: int = 0
    """Changes under the name of laptops that nobody let in, and that nobody looked at yet."""
    begun_twice: int = 0
    """Cases that a colleague gave, and that were begun here too: neither has the other's keys."""
    newer: int = 0
    """Entries that a newer version of the app wrote."""
    files: FilesStanding = field(default_factory=FilesStanding)
    """Files that are still to be sent, or still to come."""


def status(journal: Journal) -> Status:
    """How it stands. Raises StoreError. Not for the window's thread."""
    place = journal.membership()
    if place is None:
        return Status()
    own = journal.own_feeds()
    cases = journal.cases_to_decide()
    apart = journal.kept_apart()
    unseen = [one for one in journal.brought() if one.decided is None]
    is_copy = place.device != journal.device()
    return Status(
        state="copy" if is_copy else "in" if place.approved else "asks",
        leads=place.leads,
        address=place.address,
        last_round_at=journal.last_round_at(),
        to_send=sum(feed.last - feed.taken for feed in own),
        to_be_seen=sum(feed.taken - feed.shown for feed in own),
        to_decide=sum(len(journal.conflicts(case)) for case in cases),
        suggested=sum(journal.suggestions().values()),
        waiting=journal.all_waiting(),
        kept_apart=sum(one.fault != "shut_out" for one in apart),
        to_review=sum(one.fault == "shut_out" for one in apart),
        strangers=sum(len(one.words) + one.unreadable for one in unseen if one.is_stranger),
        begun_twice=sum(journal.remembers(begun_twice(case)) for case in journal.cases()),
        newer=journal.needs_newer(),
        files=journal.files_standing(),
    )


def lines(now: Status, at: dt.datetime) -> tuple[str, ...]:
    """The same in sentences, the first of which says most; `at` is the present instant."""
    if now.state != "in":
        return (team.state_words(now.state),)
    counted = (
        (team.to_be_seen_words, now.to_be_seen),
        (team.to_decide_words, now.to_decide),
        (team.suggested_words, now.suggested),
        (team.waiting_words, now.waiting),
        (team.kept_apart_words, now.kept_apart),
        (team.to_review_words, now.to_review),
        (team.strangers_words, now.strangers),
        (team.begun_twice_words, now.begun_twice),
        (team.newer_words, now.newer),
        (team.files_to_send_words, now.files.to_send),
        (team.photos_to_come_words, now.files.photos_to_come),
        (team.others_to_come_words, now.files.others_to_come),
        (team.files_damaged_words, now.files.damaged),
    )
    told = (words(n) for words, n in counted if n)
    return (team.last_round_words(now.last_round_at, at), team.to_send_words(now.to_send), *told)
