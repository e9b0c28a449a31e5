"""Checks what refers to what: every id names an entry of the right kind, and what a case has once has its one id."""

from __future__ import annotations

from collections.abc import Iterator

from ipc_desktop.plan.about_me import AboutMe
from ipc_desktop.plan.access_needs import AccessNeed, AccessNeeds
from ipc_desktop.plan.actions import Action, Support
from ipc_desktop.plan.agreement import AgreedVersion, Disagreement, NeededSigner, Signature
from ipc_desktop.plan.authority import Authority
from ipc_desktop.plan.carers import Carer
from ipc_desktop.plan.community import Navigator, PeerLink, Place
from ipc_desktop.plan.conversation import CaughtNote, PageState
from ipc_desktop.plan.decisions import CapacityRecord, DecisionRow
from ipc_desktop.plan.entry import Entry, Unknown, Words, kind_of
from ipc_desktop.plan.getting_ready import Notice, Pace
from ipc_desktop.plan.health import DelegatedTask, Equipment, HealthSafety, Medicine
from ipc_desktop.plan.media import Media
from ipc_desktop.plan.money.column_mapping import ColumnMapping
from ipc_desktop.plan.money.direct_payments import DirectPayment
from ipc_desktop.plan.money.eligibility import Eligibility
from ipc_desktop.plan.money.funders import LineAnswer
from ipc_desktop.plan.money.ledger import LedgerEntry
from ipc_desktop.plan.money.sources import Allocation, Statement
from ipc_desktop.plan.money.spending import Funding, PlannedSpend, RuleAnswer
from ipc_desktop.plan.needs import Need
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.person import Person
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.planfile.faults import PlanFileFault, about
from ipc_desktop.plan.planfile.shape import Placed, PlanFile
from ipc_desktop.plan.risks import Risk
from ipc_desktop.plan.routine import RoutineStep, WeekSlot
from ipc_desktop.plan.sharing import Sharing
from ipc_desktop.plan.staying_well import Contingency, OtherPlan
from ipc_desktop.plan.strengths import Rulers, WellbeingScores
from ipc_desktop.plan.visit import Paper, Visit
from ipc_desktop.plan.what_matters import PictureAnswer
from ipc_desktop.plan.working import WorkingNote

REFERENCES: dict[type[Entry], dict[str, type[Entry]]] = {
    AccessNeeds: {"of_party": Party},
    AccessNeed: {"of_party": Party},
    Notice: {"given_by": Party, "given_to": Party},
    Pace: {"familiar_person": Party},
    Media: {"pictured": Party, "agreed_by": Party},
    Visit: {"present": Party, "coming": Party},
    Paper: {"for_whom": Party},
    CaughtNote: {"sorted_into": Entry},
    AboutMe: {"supported_by": Party},
    RoutineStep: {"helped_by": Party},
    PictureAnswer: {"said_by": Party},
    Risk: {"agreed_by": Party},
    HealthSafety: {"allergies_said_by": Party, "watched_by": Party},
    Medicine: {"helped_by": Party},
    Equipment: {"looked_after_by": Party},
    DelegatedTask: {"who": Party},
    Rulers: {"of_party": Party, "chosen_by": Party},
    WellbeingScores: {"said_by": Party},
    Carer: {"party": Party},
    DecisionRow: {"who_decides": Party},
    Authority: {"party": Party, "seen_by": Party},
    CapacityRecord: {"judged_by": Party, "consulted": Party},
    Sharing: {"party": Party, "given_by": Party},
    Place: {"goes_with_me": Party},
    PeerLink: {"goes_first_time": Party},
    Navigator: {"who": Party},
    WorkingNote: {"same_thing_as": WorkingNote},
    Outcome: {"because": Entry, "belongs_to": Party, "agreed_with": Party, "needs": Need},
    Action: {
        "who": Party,
        "outcomes": Outcome,
        "helpers": Party,
        "smaller_than": Action,
        "decided_at": Visit,
    },
    Support: {"who": Party, "outcomes": Outcome, "through": Entry},
    WeekSlot: {"with_whom": Party, "paid_from": PlannedSpend},
    Contingency: {"who_to_contact": Party, "who_steps_in": Party, "key_holder": Party, "responsible": Party},
    OtherPlan: {"kept_by": Party},
    Eligibility: {"told_by": Party},
    PlannedSpend: {"holder": Party, "provider": Party, "outcomes": Outcome, "needs": Need},
    LineAnswer: {"spend": PlannedSpend},
    DirectPayment: {"allocation": Allocation, "recipient": Party, "needs": Need},
    LedgerEntry: {
        "spend": PlannedSpend,
        "allocation": Allocation,
        "holder": Party,
        "reverses": LedgerEntry,
        "entered_by": Party,
    },
    ColumnMapping: {"holder": Party},
    AgreedVersion: {"based_on": AgreedVersion},
    Signature: {"signer": Party, "witness": Party},
}
"""Fields that hold an id or a list of ids, and the kind they name; Entry for any kind. Empty means: nobody named."""


