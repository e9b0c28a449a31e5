"""The page on which everybody says who does what, and by when: one list of steps, each seen to by one person."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

import msgspec
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.actions import Action, steps_decided
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.tailoring import StepSize, tailoring
from ipc_desktop.plan.visit import decided_at
from ipc_desktop.texts import N_, _, isolated, long_date
from ipc_desktop.ui.parts.entries.entry_form import EntryForm
from ipc_desktop.ui.parts.entries.listing import ItemList, Listing
from ipc_desktop.ui.parts.entries.listing_page import ListingPage
from ipc_desktop.ui.parts.goals.goal_list import goal_words
from ipc_desktop.ui.parts.goals.step_form import StepForm
from ipc_desktop.ui.parts.way_to_week import offer_the_week
from ipc_desktop.ui.sitting import Sitting

_LEADS: Mapping[StepSize, str] = {
    "tiny": N_("One very small step is enough for today."),
    "small": N_("Small steps are good. A few are enough."),
    "usual": N_("One person sees to each step, so that it happens."),
    "own": N_("You decide what is next. One person sees to each step."),
}
"""Help in the size of steps that suits this person."""


class Actions(ListingPage):
    """Steps for any goal or none; where somebody is not sure of one, a smaller step is offered."""

    key: ClassVar[str] = "actions"
    stone: ClassVar[Stone] = "my_goals"
    frame: ClassVar[frozenset[str]] = frozenset({"outcomes", "who", "decided_at", "smaller_than"})

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self.week = offer_the_week(self)

    @override
    def _listings(self) -> tuple[Listing, ...]:
        return (Listing(Action, _("Add a step")),)

    @override
    def _make_list(self, listing: Listing) -> ItemList:
        return _Steps(listing, self._edits, self.sitting)

    @override
    def question(self, plan: Plan) -> str:
        return _("Who does what, and by when?")

    @override
    def lead(self, plan: Plan) -> str:
        held, visit = tailoring(plan), decided_at(plan, self.sitting.today())
        if visit and 0 < held.steps_at_a_visit <= steps_decided(plan, visit):
            return _("That is enough for today. One more is fine too, if you like.")
        return _(_LEADS[held.steps])

    @override
    def _follow(self, changed: ItemList) -> None:
        super()._follow(changed)
        self.retell(self._edits.plan)


class _Steps(ItemList):
    """A step that takes the place of another sets that one aside with its first words."""

    _smaller_than = ""

    @override
    def _new_entry(self, entry_id: str, order: str) -> Entry:
        plan = self._edits.plan
        before = plan.get(Action, self._smaller_than)
        step = Action(id=entry_id, order=order, decided_at=decided_at(plan, self._sitting.today()))
        if before is None:
            return step
        return msgspec.structs.replace(
            step, order=before.order, who=before.who, outcomes=before.outcomes, smaller_than=before.id
        )

    @override
    def _facts(self, entry: Entry) -> tuple[str, ...]:
        """Who and by when, how sure if it is little, and the goals; all else stands in the form and on paper."""
        assert isinstance(entry, Action)
        plan, party = self._edits.plan, self._edits.plan.party(entry.who) if entry.who else None
        form = _("{who} sees to it, by {day}") if entry.due_on else _("{who} sees to it")
        name = isolated(party.name or party.relationship or plan.person.called) if party else ""
        day = long_date(entry.due_on) if entry.due_on else ""
        who = form.format(who=name or _("Somebody"), day=day) if entry.who else _("Nobody sees to this yet")
        unsure = _("Not so sure yet: {n} of 10").format(n=entry.confidence) if entry.wants_a_smaller_step else ""
        goals = [goal_words(n, goal) for n, goal in enumerate(plan.all(Outcome), 1) if goal.id in entry.outcomes]
        return tuple(fact for fact in (who, unsure, *goals) if fact)

    @override
    def _editor(self, entry: Entry) -> EntryForm[Entry]:
        assert isinstance(entry, Action)
        form = StepForm(entry, self._edits.plan, self.listing.questions, self._sitting.language)
        form.smaller.connect(self._find_smaller)
        return form

    def _find_smaller(self) -> None:
        """Opens a new step for the same people and goals; the one that is too big stays until there are words."""
        self._smaller_than = self._open
        self._start_new()
        self._smaller_than = ""

    @override
    def _edited(self) -> None:
        super()._edited()
        step = self._edits.plan.get(Action, self._open)
        before = self._edits.plan.get(Action, step.smaller_than) if step is not None and step.what else None
        if before is not None and not before.retired:
            self._aside[before.id] = before
            self._edits.put(msgspec.structs.replace(before, retired=True))
            self.changed.emit()
