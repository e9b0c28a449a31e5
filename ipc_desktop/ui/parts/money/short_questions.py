"""The short questions about one source of money: each below the last, until they come to something."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.plan.money.eligibility import QuestionAnswer, YesNoNotSure
from ipc_desktop.plan.money.may_have_one import outcome, questions_so_far
from ipc_desktop.plan.money.rule_packs import EligibilityOutcome, EligibilityRules
from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.fields.radios import Choice, Radios

CODES: tuple[YesNoNotSure, ...] = ("yes", "no", "not_sure")


class ShortQuestions(QWidget):
    """Asks in the order of the rules; `changed` comes with every answer."""

    changed = Signal()

    def __init__(self, rules: EligibilityRules, answers: Iterable[QuestionAnswer]) -> None:
        super().__init__()
        self._rules = rules
        given = {one.question: one.answer for one in answers}
        self.fields: dict[str, Radios] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for question in rules.questions:
            field = Radios(_(question.question), _choices(), min_column=150)
            field.set_value(given.get(question.key, ""))
            field.changed.connect(self._on_changed)
            self._column.addWidget(field)
            self.fields[question.key] = field
        appearance().remeasured.connect(self._space_out)
        self._space_out()
        self._show_asked()

    def answers(self) -> tuple[QuestionAnswer, ...]:
        """What is answered to the questions that are asked by now."""
        said = self._said()
        asked = questions_so_far(self._rules, said)
        return tuple(QuestionAnswer(one.key, said[one.key]) for one in asked if one.key in said)

    def outcome(self) -> EligibilityOutcome | None:
        """What the answers come to; None while a question is open."""
        return outcome(self._rules, self._said())

    def focus_first(self) -> None:
        """Goes to the first question."""
        next(iter(self.fields.values())).focus_first()

    def _said(self) -> dict[str, YesNoNotSure]:
        given = {key: field.value() for key, field in self.fields.items()}
        return {key: code for key, value in given.items() for code in CODES if code == value}

    def _show_asked(self) -> None:
        asked = {question.key for question in questions_so_far(self._rules, self._said())}
        for key, field in self.fields.items():
            field.setVisible(key in asked)

    def _on_changed(self) -> None:
        self._show_asked()
        self.changed.emit()

    def _space_out(self) -> None:
        self._column.setSpacing(appearance().space(20))


def _choices() -> tuple[Choice, ...]:
    return Choice("yes", _("Yes")), Choice("no", _("No")), Choice("not_sure", _("Not sure"))
