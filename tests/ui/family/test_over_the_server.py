"""The same two windows with a real team server between them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ipc_desktop.sync import enrolment
from ipc_desktop.ui.family.ask_screen import AskCopyScreen, CopyWaitsScreen
from ipc_desktop.ui.family.copy_screen import CopyScreen, NothingToReadScreen
from ipc_desktop.ui.family.say_screen import SayScreen
from ipc_desktop.ui.screens.caseload import CaseloadScreen
from ipc_desktop.ui.screens.pick import PickScreen
from tests.sync.trial_server import TrialServer
from tests.ui.exchange.at_work import AtWork
from tests.ui.family.test_own_copy import copies, home, over, party_called, side, told, words_in


@pytest.fixture(scope="module")
def server() -> Iterator[TrialServer]:
    with TrialServer(with_team=False) as running:
        yield running


def exchanges(ann: AtWork) -> None:
    """Ann presses Send and receive, and waits for what comes of it."""
    family = ann.session._family
    assert family is not None
    ann.until(lambda: not family._is_asking)
    ann.session.office.asked.emit("exchange")
    ann.until(lambda: not family._is_asking)


def test_a_copy_is_asked_for_read_answered_and_taken_back_over_the_server(
    server: TrialServer, sam: AtWork, ann: AtWork, case: str
) -> None:
    enrolment.begin_team(sam.store, server.address)
    ann.press(home(ann, CaseloadScreen).copy_button)
    asks = side(ann, AskCopyScreen)
    ann.types_into(asks.address, server.address)
    ann.press(asks.by_server)
    number = home(ann, CopyWaitsScreen).number.text()
    exchanges(ann)
    screen = copies(sam, case)
    screen.whom.set_value(party_called(sam, "Ann"))
    sam.types_into(screen.number, number)
    sam.press(screen.ways["server"])
    sam.until(lambda: "has a copy now" in sam.wizard.notice.words)
    exchanges(ann)
    plan = home(ann, CopyScreen)
    assert "I want to swim on Tuesdays" in words_in(plan)
    ann.press(plan.says[-1])
    say = side(ann, SayScreen)
    say.words.set_text("From home")
    say.go_on()
    told(ann, "It is kept")
    exchanges(ann)
    sam.rounds.exchange()
    sam.until(lambda: sam.store.journal.suggestions() == {case: 1})
    sam.until(lambda: sam.rounds.doing == "")
    screen = copies(sam, case)
    sam.press(screen.backs[0])
    sure = over(sam, PickScreen)
    sure.offered.set_value("goes")
    sure.go_on()
    sam.until(lambda: "It is taken back" in sam.wizard.notice.words)
    exchanges(ann)
    home(ann, NothingToReadScreen)
