"""Practice: a throw-away store with made-up families from the sample plan files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ipc_desktop.paths import RESOURCES
from ipc_desktop.plan.conversation import PageState
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.tailoring import tailoring
from ipc_desktop.ui.pages import PAGES

if TYPE_CHECKING:
    from ipc_desktop.journal.store import Store

LONGEST_S = 60


def made_up_families(folder: Path) -> Store:
    """A practice store in this folder that holds every sample; slow, so it belongs off the window's thread."""
    from ipc_desktop.journal.store import practice_store
    from ipc_desktop.plan.planfile import read_plan_file

    store = practice_store(folder)
    try:
        for sample in sorted((RESOURCES / "samples").glob("*.plan.json")):
            file = read_plan_file(sample.read_bytes())
            plan = file.plan
            store.writer.import_case(plan.with_entries(_walked(plan))).result(LONGEST_S)
            store.writer.keep_drafts(plan.case, (), _place(plan)).result(LONGEST_S)
    except BaseException:
        store.close()
        raise
    return store


def _walked(plan: Plan) -> Iterator[PageState]:
    """That a made-up family was asked every page of the stones it began, those too that are newer than its file."""
    known = {state.page for state in plan.all(PageState)}
    begun = {page.stone for page in PAGES if page.key in known}
    for page in PAGES:
        asked = page.weight == "core" or tailoring(plan).asks(page.weight)
        if asked and page.stone in begun and page.key not in known:
            yield PageState(id=plan.id_once(PageState, page.key), page=page.key, status="done")


def _place(plan: Plan) -> str:
    """The page where a sample's conversation goes on: the first that nobody has left yet."""
    left = {state.page for state in plan.all(PageState) if state.status in ("done", "skipped")}
    return next((page.key for page in PAGES if page.key not in left), "check")
