"""Line by line, who holds the money: wish and decision side by side; and how each direct payment is set up."""

from __future__ import annotations

from ipc_desktop.overriding import override
from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.money.direct_payments import DirectPayment
from ipc_desktop.plan.money.set_up import direct_payments, still_to_do
from ipc_desktop.plan.money.sources import Allocation
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.money.sums import spend_annual, weeks_in_year
from ipc_desktop.texts import _, isolated, long_date, ngettext
from ipc_desktop.ui.keeping.edits import Edits
from ipc_desktop.ui.parts.entries.fixed_list import FixedList
from ipc_desktop.ui.parts.entries.listing import Listing
from ipc_desktop.ui.sitting import Sitting
from ipc_desktop.wording import choice_words, source_words, way_words
from ipc_desktop.wording.costs import line_cost_words
from ipc_desktop.wording.questions_on_money import WAY_OF_A_LINE


class LineWayList(FixedList):
    """A card for each spending line: how people would like to manage it, and what was decided."""

    def __init__(self, edits: Edits, sitting: Sitting) -> None:
        listing = Listing(PlannedSpend, "", fields=WAY_OF_A_LINE, title=_("Line by line"))
        super().__init__(listing, edits, sitting)

    @override
    def _listed(self) -> list[Entry]:
        return [one for one in self._edits.plan.all(PlannedSpend) if one.title or one.unit_pence]

    @override
    def _words_of(self, entry: Entry) -> str:
        assert isinstance(entry, PlannedSpend)
        return line_cost_words(entry, spend_annual(entry, weeks_in_year(self._edits.plan)))

    @override
    def _facts(self, entry: Entry) -> tuple[str, ...]:
        assert isinstance(entry, PlannedSpend)
        holder = self._edits.plan.party(entry.holder)
        accepts = entry.holder_accepts
        return (
            *_wish_and_decision(entry),
            _("Why: {words}").format(words=isolated(entry.way_because.text)) if entry.way_because else "",
            _("Held by {name}").format(name=holder.name) if holder and holder.name else "",
            choice_words("accepted", accepts) if accepts or entry.way == "third_party" else "",
        )


def _wish_and_decision(spend: PlannedSpend) -> tuple[str, ...]:
    """Two answers, in one line where they are the same."""
    if spend.way and spend.way == spend.preferred_way:
        return (_("Decided as you wished: {way}").format(way=way_words(spend.way)),)
    decided = _("Decided: {way}").format(way=way_words(spend.way)) if spend.way else _("Nobody has decided yet.")
    return _("Your wish: {way}").format(way=way_words(spend.preferred_way)), decided


class PaymentList(FixedList):
    """A card for each direct payment that is planned: who receives it, into which account, and what is still open."""

    def __init__(self, edits: Edits, sitting: Sitting) -> None:
        super().__init__(Listing(DirectPayment, "", title=_("Setting up the direct payment")), edits, sitting)

    @override
    def _listed(self) -> list[Entry]:
        return list(direct_payments(self._edits.plan))

    @override
    def _words_of(self, entry: Entry) -> str:
        assert isinstance(entry, DirectPayment)
        allocation = self._edits.plan.get(Allocation, entry.allocation)
        return source_words(allocation.source) if allocation else _("Something without a name yet")

    @override
    def _facts(self, entry: Entry) -> tuple[str, ...]:
        assert isinstance(entry, DirectPayment)
        first, to_do = entry.first_payment_on, [choice_words("set_up_step", step) for step in still_to_do(entry)]
        rest = len(to_do) - 1
        return (
            choice_words("payment_state", entry.state) if entry.state else "",
            _("First paid on {date}").format(date=long_date(first)) if first else "",
            _("Next: {step}.").format(step=to_do[0]) if to_do else _("All of it is done."),
            ngettext("Then one thing more.", "Then {n} things more.", rest).format(n=rest) if rest > 0 else "",
        )
