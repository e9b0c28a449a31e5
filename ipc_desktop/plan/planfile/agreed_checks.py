"""Checks agreed versions and their signatures as far as hashes go: what was signed is what the file shows."""

from __future__ import annotations

import base64
import binascii
import datetime as dt
import hashlib
import itertools
from collections.abc import Iterator

import msgspec

from ipc_desktop.plan.agreement import AgreedVersion, Signature, hash_of_manifest
from ipc_desktop.plan.entry import Entry, kind_of, schema_of
from ipc_desktop.plan.fields import to_fields
from ipc_desktop.plan.permissions import KEPT_BACK
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.planfile.faults import FaultCode, PlanFileFault, about
from ipc_desktop.plan.planfile.shape import LONGEST_SEALED, FileRevision, Placed, PlanFile
from ipc_desktop.plan.signers import FOR_THE_PERSON, stands_in_as, too_close
from ipc_desktop.plan.signing import AGREEING


def agreed_faults(read: PlanFile) -> Iterator[PlanFileFault]:
    """Faults of versions, signatures and revisions that can be told without cryptography."""
    plan = read.plan
    kept = {revision.id: revision for revision in read.revisions}
    for placed in read.placed:
        if isinstance(placed.entry, AgreedVersion):
            yield from _version_faults(placed, placed.entry, kept)
        if isinstance(placed.entry, Signature):
            yield from _signature_faults(placed, placed.entry, plan)
    seen: set[str] = set()
    for index, revision in enumerate(read.revisions):
        yield from _revision_faults(f"revisions[{index}]", revision, read.case, seen)
        seen.add(revision.id)
    yield from _head_faults(read)


def sealed_bytes(revision: FileRevision) -> bytes | None:
    """The sealed bytes of a revision; None when they are not base64 or too many."""
    if len(revision.sealed) > LONGEST_SEALED:
        return None
    try:
        return base64.b64decode(revision.sealed, validate=True)
    except (binascii.Error, ValueError):
        return None


def _version_faults(placed: Placed, version: AgreedVersion, kept: dict[str, FileRevision]) -> Iterator[PlanFileFault]:
    def fault(name: str, code: FaultCode, **detail: str) -> PlanFileFault:
        return PlanFileFault(f"{placed.place}.{name}", code, detail, about(placed.written))

    if hash_of_manifest(version.manifest) != version.manifest_hash:
        yield fault("manifest_hash", "manifest_hash")
    ids = [line.revision for line in version.manifest]
    if any(not a < b for a, b in itertools.pairwise(ids)):
        yield fault("manifest", "manifest_order")
    for index, line in enumerate(version.manifest):
        revision = kept.get(line.revision)
        if revision is None:
            yield fault(f"manifest[{index}]", "manifest_revision", id=line.revision[:60])
        elif revision.sealed_hash != line.sealed_hash:
            yield fault(f"manifest[{index}]", "manifest_other", id=line.revision[:60])


def _signature_faults(placed: Placed, signature: Signature, plan: Plan) -> Iterator[PlanFileFault]:
    def fault(name: str, code: FaultCode) -> PlanFileFault:
        return PlanFileFault(f"{placed.place}.{name}", code, about=about(placed.written))

    version = plan.get(AgreedVersion, signature.version)
    if version is None:
        yield fault("version", "missing_version")
    elif version.manifest_hash != signature.manifest_hash:
        yield fault("manifest_hash", "other_hash")
    if signature.witness and (signature.witness == signature.signer or too_close(plan, signature.witness)):
        yield fault("witness", "witness")
    stands_in = signature.capacity_of_signer in FOR_THE_PERSON and signature.answer in AGREEING
    if stands_in and not _may_stand_in(plan, signature):
        yield fault("signer", "signs_for_the_person")


def _may_stand_in(plan: Plan, signature: Signature) -> bool:
    version = plan.get(AgreedVersion, signature.version)
    signs_for_themself = version is not None and any(need.party == signature.signer for need in version.needs)
    if signs_for_themself or too_close(plan, signature.signer) is None:
        return True
    try:
        on = dt.date.fromisoformat(signature.signed_at[:10])
    except ValueError:
        return False
    return stands_in_as(plan, signature.signer, on) is not None


def _revision_faults(place: str, revision: FileRevision, case: str, seen: set[str]) -> Iterator[PlanFileFault]:
    if revision.id in seen:
        yield PlanFileFault(f"{place}.id", "duplicate_id", {"id": revision.id[:60]})
    if revision.case != case:
        yield PlanFileFault(f"{place}.case", "other_case")
    opened = revision.opened
    hidden = opened and (opened.kind in KEPT_BACK or opened.fields.get("visibility") in ("private", "restricted"))
    if revision.audience == "restricted" or hidden:
        yield PlanFileFault(f"{place}.audience", "hidden_entry")
    if opened is None and not revision.sealed:
        return
    sealed = sealed_bytes(revision)
    if sealed is None or hashlib.sha256(sealed).hexdigest() != revision.sealed_hash:
        yield PlanFileFault(f"{place}.sealed", "sealed_hash")


def _head_faults(read: PlanFile) -> Iterator[PlanFileFault]:
    """Entries that the file also carries revisions of, but that none of the newest of these says."""
    parents = {parent for revision in read.revisions for parent in revision.parents}
    newest: dict[str, list[FileRevision]] = {}
    for revision in read.revisions:
        if revision.opened and revision.id not in parents:
            newest.setdefault(revision.opened.entry, []).append(revision)
    for placed in read.placed:
        heads = newest.get(placed.entry.id)
        if heads and not any(_says(revision, placed.entry) for revision in heads):
            yield PlanFileFault(placed.place, "entry_not_head", about=about(placed.written))


def _says(revision: FileRevision, entry: Entry) -> bool:
    opened = revision.opened
    if opened is None:
        return False
    said = {name: value for name, value in opened.fields.items() if name not in ("id", "kind", "schema")}
    shown = msgspec.json.decode(msgspec.json.encode(to_fields(entry)))
    return (opened.kind, opened.schema) == (kind_of(entry), schema_of(entry)) and said == shown
