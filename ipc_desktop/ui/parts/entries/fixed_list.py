"""Lists whose entries are always there: none is added, and none taken out."""

from __future__ import annotations

from ipc_desktop.overriding import override
from ipc_desktop.plan.entry import Entry
from ipc_desktop.ui.bricks.pressable_card import PressableCard
from ipc_desktop.ui.bricks.words import Title
from ipc_desktop.ui.parts.entries.entry_card import EntryCard
from ipc_desktop.ui.parts.entries.entry_form import EntryForm
from ipc_desktop.ui.parts.entries.listing import ItemList


class FixedList(ItemList):
    """Each entry stands under a name that no answer of its own gives."""

    @override
    def open(self, entry_id: str) -> None:
        """Opens an entry; one that is not listed any more stays away."""
        if any(entry.id == entry_id for entry in self._listed()):
            super().open(entry_id)

    @override
    def _shown(self) -> list[Entry]:
        return self._listed()

    @override
    def _new_entry(self, entry_id: str, order: str) -> Entry:
        return next(entry for entry in self._listed() if entry.id == entry_id)

    @override
    def _editor(self, entry: Entry) -> EntryForm[Entry]:
        form = super()._editor(entry)
        form.body.insertWidget(0, Title(self._words_of(entry)))
        form.take_out.hide()
        return form

    @override
    def _card(self, entry: Entry, *, bare: bool = False) -> PressableCard:
        return EntryCard(self._words_of(entry), self._facts(entry), bare=bare)
