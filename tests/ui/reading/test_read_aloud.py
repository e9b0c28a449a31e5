"""A page is read aloud in the real window: what is said, where the mark stands, and what ends it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from ipc_desktop import paths
from ipc_desktop.ui.parts.reading_view import ReadingView
from ipc_desktop.ui.parts.words import WrappedLabel
from ipc_desktop.ui.reading import reading as reading_aloud
from ipc_desktop.ui.reading import voice as voices
from ipc_desktop.ui.reading.mark import Mark
from ipc_desktop.ui.reading.panel import ReadingPanel
from ipc_desktop.ui.reading.voice import Voice
from tests.ui.shell.visit import Visit

THEMES = ("light", "cream", "dark", "contrast")


class Ear:
    """Hears which sentences are begun, in which language."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, str]] = []

    @property
    def sentences(self) -> list[str]:
        return [text for text, _language in self.heard]


@pytest.fixture
def ear(monkeypatch: pytest.MonkeyPatch) -> Ear:
    ear, say = Ear(), Voice.say

    def hear(voice: Voice, text: str, language: str) -> None:
        ear.heard.append((text, language))
        say(voice, text, language)

    monkeypatch.setattr(Voice, "say", hear)
    return ear


def panel(visit: Visit) -> ReadingPanel:
    return visit.wizard.read_aloud.reading.panel


def mark(visit: Visit) -> Mark:
    found: list[Mark] = [mark for mark in visit.window.findChildren(Mark) if mark.isVisible()]
    assert len(found) == 1
    return found[0]


def press(visit: Visit, button: QPushButton) -> None:
    assert button.isVisible()
    visit.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def begin(visit: Visit, ear: Ear, page: str = "most_important") -> None:
    if visit.window.session is None or visit.session.wizard is None:
        visit.open_first()
    visit.wizard.show_page(page)
    visit.press(Qt.Key.Key_F8)
    visit.until(lambda: ear.heard)


def skip_to(visit: Visit, ear: Ear, words: str, limit: int = 120) -> None:
    for _ in range(limit):
        if words in ear.sentences[-1]:
            return
        panel(visit).skip.emit()
    raise AssertionError(f"{words!r} was never read, only {ear.sentences}")


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


# --- the mark ---------------------------------------------------------------------------------------------------------


def luminance(colour: QColor) -> float:
    shares = (colour.redF(), colour.greenF(), colour.blueF())
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in shares]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def picture(visit: Visit, area: QRect) -> QImage:
    return visit.window.grab(area).toImage()


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("what", ["Maud, what matters", "Coffee with Edie", "Mum feels safe", "Family", "Someone else"])
def test_the_mark_stands_out_in_every_theme_and_is_a_shape(visit: Visit, ear: Ear, theme: str, what: str) -> None:
    visit.open_first()
    visit.window.choices.change(lambda now: now._replace(theme=theme))
    begin(visit, ear)
    skip_to(visit, ear, what)
    QApplication.processEvents()
    shown = mark(visit)
    at = QRect(shown.mapTo(visit.window, QPoint(0, 0)), shown.size())
    with_mark = picture(visit, at)
    shown.setVisible(False)
    without = picture(visit, at)
    changed = [
        contrast(with_mark.pixelColor(x, y), without.pixelColor(x, y))
        for x in range(at.width())
        for y in range(at.height())
        if with_mark.pixelColor(x, y) != without.pixelColor(x, y)
    ]
    strong = [ratio for ratio in changed if ratio >= 3]
    line_and_bar = shown.lines[-1].width() * 2 + shown.whole.height() * 4
    assert len(strong) >= line_and_bar


def test_the_mark_never_covers_a_letter(visit: Visit, ear: Ear) -> None:
    begin(visit, ear)
    skip_to(visit, ear, "Coffee with Edie")
    shown = mark(visit)
    words = shown.lines[0]
    assert shown._bar().right() < words.left()
    assert not shown._bar().intersects(words)


def test_a_sentence_is_marked_on_every_line_it_stands_on(visit: Visit, ear: Ear) -> None:
    visit.open_first()
    visit.window.choices.set_text_size(400)
    begin(visit, ear)
    skip_to(visit, ear, "Things you love")
    tops = [round(line.top()) for line in mark(visit).lines]
    assert len(tops) > 1
    assert tops == sorted(set(tops))
    assert mark(visit).whole.height() <= visit.wizard.page.lead_label.height() + 2


def test_each_word_is_boxed_while_it_is_said(visit: Visit, ear: Ear) -> None:
    begin(visit, ear)
    visit.until(lambda: mark(visit).words)
    first = mark(visit).words[0]
    assert first.width() < mark(visit).lines[0].width() / 2
    visit.until(lambda: mark(visit).words and mark(visit).words[0].left() > first.left())


def test_the_mark_follows_when_the_letters_grow(visit: Visit, ear: Ear) -> None:
    begin(visit, ear)
    panel(visit).pause.emit()
    before = mark(visit).whole.height()
    visit.window.choices.set_text_size(200)
    visit.until(lambda: mark(visit).whole.height() > 1.5 * before)


def test_what_is_read_comes_into_view_without_moving_the_focus(visit: Visit, ear: Ear) -> None:
    visit.open_first()
    visit.window.choices.set_text_size(400)
    begin(visit, ear)
    focus = QApplication.focusWidget()
    skip_to(visit, ear, "Quiet time")
    QApplication.processEvents()
    frame = visit.wizard.deck.frame(visit.wizard.key)
    top = mark(visit).whole.top() - frame.verticalScrollBar().value()
    assert frame.verticalScrollBar().value() > 0
    assert 0 <= top < frame.height()
    assert QApplication.focusWidget() is focus


