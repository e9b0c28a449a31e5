"""A plan file proves by itself that its words are those that were sealed and signed; one changed letter is found."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from ipc_desktop.journal.proof import agreed_plan, proof_faults
from ipc_desktop.journal.store import Store
from ipc_desktop.plan.agreement import Signature
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.planfile import check, write_plan_file
from ipc_desktop.plan.planfile.reading import read_leniently
from tests.journal.made_up import begun_case, only_outcome, outcome

Json = dict[str, Any]


@pytest.fixture
def agreed(store: Store) -> bytes:
    """The file of a case that was agreed, with something private and something restricted beside it."""
    return exported(store, agreed_case(store))


def agreed_case(store: Store) -> str:
    case = begun_case(store)
    hidden = [outcome("PRIVATE WORDS", "private"), outcome("RESTRICTED WORDS", "restricted")]
    store.writer.save(case, hidden, author="sam").result()
    version = store.writer.lock_version(case, "sam", "en", "0.1.0").result()
    me = Plan(case).me.id
    answer = Signature(id=case[:-4] + "beef", version=version.id, signer=me, answer="yes", method="drawn")
    store.writer.sign(case, answer, "sam").result()
    return case


def exported(store: Store, case: str) -> bytes:
    return write_plan_file(store.journal.plan(case), store.journal.carried_revisions(case))


def faults(data: bytes) -> list[tuple[str, str]]:
    read, _ = read_leniently(data)
    return [(fault.place, fault.code) for fault in (*check(data), *proof_faults(read))]


def test_an_agreed_plan_is_proved_by_its_file_alone(agreed: bytes) -> None:
    assert faults(agreed) == []
    assert b"PRIVATE WORDS" not in agreed
    assert b"RESTRICTED WORDS" not in agreed


def test_the_agreed_version_is_what_the_paper_is_made_of(agreed: bytes) -> None:
    found = agreed_plan(read_leniently(agreed)[0])
    assert found is not None
    plan, version = found
    assert (version.number, only_outcome(plan).statement.text) == (1, "I want to swim on Tuesdays")
    assert [signature.answer for signature in plan.all(Signature)] == ["yes"]


def test_what_changed_after_agreeing_is_a_draft_again(store: Store) -> None:
    case = agreed_case(store)
    swim = next(o for o in store.journal.plan(case).all(Outcome) if o.visibility == "table")
    later = msgspec.structs.replace(swim, statement=Words("I want to swim on Fridays"))
    store.writer.save(case, [later], author="sam").result()
    data = exported(store, case)
    assert faults(data) == []
    assert agreed_plan(read_leniently(data)[0]) is None
    assert b"Tuesdays" in data, "what was agreed stays in the file as its proof"


def test_what_was_destroyed_leaves_an_empty_place_that_still_holds(store: Store) -> None:
    case = agreed_case(store)
    swim = next(o for o in store.journal.plan(case).all(Outcome) if o.visibility == "table")
    store.writer.destroy_entry(case, swim.id, "sam", "wrong family").result()
    data = exported(store, case)
    assert b"Tuesdays" not in data
    assert faults(data) == []


def test_no_file_holds_the_key_of_an_entry(store: Store) -> None:
    case = begun_case(store)
    before = json.loads(exported(store, case))
    swim = only_outcome(store.journal.plan(case))
    later = msgspec.structs.replace(swim, statement=Words("Later words"))
    store.writer.save(case, [later], author="sam").result()
    after = json.loads(exported(store, case))
    assert {r["key_id"] for r in before["revisions"]} == {r["key_id"] for r in after["revisions"]}
    keys = [r["opens_with"] for r in (*before["revisions"], *after["revisions"]) if r["opened"]["entry"] == swim.id]
    assert len(set(keys)) == len(keys) == 2


def words_of(file: Json) -> Json:
    return next(r for r in file["revisions"] if "Tuesdays" in json.dumps(r.get("opened", "")))


def changed_words(file: Json) -> None:
    words_of(file)["opened"]["fields"]["statement"]["text"] = "I want to swim on Mondays"


def changed_author(file: Json) -> None:
    words_of(file)["opened"]["author"] = "somebody else"


def changed_key(file: Json) -> None:
    words_of(file)["opens_with"] = "00" * 32


def changed_seal(file: Json) -> None:
    words_of(file)["sealed"] = "AAAA" + words_of(file)["sealed"][4:]


def changed_sequence(file: Json) -> None:
    words_of(file)["seq"] += 1


def changed_chain(file: Json) -> None:
    words_of(file)["prev_hash"] = "ff" * 32


def changed_answer(file: Json) -> None:
    file["agreed"][0]["signatures"][0]["answer"] = "no"


def left_out(file: Json) -> None:
    file["revisions"].remove(words_of(file))


def changed_entry(file: Json) -> None:
    entry = next(e for e in file["entries"] if e["kind"] == "outcome")
    entry["statement"]["text"] = "I want to swim on Mondays"


def unproved_words(file: Json) -> None:
    changed_words(file)
    del words_of_any(file, "Mondays")["opens_with"]


def words_of_any(file: Json, words: str) -> Json:
    return next(r for r in file["revisions"] if words in json.dumps(r.get("opened", "")))


@pytest.mark.parametrize(
    ("tamper", "code"),
    [
        (changed_words, "other_words"),
        (changed_author, "other_words"),
        (changed_key, "cannot_open"),
        (unproved_words, "cannot_open"),
        (changed_seal, "sealed_hash"),
        (changed_sequence, "signature"),
        (changed_chain, "chain"),
        (changed_chain, "signature"),
        (changed_answer, "signature"),
        (left_out, "manifest_revision"),
        (changed_entry, "entry_not_head"),
    ],
)
def test_one_change_by_hand_is_found(agreed: bytes, tamper: Callable[[Json], None], code: str) -> None:
    file = json.loads(agreed)
    tamper(file)
    assert code in {found for _place, found in faults(json.dumps(file).encode())}


@pytest.mark.parametrize("field", ["device", "signature", "sealed_hash", "prev_hash", "opens_with", "sealed"])
@pytest.mark.parametrize("value", ["", "zz", "00", "é", "\u0000"])
def test_nonsense_in_a_proof_is_a_fault_and_never_a_crash(agreed: bytes, field: str, value: str) -> None:
    file = json.loads(agreed)
    words_of(file)[field] = value
    assert faults(json.dumps(file).encode())
