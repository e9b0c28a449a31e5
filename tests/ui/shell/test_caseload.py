"""The worker's list: names hidden until asked for, found as one types, and never the wrong family by mistake."""

from __future__ import annotations

import datetime as dt
from concurrent.futures import Future
from typing import NoReturn

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest

from ipc_desktop.journal.errors import StoreError
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.person_mark import TINTS
from ipc_desktop.ui.bricks.words import WrappedLabel
from ipc_desktop.ui.screens.caseload import CaseloadScreen
from ipc_desktop.ui.screens.confirm import ConfirmScreen
from tests.ui.shell.visit import Visit


def caseload(visit: Visit) -> CaseloadScreen:
    visit.until(lambda: visit.window.session is not None and visit.session.office.home is not None)
    home = visit.session.office.home
    assert isinstance(home, CaseloadScreen)
    return home


def words_in(screen: ConfirmScreen) -> str:
    return " ".join(label.text() for label in screen.findChildren(WrappedLabel))


def test_no_name_shows_before_the_worker_asks(visit: Visit) -> None:
    home = caseload(visit)
    assert not home.list.isVisible()
    assert home.rows.rowCount() == 0
    home.show_button.click()
    assert home.list.isVisible()
    assert home.rows.rowCount() == 4
    home.hide_people()
    assert home.rows.rowCount() == 0


@pytest.mark.parametrize("typed", ["mau", "Thistle", "MAUD THI"])
def test_somebody_is_found_by_a_few_letters(visit: Visit, typed: str) -> None:
    home = caseload(visit)
    home.show_people()
    QTest.keyClicks(home.search.entry, typed)
    assert [home.rows.row(at).called for at in range(home.rows.rowCount())] == ["Maud"]


def test_nobody_found_is_said_kindly(visit: Visit) -> None:
    home = caseload(visit)
    home.show_people()
    QTest.keyClicks(home.search.entry, "zzz")
    assert home.found.text() == "Nobody is found under this. Try fewer letters."


def test_a_row_is_read_aloud_whole(visit: Visit) -> None:
    home = caseload(visit)
    home.show_people()
    told = home.rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told.startswith("Cal. ")
    assert "Next visit: 27 Jan 2027" in told


def test_everybody_has_the_colour_in_the_list_that_they_have_in_their_plan(visit: Visit) -> None:
    home = on_the_day_of_mauds_visit(visit)
    home.show_people()
    colour = appearance().theme.colour
    for shown in (home.list.grab(), home.visits.cards[0].grab()):
        image = shown.toImage()
        seen = {image.pixelColor(x, y).rgb() for x in range(80) for y in range(image.height())}
        assert colour("sky").rgb() in seen
        assert not {colour(tint).rgb() for tint in TINTS[1:]} & seen, "these are for others in a plan"


def test_opening_shows_name_and_date_of_birth_once_more(visit: Visit) -> None:
    home = caseload(visit)
    home.show_people()
    home.list.setFocus()
    home.list.setCurrentIndex(home.rows.index(0))
    visit.press(Qt.Key.Key_Return)
    asked = visit.session.office.side
    assert isinstance(asked, ConfirmScreen)
    assert "Callum Fennimore" in words_in(asked)
    assert "2 March 1984" in words_in(asked)
    visit.press(Qt.Key.Key_Escape)
    assert visit.session.office.side is None, "back, and nothing was opened"
    home.list.clicked.emit(home.rows.index(0))
    assert visit.session.office.bar.primary.text() == "Open"
    visit.session.office.bar.primary.click()
    visit.until(lambda: visit.session.wizard)
    assert visit.wizard.case.plan.person.called == "Cal"


def test_a_new_person_begins_at_the_first_page(visit: Visit) -> None:
    caseload(visit).new_button.click()
    visit.until(lambda: visit.session.wizard)
    assert visit.wizard.key == "ready"
    assert not visit.wizard.bar.back_button.isEnabled()


