"""Is this paper what was agreed, by whom, and what changed if not: asked of the PDF alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import msgspec

from ipc_desktop.documents.attached import MANIFEST, PLAN_FILE, Printed, with_data
from ipc_desktop.documents.child import PaperError
from ipc_desktop.documents.contents import DOCUMENTS, make_document, photos_for
from ipc_desktop.documents.sealer import Seal, pages_that_differ, read_seal
from ipc_desktop.documents.typesetter import set_pdf
from ipc_desktop.journal.proof import agreed_plan, proof_faults
from ipc_desktop.plan.agreement import AgreedVersion
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.planfile import PlanFile, UnreadablePlanFileError, read_plan_file
from ipc_desktop.plan.signing import signatures_of
from ipc_desktop.wording.sealed_paper import agreed_words, paper_fault_words, sealed_by_words

FaultCode = Literal["no_seal", "seal_damaged", "changed", "added", "pages", "no_data", "other_data", "other_laptop"]


@dataclass(frozen=True)
class PaperFault:
    """Why a paper is not what was agreed; `pages` are the numbers of pages that differ, from 1."""

    code: FaultCode
    pages: tuple[int, ...] = ()


@dataclass(frozen=True)
class PaperCheck:
    """What a paper says of itself. Without faults it is what was agreed: `version`, with its answers in `plan`."""

    faults: tuple[PaperFault, ...]
    seal: Seal | None = None
    plan: Plan | None = None
    version: AgreedVersion | None = None


def check_paper(pdf: bytes) -> PaperCheck:
    """Checks a PDF; blocking. Raises PaperError "unreadable" when it is no PDF that can be opened."""
    try:
        seal = read_seal(pdf)
    except PaperError as error:
        if error.code == "no_seal":
            return PaperCheck((PaperFault("no_seal"),))
        raise PaperError("unreadable") from None
    if seal is None:
        return PaperCheck((PaperFault("seal_damaged"),))
    printed, read = _printed(seal), _plan_file(seal)
    agreed = agreed_plan(read) if read else None
    if agreed is None or printed is None or read is None:
        code: FaultCode = "other_data" if seal.attached else "no_data"
        return PaperCheck((*_seal_faults(pdf, seal, None), PaperFault(code)), seal)
    plan, version = agreed
    original = None if seal.is_intact else _set_once_more(printed, read, plan, version)
    faults = (*_seal_faults(pdf, seal, original), *_data_faults(seal, printed, plan, version))
    return PaperCheck(faults, seal, plan, version)


def found_words(found: PaperCheck) -> tuple[str, ...]:
    """What a check found, a sentence each: why it is not what was agreed, or by whom it is, and who sealed it."""
    lines = [paper_fault_words(fault.code, fault.pages) for fault in found.faults]
    if not lines and found.plan and found.version:
        lines += agreed_words(found.plan, found.version)
    if found.seal:
        lines.append(sealed_by_words(found.seal.holder, found.seal.issuer, found.seal.device))
    return tuple(lines)


def _seal_faults(pdf: bytes, seal: Seal, original: bytes | None) -> Iterator[PaperFault]:
    if not seal.is_intact:
        yield PaperFault("changed")
    if not seal.is_whole:
        yield PaperFault("added")
    before = pdf[: seal.length] if seal.is_intact and not seal.is_whole else original
    try:
        pages = pages_that_differ(pdf, before) if before else ()
    except PaperError:
        return  # what was done to it left no pages to compare
    if pages:
        yield PaperFault("pages", pages)


def _data_faults(seal: Seal, printed: Printed, plan: Plan, version: AgreedVersion) -> Iterator[PaperFault]:
    if (printed.version, printed.manifest_hash) != (version.id, version.manifest_hash):
        yield PaperFault("other_data")
    laptops = {signature.device for signature in signatures_of(plan, version)}
    if not seal.issuer and seal.device not in laptops:
        yield PaperFault("other_laptop")


def _plan_file(seal: Seal) -> PlanFile | None:
    """The plan file that goes along, when all that it says is proved by the laptops that wrote it."""
    try:
        read = read_plan_file(seal.attached.get(PLAN_FILE, b""))
    except UnreadablePlanFileError:
        return None
    return None if any(proof_faults(read)) else read


def _printed(seal: Seal) -> Printed | None:
    try:
        return msgspec.json.decode(seal.attached.get(MANIFEST, b""), type=Printed)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def _set_once_more(printed: Printed, read: PlanFile, plan: Plan, version: AgreedVersion) -> bytes | None:
    """The pages as this app sets them from the same data; None where it cannot: photos do not go along, apps change."""
    import ipc_desktop

    if printed.app_version != ipc_desktop.__version__ or printed.document not in DOCUMENTS:
        return None
    if photos_for(printed.document, plan, printed.dated):
        return None
    document = make_document(printed.document, plan, language=printed.language, today=printed.dated, version=version)
    document = with_data(document, printed.type_size, plan, version, read.revisions, printed.app_version, printed.shape)
    try:
        return set_pdf(document, printed.type_size, printed.shape)
    except (PaperError, ValueError):
        return None
