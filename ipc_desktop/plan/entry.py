"""What every entry of a plan is: a frozen, typed record with a stable id and a kind."""

from __future__ import annotations

import uuid
from functools import lru_cache
from typing import Any, ClassVar, Literal

import msgspec

Visibility = Literal["table", "private", "professionals", "restricted"]
Merges = Literal["fields", "people", "never"]
"""How what two laptops wrote of an entry joins: field by field, only by people, or never, for it never changes."""

CapturedAs = Literal["own_words", "agreed_summary", "worker_note", "advocate", "from_record"]

CASES = uuid.UUID("6f0a4a1e-5a0b-5c1c-9a55-3b3f3f0c9d10")
"""The namespace in which the ids of entries that exist once per case are made."""


class Words(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """What somebody said: the text, its language (BCP 47), the party who said it, and how it was taken down.

    It merges as one value and is never altered by the app. `said_by` is a party's id, or empty while nobody is named.
    """

    text: str
    lang: str = "en"
    said_by: str = ""
    captured_as: CapturedAs = "own_words"

    def __bool__(self) -> bool:
        return bool(self.text.strip())


NOTHING_SAID = Words("")


class Entry(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="kind"):
    """The smallest thing that two people may change independently.

    A default stands for "nothing said"; because revisions leave defaults out, a default never changes.
    `part_of` is the id of the entry this one belongs to, `order` a fractional index among its siblings.
    """

    SCHEMA: ClassVar[int] = 1
    MERGES: ClassVar[Merges] = "fields"

    id: str
    part_of: str = ""
    order: str = ""
    visibility: Visibility = "table"
    retired: bool = False
    more: dict[str, Any] = {}
    """Fields that a newer app wrote and this one does not know: kept and handed on as they are."""


class Unknown(Entry, frozen=True, kw_only=True, tag="unknown"):
    """An entry of a kind that this app does not know yet: shown as "needs a newer version", never rewritten."""

    named_kind: str
    schema: int
    fields: dict[str, Any]


@lru_cache(maxsize=2_000)
def once_per_case(case: str, kind: str, key: str = "") -> str:
    """The id of a thing that a case has once (a page's state, the statement), the same on every laptop."""
    return str(uuid.uuid5(CASES, f"{case}/{kind}/{key}"))


def kind_of(entry: Entry) -> str:
    """The kind under which an entry is kept: its own, or the one it came with when this app does not know it."""
    return entry.named_kind if isinstance(entry, Unknown) else str(entry.__struct_config__.tag)


def schema_of(entry: Entry) -> int:
    """The schema number under which an entry is kept."""
    return entry.schema if isinstance(entry, Unknown) else entry.SCHEMA
