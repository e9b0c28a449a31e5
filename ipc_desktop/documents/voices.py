"""Who said what and who is who, as documents print it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ipc_desktop.documents.blocks import Block, Heading, Item, Items, Said, Text
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.staying_well import Contingency
from ipc_desktop.texts import _, isolated, list_of
from ipc_desktop.wording import party_words, said_by_words

OURS = ""
"""The language of a text that the document itself says."""


def said(plan: Plan, words: Words) -> tuple[Said, ...]:
    """Somebody's words under a line that says whose they are; nothing when nothing was said."""
    if not words:
        return ()
    who = said_by_words(plan, words) or _("Said by somebody here")
    return (Said(_("{who}:").format(who=who), Text(words.text, words.lang)),)


def said_under(plan: Plan, heading: str, words: Words, level: int = 4) -> tuple[Block, ...]:
    """The same under a heading of its own, which is left out with the words."""
    return (Heading(heading, level), *said(plan, words)) if words else ()


def fact(label: str, text: str, lang: str = OURS) -> tuple[Item, ...]:
    """A labelled fact ("Born: 3 May 2009"); nothing while it is not known."""
    if not text.strip():
        return ()
    return (Item(Text(text, lang), label if label.endswith("?") else _("{label}:").format(label=label)),)


def facts(*known: Iterable[Item]) -> tuple[Items, ...]:
    """Facts one below the other; nothing when none is known."""
    items = tuple(item for some in known for item in some)
    return (Items(items, bullets=False),) if items else ()


def called(plan: Plan) -> str:
    """How the person is called on paper."""
    return plan.person.called.strip() or plan.me.name.strip() or _("This person")


def who_is(plan: Plan, party_id: str) -> str:
    """A party by name and relationship; nobody who is not for the table is named."""
    party = plan.party(party_id) if party_id else None
    if party is None:
        return _("Somebody") if party_id else ""
    return party_words(party) if party.name or party.relationship else called(plan)


def who_are(plan: Plan, party_ids: Iterable[str]) -> str:
    """Several parties in one line; those who are not for the table are neither named nor counted."""
    return list_of([who_is(plan, party_id) for party_id in party_ids if plan.party(party_id)])


def care_coordinators(plan: Plan) -> tuple[str, ...]:
    """Each care co-ordinator with the number or address to reach them."""
    found = (party for party in plan.parties() if "care_coordinator" in party.roles)
    return tuple(list_of_two(party.name or party.relationship, in_order(party.contact)) for party in found)


def list_of_two(first: str, second: str) -> str:
    """Such as "Sam Reed, 0113 496 0000"; one alone when the other is not known."""
    if not (first and second):
        return first or second
    return _("{first}, {second}").format(first=first, second=second)


def out_of_hours(plan: Plan) -> str:
    """The number to ring when nobody is at work."""
    ring = plan.once(Contingency, "first").contact.strip()
    return in_order(ring)


def in_order(text: str) -> str:
    """A number or code whose groups keep their order inside a right-to-left sentence."""
    return isolated(text) if text else ""


def day_of(instant: str) -> dt.date | None:
    """The day in Britain of a UTC instant; None for a text that is none."""
    try:
        moment = dt.datetime.fromisoformat(instant)
    except ValueError:
        return None
    try:
        return moment.astimezone(ZoneInfo("Europe/London")).date()
    except ZoneInfoNotFoundError:  # a machine without a time zone database
        return moment.date()
