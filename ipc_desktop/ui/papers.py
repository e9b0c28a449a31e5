"""Makes the papers of a case off the window's thread: which document, from which plan, and a file for it."""

from __future__ import annotations

import datetime as dt
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.signing import current_version, is_agreed_on
from ipc_desktop.ui.sealed_papers import WHOLE_PLAN, sealed_paper

if TYPE_CHECKING:
    from ipc_desktop.documents.blocks import Document
    from ipc_desktop.journal.store import Store

PREVIEW_DPI, PRINT_DPI = 84, 250
AROUND = 6
"""How many sheets are held for looking at before and after the one that is looked at, each some 140 kB."""


@dataclass(frozen=True)
class Paper:
    """What is to be set: a document's name, the type size in points, and the language of its own words.

    `version` is an agreed version by its id; without one, the plan is taken as it stands.
    """

    document: str
    type_size: int
    language: str
    today: dt.date
    version: str = ""


def document_of(paper: Paper, store: Store, plan: Plan) -> Document:
    """The document: of the version asked for, or of the agreed one while nothing has changed since; else a draft."""
    from ipc_desktop.documents.contents import AS_IT_STANDS, make_document, photos_for

    agreed = None if paper.document in AS_IT_STANDS else agreed_of(store, plan, paper.version)
    version = current_version(agreed) if agreed else None
    shown, today = agreed or plan, paper.today
    photos = photos_kept(store, plan.case, photos_for(paper.document, shown, today))
    return make_document(paper.document, shown, language=paper.language, today=today, version=version, photos=photos)


def photos_kept(store: Store, case: str, names: Iterable[str]) -> dict[str, bytes]:
    """These photos by their names; one that did not come along with a plan file, or is damaged, is left out."""
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


def sheets_around(paper: Paper, store: Store, plan: Plan, at: int) -> tuple[bytes, ...]:
    """The sheets round number `at` (from 0) as PNG pictures for looking at, and b"" for each that is farther away."""
    sheets = each_sheet(paper, store, plan, PREVIEW_DPI)
    return tuple(sheet if abs(number - at) <= AROUND else b"" for number, sheet in enumerate(sheets))


def each_sheet(paper: Paper, store: Store, plan: Plan, dpi: int) -> Iterator[bytes]:
    """The sheets of a document as PNG pictures, one at a time; nothing is set before the first is asked for."""
    from ipc_desktop.documents.typesetter import each_page

    yield from each_page(document_of(paper, store, plan), paper.type_size, dpi)


def count_sheets(paper: Paper, store: Store, plan: Plan, form: Literal["pdf", "png"]) -> int:
    """How many sheets a document fills, as PDF or as pictures."""
    from ipc_desktop.documents.typesetter import count_pages

    return count_pages(document_of(paper, store, plan), paper.type_size, form)


def set_file(paper: Paper, store: Store, plan: Plan, to: Path) -> str:
    """Sets a document as PDF, an agreed plan sealed, and puts it in place whole; hands back the file's name.

    Raises OSError, PaperError, StoreError.
    """
    from ipc_desktop.documents.typesetter import set_pdf

    pdf = keep_sealed(paper, store, plan) or set_pdf(document_of(paper, store, plan), paper.type_size)
    handle, beside = tempfile.mkstemp(dir=to.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(pdf)
        Path(beside).replace(to)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise
    return to.name


def keep_sealed(paper: Paper, store: Store, plan: Plan) -> bytes | None:
    """The sealed paper of the agreed plan, kept in the journal; None for another paper, or what is not agreed."""
    agreed = agreed_of(store, plan, paper.version) if paper.document == WHOLE_PLAN else None
    return sealed_paper(paper, store, agreed, lambda: document_of(paper, store, plan)) if agreed else None


def give_up() -> None:
    """Nobody waits for pages any more: what is being set is ended, so that it holds nothing up."""
    if "ipc_desktop.documents.child" in sys.modules:
        from ipc_desktop.documents import child  # a job may just be importing it: this waits until it is whole

        child.give_up()


def _says_the_same(agreed: Plan, plan: Plan) -> bool:
    def said(of: Plan) -> dict[str, object]:
        return {entry.id: entry for entry in of if is_agreed_on(of, entry)}

    return said(agreed) == said(plan)
