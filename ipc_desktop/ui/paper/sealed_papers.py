"""The paper of an agreed plan: set and sealed once, kept in the journal, and handed out just so from then on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import ipc_desktop
from ipc_desktop.documents.paper_shape import A4
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.signing import current_version, signatures_of, version_state
from ipc_desktop.ui.paper.paper_steps import Step, ToldStep

if TYPE_CHECKING:
    from ipc_desktop.documents.blocks import Document
    from ipc_desktop.journal.store import Store
    from ipc_desktop.ui.paper.paper import Paper

WHOLE_PLAN = "plan"


def sealed_paper(
    paper: Paper, store: Store, agreed: Plan, make: Callable[[], Document], told: ToldStep
) -> bytes | None:
    """The sealed PDF of an agreed plan, for everybody at the table; None for another document, or while answers lack.

    `agreed` is the plan of its newest version, as the journal verified it; `make` is asked for the document when no
    such paper is kept yet, and then `told` hears of each step. One that lacks a photo still on its way is sealed but
    not kept, so that a later one shows it. Raises PaperError, StoreError.
    """
    version = current_version(agreed)
    if paper.document != WHOLE_PLAN or version is None or version_state(agreed, version) != "signed":
        return None
    answers = len(signatures_of(agreed, version))  # one signer may answer anew
    media_type = (
        f"application/pdf;points={paper.type_size};language={paper.language};answers={answers}{_shape_words(paper)}"
    )
    kept = {of_type: name for name, of_type in store.files.of_entry(agreed.case, version.id)}
    if media_type in kept:
        return store.files.read(agreed.case, kept[media_type])
    from ipc_desktop.documents.attached import with_data
    from ipc_desktop.documents.sealer import seal_pdf
    from ipc_desktop.documents.typesetter import set_pdf
    from ipc_desktop.texts import in_language

    told(Step("words", 1, 3))
    revisions = store.journal.carried_revisions(agreed.case)
    made = make()
    document = with_data(made, paper.type_size, agreed, version, revisions, ipc_desktop.__version__, paper.shape)
    key = store.writer.seal_key(store.worker_name).result()
    with in_language(paper.language):
        told(Step("pages", 2, 3))
        pdf = set_pdf(document, paper.type_size, paper.shape)
        told(Step("seal", 3, 3))
        sealed = seal_pdf(pdf, key)
    if not made.photos_to_come:
        store.writer.keep_file(agreed.case, version.id, sealed, media_type).result()
    return sealed


def _shape_words(paper: Paper) -> str:
    """What tells a kept paper of another shape from the usual one; how it is printed changes nothing in the file."""
    shape = replace(paper.shape, both_sides=False)
    told = (shape.sheet, "landscape" if shape.landscape else "portrait", shape.ground, shape.fold)
    return "" if shape == A4 else f";shape={'-'.join(told)}"
