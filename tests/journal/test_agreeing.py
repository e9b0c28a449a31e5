"""Stories of agreeing: a version is exactly what was read together, and stays so for ever."""

from __future__ import annotations

import msgspec
import pytest

from ipc_desktop.journal.agreeing import is_genuine
from ipc_desktop.journal.errors import RefusedError, VersionBrokenError
from ipc_desktop.journal.ids import new_id
from ipc_desktop.journal.store import Store
from ipc_desktop.plan.agreement import AgreedVersion, Signature, hash_of_manifest
from ipc_desktop.plan.conversation import CaughtNote, PageState
from ipc_desktop.plan.entry import Entry, Words, kind_of
from ipc_desktop.plan.money.sources import Allocation, Statement
from ipc_desktop.plan.money.spending import Funding, PlannedSpend
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.visit import Visit
from ipc_desktop.wording.rule_packs import rule_book
from tests.journal.made_up import begun_case, only_outcome, outcome
from tests.journal.test_journal import reworded, rows


def answer(case: str, version: AgreedVersion, said: str = "yes") -> Signature:
    """Somebody's answer, as the sign page hands it over."""
    assert said in ("yes", "no")
    return Signature(
        id=new_id(), version=version.id, signer="idris", answer="yes" if said == "yes" else "no", method="typed_name"
    )


def agreed(store: Store, case: str) -> AgreedVersion:
    """A version of a case as it stands, signed once."""
    version = store.writer.lock_version(case, "sam", "en", "0.1").result()
    store.writer.sign(case, answer(case, version), "sam").result()
    return version


def test_a_version_keeps_whether_its_money_was_enough_and_by_which_rules(store: Store) -> None:
    case = begun_case(store)
    nhs = Allocation(id=new_id(), source="nhs", unit_pence=10_000, frequency="annual")
    line = PlannedSpend(
        id=new_id(), title=Words("Club"), unit_pence=12_000, frequency="annual", funding=(Funding(nhs.id, 12_000),)
    )
    no = Statement(id=Plan(case).id_once(Statement), enough="no")
    store.writer.save(case, [nhs, line, no], "sam").result()
    version = store.writer.lock_version(case, "sam", "en", "0.1", book=rule_book()).result()
    kept = {check.code: (check.result, check.why, check.pence) for check in version.checks}
    assert kept["S1"] == ("fail", "overspent", 2_000)
    assert kept["S7"] == ("fail", "says_no", 0), "nobody can hide a no"
    assert len(kept) == 8
    assert version.rules == rule_book().version
    assert store.journal.version_plan(case, version.id).get(AgreedVersion, version.id) == version


def test_a_version_holds_what_was_read_and_nothing_else(store: Store) -> None:
    case = begun_case(store)
    gone = Party(id=new_id(), name="A neighbour", retired=True)
    dropped = msgspec.structs.replace(outcome("Changed my mind"), retired=True)
    store.writer.save(
        case,
        [
            PageState(id=new_id(), page="outcome", status="done"),
            CaughtNote(id=new_id(), words=Words("later")),
            Visit(id=new_id(), started_at="2027-01-11T09:30:00.000Z"),
            outcome("Not on the table", "private"),
            outcome("For the team", "professionals"),
            outcome("A worry", "restricted"),
            gone,
            dropped,
        ],
        "sam",
    )
    version = store.writer.lock_version(case, "sam", "cy", "0.1").result()
    plan = store.journal.version_plan(case, version.id)
    kinds = sorted(kind_of(entry) for entry in plan)
    assert kinds == ["agreed_version", "outcome", "party", "party", "person"]
    assert plan.party(gone.id) == gone
    assert only_outcome(plan).statement.text == "I want to swim on Tuesdays"
    assert [line.revision for line in version.manifest] == sorted(line.revision for line in version.manifest)
    assert version.manifest_hash == hash_of_manifest(version.manifest)
    assert (version.number, version.based_on, version.language) == (1, "", "cy")


def test_a_change_later_leaves_the_version_as_it_was(store: Store) -> None:
    case = begun_case(store)
    version = agreed(store, case)
    reworded(store, case, "I want to swim on Fridays")
    assert only_outcome(store.journal.version_plan(case, version.id)).statement.text == "I want to swim on Tuesdays"
    assert only_outcome(store.journal.plan(case)).statement.text == "I want to swim on Fridays"
    second = store.writer.lock_version(case, "sam", "en", "0.1").result()
    assert (second.number, second.based_on) == (2, version.id)
    assert [one.number for one in store.journal.versions(case)] == [1, 2]


def test_a_signature_covers_its_manifest_and_every_field_of_itself(store: Store) -> None:
    case = begun_case(store)
    version = store.writer.lock_version(case, "sam", "en", "0.1").result()
    signed = store.writer.sign(case, answer(case, version), "sam").result()
    assert signed.manifest_hash == version.manifest_hash
    assert signed.signed_at.endswith("Z")
    assert is_genuine(signed)
    for altered in (
        msgspec.structs.replace(signed, answer="no"),
        msgspec.structs.replace(signed, signer="farah"),
        msgspec.structs.replace(signed, manifest_hash="00"),
        msgspec.structs.replace(signed, id=new_id()),
        msgspec.structs.replace(signed, sig=""),
        msgspec.structs.replace(signed, more={"new": 1}),
    ):
        assert not is_genuine(altered)
    assert store.journal.plan(case).get(Signature, signed.id) == signed


