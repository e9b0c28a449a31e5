"""The plan file: one case as open JSON; docs/plan-file.md tells it field by field."""

from ipc_desktop.plan.planfile.checking import check, faults_of, read_plan_file
from ipc_desktop.plan.planfile.faults import AMOUNTS, REFUSED, PlanFileFault, UnreadablePlanFileError
from ipc_desktop.plan.planfile.schema import schema
from ipc_desktop.plan.planfile.shape import FORMAT, LARGEST_BYTES, FileRevision, Opened, PlanFile
from ipc_desktop.plan.planfile.writing import write_plan_file

__all__ = [
    "AMOUNTS",
    "FORMAT",
    "LARGEST_BYTES",
    "REFUSED",
    "FileRevision",
    "Opened",
    "PlanFile",
    "PlanFileFault",
    "UnreadablePlanFileError",
    "check",
    "faults_of",
    "read_plan_file",
    "schema",
    "write_plan_file",
]