def reference_faults(read: PlanFile) -> Iterator[PlanFileFault]:
    """References that lead nowhere or to another kind, and entries under another id than their own."""
    plan = read.plan
    me, voices = plan.me.id, _ids_of_voices(plan)
    for placed in read.placed:
        if isinstance(placed.entry, Unknown):
            continue
        yield from _once_faults(plan, placed, voices)
        for name, wanted, entry_id in _references(placed.entry):
            if not entry_id or (wanted in (Party, Entry) and entry_id == me):
                continue
            place, words = f"{placed.place}.{name}", about(placed.written)
            named = plan.entries.get(entry_id)
            if named is None:
                yield PlanFileFault(place, "missing_entry", {"id": entry_id}, words)
            elif not isinstance(named, wanted | Unknown):
                yield PlanFileFault(place, "wrong_kind", {"kind": kind_of(named)}, words)


def _references(entry: Entry) -> Iterator[tuple[str, type[Entry], str]]:
    """Place within the entry, kind wanted, and id of everything that an entry names."""
    yield "part_of", Entry, entry.part_of
    for name, wanted in REFERENCES.get(type(entry), {}).items():
        value = getattr(entry, name)
        if isinstance(value, str):
            yield name, wanted, value
        else:
            yield from ((f"{name}[{index}]", wanted, entry_id) for index, entry_id in enumerate(value))
    for name in entry.__struct_fields__:
        yield from _inner_references(name, getattr(entry, name))


def _inner_references(place: str, value: object) -> Iterator[tuple[str, type[Entry], str]]:
    if isinstance(value, Words):
        yield f"{place}.said_by", Party, value.said_by
    elif isinstance(value, Funding):
        yield f"{place}.allocation", Allocation, value.allocation
    elif isinstance(value, NeededSigner):
        yield f"{place}.party", Party, value.party
    elif isinstance(value, RuleAnswer):
        yield from _inner_references(f"{place}.why", value.why)
    elif isinstance(value, Disagreement):
        yield from _inner_references(f"{place}.words", value.words)
    elif isinstance(value, tuple):
        for index, inner in enumerate(value):
            yield from _inner_references(f"{place}[{index}]", inner)


def _ids_of_voices(plan: Plan) -> dict[str, set[str]]:
    """By heading of About Me, the ids under which somebody else than the person may say something."""
    headings = {entry.heading for entry in plan if isinstance(entry, AboutMe)}
    parties = [entry.id for entry in plan if isinstance(entry, Party)]
    return {heading: {plan.id_once(AboutMe, f"{heading}/{party}") for party in parties} for heading in headings}


def _once_faults(plan: Plan, placed: Placed, voices: dict[str, set[str]]) -> Iterator[PlanFileFault]:
    """An entry that a case has once is only found under the id that its case, kind and key make."""
    entry = placed.entry
    if isinstance(entry, AboutMe) and entry.id in voices[entry.heading]:
        return
    wanted = _id_of_once(plan, entry)
    if wanted and entry.id != wanted:
        yield PlanFileFault(f"{placed.place}.id", "id_of_once", {"id": wanted}, about(placed.written))


def _id_of_once(plan: Plan, entry: Entry) -> str:
    """The one id that an entry must have; empty when any will do."""
    if isinstance(entry, Person | Pace | HealthSafety | Statement):
        return plan.id_once(type(entry))
    if isinstance(entry, AccessNeeds | Rulers):
        return plan.id_once(type(entry), entry.of_party)
    if isinstance(entry, Carer):
        return plan.id_once(Carer, entry.party)
    if isinstance(entry, Notice):
        return plan.id_once(Notice, entry.about)
    if isinstance(entry, Eligibility):
        return plan.id_once(Eligibility, entry.source)
    if isinstance(entry, AboutMe):
        return plan.id_once(AboutMe, entry.heading)
    if isinstance(entry, PageState):
        return plan.id_once(PageState, entry.page)
    if isinstance(entry, PictureAnswer):
        return plan.id_once(PictureAnswer, entry.picture)
    if isinstance(entry, Party) and "self" in entry.roles:
        return plan.id_once(Party, "self")
    return ""
