"""What the rules say of the line that is being written: why, who can decide otherwise, and where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.plan.money.rules import Finding
from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Panel
from ipc_desktop.ui.bricks.cleared import clear
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.words import Body, Small
from ipc_desktop.wording.budget import finding_words, rule_kind_words, rule_source_words


class RulePanel(Panel):
    """Follows the line as it is written, and stops nobody from writing.

    `not_this` says that a rule is not meant, `agreed` that whoever is asked about it said yes. What was settled so
    stays in sight, for a press by mistake: `ask_again` takes it back.
    """

    not_this = Signal(str)
    agreed = Signal(str)
    ask_again = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[tuple[str, bool], ...] = ()
        self.buttons: dict[str, Button] = {}
        self.agree_buttons: dict[str, Button] = {}
        self.again_buttons: dict[str, Button] = {}
        self._rows = QVBoxLayout()
        self._rows.setSpacing(appearance().space(20))
        self.body.addLayout(self._rows)
        self.hide()

    def show_findings(self, found: Sequence[Finding], settled: Sequence[Finding] = ()) -> None:
        """Shows what was found; made anew only when something else was found, so that nothing flickers."""
        shown = (*((one.rule.key, False) for one in found), *((one.rule.key, True) for one in settled))
        if shown != self._shown:
            clear(self._rows)
            self.buttons, self.agree_buttons, self.again_buttons = {}, {}, {}
            for one in found:
                self._rows.addWidget(self._row(one))
            for one in settled:
                self._rows.addWidget(self._settled_row(one))
        self._shown = shown
        self.setVisible(bool(shown))

    def _settled_row(self, found: Finding) -> QWidget:
        holder = QWidget()
        lines = QVBoxLayout(holder)
        lines.setContentsMargins(0, 0, 0, 0)
        reason = _(found.rule.reason)
        lines.addWidget(Body(_("Settled: {words}").format(words=reason)))
        again = Button(_("Look at this again"), kind="quiet")
        again.setAccessibleName(_("Look at this again: {words}").format(words=reason))
        again.clicked.connect(lambda: self.ask_again.emit(found.rule.key))
        self.again_buttons[found.rule.key] = again
        row = FlowRow(gap=12)
        row.addWidget(again)
        lines.addLayout(row)
        return holder

    def _row(self, found: Finding) -> QWidget:
        holder = QWidget()
        lines = QVBoxLayout(holder)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(Body(rule_kind_words(found.kind), weight=700))
        lines.addWidget(Body(finding_words(found.rule)))
        lines.addWidget(Small(rule_source_words(found.rule.source)))
        reason = _(found.rule.reason)  # two rules may stand here: each button says which it is about
        button = Button(_("The rule does not mean this"), kind="quiet")
        button.setAccessibleName(_("The rule does not mean this: {words}").format(words=reason))
        button.clicked.connect(lambda _checked=False, key=found.rule.key: self.not_this.emit(key))
        buttons = FlowRow(gap=12)
        buttons.addWidget(button)
        self.buttons[found.rule.key] = button
        if found.kind == "ask":
            asked = Button(_("They said it may be so"), kind="quiet")
            asked.setAccessibleName(_("They said it may be so: {words}").format(words=reason))
            asked.clicked.connect(lambda _checked=False, key=found.rule.key: self.agreed.emit(key))
            buttons.addWidget(asked)
            self.agree_buttons[found.rule.key] = asked
        lines.addLayout(buttons)
        return holder
