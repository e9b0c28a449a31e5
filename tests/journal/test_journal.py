"""Stories of the journal: what was said is there, what it said before too, and nothing can be altered unnoticed."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from pathlib import Path
from typing import ClassVar, get_args, get_origin, get_type_hints

import msgspec
import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from ipc_desktop.journal import ids
from ipc_desktop.journal.database import Connection, connect
from ipc_desktop.journal.errors import RefusedError
from ipc_desktop.journal.ids import new_id
from ipc_desktop.journal.revision import (
    Audience,
    Device,
    Revision,
    Sealed,
    canonical_of_plain,
    hash_of_sealed,
    is_signed_by,
    revision_faults,
    seal,
    unseal,
)
from ipc_desktop.journal.store import Store
from ipc_desktop.plan.entry import Entry, Unknown, Words
from ipc_desktop.plan.fields import to_fields
from ipc_desktop.plan.kinds import KINDS
from ipc_desktop.plan.money.ledger import LedgerEntry, reversing
from ipc_desktop.plan.plan import Plan
from tests.journal.made_up import begun_case, only_outcome, opened_again, outcome, person

CLEAR_FIELDS = ["id", "case", "audience", "device", "seq", "prev_hash", "parents", "key_id", "sealed_hash"]
"""What travels in the clear, beside the signature over it."""


def rows(store: Store, statement: str, *values: object) -> list[tuple[object, ...]]:
    """What a statement finds in the store, or does to it behind the journal's back."""
    store.writer.flush()  # its thread uses the same connection
    return list(store.writer._connection.execute(statement, values))


def reworded(store: Store, case: str, text: str) -> str:
    """Saves the case's outcome in other words; its id."""
    before = only_outcome(store.journal.plan(case))
    store.writer.save(case, [msgspec.structs.replace(before, statement=Words(text))], "sam").result()
    return before.id


def test_a_line_of_the_account_is_written_once_and_taken_back_by_another(store: Store) -> None:
    case = begun_case(store)
    line = LedgerEntry(id=new_id(), on=dt.date(2027, 3, 1), sort="spend", amount_pence=6080, way="direct_payment")
    store.writer.save(case, [line], "sam").result()
    changed = msgspec.structs.replace(line, amount_pence=6000)
    with pytest.raises(RefusedError) as refused:
        store.writer.save(case, [changed], "sam").result()
    assert refused.value.code == "append_only"
    assert store.journal.plan(case).all(LedgerEntry) == (line,)
    store.writer.save(case, [reversing(line, new_id(), dt.date(2027, 3, 2))], "sam").result()
    assert sum(one.amount_pence for one in store.journal.plan(case).all(LedgerEntry)) == 0


def test_history_tells_what_it_said_before_and_who_wrote_it(store: Store) -> None:
    case = begun_case(store)
    entry = reworded(store, case, "I want to swim on Fridays")
    past = store.journal.history(case, entry)
    assert [to_fields(one.entry)["statement"]["text"] for one in past] == [
        "I want to swim on Tuesdays",
        "I want to swim on Fridays",
    ]
    assert {one.author for one in past} == {"sam"}
    assert past[0].saved_at <= past[1].saved_at
    assert past[0].saved_at.endswith("Z")


def test_drafts_and_place_are_back_at_the_next_start(store: Store) -> None:
    case = begun_case(store)
    draft = outcome("I want to sw")
    store.writer.keep_drafts(case, [draft], "outcome")
    store.writer.keep_drafts(case, [msgspec.structs.replace(draft, statement=Words("I want to swim"))], "").result()
    again = opened_again(store)
    assert [to_fields(one)["statement"]["text"] for one in again.journal.drafts(case)] == ["I want to swim"]
    assert again.journal.place(case) == "outcome"
    assert len(again.journal.plan(case)) == 3
    again.writer.save(case, again.journal.drafts(case), "sam").result()
    assert again.journal.drafts(case) == ()
    assert len(again.journal.plan(case)) == 4
    again.close()


