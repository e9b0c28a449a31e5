"""A worker's laptop and a family's computer for the stories of own copies, and a post between them in memory."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from ipc_desktop.journal.own_copies import GivenCopy, HeldPlan, OwnCopy
from ipc_desktop.journal.store import Store, create_store
from ipc_desktop.plan.conversation import CaughtNote
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.own_copy import waiting
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.person import Person
from ipc_desktop.plan.plan import Plan
from ipc_desktop.sync import copy_held
from ipc_desktop.sync.copies_given import CopiesGiven, Kept
from ipc_desktop.sync.letters import CopyAsk, CopysPost, GiversPost, Letter
from tests.journal.made_up import CHEAP, PASSPHRASE

TODAY = dt.date(2027, 1, 12)
ANN = "0190e7a2-7d3a-7b5e-8d8a-0000000000a1"
SECRET = "What only the worker may read"


class MemoryPost:
    """What lies between them, for both sides."""

    keeps = True

    def __init__(self) -> None:
        self.asked: dict[str, CopyAsk] = {}
        self.letters: dict[str, Letter] = {}
        self.sayings: dict[str, Letter] = {}
        self.told_times = 0

    def asks(self) -> Sequence[CopyAsk]:
        return tuple(self.asked.values())

    def open_for(self, copy: str) -> str:
        return "said"

    def tell(self, letter: Letter) -> None:
        self.told_times += 1
        self.letters[letter.copy] = letter

    def said(self, copies: Sequence[str]) -> Sequence[Letter]:
        return [one for one in self.sayings.values() if one.copy in copies]

    def put_away(self, letters: Sequence[Letter]) -> None:
        for one in letters:
            self.sayings.pop(one.id, None)

    def close_for(self, copy: str) -> None:
        pass

    def ask(self, ask: CopyAsk) -> None:
        self.asked.setdefault(ask.copy, ask)

    def told(self, copy: str) -> Letter | None:
        return self.letters.get(copy)

    def say(self, letter: Letter, post: str) -> None:
        self.sayings[letter.id] = letter


class Giver:
    """Sam, who looks after Idi's plan."""

    def __init__(self, folder: Path, store: Store | None = None) -> None:
        self.store = store or create_store(folder / "sam", "Sam", PASSPHRASE, cost=CHEAP)[0]
        self.case = self.store.writer.new_case(
            [
                Person(id="person", known_as="Idi"),
                Party(id=ANN, name="Ann", relationship="Daughter", roles=("supporter",)),
                Outcome(id="swim", statement=Words("I want to swim on Tuesdays")),
                Outcome(id="staff", statement=Words(SECRET), visibility="professionals"),
            ],
            author="sam",
        ).result()

    @property
    def plan(self) -> Plan:
        return self.store.journal.plan(self.case)

    @property
    def waiting(self) -> list[str]:
        return [note.words.text for note in waiting(self.plan)]

    @property
    def copy(self) -> GivenCopy:
        (copy,) = self.store.copies.given()
        return copy

    def gives(self, post: GiversPost, number: str) -> GivenCopy:
        return self.by(post).give(self.case, ANN, number)

    def by(self, post: GiversPost) -> CopiesGiven:
        return CopiesGiven(self.store, post, TODAY)

    def keeps_up(self, post: GiversPost) -> Kept:
        return self.by(post).keep_up()

    def saves(self, *entries: Outcome | CaughtNote | Party) -> None:
        self.store.writer.save(self.case, entries, "sam").result()


class Family:
    """Ann at her own computer."""

    def __init__(self, folder: Path) -> None:
        self.store = create_store(folder / "ann", "Ann", PASSPHRASE, cost=CHEAP)[0]

    @property
    def copy(self) -> OwnCopy:
        copy = self.store.copies.own()
        assert copy is not None
        return copy

    @property
    def held(self) -> HeldPlan:
        held = self.store.copies.held()
        assert held is not None
        return held

    @property
    def reads(self) -> list[str]:
        return [goal.statement.text for goal in self.held.plan().all(Outcome)]

    def asks(self, post: CopysPost) -> str:
        copy = copy_held.begin(self.store, copy_held.new_name())
        copy_held.keep_up(self.store, post)
        return copy.number

    def keeps_up(self, post: CopysPost) -> bool:
        return copy_held.keep_up(self.store, post)

    def says(self, text: str, page: str = "outcome") -> None:
        copy_held.say(self.store, page, text, "en")
