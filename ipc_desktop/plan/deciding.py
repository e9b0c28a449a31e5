"""What people may decide between answers that were given apart: one of them, both, or words written together."""

from __future__ import annotations

import uuid
from collections.abc import Callable

import msgspec

from ipc_desktop.plan.entry import Entry, Words, kind_of, schema_of
from ipc_desktop.plan.fields import from_fields, to_fields
from ipc_desktop.plan.merge import Conflict, Saved

_MADE_ONCE = 5
"""The version of a UUID that is named after case and kind: such an entry exists once, and has no second beside it."""


def can_be_decided(conflict: Conflict) -> bool:
    """Whether people can decide it here: what this app does not know, or must never change, they cannot."""
    return conflict.why not in ("newer", "alarm")


def chosen(conflict: Conflict, head: Saved) -> Entry:
    """The entry when one answer is taken; what nobody disagrees about is kept from all of them."""
    if conflict.why != "fields":
        return head.entry
    own = {name: value for name, value in to_fields(head.entry).items() if name in conflict.fields}
    entry = head.entry
    return from_fields(kind_of(entry), schema_of(entry), entry.id, {**conflict.settled, **own})


def words_field(conflict: Conflict) -> str:
    """The one field of words that was written twice, and so can be written together; "" when it is not just that."""
    if conflict.why not in ("fields", "careful") or len(conflict.fields) != 1:
        return ""
    (name,) = conflict.fields
    said = [getattr(head.entry, name, None) for head in conflict.heads]
    return name if all(isinstance(words, Words) and words for words in said) else ""


def texts(conflict: Conflict) -> tuple[str, ...]:
    """The texts that stand against each other, in the order of the heads, each once."""
    name = words_field(conflict)
    said = [getattr(head.entry, name) for head in conflict.heads] if name else []
    return tuple(dict.fromkeys(words.text for words in said))


def together(conflict: Conflict, text: str) -> Entry:
    """The entry with words that people wrote together; in whose voice stays as long as all heads have the same."""
    name = words_field(conflict)
    said = [getattr(head.entry, name) for head in conflict.heads]
    voices = {words.said_by for words in said}
    words = msgspec.structs.replace(said[0], text=text, said_by=said[0].said_by if len(voices) == 1 else "")
    return msgspec.structs.replace(chosen(conflict, conflict.heads[0]), **{name: words})


def both(conflict: Conflict, new_id: Callable[[], str]) -> tuple[Entry, ...]:
    """All answers side by side, the first in the entry's own place; () where that makes no sense.

    Of a list there is an item more; words of which there is one only stand below each other.
    """
    if not words_field(conflict):
        return ()
    entries = [chosen(conflict, head) for head in conflict.heads]
    if uuid.UUID(entries[0].id).version == _MADE_ONCE:
        return (together(conflict, "\n".join(texts(conflict))),)
    return entries[0], *(msgspec.structs.replace(entry, id=new_id()) for entry in entries[1:])
