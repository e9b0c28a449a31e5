"""Where the money of one way stands on a day, in a sentence and in figures."""

from __future__ import annotations

from ipc_desktop.plan.money.ledger import Position
from ipc_desktop.plan.money.sums import ChosenWay
from ipc_desktop.texts import _, money
from ipc_desktop.ui.bricks.card import Card
from ipc_desktop.ui.bricks.words import Body, Title
from ipc_desktop.ui.parts.money.amount_row import AmountRow
from ipc_desktop.ui.parts.money.spend_row import who_holds_words
from ipc_desktop.wording.budget import position_words


class PositionCard(Card):
    """Who holds it, how it stands in words, and the four sums: planned by now, used, ordered, left for the year.

    `told` says the sentence with who holds it.
    """

    def __init__(self, way: ChosenWay, position: Position) -> None:
        super().__init__()
        who, sentence = who_holds_words(way), position_words(position)
        self.told = _("{who}: {words}").format(who=who, words=sentence)
        self.body.addWidget(Title(who))
        self.body.addWidget(Body(sentence, weight=700))
        for words, pence in (
            (_("Planned by now"), position.planned_to_date),
            (_("Used"), position.actual),
            (_("Ordered, not billed yet"), position.committed),
            (_("Left for the year"), position.left),
        ):
            self.body.addWidget(AmountRow(words, money(pence)))
        if position.paid_in:
            self.body.addWidget(AmountRow(_("Paid in"), money(position.paid_in)))
