"""The register of entry kinds: a new kind is known everywhere, and tested, once it stands here."""

from __future__ import annotations

from ipc_desktop.plan.about_me import AboutMe
from ipc_desktop.plan.access_needs import AccessNeed, AccessNeeds
from ipc_desktop.plan.actions import Action, Support
from ipc_desktop.plan.agreement import AgreedVersion, Signature
from ipc_desktop.plan.authority import Authority
from ipc_desktop.plan.carers import Carer
from ipc_desktop.plan.communication import CommunicationRow
from ipc_desktop.plan.community import Navigator, PeerLink, Place
from ipc_desktop.plan.conversation import CaughtNote, PageState, PrivateAnswer
from ipc_desktop.plan.decisions import CapacityRecord, DecisionRow
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
from ipc_desktop.plan.safeguarding import SafeguardingNote
from ipc_desktop.plan.sharing import NotTold, Sharing
from ipc_desktop.plan.staying_well import Contingency, OtherPlan, StayingWellNote
from ipc_desktop.plan.strengths import Rulers, Strength, WellbeingScores
from ipc_desktop.plan.visit import Paper, Visit
from ipc_desktop.plan.what_matters import DayNote, ImportantThing, PictureAnswer, PleaseNote
from ipc_desktop.plan.working import WorkingNote

KNOWN: tuple[type[Entry], ...] = (
    Person,
    AccessNeeds,
    AccessNeed,
    Notice,
    Pace,
    Party,
    Media,
    Visit,
    Paper,
    PageState,
    CaughtNote,
    PrivateAnswer,
    AboutMe,
    ImportantThing,
    DayNote,
    PleaseNote,
    RoutineStep,
    CommunicationRow,
    PictureAnswer,
    WorkingNote,
    Need,
    Risk,
    HealthSafety,
    Allergy,
    Medicine,
    Equipment,
    DelegatedTask,
    Strength,
    Rulers,
    WellbeingScores,
    Carer,
    DecisionRow,
    Authority,
    CapacityRecord,
    Sharing,
    NotTold,
    Place,
    PeerLink,
    Navigator,
    Outcome,
    Action,
    Support,
    WeekSlot,
    StayingWellNote,
    Contingency,
    OtherPlan,
    Eligibility,
    Statement,
    Allocation,
    PlannedSpend,
    WhatIf,
    LineAnswer,
    ShortfallRequest,
    DirectPayment,
    LedgerEntry,
    ColumnMapping,
    AgreedVersion,
    Signature,
    SafeguardingNote,
)

KINDS: dict[str, type[Entry]] = {str(kind.__struct_config__.tag): kind for kind in KNOWN}
