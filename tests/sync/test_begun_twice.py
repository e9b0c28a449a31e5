"""Stories of a plan that two laptops took in from the same file, each for itself: nobody is left in the dark."""

from __future__ import annotations

import datetime as dt

import pytest

from ipc_desktop.sync.enrolment import revoke
from ipc_desktop.sync.status import lines, status
from ipc_desktop.sync.team_server import TeamServerError
from ipc_desktop.wording.team import begun_twice_words, team_trouble_words
from tests.journal.made_up import begun_case
from tests.sync.laptops import refusals_noted
from tests.sync.workers import Worker

Pair = tuple[Worker, Worker]
NOW = dt.datetime(2027, 1, 12, tzinfo=dt.UTC)


@pytest.fixture
def twice(pair: Pair) -> str:
    """A case that Sam began at the server, and Tess by the same plan file on her laptop."""
    sam, tess = pair
    case = begun_case(sam.store)
    tess.store.writer.import_case(sam.store.journal.plan(case)).result()
    sam.round()
    return case


def test_a_plan_that_a_colleague_began_stays_behind_and_all_else_is_exchanged(pair: Pair, twice: str) -> None:
    sam, tess = pair
    begun_case(tess.store)
    given = begun_case(sam.store)
    sam.gives(given, tess)
    done = tess.round()
    assert done.begun_elsewhere
    assert (done.sent, done.cases) == (3, (given,))
    assert refusals_noted(tess.store) == ["answer begun_elsewhere 1"]
    assert "Please agree" in " ".join(team_trouble_words("begun_elsewhere"))


def test_who_gives_such_a_plan_is_told_that_a_colleague_has_it(pair: Pair, twice: str) -> None:
    sam, tess = pair
    with pytest.raises(TeamServerError, match="begun_elsewhere"):
        tess.gives(twice, sam)
    tess.round()


def test_who_is_given_a_plan_that_they_began_is_told_so(pair: Pair, twice: str) -> None:
    sam, tess = pair
    sam.gives(twice, tess)
    before = tess.goal(twice)
    tess.round()
    assert tess.goal(twice) == before
    assert begun_twice_words(1) in lines(status(tess.store.journal), NOW)
    assert begun_twice_words(1) not in lines(status(sam.store.journal), NOW)


def test_who_is_shut_out_hears_that_and_nothing_of_plans(pair: Pair, lead: Worker) -> None:
    tess = pair[1]
    for _ in range(2):
        begun_case(tess.store)
    revoke(lead.store, tess.place.account)
    with pytest.raises(TeamServerError, match="revoked"):
        tess.round()
    assert refusals_noted(tess.store) == ["answer revoked 1"]
