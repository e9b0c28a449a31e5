"""Own copies on the laptop that gives them: let one in, keep it up to date, take in what is suggested, take it back."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass
from typing import Literal

import msgspec

from ipc_desktop.journal.ids import now
from ipc_desktop.journal.own_copies import GivenCopy, HeldPlan, written
from ipc_desktop.journal.sealed_box import box_name, new_box
from ipc_desktop.journal.store import Store
from ipc_desktop.plan.own_copy import copy_for, fate, may_suggest, note_of
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.taking_away import silence_for
from ipc_desktop.sync.letters import (
    GiversPost,
    Letter,
    Told,
    is_asked_with,
    letter,
    proof_of_giver,
    said_in,
)
from ipc_desktop.sync.refusals import note, noting_refusals

Refused = Literal["no_such_number", "not_for_them"]


class CopyRefusedError(Exception):
    """No copy is given: nobody asks with this number, or this party may not suggest anything in this plan."""

    def __init__(self, code: Refused) -> None:
        super().__init__(code)
        self.code: Refused = code


@dataclass(frozen=True)
class Kept:
    """What keeping up did: cases in which something was suggested, and how many letters did not fit."""

    cases: tuple[str, ...] = ()
    refused: int = 0


class CopiesGiven:
    """The copies that one laptop gave, reached by one post. Its methods raise what the post does, and StoreError."""

    def __init__(self, store: Store, post: GiversPost, today: dt.date) -> None:
        self._store, self._post, self._today = store, post, today

    def give(self, case: str, party: str, number: str) -> GivenCopy:
        """Gives a party of a case their own copy, on the computer whose number was read out. Raises CopyRefusedError.

        What it may hold nobody chooses: the table of rights and the person's decisions say it, now and later.
        """
        if not may_suggest(self._store.journal.plan(case), party, self._today):
            raise CopyRefusedError("not_for_them")
        known = {copy.id for copy in self._store.copies.given()}
        for ask in self._post.asks():
            if ask.copy not in known and is_asked_with(number, ask):
                box, device = new_box(), self._store.journal.device()
                proof = proof_of_giver(number, ask.copy, device, box_name(box))
                copy = GivenCopy(ask.copy, case, party, ask.device, ask.box, box, proof, now())
                self._store.copies.keep_given(copy).result()
                self._tell(copy)
                return copy
        raise CopyRefusedError("no_such_number")

    def keep_up(self) -> Kept:
        """Takes in what was suggested, then tells each copy what is new for it."""
        with noting_refusals(self._store):
            kept = self._kept_up()
        if kept.refused:
            note(self._store, "letter", "other", kept.refused)
        return kept

    def _kept_up(self) -> Kept:
        copies = {copy.id: self._closed_if_gone(copy) for copy in self._store.copies.given()}
        heard = [copy.id for copy in copies.values() if not copy.is_closed and self._may_suggest(copy)]
        letters = self._post.said(heard) if heard else ()
        cases, refused = dict[str, None](), 0
        for one in letters:
            taken = self._take(copies[one.copy], one)
            if taken is None:
                refused += 1
            else:
                copies[one.copy] = taken
                cases[taken.case] = None
        if letters:
            self._post.put_away(letters)
        for copy in copies.values():
            self._tell(copy)
        return Kept(tuple(cases), refused)

    def take_back(self, copy: GivenCopy) -> None:
        """Empties a copy: its last letter says nothing but that, and it may send no more."""
        closed = msgspec.structs.replace(copy, is_closed=True)
        self._store.copies.keep_given(closed).result()
        self._tell(closed)

    def _closed_if_gone(self, copy: GivenCopy) -> GivenCopy:
        """The copy; taken back, if its case was destroyed."""
        gone = any(not what.entry for what in self._store.journal.destructions(copy.case))
        return msgspec.structs.replace(copy, is_closed=copy.is_closed or gone)

    # --- what is suggested -------------------------------------------------------------------------------------------

    def _may_suggest(self, copy: GivenCopy) -> bool:
        """Who is not to take part any more is not heard either; what they said stays where it lies."""
        return may_suggest(self._store.journal.plan(copy.case), copy.party, self._today)

    def _take(self, copy: GivenCopy, came: Letter) -> GivenCopy | None:
        """Keeps new suggestions as notes that wait; None for a letter that is none of this copy's, kept apart."""
        saying = said_in(came, copy.own_box) if came.writer == copy.device else None
        if saying is None:
            self._store.copies.keep_apart(copy, came.sealed.encode()).result()
            return None
        new = {one.id: one for one in saying.suggestions if one.id not in copy.had}
        if new:
            here = self._store.journal.plan(copy.case).entries  # kept before a power cut: it may be decided by now
            notes = [note_of(copy.case, copy.id, copy.party, one) for one in new.values()]
            self._store.writer.save(copy.case, [note for note in notes if note.id not in here], copy.party).result()
            copy = msgspec.structs.replace(copy, had=(*copy.had, *new))
            self._store.copies.keep_given(copy).result()
        return copy

    # --- what is told ------------------------------------------------------------------------------------------------

    def _tell(self, copy: GivenCopy) -> None:
        """Sends a letter, unless the last one said the same and lies there still."""
        held = self._held(copy)
        said = hashlib.sha256(msgspec.json.encode(held)).hexdigest()
        if said == copy.told and self._post.keeps:
            return
        number = copy.number if said == copy.told else copy.number + 1
        where = "" if copy.is_closed else self._post.open_for(copy.id)
        if copy.is_closed:
            self._post.close_for(copy.id)
        held = msgspec.structs.replace(held, number=number, at=now())
        told = Told(held, box_name(copy.own_box), copy.proof, where)
        sign = self._store.writer.signature_of
        device = self._store.journal.device()
        self._post.tell(letter(told, copy.id, device, copy.device, copy.box, lambda data: sign(data).result()))
        self._store.copies.keep_given(msgspec.structs.replace(copy, number=number, told=said)).result()

    def _held(self, copy: GivenCopy) -> HeldPlan:
        """What the copy shall say now, but for the letter's number and time."""
        plan = Plan.of_entries(copy.case, ()) if copy.is_closed else self._store.journal.plan(copy.case)
        silence = silence_for(plan, copy.party, self._today)
        return HeldPlan(
            0,
            copy.case,
            copy.party,
            "",
            written(copy_for(plan, copy.party, self._today)),
            tuple(sorted(silence.kept)),
            silence.left_out,
            copy.had,
            () if copy.is_closed else tuple(fate(plan, copy.id, one) for one in copy.had),
            copy.is_closed,
        )
