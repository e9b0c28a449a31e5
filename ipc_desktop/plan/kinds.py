"""The register of entry kinds: a new kind is known everywhere, and tested, once it stands here."""

from __future__ import annotations

from ipc_desktop.plan.about_me import AboutMe
from ipc_desktop.plan.access_needs import AccessNeeds
from ipc_desktop.plan.actions import Action, Support
from ipc_desktop.plan.agreement import AgreedVersion, Signature
from ipc_desktop.plan.conversation import CaughtNote, PageState
from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.money.sources import Allocation, Statement
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.person import Person
from ipc_desktop.plan.staying_well import Contingency
from ipc_desktop.plan.visit import Visit
from ipc_desktop.plan.what_matters import PictureAnswer
from ipc_desktop.plan.working import WorkingNote

KNOWN: tuple[type[Entry], ...] = (
    Person,
    AccessNeeds,
    Party,
    Visit,
    PageState,
    CaughtNote,
    AboutMe,
    PictureAnswer,
    WorkingNote,
    Outcome,
    Action,
    Support,
    Contingency,
    Statement,
    Allocation,
    PlannedSpend,
    AgreedVersion,
    Signature,
)

KINDS: dict[str, type[Entry]] = {str(kind.__struct_config__.tag): kind for kind in KNOWN}
