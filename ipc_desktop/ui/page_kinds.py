"""Which kinds of entries each page writes: what its history shows."""

from __future__ import annotations

from ipc_desktop.plan.about_me import AboutMe
from ipc_desktop.plan.access_needs import AccessNeed, AccessNeeds
from ipc_desktop.plan.actions import Action, Support
from ipc_desktop.plan.authority import Authority
from ipc_desktop.plan.carers import Carer
from ipc_desktop.plan.communication import CommunicationRow
from ipc_desktop.plan.community import Navigator, PeerLink, Place
from ipc_desktop.plan.conversation import CaughtNote
from ipc_desktop.plan.decisions import DecisionRow
from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.getting_ready import Notice, Pace
from ipc_desktop.plan.health import Allergy, DelegatedTask, Equipment, HealthSafety, Medicine
from ipc_desktop.plan.media import Media
from ipc_desktop.plan.money.column_mapping import ColumnMapping
from ipc_desktop.plan.money.direct_payments import DirectPayment
from ipc_desktop.plan.money.eligibility import Eligibility
from ipc_desktop.plan.money.funders import LineAnswer, ShortfallRequest
from ipc_desktop.plan.money.ledger import LedgerEntry
from ipc_desktop.plan.money.sources import Allocation, Statement
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.money.what_if import WhatIf
from ipc_desktop.plan.needs import Need
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.person import Person
from ipc_desktop.plan.risks import Risk
from ipc_desktop.plan.routine import RoutineStep, WeekSlot
from ipc_desktop.plan.sharing import Sharing
from ipc_desktop.plan.staying_well import Contingency, OtherPlan, StayingWellNote
from ipc_desktop.plan.strengths import Rulers, Strength, WellbeingScores
from ipc_desktop.plan.visit import Visit
from ipc_desktop.plan.what_matters import DayNote, ImportantThing, PictureAnswer, PleaseNote
from ipc_desktop.plan.working import WorkingNote

_PERSON: tuple[type[Entry], ...] = (Person,)
KINDS_OF_PAGE: dict[str, tuple[type[Entry], ...]] = {
    "ready": (Notice,),
    "recording": (Notice,),
    "here": (Visit, Party),
    "talk": (AccessNeeds,),
    "access": (AccessNeeds,),
    "taking_part": (AccessNeed,),
    "pace": (Pace,),
    "best_time": (Pace,),
    "name": _PERSON,
    "addressed": _PERSON,
    "photo": (Media,),
    "born": _PERSON,
    "identity": _PERSON,
    "contact": _PERSON,
    "reach": _PERSON,
    "surgery": _PERSON,
    "school": _PERSON,
    "communication": (AboutMe,),
    "important_people": (AboutMe,),
    "wellness": (AboutMe,),
    "how_to_support": (AboutMe,),
    "worth_knowing": (AboutMe,),
    "first_figure": (Statement,),
    "most_important": (AboutMe, PictureAnswer),
    "important_for": (ImportantThing,),
    "places": (ImportantThing,),
    "days": (DayNote,),
    "please": (PleaseNote,),
    "routine": (RoutineStep,),
    "communication_chart": (CommunicationRow,),
    "pictures": (PictureAnswer, Media),
    "working": (WorkingNote,),
    "not_working": (WorkingNote,),
    "help_needed": (Need,),
    "risks": (Risk,),
    "health": (HealthSafety, Allergy, Medicine),
    "equipment": (HealthSafety, Equipment),
    "trained": (DelegatedTask,),
    "strengths": (Strength,),
    "rulers": (Rulers,),
    "wellbeing": (WellbeingScores,),
    "people": (Party,),
    "carers": (Carer, Party),
    "decisions": (DecisionRow,),
    "legal_roles": (Authority, Party),
    "sharing": (Sharing,),
    "community": (Place,),
    "peers": (PeerLink, Sharing),
    "navigators": (Navigator,),
    "outcome": (Outcome,),
    "agreed_with": (Outcome,),
    "met": (Action, Support, Outcome),
    "staying_well": (StayingWellNote,),
    "things_go_wrong": (Contingency, OtherPlan),
    "actions": (Action,),
    "week": (WeekSlot,),
    "budget": (Statement, Eligibility),
    "sources": (Allocation, Statement),
    "spending": (PlannedSpend,),
    "ways": (PlannedSpend, Statement),
    "set_up": (PlannedSpend, DirectPayment),
    "enough": (Statement,),
    "what_if": (WhatIf,),
    "funders": (Allocation, LineAnswer, ShortfallRequest),
    "following": (LedgerEntry, ColumnMapping),
    "notes": (CaughtNote,),
}
