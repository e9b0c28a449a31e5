"""What a plan file holds, once it is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import msgspec

from ipc_desktop.plan.entry import Entry, Visibility
from ipc_desktop.plan.kinds import KINDS
from ipc_desktop.plan.permissions import KEPT_BACK
from ipc_desktop.plan.plan import Plan

FORMAT = 1
LARGEST_BYTES = 50_000_000
DEEPEST = 40
"""How deep lists and objects may lie in each other; what people write lies 5 deep."""
LONGEST_TEXT = 20_000
"""Characters in one text (model.md R-TXT)."""
LONGEST_SEALED = 30_000_000
SHOWN: tuple[Visibility, ...] = ("table", "professionals")
"""Visibilities that a plan file may carry; private and restricted entries never leave in one."""
CARRIED: dict[str, type[Entry]] = {name: kind for name, kind in KINDS.items() if name not in KEPT_BACK}
"""Kinds that a plan file may carry; the others are for their author or the worker alone."""


class Opened(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a revision says: the entry and its fields, who said so, and when (for showing only)."""

    entry: str
    kind: str
    schema: int
    author: str
    wall_time: str
    fields: dict[str, Any]


class FileRevision(msgspec.Struct, frozen=True, omit_defaults=True):
    """One revision: its clear part in hex and plain values, the sealed bytes in base64, and what they say.

    `opens_with` is the key (hex) of this one revision; without `opened` the words have been destroyed, and the empty
    place is kept so that the chain holds.
    """

    id: str
    case: str
    audience: str
    device: str
    seq: int
    prev_hash: str
    parents: tuple[str, ...]
    key_id: str
    sealed_hash: str
    signature: str
    sealed: str = ""
    opens_with: str = ""
    opened: Opened | None = None


@dataclass(frozen=True)
class Placed:
    """An entry and where in the file it stands ("entries[3]"), as it was read and as it was written."""

    place: str
    entry: Entry
    written: dict[str, Any]


@dataclass(frozen=True)
class PlanFile:
    """One case: its entries with their places, and the revisions that prove them where the file carries any."""

    format: int
    case: str
    placed: tuple[Placed, ...] = ()
    revisions: tuple[FileRevision, ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All entries in the order of the file, those of agreed versions and signatures included."""
        return tuple(placed.entry for placed in self.placed)

    @property
    def plan(self) -> Plan:
        """The case as a plan."""
        return Plan.of_entries(self.case, self.entries)