def test_what_was_signed_is_never_changed_nor_taken_back(store: Store) -> None:
    case = begun_case(store)
    version = agreed(store, case)
    (signed,) = store.journal.plan(case).all(Signature)
    for forbidden in (
        store.writer.save(case, [msgspec.structs.replace(version, retired=True)], "sam"),
        store.writer.save(case, [msgspec.structs.replace(signed, answer="no")], "sam"),
        store.writer.sign(case, signed, "sam"),
    ):
        with pytest.raises(RefusedError, match="append_only"):
            forbidden.result()
    with pytest.raises(RefusedError, match="already_signed"):
        store.writer.withdraw_version(case, version.id, "sam").result()
    assert store.journal.version_is_sound(case, version.id)


def test_not_yet_takes_a_version_back_before_the_first_signature(store: Store) -> None:
    case = begun_case(store)
    version = store.writer.lock_version(case, "sam", "en", "0.1").result()
    store.writer.withdraw_version(case, version.id, "sam").result()
    assert [one.retired for one in store.journal.versions(case)] == [True]
    with pytest.raises(RefusedError, match="no_such_version"):
        store.writer.sign(case, answer(case, version), "sam").result()
    assert store.writer.lock_version(case, "sam", "en", "0.1").result().number == 2


@pytest.mark.parametrize(
    "attack",
    [
        "UPDATE revision SET sealed = zeroblob(200) WHERE seq = 3",
        "UPDATE revision SET sealed_hash = zeroblob(32) WHERE seq = 3",
        "UPDATE revision SET signature = zeroblob(64) WHERE seq = 3",
        "DELETE FROM revision WHERE seq = 3",
        "DELETE FROM entry_key WHERE id = (SELECT key_id FROM revision WHERE seq = 3)",
        "UPDATE revision SET signature = zeroblob(64) WHERE seq = 4",  # the version itself
        "UPDATE revision SET sealed = zeroblob(300) WHERE seq = 5",  # the signature
    ],
)
def test_a_version_that_was_tampered_with_is_not_shown_as_agreed(store: Store, attack: str) -> None:
    case = begun_case(store)
    version = agreed(store, case)
    assert store.journal.version_is_sound(case, version.id)
    for trigger in ("altered", "deleted"):
        rows(store, f"DROP TRIGGER revision_is_never_{trigger}")
    rows(store, attack)
    assert not store.journal.version_is_sound(case, version.id)
    with pytest.raises(VersionBrokenError):
        store.journal.version_plan(case, version.id)


def test_a_version_nobody_made_is_not_sound(store: Store) -> None:
    assert not store.journal.version_is_sound(begun_case(store), new_id())


def unchecked(store: Store, case: str, *entries: Entry) -> None:
    """Keeps entries that no page would: as they come from a laptop whose program does not look."""
    store.writer._ask(lambda _: store.writer._pen.write_entries(case, entries, "sam")).result()


def test_a_version_that_does_not_fit_its_own_manifest_is_not_sound(store: Store) -> None:
    case = begun_case(store)
    version = store.writer.lock_version(case, "sam", "en", "0.1").result()
    lines = tuple(msgspec.structs.replace(line, sealed_hash="00" * 32) for line in version.manifest)
    for changes in (
        {"manifest_hash": "00" * 32},
        {"manifest": lines, "manifest_hash": hash_of_manifest(lines)},
        {"manifest": version.manifest[1:]},
    ):
        forged = msgspec.structs.replace(version, id=new_id(), **changes)
        unchecked(store, case, forged)
        assert not store.journal.version_is_sound(case, forged.id)
    assert store.journal.version_is_sound(case, version.id)


def test_an_answer_to_something_else_makes_a_version_doubtful(store: Store) -> None:
    for changes in ({"manifest_hash": "00" * 32}, {"answer": "no"}, {"sig": ""}):
        case = begun_case(store)
        version = agreed(store, case)
        (signed,) = store.journal.plan(case).all(Signature)
        unchecked(store, case, msgspec.structs.replace(signed, id=new_id(), **changes))
        assert not store.journal.version_is_sound(case, version.id)


def test_what_one_laptop_retired_and_another_changed_keeps_a_plan_from_being_locked(store: Store) -> None:
    case = begun_case(store)
    entry = reworded(store, case, "I want to swim on Fridays")
    (before,) = rows(store, "SELECT revision FROM head WHERE entry = ?", entry)
    swim = only_outcome(store.journal.plan(case))
    store.writer.save(case, [msgspec.structs.replace(swim, retired=True)], "sam").result()
    rows(store, f"INSERT INTO head SELECT case_id, entry, kind, {before[0]}, schema FROM head WHERE entry = ?", entry)
    with pytest.raises(RefusedError, match="conflict"):
        store.writer.lock_version(case, "sam", "en", "0.1").result()


def test_what_belongs_to_something_private_is_no_part_of_what_is_agreed(store: Store) -> None:
    case = begun_case(store)
    private = outcome("Not on the table", "private")
    part = msgspec.structs.replace(outcome("A part of it"), part_of=private.id)
    store.writer.save(case, [private, part], "sam").result()
    version = store.writer.lock_version(case, "sam", "en", "0.1").result()
    assert only_outcome(store.journal.version_plan(case, version.id)).statement.text == "I want to swim on Tuesdays"


def test_two_heads_keep_a_plan_from_being_locked(store: Store) -> None:
    case = begun_case(store)
    entry = reworded(store, case, "I want to swim on Fridays")
    (third,) = rows(store, "SELECT number FROM revision WHERE seq = 3")
    rows(store, f"INSERT INTO head SELECT case_id, entry, kind, {third[0]}, schema FROM head WHERE entry = ?", entry)
    with pytest.raises(RefusedError, match="conflict"):
        store.writer.lock_version(case, "sam", "en", "0.1").result()
    reworded(store, case, "I want to swim on both days")
    assert rows(store, "SELECT count(*) FROM head WHERE entry = ?", entry) == [(1,)]
