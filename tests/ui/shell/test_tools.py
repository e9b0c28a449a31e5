"""Tools are one step away and one step back: what is chosen there holds at once, and the place is kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ipc_desktop import settings, texts
from ipc_desktop.plan.access_needs import AccessNeeds
from ipc_desktop.settings import Settings
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.words import Title
from ipc_desktop.ui.pages.access import Access
from ipc_desktop.ui.screens.hand_over import HandOverScreen
from ipc_desktop.ui.screens.look import SCREENS, LookScreen
from ipc_desktop.ui.shell.tools import ToolsScreen
from tests.ui.shell.visit import Visit

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def open_tool(visit: Visit, tool: str) -> LookScreen:
    """Opens Tools by its key, and a tool by pressing it."""
    visit.press(Qt.Key.Key_T, ALT)
    tools = visit.wizard.side
    assert isinstance(tools, ToolsScreen)
    tools.buttons[tool].click()
    screen = visit.wizard.side
    assert isinstance(screen, LookScreen)
    return screen


def choose(screen: LookScreen, setting: str, value: str) -> None:
    screen.fields[setting].button(value).click()


@pytest.mark.parametrize(
    ("tool", "setting", "value"),
    [
        ("theme", "theme", "dark"),
        ("letters", "reading_font", "lexend"),
        ("letters", "letter_spacing", "wider"),
        ("letters", "line_spacing", "wide"),
        ("pictures", "pictures", "none"),
        ("motion", "motion", "still"),
    ],
)
def test_what_is_chosen_holds_at_once_and_one_step_leads_back(
    visit: Visit, tool: str, setting: str, value: str
) -> None:
    wizard = visit.open_first()
    wizard.show_page("most_important")
    visit.write("The sea")
    screen = open_tool(visit, tool)
    choose(screen, setting, value)
    shown = {"theme": appearance().theme.name}.get(setting) or getattr(appearance(), setting)
    assert shown == value
    assert wizard.side is screen, "one can look, and choose again"
    visit.press(Qt.Key.Key_Escape)
    assert wizard.key == "most_important"
    assert QApplication.focusWidget() is visit.box()
    assert visit.box().toPlainText() == "The sea"


def test_what_is_chosen_in_a_visit_is_there_at_the_next_and_not_in_the_workers_list(visit: Visit) -> None:
    wizard = visit.open_first()
    case = wizard.case.case
    choose(open_tool(visit, "theme"), "theme", "contrast")
    visit.press(Qt.Key.Key_Escape)
    visit.leave()
    assert appearance().theme.name == "light"
    assert settings.load(visit.window._data) == Settings()
    visit.session.open_case(case)
    visit.until(lambda: visit.session.wizard is not None)
    assert appearance().theme.name == "contrast"
    assert visit.wizard.case.plan.once(AccessNeeds).theme == "contrast"


def test_a_key_for_larger_words_still_works_after_a_size_was_chosen_on_a_page(visit: Visit) -> None:
    wizard = visit.open_first()
    wizard.show_page("access")
    assert isinstance(wizard.page, Access)
    wizard.page.text_size.button("200").click()
    QApplication.processEvents()
    visit.press(Qt.Key.Key_Plus, CTRL)
    visit.until(lambda: appearance().scale == 2.5)
    assert wizard.plan_now().once(AccessNeeds).text_size == 250


def test_undoing_brings_the_screen_of_before_back(visit: Visit) -> None:
    wizard = visit.open_first()
    wizard.show_page("access")
    assert isinstance(wizard.page, Access)
    wizard.page.theme.button("dark").click()
    QApplication.processEvents()
    wizard.go_on()
    assert appearance().theme.name == "dark"
    wizard.undo()
    assert appearance().theme.name == "cream", "as Maud had it"


def test_a_tool_follows_a_key_that_changes_the_same(visit: Visit) -> None:
    visit.open_first()
    visit.press(Qt.Key.Key_S, ALT)
    screen = visit.wizard.side
    assert isinstance(screen, LookScreen)
    visit.press(Qt.Key.Key_Plus, CTRL)
    assert screen.fields["text_size"].value() == "125"


def test_the_worker_chooses_for_the_laptop_where_no_case_is_open(visit: Visit, tmp_path: Path) -> None:
    visit.until(lambda: visit.window.session is not None)
    visit.session.office.asked.emit("letters")
    screen = visit.session.office.side
    assert isinstance(screen, LookScreen)
    choose(screen, "reading_font", "opendyslexic")
    assert appearance().reading_font == "opendyslexic"
    assert settings.load(visit.window._data).reading_font == "opendyslexic"


@pytest.mark.parametrize("tool", SCREENS)
def test_every_answer_shows_what_it_is_and_fits_into_the_window(visit: Visit, tool: str) -> None:
    wizard = visit.open_first()
    visit.window.choices.set_text_size(400)
    wizard.asked.emit(tool)
    screen = wizard.side
    assert isinstance(screen, LookScreen)
    QApplication.processEvents()
    for field in screen.fields.values():
        for button in field._buttons:
            assert button.minimumSizeHint().width() <= button.width()
            assert button.height() >= button.heightForWidth(button.width())


def test_somebody_in_the_middle_of_a_page_stays_there_when_the_letters_grow(visit: Visit) -> None:
    wizard = visit.open_first()
    wizard.show_page("spending")
    frame = wizard.deck.frame("spending")
    visit.until(lambda: frame.gutter.maximum() > 100)
    wizard.bar.primary.setFocus()
    frame.gutter.setValue(frame.gutter.maximum() // 2)
    for size in (200, 300, 100):
        visit.window.choices.set_text_size(size)
        visit.until(lambda: not frame._held)
        assert frame.gutter.value() / frame.gutter.maximum() == pytest.approx(0.5, abs=0.02)


def test_what_is_typed_in_is_in_sight_when_the_letters_grow(visit: Visit) -> None:
    wizard = visit.open_first()
    wizard.show_page("outcome")
    frame = wizard.deck.frame("outcome")
    box = visit.box(1)
    box.setFocus()
    for size in (300, 100, 400):
        visit.window.choices.set_text_size(size)
        visit.until(lambda: not frame._held and 0 <= box.mapTo(frame, box.rect().topLeft()).y() < frame.height())
        assert QApplication.focusWidget() is box


def test_the_tools_of_all_groups_stand_in_line(visit: Visit) -> None:
    wizard = visit.open_first()
    wizard.asked.emit("tools")
    screen = wizard.side
    assert isinstance(screen, ToolsScreen)
    QApplication.processEvents()
    shown = [button for button in screen.buttons.values() if button.isVisible()]
    assert len({button.width() for button in shown}) <= 2, "but for a pixel that does not divide"
    assert len({button.x() for button in shown}) == 3


def test_a_language_is_asked_for_only_where_there_are_several(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    wizard = visit.open_first()
    for offered, is_asked in (({"en": "English"}, False), ({"en": "English", "cy": "Cymraeg"}, True)):
        monkeypatch.setattr(texts, "LANGUAGES", offered)
        visit.press(Qt.Key.Key_T, ALT)
        tools = wizard.side
        assert isinstance(tools, ToolsScreen)
        assert ("language" in tools.buttons) is is_asked


@pytest.mark.parametrize("percent", [100, 200, 400])
def test_each_tool_stands_once_on_the_bar_or_among_the_tools(visit: Visit, percent: int) -> None:
    wizard = visit.open_first()
    visit.window.choices.set_text_size(percent)
    visit.press(Qt.Key.Key_T, ALT)
    tools = wizard.side
    assert isinstance(tools, ToolsScreen)
    on_the_bar = wizard.bar.tools_shown()
    for name in ("read_aloud", "text_size", "catch", "pause"):
        assert tools.buttons[name].isVisible() is (name not in on_the_bar)


def test_whoever_has_the_laptop_reads_no_heading_with_nothing_under_it(visit: Visit) -> None:
    wizard = visit.open_first()
    wizard.asked.emit("hand_over")
    screen = wizard.side
    assert isinstance(screen, HandOverScreen)
    screen.chosen.emit(wizard.case.plan.me.id)
    visit.press(Qt.Key.Key_T, ALT)
    tools = wizard.side
    assert isinstance(tools, ToolsScreen)
    assert "pause" in wizard.bar.tools_shown()
    headings = {title.text() for title in tools.findChildren(Title) if title.isVisible()}
    assert "Here at the table" in headings
    assert "This visit" not in headings, "all there is of it stands on the bar"
