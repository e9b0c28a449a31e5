"""Whatever the bytes are, reading a plan file ends in a plan or in a plain code, never in a crash."""

from __future__ import annotations

import contextlib
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ipc_desktop.paths import RESOURCES
from ipc_desktop.plan.planfile import LARGEST_BYTES, UnreadablePlanFileError, check, read_plan_file, write_plan_file
from tests.plan.entries import CASE, json_values

MAUD = (RESOURCES / "samples" / "maud-thistlewick.plan.json").read_bytes()


def code_of(data: bytes) -> str:
    with pytest.raises(UnreadablePlanFileError) as caught:
        check(data)
    return caught.value.code


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "not_json"),
        (MAUD[:-2], "not_json"),
        (MAUD[: len(MAUD) // 2], "not_json"),
        (b"%PDF-1.7", "not_json"),
        (b"\xff\xfe{}", "not_text"),
        (b"[]", "not_a_plan"),
        (b"{}", "not_a_plan"),
        (b'{"format": 1, "case": "x"}', "not_a_plan"),
        (b'{"format": true, "case": "x", "entries": []}', "not_a_plan"),
        (b'{"format": 1, "case": "x", "entries": {}}', "not_a_plan"),
        (b'{"format": 2, "case": "x", "entries": []}', "newer_format"),
        (b'{"format": NaN, "case": "x", "entries": []}', "not_json"),
        (b"[" * 100_000, "too_deep"),
        (b'{"format":1,"case":"x","entries":[],"later":' + b"[" * 60 + b"]" * 60 + b"}", "too_deep"),
        (b" " * (LARGEST_BYTES + 1), "too_large"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_what_is_no_plan_is_answered_with_a_reason(data: bytes, code: str) -> None:
    assert code_of(data) == code


def test_an_instant_that_is_none_is_refused_before_any_page_has_to_tell_its_day() -> None:
    visit = {"id": "0194567a-3c01-7a10-8b20-5d1e2f3a4b5c", "kind": "visit", "started_at": "yesterday"}
    with pytest.raises(UnreadablePlanFileError) as caught:
        read_plan_file(json.dumps({"format": 1, "case": CASE, "entries": [visit]}).encode())
    assert [fault.code for fault in caught.value.faults] == ["not_an_instant"]


def test_a_file_saved_with_a_byte_order_mark_still_reads() -> None:
    assert read_plan_file(b"\xef\xbb\xbf" + MAUD).entries


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(MAUD) - 1), st.binary(min_size=1, max_size=3))
def test_a_damaged_byte_never_crashes(at: int, damage: bytes) -> None:
    _try(MAUD[:at] + damage + MAUD[at + len(damage) :])


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.dictionaries(st.sampled_from(["id", "kind", "words", "schema", "funding"]), json_values), max_size=4)
)
def test_entries_of_any_shape_never_crash(entries: list[dict[str, object]]) -> None:
    _try(json.dumps({"format": 1, "case": CASE, "entries": entries, "revisions": entries, "agreed": entries}).encode())


def _try(data: bytes) -> None:
    with contextlib.suppress(UnreadablePlanFileError):
        assert all(fault.place and fault.code for fault in check(data))
        assert write_plan_file(read_plan_file(data).plan)


def test_hostile_words_are_kept_as_they_are() -> None:
    words = "<script>alert(1)</script> #import \u202egnirts\u202c {name} %s \\end{document} 👵🏽 " + "w" * 5000
    file = json.loads(MAUD)
    file["entries"][0]["known_as"] = words
    read = read_plan_file(json.dumps(file).encode())
    assert read.plan.person.known_as == words
    assert read_plan_file(write_plan_file(read.plan)).plan.person.known_as == words
