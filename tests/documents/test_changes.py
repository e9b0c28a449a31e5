"""Stories of what changed since last time: what is new, what reads otherwise, what is gone, what is kept back."""

from __future__ import annotations

import datetime as dt

import msgspec

from ipc_desktop.documents.changes import compared_with
from ipc_desktop.documents.contents import make_document
from ipc_desktop.documents.plain_text import as_text
from ipc_desktop.plan.actions import Action
from ipc_desktop.plan.agreement import AgreedVersion, Signature
from ipc_desktop.plan.decisions import CapacityRecord
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.kinds import KINDS
from ipc_desktop.plan.media import Media
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.sharing import Sharing
from ipc_desktop.plan.signing import NOT_AGREED_ON
from ipc_desktop.plan.working import WorkingNote
from tests.documents.families import FARAH, SAM, TODAY, agreed_plan, by, idris_plan, own


def changes(now: Plan, earlier: Plan | None) -> str:
    return as_text(make_document("changes", now, language="en", today=TODAY, earlier=earlier))


def earlier() -> Plan:
    return agreed_plan()[0]


def test_a_first_plan_has_nothing_to_be_compared_with() -> None:
    assert "No plan was agreed before this one." in changes(idris_plan(), None)


def test_a_plan_that_reads_the_same_says_that_nothing_changed() -> None:
    text = changes(earlier(), earlier())
    assert "Nothing has changed." in text
    assert "Version 1. Agreed by Idris, Farah, Yusuf and Sam Reed on Tuesday 12 January 2027." in text


def test_what_is_new_stands_with_its_voice() -> None:
    goal = Outcome(id="o9", statement=own("I swim on Mondays."), why_it_matters=own("Water is calm."))
    text = changes(earlier().with_entry(goal), earlier())
    assert "My goals\n\nNew\n\nIdris, in own words:\nGoal: I swim on Mondays." in text
    assert "Why it matters: Water is calm." in text


def test_what_reads_otherwise_stands_as_before_and_now() -> None:
    plan = earlier()
    step = plan.get(Action, "a1")
    assert step is not None
    moved = msgspec.structs.replace(step, due_on=dt.date(2027, 2, 5))
    text = changes(plan.with_entry(moved), earlier())
    assert "Changed\n\nIdris, in own words:\nWhat will happen? Ask Ben to come along." in text
    assert "By when?" in text
    assert "Before: Friday 22 January 2027" in text
    assert "Now: Friday 5 February 2027" in text
    assert "How sure are you" not in text


def test_words_that_somebody_changed_stand_both_times_with_whose_they_are() -> None:
    plan = earlier().with_entry(WorkingNote(id="w1", words=by(FARAH, "The bus is fine."), keep_or_change="keep"))
    text = changes(plan, earlier())
    assert "Idris, in own words:\nBefore: I like the bus to college with Ben." in text
    assert "Farah, Mum:\nNow: The bus is fine." in text


def test_what_was_tried_first_and_is_told_otherwise_now_is_not_lost_beside_what_was_tried_next() -> None:
    tried = (by(SAM, "We used pictures."), by(SAM, "We took a day more."))
    record = CapacityRecord(id="c1", supports_tried=tried)
    other = msgspec.structs.replace(record, supports_tried=(by(SAM, "We used photos."), tried[1]))
    text = changes(earlier().with_entry(other), earlier().with_entry(record))
    assert "Before: We used pictures." in text
    assert "Now: We used photos." in text
    assert "We took a day more." not in text


def test_what_was_taken_out_is_named_once() -> None:
    plan = earlier()
    step = plan.get(Action, "a2")
    assert step is not None
    text = changes(plan.with_entry(msgspec.structs.replace(step, retired=True)), earlier())
    assert "No longer there\n\nSam Reed:\nWhat will happen? Ring the Rail Club about Fridays." in text


def test_what_is_kept_back_now_is_not_told_as_gone() -> None:
    plan = earlier()
    note = plan.get(WorkingNote, "w4")
    assert note is not None
    kept = changes(plan.with_entry(msgspec.structs.replace(note, visibility="private")), earlier())
    assert note.words.text not in kept
    destroyed = Plan.of_entries(plan.case, (entry for entry in plan if entry.id != "w4"))
    assert note.words.text not in changes(destroyed, earlier())


def test_last_time_is_the_newest_signed_version_or_the_one_before_if_nothing_changed_since() -> None:
    plan, first = agreed_plan()
    second = msgspec.structs.replace(first, id="v2", number=2, manifest_hash="cd" * 32)
    answers = [
        msgspec.structs.replace(one, id=f"{one.id}/2", version="v2", manifest_hash="cd" * 32)
        for one in plan.all(Signature)
    ]
    draft = AgreedVersion(id="v3", number=3, manifest_hash="ef" * 32)
    assert compared_with(idris_plan(), is_as_agreed=False) is None
    assert compared_with(plan, is_as_agreed=True) == first
    plan = plan.with_entries((second, *answers, draft))
    assert compared_with(plan, is_as_agreed=False) == second
    assert compared_with(plan, is_as_agreed=True) == first


def test_a_change_of_every_kind_of_entry_is_told() -> None:
    plan = earlier()
    silent = []
    for kind in KINDS.values():
        words = [field.name for field in msgspec.structs.fields(kind) if field.type is Words]
        if issubclass(kind, (*NOT_AGREED_ON, Media, Sharing)) or not words:
            continue
        said = {name: by(SAM, f"PLUM {name}.") for name in words}
        new = msgspec.structs.replace(kind(id=plan.id_once(kind, "new")), **said)
        text = changes(plan.with_entry(new), earlier())
        silent += [f"{kind.__name__}.{name}" for name in words if f"PLUM {name}." not in text]
    assert silent == []
