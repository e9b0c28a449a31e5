"""A page is read aloud in the real window: what is said, what steers it, and what ends it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from ipc_desktop import paths
from ipc_desktop.ui.bricks.words import WrappedLabel
from ipc_desktop.ui.parts.reading_view import ReadingView
from ipc_desktop.ui.reading.mark import Mark
from tests.ui.reading.listening import Ear, begin, mark, panel, press, skip_to
from tests.ui.shell.visit import Visit


def test_one_key_reads_the_page_from_its_question_on_and_the_focus_stays(visit: Visit, ear: Ear) -> None:
    begin(visit, ear)
    visit.until(lambda: len(ear.heard) == 2)
    assert ear.sentences == ["Maud, what matters to you?", "Things you love, or would miss if they were gone."]
    assert QApplication.focusWidget() is visit.wizard.page.heading


def test_the_page_ends_with_what_the_main_button_does_and_the_panel_goes(visit: Visit, ear: Ear) -> None:
    begin(visit, ear)
    skip_to(visit, ear, "To go on")
    assert ear.sentences[-1] == "To go on, press Continue."
    panel(visit).skip.emit()
    assert not panel(visit).isVisible()


def test_the_button_of_the_bar_reads_and_stops(visit: Visit, ear: Ear) -> None:
    visit.open_first()
    button = visit.wizard.bar.read_button
    press(visit, button)
    visit.until(lambda: ear.heard)
    assert panel(visit).isVisible()
    visit.qtbot.wait(450)  # a second press within 400 ms counts as a shake
    press(visit, button)
    assert not panel(visit).isVisible()


def test_in_large_letters_tools_offer_it(visit: Visit, ear: Ear) -> None:
    visit.open_first()
    visit.window.choices.set_text_size(400)
    visit.wizard.show_page("most_important")
    assert not visit.wizard.bar.read_button.isVisible()
    assert visit.session.case_tools is not None
    visit.session.case_tools.open("tools")
    side = visit.wizard.side
    assert side is not None
    assert "Read aloud" in [button.text() for button in side.findChildren(QPushButton)]
    visit.session.case_tools.open("read_aloud")
    visit.until(lambda: ear.heard)
    assert ear.sentences[0] == "Maud, what matters to you?"


def test_the_worker_s_own_side_is_read_too(visit: Visit, ear: Ear) -> None:
    visit.until(lambda: visit.window.session is not None and visit.session.office.home is not None)
    visit.press(Qt.Key.Key_F8)
    visit.until(lambda: ear.heard)
    home = visit.session.office.home
    assert home is not None
    assert ear.sentences[0] in home.heading.text()


def test_an_open_screen_is_read_instead_of_the_page_below(visit: Visit, ear: Ear) -> None:
    visit.open_first()
    visit.press(Qt.Key.Key_F1)
    visit.press(Qt.Key.Key_F8)
    visit.until(lambda: ear.heard)
    assert ear.sentences[0] == "Keys"
    skip_to(visit, ear, "Read aloud, or stop reading")


def test_after_a_pause_it_goes_on_with_the_same_sentence(visit: Visit, ear: Ear) -> None:
    begin(visit, ear)
    press(visit, panel(visit).pause_button)
    heard = len(ear.heard)
    visit.qtbot.wait(300)
    assert len(ear.heard) == heard
    assert mark(visit).isVisible()
    assert QApplication.focusWidget() is not None
    press(visit, panel(visit).go_on_button)
    assert ear.sentences[-1] == ear.sentences[heard - 1]


def test_one_key_pauses_and_goes_on(visit: Visit, ear: Ear) -> None:
    begin(visit, ear)
    visit.press(Qt.Key.Key_F7)
    assert panel(visit).go_on_button.isVisible()
    visit.press(Qt.Key.Key_F7)
    assert panel(visit).pause_button.isVisible()


def test_again_says_the_sentence_anew_and_next_leaves_it(visit: Visit, ear: Ear) -> None:
    begin(visit, ear)
    press(visit, panel(visit).again_button)
    press(visit, panel(visit).skip_button)
    assert ear.sentences == ["Maud, what matters to you?"] * 2 + ["Things you love, or would miss if they were gone."]


def test_slower_and_quicker_are_heard_at_once_and_kept(visit: Visit, ear: Ear) -> None:
    begin(visit, ear)
    press(visit, panel(visit).slower_button)
    assert visit.window.choices.now.reading_pace == 80
    assert ear.sentences[-1] == ear.sentences[0]
    for _ in range(3):
        panel(visit).slower.emit()
    assert visit.window.choices.now.reading_pace == 50
    assert panel(visit).words.text() == "This is the slowest pace."
    panel(visit).quicker.emit()
    assert visit.window.choices.now.reading_pace == 65


def test_tab_reaches_the_panel_between_the_page_and_the_bar(visit: Visit, ear: Ear) -> None:
    begin(visit, ear)
    seen: list[str] = []
    for _ in range(60):
        visit.press(Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        seen.append(focus.text() if isinstance(focus, QPushButton) else "")
        if seen[-1] == "Back":
            break
    at = seen.index("Pause reading")
    assert seen[at : at + 6] == ["Pause reading", "Again", "Next sentence", "Slower", "Quicker", "Stop reading"]
    assert seen[at + 6] == "Back"


def test_stopping_from_the_panel_gives_the_focus_back(visit: Visit, ear: Ear) -> None:
    begin(visit, ear)
    panel(visit).stop_button.setFocus()
    visit.press(Qt.Key.Key_Space)
    assert not panel(visit).isVisible()
    assert QApplication.focusWidget() is visit.wizard.page.heading


def is_quiet(visit: Visit, ear: Ear) -> bool:
    heard = len(ear.heard)
    visit.qtbot.wait(300)
    return len(ear.heard) == heard and not visit.window.findChildren(Mark)


def turn_the_page(visit: Visit) -> None:
    visit.wizard.go_on()


def open_a_screen(visit: Visit) -> None:
    visit.press(Qt.Key.Key_F1)


def leave_the_case(visit: Visit) -> None:
    visit.leave()


def press_escape(visit: Visit) -> None:
    visit.press(Qt.Key.Key_Escape)


@pytest.mark.parametrize("ending", [turn_the_page, open_a_screen, leave_the_case, press_escape])
def test_what_leaves_the_page_makes_it_quiet(visit: Visit, ear: Ear, ending: Callable[[Visit], None]) -> None:
    begin(visit, ear)
    ending(visit)
    QApplication.processEvents()
    assert is_quiet(visit, ear)


def test_a_lock_makes_it_quiet(visit: Visit, ear: Ear) -> None:
    begin(visit, ear)
    visit.window._practice = False  # practice never locks
    visit.window.lock()
    assert is_quiet(visit, ear)
    visit.until(lambda: visit.window.way_in is not None)


def test_escape_stops_the_voice_first_and_closes_the_screen_next(visit: Visit, ear: Ear) -> None:
    visit.open_first()
    visit.press(Qt.Key.Key_F1)
    visit.press(Qt.Key.Key_F8)
    visit.until(lambda: ear.heard)
    visit.press(Qt.Key.Key_Escape)
    assert visit.wizard.side is not None
    visit.press(Qt.Key.Key_Escape)
    assert visit.wizard.side is None


def test_who_begins_to_type_gets_quiet_and_may_hear_the_rest(visit: Visit, ear: Ear) -> None:
    begin(visit, ear)
    visit.box().setFocus()
    QTest.keyClicks(visit.box(), "C")
    heard = len(ear.heard)
    visit.qtbot.wait(300)
    assert len(ear.heard) == heard
    assert panel(visit).go_on_button.isVisible()
    press(visit, panel(visit).go_on_button)
    assert ear.sentences[-1] == ear.sentences[heard - 1]


def test_choosing_while_it_reads_does_not_stop_it(visit: Visit, ear: Ear) -> None:
    begin(visit, ear)
    skip_to(visit, ear, "Trains")
    place = mark(visit)._place
    assert place is not None
    widget = place.passage.widget
    visit.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
    assert panel(visit).pause_button.isVisible()
    visit.until(lambda: ear.sentences[-1] == "Chosen")


def test_the_whole_plan_is_read_from_its_page(visit: Visit, ear: Ear) -> None:
    visit.open_first()
    visit.wizard.show_page("check")
    buttons = {button.text(): button for button in visit.wizard.page.findChildren(QPushButton)}
    buttons["Read it all"].click()
    buttons = {button.text(): button for button in visit.wizard.page.findChildren(QPushButton)}
    QApplication.processEvents()
    press(visit, buttons["Read the plan aloud"])
    visit.until(lambda: ear.heard)
    view = visit.wizard.page.findChild(ReadingView)
    assert view is not None
    labels: list[WrappedLabel] = view.findChildren(WrappedLabel)
    limit = 3 * sum(len(label.text().split()) for label in labels)
    for _ in range(limit):
        if not panel(visit).isVisible():
            break
        panel(visit).skip.emit()
    heard = "".join("".join(ear.sentences).split())
    for label in labels:
        if label.isVisible():
            assert "".join(label.text().replace("•", "").split())[:12] in heard


def test_nothing_of_speech_is_loaded_before_somebody_asks() -> None:
    program = (
        "import sys; import ipc_desktop.ui.session, ipc_desktop.ui.shell.wizard, ipc_desktop.ui.window; "
        "print([n for n in sys.modules if 'TextToSpeech' in n or 'ui.reading' in n])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=paths.ROOT)
    assert done.stdout.strip() == "[]"


def test_every_button_of_the_panel_is_large_enough_at_any_size(visit: Visit, ear: Ear) -> None:
    begin(visit, ear)
    for size in (100, 200, 400):
        visit.window.choices.set_text_size(size)
        QApplication.processEvents()
        room: QWidget = panel(visit)
        for button in panel(visit).buttons:
            assert min(button.width(), button.height()) >= 48
            assert room.rect().contains(QRect(button.pos(), button.size()))
            assert button.text()