def test_drafts_that_are_taken_back_are_gone(store: Store) -> None:
    case = begun_case(store)
    draft = outcome("Not this")
    store.writer.keep_drafts(case, [draft], "outcome")
    store.writer.discard_drafts(case, [draft.id]).result()
    assert store.journal.drafts(case) == ()


def test_revisions_have_the_form_that_travels(store: Store) -> None:
    case = begun_case(store)
    reworded(store, case, "I want to swim on Fridays")
    found = rows(store, "SELECT v.* FROM revision_with_key v ORDER BY number")
    assert [row[4] for row in found] == [1, 2, 3, 4]
    assert [len(str(row[6]).split()) for row in found] == [0, 0, 0, 1]
    for row in found:
        identity, of_case, audience, device = map(str, row[:4])
        assert (of_case, audience, len(device)) == (case, "table", 64)
        assert identity[14] == "7"
    assert store.journal.verify(case) == ()


def test_no_id_is_ever_taken_twice_even_by_a_clock_that_stands_still(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = begun_case(store)
    at_noon = new_id()
    monkeypatch.setattr(ids, "new_id", lambda: at_noon)
    for text in ("One", "Two", "Three"):
        reworded(store, case, text)
    made = [str(revision_id) for (revision_id,) in rows(store, "SELECT id FROM revision ORDER BY number")]
    assert len(set(made)) == len(made)
    assert made == sorted(made), "what came later sorts later"
    assert only_outcome(store.journal.plan(case)).statement.text == "Three"
    assert store.journal.verify(case) == ()


def test_each_audience_has_its_own_chain_and_keys(store: Store) -> None:
    case = begun_case(store)
    secret = outcome("Only for us", "private")
    store.writer.save(case, [secret, outcome("For the team", "professionals"), outcome("A worry", "restricted")], "sam")
    store.writer.save(case, [msgspec.structs.replace(secret, visibility="table")], "sam").result()
    feeds = rows(
        store, "SELECT f.audience, max(seq), count(*) FROM revision r JOIN feed f ON f.number = feed GROUP BY 1"
    )
    assert sorted(feeds) == [("professionals", 1, 1), ("restricted", 2, 2), ("table", 4, 4)]
    wrapping = rows(store, "SELECT count(DISTINCT audience_key), count(*) FROM entry_key WHERE entry = ?", secret.id)
    assert wrapping == [(2, 2)]
    assert len(store.journal.history(case, secret.id)) == 2
    assert store.journal.verify(case) == ()


def test_a_save_is_all_or_nothing(store: Store) -> None:
    case = begun_case(store)
    version = store.writer.lock_version(case, "sam", "en", "1").result()
    with pytest.raises(RefusedError):
        store.writer.save(case, [outcome("This too?"), version], "sam").result()
    assert only_outcome(store.journal.plan(case)).statement.text == "I want to swim on Tuesdays"
    store.writer.save(case, [outcome("This one")], "sam").result()
    assert store.journal.verify(case) == ()


def test_kinds_of_a_newer_app_are_kept_untouched(store: Store) -> None:
    case = begun_case(store)
    fields = {"order": "a0", "tune": "Sosban Fach", "beats": [1, 2, 3]}
    newer = Unknown(id=new_id(), order="a0", named_kind="song", schema=4, fields=fields)
    store.writer.save(case, [newer], "sam").result()
    assert store.journal.plan(case).entries[newer.id] == newer


def test_a_case_taken_in_twice_is_refused_and_stays_one(store: Store) -> None:
    case = begun_case(store)
    plan = store.journal.plan(case)
    with pytest.raises(RefusedError, match="case_exists"):
        store.writer.import_case(plan).result()
    other = Plan.of_entries(new_id(), plan)
    assert store.writer.import_case(other, author="sam").result() == other.case
    assert store.journal.plan(other.case).entries == plan.entries


@pytest.mark.parametrize(
    "attack",
    [
        "UPDATE revision SET signature = x'00' WHERE seq = 2",
        "DELETE FROM revision WHERE seq = 2",
        (
            "INSERT OR REPLACE INTO revision(number, id, prev_hash, parents, key_id, sealed_hash, signature, sealed)"
            " VALUES (4294967298, '', '', '', '', '', '', '')"
        ),
    ],
)
def test_the_journal_only_ever_grows(store: Store, attack: str) -> None:
    case = begun_case(store)
    with pytest.raises(store.writer._connection.IntegrityError, match="append only"):
        rows(store, attack)
    assert store.journal.verify(case) == ()


@pytest.mark.parametrize(
    ("attack", "told"),
    [
        ("UPDATE revision SET sealed = zeroblob(200) WHERE seq = 2", {"hash", "words"}),
        ("UPDATE revision SET sealed_hash = zeroblob(32) WHERE seq = 2", {"hash", "signature", "chain"}),
        ("UPDATE revision SET signature = zeroblob(64) WHERE seq = 2", {"signature"}),
        ("UPDATE revision SET parents = '0190aaaa' WHERE seq = 2", {"signature", "chain", "parent"}),
        ("UPDATE revision SET number = number + 7 WHERE seq = 2", {"signature", "chain", "seq", "head"}),
        ("DELETE FROM revision WHERE seq = 2", {"seq", "chain", "head"}),
        ("DELETE FROM entry_key WHERE id = (SELECT key_id FROM revision WHERE seq = 2)", {"words", "head"}),
        (
            "UPDATE entry_key SET wrapped = zeroblob(60) WHERE id = (SELECT key_id FROM revision WHERE seq = 2)",
            {"words"},
        ),
        ("UPDATE head SET entry = 'another'", {"head"}),
    ],
)
def test_whoever_alters_the_database_itself_is_found_out(store: Store, attack: str, told: set[str]) -> None:
    case = begun_case(store)
    rows(store, "DROP TRIGGER revision_is_never_altered")
    rows(store, "DROP TRIGGER revision_is_never_deleted")
    rows(store, attack)
    assert {fault.rpartition(": ")[2] for fault in store.journal.verify(case)} == told


def test_tables_made_at_once_and_by_alembic_are_the_same(store: Store, tmp_path: Path) -> None:
    from ipc_desktop.journal.tables import NEWEST_STEP
    from ipc_desktop.journal.upgrade import upgrade

    def tables(connection: Connection) -> list[tuple[str, str]]:
        found = connection.execute("SELECT name, sql FROM sqlite_master WHERE name NOT LIKE '%alembic%' ORDER BY name")
        return [(name, " ".join((sql or "").split())) for name, sql in found]

    migrated = connect(tmp_path / "migrated.db", b"k" * 32, new=True)
    upgrade(migrated, NEWEST_STEP)
    assert tables(migrated) == tables(store.writer._connection)
    assert migrated.execute("SELECT version_num FROM alembic_version").fetchone() == (NEWEST_STEP,)
    migrated.close()


def test_every_step_has_its_statements_and_its_file() -> None:
    from ipc_desktop.journal.tables import STEPS
    from ipc_desktop.journal.upgrade import MIGRATIONS

    files = sorted(path.name[:4] for path in (MIGRATIONS / "versions").glob("[0-9]*.py"))
    assert files == sorted(STEPS)


# --- canonical bytes, seals and chains -----------------------------------------------------------------------------

ASCII = st.text(st.characters(max_codepoint=127), max_size=12)
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
PLAIN_VALUE = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(ASCII, inner, max_size=4),
    max_leaves=12,
)
PLAIN = st.dictionaries(ASCII, PLAIN_VALUE, max_size=8)
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53) + 1, 2**53 - 1)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


