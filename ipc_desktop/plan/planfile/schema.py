"""The JSON Schema (draft 2020-12) of the plan file, made from the kinds themselves and a sentence for each field."""

from __future__ import annotations

import re
from typing import Any

import msgspec

from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.permissions import KEPT_BACK
from ipc_desktop.plan.planfile.field_notes import EVERY_ENTRY, FILE, NOTES
from ipc_desktop.plan.planfile.shape import CARRIED, FORMAT, LONGEST_TEXT, SHOWN, FileRevision

Json = dict[str, Any]

_UUID = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"


def schema() -> Json:
    """The schema of a whole file. Unknown kinds, unknown fields of entries, and newer schema numbers are allowed."""
    _, components = msgspec.json.schema_components((*CARRIED.values(), FileRevision), ref_template="#/$defs/{name}")
    definitions = {name: _described(name, one) for name, one in components.items()}
    for kind, entry in CARRIED.items():
        definitions[entry.__name__] = _entry(kind, entry, definitions[entry.__name__])
    definitions["Entry"] = _any_entry()
    definitions["Agreed"] = _agreed()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "IPC Desktop plan file",
        "description": "One case: entries, and the revisions and agreed versions that prove them.",
        "type": "object",
        "required": ["format", "case", "entries"],
        "properties": {
            "format": {"const": FORMAT, "description": FILE["format"]},
            "case": {"type": "string", "pattern": _UUID, "description": FILE["case"]},
            "entries": {"type": "array", "items": _ref("Entry"), "description": FILE["entries"]},
            "revisions": {"type": "array", "items": _ref("FileRevision"), "description": FILE["revisions"]},
            "agreed": {"type": "array", "items": _ref("Agreed"), "description": FILE["agreed"]},
        },
        "$defs": definitions,
    }


def _ref(name: str) -> Json:
    return {"$ref": f"#/$defs/{name}"}


def _described(name: str, one: Json) -> Json:
    """A definition with one line of description, a sentence for each field, and the length of texts."""
    described = {**one, "description": _one_line(one.get("description", ""))}
    notes = NOTES.get(name, {})
    properties = {}
    for field, value in one.get("properties", {}).items():
        note = {"description": notes[field]} if field in notes else {}
        length = {"maxLength": LONGEST_TEXT} if value.get("type") == "string" and name != "FileRevision" else {}
        properties[field] = {**value, **length, **note}
    return {**described, "properties": properties}


def _entry(kind: str, entry: type[Entry], one: Json) -> Json:
    properties = {name: value for name, value in one["properties"].items() if name != "more"}
    for name, note in EVERY_ENTRY.items():
        properties[name] = {**properties.get(name, {}), "description": note}
    properties["id"]["pattern"] = _UUID
    properties["kind"] = {"const": kind, "description": EVERY_ENTRY["kind"]}
    properties["schema"] |= {"type": "integer", "const": entry.SCHEMA, "default": 1}
    properties["visibility"]["enum"] = sorted(SHOWN)
    return {**one, "properties": properties}


def _any_entry() -> Json:
    """Every entry has id and kind; one of a known kind, and of a schema known for it, has the fields of that kind."""
    return {
        "type": "object",
        "required": ["id", "kind"],
        "properties": {
            "id": {"type": "string", "pattern": _UUID},
            "kind": {"type": "string", "not": {"enum": sorted(KEPT_BACK)}},
            "schema": {"type": "integer", "minimum": 1},
            "visibility": {"not": {"enum": ["private", "restricted"]}},
        },
        "allOf": [
            {
                "if": {"properties": {"kind": {"const": kind}, "schema": {"maximum": entry.SCHEMA}}},
                "then": _ref(entry.__name__),
            }
            for kind, entry in CARRIED.items()
        ],
    }


def _agreed() -> Json:
    return {
        "type": "object",
        "description": "One agreed version and the signatures that cover it.",
        "required": ["version"],
        "properties": {
            "version": {**_ref("AgreedVersion"), "description": FILE["agreed.version"]},
            "signatures": {"type": "array", "items": _ref("Signature"), "description": FILE["agreed.signatures"]},
        },
    }


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
