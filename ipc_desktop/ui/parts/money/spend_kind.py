"""What kind of help or thing a spending line is: first roughly, then exactly, so that few answers stand at once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.plan.money.spending import Category
from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.reading_order import tab_in_reading_order
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.wording import category_words

KINDS: dict[str, tuple[Category, ...]] = {
    "helper": ("personal_assistant", "agency_care", "nursing", "therapy", "learning_support", "sibling_or_carer"),
    "thing": ("equipment", "technology"),
    "doing": ("activity", "transport", "short_break", "wellness", "training"),
    "beside": ("payroll_insurance", "employment_costs", "contingency", "broker_or_third_party_fee"),
    "other": ("other",),
}


class SpendKind(QWidget):
    """Nothing is chosen beforehand in a new line; who does not know goes on without an answer."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rough = Radios(_("What kind of help or thing is it?"), _rough_choices(), min_column=190, gap=8)
        self.exact = Radios(_("Which of these is it?"), (), min_column=190, gap=8)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for field in (self.rough, self.exact):
            self._column.addWidget(field)
        self.rough.changed.connect(self._on_rough)
        self.exact.changed.connect(self.changed)
        appearance().remeasured.connect(self._space_out)
        self._space_out()

    def value(self) -> Category:
        """The kind that is said; something else while none is."""
        kinds = KINDS.get(self.rough.value(), ("other",))
        return next((kind for kind in kinds if kind == self.exact.value()), "other")

    def set_value(self, kind: Category | None) -> None:
        """Shows a kind without emitting `changed`; None while nobody was asked."""
        self.rough.set_value(next((rough for rough, kinds in KINDS.items() if kind in kinds), ""))
        self._offer()
        self.exact.set_value(kind or "")

    def focus_first(self) -> None:
        """Goes to the first question."""
        self.rough.focus_first()

    def _on_rough(self) -> None:
        self._offer()
        self.changed.emit()

    def _offer(self) -> None:
        kinds = KINDS.get(self.rough.value(), ())
        self.exact.set_choices([Choice(kind, category_words(kind)) for kind in kinds])
        self.exact.explain_choices()
        self.exact.setVisible(len(kinds) > 1)
        tab_in_reading_order(self)

    def _space_out(self) -> None:
        self._column.setSpacing(appearance().space(20))


def _rough_choices() -> tuple[Choice, ...]:
    return (
        Choice("helper", _("Somebody who helps")),
        Choice("thing", _("A thing to have")),
        Choice("doing", _("Something to do")),
        Choice("beside", _("What comes with help")),
        Choice("other", _("Something else")),
    )
