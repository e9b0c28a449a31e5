"""Reading the journal: a plan as it stands, what was typed, what each entry said before, and agreed versions."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ipc_desktop.journal import agreeing, destroyed, drafts, file_cards, holders, outbox, strangers
from ipc_desktop.journal import late as late_words
from ipc_desktop.journal.database import Connection, ReadGuard, reading
from ipc_desktop.journal.destroyed import Destruction, Notice
from ipc_desktop.journal.entry_keys import AudienceKey, audience_keys
from ipc_desktop.journal.errors import RefusedError, StoreError, VersionBrokenError
from ipc_desktop.journal.facts import fact
from ipc_desktop.journal.file_cards import FilesStanding
from ipc_desktop.journal.heads import (
    all_revisions,
    ancestry,
    device_name,
    head_entries,
    head_ids,
    parents_by_id,
    revisions_by_id,
    several_heads,
)
from ipc_desktop.journal.holders import Holders
from ipc_desktop.journal.late import Brought, Late
from ipc_desktop.journal.outbox import Feed, KeptApart, OwnFeed, Parcel
from ipc_desktop.journal.revision import FIRST_PREV_HASH, Audience, revision_faults
from ipc_desktop.plan.agreement import AgreedVersion
from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.merge import Conflict
from ipc_desktop.plan.plan import Plan

if TYPE_CHECKING:
    from ipc_desktop.journal.membership import Membership
    from ipc_desktop.plan.planfile import FileRevision

__all__ = ["Journal", "PastEntry", "RefusedError", "StoreError", "VersionBrokenError"]


@dataclass(frozen=True)
class PastEntry:
    """An entry as one revision saved it: by whom, when (UTC instant), on which device; `late` if a lead let it in."""

    revision: str
    entry: Entry
    author: str
    saved_at: str
    device: str
    late: Late | None = None


class Journal:
    """What a store holds, for reading, from any thread. Every method raises StoreError for the surroundings' faults."""

    def __init__(self, connection: Connection, guard: ReadGuard) -> None:
        self._connection, self._guard = connection, guard

    def plan(self, case: str) -> Plan:
        """The entries of a case as they stand now, without drafts."""
        with self._guard, reading(self._connection):
            return Plan.of_entries(case, head_entries(self._connection, case).values())

    def heads(self, case: str) -> Mapping[str, tuple[str, ...]]:
        """The ids of the heads of each entry of a case, by the entry's id: what `plan` shows."""
        with self._guard, reading(self._connection):
            return head_ids(self._connection, case)

    def drafts(self, case: str) -> tuple[Entry, ...]:
        """What was typed and is not yet saved as revisions."""
        with self._guard, reading(self._connection):
            return drafts.read(self._connection, case)

    def unfinished(self, case: str) -> dict[str, dict[str, str]]:
        """What was written and made no answer yet, by page, as `Writer.keep_unfinished` took it in."""
        with self._guard, reading(self._connection):
            return drafts.unfinished(self._connection, case)

    def place(self, case: str) -> str:
        """The key of the page where the conversation stopped, or "" when it has not begun."""
        with self._guard, reading(self._connection):
            row = self._connection.execute("SELECT page FROM place WHERE case_id = ?", (case,)).fetchone()
            return str(row[0]) if row else ""

    def history(self, case: str, entry_id: str) -> tuple[PastEntry, ...]:
        """What an entry said before, oldest first; its present state comes last."""
        with self._guard, reading(self._connection):
            heads = self._connection.execute(
                "SELECT r.id FROM head h JOIN revision r ON r.number = h.revision WHERE h.case_id = ? AND h.entry = ?",
                (case, entry_id),
            ).fetchall()
            parents = parents_by_id(self._connection, case)
            line = ancestry((revision_id for (revision_id,) in heads), parents)
            return tuple(self._pasts(case, line).values())

    def pasts(self, case: str, revisions: Iterable[str]) -> Mapping[str, PastEntry]:
        """What these revisions saved, by their ids, as far as they are here and can be read."""
        with self._guard, reading(self._connection):
            return self._pasts(case, revisions)

    def _pasts(self, case: str, revisions: Iterable[str]) -> dict[str, PastEntry]:
        found = {name: one for name, one in revisions_by_id(self._connection, case, revisions).items() if one.words}
        late = late_words.late_of(self._connection, case, (one.revision for one in found.values()))
        return {
            name: PastEntry(name, one.entry(), words.author, words.wall_time, one.revision.device, late.get(name))
            for name, one in found.items()
            if (words := one.words)
        }

    def conflicts(self, case: str) -> tuple[Conflict, ...]:
        """What people have to decide in a case: entries that were changed apart in a way no machine may join."""
        with self._guard, reading(self._connection):
            found = several_heads(self._connection, case).values()
            return tuple(many.conflict for many in found if many.conflict)

    def waiting(self, case: str) -> int:
        """How many changes of others are here and not shown yet: something before them has not come."""
        from ipc_desktop.journal.intake import waiting

        with self._guard, reading(self._connection):
            return waiting(self._connection, case)

    def all_waiting(self) -> int:
        """The same in all cases together."""
        from ipc_desktop.journal.intake import waiting

        with self._guard, reading(self._connection):
            rows = self._connection.execute("SELECT DISTINCT case_id FROM waiting").fetchall()
            return sum(waiting(self._connection, case) for (case,) in rows)

    def pin(self) -> bytes | None:
        """What is kept of the worker's PIN (see `journal.pin`); None while there is none."""
        with self._guard, reading(self._connection):
            return fact(self._connection, "pin")

    def versions(self, case: str) -> tuple[AgreedVersion, ...]:
        """All agreed versions of a case, those taken back too (they are retired), oldest first."""
        with self._guard, reading(self._connection):
            return agreeing.versions(self._connection, case)

    def version_plan(self, case: str, version_id: str) -> Plan:
        """The plan as it was agreed, with the version and its signatures, verified. Raises VersionBrokenError."""
        with self._guard, reading(self._connection):
            try:
                return agreeing.verified_plan(self._connection, case, version_id)
            except StoreError as error:
                if error.code == "damaged":
                    raise VersionBrokenError from None
                raise

    def version_is_sound(self, case: str, version_id: str) -> bool:
        """Whether a version still is just as it was agreed."""
        try:
            self.version_plan(case, version_id)
        except VersionBrokenError:
            return False
        return True

    def carried_revisions(self, case: str) -> tuple[FileRevision, ...]:
        """The revisions that the case's plan file carries as its proof, each with the key that opens it alone."""
        from ipc_desktop.journal import proof

        with self._guard, reading(self._connection):
            return proof.carried_revisions(self._connection, case)

    def destructions(self, case: str) -> tuple[Destruction, ...]:
        """What was destroyed in a case: by whom, when and why."""
        with self._guard, reading(self._connection):
            return destroyed.destructions(self._connection, case)

    def notices_to_carry_on(self) -> tuple[Notice, ...]:
        """Notices of destructions whose keys the team's server may still have."""
        with self._guard, reading(self._connection):
            return destroyed.notices_to_carry_on(self._connection)

    # --- for the exchange with other devices ---------------------------------------------------------------------

    def own_feeds(self) -> tuple[OwnFeed, ...]:
        """What this store wrote, by case and audience: up to where, and how much of it the server took and showed."""
        with self._guard, reading(self._connection):
            return outbox.own_feeds(self._connection)

    def unsent(self, most: int, but: Collection[str] = ()) -> tuple[Parcel, ...]:
        """The oldest that the server has not taken, by feeds, at most so many revisions; () when all is sent.

        Cases that are named in `but` are left out.
        """
        with self._guard, reading(self._connection):
            return outbox.unsent(self._connection, most, but)

    def part_of_feed(self, feed: Feed, after: int, most: int) -> Parcel:
        """What is here of a feed after a place, at most so many revisions, with the keys that open them."""
        with self._guard, reading(self._connection):
            return outbox.parcel(self._connection, feed, after, most)

    def ends(self) -> Mapping[Feed, int]:
        """How far each feed has come here."""
        with self._guard, reading(self._connection):
            return outbox.ends(self._connection)

    def audiences(self, case: str) -> tuple[Audience, ...]:
        """Whose words of a case this store was given the key of."""
        with self._guard, reading(self._connection):
            return tuple(dict.fromkeys(key.audience for key in audience_keys(self._connection, case)))

    def cases(self) -> tuple[str, ...]:
        """All cases of which a key or a revision is here."""
        with self._guard, reading(self._connection):
            rows = self._connection.execute(
                "SELECT case_id FROM audience_key UNION SELECT case_id FROM feed ORDER BY 1"
            )
            return tuple(case for (case,) in rows)

    def audience_keys(self, case: str) -> tuple[AudienceKey, ...]:
        """The keys of a case's audiences that are here, those of later epochs after those of earlier ones."""
        with self._guard, reading(self._connection):
            return audience_keys(self._connection, case)

    def unknown_keys(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Which of these keys of entries are not here."""
        with self._guard, reading(self._connection):
            return outbox.unknown_keys(self._connection, ids)

    def keys_awaited(self, case: str, audience: Audience) -> tuple[str, ...]:
        """Keys that words lack which came to one audience of a case, and wait."""
        with self._guard, reading(self._connection):
            return outbox.keys_awaited(self._connection, case, audience)

    def news_read_to(self) -> str:
        """Up to which mark of the server its news were taken in; "" for none yet."""
        with self._guard, reading(self._connection):
            return outbox.news_read_to(self._connection)

    def last_round_at(self) -> str:
        """When a round of exchange last came to its end (UTC instant); "" for never."""
        with self._guard, reading(self._connection):
            return outbox.last_round_at(self._connection)

    def cases_to_decide(self) -> tuple[str, ...]:
        """Cases in which an entry was changed apart; `conflicts` says what is to be decided there, if anything."""
        with self._guard, reading(self._connection):
            return outbox.cases_to_decide(self._connection)

    def suggestions(self) -> Mapping[str, int]:
        """How many suggestions of own copies wait for people, by case; cases without any are left out."""
        from ipc_desktop.plan import own_copy

        with self._guard, reading(self._connection):
            rows = self._connection.execute("SELECT DISTINCT case_id FROM head WHERE kind = 'caught_note'").fetchall()
            notes = {case: head_entries(self._connection, case, ("caught_note",)).values() for (case,) in rows}
        waiting = {case: len(own_copy.waiting(Plan.of_entries(case, found))) for case, found in notes.items()}
        return {case: n for case, n in waiting.items() if n}

    def needs_newer(self) -> int:
        """How many entries came from a newer app, of a kind or a schema that this one does not know."""
        from ipc_desktop.plan.kinds import KINDS

        with self._guard, reading(self._connection):
            return outbox.from_a_newer_app(self._connection, {kind: one.SCHEMA for kind, one in KINDS.items()})

    def files_standing(self) -> FilesStanding:
        """How many files are still to be sent, and still to come."""
        with self._guard, reading(self._connection):
            return file_cards.standing(self._connection)

    def kept_apart(self) -> tuple[KeptApart, ...]:
        """Revisions that were not taken in because they did not fit."""
        with self._guard, reading(self._connection):
            return outbox.kept_apart(self._connection)

    def brought(self) -> tuple[Brought, ...]:
        """What people look at first, by laptop and case: words of laptops that had been shut out of the team, and of
        those that nobody let in."""
        with self._guard, reading(self._connection):
            return (*late_words.brought(self._connection), *strangers.brought(self._connection))

    def membership(self) -> Membership | None:
        """This store's place in a team; None while it has none."""
        from ipc_desktop.journal.membership import membership

        with self._guard, reading(self._connection):
            return membership(self._connection)

    def device(self) -> str:
        """What this store writes as: the public half of its signing key, hex."""
        with self._guard, reading(self._connection):
            return device_name(self._connection)

    def kept_roll(self) -> bytes:
        """The lines of the team's roll as this store last saw them (JSON); b"" for none."""
        from ipc_desktop.journal.membership import kept_roll

        with self._guard, reading(self._connection):
            return kept_roll(self._connection)

    def holders(self, case: str) -> Holders:
        """The devices that were given a case, each by one that held it, by audience."""
        with self._guard, reading(self._connection):
            return holders.holders(self._connection, case)

    def cases_held_by(self, device: str) -> tuple[str, ...]:
        """The cases of which a device was given anything, or says so."""
        with self._guard, reading(self._connection):
            return holders.cases_held_by(self._connection, device)

    def owed_keys(self) -> tuple[tuple[AudienceKey, str], ...]:
        """Keys that this store owes to devices that were given a case, each with the device."""
        with self._guard, reading(self._connection):
            return holders.owed_keys(self._connection)

    def remembers(self, what: str) -> bool:
        """Whether `Writer.remember` was told of this."""
        with self._guard, reading(self._connection):
            return fact(self._connection, f"done/{what}") is not None

    # --- proof ---------------------------------------------------------------------------------------------------

    def verify(self, case: str) -> tuple[str, ...]:
        """Faults as "revision id: what" (seq, chain, hash, signature, parent, words); empty when all is sound.

        Places left by signed destructions are no fault.
        """
        faults: list[str] = []
        with self._guard, reading(self._connection):
            gone = destroyed.destroyed_keys(self._connection, case)
            ends: dict[tuple[str, str], tuple[int, bytes]] = {}
            seen: set[str] = set()
            parents: dict[str, tuple[str, ...]] = {}
            for opened in all_revisions(self._connection, case):
                revision = opened.revision
                feed = (revision.audience, revision.device)
                seq, before = ends.get(feed, (0, FIRST_PREV_HASH))
                faults += (f"{revision.id}: {what}" for what in revision_faults(revision, seq + 1, before))
                if opened.words is None and revision.key_id not in gone:
                    faults.append(f"{revision.id}: words")
                ends[feed] = revision.seq, revision.hash
                seen.add(revision.id)
                parents[revision.id] = revision.parents
            faults += (f"{child}: parent" for child, named in parents.items() if not seen.issuperset(named))
            faults += self._heads_astray(case)
        return tuple(faults)

    def _heads_astray(self, case: str) -> list[str]:
        rows = self._connection.execute(
            "SELECT h.entry FROM head h LEFT JOIN revision r ON r.number = h.revision"
            " LEFT JOIN entry_key k ON k.id = r.key_id AND k.case_id = h.case_id AND k.entry = h.entry"
            " WHERE h.case_id = ? AND k.id IS NULL",
            (case,),
        )
        return [f"{entry}: head" for (entry,) in rows]
