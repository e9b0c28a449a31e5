"""The page of three rulers: what somebody knows, can do, and dares; they suggest how the conversation is held."""

from __future__ import annotations

from typing import ClassVar

import msgspec
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.strengths import Rulers
from ipc_desktop.texts import _
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.fields.words_or_numbers import WordsOrNumbers
from ipc_desktop.ui.parts.one_entry_page import OneEntryPage
from ipc_desktop.ui.parts.style_panel import StylePanel
from ipc_desktop.ui.sitting import Sitting


class RulersPage(OneEntryPage[Rulers]):
    """Three questions of our own, no licensed measure; below them the style of support, to be chosen otherwise."""

    key: ClassVar[str] = "rulers"
    stone: ClassVar[Stone] = "how_its_going"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        nothing, everything = _("Nothing yet"), _("All I need")
        self.answered_in = Radios(
            _("How would you like to answer?"),
            (Choice("words", _("In words")), Choice("numbers", _("With numbers, 0 to 10"))),
        )
        self.rulers = {
            "knowledge": WordsOrNumbers(_("How much do you know about what helps you?"), nothing, everything),
            "skills": WordsOrNumbers(_("How much can you do about it yourself?"), nothing, everything),
            "confidence": WordsOrNumbers(_("How much do you trust yourself with it?"), _("Not at all"), _("Fully")),
        }
        self.how = StylePanel(sitting.language)
        self.body.addWidget(self.answered_in)
        for ruler in self.rulers.values():
            self.body.addWidget(ruler)
            ruler.changed.connect(self._on_changed)
        self.body.addWidget(self.how)
        self.answered_in.changed.connect(self._on_changed)
        self.how.changed.connect(self._on_changed)

    @override
    def question(self, plan: Plan) -> str:
        return _("What do you know, can do, and dare?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("It is no test. It says how we go on together.")

    @override
    def is_answered(self, plan: Plan) -> bool:
        rulers = plan.once(Rulers)
        return rulers != Rulers(id=rulers.id)

    @override
    def _entry(self, plan: Plan) -> Rulers:
        return plan.once(Rulers)

    @override
    def _fill(self, plan: Plan, entry: Rulers) -> None:
        self.answered_in.set_value(entry.answered_in or "words")
        for name, ruler in self.rulers.items():
            ruler.set_value(getattr(entry, name))
            ruler.ask_in_numbers(entry.answered_in == "numbers")
        self.how.show_plan(plan)

    @override
    def _written(self, was: Rulers) -> Rulers:
        said = {name: ruler.value() for name, ruler in self.rulers.items()}
        answers = msgspec.structs.replace(was, **said)
        if answers != was:
            answers = msgspec.structs.replace(answers, taken_on=self.sitting.today())
        how = self.answered_in.value()
        if how != (was.answered_in or "words") or answers != was:
            answers = msgspec.structs.replace(answers, answered_in=how)
        return self.how.written(answers)

    @override
    def _on_changed(self) -> None:
        """What was answered changes at once how the page asks, and what it suggests."""
        super()._on_changed()
        for ruler in self.rulers.values():
            ruler.ask_in_numbers(self.answered_in.value() == "numbers")
        self.how.follow(self._edits.plan)
