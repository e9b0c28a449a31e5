"""Unmistakable words in every kind of entry and for everybody's eyes, and all that a window shows or tells of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from msgspec import inspect
from msgspec.structs import replace
from PySide6.QtCore import QBuffer, QIODevice, QPoint
from PySide6.QtGui import QAccessible, QAccessibleInterface, QRegion
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

from ipc_desktop.journal.ids import new_id
from ipc_desktop.plan.entry import Entry, Visibility, Words
from ipc_desktop.plan.kinds import KINDS
from ipc_desktop.plan.permissions import NEVER_LEAVES
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.sharing import NotTold, not_told
from tests.plan.entries import inspect_fields

MARK = re.compile(r"Zq[a-z_]+zq[a-z]+qz")
WRITTEN_BY_THE_JOURNAL = ("agreed_version", "signature")
"""Kinds that nobody writes: the journal makes them, and they have no words that could be hidden."""
_NO_WORDS = frozenset({"part_of", "order", "picture", "file", "mime", "worker_id", "language", "way", "document"})
"""Fields that are plain text and hold a name of something else, never words."""


@dataclass(frozen=True)
class Planted:
    """An entry, the mark that stands in all its words, and for whose eyes it is."""

    entry: Entry
    mark: str
    eyes: str


def planted(plan: Plan, supporter: str) -> tuple[Planted, ...]:
    """Every kind as somebody may keep it from others: the person, a supporter, the professionals, the worker alone,
    and from one who must not be told."""
    kinds = [name for name in KINDS if name not in WRITTEN_BY_THE_JOURNAL]
    who: dict[str, tuple[str, Visibility]] = {
        "person": (plan.me.id, "private"),
        "supporter": (supporter, "private"),
        "professionals": (plan.me.id, "professionals"),
        "restricted": (plan.me.id, "restricted"),
        "untold": (plan.me.id, "table"),
    }
    found = [
        Planted(_entry(KINDS[kind], f"Zq{kind}zq{eyes}qz", author, visibility), f"Zq{kind}zq{eyes}qz", eyes)
        for kind in kinds
        for eyes, (author, visibility) in who.items()
    ]
    untold = tuple(one.entry.id for one in found if one.eyes == "untold" and not isinstance(one.entry, NEVER_LEAVES))
    note = replace(not_told(new_id(), name="Zqnot_toldzqpersonqz"), entries=untold)
    return (*found, Planted(note, "Zqnot_toldzqpersonqz", "person"))


def on_the_table(plan: Plan) -> tuple[Planted, ...]:
    """Every kind as it lies on the table, with a mark of its own; what the table never holds is left out."""
    kinds = (name for name in KINDS if name not in WRITTEN_BY_THE_JOURNAL and not issubclass(KINDS[name], NEVER_LEAVES))
    marks = {kind: f"Zq{kind}zqtableqz" for kind in kinds}
    return tuple(Planted(_entry(KINDS[kind], mark, plan.me.id, "table"), mark, "table") for kind, mark in marks.items())


def _entry(kind: type[Entry], mark: str, author: str, visibility: Visibility) -> Entry:
    said = Words(mark, said_by=author)
    values: dict[str, Any] = {"id": new_id(), "visibility": visibility}
    for field in inspect_fields(kind):
        if field.name in ("author", "said_by"):
            values[field.name] = author
        elif field.name == "page":
            values[field.name] = "most_important"
        elif field.name in ("id", "visibility", "more") or field.name.endswith(("_at", "_time", "time")):
            continue
        elif isinstance(field.type, inspect.StructType) and field.type.cls is Words:
            values[field.name] = said
        elif isinstance(field.type, inspect.VarTupleType) and _holds_words(field.type.item_type):
            values[field.name] = (said,)
        elif isinstance(field.type, inspect.StrType) and field.name not in _NO_WORDS:
            values[field.name] = mark
    entry = kind(**values)
    return replace(entry, party="") if isinstance(entry, NotTold) else entry


def _holds_words(kind: inspect.Type) -> bool:
    return isinstance(kind, inspect.StructType) and kind.cls is Words


def marks_in(texts: Iterable[str]) -> set[str]:
    """The marks that stand in these texts."""
    return {mark for text in texts for mark in MARK.findall(text)}


def shown(window: QWidget, page: QWidget) -> Iterator[str]:
    """What is told of a window to a screen reader, what its title says, and what a page in it really draws."""
    yield window.windowTitle()
    yield from told(QAccessible.queryAccessibleInterface(window))
    yield drawn(page)


def told(at: QAccessibleInterface) -> Iterator[str]:
    """All that a screen reader could say of something and what it holds."""
    for part in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value, QAccessible.Text.Help):
        yield at.text(part)
    box = at.textInterface()
    if box is not None:
        yield box.text(0, box.characterCount())
    for number in range(at.childCount()):
        child = at.child(number)
        if not child.state().invisible:
            yield from told(child)


def drawn(widget: QWidget) -> str:
    """The letters that a widget and all in it draw, in one go; Qt's generator of SVG hears them."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    paper = QSvgGenerator()
    paper.setOutputDevice(buffer)
    paper.setSize(widget.size())
    paper.setViewBox(widget.rect())
    widget.render(paper, QPoint(0, 0), QRegion(), QWidget.RenderFlag.DrawChildren)
    return "".join(re.findall(r"<text [^>]*>([^<]*)</text>", bytes(buffer.data().data()).decode()))