@given(PLAIN)
def test_the_quick_canonical_bytes_are_those_of_rfc_8785(value: dict[str, object]) -> None:
    assert canonical_of_plain(value) == rfc8785.dumps(json.loads(json.dumps(value)))  # a copy of the type it asks for


@given(st.dictionaries(st.text(st.characters(exclude_categories=["Cs"]), max_size=8), JSON, max_size=5))
def test_whatever_is_sealed_comes_back_whole_and_only_with_its_key_and_revision(fields: dict[str, object]) -> None:
    words, key, revision_id = Sealed("e", "outcome", 1, "sam", "2027-01-11T09:30:00.000Z", fields), b"k" * 32, new_id()
    sealed = seal(words, key, revision_id)
    assert unseal(sealed, key, revision_id) == words
    assert unseal(sealed, b"x" * 32, revision_id) is None
    assert unseal(sealed, key, new_id()) is None


@pytest.mark.parametrize("kind", KINDS.values())
def test_every_kind_can_be_sealed_the_quick_way(kind: type[Entry]) -> None:
    def fits(wanted: object, inside: str) -> None:
        for hint in get_args(wanted):
            fits(hint, inside)
        assert wanted is not float, inside
        if isinstance(wanted, type) and issubclass(wanted, msgspec.Struct):
            for name, hint in get_type_hints(wanted).items():
                assert name.isascii()
                if name != "more" and get_origin(hint) is not ClassVar:
                    fits(hint, f"{wanted.__name__}.{name}")

    fits(kind, kind.__name__)


