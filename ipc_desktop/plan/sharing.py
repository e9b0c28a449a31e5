"""Who may see what, section by section, as the person decided, and who must not be told."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar, Literal, get_args

from ipc_desktop.plan.entry import NOTHING_SAID, Entry, Merges, Words

Section = Literal[
    "who_i_am",
    "how_to_talk",
    "about_me",
    "what_matters",
    "how_its_going",
    "health",
    "strengths",
    "people",
    "carers",
    "community",
    "goals",
    "staying_well",
    "money",
    "agreement",
    "visits",
]
Purpose = Literal["direct_care", "budget_approval", "peer_intro", "feedback", "emergency_access"]
Basis = Literal[
    "",
    "direct_care_public_task",
    "consent",
    "best_interests",
    "parental_responsibility",
    "lpa",
    "deputy",
    "legal_duty",
    "safeguarding_override",
]
GivenHow = Literal["", "on_screen", "verbal_witnessed", "paper", "sign_language", "symbols", "communication_aid"]

SECTIONS: tuple[Section, ...] = get_args(Section)


class Sharing(Entry, frozen=True, kw_only=True, tag="sharing"):
    """What one party may see, and why; it never merges by itself. No sections: nothing.

    The decision for everyday care is once per case and party (key: the party's id, also in `party`); one for another
    purpose is an entry of its own. A decision counts from `given_on` until it runs out or is withdrawn.
    """

    MERGES: ClassVar[Merges] = "people"

    party: str = ""
    sections: tuple[Section, ...] = ()
    purpose: Purpose = "direct_care"
    basis: Basis = ""
    given_by: str = ""
    given_how: GivenHow = ""
    given_on: dt.date | None = None
    expires_on: dt.date | None = None
    withdrawn_on: dt.date | None = None
    override_reason: Words = NOTHING_SAID

    @property
    def is_decided(self) -> bool:
        """Whether somebody said yes or no, at any time: a no that came first has the day it was said as its end."""
        return self.given_on is not None or self.withdrawn_on is not None

    def is_in_force(self, on: dt.date | None = None) -> bool:
        """Whether somebody decided this, and it holds on a day; without a day, dates that end it are not looked at."""
        if self.retired or self.given_on is None or self.withdrawn_on is not None:
            return False
        return on is None or (self.given_on <= on and (self.expires_on is None or on <= self.expires_on))


class NotTold(Entry, frozen=True, kw_only=True, tag="not_told"):
    """Who must not be told: of these `sections`, of these `entries`, or of anything when both are empty.

    Made with `not_told`. Only the person, whoever speaks for them and the worker see it; entries it names are kept
    off every paper and plan file, for those lie about. `name` is for somebody who is not in the plan.
    """

    MERGES: ClassVar[Merges] = "people"

    party: str = ""
    name: str = ""
    sections: tuple[Section, ...] = ()
    entries: tuple[str, ...] = ()
    why: Words = NOTHING_SAID

    @property
    def is_of_anything(self) -> bool:
        """Whether this party must not be told anything at all."""
        return not self.sections and not self.entries


def not_told(entry_id: str, party: str = "", name: str = "") -> NotTold:
    """A new note of who must not be told, private from its first moment."""
    return NotTold(id=entry_id, party=party, name=name, visibility="private")
