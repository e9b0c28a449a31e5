"""Agreeing: what belongs to a whole plan, its manifest, and the laptop's signature under each answer to it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable

import msgspec
import rfc8785

from ipc_desktop.journal.database import Connection
from ipc_desktop.journal.destroyed import destroyed_keys
from ipc_desktop.journal.errors import RefusedError, VersionBrokenError
from ipc_desktop.journal.heads import Opened, head_entries, head_revisions, revisions_by_id
from ipc_desktop.journal.ids import new_id, now
from ipc_desktop.journal.revision import Device, hash_of_sealed, is_signed_by
from ipc_desktop.plan.agreement import AgreedVersion, ChangeReason, KeptCheck, ManifestLine, Signature, hash_of_manifest
from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.fields import to_fields
from ipc_desktop.plan.money.enough import checks
from ipc_desktop.plan.money.rule_packs import RuleBook
from ipc_desktop.plan.money.sums import sums
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.signers import who_has_to_sign
from ipc_desktop.plan.signing import current_version, is_agreed_on

APPEND_ONLY = ("agreed_version", "signature")

NO_RULES = RuleBook()
_SIGNATURE = b"ipc-desktop/signature/v1\0"


def signature_bytes(signature: Signature) -> bytes:
    """What the laptop signs: the canonical bytes of the signature's id and all its fields but `sig`."""
    fields = {name: value for name, value in to_fields(signature).items() if name != "sig"}
    return _SIGNATURE + rfc8785.dumps({**fields, "id": signature.id})


def is_genuine(signature: Signature) -> bool:
    """Whether the device that a signature names did sign just these fields."""
    try:
        return is_signed_by(signature.device, bytes.fromhex(signature.sig), signature_bytes(signature))
    except ValueError:
        return False


def new_version(
    connection: Connection,
    case: str,
    language: str,
    app_version: str,
    reason: ChangeReason = "",
    book: RuleBook = NO_RULES,
) -> AgreedVersion:
    """An agreed version of the whole plan as it stands: the heads of all that lies on the table.

    It keeps what the checks of its money come to, by the rules of the `book`.

    What was retired is no part of it, but for parties, under whose names words still stand. Raises RefusedError
    "conflict" while an entry of it has two heads, be it that one of them retires or hides it.
    """
    heads = [(head.revision, head.entry()) for head in head_revisions(connection, case)]
    plan = Plan.of_entries(case, (entry for _, entry in heads))
    agreed = [(revision, entry) for revision, entry in heads if is_agreed_on(plan, entry)]
    how_many = Counter(entry.id for _, entry in heads)
    if any(how_many[entry.id] > 1 for _, entry in agreed):
        raise RefusedError("conflict")
    lines = sorted((revision.id, revision.sealed_hash.hex()) for revision, _ in agreed)
    manifest = tuple(ManifestLine(revision, sealed_hash) for revision, sealed_hash in lines)
    earlier = versions(connection, case)
    before = current_version(Plan.of_entries(case, earlier))
    locked_at = now()
    today = dt.date.fromisoformat(locked_at[:10])
    return AgreedVersion(
        id=new_id(),
        number=max((version.number for version in earlier), default=0) + 1,
        based_on=before.id if before else "",
        language=language,
        locked_at=locked_at,
        app_version=app_version,
        manifest=manifest,
        manifest_hash=hash_of_manifest(manifest),
        change_reason=reason,
        needs=who_has_to_sign(plan, today),
        checks=_checks_kept(Plan.of_entries(case, (entry for _, entry in agreed)), book, today),
        rules=book.version,
    )


def _checks_kept(plan: Plan, book: RuleBook, on: dt.date) -> tuple[KeptCheck, ...]:
    found = checks(plan, sums(plan), book, on)
    return tuple(KeptCheck(one.code, one.result, one.why, one.pence) for one in found)


def versions(connection: Connection, case: str) -> tuple[AgreedVersion, ...]:
    """All versions of a case, those taken back too, oldest first."""
    entries = head_entries(connection, case, ("agreed_version",)).values()
    found = [entry for entry in entries if isinstance(entry, AgreedVersion)]
    return tuple(sorted(found, key=lambda version: (version.number, version.locked_at, version.id)))


