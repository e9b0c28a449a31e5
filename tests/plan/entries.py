"""Makes entries of any kind for tests: an example with every field filled, and hypothesis strategies from the types."""

from __future__ import annotations

import datetime as dt
import unicodedata
from typing import Any

import msgspec
from hypothesis import strategies as st
from msgspec import inspect

from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.planfile.shape import CARRIED

CASE = "0194567a-3c00-7a10-8b20-5d1e2f3a4b5c"

# As people type them: any script, marks of direction and emoji too, but no control characters, in NFC.
texts = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn")), max_size=40).map(
    lambda text: unicodedata.normalize("NFC", text)
)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)


def entries(kind: type[Entry]) -> st.SearchStrategy[Entry]:
    """Any entry of a kind, with fields of a newer app now and then."""
    known = {*kind.__struct_fields__, "kind", "schema"}
    more = st.dictionaries(texts.filter(lambda name: name not in known), json_values, max_size=2)
    values = {
        field.name: st.uuids().map(str) if field.name == "id" else _values(field.type)
        for field in inspect_fields(kind)
        if field.name not in ("more", "visibility")
    }
    return st.builds(kind, **values, more=more, visibility=st.sampled_from(("table", "professionals")))


any_entry = st.sampled_from(sorted(CARRIED)).flatmap(lambda kind: entries(CARRIED[kind]))
"""Of any kind that a plan file may carry."""


def inspect_fields(kind: type[msgspec.Struct]) -> tuple[inspect.Field, ...]:
    info = inspect.type_info(kind)
    assert isinstance(info, inspect.StructType)
    return info.fields


def _values(kind: inspect.Type) -> st.SearchStrategy[Any]:
    match kind:
        case inspect.StrType():
            return texts
        case inspect.IntType():
            return st.integers(0, 9_999_999_999)
        case inspect.BoolType():
            return st.booleans()
        case inspect.DateType():
            return st.dates()
        case inspect.NoneType():
            return st.none()
        case inspect.LiteralType():
            return st.sampled_from(kind.values)
        case inspect.UnionType():
            return st.one_of(*map(_values, kind.types))
        case inspect.VarTupleType():
            return st.lists(_values(kind.item_type), max_size=3).map(tuple)
        case inspect.StructType():
            return st.builds(kind.cls, **{field.name: _values(field.type) for field in kind.fields})
    raise AssertionError(kind)


def example(kind: type[Entry]) -> dict[str, Any]:
    """The fields of an entry in which every one says something, as plain values."""
    return {field.name: _example(field.type) for field in inspect_fields(kind) if field.name not in ("id", "more")}


def _example(kind: inspect.Type) -> Any:
    match kind:
        case inspect.StrType():
            return "a0"
        case inspect.IntType():
            return 9
        case inspect.BoolType():
            return True
        case inspect.DateType():
            return dt.date(2027, 1, 11).isoformat()
        case inspect.LiteralType():
            return (
                kind.values[-1]
                if kind.values != ("private", "professionals", "restricted", "table")
                else "professionals"
            )
        case inspect.UnionType():
            return _example(next(one for one in kind.types if not isinstance(one, inspect.NoneType)))
        case inspect.VarTupleType():
            return [_example(kind.item_type)]
        case inspect.StructType():
            return {field.name: _example(field.type) for field in kind.fields}
    raise AssertionError(kind)
