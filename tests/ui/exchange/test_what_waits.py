"""What waits for people stands in one list: choices, two plans for one person, a newer app, what did not fit."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import msgspec
import pytest

from ipc_desktop.journal.holders import begun_twice
from ipc_desktop.journal.membership import Membership
from ipc_desktop.journal.sealed_box import new_box
from ipc_desktop.journal.store import Store
from ipc_desktop.plan.entry import Words
from ipc_desktop.sync.exchange import Exchange, Round
from ipc_desktop.ui.exchange.choices_screen import ChoicesScreen
from tests.journal.made_up import begun_case, made_store, only_outcome
from tests.ui.exchange.at_work import AtWork


def say(store: Store, case: str, words: str) -> None:
    goal = only_outcome(store.journal.plan(case))
    store.writer.save(case, [msgspec.structs.replace(goal, statement=Words(words))], author="sam").result()


def test_what_waits_is_listed_and_led_to(sam: AtWork, tmp_path: Path) -> None:
    other = made_store(tmp_path / "other")[0]
    case = begun_case(other)
    keys = other.writer.keys_to_give(case).result()
    parcels = [other.journal.part_of_feed(own.feed, 0, 99) for own in other.journal.own_feeds()]
    for parcel in parcels:
        sam.store.writer.take_in(parcel.revisions, parcel.keys, keys).result()
    begun_case(sam.store)  # the same person, begun here as well
    say(sam.store, case, "I want to swim alone")
    say(other, case, "I want to swim with Farah")
    (own,) = [own for own in other.journal.own_feeds() if own.feed[1] == "table"]
    last = other.journal.part_of_feed(own.feed, own.last - 1, 1)
    sam.store.writer.take_in(last.revisions, last.keys).result()
    forged = dataclasses.replace(last.revisions[0], seq=own.last + 1, sealed=b"forged")
    sam.store.writer.take_in([forged]).result()
    sam.store.writer.flush()
    screen = sam.team()
    waits = screen._waits
    sam.until(lambda: len(waits.buttons) == 3)
    assert waits.buttons[0].text() == "Idi’s plan: one answer to choose"
    assert [button.text() for button in waits.buttons[1:]] == ["Open plan 1 of Idi", "Open plan 2 of Idi"]
    sam.press(waits.buttons[0])
    sam.until(lambda: sam.session.wizard is not None and sam.wizard.side is not None)
    assert not isinstance(sam.wizard.side, ChoicesScreen), "first the worker is known to be at the keys"
    other.close()


def test_a_plan_that_two_laptops_began_is_said_on_the_screen(sam: AtWork, monkeypatch: pytest.MonkeyPatch) -> None:
    device, case = sam.store.journal.device(), begun_case(sam.store)
    place = Membership("https://127.0.0.1:9/v1", "", "laptop", "", device, new_box(), "00" * 32, approved=True)
    sam.store.writer.keep_membership(place).result()
    sam.store.writer.remember(begun_twice(case)).result()
    monkeypatch.setattr(Exchange, "round", lambda _self: Round(begun_elsewhere=True))
    sam.team()
    sam.rounds.exchange()
    sam.until(lambda: sam.rounds.doing == "" and "A colleague began one of your plans too" in sam.told())
    assert "all else was exchanged" in sam.told()
    sam.until(lambda: "A colleague gave you a plan that you began too" in sam.told())
