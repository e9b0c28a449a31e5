"""Proves by a plan file alone that its words are those that a laptop sealed and signed; and gives files their proof."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator

import msgspec

from ipc_desktop.journal.agreeing import is_genuine, versions
from ipc_desktop.journal.database import Connection
from ipc_desktop.journal.heads import entry_key_of, revision_of
from ipc_desktop.journal.revision import Revision, revision_key, unseal_one
from ipc_desktop.plan.agreement import AgreedVersion, Signature
from ipc_desktop.plan.fields import from_fields
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.planfile import FileRevision, Opened, PlanFile, PlanFileFault
from ipc_desktop.plan.planfile.agreed_checks import sealed_bytes
from ipc_desktop.plan.planfile.shape import SHOWN
from ipc_desktop.plan.signing import current_version, is_agreed_on, signatures_of


def proof_faults(read: PlanFile) -> Iterator[PlanFileFault]:
    """What does not hold once seals are opened and signatures are verified, each by its place."""
    clear: dict[tuple[str, str, int], str] = {}
    for index, carried in enumerate(read.revisions):
        place = f"revisions[{index}]"
        revision = _revision(carried)
        if revision is None:
            yield PlanFileFault(place, "wrong_value", {"wanted": "hex"})
            continue
        if not revision.is_signed:
            yield PlanFileFault(f"{place}.signature", "signature")
        clear[carried.device, carried.audience, carried.seq] = revision.hash.hex()
        yield from _seal_faults(place, carried, revision)
    yield from _chain_faults(read, clear)
    for placed in read.placed:
        if isinstance(placed.entry, Signature) and not is_genuine(placed.entry):
            yield PlanFileFault(f"{placed.place}.sig", "signature")


def agreed_plan(read: PlanFile) -> tuple[Plan, AgreedVersion] | None:
    """The newest agreed version of a file and its plan, when the file proves every word of it and shows no other.

    None for what changed since, and for a version of which a revision is missing or empty: whether that was destroyed
    or taken out, a file cannot tell. To be asked of a file without faults that are refused.
    """
    version = current_version(read.plan)
    agreed = plan_of_version(read, version) if version else None
    if version is None or agreed is None:
        return None
    shown = {entry.id: entry for entry in read.plan if is_agreed_on(read.plan, entry)}
    said = {entry.id: entry for entry in agreed if not isinstance(entry, AgreedVersion | Signature)}
    return (agreed, version) if said == shown else None


def plan_of_version(read: PlanFile, version: AgreedVersion) -> Plan | None:
    """The plan as it was agreed in a version, with the answers to it; None when a revision is missing or empty."""
    said = {(revision.id, revision.sealed_hash): revision.opened for revision in read.revisions}
    agreed = [said.get((line.revision, line.sealed_hash)) for line in version.manifest]
    entries = [from_fields(one.kind, one.schema, one.entry, one.fields) for one in agreed if one]
    if not all(agreed):
        return None
    return Plan.of_entries(read.case, [*entries, version, *signatures_of(read.plan, version)])


def carried_revisions(connection: Connection, case: str) -> tuple[FileRevision, ...]:
    """The revisions that a plan file carries: the heads of what may be shown, and all that agreed versions name."""
    named = [line.revision for version in versions(connection, case) for line in version.manifest]
    rows = connection.execute(
        "SELECT v.* FROM feed f CROSS JOIN revision_with_key v ON v.number BETWEEN f.first_number AND f.last_number"
        " WHERE f.case_id = ?1 AND v.audience IN (SELECT value FROM json_each(?2))"
        " AND (v.id IN (SELECT value FROM json_each(?3))"
        " OR v.number IN (SELECT revision FROM head WHERE case_id = ?1)) ORDER BY v.id",
        (case, json.dumps(SHOWN), json.dumps(named)),
    )
    return tuple(_carried(revision_of(row), entry_key_of(row)) for row in rows)


def _carried(revision: Revision, entry_key: bytes | None) -> FileRevision:
    clear = FileRevision(
        id=revision.id,
        case=revision.case,
        audience=revision.audience,
        device=revision.device,
        seq=revision.seq,
        prev_hash=revision.prev_hash.hex(),
        parents=revision.parents,
        key_id=revision.key_id,
        sealed_hash=revision.sealed_hash.hex(),
        signature=revision.signature.hex(),
    )
    if entry_key is None:
        return clear
    key = revision_key(entry_key, revision.id)
    words = unseal_one(revision.sealed, key, revision.id)
    if words is None:
        return clear
    opened = Opened(words.entry, words.kind, words.schema, words.author, words.wall_time, words.fields)
    sealed = base64.b64encode(revision.sealed).decode("ascii")
    return msgspec.structs.replace(clear, sealed=sealed, opens_with=key.hex(), opened=opened)


def _revision(carried: FileRevision) -> Revision | None:
    try:
        return Revision(
            id=carried.id,
            case=carried.case,
            audience="professionals" if carried.audience == "professionals" else "table",
            device=carried.device,
            seq=carried.seq,
            prev_hash=bytes.fromhex(carried.prev_hash),
            parents=carried.parents,
            key_id=carried.key_id,
            sealed_hash=bytes.fromhex(carried.sealed_hash),
            signature=bytes.fromhex(carried.signature),
            sealed=sealed_bytes(carried) or b"",
        )
    except ValueError:
        return None


def _seal_faults(place: str, carried: FileRevision, revision: Revision) -> Iterator[PlanFileFault]:
    if carried.opened is None:
        return
    try:
        words = unseal_one(revision.sealed, bytes.fromhex(carried.opens_with), carried.id)
    except ValueError:
        words = None
    if words is None:
        yield PlanFileFault(f"{place}.opens_with", "cannot_open")
    elif msgspec.to_builtins(words) != msgspec.to_builtins(carried.opened):
        yield PlanFileFault(f"{place}.opened", "other_words")


def _chain_faults(read: PlanFile, clear: dict[tuple[str, str, int], str]) -> Iterator[PlanFileFault]:
    """Links that are both in the file; a file does not carry every one. No place in a feed is taken twice."""
    taken: set[tuple[str, str, int]] = set()
    for index, revision in enumerate(read.revisions):
        place = revision.device, revision.audience, revision.seq
        if place in taken:
            yield PlanFileFault(f"revisions[{index}].seq", "chain")
        taken.add(place)
        before = clear.get((revision.device, revision.audience, revision.seq - 1))
        follows = set(revision.prev_hash) == {"0"} if revision.seq == 1 else before in (None, revision.prev_hash)
        if revision.seq < 1 or not follows:
            yield PlanFileFault(f"revisions[{index}].prev_hash", "chain")
