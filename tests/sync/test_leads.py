"""Stories of a team with several leads, at a real Kinto on a real PostgreSQL: it is not lost with one laptop."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from ipc_desktop.journal.revision import Device
from ipc_desktop.sync import enrolment, kinto_team, review
from ipc_desktop.sync.kinto import KintoServer
from ipc_desktop.sync.roll import Line
from ipc_desktop.sync.team_server import TeamServerError
from tests.journal.made_up import begun_case
from tests.sync.trial_server import TrialServer
from tests.sync.workers import Worker, on_a_new_laptop

Pair = tuple[Worker, Worker]


def test_a_second_lead_goes_on_when_the_first_ones_laptop_breaks(
    pair: Pair, lead: Worker, open_server: TrialServer, tmp_path: Path
) -> None:
    sam, tess = pair
    enrolment.let_lead(lead.store, tess.place.account)
    tess.round()
    assert tess.place.leads
    rosa = Worker(tmp_path, "Rosa")
    rosa.joins(open_server.address, tess)
    enrolment.revoke(tess.store, sam.place.account)
    lead.round()
    known = lead.giving().read_roll()
    assert rosa.place.account in known.members
    assert sam.place.account in known.revoked
    with pytest.raises(TeamServerError, match="revoked"):
        sam.round()
    enrolment.let_lead_no_more(lead.store, tess.place.account)
    rosa.store.close()


def test_who_leads_no_more_may_do_nothing_that_leads_do(pair: Pair, lead: Worker) -> None:
    sam, tess = pair
    enrolment.let_lead(lead.store, tess.place.account)
    tess.round()
    was_lead = tess.place
    enrolment.let_lead_no_more(lead.store, tess.place.account)
    with pytest.raises(enrolment.RefusedByTeamError, match="not_the_lead"):
        enrolment.revoke(tess.store, sam.place.account)
    assert not tess.place.leads
    roll = tess.giving().read_roll()
    forged = roll.next_line(enrolment._ask_of(sam.store, sam.place), "revoked", Device(was_lead.lead_key))
    with pytest.raises(TeamServerError):
        enrolment.server_of(was_lead).add_lines([forged])
    assert sam.round() is not None


def test_a_lead_may_take_the_right_of_who_began_the_team_and_give_it_back(pair: Pair, lead: Worker) -> None:
    _, tess = pair
    enrolment.let_lead(lead.store, tess.place.account)
    tess.round()
    enrolment.let_lead_no_more(tess.store, lead.place.account)
    lead.round()
    assert [who.place.leads for who in (lead, tess)] == [False, True]
    with pytest.raises(enrolment.RefusedByTeamError, match="last_lead"):
        enrolment.let_lead_no_more(tess.store, tess.place.account)
    enrolment.let_lead(tess.store, lead.place.account)
    lead.round()
    assert [who.place.leads for who in (lead, tess)] == [True, True]
    enrolment.let_lead_no_more(tess.store, tess.place.account)
    assert [who.place.leads for who in (lead, tess)] == [True, False]


def test_the_last_lead_does_not_go(pair: Pair, lead: Worker) -> None:
    with pytest.raises(enrolment.RefusedByTeamError, match="last_lead"):
        enrolment.let_lead_no_more(lead.store, lead.place.account)
    assert lead.place.leads


def test_two_leads_who_write_at_the_same_moment_both_have_their_line(
    pair: Pair, lead: Worker, monkeypatch: pytest.MonkeyPatch, open_server: TrialServer, tmp_path: Path
) -> None:
    sam, tess = pair
    enrolment.let_lead(lead.store, tess.place.account)
    tess.round()
    add_lines = KintoServer.add_lines

    def others_first(server: KintoServer, lines: Sequence[Line]) -> bool:
        monkeypatch.undo()
        enrolment.revoke(tess.store, sam.place.account)
        return add_lines(server, lines)

    rosa = Worker(tmp_path, "Rosa")
    place = enrolment.ask_to_join(rosa.store, open_server.address)
    monkeypatch.setattr(KintoServer, "add_lines", others_first)
    enrolment.approve(lead.store, enrolment.number_of(rosa.store, place))
    roll = tess.giving().read_roll()
    assert sam.place.account in roll.revoked
    assert place.account in roll.members
    enrolment.let_lead_no_more(lead.store, tess.place.account)
    rosa.store.close()


def test_the_copy_of_a_leads_store_lets_itself_in_and_leads_on(
    pair: Pair, lead: Worker, open_server: TrialServer, tmp_path: Path
) -> None:
    _, tess = pair
    enrolment.let_lead(lead.store, tess.place.account)
    tess.round()
    again = on_a_new_laptop(tess, tmp_path)
    assert again.place.device != again.store.journal.device()
    place = enrolment.ask_to_join(again.store, open_server.address)
    assert place.approved
    assert place.leads
    enrolment.revoke(again.store, tess.place.account)
    with pytest.raises(TeamServerError, match="revoked"):
        tess.round()
    assert again.round() is not None
    enrolment.revoke(lead.store, place.account)
    again.store.close()


def test_what_a_broken_laptop_had_not_sent_comes_to_the_team_from_its_copy(
    pair: Pair, lead: Worker, open_server: TrialServer, tmp_path: Path
) -> None:
    sam, tess = pair
    case, alone = begun_case(sam.store), begun_case(sam.store)
    sam.gives(case, tess)
    tess.round()
    sam.says(case, "Said on the day the laptop broke")
    never_sent = begun_case(sam.store)
    again = on_a_new_laptop(sam, tmp_path)
    again.joins(open_server.address, lead)
    again.says(alone, "Nobody else has this plan")
    again.round()
    tess.round()
    assert tess.goal(case) == "Said on the day the laptop broke"
    again.says(case, "Said on the new one")
    again.gives(never_sent, tess)
    tess.round()
    assert tess.goal(never_sent) == "I want to swim on Tuesdays"
    assert tess.goal(case) == "Said on the new one"
    assert tess.store.journal.waiting(case) == 0
    assert again.store.journal.unsent(9) == ()
    assert tess.store.journal.verify(case) == again.store.journal.verify(case) == ()
    again.store.close()


def test_what_a_stolen_laptop_had_not_sent_comes_once_its_copy_is_given_the_case_again(
    pair: Pair, lead: Worker, open_server: TrialServer, tmp_path: Path
) -> None:
    """It was shut out, so a lead looks at it first; what comes after it is shown with it."""
    sam, tess = pair
    enrolment.let_lead(lead.store, tess.place.account)
    case = begun_case(sam.store)
    sam.gives(case, tess)
    tess.round()
    sam.round()
    sam.says(case, "Said on the day the laptop was stolen")
    again = on_a_new_laptop(sam, tmp_path)
    enrolment.revoke(lead.store, sam.place.account)
    again.joins(open_server.address, lead)
    assert again.round().begun_elsewhere, "it may not yet"
    tess.round()
    tess.gives(case, again)
    again.says(case, "Said on the new laptop")
    for worker in (again, tess, again, tess):
        worker.round()
    (late,) = review.to_review_here(tess.store)
    review.take_in(tess.store, late.brought, "It was Sam")
    assert tess.goal(case) == "Said on the new laptop"
    assert tess.store.journal.waiting(case) == 0
    enrolment.let_lead_no_more(lead.store, tess.place.account)
    again.store.close()


def test_a_copys_copy_brings_what_the_copy_wrote_before_it_was_in_the_team(
    pair: Pair, lead: Worker, open_server: TrialServer, tmp_path: Path
) -> None:
    sam, tess = pair
    case = begun_case(sam.store)
    sam.gives(case, tess)
    tess.round()
    second = on_a_new_laptop(sam, tmp_path / "second")
    second.says(case, "Said on the second laptop, which broke too")
    third = on_a_new_laptop(second, tmp_path / "third")
    third.joins(open_server.address, lead)
    third.round()
    tess.round()
    assert tess.goal(case) == "Said on the second laptop, which broke too"
    assert tess.store.journal.brought() == ()
    assert third.store.journal.unsent(9) == ()
    for worker in (second, third):
        worker.store.close()


@pytest.mark.parametrize(("whose", "at"), [(KintoServer, "let_in"), (kinto_team, "allow")])
def test_a_copy_that_is_cut_off_while_it_asks_does_all_of_it_the_next_time(
    pair: Pair,
    lead: Worker,
    open_server: TrialServer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    whose: object,
    at: str,
) -> None:
    sam, tess = pair
    enrolment.let_lead(lead.store, sam.place.account)
    case = begun_case(sam.store)
    sam.gives(case, tess)
    sam.says(case, "Said on the day the laptop broke")
    again = on_a_new_laptop(sam, tmp_path)

    def cut(*_about: object, **_more: object) -> None:
        monkeypatch.undo()
        raise TeamServerError("unreachable")

    monkeypatch.setattr(whose, at, cut)
    with pytest.raises(TeamServerError, match="unreachable"):
        enrolment.ask_to_join(again.store, open_server.address)
    place = enrolment.ask_to_join(again.store, open_server.address)
    assert (place.approved, place.leads) == (True, True)
    again.round()
    tess.round()
    assert tess.goal(case) == "Said on the day the laptop broke"
    enrolment.revoke(lead.store, place.account)
    enrolment.revoke(lead.store, sam.place.account)
    again.store.close()
