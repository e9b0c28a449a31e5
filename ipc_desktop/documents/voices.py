"""Who said what and who is who, as documents print it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from msgspec.structs import replace

from ipc_desktop.documents.blocks import Item, Items, Said, Text
from ipc_desktop.plan.about_me import AboutMe, Heading
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.staying_well import Contingency
from ipc_desktop.texts import _, is_question, isolated, list_of
from ipc_desktop.wording import party_words, said_by_words

OURS = ""
"""The language of a text that the document itself says."""


def said(plan: Plan, words: Words, topic: str = "") -> tuple[Said, ...]:
    """Somebody's words with whose they are and what they answer; nothing when nothing was said."""
    if not words:
        return ()
    return (Said(_("{who}:").format(who=voice(plan, words)), Text(words.text, words.lang), _topic(topic)),)


def voices_under(plan: Plan, heading: Heading) -> tuple[AboutMe, ...]:
    """What was said under a heading of About Me, the person first, then everybody else in their order."""
    told = (about for about in plan.all(AboutMe) if about.heading == heading and about.words)
    return tuple(sorted(told, key=lambda about: about.words.said_by != plan.me.id))


def voice(plan: Plan, words: Words) -> str:
    """Whose words these are: "Idris, in own words"."""
    return said_by_words(plan, words) or _("Somebody here")


def _topic(words: str) -> str:
    return _("{label}:").format(label=words) if words and not is_question(words) else words


def fact(label: str, text: str, lang: str = OURS) -> tuple[Item, ...]:
    """A labelled fact ("Born: 3 May 2009"); nothing while it is not known."""
    if not text.strip():
        return ()
    return (Item(Text(text, lang), _topic(label)),)


def known_or_not(label: str, text: str, *, known: object, still: tuple[Item, ...] = ()) -> tuple[Item, ...]:
    """A labelled fact that says so where nothing is `known`; for who sees only a part, `still` stands in its place."""
    return (Item(Text(text, silence=not known), _topic(label), still),)


def facts(*known: Iterable[Item]) -> tuple[Items, ...]:
    """Facts one below the other; nothing when none is known."""
    items = tuple(item for some in known for item in some)
    return (Items(items, bullets=False),) if items else ()


def small_facts(*known: Iterable[Item]) -> tuple[Items, ...]:
    """Facts that run on in a line; nothing when none is known."""
    items = tuple(item for some in known for item in some)
    return (Items(items, bullets=False, flow=True),) if items else ()


def called(plan: Plan) -> str:
    """How the person is called on paper."""
    return known_name(plan) or _("This person")


def called_inside(plan: Plan) -> str:
    """How the person is called inside a sentence: "About Idris", "About this person"."""
    return known_name(plan) or _("this person")


def known_name(plan: Plan) -> str:
    """The name that the person goes by; empty while none is known."""
    return plan.person.called.strip() or plan.me.name.strip()


def who_is(plan: Plan, party_id: str) -> str:
    """A party by name, and by relationship if another has that name; nobody who is not for the table is named."""
    party = plan.party(party_id) if party_id else None
    if party is None:
        return _("Somebody") if party_id else ""
    if is_the_only(plan, party):
        return party.name
    return party_words(party) if party.name or party.relationship else called(plan)


def who_acts(plan: Plan, party_id: str) -> str:
    """Who is to do something, as `who_is`; nobody is sent to whoever was taken out of the plan."""
    return "" if is_taken_out(plan, party_id) else who_is(plan, party_id)


def is_taken_out(plan: Plan, party_id: str) -> bool:
    """Whether this party was in the plan once, and is there no more."""
    party = plan.party(party_id) if party_id else None
    return party is not None and party.retired


def is_the_only(plan: Plan, party: Party) -> bool:
    """Whether the name alone says who is meant; what they are to the person stands among the people."""
    return bool(party.name) and plan.named_alike(party.name) == 1


def briefly_named(plan: Plan) -> Plan:
    """The plan with those paid to help named without what they do: that is said once, among the people."""
    paid = [party for party in plan.all(Party) if party.is_paid and is_the_only(plan, party)]
    return plan.with_entries(replace(party, relationship="") for party in paid)


def who_are(plan: Plan, party_ids: Iterable[str]) -> str:
    """Several parties in one line; those who are not for the table are neither named nor counted."""
    return list_of([who_is(plan, party_id) for party_id in party_ids if plan.party(party_id)])


def care_coordinators(plan: Plan, form: str = "") -> tuple[str, ...]:
    """Each care co-ordinator with the number or address to reach them: "Sam Reed, 0113 496 0000"."""
    form = form or _("{first}, {second}")
    return tuple(_of_two(form, _name(party), in_order(party.contact)) for party in _coordinators(plan))


def coordinators_to_ring(plan: Plan) -> tuple[Item, ...]:
    """Each care co-ordinator as a fact; that there is no number yet is said too, but not to who sees only a part."""
    label, form = _("Care co-ordinator"), _("{first}, {second}")
    told: list[Item] = []
    for party in _coordinators(plan):
        line = _of_two(form, _name(party), in_order(party.contact) or _("no number yet"))
        told += known_or_not(label, line, known=party.contact, still=fact(label, _name(party)))
    return tuple(told)


def _coordinators(plan: Plan) -> tuple[Party, ...]:
    return tuple(party for party in plan.parties() if "care_coordinator" in party.roles)


def _name(party: Party) -> str:
    return party.name or party.relationship


def without_a_number(plan: Plan) -> tuple[str, ...]:
    """The care co-ordinators whom nobody can ring yet, by name."""
    return tuple(_name(party) for party in _coordinators(plan) if _name(party) and not party.contact.strip())


def _of_two(form: str, first: str, second: str) -> str:
    """Both in their form; one alone when the other is not known."""
    return form.format(first=isolated(first), second=second) if first and second else first or second


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
