"""Every kind of entry, the moment it is registered: nothing of it is lost on its way through fields and plan files."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ipc_desktop.plan.entry import Entry, Unknown, kind_of, schema_of
from ipc_desktop.plan.fields import WrongFieldsError, from_fields, to_fields
from ipc_desktop.plan.kinds import KINDS, KNOWN
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.permissions import NEVER_LEAVES
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.planfile import write_plan_file
from ipc_desktop.plan.planfile.reading import read_leniently
from ipc_desktop.plan.planfile.shape import CARRIED
from tests.plan.entries import CASE, any_entry, entries, json_values, texts

FIXTURES = Path(__file__).parent / "fixtures"
every_kind = pytest.mark.parametrize("kind", KNOWN, ids=list(KINDS))


@every_kind
@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_an_entry_comes_back_from_its_fields_as_it_was(kind: type[Entry], data: st.DataObject) -> None:
    entry = data.draw(entries(kind))
    fields = json.loads(msgspec.json.encode(to_fields(entry)))
    assert from_fields(kind_of(entry), schema_of(entry), entry.id, fields) == entry


@pytest.mark.parametrize("kind", CARRIED.values(), ids=list(CARRIED))
@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_a_plan_file_is_written_again_byte_for_byte(kind: type[Entry], data: st.DataObject) -> None:
    entry = data.draw(entries(kind))
    written = write_plan_file(Plan.of_entries(CASE, [entry]))
    read, faults = read_leniently(written)
    assert not faults
    assert read.entries == (entry,)
    assert write_plan_file(read.plan) == written


@pytest.mark.parametrize("kind", NEVER_LEAVES, ids=lambda kind: kind.__name__)
@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_what_is_for_its_author_or_the_worker_alone_never_leaves(kind: type[Entry], data: st.DataObject) -> None:
    entry = data.draw(entries(kind))
    plan = Plan.of_entries(CASE, [entry, Outcome(id="part", part_of=entry.id)])
    assert json.loads(write_plan_file(plan))["entries"] == []
    newer = from_fields(kind_of(entry), kind.SCHEMA + 1, entry.id, {"words": "hush"})
    assert json.loads(write_plan_file(Plan.of_entries(CASE, [newer])))["entries"] == []


@settings(max_examples=30, deadline=None)
@given(st.lists(any_entry, max_size=6, unique_by=lambda entry: entry.id))
def test_a_whole_plan_keeps_all_its_entries(found: list[Entry]) -> None:
    plan = Plan.of_entries(CASE, found)
    read, _faults = read_leniently(write_plan_file(plan))
    assert read.plan.entries == plan.entries


@settings(max_examples=50, deadline=None)
@given(kind=st.text("abcdefghij_", min_size=1, max_size=9), fields=st.dictionaries(texts, json_values, max_size=4))
def test_an_unknown_kind_is_kept_and_written_again(kind: str, fields: dict[str, object]) -> None:
    kept = {name: value for name, value in fields.items() if name not in ("id", "kind", "schema", "visibility")}
    entry = {"id": CASE, "kind": f"new_{kind}", "schema": 7, **kept}
    data = msgspec.json.encode({"format": 1, "case": CASE, "entries": [entry]})
    read, faults = read_leniently(data)
    assert not faults
    assert isinstance(read.entries[0], Unknown)
    assert json.loads(write_plan_file(read.plan))["entries"] == [entry]


@every_kind
def test_a_newer_schema_of_a_known_kind_is_kept_untouched(kind: type[Entry]) -> None:
    name = str(kind.__struct_config__.tag)
    entry = from_fields(name, kind.SCHEMA + 1, CASE, {"words": 12, "from_later": ["x"]})
    assert (kind_of(entry), schema_of(entry), to_fields(entry)) == (
        name,
        kind.SCHEMA + 1,
        {"words": 12, "from_later": ["x"]},
    )


@every_kind
def test_every_schema_of_a_kind_that_ever_was_still_reads(kind: type[Entry]) -> None:
    name = str(kind.__struct_config__.tag)
    for schema in range(1, kind.SCHEMA + 1):
        fields = json.loads((FIXTURES / f"{name}-{schema}.json").read_text("utf-8"))
        entry = from_fields(name, schema, CASE, fields)
        assert isinstance(entry, kind)
        assert not entry.more
        for field, value in fields.items():
            assert json.loads(msgspec.json.encode(getattr(entry, field))) == value
        if schema == kind.SCHEMA:
            assert set(fields) == set(kind.__struct_fields__) - {"id", "more"}, "the fixture says every field"


@every_kind
def test_a_field_of_the_wrong_type_is_named_by_its_place(kind: type[Entry]) -> None:
    name = str(kind.__struct_config__.tag)
    for field in set(kind.__struct_fields__) - {"id", "more"}:
        with pytest.raises(WrongFieldsError) as caught:
            from_fields(name, kind.SCHEMA, CASE, {field: {"no": ["such"]}})
        assert caught.value.place.startswith(f"$.{field}")
