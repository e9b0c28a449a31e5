"""The plan: the entries of one case as they stand now; immutable, a change gives a new plan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeVar

from ipc_desktop.plan.entry import Entry, once_per_case
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.person import Person

E = TypeVar("E", bound=Entry)


@dataclass(frozen=True)
class Plan:
    """The entries of a case by their ids, retired ones included (a retired party still resolves)."""

    case: str
    entries: Mapping[str, Entry] = field(default_factory=lambda: MappingProxyType({}))
    _by_kind: dict[type[Entry], tuple[Entry, ...]] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What was asked for once: a page asks for the same kinds many times while it is filled."""
    _names: Counter[str] = field(default_factory=Counter, init=False, repr=False, compare=False)

    @classmethod
    def of_entries(cls, case: str, entries: Iterable[Entry]) -> Plan:
        """A plan of these entries."""
        return cls(case, MappingProxyType({entry.id: entry for entry in entries}))

    def with_entry(self, entry: Entry) -> Plan:
        """A new plan in which this entry stands as given."""
        return self.with_entries((entry,))

    def with_entries(self, entries: Iterable[Entry]) -> Plan:
        """A new plan in which these entries stand as given; the same plan when nothing differs."""
        changed = {entry.id: entry for entry in entries if self.entries.get(entry.id) != entry}
        return Plan(self.case, MappingProxyType({**self.entries, **changed})) if changed else self

    def get(self, kind: type[E], entry_id: str) -> E | None:
        """The entry with this id, retired or not, if it is of this kind."""
        entry = self.entries.get(entry_id)
        return entry if isinstance(entry, kind) else None

    def all(self, kind: type[E], part_of: str | None = None) -> tuple[E, ...]:
        """The entries of a kind that are not retired, in their order; `part_of` narrows them to one parent."""
        if kind not in self._by_kind:
            found = (e for e in self.entries.values() if isinstance(e, kind) and not e.retired)
            self._by_kind[kind] = tuple(sorted(found, key=lambda e: (e.order, e.id)))
        listed = self._by_kind[kind]
        return tuple(e for e in listed if isinstance(e, kind) and part_of in (None, e.part_of))

    def once(self, kind: type[E], key: str = "") -> E:
        """The entry that a case has once for a kind and key: as it stands, or an empty one not yet in the plan."""
        entry_id = self.id_once(kind, key)
        return self.get(kind, entry_id) or kind(id=entry_id)

    def id_once(self, kind: type[Entry], key: str = "") -> str:
        """The id of the entry that this case has once for a kind and key."""
        return once_per_case(self.case, str(kind.__struct_config__.tag), key)

    def changed_since(self, earlier: Plan) -> tuple[Entry, ...]:
        """The entries that stand differently in this plan than in an earlier one of the same case."""
        return tuple(entry for entry in self if earlier.entries.get(entry.id) != entry)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries.values())

    def __len__(self) -> int:
        return len(self.entries)

    @property
    def person(self) -> Person:
        """The person the plan is about."""
        return self.once(Person)

    @property
    def me(self) -> Party:
        """The person as a party, under whose id their own words stand."""
        me = self.once(Party, "self")
        if me.id in self.entries:
            return me
        return Party(id=me.id, name=self.person.called, roles=("self",))

    def named_alike(self, name: str) -> int:
        """How many parties have this name, retired ones included."""
        if not self._names:
            self._names.update(party.name for party in self if isinstance(party, Party))
        return self._names[name]

    def party(self, party_id: str) -> Party | None:
        """The party with this id, retired or not; the person themself always resolves."""
        return self.me if party_id == self.me.id else self.get(Party, party_id)

    def parties(self) -> tuple[Party, ...]:
        """Everybody in the case who is not retired, the person first."""
        me = self.me
        return (me, *(party for party in self.all(Party) if party.id != me.id))

    def named(self) -> tuple[Party, ...]:
        """Those of `parties` who can be offered by name: the person, whatever they are called, and all with a name."""
        return tuple(party for party in self.parties() if party.name or party.id == self.me.id)
