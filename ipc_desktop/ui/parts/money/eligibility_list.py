"""May I have one? What the NHS, the council and education answer: short questions, why, and what there is instead."""

from __future__ import annotations

from ipc_desktop.overriding import override
from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.money.eligibility import Eligibility, answers_asked_for
from ipc_desktop.texts import _, isolated
from ipc_desktop.ui.bricks.pressable_card import PressableCard
from ipc_desktop.ui.keeping.edits import Edits
from ipc_desktop.ui.parts.entries.entry_card import EntryCard
from ipc_desktop.ui.parts.entries.entry_form import EntryForm
from ipc_desktop.ui.parts.entries.listing import ItemList, Listing
from ipc_desktop.ui.parts.money.eligibility_form import EligibilityForm
from ipc_desktop.ui.sitting import Sitting
from ipc_desktop.wording import source_words
from ipc_desktop.wording.costs import no_budget_words
from ipc_desktop.wording.rule_packs import rule_book

PICTURES = {"nhs": "hospital", "education": "school"}


class EligibilityList(ItemList):
    """Always these three: none is added, and none taken out."""

    def __init__(self, edits: Edits, sitting: Sitting) -> None:
        super().__init__(Listing(Eligibility, "", title=_("May you have one?")), edits, sitting)

    @override
    def _listed(self) -> list[Entry]:
        return list(answers_asked_for(self._edits.plan, self._sitting.today()))

    @override
    def _shown(self) -> list[Entry]:
        return self._listed()

    @override
    def _new_entry(self, entry_id: str, order: str) -> Entry:
        return next((entry for entry in self._listed() if entry.id == entry_id), Eligibility(id=entry_id))

    @override
    def _editor(self, entry: Entry) -> EntryForm[Entry]:
        assert isinstance(entry, Eligibility)
        rules = rule_book().eligibility[entry.source]
        return EligibilityForm(entry, self._edits.plan, self.listing.questions, self._sitting, rules)

    @override
    def _card(self, entry: Entry, *, bare: bool = False) -> PressableCard:
        return EntryCard(self._words_of(entry), self._facts(entry), picture=self._picture(entry), bare=bare)

    @override
    def _facts(self, entry: Entry) -> tuple[str, ...]:
        """Why, then what there is instead and how to ask again; the day stands in the form and on paper."""
        assert isinstance(entry, Eligibility)
        instead, again = entry.instead.text.strip(), entry.how_to_ask_again.text.strip()
        return (
            entry.why.text.strip(),
            _("What there is instead: {words}").format(words=isolated(instead)) if instead else "",
            _("To ask again: {words}").format(words=isolated(again)) if again else "",
        )

    @override
    def _words_of(self, entry: Entry) -> str:
        assert isinstance(entry, Eligibility)
        return _("{source}: {answer}").format(source=source_words(entry.source), answer=no_budget_words(entry))

    @override
    def _picture(self, entry: Entry) -> str:
        return PICTURES.get(entry.source, "town-hall") if isinstance(entry, Eligibility) else ""
