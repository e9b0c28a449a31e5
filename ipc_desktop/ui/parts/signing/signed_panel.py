"""Who has agreed, when and how, what they do not agree with, and that nobody may spend yet."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ipc_desktop.plan.agreement import Signature
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _, long_date, time_of_day
from ipc_desktop.ui import spoken
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.card import Card, Panel
from ipc_desktop.ui.bricks.cleared import clear
from ipc_desktop.ui.bricks.person_mark import PersonMark
from ipc_desktop.ui.bricks.standing import day_of, standing_words, time_of
from ipc_desktop.ui.bricks.words import Body, Small, Title
from ipc_desktop.wording import answer_words, method_words, quoted_words


class SignedPanel(QWidget):
    """What stands after somebody has answered."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(appearance().space(20))
        self._card = Card()
        self._rows = QVBoxLayout()
        self._card.body.addWidget(Title(_("Who has answered")))
        self._card.body.addLayout(self._rows)
        column.addWidget(self._card)
        self._note = Panel()
        self.standing = Body("", weight=700)
        self._note.body.addWidget(self.standing)
        self._note.body.addWidget(Body(_("If you change anything later, a new version starts. This one stays.")))
        column.addWidget(self._note)

    def show_answers(self, plan: Plan, answers: Mapping[str, Signature]) -> None:
        """Lists the answers that may be seen, and those alone; the person's first."""
        clear(self._rows)
        self._card.setVisible(bool(answers))
        for signature in sorted(answers.values(), key=lambda one: one.signer != plan.me.id):
            self._rows.addWidget(_answer_line(plan, signature))
        words = standing_words(plan)
        self.standing.setText(words)
        self.standing.setVisible(bool(words))


def _answer_line(plan: Plan, signature: Signature) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(appearance().space(14))
    party = plan.party(signature.signer)
    name = party.name if party else _("Somebody")
    if party is not None:
        row.addWidget(PersonMark.of(party, 40))
    words = QWidget()
    lines = QVBoxLayout(words)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setSpacing(2)
    answer = _("{name}: {answer}").format(name=name, answer=answer_words(signature.answer))
    lines.addWidget(Body(answer, weight=700))
    lines.addWidget(Small(_when_and_how(signature)))
    told = [disagreement.words for disagreement in signature.disagrees_with]
    for quote in filter(None, (*told, signature.why_all_the_same)):
        said = Body(quoted_words(quote.text))
        spoken.set_language(said, quote.lang)
        lines.addWidget(said)
    row.addWidget(words, 1)
    return holder


def _when_and_how(signature: Signature) -> str:
    if not signature.signed_at:
        return method_words(signature.method)
    day, time = long_date(day_of(signature.signed_at)), time_of_day(time_of(signature.signed_at))
    return _("{how}, {day}, {time}").format(how=method_words(signature.method), day=day, time=time)
