"""Whose words they are, who stands too close, and whose yes is still missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipc_desktop.texts import N_, _, isolated, list_of
from ipc_desktop.wording.choices import choice_words
from ipc_desktop.wording.codes import said
from ipc_desktop.wording.names import captured_as_words, source_words

if TYPE_CHECKING:
    from ipc_desktop.plan.entry import Words
    from ipc_desktop.plan.money.sources import Source
    from ipc_desktop.plan.people import Party
    from ipc_desktop.plan.plan import Plan
    from ipc_desktop.plan.signers import TooClose


def said_by_words(plan: Plan, words: Words) -> str:
    """Who said something and how it was taken down: "Idris, in own words", "Farah, Mum"."""
    party = plan.party(words.said_by) if words.said_by else None
    if party is None:
        return captured_as_words(words.captured_as) if words.captured_as != "own_words" else ""
    who = party_words(party)
    if words.captured_as == "own_words":
        return _("{name}, in own words").format(name=who) if party.id == plan.me.id else who
    return _("{name}. {how}").format(name=who, how=captured_as_words(words.captured_as))


def party_words(party: Party) -> str:
    """Somebody by name and what they are to the person: "Farah, Mum"."""
    if party.name and party.relationship:
        return _("{name}, {relationship}").format(name=isolated(party.name), relationship=party.relationship)
    return party.name or party.relationship or _("Somebody")


def quoted_words(text: str) -> str:
    """What somebody said, in quotation marks: "“I want to go out.”"."""
    return _("“{words}”").format(words=isolated(text.strip()))


_TOO_CLOSE = {
    "paid": N_("{name} is paid to help. Please ask somebody else too."),
    "holds_money": N_("{name} looks after the money. Please ask somebody else too."),
    "interprets": N_("{name} interprets today. Please ask somebody else too."),
}


def too_close_words(why: TooClose, name: str) -> str:
    """Why somebody cannot be the only witness, nor sign for the person."""
    return said(_TOO_CLOSE, why).format(name=name)


def funders_words(sources: tuple[Source, ...]) -> str:
    """That agreed is not funded, naming who has not said yes; nothing to say when everybody has."""
    if not sources:
        return ""
    names = list_of([source_words(source) for source in sources])
    return _("Money not agreed yet: {sources}. Do not spend or employ anyone yet.").format(sources=names)


def change_reason_words(reason: str) -> str:
    """Why there is a new version; what another program wrote there stands as it is."""
    return (choice_words("change_reason", reason) or reason) if reason else ""
