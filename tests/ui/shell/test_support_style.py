"""How a family is spoken to is said where a part begins, and changed from any page in one step."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Qt

from ipc_desktop.plan.strengths import Rulers
from ipc_desktop.plan.tailoring import tailoring
from ipc_desktop.ui.screens.support_style import SupportStyleScreen
from ipc_desktop.ui.tools import ToolsScreen
from ipc_desktop.ui.wizard import Wizard
from tests.ui.shell.visit import Visit

ALT = Qt.KeyboardModifier.AltModifier


def answer_the_rulers(wizard: Wizard) -> None:
    rulers = wizard.case.plan.once(Rulers)
    said = replace(rulers, knowledge=2, skills=3, confidence=2, chosen_style="", chosen_questions="", chosen_by="")
    wizard.write_beside(said)


def test_the_tone_is_said_where_a_part_begins_and_not_again_on_every_page(visit: Visit) -> None:
    wizard = visit.open_first()
    answer_the_rulers(wizard)
    wizard.show_page("most_important")
    assert wizard.page.tone_label.isVisible()
    assert wizard.page.tone_label.text() == "We do this together. One thing at a time."
    wizard.show_page("please")
    assert not wizard.page.tone_label.isVisible()


def test_from_any_page_another_way_of_working_is_one_step_away_and_is_kept(visit: Visit) -> None:
    wizard = visit.open_first()
    answer_the_rulers(wizard)
    wizard.show_page("most_important")
    visit.press(Qt.Key.Key_T, ALT)
    tools = wizard.side
    assert isinstance(tools, ToolsScreen)
    tools.buttons["support_style"].click()
    screen = wizard.side
    assert isinstance(screen, SupportStyleScreen)
    assert screen.how.said.text().startswith("Your answers suggest: We do it together, in tiny steps.")
    screen.how.styles.button("self_directed").click()
    screen.how.questions.button("fewer").click()
    visit.press(Qt.Key.Key_Escape)
    assert wizard.page.tone_label.text() == "You lead. We write it down."
    kept = wizard.case.saver.saved_plan
    assert (tailoring(kept).style, tailoring(kept).questions) == ("self_directed", "fewer")
    assert kept.once(Rulers).chosen_by == kept.me.id
