"""The net under the whole plan: words that no chapter has a place for are printed all the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ipc_desktop.documents.blocks import Block, Items, Said, Table
from ipc_desktop.documents.told import told_of
from ipc_desktop.documents.voices import said
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.media import Media
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.sharing import Sharing
from ipc_desktop.plan.signing import is_agreed_on

_NO_WORDS_FOR_PAPER = (Media, Sharing)
"""A caption stands with its picture; why somebody may see what can tell of a danger that no paper tells of."""


def also_said(plan: Plan, printed: Iterable[Block]) -> Iterator[Said]:
    """What somebody said in a part of what is agreed, and stands in none of the blocks, with what it answers."""
    there = {text for block in printed for text in _texts(block)}
    for entry in plan:
        if is_agreed_on(plan, entry) and not entry.retired and not isinstance(entry, _NO_WORDS_FOR_PAPER):
            for answer in told_of(plan, entry):
                if isinstance(answer.told, Words) and answer.told.text not in there:
                    yield from said(plan, answer.told, answer.label)


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Said():
            yield block.words.text
        case Items():
            yield from (item.words.text for item in block.items)
        case Table():
            yield from (cell.text for row in block.rows for cell in row)
            yield from (item.words.text for details in block.details for item in details)
