"""Stories of what the rules say of a line while it is written."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.money.rules import Finding
from ipc_desktop.ui.parts.money.rule_panel import RulePanel
from ipc_desktop.wording.rule_packs import rule_book


def test_two_rules_at_once_have_buttons_that_can_be_told_apart_by_ear(qtbot: QtBot) -> None:
    page, panel = QWidget(), RulePanel()
    qtbot.addWidget(page)
    panel.setParent(page)
    rules = [rule for rule in rule_book().rules if rule.kind == "ask"][:2]
    panel.show_findings([Finding("line", rule, ()) for rule in rules])
    buttons = (*panel.buttons.values(), *panel.agree_buttons.values())
    names = {button.accessibleName() for button in buttons}
    assert len(names) == len(buttons) == 4
    assert all(button.text() in button.accessibleName() for button in buttons), "what is seen is also heard"
