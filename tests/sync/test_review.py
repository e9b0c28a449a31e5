"""Stories of words that a shut-out laptop had not sent: nothing is thrown away, a lead decides; at a real server."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import msgspec
import pytest

from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.sync import enrolment, review
from ipc_desktop.sync.kinto import KintoServer
from ipc_desktop.sync.parcel import Carried, exchange_by_folder, take_parcel, write_parcel
from ipc_desktop.sync.team_server import TeamServerError
from ipc_desktop.sync.web import Answer, Web
from tests.journal.made_up import begun_case, only_outcome
from tests.sync.trial_server import TrialServer
from tests.sync.workers import Worker

LATE = "Said on the day Tess left"


@pytest.fixture
def left(pair: tuple[Worker, Worker], lead: Worker) -> str:
    """A case that Sam, Tess and Grace, the lead, have; Tess wrote in it without a network, and was shut out."""
    sam, tess = pair
    case = begun_case(sam.store)
    sam.gives(case, tess)
    sam.gives(case, lead)
    for worker in (tess, lead, tess):
        worker.round()
    tess.says(case, "Said before Tess left")
    tess.round()
    enrolment.revoke(lead.store, tess.place.account)
    tess.says(case, LATE)
    with pytest.raises(TeamServerError, match="revoked"):
        tess.round()
    for worker in (sam, lead):
        worker.round()
    return case


def brings(tess: Worker, to: Worker, folder: Path) -> Carried:
    """Her laptop can still leave a parcel on a stick, and somebody takes it in."""
    write_parcel(tess.store, folder / "tess.parcel")
    return take_parcel(to.store, folder / "tess.parcel")


def waiting(worker: Worker, case: str) -> review.ToReview:
    (found,) = (one for one in review.to_review(worker.store) if one.brought.case == case)
    return found


def test_what_was_sent_before_counts_and_what_is_brought_later_waits_for_a_lead(
    pair: tuple[Worker, Worker], lead: Worker, left: str, tmp_path: Path
) -> None:
    sam, tess = pair
    assert sam.goal(left) == "Said before Tess left"
    for colleague in (sam, lead):
        carried = brings(tess, colleague, tmp_path)
        assert [refused.fault for refused in carried.refused] == ["shut_out"]
        assert (carried.taken, carried.to_review) == (0, 1)
        assert colleague.goal(left) == "Said before Tess left"
    waits = waiting(lead, left)
    assert (waits.whose, waits.plan.case, waits.brought.unreadable) == ("Tess", left, 0)
    (said,) = waits.said
    assert isinstance(said.entry, Outcome)
    assert isinstance(said.now, Outcome)
    assert (said.entry.statement.text, said.now.statement.text) == (LATE, "Said before Tess left")
    assert said.author == "sam"
    assert said.at
    assert tess.goal(left) == LATE, "it stays with her too"


def test_what_a_lead_takes_in_reaches_all_as_its_authors_and_says_that_it_came_late(
    pair: tuple[Worker, Worker], lead: Worker, left: str, tmp_path: Path, open_server: TrialServer
) -> None:
    sam, tess = pair
    brings(tess, lead, tmp_path)
    review.take_in(lead.store, waiting(lead, left).brought, "She rang me about it")
    sam.round()
    for worker in (sam, lead):
        assert worker.goal(left) == LATE
        last = worker.store.journal.history(left, only_outcome(worker.store.journal.plan(left)).id)[-1]
        assert (last.author, last.device) == ("sam", tess.place.device)
        assert last.late is not None
        assert (last.late.verdict, last.late.who) == ("taken_in", lead.store.worker_id)
        assert last.late.reason == "She rang me about it"
        assert worker.store.journal.verify(left) == ()
        assert left not in [one.case for one in worker.store.journal.kept_apart()]
    assert left not in [one.brought.case for one in review.to_review(lead.store)]
    stored = open_server.sql(
        f"SELECT id FROM objects WHERE resource_name = 'record' AND parent_id LIKE '%words-{left}%'"
    )
    assert last.revision in stored
    for row in open_server.sql("SELECT data::text FROM objects"):
        assert "rang me" not in row, "the reason is for those who have the case"


def test_what_a_lead_leaves_aside_is_kept_and_may_be_taken_in_later(
    pair: tuple[Worker, Worker], lead: Worker, left: str, tmp_path: Path
) -> None:
    sam, tess = pair
    brings(tess, lead, tmp_path)
    review.leave_aside(lead.store, waiting(lead, left).brought, "Not hers to say")
    lead.round()
    sam.round()
    assert sam.goal(left) == lead.goal(left) == "Said before Tess left"
    kept = waiting(lead, left)
    assert kept.brought.decided is not None
    assert (kept.brought.decided.verdict, kept.brought.decided.reason) == ("left_aside", "Not hers to say")
    assert (left, "shut_out") in [(one.case, one.fault) for one in lead.store.journal.kept_apart()]
    review.take_in(lead.store, kept.brought, "It was hers after all")
    sam.round()
    assert sam.goal(left) == LATE


def test_what_was_written_meanwhile_is_not_overwritten_by_what_is_taken_in_late(
    pair: tuple[Worker, Worker], lead: Worker, left: str, tmp_path: Path
) -> None:
    sam, tess = pair
    sam.says(left, "Said by Sam meanwhile")
    sam.round()
    lead.round()
    brings(tess, lead, tmp_path)
    review.take_in(lead.store, waiting(lead, left).brought, "For both to look at")
    sam.round()
    for worker in (sam, lead):
        (conflict,) = worker.store.journal.conflicts(left)
        texts = {head.entry.statement.text for head in conflict.heads if isinstance(head.entry, Outcome)}
        assert texts == {"Said by Sam meanwhile", LATE}
    assert sam.goal(left) == "Said by Sam meanwhile"


def test_only_a_lead_lets_it_count_and_nothing_that_was_altered_does(
    pair: tuple[Worker, Worker], lead: Worker, left: str, tmp_path: Path
) -> None:
    sam, tess = pair
    brings(tess, sam, tmp_path)
    waits = waiting(sam, left)
    with pytest.raises(enrolment.RefusedByTeamError, match="not_the_lead"):
        review.take_in(sam.store, waits.brought, "I would like to")
    assert sam.goal(left) == "Said before Tess left"
    last = waits.brought.ends[0]
    lead.store.writer.take_in([dataclasses.replace(last, sealed=b"altered")]).result()
    doubtful = waiting(lead, left)
    assert (doubtful.said, doubtful.brought.ends, doubtful.brought.unreadable) == ((), (), 1)


def test_a_shut_out_laptop_leaves_nothing_on_the_stick_that_a_finder_can_read(
    pair: tuple[Worker, Worker], left: str, tmp_path: Path
) -> None:
    _, tess = pair
    exchange_by_folder(tess.store, tmp_path)
    (parcel,) = tmp_path.glob("*.parcel")
    assert LATE.encode() not in parcel.read_bytes()


def test_whoever_is_let_in_again_is_believed_again(
    pair: tuple[Worker, Worker], lead: Worker, left: str, tmp_path: Path, open_server: TrialServer
) -> None:
    sam, tess = pair
    brings(tess, sam, tmp_path)
    tess.joins(open_server.address, lead)
    sam.round()
    assert sam.goal(left) == LATE
    goal = only_outcome(sam.store.journal.plan(left))
    assert msgspec.structs.replace(goal, statement=goal.statement) == goal
    assert sam.store.journal.kept_apart() == ()


def test_what_was_sent_before_counts_though_shutting_out_was_cut_off_and_done_again(
    pair: tuple[Worker, Worker], lead: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    sam, tess = pair
    case = begun_case(sam.store)
    sam.gives(case, tess)
    tess.round()
    tess.says(case, "Sent before Tess left")
    tess.round()

    def cut(*_: object) -> None:
        raise TeamServerError("unreachable")

    with monkeypatch.context() as patch:
        patch.setattr(KintoServer, "ends", cut)
        with pytest.raises(TeamServerError, match="unreachable"):
            enrolment.revoke(lead.store, tess.place.account)
    line = enrolment.revoke(lead.store, tess.place.account)
    assert case in [end.case for end in line.ends]
    assert sam.round().refused == ()
    assert sam.goal(case) == "Sent before Tess left"


def test_a_laptop_that_is_shut_out_midway_in_a_round_keeps_what_was_not_taken(
    pair: tuple[Worker, Worker], lead: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    sam, tess = pair
    case = begun_case(sam.store)
    sam.gives(case, tess)
    tess.round()
    tess.says(case, "Her first words in it")
    tess.round()
    tess.says(case, "Said before she knew")
    ask = Web.ask

    def shut_out_after_the_words(web: Web, method: str, path: str, **more: Any) -> Answer:
        answer = ask(web, method, path, **more)
        if method == "POST":
            monkeypatch.undo()
            enrolment.revoke(lead.store, tess.place.account)
        return answer

    monkeypatch.setattr(Web, "ask", shut_out_after_the_words)
    with pytest.raises(TeamServerError, match="revoked"):
        tess.round()
    assert tess.goal(case) == "Said before she knew"
    sam.round()
    assert sam.goal(case) == "Said before she knew", "it had come to the server before she was shut out"
    tess.says(case, "Said after")
    with pytest.raises(TeamServerError, match="revoked"):
        tess.round()
    assert tess.store.journal.unsent(9), "it waits on her laptop"
    assert sam.store.journal.verify(case) == tess.store.journal.verify(case) == ()
