"""Reads a plan file from its bytes, trusting nothing: size, depth and types come first, then each entry by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.fields import WrongFieldsError, from_fields
from ipc_desktop.plan.kinds import KINDS
from ipc_desktop.plan.planfile.faults import PlanFileFault, UnreadablePlanFileError, about
from ipc_desktop.plan.planfile.shape import DEEPEST, FORMAT, LARGEST_BYTES, FileRevision, Placed, PlanFile

Json = dict[str, Any]

_WANTED = re.compile(r"Expected `(.+?)`")
_MISSING = re.compile(r"Object missing required field `(.+?)`")
_UNKNOWN = re.compile(r"Object contains unknown field `(.+?)`")
_UTF8_BOM = b"\xef\xbb\xbf"


def read_leniently(data: bytes) -> tuple[PlanFile, tuple[PlanFileFault, ...]]:
    """What of a file can be read, and the faults of form in the rest.

    Raises UnreadablePlanFileError when the whole is no plan.
    """
    top = _top(data)
    faults: list[PlanFileFault] = []
    placed = []
    for place, written in _written_entries(top, faults):
        entry = _entry(place, written, faults)
        if entry is not None:
            placed.append(Placed(place, entry, written))
    revisions = []
    for index, written in enumerate(_list(top, "revisions", faults)):
        try:
            revisions.append(msgspec.convert(written, FileRevision))
        except msgspec.ValidationError as error:
            faults.append(_fault_of_form(f"revisions[{index}]", error))
    return PlanFile(top["format"], top["case"], tuple(placed), tuple(revisions)), tuple(faults)


def _top(data: bytes) -> Json:
    if len(data) > LARGEST_BYTES:
        raise UnreadablePlanFileError("too_large")
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        raise UnreadablePlanFileError("not_text") from None
    try:
        top = msgspec.json.decode(data.removeprefix(_UTF8_BOM))
    except RecursionError:
        raise UnreadablePlanFileError("too_deep") from None
    except msgspec.DecodeError:
        raise UnreadablePlanFileError("not_json") from None
    if not isinstance(top, dict) or not isinstance(top.get("case"), str) or not isinstance(top.get("entries"), list):
        raise UnreadablePlanFileError("not_a_plan")
    if type(top.get("format")) is not int or top["format"] < 1:
        raise UnreadablePlanFileError("not_a_plan")
    if top["format"] > FORMAT:
        raise UnreadablePlanFileError("newer_format")
    if _is_deeper(top, DEEPEST):
        raise UnreadablePlanFileError("too_deep")
    return top


def _is_deeper(value: object, depth: int) -> bool:
    level: list[object] = [value]
    for _ in range(depth):
        level = [inner for one in level for inner in _inside(one)]
        if not level:
            return False
    return True


def _inside(value: object) -> list[object]:
    if isinstance(value, dict):
        return [inner for inner in value.values() if isinstance(inner, dict | list)]
    return [inner for inner in value if isinstance(inner, dict | list)] if isinstance(value, list) else []


def _written_entries(top: Json, faults: list[PlanFileFault]) -> Iterator[tuple[str, Json]]:
    """Every entry as it is written, with its place: entries[], then versions and signatures of agreed[]."""
    places: list[tuple[str, object]] = [(f"entries[{i}]", one) for i, one in enumerate(top["entries"])]
    for index, agreed in enumerate(_list(top, "agreed", faults)):
        place = f"agreed[{index}]"
        if not isinstance(agreed, dict):
            faults.append(PlanFileFault(place, "wrong_value", {"wanted": "object"}))
            continue
        places.append((f"{place}.version", agreed.get("version")))
        signatures = _list(agreed, "signatures", faults, f"{place}.")
        places += [(f"{place}.signatures[{i}]", one) for i, one in enumerate(signatures)]
    for place, one in places:
        if isinstance(one, dict):
            yield place, one
        else:
            faults.append(PlanFileFault(place, "wrong_value", {"wanted": "object"}))


def _list(values: Json, name: str, faults: list[PlanFileFault], before: str = "") -> list[Any]:
    found = values.get(name, [])
    if isinstance(found, list):
        return found
    faults.append(PlanFileFault(f"{before}{name}", "wrong_value", {"wanted": "array"}))
    return []


def _entry(place: str, written: Json, faults: list[PlanFileFault]) -> Entry | None:
    kind, entry_id, schema = written.get("kind"), written.get("id"), written.get("schema", 1)
    for name, value, wanted in (("kind", kind, str), ("id", entry_id, str), ("schema", schema, int)):
        if type(value) is not wanted or (name == "schema" and not 1 <= schema < 10_000):
            detail = {"wanted": wanted.__name__}
            faults.append(PlanFileFault(f"{place}.{name}", "wrong_value", detail, about(written)))
            return None
    fields = {name: value for name, value in written.items() if name not in ("id", "kind", "schema")}
    try:
        return from_fields(str(kind), schema, str(entry_id), fields)
    except WrongFieldsError:
        faults += _faults_of_fields(place, KINDS[str(kind)], fields, about(written))
        return None


def _faults_of_fields(place: str, kind: type[Entry], fields: Json, words: str) -> Iterator[PlanFileFault]:
    """Each wrong field by itself, where the whole entry would only give the first."""
    for info in msgspec.structs.fields(kind):
        if info.name in fields:
            try:
                msgspec.convert(fields[info.name], info.type)
            except msgspec.ValidationError as error:
                yield _fault_of_form(f"{place}.{info.name}", error, words)


def _fault_of_form(place: str, error: msgspec.ValidationError, words: str = "") -> PlanFileFault:
    said, _, inside = str(error).partition(" - at `$")
    at = place + inside.rstrip("`")
    if missing := _MISSING.match(said):
        return PlanFileFault(at, "missing_field", {"field": missing[1]}, words)
    if unknown := _UNKNOWN.match(said):
        return PlanFileFault(at, "unknown_field", {"field": unknown[1]}, words)
    wanted = _WANTED.match(said)
    if wanted:
        return PlanFileFault(at, "wrong_value", {"wanted": wanted[1]}, words)
    return PlanFileFault(at, "wrong_value", {"wanted": "date" if "RFC3339" in said else "enum"}, words)
