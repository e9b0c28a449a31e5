"""Entries as plain fields and back: the form in which revisions seal them and plan files carry them.

Unknown fields of an entry are kept. Values inside an entry (words, funding) have no room for unknown fields: a newer
app that adds one gives the kind a higher schema number, so that this app keeps the whole entry untouched.
"""

from __future__ import annotations

from typing import Any, get_args

import msgspec

from ipc_desktop.plan.entry import Entry, Unknown, Visibility
from ipc_desktop.plan.kinds import KINDS

Fields = dict[str, Any]


class WrongFieldsError(ValueError):
    """Fields that do not make an entry of their kind: `place` ("$.words.text") and what was `wanted` there."""

    def __init__(self, place: str, wanted: str) -> None:
        super().__init__(f"{wanted} at {place}")
        self.place = place
        self.wanted = wanted


def to_fields(entry: Entry) -> Fields:
    """The fields of an entry as JSON values, without its id and kind, unknown ones included."""
    if isinstance(entry, Unknown):
        return dict(entry.fields)
    fields: Fields = msgspec.to_builtins(entry)
    del fields["id"], fields["kind"]
    return {**fields.pop("more", {}), **fields}


def from_fields(kind: str, schema: int, entry_id: str, fields: Fields) -> Entry:
    """The entry that these fields make; of a kind or schema newer than this app, an `Unknown` that keeps them all.

    Raises WrongFieldsError when a known kind has a field of the wrong type.
    """
    kind_type = KINDS.get(kind)
    if kind_type is None or schema > kind_type.SCHEMA:
        return not_understood(kind, schema, entry_id, fields)
    known = set(kind_type.__struct_fields__) - {"id", "more"}
    more = {name: value for name, value in fields.items() if name not in known}
    values = {name: value for name, value in fields.items() if name in known}
    try:
        return msgspec.convert({**values, "id": entry_id, "kind": kind, "more": more}, kind_type)
    except msgspec.ValidationError as error:
        wanted, _, place = str(error).partition(" - at ")
        raise WrongFieldsError(place.strip("`") or "$", wanted) from None


def not_understood(kind: str, schema: int, entry_id: str, fields: Fields) -> Unknown:
    """An entry that this app keeps as it is and cannot show."""
    order, part_of = fields.get("order", ""), fields.get("part_of", "")
    return Unknown(
        id=entry_id,
        part_of=part_of if isinstance(part_of, str) else "",
        order=order if isinstance(order, str) else "",
        visibility=fields["visibility"] if fields.get("visibility") in get_args(Visibility) else "table",
        retired=fields.get("retired") is True,
        named_kind=kind,
        schema=schema,
        fields=fields,
    )


def is_known(entry: Entry) -> bool:
    """Whether this app understands the entry's kind."""
    return not isinstance(entry, Unknown)
