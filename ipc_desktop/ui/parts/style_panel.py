"""How the conversation is held: what the rulers suggest, what it changes, and another way in one press."""

from __future__ import annotations

from typing import get_args

import msgspec
from PySide6.QtCore import Signal

from ipc_desktop.plan.entry import NOTHING_SAID
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.strengths import Rulers, Style
from ipc_desktop.plan.tailoring import tailoring
from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Panel
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.words import Body, Title
from ipc_desktop.ui.fields.person_chooser import PersonChooser
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.parts.entries.asked import show_value, value_of
from ipc_desktop.ui.parts.voiced import Voiced
from ipc_desktop.wording import choice_words


class StylePanel(Panel):
    """Shows the style in force; choosing another is one press, and stays until somebody goes back to what is suggested.

    `changed` says that something was chosen.
    """

    changed = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self.said = Body("")
        self.styles = Radios(_("How shall we work together?"), _choices("style", get_args(Style)), min_column=220)
        self.questions = Radios(_("How many questions?"), _choices("questions", ("fewer", "usual", "all")))
        self.chosen_by = PersonChooser(_("Who chose this?"), min_column=200)
        self.why = Voiced(_("Why is it better so?"), lines=1, lang=language)
        self.back = Button(_("Back to what is suggested"), kind="quiet", glyph="undo", flush=True)
        self.body.addWidget(Title(_("This is how we go on")))
        for part in (self.said, self.styles, self.questions, self.chosen_by, self.why):
            self.body.addWidget(part)
        row = FlowRow()
        row.addWidget(self.back)
        self.body.addLayout(row)
        for field in (self.styles, self.questions, self.chosen_by, self.why):
            field.changed.connect(self.changed)
        self.back.clicked.connect(self._go_back)
        self._plan = Plan(case="")
        self._goes_back = False

    def show_plan(self, plan: Plan) -> None:
        """Shows how the conversation is held in this plan, without emitting `changed`."""
        self.why.ask(plan, plan.once(Rulers).chosen_why)
        self.follow(plan)

    def follow(self, plan: Plan) -> None:
        """Shows what follows from what was answered or chosen just now; words that are being written stay."""
        self._plan = plan
        rulers, held = plan.once(Rulers), tailoring(plan)
        self.said.setText(_said(plan))
        self.styles.set_value(held.style)
        self.questions.set_value(held.questions)
        show_value(self.chosen_by, plan, rulers.chosen_by)
        for part in (self.chosen_by, self.why, self.back):
            part.setVisible(held.is_chosen)

    def written(self, rulers: Rulers) -> Rulers:
        """The rulers with what is chosen here; what only follows the suggestion is not written down as a choice."""
        if self._goes_back:
            return msgspec.structs.replace(
                rulers, chosen_style="", chosen_questions="", chosen_by="", chosen_why=NOTHING_SAID
            )
        held, me = tailoring(self._plan), self._plan.me.id
        style, questions = self.styles.value(), self.questions.value()
        changed = msgspec.structs.replace(
            rulers,
            chosen_style=style if style != held.style else rulers.chosen_style,
            chosen_questions=questions if questions != held.questions else rulers.chosen_questions,
        )
        is_chosen = bool(changed.chosen_style or changed.chosen_questions)
        return msgspec.structs.replace(
            changed,
            chosen_by=(str(value_of(self.chosen_by, self._plan, rulers.chosen_by)) or me) if is_chosen else "",
            chosen_why=self.why.words() if is_chosen else NOTHING_SAID,
        )

    def _go_back(self) -> None:
        self._goes_back = True
        self.changed.emit()
        self._goes_back = False
        self.styles.focus_first()


def _said(plan: Plan) -> str:
    """What is suggested or chosen."""
    held = tailoring(plan)
    if not held.style:
        return _("Answer what you like, or choose below. Until then all goes as usual.")
    told = _("You chose: {style}.") if held.is_chosen else _("Your answers suggest: {style}.")
    return told.format(style=choice_words("style", held.style))


def _choices(sort: str, codes: tuple[str, ...]) -> list[Choice]:
    return [Choice(code, choice_words(sort, code)) for code in codes]
