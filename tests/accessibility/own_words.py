"""What people said or wrote themselves in a plan: the audit neither shortens nor translates it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.plan import Plan

_ID_OR_CODE = re.compile(r"[a-z0-9_/.:+-]*|[0-9a-f]{8}-[0-9a-f-]{27}.*|\d{4}-\d\d-\d\dT.*")
_IN_PLAIN_LETTERS = frozenset({"name", "known_as", "given_names", "family_name", "relationship", "contact", "title"})


def words_of(plan: Plan) -> frozenset[str]:
    """Whole texts and each of their lines; codes and ids are left out."""
    found = {words for entry in plan for words in _texts(entry)}
    lines = {line for words in found for line in words.split("\n")}
    whole = {words.strip() for words in found | lines if len(words.strip()) > 1}
    return frozenset(whole | {words.rstrip(".") for words in whole})  # an end may go where they stand in a row


def _texts(thing: msgspec.Struct) -> Iterator[str]:
    for name in thing.__struct_fields__:
        yield from _in_value(name, getattr(thing, name))


def _in_value(name: str, value: object) -> Iterator[str]:
    if isinstance(value, Words):
        yield value.text
    elif isinstance(value, msgspec.Struct):
        yield from _texts(value)
    elif isinstance(value, tuple):
        for inner in value:
            yield from _in_value(name, inner)
    elif isinstance(value, str) and (name in _IN_PLAIN_LETTERS or not _ID_OR_CODE.fullmatch(value)):
        yield value
