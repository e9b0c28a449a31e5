"""One source opened: short questions first, then what they come to, in plain words, and by whom it was told."""

from __future__ import annotations

import datetime as dt

import msgspec

from ipc_desktop.overriding import override
from ipc_desktop.plan.entry import Entry, Words
from ipc_desktop.plan.money.eligibility import Eligibility
from ipc_desktop.plan.money.rule_packs import EligibilityOutcome, EligibilityRules
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _, long_date
from ipc_desktop.ui.bricks.card import Panel
from ipc_desktop.ui.bricks.words import Body, Small, Title
from ipc_desktop.ui.parts.entries.asked import show_value
from ipc_desktop.ui.parts.entries.entry_form import EntryForm
from ipc_desktop.ui.parts.money.short_questions import ShortQuestions
from ipc_desktop.ui.sitting import Sitting, worker_of
from ipc_desktop.wording import choice_words, source_words
from ipc_desktop.wording.budget import rule_source_words
from ipc_desktop.wording.question import Question
from ipc_desktop.wording.rule_packs import rule_book


class EligibilityForm(EntryForm[Entry]):
    """Answers fill in result, reason and what there is instead; people may still say it in their own words."""

    def __init__(
        self,
        entry: Eligibility,
        plan: Plan,
        questions: tuple[Question, ...],
        sitting: Sitting,
        rules: EligibilityRules,
    ) -> None:
        self._language, self._today = sitting.language, sitting.today()
        self._rules, self._worker = rules, worker_of(plan, sitting)
        self.asked = ShortQuestions(rules, entry.answers)
        super().__init__(entry, plan, questions, sitting.language)
        self.take_out.hide()
        self.came_to = Panel()
        self._result, self._why, self._instead, self._told = Body("", weight=700), Body(""), Body(""), Small("")
        for words in (self._result, self._why, self._instead, self._told, Small(rule_source_words(rules.told_by))):
            self.came_to.body.addWidget(words)
        for place, widget in enumerate((Title(source_words(rules.source)), self.asked, self.came_to)):
            self.body.insertWidget(place, widget)
        self.asked.changed.connect(self._on_asked)
        self._show_outcome()

    @override
    def entry(self) -> Eligibility:
        entry = super().entry()
        assert isinstance(entry, Eligibility)
        answers = self.asked.answers()
        return msgspec.structs.replace(entry, answers=answers, rules=rule_book().version if answers else entry.rules)

    @override
    def focus_first(self) -> None:
        self.asked.focus_first()

    @override
    def _fold(self) -> None:
        """What the short questions came to stands above in one piece: its parts are one press away."""
        if self.asked.answers():
            self.more.fold(*(False for _field in self.fields))
        else:
            super()._fold()

    @override
    def _asks(self, question: Question) -> bool:
        return False

    def _on_asked(self) -> None:
        found = self.asked.outcome()
        if found is not None:
            self._fill_in(found)
        self._fold()
        self._show_outcome()
        self.changed.emit()

    def _fill_in(self, found: EligibilityOutcome) -> None:
        said: dict[str, Words | str | dt.date] = {
            "result": found.result,
            "why": self._in_our_words(found.why),
            "instead": self._in_our_words(found.instead),
            "told_on": self._today,
            "told_by": self._worker.id,
        }
        for name, value in said.items():
            show_value(self.fields[name], self._plan, value)

    def _in_our_words(self, text: str) -> Words:
        return Words(_(text) if text else "", self._language, captured_as="agreed_summary")

    def _show_outcome(self) -> None:
        said, found = self.entry(), self.asked.outcome()
        self.came_to.setVisible(found is not None)
        if found is None:
            return
        day = long_date(said.told_on) if said.told_on else ""
        teller = self._plan.party(said.told_by)
        told = _("Told on {date} by {name}.") if teller and teller.name else _("Told on {date}.")
        self._result.setText(choice_words("eligibility", said.result))
        self._why.setText(said.why.text)
        self._instead.setText(_("What there is instead: {words}").format(words=said.instead.text))
        self._instead.setVisible(bool(said.instead.text.strip()))
        self._told.setText(told.format(date=day, name=teller.name if teller else ""))
        self._told.setVisible(bool(day))
