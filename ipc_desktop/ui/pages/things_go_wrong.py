"""The page for bad days: what may go wrong, what should happen then, whom to ring, and where other plans lie."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, get_args

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.safety import troubles_to_say
from ipc_desktop.plan.staying_well import Contingency, OtherPlan, Trouble, says_what_may_go_wrong
from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Panel
from ipc_desktop.ui.bricks.cleared import clear
from ipc_desktop.ui.bricks.words import Body
from ipc_desktop.ui.fields.text_field import TextField
from ipc_desktop.ui.parts.entries.listing import ItemList, Listing, facts_of
from ipc_desktop.ui.parts.entries.listing_page import ListingPage
from ipc_desktop.ui.sitting import Sitting
from ipc_desktop.wording import choice_words

FIRST = "first"
_IN_THE_FORM = ("early_signs", "within_minutes", "key_holder", "medicines_or_equipment", "responsible", "review_on")


class ThingsGoWrong(ListingPage):
    """A list of troubles, a number to ring at night, and a list of the other plans there are."""

    key: ClassVar[str] = "things_go_wrong"
    stone: ClassVar[Stone] = "my_goals"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        printed = _("Also at weekends. It is printed on every paper.")
        self.contact = TextField(_("A number that answers at night"), printed)
        self.contact.changed.connect(self._on_contact)
        self.to_say = _ToSay()
        self.to_say.wanted.connect(self.troubles.begin)
        self.body.insertWidget(0, self.to_say)
        self.body.insertWidget(self.body.indexOf(self.troubles) + 1, self.contact)
        self.changed.connect(self._show_to_say)

    @override
    def _listings(self) -> tuple[Listing, ...]:
        return (
            Listing(Contingency, _("Add something that could go wrong"), holds=says_what_may_go_wrong),
            Listing(OtherPlan, _("Add another plan"), title=_("Other plans that help then"), picture="letter"),
        )

    @override
    def _make_list(self, listing: Listing) -> ItemList:
        if listing.kind is not Contingency:
            return super()._make_list(listing)
        self.troubles = _Troubles(listing, self._edits, self.sitting)
        return self.troubles

    @override
    def question(self, plan: Plan) -> str:
        return _("What if things go wrong?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("So that everybody knows what to do. You can leave parts open.")

    @override
    def show_plan(self, plan: Plan) -> None:
        super().show_plan(plan)
        first = plan.once(Contingency, FIRST)
        self.contact.set_text("" if first.retired else first.contact)
        self._show_to_say()

    @override
    def is_answered(self, plan: Plan) -> bool:
        return super().is_answered(plan) or bool(plan.once(Contingency, FIRST).contact)

    def _on_contact(self) -> None:
        first = self._edits.plan.once(Contingency, FIRST)
        if first.retired:  # what was taken out there stays out
            first = Contingency(id=first.id, order=first.order)
        self._edits.put(msgspec.structs.replace(first, contact=self.contact.text().strip()))
        self.changed.emit()

    def _show_to_say(self) -> None:
        self.to_say.show_troubles(troubles_to_say(self._edits.plan))


class _Troubles(ItemList):
    """The first trouble of a case carries the number to ring at night, which stays when the trouble is taken out."""

    _trouble: Trouble = ""

    def begin(self, trouble: str) -> None:
        """Opens a new trouble of this sort."""
        self._trouble = next(code for code in get_args(Trouble) if code == trouble)
        self._start_new()
        self._trouble = ""

    @override
    def _start_new(self) -> None:
        first = self._edits.plan.once(Contingency, FIRST)
        is_taken = first.retired or says_what_may_go_wrong(first) or bool(self._trouble)
        self._open_entry(self._sitting.new_id() if is_taken else first.id)

    @override
    def _facts(self, entry: Entry) -> tuple[str, ...]:
        """What should happen and who comes; all else stands in the form and on paper."""
        return facts_of(entry, self._edits.plan, self.listing, without=_IN_THE_FORM)

    @override
    def _new_entry(self, entry_id: str, order: str) -> Entry:
        return Contingency(id=entry_id, order=order, trouble=self._trouble)

    @override
    def _set_aside(self, entry: Entry, now: Entry) -> None:
        if isinstance(entry, Contingency) and entry.contact:
            now = Contingency(id=entry.id, order=entry.order, contact=entry.contact)
        super()._set_aside(entry, now)


class _ToSay(Panel):
    """What still needs words, each with a button that begins it; nothing while all is said."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.body.addWidget(Body(_("Help that is paid can stop. Please say what happens then.")))
        self._rows = QVBoxLayout()
        self.body.addLayout(self._rows)
        self.buttons: dict[str, Button] = {}
        self._shown: tuple[Trouble, ...] | None = None

    def show_troubles(self, troubles: tuple[Trouble, ...]) -> None:
        """Offers these; the same ones again cost nothing."""
        self.setVisible(bool(troubles))
        if troubles == self._shown:
            return
        self._shown = troubles
        clear(self._rows)
        self.buttons = {}
        for trouble in troubles:
            button = Button(choice_words("trouble", trouble), glyph="plus")
            button.clicked.connect(self._asks_for(trouble))
            self._rows.addWidget(button)
            self.buttons[trouble] = button

    def _asks_for(self, trouble: Trouble) -> Callable[[], None]:
        return lambda: self.wanted.emit(trouble)
