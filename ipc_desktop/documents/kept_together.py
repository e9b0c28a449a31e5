"""What stays on the page of the words below it: labels, and notes that say what a table or a picture is about."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import Any

Paragraph = dict[str, Any]
"""A paragraph as the template gets it."""
SetBlock = dict[str, Any]
"""A block as the template gets it."""


def leading(paragraph: Paragraph) -> Paragraph:
    """A paragraph that stands on the page of the one below it."""
    return paragraph and paragraph | {"leads": True}


def lead_on(made: Sequence[SetBlock]) -> None:
    """Lets the notes at the end stand on the page of what follows them."""
    for note in takewhile(_may_lead, reversed(made)):
        for one in (note, *(part for side in note.get("sides", ()) for part in side)):
            one["sticky"] = True


def _may_lead(block: SetBlock) -> bool:
    """Whether it is a note, or one in two languages."""
    if block["kind"] == "pair":
        return all(_may_lead(one) for side in block["sides"] for one in side)
    return block["kind"] == "note" and not block["boxed"]
