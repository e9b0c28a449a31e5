"""Writes a plan file: everything that may be shown, each entry on lines of its own, nothing private or restricted."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from ipc_desktop.plan.agreement import AgreedVersion, Signature
from ipc_desktop.plan.entry import Entry, kind_of, schema_of
from ipc_desktop.plan.fields import to_fields
from ipc_desktop.plan.permissions import FILE, view_for
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.planfile.shape import FORMAT, SHOWN, FileRevision


def write_plan_file(plan: Plan, revisions: Iterable[FileRevision] = ()) -> bytes:
    """The case as a plan file, without what is not for everybody who gets one, what belongs to that, and its words."""
    shown = list(view_for(plan, FILE))
    hidden = set(plan.entries) - {entry.id for entry in shown}
    versions = [entry for entry in shown if isinstance(entry, AgreedVersion)]
    ids = {version.id for version in versions}
    signatures = [entry for entry in shown if isinstance(entry, Signature) and entry.version in ids]
    apart = {entry.id for entry in (*versions, *signatures)}
    file: dict[str, Any] = {
        "format": FORMAT,
        "case": plan.case,
        "entries": [_written(entry) for entry in shown if entry.id not in apart],
    }
    carried = [_carried(revision, hidden) for revision in revisions if revision.audience in SHOWN]
    if carried:
        file["revisions"] = carried
    if versions:
        file["agreed"] = [_agreed(version, signatures) for version in versions]
    return msgspec.json.format(msgspec.json.encode(file), indent=1) + b"\n"


def _written(entry: Entry) -> dict[str, Any]:
    schema = {"schema": schema_of(entry)} if schema_of(entry) != 1 else {}
    return {"id": entry.id, "kind": kind_of(entry), **schema, **to_fields(entry)}


def _agreed(version: AgreedVersion, signatures: list[Signature]) -> dict[str, Any]:
    own = [_written(signature) for signature in signatures if signature.version == version.id]
    return {"version": _written(version), "signatures": own}


def _carried(revision: FileRevision, hidden: set[str]) -> FileRevision:
    """The revision, or only its clear part when its entry is no longer for everybody: the chain holds around it."""
    opened = revision.opened
    if opened is None or (opened.entry not in hidden and opened.fields.get("visibility", "table") in SHOWN):
        return revision
    return msgspec.structs.replace(revision, sealed="", opens_with="", opened=None)
