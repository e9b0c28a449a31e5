"""Who may do and see what: the one place that decides what a reader's screens, papers and files may hold.

`rights` holds the table of roles and areas; here it meets a plan: who the reader is in it, what the person decided to
share, who must not be told, and for whose eyes an entry is.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from ipc_desktop.plan.authority import evidence_of
from ipc_desktop.plan.community import Navigator
from ipc_desktop.plan.conversation import PrivateAnswer
from ipc_desktop.plan.decisions import lacks_capacity
from ipc_desktop.plan.entry import Entry, Unknown, Visibility, Words, kind_of
from ipc_desktop.plan.media import Media
from ipc_desktop.plan.money.column_mapping import ColumnMapping
from ipc_desktop.plan.money.direct_payments import DirectPayment
from ipc_desktop.plan.money.eligibility import Eligibility
from ipc_desktop.plan.money.funders import LineAnswer, ShortfallRequest
from ipc_desktop.plan.money.ledger import LedgerEntry
from ipc_desktop.plan.money.sources import Allocation, Source
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.money.sums import chosen_way
from ipc_desktop.plan.money.what_if import WhatIf
from ipc_desktop.plan.people import Party, Role
from ipc_desktop.plan.person import Person, age_band
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.rights import Area, Cell, ReaderRole, Right, cell
from ipc_desktop.plan.safeguarding import SafeguardingNote
from ipc_desktop.plan.sections import SECTION_AND_AREA
from ipc_desktop.plan.sharing import NotTold, Section, Sharing

NEVER_LEAVES: tuple[type[Entry], ...] = (SafeguardingNote, NotTold, PrivateAnswer)
"""Kinds that no paper and no plan file holds, whatever their visibility says."""
KEPT_BACK: frozenset[str] = frozenset(str(kind.__struct_config__.tag) for kind in NEVER_LEAVES)
"""Their names: what a newer app wrote under one of them is kept back too."""

_SPEAKS_FOR: tuple[Role, ...] = (
    "parental_responsibility",
    "lpa_health_welfare",
    "lpa_property_finance",
    "deputy_health_welfare",
    "deputy_property_finance",
    "representative",
)
_NOT_NARROWED: frozenset[ReaderRole] = frozenset({"person", "coordinator"})
_KNOWS_WHO_IS_NOT_TOLD: frozenset[ReaderRole] = frozenset({"representative", "coordinator"})
_SEES_NAMES: frozenset[ReaderRole] = frozenset({"third_party_holder", "navigator", "approver"})


def kept_for(entry: Entry) -> Visibility:
    """For whose eyes an entry is kept: as it says, but never wider than its kind allows."""
    return "restricted" if kind_of(entry) in KEPT_BACK else entry.visibility


@dataclass(frozen=True)
class Reader:
    """Somebody who looks: their role, their party in this plan, and whether the laptop was handed to them.

    "table" is everybody here, for papers; "file" whoever gets a plan file. With the laptop handed over
    (`is_handed`), nothing is shown but what is on the table, and what they themself keep private.
    """

    role: ReaderRole | Literal["table", "file"]
    party: str = ""
    is_handed: bool = False


TABLE = Reader("table")
FILE = Reader("file")


def reader_of(plan: Plan, party_id: str) -> Reader:
    """In which role a party of this plan reads it; a legal role counts once its evidence was seen."""
    if party_id == plan.me.id:
        return Reader("person", party_id)
    party = plan.party(party_id)
    return Reader(_role_of(plan, party) if party else "supporter", party_id)


def handed_to(plan: Plan, party_id: str) -> Reader:
    """The reader to whom the laptop is handed over at the table."""
    return Reader(reader_of(plan, party_id).role, party_id, is_handed=True)


def _role_of(plan: Plan, party: Party) -> ReaderRole:
    if "care_coordinator" in party.roles:
        return "coordinator"
    if party.approves:
        return "approver"
    if any(evidence_of(plan, party.id, role) for role in _SPEAKS_FOR if role in party.roles):
        return "representative"
    if "advocate" in party.roles:
        return "advocate"
    if any((chosen_way(line), line.holder) == ("third_party", party.id) for line in plan.all(PlannedSpend)):
        return "third_party_holder"
    if "peer" in party.roles or any(navigator.who == party.id for navigator in plan.all(Navigator)):
        return "navigator"
    return "professional" if party.is_paid else "supporter"


# --- doing ------------------------------------------------------------------------------------------------------


def may(plan: Plan, reader: Reader, right: Right, area: Area, on: dt.date | None = None) -> bool:
    """Whether a reader has a right in an area of this plan on a day (needed for what depends on age and consent).

    How a right is to be used ("marked", "recorded", "two_people") stands in `rights.cell(role, area).limit`.
    """
    return _Eyes(plan, reader, on).may(right, area)


# --- seeing -----------------------------------------------------------------------------------------------------


def may_see(entry: Entry, reader: Reader, plan: Plan, on: dt.date | None = None) -> bool:
    """Whether a reader may see an entry of this plan; the day lets consents that ran out be told."""
    return _Eyes(plan, reader, on).see(entry)


def view_for(plan: Plan, reader: Reader, on: dt.date | None = None) -> Plan:
    """The plan as a reader may see it: what they may not is neither there nor counted.

    Whoever sees only some of it still reads the names of the people it speaks of, and nothing else about them.
    A view is for showing; what is changed on it goes into the whole plan, entry by entry.
    """
    eyes = _Eyes(plan, reader, on)
    seen = [entry for entry in plan if eyes.see(entry)]
    return Plan.of_entries(plan.case, (*seen, *eyes.mere_names(seen)))


def section_and_area(plan: Plan, entry: Entry) -> tuple[Section, Area]:
    """The section people share it by, and the area of the table of rights; a picture belongs where its entry does."""
    owner = plan.entries.get(entry.part_of) if isinstance(entry, Media) else None
    return SECTION_AND_AREA[type(entry if owner is None or isinstance(owner, Media | Unknown) else owner)]


def authors_of(entry: Entry) -> frozenset[str]:
    """The parties whose words an entry holds."""
    named = [getattr(entry, name) for name in ("author", "said_by") if name in entry.__struct_fields__]
    return frozenset(filter(None, (*named, *(words.said_by for words in _all_words(entry)))))


def _all_words(entry: Entry) -> Iterator[Words]:
    for name in entry.__struct_fields__:
        value = getattr(entry, name)
        yield from (one for one in (value if isinstance(value, tuple) else (value,)) if isinstance(one, Words))


@dataclass(frozen=True)
class _Eyes:
    """One reader in front of one plan on one day; what it takes to judge an entry is found once."""

    plan: Plan
    reader: Reader
    on: dt.date | None

    # what is known of the reader

    @cached_property
    def party(self) -> Party | None:
        return self.plan.party(self.reader.party) if self.reader.party else None

    @cached_property
    def not_told(self) -> tuple[NotTold, ...]:
        """What says that this reader must not be told."""
        return tuple(note for note in self.plan.all(NotTold) if note.party and note.party == self.reader.party)

    @cached_property
    def is_kept_out(self) -> bool:
        """Whether the person does not want this reader to take part, or they must not be told anything at all."""
        if self.reader.role in _NOT_NARROWED:
            return False
        unwanted = self.party is not None and self.party.involved in ("no", "not_now")
        return unwanted or any(note.is_of_anything for note in self.not_told)

    @cached_property
    def decisions(self) -> tuple[Sharing, ...]:
        """What the person decided that this reader may see, whether or not it still holds."""
        return tuple(one for one in self.plan.all(Sharing) if one.party and one.party == self.reader.party)

    @cached_property
    def shared(self) -> frozenset[Section]:
        return frozenset(section for one in self.decisions if one.is_in_force(self.on) for section in one.sections)

    @cached_property
    def own_lines(self) -> frozenset[str]:
        """The spending lines that this reader holds or is paid by, and the outcomes these are for."""
        lines = (line for line in self.plan.all(PlannedSpend) if self.reader.party in (line.holder, line.provider))
        return frozenset(entry for line in lines for entry in (line.id, *line.outcomes))

    @cached_property
    def sees_restricted(self) -> bool:
        return not self.reader.is_handed and self.may("see", "safeguarding")

    @cached_property
    def kept_off_papers(self) -> frozenset[str]:
        """Entries that somebody must not be told of: papers and files lie about, and hold nothing of them."""
        return frozenset(entry for note in self.plan.all(NotTold) for entry in note.entries)

    # doing

    def may(self, right: Right, area: Area) -> bool:
        role = self.reader.role
        if role == "table" or role == "file" or self.is_kept_out:
            return False
        found = cell(role, area)
        return right in found.rights and self._is_within(found, area)

    def _is_within(self, found: Cell, area: Area) -> bool:
        match found.limit:
            case "lacks_capacity":
                return lacks_capacity(self.plan, "agree_plan") or self._is_about_a_child()
            case "consented" | "if_allowed":
                return any(belongs == area and section in self.shared for section, belongs in SECTION_AND_AREA.values())
            case "own_lines":
                return bool(self.own_lines)
            case "own_source":
                return self.party is not None and bool(self.party.approves)
            case "need_to_know":
                return any(one.basis == "safeguarding_override" and one.is_in_force(self.on) for one in self.decisions)
            case "direct_payment":
                return any(chosen_way(line) == "direct_payment" for line in self.plan.all(PlannedSpend))
            case "as_nominee":
                return self.party is not None and "nominee" in self.party.roles
        return True

    def _is_about_a_child(self) -> bool:
        born_on = self.plan.person.born_on
        return self.on is not None and born_on is not None and age_band(born_on, self.on) == "child_0_15"

    # seeing

    def see(self, entry: Entry) -> bool:
        """Whether an entry may be shown: for these eyes at all, then told, then within role and sharing."""
        if not self._is_open(entry):
            return False
        role = self.reader.role
        if role == "table" or role == "file":
            return self.kept_off_papers.isdisjoint(self._with_all_above(entry))
        if isinstance(entry, NEVER_LEAVES) or entry.id == self.reader.party or entry.visibility == "private":
            return True  # what somebody keeps to themself is theirs, whatever else they may see
        if self.is_kept_out or not self._is_told(entry):
            return False
        if isinstance(entry, Unknown):
            return role in _NOT_NARROWED
        section, area = section_and_area(self.plan, entry)
        found = cell(role, area)
        return "see" in found.rights and self._is_shared(section, found) and self._is_theirs(entry, found)

    def _is_open(self, entry: Entry) -> bool:
        """Whether an entry, and everything it is part of, is for these eyes at all."""
        return all(self._is_for(one) for one in self._with_all_above(entry).values() if one is not None)

    def _with_all_above(self, entry: Entry) -> Mapping[str, Entry | None]:
        """An entry and everything it is part of, by id; None for what is not there any more."""
        found: dict[str, Entry | None] = {entry.id: entry}
        above: Entry | None = entry
        while above is not None and above.part_of and above.part_of not in found:
            part_of = above.part_of
            above = found[part_of] = self.plan.entries.get(part_of)
        return found

    def _is_for(self, entry: Entry) -> bool:
        reader = self.reader
        if isinstance(entry, Unknown) and entry.named_kind in KEPT_BACK:
            return False
        if isinstance(entry, SafeguardingNote):
            return self.sees_restricted
        if isinstance(entry, NotTold):
            may_know = reader.role == "person" or (reader.role in _KNOWS_WHO_IS_NOT_TOLD and not reader.is_handed)
            return may_know and entry.party != reader.party
        if isinstance(entry, PrivateAnswer):
            to_worker = entry.worker_may_see and reader.role == "coordinator" and not reader.is_handed
            return bool(reader.party) and (reader.party == entry.author or to_worker)
        match entry.visibility:
            case "table":
                return True
            case "professionals":
                return reader.role in ("file", "coordinator", "professional") and not reader.is_handed
            case "private":
                return bool(reader.party) and reader.party in authors_of(entry)
            case "restricted":
                return self.sees_restricted

    def _is_told(self, entry: Entry) -> bool:
        if self.not_told:
            above = self._with_all_above(entry).keys()
            if any(not above.isdisjoint(note.entries) for note in self.not_told):
                return False
        sections = {section for note in self.not_told for section in note.sections}
        return isinstance(entry, Unknown) or section_and_area(self.plan, entry)[0] not in sections

    def _is_shared(self, section: Section, found: Cell) -> bool:
        """Whether the person's decision lets this reader see a section; without any, what their role may see."""
        if self.reader.role in _NOT_NARROWED:
            return True
        decided = any(one.purpose == "direct_care" for one in self.decisions)
        return section in self.shared if decided or found.limit in ("consented", "if_allowed") else True

    def _is_theirs(self, entry: Entry, found: Cell) -> bool:
        """Whether an entry is one of the reader's own lines or sources, where they may see only these."""
        if found.limit == "own_lines":
            holds = isinstance(entry, LedgerEntry | ColumnMapping) and entry.holder == self.reader.party
            spend = entry.spend if isinstance(entry, LedgerEntry) else entry.id
            return holds or spend in self.own_lines
        sources = _sources_of(self.plan, entry)
        if found.limit == "own_source" and sources is not None:
            return self.party is not None and not sources.isdisjoint(self.party.approves)
        return True

    def mere_names(self, seen: list[Entry]) -> Iterator[Entry]:
        """Person and people as mere names, for a reader who sees what speaks of them but not them."""
        plan, there = self.plan, {entry.id for entry in seen}
        if self.reader.role not in _SEES_NAMES or self.is_kept_out or not seen:
            return
        if plan.person.id in plan.entries and plan.person.id not in there:
            yield Person(id=plan.person.id, known_as=plan.person.called)
        for party_id in sorted({party for entry in seen for party in _parties_of(entry)} - there):
            party = plan.get(Party, party_id)
            if party is not None and party.visibility == "table":
                roles = tuple(role for role in party.roles if role in ("self", "care_coordinator"))
                yield Party(id=party.id, name=party.name, roles=roles, circle="paid" if party.is_paid else "")


def _sources_of(plan: Plan, entry: Entry) -> frozenset[Source] | None:
    """Whose money an entry tells of; None for what tells of no source."""
    match entry:
        case Allocation() | Eligibility() | LineAnswer() | ShortfallRequest():
            return frozenset({entry.source})
        case DirectPayment():
            return _sources_of_allocations(plan, entry.allocation)
        case LedgerEntry():
            spend = plan.get(PlannedSpend, entry.spend)
            payers = [part.allocation for part in spend.funding] if spend else []
            return _sources_of_allocations(plan, entry.allocation, *payers)
        case ColumnMapping() | WhatIf():
            return frozenset()
    return None


def _sources_of_allocations(plan: Plan, *ids: str) -> frozenset[Source]:
    found = (plan.get(Allocation, allocation) for allocation in ids)
    return frozenset(allocation.source for allocation in found if allocation)


def _parties_of(entry: Entry) -> Iterator[str]:
    yield from authors_of(entry)
    for name in ("who", "holder", "provider", "belongs_to"):
        if name in entry.__struct_fields__:
            yield getattr(entry, name)
