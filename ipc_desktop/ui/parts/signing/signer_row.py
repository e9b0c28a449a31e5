"""Who is asked to agree, the person first, each with how far they are; what they answered stays hidden for now."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.agreement import Signature
from ipc_desktop.plan.signers import Signer
from ipc_desktop.texts import _, short_date, time_of_day
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.cleared import clear
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.person_mark import PersonMark
from ipc_desktop.ui.bricks.pressable_card import PressableCard
from ipc_desktop.ui.bricks.standing import day_of, time_of
from ipc_desktop.ui.bricks.words import Body, Small
from ipc_desktop.ui.looks import brush
from ipc_desktop.wording import answer_words


class SignerCard(PressableCard):
    """One signer: mark, name, and whether they are signing now, have answered, or not yet."""

    def __init__(self, signer: Signer, state: str, *, is_now: bool) -> None:
        super().__init__(radius=14, margin=14)
        self._is_now = is_now
        self.add(PersonMark.of(signer.party, 40))
        words = QWidget()
        lines = QVBoxLayout(words)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(Body(signer.party.name, weight=700))
        lines.addWidget(Small(state))
        self.add(words, 1)
        self.state = state
        self.setAccessibleName(_("{name}: {state}").format(name=signer.party.name, state=state))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = appearance()
        theme = look.theme
        fill = theme.tint if self._is_now and not theme.is_contrast else theme.card
        edge = theme.accent if self._is_now else theme.edge
        width = look.border(4 if self._is_now and theme.is_contrast else 3 if self._is_now else 2)
        painter = QPainter(self)
        brush.box(painter, QRectF(self.rect()), fill=fill, edge=edge, width=width, radius=look.radius(14))
        painter.end()


class SignerRow(QWidget):
    """`chosen` hands over the id of the party who is to sign now."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._row = FlowRow(self, gap=12)
        self.cards: dict[str, SignerCard] = {}

    def show_signers(
        self,
        signers: Sequence[Signer],
        answers: Mapping[str, Signature],
        shown: Mapping[str, Signature],
        now: str,
        today: dt.date,
    ) -> None:
        """Shows these signers with their answers; those that are not `shown` yet only as given."""
        clear(self._row)
        self.cards = {}
        for signer in signers:
            party = signer.party.id
            state = _state(answers.get(party), today, is_now=party == now, may_see=party in shown)
            card = SignerCard(signer, state, is_now=party == now)
            card.clicked.connect(lambda _checked=False, p=party: self.chosen.emit(p))
            self._row.addWidget(card)
            self.cards[party] = card


def _state(signature: Signature | None, today: dt.date, *, is_now: bool, may_see: bool) -> str:
    if signature is None:
        return _("Signing now") if is_now else _("Not yet")
    if not may_see:
        return _("Has answered")
    answer = answer_words(signature.answer)
    if not signature.signed_at:
        return answer
    day = day_of(signature.signed_at)
    time = time_of_day(time_of(signature.signed_at)) if day == today else short_date(day)
    return _("{answer}, {time}").format(answer=answer, time=time)
