"""The page of three rulers: what somebody knows, can do, and dares; they suggest how the conversation is held."""

from __future__ import annotations

from typing import ClassVar

import msgspec
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.strengths import AnsweredIn, Rulers
from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.fields.words_or_numbers import WordsOrNumbers
from ipc_desktop.ui.parts.entries.one_entry_page import OneEntryPage
from ipc_desktop.ui.parts.style_panel import StylePanel
from ipc_desktop.ui.sitting import Sitting


class RulersPage(OneEntryPage[Rulers]):
    """Three questions of our own, no licensed measure; below them the style of support, to be chosen otherwise."""

    key: ClassVar[str] = "rulers"
    stone: ClassVar[Stone] = "how_its_going"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        nothing, everything = _("Nothing yet"), _("All I need")
        self.other_way = Button("", kind="quiet", glyph="swap", flush=True)
        self._in_numbers = False
        self.rulers = {
            "knowledge": WordsOrNumbers(_("How much do you know about what helps you?"), nothing, everything),
            "skills": WordsOrNumbers(_("How much can you do about it yourself?"), nothing, everything),
            "confidence": WordsOrNumbers(_("How sure of yourself do you feel?"), _("Not at all"), _("Fully")),
        }
        self.how = StylePanel(sitting.language)
        for ruler in self.rulers.values():
            self.body.addWidget(ruler)
            ruler.changed.connect(self._on_changed)
        row = FlowRow()
        row.addWidget(self.other_way)
        self.body.addLayout(row)
        self.body.addWidget(self.how)
        self.other_way.clicked.connect(self._answer_otherwise)
        self.how.changed.connect(self._on_changed)

    @override
    def question(self, plan: Plan) -> str:
        return _("What do you know and manage already?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("This is not a test. It shows how we can work together.")

    @override
    def is_answered(self, plan: Plan) -> bool:
        rulers = plan.once(Rulers)
        return rulers != Rulers(id=rulers.id)

    @override
    def _entry(self, plan: Plan) -> Rulers:
        return plan.once(Rulers)

    @override
    def _fill(self, plan: Plan, entry: Rulers) -> None:
        self._in_numbers = entry.answered_in == "numbers"
        for name, ruler in self.rulers.items():
            ruler.set_value(getattr(entry, name))
        self._show_way()
        self.how.show_plan(plan)

    @override
    def _written(self, was: Rulers) -> Rulers:
        said = {name: ruler.value() for name, ruler in self.rulers.items()}
        answers = msgspec.structs.replace(was, **said)
        if answers != was:
            how: AnsweredIn = "numbers" if self._in_numbers else "words"
            answers = msgspec.structs.replace(answers, taken_on=self.sitting.today(), answered_in=how)
        return self.how.written(answers)

    @override
    def _on_changed(self) -> None:
        """What was answered changes at once what is suggested."""
        super()._on_changed()
        self.how.follow(self._edits.plan)

    def _answer_otherwise(self) -> None:
        self._in_numbers = not self._in_numbers
        self._show_way()

    def _show_way(self) -> None:
        self.other_way.setText(_("Answer in words") if self._in_numbers else _("Answer with numbers, 0 to 10"))
        for ruler in self.rulers.values():
            ruler.ask_in_numbers(self._in_numbers)
