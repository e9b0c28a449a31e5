"""The roll of a team, line by line: who may write in it, and what a line that does not fit changes."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence

import msgspec
import pytest

from ipc_desktop.journal.revision import Device
from ipc_desktop.sync.kinto import KintoServer
from ipc_desktop.sync.roll import Ask, Line, Roll, Says

ADA, BEN, CORA = (Device(bytes([n]) * 32) for n in (1, 2, 3))
TEAM_KEY = ADA.name


def ask(lead: Device) -> Ask:
    name = {ADA.name: "ada", BEN.name: "ben", CORA.name: "cora"}[lead.name]
    return Ask(name, lead.name, "22" * 32, lead.name, name)


def rolled(*told: tuple[Device, Device, Says]) -> Roll:
    """The roll after these lines: by whom, about whom, what."""
    roll = Roll((), TEAM_KEY)
    for by, about, says in told:
        roll = Roll((*roll.lines, roll.next_line(ask(about), says, by)), TEAM_KEY)
    return roll


BEGUN: tuple[tuple[Device, Device, Says], ...] = ((ADA, ADA, "begun"), (ADA, BEN, "approved"))


def test_a_second_lead_lets_in_as_the_first_does() -> None:
    roll = rolled(*BEGUN, (ADA, BEN, "leads"), (BEN, CORA, "approved"))
    assert set(roll.leads) == {"ada", "ben"}
    assert set(roll.members) == {"ada", "ben", "cora"}


def test_who_does_not_lead_writes_nothing() -> None:
    roll = rolled(*BEGUN, (BEN, CORA, "approved"))
    assert set(roll.members) == {"ada", "ben"}
    assert len(roll.lines) == 2


def test_a_lead_takes_anothers_right_away_and_what_they_wrote_before_stays() -> None:
    roll = rolled(*BEGUN, (ADA, BEN, "leads"), (BEN, CORA, "approved"), (ADA, BEN, "leads_no_more"))
    assert set(roll.leads) == {"ada"}
    assert set(roll.members) == {"ada", "ben", "cora"}
    after = Roll((*roll.lines, roll.next_line(ask(CORA), "revoked", BEN)), TEAM_KEY)
    assert set(after.members) == {"ada", "ben", "cora"}


def test_even_who_began_the_team_may_stop_leading_it() -> None:
    roll = rolled(*BEGUN, (ADA, BEN, "leads"), (BEN, ADA, "leads_no_more"), (ADA, CORA, "approved"))
    assert set(roll.leads) == {"ben"}
    assert "cora" not in roll.members


@pytest.mark.parametrize("says", ["leads_no_more", "revoked"])
def test_the_last_lead_stays(says: Says) -> None:
    roll = rolled(*BEGUN, (ADA, ADA, says))
    assert not roll.may(says, "ada")
    assert set(roll.leads) == {"ada"}
    assert "ada" in roll.members


def test_who_left_stays_away() -> None:
    roll = rolled(*BEGUN, (ADA, BEN, "revoked"), (ADA, BEN, "approved"))
    assert set(roll.members) == {"ada"}
    assert [line.account for line in roll.shut_out()] == ["ben"]


def test_a_line_that_says_nothing_does_not_stop_those_after_it() -> None:
    roll = rolled(*BEGUN, (ADA, BEN, "approved"), (ADA, CORA, "approved"))
    assert set(roll.members) == {"ada", "ben", "cora"}


def test_a_line_that_was_altered_left_out_or_moved_ends_what_holds() -> None:
    lines = rolled(*BEGUN, (ADA, CORA, "approved")).lines
    altered = msgspec.structs.replace(lines[1], box="33" * 32)
    for shown in ([lines[0], altered, lines[2]], [lines[0], lines[2]], [lines[0]]):
        assert set(Roll(shown, TEAM_KEY).members) == {"ada"}
    for order in itertools.permutations(lines):
        assert set(Roll(order, TEAM_KEY).members) == {"ada", "ben", "cora"}


def test_another_key_begins_another_team() -> None:
    assert rolled(*BEGUN).members
    assert Roll(rolled(*BEGUN).lines, BEN.name).members == {}


def test_each_line_is_named_after_its_place_so_that_two_cannot_stand_there() -> None:
    one, other = rolled(*BEGUN), rolled((ADA, ADA, "begun"), (ADA, CORA, "approved"))
    names: list[Line] = [one.lines[-1], other.lines[-1]]
    assert names[0].id == names[1].id
    assert names[0].hash != names[1].hash


def test_lines_that_a_server_lost_are_given_back_in_pieces_and_in_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server takes no batch of any length, and nobody may see a later line before an earlier one."""
    server, batches = KintoServer("https://127.0.0.1:9/v1", "laptop", ""), list[list[str]]()

    def batch(requests: Sequence[Mapping[str, str]]) -> Sequence[Mapping[str, int]]:
        batches.append([request["path"] for request in requests])
        return [{"status": 201} for _ in requests]

    monkeypatch.setattr(server, "batch", batch)
    monkeypatch.setattr(server, "_news_name", lambda: "news")
    line = Roll((), TEAM_KEY).next_line(ask(ADA), "begun", ADA)
    lines = [msgspec.structs.replace(line, place=place) for place in range(450)]
    assert server.add_lines(lines)
    assert all(len(paths) <= 250 for paths in batches)
    places = [path.rsplit("/", 1)[1] for paths in batches for path in paths]
    assert places[:-1] == [one.id for one in lines], "and behind them the line of news"
