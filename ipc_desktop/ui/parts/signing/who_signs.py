"""Who has to agree and why, before anybody is asked: each with their mark, those who answer elsewhere last."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ipc_desktop.plan.agreement import NeededSigner
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.card import Card
from ipc_desktop.ui.bricks.cleared import clear
from ipc_desktop.ui.bricks.person_mark import PersonMark
from ipc_desktop.ui.bricks.picture import Picture
from ipc_desktop.ui.bricks.words import Body, Small, Title
from ipc_desktop.wording import capacity_words, choice_words


class WhoSigns(Card):
    """One row for each signature that the plan needs; nobody who may give one yet is said too."""

    def __init__(self) -> None:
        super().__init__()
        self.body.addWidget(Title(_("Who agrees, and why")))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(appearance().space(14))
        self.body.addLayout(self._rows)
        self._shown: object = None

    def show_needed(self, needed: Iterable[NeededSigner], plan: Plan) -> None:
        """Lists these; the same ones again cost nothing."""
        needed = tuple(needed)
        stands = (needed, tuple(plan.party(signer.party) for signer in needed))
        if stands != self._shown:
            self._shown = stands
            clear(self._rows)
            for signer in needed:
                self._rows.addWidget(_row(signer, plan))


def _row(signer: NeededSigner, plan: Plan) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(appearance().space(14))
    party = plan.party(signer.party) if signer.party else None
    row.addWidget(PersonMark.of(party, 40) if party is not None else Picture("letter", 40))
    words = QWidget()
    lines = QVBoxLayout(words)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setSpacing(appearance().space(2))
    lines.addWidget(Body(signer_words(signer, plan), weight=700))
    lines.addWidget(Small(choice_words("why_signs", signer.why)))
    row.addWidget(words, 1)
    return holder


def signer_words(signer: NeededSigner, plan: Plan) -> str:
    """Who it is, by name; in which capacity where that says more, and that nobody here may do it yet."""
    party, capacity = plan.party(signer.party) if signer.party else None, capacity_words(signer.capacity)
    if party is None:
        return capacity if signer.later else _("{capacity}: nobody yet").format(capacity=capacity)
    name = party.name or party.relationship or plan.person.called or _("The person")
    return _("{capacity}: {name}").format(capacity=capacity, name=name) if signer.later else name
