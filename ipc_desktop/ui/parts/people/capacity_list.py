"""Records of whether the person can make one decision at one time (Mental Capacity Act 2005): for the worker alone."""

from __future__ import annotations

import datetime as dt

import msgspec

from ipc_desktop.overriding import override
from ipc_desktop.plan.decisions import CapacityRecord, is_complete
from ipc_desktop.plan.entry import Entry, Words
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _, long_date
from ipc_desktop.ui.bricks.pressable_card import PressableCard
from ipc_desktop.ui.fields.field import Problem
from ipc_desktop.ui.fields.growing_list import GrowingList
from ipc_desktop.ui.fields.person_chooser import PersonChooser
from ipc_desktop.ui.fields.radios import Radios
from ipc_desktop.ui.keeping.edits import Edits
from ipc_desktop.ui.parts.entries.entry_card import EntryCard
from ipc_desktop.ui.parts.entries.entry_form import EntryForm
from ipc_desktop.ui.parts.entries.listing import ItemList, Listing
from ipc_desktop.ui.sitting import Sitting, co_ordinator
from ipc_desktop.wording import choice_words
from ipc_desktop.wording.questions import QUESTIONS


class CapacityForm(EntryForm[Entry]):
    """What was tried comes before what was found. A finding is of today, by the worker, unless it is said otherwise.

    Nobody finds anything about a decision that was not chosen: none is chosen beforehand, and it is asked for.
    """

    def __init__(self, record: CapacityRecord, plan: Plan, language: str, today: dt.date) -> None:
        super().__init__(record, plan, QUESTIONS["capacity_record"], language)
        self._language, self._today = language, today
        self.supports = GrowingList(_("What helped, or was tried?"), _("One more"), _("Time, pictures, a quiet place"))
        self.supports.set_values([words.text for words in record.supports_tried])
        self.body.insertWidget(self.body.indexOf(self.fields["can_understand"]), self.supports)
        worker = co_ordinator(plan)
        if worker is not None:
            self.begin_in_voice(worker.id)
        self._decision, self._found = (self._choice(name) for name in ("decision", "conclusion"))
        if not record.conclusion and record.decision == CapacityRecord(id="").decision:
            self._decision.set_value("")  # what every record says until somebody chooses
        judge = self._choice("judged_by")
        assert isinstance(judge, PersonChooser)
        judge.set_people([one for one in plan.named() if one.is_paid or one.id == record.judged_by])
        self.supports.changed.connect(self.changed)

    def _choice(self, name: str) -> Radios:
        field = self.fields[name]
        assert isinstance(field, Radios)
        return field

    @override
    def problems(self) -> tuple[Problem, ...]:
        found = super().problems()
        says_something = bool(self._found.value()) or self.entry() != self._entry
        if self._decision.value() or not says_something:
            return found
        return (Problem(_("Please choose which decision it is."), self._decision), *found)

    @override
    def entry(self) -> CapacityRecord:
        said = super().entry()
        assert isinstance(said, CapacityRecord)
        if not self._decision.value():
            said = msgspec.structs.replace(said, conclusion="")
        worker = co_ordinator(self._plan)
        is_found = bool(said.conclusion)
        return msgspec.structs.replace(
            said,
            supports_tried=self._supports(said.supports_tried),
            judged_on=said.judged_on or (self._today if is_found else None),
            judged_by=said.judged_by or (worker.id if is_found and worker else ""),
        )

    def _supports(self, before: tuple[Words, ...]) -> tuple[Words, ...]:
        """What stands in the list; what stood there before stays in the words of whoever said it."""
        known = {words.text: words for words in before}
        worker = co_ordinator(self._plan)
        said_by = worker.id if worker is not None else ""
        new = (known.get(text, Words(text, self._language, said_by, "worker_note")) for text in self.supports.values())
        return tuple(new)


class CapacityList(ItemList):
    """Records for the worker and other professionals; a new one is neither on the table nor on paper."""

    def __init__(self, edits: Edits, sitting: Sitting) -> None:
        listing = Listing(
            CapacityRecord,
            _("Add a record"),
            holds=lambda _entry: True,
            begins={"visibility": "professionals"},
            title=_("Can they decide this?"),
        )
        super().__init__(listing, edits, sitting)

    @override
    def _nothing_yet(self) -> str:
        return _("No record is needed: everybody from 16 on is trusted to decide.")

    @override
    def _card(self, entry: Entry, *, bare: bool = False) -> PressableCard:
        assert isinstance(entry, CapacityRecord)
        lines = (
            choice_words("conclusion", entry.conclusion),
            long_date(entry.judged_on) if entry.judged_on else "",
            "" if is_complete(entry) else _("Still missing: what was tried, both reasons, or who judged."),
        )
        return EntryCard(self._words_of(entry), lines)

    @override
    def _editor(self, entry: Entry) -> EntryForm[Entry]:
        assert isinstance(entry, CapacityRecord)
        return CapacityForm(entry, self._edits.plan, self._sitting.language, self._sitting.today())

    @override
    def _words_of(self, entry: Entry) -> str:
        assert isinstance(entry, CapacityRecord)
        return choice_words("decision", entry.decision)
