"""A plan file proves by itself that its words are those that were sealed and signed; one changed letter is found."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from ipc_desktop.journal.proof import agreed_plan, proof_faults
from ipc_desktop.journal.revision import Device, Revision, Sealed, hash_of_sealed, revision_key, seal
from ipc_desktop.journal.store import Store
from ipc_desktop.plan.agreement import Signature
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.planfile import UnreadablePlanFileError, check, read_plan_file, write_plan_file
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


def test_words_taken_out_of_what_was_agreed_make_it_a_draft(agreed: bytes) -> None:
    for take_out in (left_out, emptied):
        file = json.loads(agreed)
        take_out(file)
        file["entries"] = [entry for entry in file["entries"] if entry["kind"] != "outcome"]
        read = read_plan_file(json.dumps(file).encode())
        assert agreed_plan(read) is None


def test_words_that_another_laptop_put_in_place_of_the_agreed_ones_are_refused(agreed: bytes) -> None:
    file, forger, key = json.loads(agreed), Device(b"f" * 32), b"k" * 32
    changed_words(file)
    changed_entry(file)
    carried = words_of_any(file, "Mondays")
    sealed = seal(Sealed(**carried["opened"]), key, carried["id"])
    clear = Revision(
        id=carried["id"],
        case=carried["case"],
        audience=carried["audience"],
        device=forger.name,
        seq=1,
        prev_hash=bytes(32),
        parents=(),
        key_id=carried["key_id"],
        sealed_hash=hash_of_sealed(sealed),
    )
    carried |= {"device": forger.name, "seq": 1, "prev_hash": "00" * 32, "parents": []}
    carried |= {"sealed_hash": clear.sealed_hash.hex(), "signature": forger.sign(clear.clear_bytes).hex()}
    carried |= {"sealed": base64.b64encode(sealed).decode(), "opens_with": revision_key(key, clear.id).hex()}
    data = json.dumps(file).encode()
    assert [code for _, code in faults(data)] == ["manifest_other"]
    assert agreed_plan(read_leniently(data)[0]) is None
    with pytest.raises(UnreadablePlanFileError):
        read_plan_file(data)


def test_a_place_in_the_chain_that_is_taken_twice_is_an_alarm(agreed: bytes) -> None:
    file = json.loads(agreed)
    file["revisions"].append({**words_of(file), "id": "0194567a-3c01-7a10-8b20-5d1e2f3a4b5c"})
    assert f"revisions[{len(file['revisions']) - 1}].seq" in dict(faults(json.dumps(file).encode()))


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


def emptied(file: Json) -> None:
    revision = words_of(file)
    for name in ("sealed", "opens_with", "opened"):
        del revision[name]


def changed_entry(file: Json) -> None:
    entry = next(e for e in file["entries"] if e["kind"] == "outcome")
    entry["statement"]["text"] = "I want to swim on Mondays"


def changed_schema(file: Json) -> None:
    next(e for e in file["entries"] if e["kind"] == "outcome")["schema"] = 7


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
        (changed_schema, "entry_not_head"),
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
