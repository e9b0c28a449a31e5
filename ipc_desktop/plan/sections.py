"""Where each kind of entry belongs: the section that people share it by, and its area in the table of rights."""

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
from ipc_desktop.plan.rights import Area
from ipc_desktop.plan.risks import Risk
from ipc_desktop.plan.routine import RoutineStep, WeekSlot
from ipc_desktop.plan.safeguarding import SafeguardingNote
from ipc_desktop.plan.sharing import NotTold, Section, Sharing
from ipc_desktop.plan.staying_well import Contingency, OtherPlan, StayingWellNote
from ipc_desktop.plan.strengths import Rulers, Strength, WellbeingScores
from ipc_desktop.plan.visit import Paper, Visit
from ipc_desktop.plan.what_matters import DayNote, ImportantThing, PictureAnswer, PleaseNote
from ipc_desktop.plan.working import WorkingNote

_KINDS_OF: dict[tuple[Section, Area], tuple[type[Entry], ...]] = {
    ("who_i_am", "own_words"): (Person, Media),
    ("how_to_talk", "own_words"): (AccessNeeds, AccessNeed, Pace),
    ("about_me", "own_words"): (AboutMe, PrivateAnswer),
    ("what_matters", "own_words"): (
        ImportantThing,
        DayNote,
        PleaseNote,
        RoutineStep,
        CommunicationRow,
        PictureAnswer,
        WeekSlot,
    ),
    ("how_its_going", "own_words"): (WorkingNote,),
    ("how_its_going", "goals"): (Need, Risk),
    ("health", "own_words"): (HealthSafety, Allergy, Medicine, Equipment, DelegatedTask),
    ("strengths", "own_words"): (Strength, Rulers, WellbeingScores),
    ("people", "own_words"): (Party, DecisionRow, Authority, CapacityRecord),
    ("people", "people"): (Sharing, NotTold),
    ("carers", "own_words"): (Carer,),
    ("community", "own_words"): (Place, PeerLink, Navigator),
    ("goals", "goals"): (Outcome, Action, Support),
    ("staying_well", "goals"): (StayingWellNote, Contingency, OtherPlan),
    ("money", "statement"): (
        Eligibility,
        Statement,
        Allocation,
        LineAnswer,
        ShortfallRequest,
        DirectPayment,
    ),
    ("money", "spending"): (PlannedSpend, WhatIf),
    ("money", "ledger"): (LedgerEntry, ColumnMapping),
    ("agreement", "signing"): (AgreedVersion, Signature),
    ("visits", "own_words"): (Notice, Visit, Paper, PageState, CaughtNote),
    ("visits", "safeguarding"): (SafeguardingNote,),
}

SECTION_AND_AREA: dict[type[Entry], tuple[Section, Area]] = {
    kind: belongs for belongs, kinds in _KINDS_OF.items() for kind in kinds
}