def test_a_second_press_makes_no_second_person(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    home = caseload(visit)
    begun: list[Future[str]] = []

    def slow() -> Future[str]:
        begun.append(Future())
        return begun[-1]

    monkeypatch.setattr(visit.session.store.writer, "new_case", slow)
    home.new_person.emit()
    home.new_person.emit()
    assert len(begun) == 1
    begun[0].set_exception(StoreError("disk_full"))
    visit.until(lambda: visit.session.office.notice.is_trouble)
    home.new_person.emit()
    assert len(begun) == 2, "what failed may be tried again"


def on_the_day_of_mauds_visit(visit: Visit) -> CaseloadScreen:
    caseload(visit)
    visit.session._now = lambda: dt.datetime(2027, 1, 11, 9, tzinfo=dt.UTC)
    visit.session._show_caseload()
    return caseload(visit)


def test_todays_visits_stand_on_top_once_the_worker_asks_for_names(visit: Visit) -> None:
    home = on_the_day_of_mauds_visit(visit)
    assert not home.visits.isVisible()
    assert "visit" not in home.lead_label.text(), "nothing about anybody before it is asked for"
    home.show_button.click()
    (card,) = home.visits.cards
    assert card.when == "2:30pm Maud"
    assert home.lead_label.text() == "Monday 11 January 2027. You have one visit today."
    card.start.click()
    asked = visit.session.office.side
    assert isinstance(asked, ConfirmScreen)
    assert "Maud Eleanor Thistlewick" in words_in(asked)
    visit.press(Qt.Key.Key_Escape)
    home.hide_people()
    assert not home.visits.isVisible()
    assert home.visits.cards == []


def test_a_day_without_visits_shows_the_list_alone(visit: Visit) -> None:
    home = caseload(visit)
    home.show_people()
    assert not home.visits.isVisible()
    assert home.heads.isVisible()


def test_a_row_chosen_through_assistive_technology_is_opened_by_a_button(visit: Visit) -> None:
    home = caseload(visit)
    home.show_people()
    assert not home.open_button.isVisible()
    home.list.selectionModel().select(home.rows.index(2), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    assert home.open_button.text() == f"Open {home.rows.row(2).called}"
    home.open_button.click()
    asked = visit.session.office.side
    assert isinstance(asked, ConfirmScreen)
    assert home.rows.row(2).full_name in words_in(asked)


def test_nothing_is_offered_to_be_opened_once_others_are_searched_for_or_names_are_hidden(visit: Visit) -> None:
    home = caseload(visit)
    home.show_people()
    home.list.setCurrentIndex(home.rows.index(0))
    assert home.open_button.isVisible()
    QTest.keyClicks(home.search.entry, "mau")
    assert not home.open_button.isVisible()
    home.list.setCurrentIndex(home.rows.index(0))
    home.hide_people()
    assert not home.open_button.isVisible()


def test_a_list_that_cannot_be_read_any_more_says_so_and_shows_nobody_else(
    visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = caseload(visit)
    home.show_people()
    QTest.keyClicks(home.search.entry, "mau")
    assert not home.found.isVisible()

    def fails(*_asked: object, **_how: object) -> NoReturn:
        raise StoreError("disk_trouble")

    monkeypatch.setattr(visit.session.store.caseload, "find", fails)
    QTest.keyClicks(home.search.entry, "x")
    assert home.found.isVisible()
    assert home.found.text() == "Your list did not open. Nothing is lost. Please try again."
    assert home.rows.rowCount() == 0


def test_rows_grow_with_wider_letters(visit: Visit) -> None:
    home = caseload(visit)
    home.show_people()
    before = home.list.height()
    visit.window.choices.choose(
        visit.window.choices.laptop._replace(reading_font="opendyslexic", letter_spacing="wider")
    )
    visit.until(lambda: home.list.height() > before)


def test_going_through_the_list_by_keys_keeps_the_names_in_view(visit: Visit) -> None:
    home = caseload(visit)
    home.show_people()
    home.list.setFocus()
    visit.press(Qt.Key.Key_Home)
    home._quiet.stop()
    visit.press(Qt.Key.Key_Down)
    assert home.list.currentIndex().row() == 1
    assert home._quiet.isActive(), "the time until they are hidden begins anew"
