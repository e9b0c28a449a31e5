"""Which kinds of entries each page writes: what its history shows."""

from __future__ import annotations

from ipc_desktop.plan.about_me import AboutMe
from ipc_desktop.plan.access_needs import AccessNeeds
from ipc_desktop.plan.actions import Action, Support
from ipc_desktop.plan.conversation import CaughtNote
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

_PERSON: tuple[type[Entry], ...] = (Person,)
KINDS_OF_PAGE: dict[str, tuple[type[Entry], ...]] = {
    "talk": (AccessNeeds,),
    "here": (Visit, Party),
    "name": _PERSON,
    "born": _PERSON,
    "identity": _PERSON,
    "most_important": (AboutMe,),
    "pictures": (PictureAnswer,),
    "working": (WorkingNote,),
    "not_working": (WorkingNote,),
    "people": (Party,),
    "outcome": (Outcome,),
    "met": (Action, Support),
    "things_go_wrong": (Contingency,),
    "budget": (Statement,),
    "sources": (Allocation, Statement),
    "spending": (PlannedSpend,),
    "ways": (PlannedSpend,),
    "enough": (Statement,),
    "notes": (CaughtNote,),
}
