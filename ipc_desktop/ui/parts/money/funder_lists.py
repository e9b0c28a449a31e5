"""What each funder says: of their money as a whole, and of single lines; none is added, and none taken out."""

from __future__ import annotations

import msgspec

from ipc_desktop.overriding import override
from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.money.funders import LineAnswer, ShortfallRequest
from ipc_desktop.plan.money.sources import Allocation
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.money.sums import allocation_annual, sums, weeks_in_year
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _, money
from ipc_desktop.ui.keeping.edits import Edits
from ipc_desktop.ui.parts.entries.fixed_list import FixedList
from ipc_desktop.ui.parts.entries.listing import ItemList, Listing
from ipc_desktop.ui.sitting import Sitting
from ipc_desktop.wording import choice_words, source_words
from ipc_desktop.wording.costs import line_words

ANSWER = ("funder_answer", "answer_reasons", "answered_on", "answered_by")
"""What is asked about a funder's answer to a whole sum; the sum itself is asked about elsewhere."""


class FunderList(FixedList):
    """A card for each sum of money that somebody has to say yes to; own money asks nobody."""

    def __init__(self, edits: Edits, sitting: Sitting) -> None:
        super().__init__(Listing(Allocation, "", fields=ANSWER, title=_("Each of them")), edits, sitting)

    @override
    def _listed(self) -> list[Entry]:
        return [one for one in self._edits.plan.all(Allocation) if asks_somebody(one)]

    @override
    def _words_of(self, entry: Entry) -> str:
        assert isinstance(entry, Allocation)
        plan = self._edits.plan
        if entry.unit_pence is None:
            return source_words(entry.source)
        amount = money(allocation_annual(entry, weeks_in_year(plan)))
        often = _("{source}, {amount} once") if entry.frequency == "one_off" else _("{source}, {amount} a year")
        return often.format(source=source_words(entry.source), amount=amount)

    @override
    def _facts(self, entry: Entry) -> tuple[str, ...]:
        assert isinstance(entry, Allocation)
        return (choice_words("funder_answer", entry.funder_answer), entry.answer_reasons.text.strip())


class AskingList(ItemList):
    """Requests for money that is missing; a new one begins with the sum and the source that the plan lacks."""

    def __init__(self, edits: Edits, sitting: Sitting) -> None:
        listing = Listing(ShortfallRequest, _("Ask for more money"), title=_("Money that is missing"))
        super().__init__(listing, edits, sitting)

    @override
    def _nothing_yet(self) -> str:
        return _("Nobody has been asked for more.")

    @override
    def _new_entry(self, entry_id: str, order: str) -> Entry:
        plan = self._edits.plan
        asked = {one.source for one in plan.all(ShortfallRequest)}
        missing = (one for one in sums(plan).shortfall.items() if one[1] and one[0] not in asked)
        source, pence = next(missing, ("nhs", 0))
        return ShortfallRequest(id=entry_id, order=order, source=source, amount_pence=pence or None)


class LineAnswerList(FixedList):
    """A card for each line and each funder who pays for it: what they say about it, where they say more than of all."""

    def __init__(self, edits: Edits, sitting: Sitting) -> None:
        super().__init__(Listing(LineAnswer, "", title=_("Line by line, where they say more")), edits, sitting)

    @override
    def _listed(self) -> list[Entry]:
        return list(line_answers(self._edits.plan))

    @override
    def _words_of(self, entry: Entry) -> str:
        assert isinstance(entry, LineAnswer)
        what = line_words(self._edits.plan.get(PlannedSpend, entry.spend))
        return _("{what}, {source}").format(what=what, source=source_words(entry.source))

    @override
    def _facts(self, entry: Entry) -> tuple[str, ...]:
        assert isinstance(entry, LineAnswer)
        told = "" if entry.answer == "not_asked" else choice_words("funder_answer", entry.answer)
        return (told, entry.reasons.text.strip())


def asks_somebody(allocation: Allocation) -> bool:
    """Whether somebody has to say yes to this money."""
    return allocation.source != "own_contribution" and allocation.unit_pence != 0


def line_answers(plan: Plan) -> tuple[LineAnswer, ...]:
    """For every line and funder what they say about it as it stands, or an empty one; another program's come first."""
    sources = {one.id: one.source for one in plan.all(Allocation) if asks_somebody(one)}
    made = {(one.spend, one.source): one for one in plan.all(LineAnswer)}
    found = []
    for spend in plan.all(PlannedSpend):
        for source in dict.fromkeys(sources[part.allocation] for part in spend.funding if part.allocation in sources):
            own = plan.once(LineAnswer, f"{spend.id}/{source}")
            begun = msgspec.structs.replace(own, spend=spend.id, source=source, retired=False)
            found.append(made.get((spend.id, source), begun))
    return tuple(found)
