"""How a family is spoken to is said where a part begins, and changed from any page in one step."""

from __future__ import annotations

from typing import get_args

from msgspec.structs import replace
from PySide6.QtCore import Qt

from ipc_desktop.plan.strengths import Rulers, Style
from ipc_desktop.plan.tailoring import tailoring
from ipc_desktop.ui.pages import PAGES
from ipc_desktop.ui.pages.actions import Actions
from ipc_desktop.ui.parts.entries.entry_form import EntryForm
from ipc_desktop.ui.screens.support_style import SupportStyleScreen
from ipc_desktop.ui.shell.page_deck import is_asked
from ipc_desktop.ui.shell.tools import ToolsScreen
from ipc_desktop.ui.shell.wizard import Wizard
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


def choose_style(wizard: Wizard, style: Style) -> None:
    wizard.write_beside(replace(wizard.case.plan.once(Rulers), chosen_style=style, chosen_questions=""))


def test_each_style_has_its_own_tone_on_every_page_number_of_questions_and_size_of_steps(visit: Visit) -> None:
    wizard = visit.open_first()
    told: dict[Style, tuple[str, str, int, int]] = {}
    for style in get_args(Style):
        choose_style(wizard, style)
        plan = wizard.plan_now()
        pages = sum(is_asked(page, plan, wizard.sitting.today()) for page in PAGES)
        wizard.show_page("actions")
        lead = wizard.page.lead_label.text()
        assert isinstance(wizard.page, Actions)
        (steps,) = wizard.page.lists
        steps.add.click()
        form = steps.in_hand
        assert isinstance(form, EntryForm)
        questions = sum(not field.isHidden() for field in form.fields.values())
        wizard.show_page("most_important")
        told[style] = (wizard.page.tone_label.text(), lead, pages, questions)
    tones, leads, pages_of, questions_of = zip(*told.values(), strict=True)
    assert len(set(tones)) == len(set(leads)) == len(told)
    assert pages_of[0] == pages_of[1] < pages_of[2] == pages_of[3], "who leads more is asked more at once"
    assert questions_of[0] == questions_of[1] < questions_of[2] == questions_of[3]


def test_on_every_page_the_way_to_leave_it_is_said_in_the_tone_of_the_style(visit: Visit) -> None:
    wizard = visit.open_first()
    said: dict[Style, set[str]] = {style: set() for style in get_args(Style)}
    for style, pages in zip(get_args(Style), (PAGES, PAGES[:3], PAGES[:3], PAGES[:3]), strict=True):
        choose_style(wizard, style)
        for page in pages:
            wizard.show_page(page.key)
            leave = wizard.deck.frame(page.key).skip_button
            assert leave is not None
            said[style].add(leave.text())
    assert all(len(words) == 1 for words in said.values()), said
    assert len(set.union(*said.values())) == len(said)


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
