"""What a lead can do with the laptops of the team, and what is offered of their own."""

from __future__ import annotations

from threading import Event

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from ipc_desktop.sync import enrolment
from ipc_desktop.sync.roll import Line
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.exchange.team_screen import Change, LeadPanel
from ipc_desktop.ui.screens.pick import PickScreen
from ipc_desktop.ui.screens.screen import Screen
from tests.patience import PATIENCE_S
from tests.ui.exchange.at_work import AtWork

TESS = Line(2, "00", "33", "tess", "11", "22", "33", "Tess Moreno", "approved")
SAM = msgspec.structs.replace(TESS, account="sam", worker="Sam Carter")


def shown(qtbot: QtBot, *members: Line, leads: set[str]) -> tuple[Screen, LeadPanel, dict[str, Button]]:
    """The panel, in a screen that is kept as long as it is looked at."""
    panel, screen = LeadPanel(), Screen("The team", "")
    qtbot.addWidget(screen)
    screen.body.addWidget(panel)
    panel.show_people((), members, leads, "sam")
    return screen, panel, {button.text(): button for button in panel.findChildren(Button)}


def test_another_laptop_may_be_let_lead_and_ones_own_stays_while_it_is_the_last(qtbot: QtBot) -> None:
    _screen, panel, buttons = shown(qtbot, SAM, TESS, leads={"sam"})
    assert set(buttons) == {"Let this laptop in", "Let Tess Moreno lead too", "Shut out the laptop of Tess Moreno"}
    wanted: list[Change] = []
    panel.change.connect(wanted.append)
    buttons["Let Tess Moreno lead too"].click()
    assert wanted == [Change("let_lead", TESS)]


def test_with_two_leads_each_right_can_be_taken_away_ones_own_too(qtbot: QtBot) -> None:
    _screen, _panel, buttons = shown(qtbot, SAM, TESS, leads={"sam", "tess"})
    assert {"Sam Carter shall lead no more", "Tess Moreno shall lead no more"} < set(buttons)
    assert "Shut out the laptop of Sam Carter" not in buttons


def test_several_laptops_of_one_worker_are_told_apart(qtbot: QtBot) -> None:
    other = msgspec.structs.replace(TESS, account="tess at home")
    _screen, _panel, buttons = shown(qtbot, TESS, other, leads={"sam"})
    assert {f"Let Tess Moreno, laptop {n} lead too" for n in (1, 2)} < set(buttons)


def test_it_is_asked_once_more_and_no_is_chosen_beforehand(sam: AtWork) -> None:
    screen = sam.team()
    screen.change.emit(Change("let_lead", TESS))
    asked = sam.session.office.side
    assert isinstance(asked, PickScreen)
    assert asked.title == "Shall Tess Moreno lead this team too?"
    assert asked.offered.value() == "stays"


def test_people_told_anew_leave_the_focus_where_it_is(qtbot: QtBot) -> None:
    screen, panel, buttons = shown(qtbot, SAM, TESS, leads={"sam"})
    buttons["Let Tess Moreno lead too"].setFocus()
    panel.show_people((), (SAM, TESS), {"sam"}, "sam")
    assert screen.focusWidget() is buttons["Let Tess Moreno lead too"]


def test_a_second_press_while_a_laptop_is_let_in_asks_for_nothing(sam: AtWork, monkeypatch: pytest.MonkeyPatch) -> None:
    asked, may_go_on = list[str](), Event()

    def approve(_store: object, number: str) -> Line:
        asked.append(number)
        may_go_on.wait(PATIENCE_S)
        return TESS

    monkeypatch.setattr(enrolment, "approve", approve)
    screen = sam.team()
    screen.lead = LeadPanel()
    screen.body.addWidget(screen.lead)
    screen.lead.number.set_text("1234")
    screen.asked.emit("let_in")
    screen.asked.emit("let_in")
    may_go_on.set()
    sam.until(lambda: "is let in" in sam.session.office.notice.words)
    assert asked == ["1234"]
