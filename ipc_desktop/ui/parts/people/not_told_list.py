"""Who must not be told, and of what: written with the worker alone, and shown to nobody else."""

from __future__ import annotations

import msgspec

from ipc_desktop.overriding import override
from ipc_desktop.plan.entry import NOTHING_SAID
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.sharing import SECTIONS, NotTold, not_told
from ipc_desktop.texts import _, list_of
from ipc_desktop.ui.bricks.pressable_card import PressableCard
from ipc_desktop.ui.bricks.reading_order import tab_in_reading_order
from ipc_desktop.ui.fields.checkboxes import Checkboxes
from ipc_desktop.ui.fields.field import Problem
from ipc_desktop.ui.fields.person_chooser import person_choice
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.fields.text_field import TextField
from ipc_desktop.ui.keeping.edits import Edits
from ipc_desktop.ui.parts.entries.entry_card import EntryCard
from ipc_desktop.ui.parts.entries.entry_editor import EntryEditor
from ipc_desktop.ui.parts.entries.entry_list import EntryList
from ipc_desktop.ui.parts.voiced import Voiced
from ipc_desktop.ui.sitting import Sitting
from ipc_desktop.wording import choice_words, party_words

SOMEBODY_ELSE = "somebody_else"
ANYTHING, SOME = "anything", "some"


class NotToldForm(EntryEditor[NotTold]):
    """Somebody of the plan or from outside it; of anything, or of some parts. Single entries that are named stay so."""

    def __init__(self, note: NotTold, plan: Plan, language: str) -> None:
        super().__init__()
        self._note = note
        others = [party for party in plan.parties() if party.name and _may_be_kept_out(plan, party)]
        self.who = Radios(
            _("Who must not be told?"),
            (*map(person_choice, others), Choice(SOMEBODY_ELSE, _("Somebody who is not in the plan"))),
        )
        self.name = TextField(_("What are they called?"))
        self.of_what = Radios(
            _("Of what?"),
            (Choice(ANYTHING, _("Of anything at all")), Choice(SOME, _("Of some parts of the plan"))),
            min_column=240,
        )
        self.sections = Checkboxes(
            _("Which parts?"), [Choice(one, choice_words("section", one)) for one in SECTIONS], min_column=210
        )
        self.why = Voiced(_("Why?"), _("Only if it helps to keep somebody safe"), lines=2, lang=language)
        self._fill(note, plan)
        for field in (self.who, self.name, self.of_what, self.sections, self.why):
            self.body.addWidget(field)
            field.changed.connect(self._changed)
        self._add_foot()
        self._show_parts()

    @override
    def entry(self) -> NotTold:
        who = self.who.value()
        ticked = self.sections.values() if self.of_what.value() == SOME else ()
        return msgspec.structs.replace(
            self._note,
            party="" if who == SOMEBODY_ELSE else who or self._note.party,
            name=self.name.text().strip() if who == SOMEBODY_ELSE else "",
            sections=tuple(section for section in SECTIONS if section in ticked),
            why=self.why.words() or NOTHING_SAID,
        )

    @override
    def problems(self) -> tuple[Problem, ...]:
        """A note about nobody would keep nothing from anybody."""
        now = self.entry()
        begun = bool(self.who.value() or self.why.text().strip() or self.sections.values() or self.of_what.value())
        if not begun or now.party or now.name:
            return ()
        if self.who.value() == SOMEBODY_ELSE:
            return (Problem(_("Please write what they are called."), self.name),)
        return (Problem(_("Please choose who must not be told."), self.who),)

    @override
    def focus_first(self) -> None:
        self.who.focus_first()

    def _fill(self, note: NotTold, plan: Plan) -> None:
        self.who.set_value(note.party or (SOMEBODY_ELSE if note.name else ""))
        self.name.set_text(note.name)
        is_said = bool(note.party or note.name)
        self.of_what.set_value(SOME if note.sections else ANYTHING if is_said and note.is_of_anything else "")
        self.sections.set_values(note.sections)
        self.why.ask(plan, note.why)

    def _changed(self) -> None:
        self._show_parts()
        self.changed.emit()

    def _show_parts(self) -> None:
        self.name.setVisible(self.who.value() == SOMEBODY_ELSE)
        self.sections.setVisible(self.of_what.value() == SOME)
        tab_in_reading_order(self)


class NotToldList(EntryList[NotTold]):
    """One card for each note."""

    def __init__(self, edits: Edits, sitting: Sitting) -> None:
        title = _("Who must not be told")
        super().__init__(NotTold, edits, sitting, add_words=_("Add somebody"), title=title)

    @override
    def _listed(self) -> list[NotTold]:
        return list(self._edits.plan.all(NotTold))

    @override
    def _new_entry(self, entry_id: str, order: str) -> NotTold:
        return msgspec.structs.replace(not_told(entry_id), order=order)

    @override
    def _card(self, entry: NotTold, *, bare: bool = False) -> PressableCard:
        parts = list_of([choice_words("section", section) for section in entry.sections])
        of_what = parts or (_("Of anything at all") if entry.is_of_anything else _("Of single things"))
        return EntryCard(self._words_of(entry), (of_what, entry.why.text.strip()), party=self._party(entry))

    @override
    def _editor(self, entry: NotTold) -> NotToldForm:
        return NotToldForm(entry, self._edits.plan, self._sitting.language)

    @override
    def _words_of(self, entry: NotTold) -> str:
        party = self._party(entry)
        return party_words(party) if party else entry.name or _("Somebody")

    def _party(self, entry: NotTold) -> Party | None:
        return self._edits.plan.party(entry.party) if entry.party else None


def _may_be_kept_out(plan: Plan, party: Party) -> bool:
    """The person sees all of it, and the care co-ordinator writes it down."""
    return party.id != plan.me.id and "care_coordinator" not in party.roles
