"""Stories of a family's own copy at a real Kinto on a real PostgreSQL, and how little its account may do there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ipc_desktop.sync import copies, copy_held, enrolment
from ipc_desktop.sync.kinto import BUCKET, ROLL, KintoServer, post_of, records_in
from ipc_desktop.sync.kinto_copies import COPY_ASKS, KintoCopy, KintoGiver
from ipc_desktop.sync.status import status
from ipc_desktop.sync.team_server import TeamServerError
from ipc_desktop.sync.web import Answer, Web
from tests.sync.copies import SECRET, TODAY, Family, Giver
from tests.sync.trial_server import TrialServer
from tests.sync.workers import Worker


@pytest.fixture(scope="module")
def sam(open_server: TrialServer, lead: Worker, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Giver]:
    """A worker who leads nothing, in a team that somebody else leads; their case is with the server."""
    folder = tmp_path_factory.mktemp("team")
    worker = Worker(folder, "Sam")
    worker.joins(open_server.address, lead)
    giver = Giver(folder, worker.store)
    worker.round()
    yield giver
    worker.store.close()


@pytest.fixture
def ann(open_server: TrialServer, sam: Giver, tmp_path: Path) -> Iterator[Family]:
    """Somebody at their own computer, who asked for their copy and got it."""
    family = Family(tmp_path)
    copy = copies.begin_at(family.store, open_server.address)
    family.keeps_up(post_of_family(family))
    sam.gives(givers_post(sam), copy.number)
    assert family.keeps_up(post_of_family(family))
    yield family
    family.store.close()


def server_of_family(family: Family) -> KintoServer:
    copy = family.copy
    return KintoServer(copy.address, copy.id, copy.password)


def post_of_family(family: Family) -> KintoCopy:
    return KintoCopy(server_of_family(family))


def givers_post(sam: Giver) -> KintoGiver:
    place = sam.store.journal.membership()
    assert place is not None
    return KintoGiver(enrolment.server_of(place))


def test_a_copy_is_given_kept_up_to_date_and_answered_over_the_server(sam: Giver, ann: Family) -> None:
    place = sam.store.journal.membership()
    assert place is not None
    assert "I want to swim on Tuesdays" in ann.reads
    ann.says("She would rather swim on Fridays")
    copies.held_round(ann.store)
    assert copies.given_round(sam.store, place, TODAY) == (sam.case,)
    assert "She would rather swim on Fridays" in sam.waiting
    assert status(sam.store.journal).suggested == len(sam.waiting) > 0
    assert copies.held_round(ann.store)
    assert copy_held.waiting(ann.store) == ()
    assert copies.given_round(sam.store, place, TODAY) == (), "what was taken in lies there no more"


def test_with_nothing_new_copies_cost_one_request_however_many_there_are(
    sam: Giver, ann: Family, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = sam.store.journal.membership()
    assert place is not None
    copies.given_round(sam.store, place, TODAY)
    asked: list[str] = []
    ask = Web.ask

    def counted(web: Web, method: str, path: str, **more: Any) -> Answer:
        asked.append(path)
        return ask(web, method, path, **more)

    monkeypatch.setattr(Web, "ask", counted)
    assert len(sam.store.copies.given()) > 1
    copies.given_round(sam.store, place, TODAY)
    assert len(asked) == 1
    asked.clear()
    copies.held_round(ann.store)
    assert len(asked) == 1


def test_a_copys_account_reads_its_own_letter_and_nothing_else(sam: Giver, ann: Family) -> None:
    own = server_of_family(ann)
    place = sam.store.journal.membership()
    assert place is not None
    news = enrolment.server_of(place).web.ask("GET", BUCKET).data["data"]["news"]
    for name in (
        *(f"{what}-{sam.case}-{audience}" for what in ("words", "keys") for audience in ("table", "professionals")),
        *(ROLL, news, post_of(place.account), "told-nobody"),
    ):
        assert _refused(own, "GET", records_in(name)), name
    for name in (COPY_ASKS, "asks", ann.copy.post):
        assert _refused(own, "GET", records_in(name)) or _only_its_own(own, ann, name), name
    assert _refused(own, "GET", f"{BUCKET}/groups/case-{sam.case}-table")
    assert _refused(own, "GET", f"{BUCKET}/groups/laptops")
    others = [copy.id for copy in sam.store.copies.given() if copy.id != ann.copy.id]
    for other in others:
        assert _refused(own, "GET", f"{records_in(f'told-{other}')}/letter")


def test_a_hostile_copy_writes_into_no_case_and_over_no_letter(sam: Giver, ann: Family) -> None:
    own = server_of_family(ann)
    forged = {"data": {"id": "x", "kind": "outcome"}}
    for path in (
        f"{records_in(f'words-{sam.case}-table')}/forged",
        f"{records_in(f'keys-{sam.case}-table')}/forged",
        f"{records_in(f'told-{ann.copy.id}')}/letter",
        f"{records_in(ROLL)}/line-000009",
        f"{BUCKET}/collections/words-{sam.case}-mine",
        f"{BUCKET}/groups/mine",
        f"{BUCKET}/groups/copies-mine",
    ):
        assert _refused(own, "PUT", path, forged), path


def test_a_copy_that_was_taken_back_may_send_nothing_any_more(sam: Giver, ann: Family) -> None:
    copy = next(copy for copy in sam.store.copies.given() if copy.id == ann.copy.id)
    ann.says("Written before it was known")
    sam.by(givers_post(sam)).take_back(copy)
    with pytest.raises(TeamServerError, match="revoked"):
        copy_held._send(ann.store, post_of_family(ann))
    assert ann.keeps_up(post_of_family(ann))
    assert ann.held.is_closed
    assert ann.held.entries == ()
    assert [one.text for one in ann.store.copies.said()] == ["Written before it was known"]


def test_nothing_readable_of_a_copy_lies_on_the_server(open_server: TrialServer, sam: Giver, ann: Family) -> None:
    ann.says("Words that nobody else reads")
    ann.keeps_up(post_of_family(ann))
    lies_there = "\n".join(open_server.sql("SELECT data::text FROM objects"))
    for words in (SECRET, "swim on", "Words that nobody else reads", "Daughter"):
        assert words not in lies_there


def _refused(own: KintoServer, method: str, path: str, body: object = None) -> bool:
    try:
        own.web.ask(method, path, body=body)
    except TeamServerError as error:
        return error.trouble == "revoked"
    return False


def _only_its_own(own: KintoServer, ann: Family, name: str) -> bool:
    """Whether nothing of others is in a list into which every copy may put something."""
    return all(one["copy"] == ann.copy.id for page in own.pages(records_in(name)) for one in page)
