"""Two windows and a real team server: joining, exchanging, the same goal changed apart, and people who choose."""

from __future__ import annotations

from pathlib import Path

import pytest

from ipc_desktop.journal.file_cards import FilesStanding
from ipc_desktop.journal.membership import Membership
from ipc_desktop.plan.deciding import texts
from ipc_desktop.sync.parcel import exchange_by_folder
from ipc_desktop.ui.exchange import rounds
from ipc_desktop.ui.exchange.team_side import TeamSide
from tests.journal.made_up import begun_case, made_store, only_outcome
from tests.sync.luggage import add_photo, has, photo_bytes
from tests.sync.trial_server import TrialServer
from tests.ui.exchange.at_work import AtWork


def join(sam: AtWork, tess: AtWork, address: str) -> None:
    """Sam begins a team, Tess asks to join it, and Sam types the number that she reads out."""
    screen = sam.team()
    sam.until(lambda: screen.way_in is not None)
    assert screen.way_in is not None
    sam.types_into(screen.way_in.address, address)
    sam.press(screen.way_in.begin)
    sam.until(lambda: screen.lead is not None and screen.lead.isVisible())
    asks = tess.team()
    tess.until(lambda: asks.way_in is not None)
    assert asks.way_in is not None
    tess.types_into(asks.way_in.address, address)
    tess.press(asks.way_in.join)
    tess.until(lambda: asks.number.isVisible() and len(asks.number.number) == 24)
    lead = sam.team().lead
    sam.until(lambda: sam.team_shown().lead is not None)
    lead = sam.team_shown().lead
    assert lead is not None
    sam.types_into(lead.number, asks.number.number)
    sam.press(lead.let_in)
    sam.until(lambda: "is let in" in sam.session.office.notice.words)
    tess.until(lambda: tess.rounds.doing == "")
    tess.press(asks._standing.exchange)
    tess.until(lambda: tess.status.state == "in" and tess.status.last_round_at)


def test_the_same_goal_is_changed_apart_seen_by_both_and_decided_together(
    server: TrialServer, sam: AtWork, tess: AtWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rounds, "AGAIN_MS", 200)
    case = begun_case(sam.store)
    join(sam, tess, server.address)
    sam.gives(case, "Tess Moreno")
    tess.exchanges()
    server.kill_kinto()
    sam.opens(case, "outcome")
    sam.changes_goal("I want to swim alone")
    tess.opens(case, "outcome")
    tess.changes_goal("I want to swim with Farah")
    sam.rounds.exchange()
    sam.until(lambda: sam.rounds.trouble == "unreachable" and sam.status.to_send)
    server.start_kinto()
    sam.until(lambda: not sam.rounds.trouble and not sam.status.to_send)  # by itself, once the server is back
    tess.exchanges()
    sam.exchanges()
    sam.until(lambda: sam.wizard.case.to_choose)
    tess.until(lambda: tess.wizard.case.to_choose)
    frame = sam.wizard.deck.frame("outcome")
    sam.until(lambda: frame.choices is not None and frame.choices.isVisible())
    assert frame.choices is not None
    sam.press(frame.choices.look)
    (card,) = sam.choices().cards
    assert set(texts(card._conflict)) == {"I want to swim alone", "I want to swim with Farah"}
    sam.press(card.write)
    assert card.own is not None
    sam.types_into(card.own, "I want to swim, by turns alone and with Farah")
    sam.press(card.keep)
    sam.until(lambda: not sam.store.journal.conflicts(case))
    sam.until(lambda: only_outcome(sam.wizard.case.plan).statement.text.startswith("I want to swim, by turns"))
    sam.exchanges()
    tess.exchanges()
    tess.until(lambda: only_outcome(tess.wizard.case.plan).statement.text.startswith("I want to swim, by turns"))
    goal = only_outcome(sam.store.journal.plan(case)).id
    said = [worker.ever_said(case, goal) for worker in (sam, tess)]
    assert said[0] == said[1]
    assert {"I want to swim alone", "I want to swim with Farah"} < said[0]
    assert sam.store.journal.verify(case) == tess.store.journal.verify(case) == ()
    photo = add_photo(sam.store, case, photo_bytes(2))
    sam.exchanges()
    tess.exchanges()
    assert has(tess.store, case, photo)
    assert sam.status.files == tess.status.files == FilesStanding()


def test_a_stick_carries_what_the_network_does_not(sam: AtWork, tmp_path: Path) -> None:
    sam.store.writer.keep_membership(
        Membership("https://127.0.0.1:9/v1", "", "sam", "", sam.store.journal.device(), bytes(32), "00" * 32, True)
    ).result()
    other = made_store(tmp_path / "other")[0]
    case = begun_case(other)
    sam.store.writer.take_in((), (), other.writer.keys_to_give(case).result()).result()
    stick = tmp_path / "stick"
    stick.mkdir()
    exchange_by_folder(other, stick)
    screen = sam.team()
    sam.until(screen._standing.stick.isVisible)
    side = sam.session.findChild(TeamSide)
    assert side is not None
    side._by_stick(stick)
    sam.until(lambda: "Received 3 changes." in sam.session.office.notice.words)
    assert len(list(stick.glob("*.parcel"))) == 2
    assert only_outcome(sam.store.journal.plan(case)).statement.text == "I want to swim on Tuesdays"
    other.close()
