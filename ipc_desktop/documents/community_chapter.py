"""My community: places and groups, support by peers, and whoever knows the way to them."""

from __future__ import annotations

from collections.abc import Iterator

from ipc_desktop.documents.blocks import Block, Heading
from ipc_desktop.documents.items import items, under
from ipc_desktop.documents.voices import fact, small_facts
from ipc_desktop.plan.community import Navigator, PeerLink, Place, introduction
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.wording import page_words
from ipc_desktop.wording.costs import cost_words, own_cost_words
from ipc_desktop.wording.telling import may_tell_words


def community(plan: Plan) -> Iterator[Block]:
    """Each under its own heading; what is not known of a cost is said to be not known."""
    yield from under(page_words("community"), _places(plan))
    yield from under(page_words("peers"), _peers(plan))
    yield from under(page_words("navigators"), items(plan, plan.all(Navigator), asked=True))


def _places(plan: Plan) -> Iterator[Block]:
    for place in plan.all(Place):
        yield Heading(place.name or _("A place without a name yet"), 4)
        yield from items(plan, (place,), without=("name", "cost_pence", "paid_by_me"), asked=True)
        own = own_cost_words(place.own_cost_pence) or (
            _("I pay this myself. It is my choice.") if place.paid_by_me else ""
        )
        yield from small_facts(fact(_("What does one time cost?"), cost_words(place.cost_pence)), fact("", own))


def _peers(plan: Plan) -> Iterator[Block]:
    for link in plan.all(PeerLink):
        if link.peer_first_name:
            yield Heading(link.peer_first_name, 4)
        yield from items(plan, (link,), without=("peer_first_name",), asked=True)
        yield from small_facts(fact(_("May we tell them this?"), may_tell_words(introduction(plan, link))))
