"""Staying well, and what to do when things go wrong: signs, what helps, each trouble, whom to ring, other plans."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from ipc_desktop.documents.blocks import Block, Heading, Item
from ipc_desktop.documents.items import items, under
from ipc_desktop.documents.voices import fact, facts, in_order, known_or_not, out_of_hours, who_is
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.staying_well import (
    Contingency,
    OtherPlan,
    StayingWellNote,
    StayingWellSort,
    says_what_may_go_wrong,
)
from ipc_desktop.texts import N_, _

_SORTS: dict[StayingWellSort, str] = {
    "keeps_me_well": N_("This keeps me well"),
    "early_sign": N_("Early signs to watch for"),
    "helps": N_("This helps then"),
    "does_not_help": N_("This does not help"),
}


def if_things_go_wrong(plan: Plan) -> Iterator[Block]:
    """First what keeps this person well, then every trouble, the number out of hours, and the other plans."""
    yield from staying_well(plan)
    yield from troubles(plan)
    yield from facts(fact(_("Out of hours"), out_of_hours(plan)))
    yield from under(_("Other plans that help then"), items(plan, plan.all(OtherPlan)))


def staying_well(plan: Plan, level: int = 3, sorts: Collection[StayingWellSort] = tuple(_SORTS)) -> Iterator[Block]:
    """Each list of the page, or those of these sorts, under its own heading."""
    for sort, title in ((sort, title) for sort, title in _SORTS.items() if sort in sorts):
        notes = [note for note in plan.all(StayingWellNote) if note.sort == sort and note.words]
        yield from under(_(title), items(plan, notes), level)


def troubles(plan: Plan, level: int = 3, without: Collection[str] = ()) -> Iterator[Block]:
    """What may go wrong, what should happen then, who steps in, and the numbers to ring; `without` names fields."""
    said = [trouble for trouble in plan.all(Contingency) if says_what_may_go_wrong(trouble)]
    first = plan.id_once(Contingency, "first")
    for number, trouble in enumerate(sorted(said, key=lambda trouble: trouble.id != first), start=1):
        if len(said) > 1:
            yield Heading(_("When this happens ({number})").format(number=number), level)
        yield from one_trouble(plan, trouble, without)


def one_trouble(plan: Plan, trouble: Contingency, without: Collection[str]) -> Iterator[Block]:
    """All that is said of one trouble, and the numbers to ring; `without` names fields."""
    yield from items(plan, [trouble], without=("who_to_contact", *without), asked=True)
    yield from facts(*(ring(plan, party) for party in may_be_rung(plan, trouble.who_to_contact)))


def may_be_rung(plan: Plan, party_ids: Iterable[str]) -> Iterator[Party]:
    """Those of these parties who are still in the plan: nobody is sent to whoever was taken out of it."""
    found = map(plan.party, party_ids)
    return (party for party in found if party is not None and not party.retired)


def ring(plan: Plan, party: Party) -> tuple[Item, ...]:
    """Whom to ring and the number; that there is none yet is said too."""
    label = _("Ring {name}").format(name=who_is(plan, party.id))
    return known_or_not(
        label, in_order(party.contact) or _("No number yet"), known=party.contact, still=fact("", label)
    )
