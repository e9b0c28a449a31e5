"""What keeps somebody safe: allergies, medicines, equipment, and who is trained for which task."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar, Literal

from ipc_desktop.plan.entry import NOTHING_SAID, Entry, Merges, Words
from ipc_desktop.plan.plan import Plan

Known = Literal["", "none_known", "listed", "not_known"]
Severity = Literal["", "mild", "moderate", "severe", "life_threatening"]


class HealthSafety(Entry, frozen=True, kw_only=True, tag="health_safety"):
    """What was asked about allergies, medicines and equipment; once per case.

    Empty means: not asked. "None known" is said by somebody, on a day, and never assumed from silence.
    """

    MERGES: ClassVar[Merges] = "people"

    allergies: Known = ""
    allergies_said_by: str = ""
    allergies_asked_on: dt.date | None = None
    medicines: Known = ""
    medicines_note: Words = NOTHING_SAID
    equipment: Known = ""
    watched_by: tuple[str, ...] = ()
    """Ids of the parties who watch over this person's health."""
    what_to_watch: Words = NOTHING_SAID


class Allergy(Entry, frozen=True, kw_only=True, tag="allergy"):
    """One allergy: to what, what happens, and how badly; it never merges by itself."""

    MERGES: ClassVar[Merges] = "people"

    substance: Words = NOTHING_SAID
    reaction: Words = NOTHING_SAID
    severity: Severity = ""
    what_to_do: Words = NOTHING_SAID


class Medicine(Entry, frozen=True, kw_only=True, tag="medicine"):
    """One medicine as the family tells it: a note for people at the table, never a prescription."""

    MERGES: ClassVar[Merges] = "people"

    name: Words = NOTHING_SAID
    what_for: Words = NOTHING_SAID
    how_and_when: Words = NOTHING_SAID
    helped_by: str = ""


class Equipment(Entry, frozen=True, kw_only=True, tag="equipment"):
    """Something the person relies on, who looks after it, and what to do when it fails."""

    what: Words = NOTHING_SAID
    what_for: Words = NOTHING_SAID
    looked_after_by: str = ""
    check_on: dt.date | None = None
    if_it_fails: Words = NOTHING_SAID


class DelegatedTask(Entry, frozen=True, kw_only=True, tag="delegated_task"):
    """A task that somebody was trained for: who, by whom, and until when that holds."""

    MERGES: ClassVar[Merges] = "people"

    task: Words = NOTHING_SAID
    who: str = ""
    trained_by: str = ""
    """Who gave the training, by name: seldom somebody in the plan."""
    trained_on: dt.date | None = None
    until: dt.date | None = None

    def has_run_out(self, on: dt.date) -> bool:
        """Whether the training no longer holds on a day."""
        return self.until is not None and self.until < on


def contradicts_itself(plan: Plan) -> bool:
    """Whether "none known" is said about allergies while one is listed."""
    listed = any(allergy.substance for allergy in plan.all(Allergy))
    return listed and plan.once(HealthSafety).allergies == "none_known"