@given(st.lists(st.binary(max_size=40), min_size=1, max_size=6), st.data())
def test_a_chain_holds_until_one_link_is_changed(texts: list[bytes], data: st.DataObject) -> None:
    device = Device(b"d" * 32)
    links: list[Revision] = []
    for seq, sealed in enumerate(texts, 1):
        before = links[-1].hash if links else bytes(32)
        links.append(link(device, "table", seq, before, sealed))
    assert chain_faults(links) == ()
    place = data.draw(st.integers(0, len(links) - 1))
    altered = [*links]
    altered[place] = link(Device(b"e" * 32), "table", place + 1, links[place].prev_hash, b"other words", device.name)
    assert chain_faults(altered) != ()
    if len(links) > 1:
        assert chain_faults(links[:place] + links[place + 1 :]) != () or place == len(links) - 1


def link(device: Device, audience: Audience, seq: int, before: bytes, sealed: bytes, claims: str = "") -> Revision:
    """A signed revision; `claims` names another device than the one that signs."""
    revision = Revision(
        new_id(), "case", audience, claims or device.name, seq, before, (), "key", hash_of_sealed(sealed), b"", sealed
    )
    return dataclasses.replace(revision, signature=device.sign(revision.clear_bytes))


def chain_faults(links: list[Revision]) -> tuple[str, ...]:
    """The faults of a feed."""
    faults: list[str] = []
    before = bytes(32)
    for seq, revision in enumerate(links, 1):
        faults += revision_faults(revision, seq, before)
        before = revision.hash
    return tuple(faults)


def test_a_signature_is_over_the_clear_part_as_it_travels() -> None:
    device = Device(b"d" * 32)
    revision = link(device, "table", 1, bytes(32), b"sealed")
    prefix, _, clear = revision.clear_bytes.partition(b"\0")
    assert prefix == b"ipc-desktop/revision/v1"
    assert sorted(json.loads(clear)) == sorted(CLEAR_FIELDS)
    assert is_signed_by(device.name, revision.signature, revision.clear_bytes)
    assert not is_signed_by(device.name, revision.signature, revision.clear_bytes + b" ")
    assert not is_signed_by("zz", revision.signature, revision.clear_bytes)


def test_two_people_of_one_name_are_two_cases(store: Store) -> None:
    first, second = begun_case(store), begun_case(store)
    store.writer.save(first, [person(first, "Iddy")], "sam").result()
    assert store.journal.plan(first).person.called == "Iddy"
    assert store.journal.plan(second).person.called == "Idi"
