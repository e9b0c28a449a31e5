"""The page of who decides what: the person decides, unless something else stands here."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.decisions import DecisionRow
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.order import after
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import N_, _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Panel
from ipc_desktop.ui.bricks.cleared import clear
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.reading_order import tab_in_reading_order
from ipc_desktop.ui.bricks.words import Body, Label
from ipc_desktop.ui.parts.entries.listing import Listing
from ipc_desktop.ui.parts.entries.listing_page import ListingPage
from ipc_desktop.ui.sitting import Sitting

STARTS = (
    N_("What I eat and wear"),
    N_("Where I go"),
    N_("Who helps me"),
    N_("My health"),
    N_("My money"),
    N_("Where I live"),
)
"""What many families write down first."""


class Decisions(ListingPage):
    """Each decision in a row; some to begin with are one press away."""

    key: ClassVar[str] = "decisions"
    stone: ClassVar[Stone] = "my_people"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        for one in self.lists:
            one.changed.connect(self._offer_starts)
        self._starts_label = Label(_("Begin with one of these?"))
        self._starts = FlowRow(gap=14)
        self._offered: tuple[str, ...] = ()
        self.starts: dict[str, Button] = {}
        self.body.addWidget(self._starts_label)
        self.body.addLayout(self._starts)
        self.body.addWidget(self._we_start_from())

    @override
    def _listings(self) -> tuple[Listing, ...]:
        return (Listing(DecisionRow, _("Add a decision")),)

    @override
    def question(self, plan: Plan) -> str:
        return _("Who decides what?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("You decide. Say here how, and who helps.")

    @override
    def show_plan(self, plan: Plan) -> None:
        super().show_plan(plan)
        self._offer_starts()

    def _offer_starts(self) -> None:
        """Offers what nobody has written down yet; the same as before cost nothing."""
        said = {row.about.text.strip().rstrip(".").casefold() for row in self._edits.plan.all(DecisionRow)}
        offered = tuple(start for start in map(_, STARTS) if start.casefold() not in said)
        self._starts_label.setVisible(bool(offered))
        if offered == self._offered:
            return
        self._offered = offered
        clear(self._starts)
        self.starts = {}
        for start in offered:
            button = Button(start, kind="quiet", glyph="plus", flush=True)
            button.clicked.connect(lambda _checked=False, words=start: self._begin(words))
            self._starts.addWidget(button)
            self.starts[start] = button
        tab_in_reading_order(self)

    def _begin(self, words: str) -> None:
        """Writes a decision down in the person's name, open to go on with."""
        (rows,) = self.lists
        rows.shut()
        plan, entry_id = self._edits.plan, self.sitting.new_id()
        last = max((row.order for row in plan.all(DecisionRow)), default="")
        about = Words(words, self.sitting.language, plan.me.id)
        self._edits.put(DecisionRow(id=entry_id, order=after(last), about=about))
        rows.open(entry_id)
        if rows.form:
            rows.form.fields["how_i_take_part"].focus_first()
        self._offer_starts()
        self.changed.emit()

    def _we_start_from(self) -> Panel:
        panel = Panel()
        for words in (
            _("From 16 on the law trusts you to decide."),
            _("Help to decide comes first."),
            _("A choice that others find unwise is still yours."),
        ):
            panel.body.addWidget(Body(words))
        panel.body.setSpacing(appearance().space(4))
        return panel
