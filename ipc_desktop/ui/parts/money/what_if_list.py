"""What people try out with the money: each copy under its name, with what it would change."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ipc_desktop.overriding import override
from ipc_desktop.plan.money.what_if import WhatIf, compared, lines_if, taken_over
from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.pressable_card import PressableCard
from ipc_desktop.ui.keeping.edits import Edits
from ipc_desktop.ui.parts.entries.entry_card import EntryCard
from ipc_desktop.ui.parts.entries.entry_list import EntryList
from ipc_desktop.ui.parts.money.comparison_panel import change_words, would_stand_words
from ipc_desktop.ui.parts.money.what_if_form import WhatIfForm
from ipc_desktop.ui.sitting import Sitting

MOST_TOLD = 3
"""How many of its changes a closed copy names."""


class WhatIfList(EntryList[WhatIf]):
    """Nothing in the plan changes until people put a copy into it."""

    def __init__(self, edits: Edits, sitting: Sitting) -> None:
        super().__init__(WhatIf, edits, sitting, add_words=_("Try something out"))

    @property
    def form(self) -> WhatIfForm | None:
        """The form of the copy that is open, if one is."""
        return self.in_hand if isinstance(self.in_hand, WhatIfForm) else None

    @override
    def _listed(self) -> list[WhatIf]:
        return list(self._edits.plan.all(WhatIf))

    @override
    def _new_entry(self, entry_id: str, order: str) -> WhatIf:
        return WhatIf(id=entry_id, order=order)

    @override
    def _words_of(self, entry: WhatIf) -> str:
        return entry.name.text.strip() or _("Something without a name yet")

    @override
    def _card(self, entry: WhatIf, *, bare: bool = False) -> PressableCard:
        plan = self._edits.plan
        found = compared(plan, plan.with_entries(lines_if(plan, entry)))
        changes = [change_words(plan, change) for change in found.lines]
        return EntryCard(self._words_of(entry), (*changes[:MOST_TOLD], would_stand_words(found.after)), bare=bare)

    @override
    def _editor(self, entry: WhatIf) -> WhatIfForm:
        form = WhatIfForm(entry, self._edits.plan, self._sitting.language)
        form.wanted.connect(self._take_over)
        return form

    @override
    def _nothing_yet(self) -> str:
        return _("Nothing is tried out yet.")

    def _take_over(self) -> None:
        if self.form is None:
            return
        for entry in taken_over(self._edits.plan, self.form.entry()):
            self._edits.put(entry)
        self._open, self._new = "", None
        self._show_rows()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()
