"""What an agreed whole plan carries inside its PDF: its data as a plan file, and its manifest as it was printed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

import msgspec

from ipc_desktop.documents.blocks import Attachment, Document
from ipc_desktop.documents.paper_shape import A4, PaperShape
from ipc_desktop.documents.readers import for_the_table
from ipc_desktop.plan.agreement import AgreedVersion, ManifestLine
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.planfile import FileRevision, write_plan_file
from ipc_desktop.plan.signing import with_answers_shown
from ipc_desktop.texts import _, in_language

PLAN_FILE, MANIFEST = "plan.json", "manifest.json"


class Printed(msgspec.Struct, frozen=True):
    """The manifest of an agreed version, and how this paper shows it: enough to print it once more just so."""

    version: str
    manifest_hash: str
    manifest: tuple[ManifestLine, ...]
    document: str
    type_size: int
    language: str
    dated: dt.date
    app_version: str
    shape: PaperShape = A4


def with_data(
    document: Document,
    type_size_pt: int,
    plan: Plan,
    version: AgreedVersion,
    revisions: Iterable[FileRevision],
    app_version: str,
    shape: PaperShape = A4,
) -> Document:
    """The document of a whole plan with its data attached: exactly what everybody at the table may read.

    `plan` is the plan of the agreed version; of `revisions` those go along that its manifest names.
    """
    shown = with_answers_shown(for_the_table(plan))
    named = {line.revision for line in version.manifest}
    carried = (_seen(revision, shown) for revision in revisions if revision.id in named)
    printed = Printed(
        version.id,
        version.manifest_hash,
        version.manifest,
        document.name,
        type_size_pt,
        document.language,
        document.dated,
        app_version,
        shape,
    )
    manifest = msgspec.json.format(msgspec.json.encode(printed), indent=1)
    with in_language(document.language):
        attachments = (
            Attachment(PLAN_FILE, write_plan_file(shown, carried).decode(), _("The data of this plan")),
            Attachment(MANIFEST, manifest.decode(), _("What was agreed, as a list")),
        )
    return replace(document, attachments=attachments)


def _seen(revision: FileRevision, shown: Plan) -> FileRevision:
    """The revision, or only its clear part when its entry is not printed."""
    if revision.opened is None or revision.opened.entry in shown.entries:
        return revision
    return msgspec.structs.replace(revision, sealed="", opens_with="", opened=None)
