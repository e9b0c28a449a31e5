"""Stories of laptops that join a team, are given a case, and leave: at a real Kinto on a real PostgreSQL."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest

from ipc_desktop.sync import enrolment
from ipc_desktop.sync.roll import Ask, Roll, number_to_compare
from ipc_desktop.sync.team_server import TeamServerError
from ipc_desktop.sync.web import Answer, Web
from tests.journal.made_up import begun_case
from tests.sync.trial_server import TrialServer
from tests.sync.workers import Worker


def test_a_case_that_is_given_arrives_and_both_write_in_it(pair: tuple[Worker, Worker]) -> None:
    sam, tess = pair
    case = begun_case(sam.store)
    sam.gives(case, tess)
    assert tess.round().taken == 4  # the fourth says that she was given it
    tess.says(case, "I want to dance")
    tess.round()
    sam.round()
    assert sam.goal(case) == "I want to dance"
    assert sam.store.journal.verify(case) == tess.store.journal.verify(case) == ()


def test_with_nothing_new_a_round_is_one_request(pair: tuple[Worker, Worker], monkeypatch: pytest.MonkeyPatch) -> None:
    sam, tess = pair
    case = begun_case(sam.store)
    sam.gives(case, tess)
    for worker in (sam, tess, sam, tess):
        worker.round()
    asked: list[str] = []
    ask = Web.ask

    def counted(web: Web, method: str, path: str, **more: Any) -> Answer:
        asked.append(path)
        return ask(web, method, path, **more)

    monkeypatch.setattr(Web, "ask", counted)
    tess.round()
    assert len(asked) == 1


def test_before_the_lead_approved_it_a_laptop_reads_and_writes_nothing(
    open_server: TrialServer, lead: Worker, tmp_path: Path
) -> None:
    stranger = Worker(tmp_path, "Stranger")
    place = enrolment.ask_to_join(stranger.store, open_server.address)
    begun_case(stranger.store)
    with pytest.raises(TeamServerError, match="revoked"):
        stranger.round()
    assert not enrolment.looked_after(stranger.store, place).approved
    assert stranger.store.journal.unsent(5)
    stranger.store.close()


def test_another_number_lets_nobody_in(open_server: TrialServer, lead: Worker, tmp_path: Path) -> None:
    sam = Worker(tmp_path, "Sam")
    enrolment.ask_to_join(sam.store, open_server.address)
    with pytest.raises(enrolment.RefusedByTeamError, match="no_such_number"):
        enrolment.approve(lead.store, "0000 0000 0000 0000 0000")
    sam.store.close()


def test_keys_that_somebody_put_in_between_give_another_number(pair: tuple[Worker, Worker]) -> None:
    place = pair[0].place
    real = Ask(place.account, place.device, "11" * 32, "44" * 32, "Sam")
    assert number_to_compare(place.team_key, real) != number_to_compare(
        place.team_key, msgspec.structs.replace(real, box="22" * 32)
    )
    assert number_to_compare(place.team_key, real) != number_to_compare("33" * 32, real)


def test_a_line_that_the_lead_did_not_sign_lets_nobody_in(pair: tuple[Worker, Worker], lead: Worker) -> None:
    sam, tess = pair
    lines = enrolment.server_of(sam.place).roll()
    forged = [msgspec.structs.replace(line, box="22" * 32) for line in lines]
    assert tess.place.account in Roll(lines, sam.place.team_key).members
    assert Roll(forged, sam.place.team_key).members == {}


def test_who_is_revoked_is_shut_out_at_the_next_call_and_what_they_wrote_stays_with_them(
    pair: tuple[Worker, Worker], lead: Worker
) -> None:
    sam, tess = pair
    case = begun_case(sam.store)
    sam.gives(case, tess)
    tess.round()
    enrolment.revoke(lead.store, tess.place.account)
    tess.says(case, "Said after I left")
    with pytest.raises(TeamServerError, match="revoked"):
        tess.round()
    assert tess.goal(case) == "Said after I left"
    assert tess.store.journal.unsent(5)


def test_what_is_written_after_somebody_left_does_not_open_with_their_keys(
    pair: tuple[Worker, Worker], open_server: TrialServer, lead: Worker, tmp_path: Path
) -> None:
    sam, tess = pair
    rosa = Worker(tmp_path, "Rosa")
    rosa.joins(open_server.address, lead)
    case = begun_case(sam.store)
    sam.gives(case, tess)
    sam.gives(case, rosa)
    tess.round()
    rosa.round()
    enrolment.revoke(lead.store, tess.place.account)
    sam.round()
    sam.says(case, "Said after Tess left")
    sam.round()
    rosa.round()
    assert rosa.goal(case) == "Said after Tess left"
    (new,) = [own for own in sam.store.journal.own_feeds() if own.feed[1] == "table"]
    last = sam.store.journal.part_of_feed(new.feed, new.last - 1, 1)
    tess.store.writer.take_in(last.revisions, last.keys).result()  # even if somebody carried it to her
    assert tess.goal(case) == "I want to swim on Tuesdays"
    assert tess.store.journal.waiting(case) == 1
    rosa.store.close()


def test_two_who_begin_an_epoch_apart_still_read_each_other(pair: tuple[Worker, Worker], lead: Worker) -> None:
    sam, tess = pair
    case = begun_case(sam.store)
    sam.gives(case, tess)
    tess.round()
    for worker in pair:
        worker.store.writer.begin_epoch(case, "apart").result()
        worker.says(case, f"Said by {worker.store.worker_name}")
    for _ in range(3):
        sam.round()
        tess.round()
    assert len(sam.store.journal.conflicts(case)) == len(tess.store.journal.conflicts(case)) == 1
    assert sam.store.journal.waiting(case) == tess.store.journal.waiting(case) == 0


def test_a_destroyed_case_is_gone_from_the_colleagues_laptop_too(pair: tuple[Worker, Worker]) -> None:
    sam, tess = pair
    case = begun_case(sam.store)
    sam.gives(case, tess)
    tess.round()
    sam.store.writer.destroy_case(case, "sam", "wrong family").result()
    sam.round()
    tess.round()
    assert len(tess.store.journal.plan(case)) == 0
    assert [what.why for what in tess.store.journal.destructions(case)] == ["wrong family"]


def test_a_server_that_has_a_team_takes_no_second_lead(open_server: TrialServer, lead: Worker, tmp_path: Path) -> None:
    other = Worker(tmp_path, "Other")
    with pytest.raises(enrolment.RefusedByTeamError, match="other_team"):
        enrolment.begin_team(other.store, open_server.address)
    assert other.store.journal.membership() is None
    other.store.close()


def test_who_was_shut_out_may_ask_again(pair: tuple[Worker, Worker], open_server: TrialServer, lead: Worker) -> None:
    sam, _ = pair
    enrolment.revoke(lead.store, sam.place.account)
    sam.joins(open_server.address, lead)
    begun_case(sam.store)
    assert sam.round().sent


def test_a_beginning_that_was_cut_off_is_gone_on_with(lead: Worker) -> None:
    assert lead.place.leads  # though its first try was cut off, see the fixture
    assert enrolment.begin_team(lead.store, lead.place.address) == lead.place
