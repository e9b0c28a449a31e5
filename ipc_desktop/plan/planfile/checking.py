"""Checks a plan file: form, texts, ids, references, values, money and agreed versions, each fault by its place.

Signatures and seals need cryptography and stand in `journal.proof`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ipc_desktop.plan.entry import kind_of
from ipc_desktop.plan.permissions import KEPT_BACK
from ipc_desktop.plan.planfile.agreed_checks import agreed_faults
from ipc_desktop.plan.planfile.faults import REFUSED, PlanFileFault, UnreadablePlanFileError, about
from ipc_desktop.plan.planfile.money_checks import money_faults
from ipc_desktop.plan.planfile.reading import read_leniently
from ipc_desktop.plan.planfile.reference_checks import reference_faults
from ipc_desktop.plan.planfile.shape import SHOWN, PlanFile
from ipc_desktop.plan.planfile.text_checks import is_id, text_faults
from ipc_desktop.plan.planfile.value_checks import value_faults


def read_plan_file(data: bytes) -> PlanFile:
    """The plan that a file holds; what only a draft may leave open (sums that do not hold yet) keeps nobody out.

    Raises UnreadablePlanFileError with a code, and with the faults when the file is a plan but a damaged one.
    """
    read, faults = read_leniently(data)
    refused = tuple(fault for fault in (*faults, *faults_of(read)) if fault.code in REFUSED)
    if refused:
        raise UnreadablePlanFileError("faults", refused)
    return read


def check(data: bytes, today: dt.date | None = None) -> tuple[PlanFileFault, ...]:
    """Every fault of a plan file but those of its signatures; none means sound.

    `today` lets dates of birth be judged. Raises UnreadablePlanFileError when the bytes are no plan at all.
    """
    read, faults = read_leniently(data)
    return (*faults, *faults_of(read, today))


def faults_of(read: PlanFile, today: dt.date | None = None) -> tuple[PlanFileFault, ...]:
    """The faults of a file that could be read, in the order of the file within each group."""
    return (
        *_id_faults(read),
        *(fault for placed in read.placed for fault in text_faults(placed)),
        *(fault for placed in read.placed for fault in value_faults(placed, today)),
        *reference_faults(read),
        *money_faults(read),
        *agreed_faults(read),
    )


def _id_faults(read: PlanFile) -> Iterator[PlanFileFault]:
    if not is_id(read.case):
        yield PlanFileFault("case", "not_an_id")
    seen: set[str] = set()
    for placed in read.placed:
        words = about(placed.written)
        if not is_id(placed.entry.id):
            yield PlanFileFault(f"{placed.place}.id", "not_an_id", about=words)
        if placed.entry.id in seen:
            yield PlanFileFault(f"{placed.place}.id", "duplicate_id", {"id": placed.entry.id}, words)
        seen.add(placed.entry.id)
        if kind_of(placed.entry) in KEPT_BACK:
            yield PlanFileFault(f"{placed.place}.kind", "hidden_entry")
        elif placed.entry.visibility not in SHOWN or placed.written.get("visibility", "table") not in SHOWN:
            yield PlanFileFault(f"{placed.place}.visibility", "hidden_entry")
