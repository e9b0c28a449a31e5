"""Staying well, and what to do when things go wrong."""

from __future__ import annotations

from ipc_desktop.plan.entry import NOTHING_SAID, Entry, Words


class Contingency(Entry, frozen=True, kw_only=True, tag="contingency"):
    """What should happen in one kind of trouble; the first is once per case (key "first").

    `trigger` is what may go wrong, `who_to_contact` ids of parties, `contact` a number to ring out of hours.
    """

    trigger: Words = NOTHING_SAID
    early_signs: Words = NOTHING_SAID
    what_should_happen: Words = NOTHING_SAID
    who_to_contact: tuple[str, ...] = ()
    contact: str = ""
