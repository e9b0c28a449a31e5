"""Practice: a throw-away store with made-up families from the sample plan files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ipc_desktop.paths import RESOURCES

if TYPE_CHECKING:
    from ipc_desktop.journal.store import Store

LONGEST_S = 60


def made_up_families(folder: Path) -> Store:
    """A practice store in this folder that holds every sample; slow, so it belongs off the window's thread."""
    from ipc_desktop.journal.store import practice_store
    from ipc_desktop.plan.plan import Plan
    from ipc_desktop.plan.planfile import read_plan_file

    store = practice_store(folder)
    try:
        for sample in sorted((RESOURCES / "samples").glob("*.plan.json")):
            file = read_plan_file(sample.read_bytes())
            plan = Plan.of_entries(file.case, file.entries)
            store.writer.import_case(plan).result(LONGEST_S)
    except BaseException:
        store.close()
        raise
    return store
