"""Makes the papers of a case off the window's thread: which document, from which plan, and a file for it."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ipc_desktop.documents.wish import FOR_EVERYBODY
from ipc_desktop.plan.agreement import AgreedVersion
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.signing import current_version, is_agreed_on
from ipc_desktop.ui.paper.paper import Paper
from ipc_desktop.ui.paper.paper_steps import Step, ToldStep, to_nobody
from ipc_desktop.ui.paper.sealed_papers import WHOLE_PLAN, sealed_paper
from ipc_desktop.ui.photos import for_paper

if TYPE_CHECKING:
    from ipc_desktop.documents.blocks import Document
    from ipc_desktop.documents.formats import Format
    from ipc_desktop.journal.store import Store

PHOTO_EM, PHOTO_DPI = 7, 300
"""How wide a photo stands on paper, in letters, and how fine it is printed: finer dots would show nothing more."""


@dataclass(frozen=True)
class MadePaper:
    """A paper as PDF, how many pages it has, and which characters on it are given by their names.

    `photos_to_come` is how many photos it lacks because they are still on their way.
    """

    pdf: bytes
    pages: int
    named: tuple[str, ...]
    photos_to_come: int = 0


@dataclass(frozen=True)
class MadeFile:
    """A document as a file that is no paper; `photos_to_come` as above."""

    content: bytes
    photos_to_come: int


def document_of(paper: Paper, store: Store, plan: Plan) -> Document:
    """The document: of the version asked for, or of the agreed one while nothing has changed since; else a draft.

    What came of a version, as what funders said, makes no draft of it: then the plan is shown as it stands.
    """
    from ipc_desktop.documents.contents import AS_IT_STANDS, make_document, photos_for

    of_version = paper.document not in AS_IT_STANDS
    agreed = agreed_of(store, plan, paper.version) if of_version else None
    version = current_version(agreed) if agreed else _still_agreed(store, plan) if of_version else None
    shown, today = agreed or plan, paper.today
    names = photos_for(paper.document, shown, today, paper.wish.reader)
    kept = photos_kept(store, plan.case, names)
    missing = set(names) - set(kept)
    awaited = store.files.awaited(plan.case) & missing if missing else ()
    dots = round(PHOTO_EM * paper.type_size / 72 * PHOTO_DPI)
    photos = {name: photo for name, data in kept.items() if (photo := for_paper(data, dots))}
    return make_document(
        paper.document,
        shown,
        language=paper.language,
        today=today,
        version=version,
        photos=photos,
        awaited=awaited,
        wish=paper.wish,
        earlier=_agreed_before(store, plan) if paper.document == "changes" else None,
    )


def _agreed_before(store: Store, plan: Plan) -> Plan | None:
    """The plan that was agreed last time."""
    from ipc_desktop.documents.changes import compared_with

    version = compared_with(plan, is_as_agreed=agreed_of(store, plan) is not None)
    return store.journal.version_plan(plan.case, version.id) if version else None


def make_file(paper: Paper, form: Format, store: Store, plan: Plan) -> MadeFile:
    """The document as a file that is no paper; blocking. Raises NoBrailleError, StoreError."""
    from ipc_desktop.documents.formats import file_of

    document = document_of(paper, store, plan)
    return MadeFile(file_of(document, form, paper.type_size), document.photos_to_come)


def photos_kept(store: Store, case: str, names: Iterable[str]) -> dict[str, bytes]:
    """These photos by their names; one that is not here, or is damaged, is left out."""
    from ipc_desktop.journal.errors import StoreError

    found = {}
    for name in names:
        try:
            found[name] = store.files.read(case, name)
        except StoreError as error:
            if error.code != "damaged":
                raise
    return found


def agreed_of(store: Store, plan: Plan, wanted: str = "") -> Plan | None:
    """The plan of the agreed version `wanted`, or of the newest while nothing has changed since; verified."""
    if wanted:
        return store.journal.version_plan(plan.case, wanted)
    version = current_version(plan)
    agreed = store.journal.version_plan(plan.case, version.id) if version else None
    return agreed if agreed and _says_the_same(agreed, plan) else None


def _still_agreed(store: Store, plan: Plan) -> AgreedVersion | None:
    """The newest version, where all that is new tells what came of it; verified."""
    from ipc_desktop.plan.since_agreed import changed_since

    version = current_version(plan)
    agreed = store.journal.version_plan(plan.case, version.id) if version else None
    return version if agreed and not changed_since(agreed, plan) else None


def make_paper(paper: Paper, store: Store, plan: Plan, *, sealed: bool, told: ToldStep = to_nobody) -> MadePaper:
    """Sets a paper as PDF; an agreed plan with its seal and its data, if it is to be `sealed`. Blocking.

    `told` hears of each step as it begins. Raises PaperError, StoreError.
    """
    from ipc_desktop.documents.characters import named_in
    from ipc_desktop.documents.plain_text import as_text
    from ipc_desktop.documents.typesetter import set_pdf
    from ipc_desktop.ui.paper.pdf_pages import PdfPages

    pdf = keep_sealed(paper, store, plan, told) if sealed else None
    if not pdf:
        told(Step("words", 1, 2))
    document = document_of(paper, store, plan)
    if not pdf:
        told(Step("pages", 2, 2))
        pdf = set_pdf(document, paper.type_size, paper.shape)
    pages = PdfPages(pdf)
    made = MadePaper(pdf, len(pages), named_in(as_text(document)), document.photos_to_come)
    pages.close()
    return made


def keep_sealed(paper: Paper, store: Store, plan: Plan, told: ToldStep = to_nobody) -> bytes | None:
    """The sealed paper of the agreed plan, kept in the journal; None for another paper, or what is not agreed."""
    is_whole = paper.document == WHOLE_PLAN and paper.wish == FOR_EVERYBODY
    agreed = agreed_of(store, plan, paper.version) if is_whole else None
    return sealed_paper(paper, store, agreed, lambda: document_of(paper, store, plan), told) if agreed else None


def give_up() -> None:
    """Nobody waits for pages any more: what is being set is ended, so that it holds nothing up."""
    if "ipc_desktop.documents.child" in sys.modules:
        from ipc_desktop.documents import child  # a job may just be importing it: this waits until it is whole

        child.give_up()


def _says_the_same(agreed: Plan, plan: Plan) -> bool:
    def said(of: Plan) -> dict[str, object]:
        return {entry.id: entry for entry in of if is_agreed_on(of, entry)}

    return said(agreed) == said(plan)
