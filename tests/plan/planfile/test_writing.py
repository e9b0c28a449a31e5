"""What is private or restricted never leaves in a plan file, nor does what it said before."""

from __future__ import annotations

import json

import msgspec

from ipc_desktop.plan.agreement import AgreedVersion, Signature
from ipc_desktop.plan.entry import Visibility, Words
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.planfile import FileRevision, Opened, write_plan_file
from tests.plan.entries import CASE

SECRET = "only for the two of us"


def outcome(visibility: Visibility) -> Outcome:
    return Outcome(id="o", statement=Words(SECRET), visibility=visibility)


def revision(audience: str) -> FileRevision:
    opened = Opened("o", "outcome", 1, "", "", {"statement": {"text": SECRET}})
    return FileRevision("r", CASE, audience, "d", 1, "", (), "k", "h", "s", "c2VhbGVk", "ab", opened)


def test_private_and_restricted_entries_are_left_out() -> None:
    for visibility in ("private", "restricted"):
        plan = Plan.of_entries(CASE, [msgspec.structs.replace(outcome("table"), visibility=visibility)])
        assert SECRET.encode() not in write_plan_file(plan, [revision("restricted")])


def test_what_belongs_to_a_private_entry_is_left_out_with_it() -> None:
    parts = [Outcome(id="p", part_of="o", statement=Words(SECRET)), Outcome(id="pp", part_of="p")]
    written = json.loads(write_plan_file(Plan.of_entries(CASE, [outcome("private"), *parts])))
    assert written["entries"] == []
    ring = [Outcome(id="a", part_of="b"), Outcome(id="b", part_of="a")]
    assert len(json.loads(write_plan_file(Plan.of_entries(CASE, ring)))["entries"]) == 2


def test_what_became_private_leaves_only_the_clear_part_of_what_it_said_before() -> None:
    written = write_plan_file(Plan.of_entries(CASE, [outcome("private")]), [revision("table")])
    assert SECRET.encode() not in written
    (kept,) = json.loads(written)["revisions"]
    assert kept["sealed_hash"] == "h"
    assert not {"sealed", "opens_with", "opened"} & set(kept)


def test_entries_for_the_table_and_professionals_are_written() -> None:
    for visibility in ("table", "professionals"):
        plan = Plan.of_entries(CASE, [msgspec.structs.replace(outcome("table"), visibility=visibility)])
        assert SECRET.encode() in write_plan_file(plan)


def test_versions_stand_with_their_signatures() -> None:
    entries = [AgreedVersion(id="v"), Signature(id="s", version="v"), Signature(id="lost", version="elsewhere")]
    written = json.loads(write_plan_file(Plan.of_entries(CASE, entries)))
    assert [one["version"]["id"] for one in written["agreed"]] == ["v"]
    assert [one["id"] for one in written["agreed"][0]["signatures"]] == ["s"]
    assert [entry["id"] for entry in written["entries"]] == ["lost"]
