"""The community around somebody: places and groups, peer support, and the navigator who knows the way there.

The offline directory of local services comes later; `service` is where an offer of it will be named.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

from ipc_desktop.plan.entry import NOTHING_SAID, Entry, Words
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.sharing import Sharing

PlaceSort = Literal["place", "group", "online", "faith", "learning", "volunteering", "other"]
MyPart = Literal["", "go", "help", "lead", "would_like", "used_to"]
PeerFormat = Literal["one_to_one", "group", "online", "phone"]
PeerState = Literal[
    "suggested", "offered", "accepted", "declined", "introduced", "met", "continuing", "paused", "ended"
]
NavigatorRole = Literal[
    "community_navigator",
    "social_prescribing_link_worker",
    "local_area_coordinator",
    "health_coach",
    "care_coordinator",
]
NavigatorState = Literal["offered", "accepted", "declined", "started", "closed"]


class Place(Entry, frozen=True, kw_only=True, tag="place"):
    """A place or group in somebody's life, or one they would like. `cost_pence` None means not known, 0 free."""

    name: str = ""
    sort: PlaceSort = "place"
    my_part: MyPart = ""
    words: Words = NOTHING_SAID
    when: Words = NOTHING_SAID
    contact: str = ""
    cost_pence: int | None = None
    times_a_year: int | None = None
    paid_by_me: bool = False
    """Whether somebody pays this by choice, out of their own pocket: then it is no part of any budget."""
    how_i_get_there: Words = NOTHING_SAID
    goes_with_me: str = ""
    service: str = ""

    @property
    def own_cost_pence(self) -> int:
        """What somebody pays by choice in a year; 0 while nobody said how much a time, or how often."""
        return (self.cost_pence or 0) * (self.times_a_year or 0) if self.paid_by_me else 0


class PeerLink(Entry, frozen=True, kw_only=True, tag="peer_link"):
    """Support by somebody who has been there too. Nothing but a first name and an agreed contact leaves (INV-P1)."""

    peer_format: PeerFormat = "one_to_one"
    peer_first_name: str = ""
    shared_experience: Words = NOTHING_SAID
    state: PeerState = "suggested"
    what_is_shared: Words = NOTHING_SAID
    where_we_meet: Words = NOTHING_SAID
    goes_first_time: str = ""
    contact: str = ""
    start_on: dt.date | None = None
    """From when it would be good, while it is an idea."""
    introduced_on: dt.date | None = None
    met_on: dt.date | None = None
    check_in_on: dt.date | None = None
    helped: int | None = None
    """How much it helped, 0 to 10; None while not said."""
    service: str = ""


class Navigator(Entry, frozen=True, kw_only=True, tag="navigator"):
    """Somebody who knows what there is locally and goes along: who, for what, and how far it has come."""

    who: str = ""
    navigator_role: NavigatorRole = "community_navigator"
    for_what: Words = NOTHING_SAID
    state: NavigatorState = "offered"
    offered_on: dt.date | None = None
    started_on: dt.date | None = None
    closed_on: dt.date | None = None


def introduction(plan: Plan, link: PeerLink) -> Sharing:
    """The person's decision on being introduced to a peer, as it stands, or an empty one not yet in the plan."""
    made = (one for one in plan.all(Sharing, part_of=link.id) if one.purpose == "peer_intro")
    fresh = Sharing(id=plan.id_once(Sharing, f"peer_intro/{link.id}"), part_of=link.id, purpose="peer_intro")
    return next(made, fresh)


def may_introduce(plan: Plan, link: PeerLink, on: dt.date | None = None) -> bool:
    """Whether the first name and the agreed contact may leave: the person said yes, and has not taken it back."""
    return introduction(plan, link).is_in_force(on)


def own_costs_pence(plan: Plan) -> int:
    """What the person pays by choice for all places and groups in a year; it counts in no sum of a budget."""
    return sum(place.own_cost_pence for place in plan.all(Place))
