"""Nobody writes anything twice: what makes no answer yet is there again after a power cut, Back, or a lock."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ipc_desktop.journal.errors import StoreError
from ipc_desktop.plan.people import Party
from ipc_desktop.ui.fields.text_entry import ShortEntry
from ipc_desktop.ui.pages.agree import Agree
from ipc_desktop.ui.pages.born import Born
from ipc_desktop.ui.pages.contact import Contact
from ipc_desktop.ui.pages.here import Here
from ipc_desktop.ui.pages.identity import Identity
from ipc_desktop.ui.pages.met import Met
from ipc_desktop.ui.pages.outcome import OutcomePage
from ipc_desktop.ui.pages.people import People
from ipc_desktop.ui.pages.sources import Sources
from ipc_desktop.ui.pages.spending import Spending
from ipc_desktop.ui.screens.close import CloseScreen
from ipc_desktop.ui.screens.prepare import PrepareScreen
from ipc_desktop.ui.screens.skip import SkipScreen
from ipc_desktop.ui.shell.wizard import Wizard
from tests.ui.shell.visit import Visit, plain_look, visit

__all__ = ["plain_look", "visit"]

WRONG = "943 476 5918"


def type_into(box: QWidget, text: str) -> None:
    """Types where somebody has put the cursor."""
    box.setFocus()
    QTest.keyClicks(box, text)
    QApplication.processEvents()


def boxes(field: QWidget) -> list[ShortEntry]:
    """The boxes of a date."""
    found: list[ShortEntry] = field.findChildren(ShortEntry)
    return found


def everything_is_handed_over(visit: Visit) -> None:
    """Lets the moment pass in which typed words are on their way to the journal, however long it is today."""
    saver = visit.wizard.case.saver
    visit.until(lambda: saver.all_written or saver.trouble is not None)
    visit.session.store.writer.flush()


def power_cut(visit: Visit) -> Wizard:
    """After the last moment: the case as a new start would find it, with nothing taken over from this window."""
    everything_is_handed_over(visit)
    old, case = visit.wizard, visit.wizard.case.case
    visit.session.open_case(case)
    visit.until(lambda: visit.session.wizard not in (None, old))
    return visit.wizard


def test_a_number_with_a_slip_is_there_again(visit: Visit) -> None:
    visit.open_first().show_page("identity")
    page = visit.wizard.page
    assert isinstance(page, Identity)
    right = page.nhs_number.text()
    page.nhs_number.entry.selectAll()
    type_into(page.nhs_number.entry, WRONG)
    again = power_cut(visit).page
    assert isinstance(again, Identity)
    assert again.nhs_number.text() == WRONG
    saved = visit.session.store.journal.plan(visit.wizard.case.case).person
    assert WRONG.replace(" ", "") not in str(saved), "a wrong number is never an answer"
    visit.wizard.go_back()
    visit.wizard.go_back()
    assert visit.wizard.key == "born"
    visit.wizard.go_on()
    assert again.nhs_number.text() == WRONG, "Back loses nothing either"
    again.nhs_number.entry.selectAll()
    type_into(again.nhs_number.entry, right)
    visit.wizard.go_on()
    visit.until(lambda: visit.wizard.case.saver.all_written)
    assert "identity" not in visit.session.store.journal.unfinished(visit.wizard.case.case)


def test_half_a_postcode_is_there_again(visit: Visit) -> None:
    visit.open_first().show_page("contact")
    page = visit.wizard.page
    assert isinstance(page, Contact)
    page.postcode.entry.selectAll()
    type_into(page.postcode.entry, "LS1 4")
    again = power_cut(visit).page
    assert isinstance(again, Contact)
    assert again.postcode.text() == "LS1 4"
    again.postcode.entry.selectAll()
    QTest.keyClick(again.postcode.entry, Qt.Key.Key_Backspace)
    visit.wizard.go_on()
    visit.until(lambda: visit.wizard.case.saver.all_written)
    assert "contact" not in visit.session.store.journal.unfinished(visit.wizard.case.case)


def test_half_a_date_of_birth_is_there_again(visit: Visit) -> None:
    visit.open_first().show_page("born")
    page = visit.wizard.page
    assert isinstance(page, Born)
    day, month, year = boxes(page.born_on)
    for box in (day, month, year):
        box.clear()
    type_into(day, "3")
    type_into(month, "Feb")
    again = power_cut(visit).page
    assert isinstance(again, Born)
    assert [box.words() for box in boxes(again.born_on)] == ["3", "Feb", ""]


def test_the_words_of_another_language_keep_what_is_half_written(visit: Visit) -> None:

    visit.open_first().show_page("contact")
    page = visit.wizard.page
    assert isinstance(page, Contact)
    page.postcode.entry.selectAll()
    type_into(page.postcode.entry, "LS1 4")
    visit.window.choices.change(lambda now: now._replace(language="en-XA"))
    again = visit.wizard.page
    assert isinstance(again, Contact)
    assert again is not page
    assert again.postcode.text() == "LS1 4"


@pytest.mark.parametrize("key", ["here", "people"])
def test_somebody_without_a_name_yet_is_still_being_added(visit: Visit, key: str) -> None:
    visit.open_first().show_page(key)
    page = visit.wizard.page
    assert isinstance(page, Here | People)
    page.add.click()
    type_into(page.form.relationship.entry, "neighbour with the key")
    again = power_cut(visit).page
    assert isinstance(again, Here | People)
    assert again.card.isVisible()
    assert again.form.relationship.text() == "neighbour with the key"
    type_into(again.form.name.entry, "Bronagh")
    again.done.click()
    visit.wizard.go_on()
    said = [p for p in visit.wizard.case.plan.all(Party) if p.relationship == "neighbour with the key"]
    assert [p.name for p in said] == ["Bronagh"]


def test_half_a_day_to_look_again_is_there_again(visit: Visit) -> None:
    visit.open_first().show_page("outcome")
    page = visit.wizard.page
    assert isinstance(page, OutcomePage)
    page.when.button("date").click()
    for box in boxes(page.date):
        box.clear()
    type_into(boxes(page.date)[0], "17")
    goal = page.statement.text()
    again = power_cut(visit).page
    assert isinstance(again, OutcomePage)
    assert (again.statement.text(), boxes(again.date)[0].words()) == (goal, "17")
    assert again.date.isVisible()


def test_half_a_day_of_a_step_without_words_is_there_again(visit: Visit) -> None:
    visit.open_first().show_page("met")
    page = visit.wizard.page
    assert isinstance(page, Met)
    page.adding["self"].click()
    type_into(boxes(page.form.by)[0], "9")
    again = power_cut(visit).page
    assert isinstance(again, Met)
    assert again.form.isVisible()
    assert boxes(again.form.by)[0].words() == "9"
    type_into(again.form.what.entry, "Ring the pool")
    for box, text in zip(boxes(again.form.by), ("", "12", "2027"), strict=True):
        type_into(box, text)
    again.form.done.click()
    visit.wizard.go_on()
    assert "Ring the pool" in str(visit.wizard.case.plan.entries)


def test_an_amount_that_is_not_clear_yet_is_there_again(visit: Visit) -> None:
    visit.open_first().show_page("sources")
    page = visit.wizard.page
    assert isinstance(page, Sources)
    page.open_line(page.lines()[2])
    page.form.known.button("amount").click()
    page.form.amount.entry.clear()
    type_into(page.form.amount.entry, "1,2,3")
    again = power_cut(visit).page
    assert isinstance(again, Sources)
    assert again.form.isVisible()
    assert again.form.amount.entry.words() == "1,2,3"
    assert again.form.amount.isVisible()


def test_a_line_of_which_only_an_unclear_amount_is_written_is_there_again(visit: Visit) -> None:
    visit.open_first().show_page("spending")
    page = visit.wizard.page
    assert isinstance(page, Spending)
    page.add_line()
    type_into(page.form.cost.amount.entry, "12.345")
    again = power_cut(visit).page
    assert isinstance(again, Spending)
    assert again.form.isVisible()
    assert again.form.cost.amount.entry.words() == "12.345"


def test_an_answer_that_is_not_kept_yet_is_there_again_with_its_words_and_its_mark(visit: Visit) -> None:
    visit.open_first().show_page("agree")
    page = visit.wizard.page
    assert isinstance(page, Agree)
    visit.until(lambda: visit.wizard.case.saver.all_written)
    if page.lock.lock.isVisible():
        page.lock.lock.click()
    elif page.again.isVisible():
        page.again.click()
    visit.until(page.agreed.isVisible)
    page.agreed.button("yes_but").click()
    type_into(page.disagrees.entry, "Not the mornings.")
    page.ways.way.button("drawn").click()
    page.ways.pad.pad.setFocus()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Space):
        QTest.keyClick(page.ways.pad.pad, key)
    mark = page.ways.pad.pad.strokes()
    again = power_cut(visit).page
    assert isinstance(again, Agree)
    assert again.agreed.value() == "yes_but"
    assert again.disagrees.text() == "Not the mornings."
    assert (again.ways.chosen(), again.ways.pad.pad.strokes()) == ("drawn", mark)
    again.done.click()
    visit.until(lambda: not again.agreed.isVisible())
    journal, case = visit.session.store.journal, visit.wizard.case.case
    visit.until(lambda: journal.unfinished(case).get("agree") is None)


def test_why_a_page_is_skipped_is_there_again(visit: Visit) -> None:
    wizard = visit.open_first()
    wizard.show_page("born")
    wizard.asked.emit("skip")
    screen = wizard.side
    assert isinstance(screen, SkipScreen)
    type_into(screen.reason.entry, "Not in front of Gran.")
    wizard = power_cut(visit)
    wizard.asked.emit("skip")
    again = wizard.side
    assert isinstance(again, SkipScreen)
    assert again.reason.text() == "Not in front of Gran."
    again.go_on()
    wizard.open_page("born")
    wizard.asked.emit("skip")
    everything_is_handed_over(visit)
    assert "skip" not in str(visit.session.store.journal.unfinished(wizard.case.case))


def test_half_a_day_of_the_next_visit_is_there_again_while_it_is_prepared(visit: Visit) -> None:
    wizard = visit.open_first()
    wizard.asked.emit("prepare")
    screen = wizard.side
    assert isinstance(screen, PrepareScreen)
    screen.when.day.set_value(None)
    type_into(boxes(screen.when.day)[0], "14")
    wizard = power_cut(visit)
    wizard.asked.emit("prepare")
    again = wizard.side
    assert isinstance(again, PrepareScreen)
    day, month, year = boxes(again.when.day)
    assert [box.words() for box in (day, month, year)] == ["14", "", ""]
    type_into(month, "Jun")
    type_into(year, "2027")
    everything_is_handed_over(visit)
    assert "visit" not in str(visit.session.store.journal.unfinished(wizard.case.case))


def test_what_is_half_agreed_at_the_end_of_a_visit_is_there_again(visit: Visit) -> None:
    wizard = visit.open_first()
    wizard.asked.emit("close")
    screen = wizard.side
    assert isinstance(screen, CloseScreen)
    screen.who_does_what.what.set_text("")
    type_into(screen.who_does_what.what.entry, "Ring the choir")
    type_into(boxes(screen.who_does_what.by)[0], "3")
    screen.again.day.set_value(None)
    type_into(boxes(screen.again.day)[1], "May")
    screen.papers.document.button("profile").click()
    wizard = power_cut(visit)
    wizard.asked.emit("close")
    again = wizard.side
    assert isinstance(again, CloseScreen)
    assert again.who_does_what.what.text() == "Ring the choir", "its day is asked of this very step"
    assert [box.words() for box in boxes(again.who_does_what.by)] == ["3", "", ""]
    assert [box.words() for box in boxes(again.again.day)] == ["", "May", ""]
    assert again.papers.document.value() == "profile"
    assert again.papers.promise.isEnabled()
    again.steps.show_step("sheet")
    again.go_on()
    visit.until(lambda: visit.session.wizard is None)
    visit.session.store.writer.flush()
    assert "visit" not in str(visit.session.store.journal.unfinished(wizard.case.case))


def test_a_disk_that_is_full_when_a_case_is_opened_costs_no_draft(
    visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    wizard = visit.open_first()
    wizard.show_page("most_important")
    visit.write("The sea")
    everything_is_handed_over(visit)
    writer = visit.session.store.writer
    writer._connection.execute("PRAGMA query_only=ON")
    wizard = power_cut(visit)
    visit.until(lambda: isinstance(wizard.case.saver.trouble, StoreError))
    writer.flush()
    writer._connection.execute("PRAGMA query_only=OFF")
    visit.until(lambda: wizard.case.saver.trouble is None)
    wizard = power_cut(visit)
    assert visit.box().toPlainText() == "The sea"