def test_pressing_goes_through_the_mark(visit: Visit, ear: Ear) -> None:
    begin(visit, ear)
    skip_to(visit, ear, "Trains")
    choice = mark(visit)._place
    assert choice is not None
    widget = choice.passage.widget
    under = visit.window.childAt(widget.mapTo(visit.window, widget.rect().center()))
    assert under is widget


# --- steering ---------------------------------------------------------------------------------------------------------


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


# --- what ends it -----------------------------------------------------------------------------------------------------


def is_quiet(visit: Visit, ear: Ear) -> bool:
    heard = len(ear.heard)
    visit.qtbot.wait(300)
    return len(ear.heard) == heard and not visit.window.findChildren(Mark)


def turn_the_page(visit: Visit) -> None:
    visit.wizard.go_on()


def open_a_screen(visit: Visit) -> None:
    visit.press(Qt.Key.Key_F1)


def leave_the_case(visit: Visit) -> None:
    visit.session.leave_case()


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


# --- languages and voices ---------------------------------------------------------------------------------------------


def test_words_in_a_language_without_a_voice_are_marked_and_said_to_be_so(visit: Visit, ear: Ear) -> None:
    visit.open_first()
    visit.wizard.show_page("most_important")
    visit.box().selectAll()
    visit.box().insertPlainText("مجھے ٹرین پسند ہے۔ نانی ساتھ آتی ہیں۔")
    visit.press(Qt.Key.Key_F8)
    visit.until(lambda: ear.heard)
    skip_to(visit, ear, "no voice")
    assert panel(visit).words.text() == "This laptop has no voice for these words."
    assert ear.heard[-1] == ("This laptop has no voice for these words.", "en")
    panel(visit).skip.emit()
    assert ear.sentences.count("This laptop has no voice for these words.") == 1
    assert panel(visit).words.text() == ""


def test_a_page_in_a_language_without_a_voice_is_told_kindly_in_english_too(visit: Visit, ear: Ear) -> None:
    visit.open_first()
    visit.window.choices.change(lambda now: now._replace(language="ar-XB"))
    visit.until(visit.wizard.bar.read_button.isVisible)
    visit.press(Qt.Key.Key_F8)
    visit.until(lambda: "No voice for" in panel(visit).words.text())
    assert len(panel(visit).words.text().splitlines()) == 2
    assert ear.heard == []
    assert len(panel(visit).buttons) == 1


def test_a_laptop_without_any_voice_says_so(visit: Visit, ear: Ear, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voices, "_speech", lambda _engine, _parent: None)
    visit.open_first()
    visit.press(Qt.Key.Key_F8)
    visit.until(lambda: "has no voice" in panel(visit).words.text())
    assert panel(visit).words.text() == "This laptop has no voice. The words are still here to read."
    visit.press(Qt.Key.Key_F8)
    assert not panel(visit).isVisible()


def test_a_voice_that_gives_no_sound_is_told_and_can_be_asked_again(visit: Visit, ear: Ear) -> None:
    begin(visit, ear)
    voices.voice()._give_up()
    assert "does not answer" in panel(visit).words.text()
    heard = len(ear.heard)
    visit.press(Qt.Key.Key_F8)
    visit.press(Qt.Key.Key_F8)
    visit.until(lambda: len(ear.heard) > heard)


# --- beside a screen reader -------------------------------------------------------------------------------------------


@pytest.fixture
def screen_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_aloud, "screen_reader_runs", lambda: True)


@pytest.mark.usefixtures("screen_reader")
def test_beside_a_screen_reader_it_asks_first_and_then_only_once(visit: Visit, ear: Ear) -> None:
    visit.open_first()
    visit.wizard.show_page("most_important")
    visit.press(Qt.Key.Key_F8)
    visit.qtbot.wait(200)
    assert ear.heard == []
    assert "screen reader" in panel(visit).words.text()
    press(visit, panel(visit).anyway_button)
    visit.until(lambda: ear.heard)
    visit.wizard.show_page("working")
    visit.press(Qt.Key.Key_F8)
    visit.until(lambda: ear.sentences[-1] == "What is working?")


@pytest.mark.usefixtures("screen_reader")
def test_pages_that_read_themselves_stay_silent_beside_a_screen_reader(visit: Visit, ear: Ear) -> None:
    visit.open_first()
    visit.window.choices.change(lambda now: now._replace(read_aloud="pages"))
    visit.wizard.show_page("working")
    visit.qtbot.wait(700)
    assert ear.heard == []
    assert not panel(visit).isVisible()


def test_every_page_is_read_by_itself_for_who_asked_for_it(visit: Visit, ear: Ear) -> None:
    visit.open_first()
    visit.window.choices.change(lambda now: now._replace(read_aloud="pages"))
    visit.wizard.show_page("working")
    visit.until(lambda: ear.sentences[-1:] == ["What is working?"])
    visit.wizard.show_page("people")
    visit.until(lambda: ear.sentences[-1] == "Who is in your life?")


# --- the whole plan ---------------------------------------------------------------------------------------------------


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
        "import sys; import ipc_desktop.ui.session, ipc_desktop.ui.wizard, ipc_desktop.ui.window; "
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
