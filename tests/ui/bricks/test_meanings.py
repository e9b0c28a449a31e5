"""Stories of words that need explaining: marked where they stand, opened by hand, by key and for the voice."""

from typing import ClassVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.meanings import TermButton
from ipc_desktop.ui.bricks.words import Body, WrappedLabel
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.reading.passages import passages
from ipc_desktop.wording.information import term
from tests.ui.pages.table import empty_plan, key, press, show, sitting


class Asking(Page):
    """A page whose help line names two things that need explaining, and which quotes somebody."""

    key: ClassVar[str] = "asking"
    stone: ClassVar[Stone] = "hello"

    @override
    def question(self, plan: Plan) -> str:
        return "What helps you?"

    @override
    def lead(self, plan: Plan) -> str:
        return "It goes into your care plan, and your advocate may help with the care plan."

    @override
    def show_plan(self, plan: Plan) -> None:
        return None

    @override
    def answer(self, plan: Plan) -> Plan:
        return plan


def asking(qtbot: QtBot) -> Asking:
    page = Asking(sitting())
    page.body.addWidget(Body("My care plan is rubbish"))
    return show(qtbot, page, empty_plan())


def terms(label: WrappedLabel) -> list[TermButton]:
    return [button for button in label.terms if isinstance(button, TermButton)]


def test_each_term_is_marked_where_it_first_stands(qtbot: QtBot) -> None:
    page = asking(qtbot)
    assert [button.text() for button in terms(page.lead_label)] == ["care plan", "advocate"]
    assert "care plan" in terms(page.lead_label)[0].accessibleName()


def test_own_words_carry_no_marks(qtbot: QtBot) -> None:
    page = asking(qtbot)
    assert not [label for label in page.findChildren(Body) if label.terms]


def test_a_press_opens_the_meaning_below_the_line_and_another_closes_it(qtbot: QtBot) -> None:
    page = asking(qtbot)
    button = terms(page.lead_label)[0]
    press(button)
    meaning = page.explainer.open_one
    assert meaning is not None
    assert meaning.isVisible()
    assert meaning.mapTo(page, QPoint(0, 0)).y() >= page.lead_label.geometry().bottom()
    assert meaning.title.text() == term("care_plan").name
    assert QApplication.focusWidget() is meaning.title, "a screen reader says it"
    press(button)
    assert page.explainer.open_one is None


def test_a_term_is_opened_by_keyboard_and_closing_leads_back_to_it(qtbot: QtBot) -> None:
    page = asking(qtbot)
    key(Qt.Key.Key_Tab)
    button = terms(page.lead_label)[0]
    assert QApplication.focusWidget() is button
    key(Qt.Key.Key_Return)
    meaning = page.explainer.open_one
    assert meaning is not None
    key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is meaning.hear
    key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is meaning.close_it
    key(Qt.Key.Key_Space)
    assert page.explainer.open_one is None
    assert QApplication.focusWidget() is button


def test_one_meaning_stands_open_at_a_time(qtbot: QtBot) -> None:
    page = asking(qtbot)
    first, second = terms(page.lead_label)
    press(first)
    press(second)
    assert page.explainer.open_one is not None
    assert page.explainer.open_one.title.text() == term("advocate").name


def test_the_voice_reads_the_meaning_after_the_help_line(qtbot: QtBot) -> None:
    page = asking(qtbot)
    press(terms(page.lead_label)[0])
    said = [passage.words() for passage in passages(page)]
    at = said.index(page.lead_label.text())
    assert said[at + 1] == term("care_plan").name
    assert said[at + 2] == term("care_plan").plain
    assert said.count("care plan") == 0, "the word itself is read with its line, not once more"


def test_the_meaning_can_be_heard_alone(qtbot: QtBot) -> None:
    page = asking(qtbot)
    press(terms(page.lead_label)[0])
    meaning = page.explainer.open_one
    assert meaning is not None
    with qtbot.waitSignal(page.read_aloud) as asked:
        press(meaning.hear)
    assert asked.args == [meaning]


def test_a_marked_word_is_as_large_a_target_as_a_button(qtbot: QtBot) -> None:
    page = asking(qtbot)
    try:
        for percent in (100, 400):
            appearance().set_text_size(percent)
            for _ in range(3):
                QApplication.processEvents()
            marked = terms(page.lead_label)
            assert len(marked) == 2
            for button in marked:
                assert min(button.width(), button.height()) >= 48
                assert page.lead_label.rect().contains(button.geometry()), percent
    finally:
        appearance().set_text_size(100)


def test_another_help_line_has_its_own_terms(qtbot: QtBot) -> None:
    page = asking(qtbot)
    page.lead_label.setText("A direct payment comes to you.")
    QApplication.processEvents()
    assert [button.text() for button in terms(page.lead_label)] == ["direct payment"]
    page.lead_label.setText("Nothing hard in here.")
    assert not page.lead_label.terms


def test_a_page_that_is_shown_anew_has_no_meaning_open(qtbot: QtBot) -> None:
    page = asking(qtbot)
    press(terms(page.lead_label)[0])
    page.present(empty_plan())
    assert page.explainer.open_one is None
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert not page.explainer.put_away()