def signatures(connection: Connection, case: str, version_id: str) -> tuple[Signature, ...]:
    """The signatures that name a version."""
    entries = head_entries(connection, case, ("signature",)).values()
    return tuple(entry for entry in entries if isinstance(entry, Signature) and entry.version == version_id)


def standing_version(connection: Connection, case: str, version_id: str) -> AgreedVersion:
    """A version that was not taken back. Raises RefusedError "no_such_version"."""
    for version in versions(connection, case):
        if version.id == version_id and not version.retired:
            return version
    raise RefusedError("no_such_version")


def signed(connection: Connection, device: Device, case: str, signature: Signature) -> Signature:
    """The signature, filled in and signed by this laptop. Raises RefusedError: no_such_version, append_only."""
    version = standing_version(connection, case, signature.version)
    refuse_known(connection, case, (signature,))
    filled = msgspec.structs.replace(
        signature,
        manifest_hash=version.manifest_hash,
        device=device.name,
        signed_at=signature.signed_at or now(),
        sig="",
    )
    return msgspec.structs.replace(filled, sig=device.sign(signature_bytes(filled)).hex())


def taken_back(connection: Connection, case: str, version_id: str) -> AgreedVersion:
    """The version, retired. Raises RefusedError "already_signed" once somebody has answered it."""
    version = standing_version(connection, case, version_id)
    if signatures(connection, case, version_id):
        raise RefusedError("already_signed")
    return msgspec.structs.replace(version, retired=True)


def refuse_known(connection: Connection, case: str, entries: Iterable[Entry]) -> None:
    """Raises RefusedError "append_only" if one of these entries has a revision already."""
    for entry in entries:
        if connection.execute("SELECT 1 FROM head WHERE case_id = ? AND entry = ?", (case, entry.id)).fetchone():
            raise RefusedError("append_only")


def verified_plan(connection: Connection, case: str, version_id: str) -> Plan:
    """The plan of a version, out of exactly the revisions of its manifest, with the version and its signatures.

    What was destroyed since, by a signed destruction, is left out. Raises VersionBrokenError when anything else
    does not fit: a revision, its hash, its device's signature, the manifest's hash, a signature under it.
    """
    heads = list(head_revisions(connection, case, APPEND_ONLY))
    if not all(head.words and _is_untouched(head) for head in heads):
        raise VersionBrokenError  # an answer that cannot be read may have been to this version
    entries = [head.entry() for head in heads]
    version = next((e for e in entries if isinstance(e, AgreedVersion) and e.id == version_id), None)
    if version is None or hash_of_manifest(version.manifest) != version.manifest_hash:
        raise VersionBrokenError
    answers = [entry for entry in entries if isinstance(entry, Signature) and entry.version == version_id]
    if not all(_covers(answer, version) for answer in answers):
        raise VersionBrokenError
    return Plan.of_entries(case, [*_of_manifest(connection, case, version), version, *answers])


def _covers(signature: Signature, version: AgreedVersion) -> bool:
    return signature.manifest_hash == version.manifest_hash and is_genuine(signature)


def _of_manifest(connection: Connection, case: str, version: AgreedVersion) -> list[Entry]:
    found = revisions_by_id(connection, case, (line.revision for line in version.manifest))
    gone = destroyed_keys(connection, case)
    entries = []
    for line in version.manifest:
        opened = found.get(line.revision)
        if opened is None or opened.revision.sealed_hash.hex() != line.sealed_hash or not _is_untouched(opened):
            raise VersionBrokenError
        if opened.words is not None:
            entries.append(opened.entry())
        elif opened.revision.key_id not in gone:
            raise VersionBrokenError
    return entries


def _is_untouched(opened: Opened) -> bool:
    revision = opened.revision
    fits = hash_of_sealed(revision.sealed) == revision.sealed_hash
    return fits and revision.is_signed
