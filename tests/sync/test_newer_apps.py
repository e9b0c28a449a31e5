"""Stories of laptops with an older and a newer app: what the older one does not know it keeps, shows and hands on."""

from __future__ import annotations

import datetime as dt
from typing import Any

import msgspec

from ipc_desktop.journal.ids import new_id
from ipc_desktop.journal.revision import Sealed
from ipc_desktop.plan.entry import Entry, Unknown, Words
from ipc_desktop.plan.fields import to_fields
from ipc_desktop.plan.kinds import KINDS
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.sync.status import Status, lines
from ipc_desktop.wording.team import newer_words
from tests.journal.made_up import only_outcome
from tests.sync.laptops import Laptop, Team, assert_nothing_is_lost, settle
from tests.sync.memory_server import MemoryServer


def newer(entry: Entry) -> Unknown:
    """The entry as an app of the year after next keeps it: a schema more, and fields that nobody here knows."""
    kind = str(entry.__struct_config__.tag)
    fields: dict[str, Any] = {**to_fields(entry), "dream": {"colour": "green", "sizes": [1, 2]}}
    return Unknown(id=entry.id, named_kind=kind, schema=KINDS[kind].SCHEMA + 1, fields=fields)


def writes(laptop: Laptop[MemoryServer], case: str, entry: Entry) -> None:
    laptop.store.writer.save(case, [entry], author="sam").result()


def test_a_newer_schema_of_a_known_kind_is_counted_shown_and_handed_on_byte_for_byte(three: Team) -> None:
    laptops, case, server = three
    goal = only_outcome(laptops[0].store.journal.plan(case))
    writes(laptops[0], case, newer(goal))
    settle(laptops)
    sent = laptops[0].holds(case)
    for laptop in laptops[1:]:
        assert laptop.holds(case) == sent
        assert laptop.store.journal.needs_newer() == 1
        assert laptop.store.journal.plan(case).entries[goal.id] == newer(goal)
    server.empty()
    settle(laptops)
    stored = {one.id: one for feed in server.revisions.values() for one in feed.values()}
    assert stored == sent
    assert_nothing_is_lost(laptops, case, set(stored), set(sent))


def test_what_needs_a_newer_version_is_said_in_the_status() -> None:
    assert newer_words(2) in lines(Status(state="in", newer=2), dt.datetime(2027, 1, 12, tzinfo=dt.UTC))


def test_the_older_app_goes_on_writing_beside_it_and_never_rewrites_it(three: Team) -> None:
    laptops, case, _ = three
    goal = only_outcome(laptops[0].store.journal.plan(case))
    writes(laptops[0], case, newer(goal))
    settle(laptops)
    before = set(laptops[1].holds(case))
    writes(laptops[1], case, Outcome(id=new_id(), statement=Words("Another goal")))
    version = laptops[1].store.writer.lock_version(case, "sam", "en", "1").result()
    settle(laptops)
    new = [one for name, one in laptops[2].holds(case).items() if name not in before]
    assert len(new) == 2, "the other goal and the version, and nothing in the place of what is not known"
    assert laptops[0].store.journal.version_is_sound(case, version.id)
    assert laptops[2].store.journal.plan(case).entries[goal.id] == newer(goal)


def test_a_change_here_against_a_newer_one_there_keeps_both_until_an_app_knows_both(three: Team) -> None:
    laptops, case, _ = three
    goal = only_outcome(laptops[0].store.journal.plan(case))
    writes(laptops[0], case, newer(goal))
    laptops[1].says(case, "Said in the older app")
    settle(laptops)
    for laptop in laptops:
        (conflict,) = laptop.store.journal.conflicts(case)
        assert conflict.why == "newer"
        assert laptop.store.journal.needs_newer() == 1


def test_fields_that_make_no_entry_of_their_kind_are_kept_and_keep_nobody_from_the_rest(three: Team) -> None:
    laptops, case, _ = three
    laptop = laptops[0]
    words = Sealed(new_id(), "outcome", 1, "sam", "2027-01-12T10:00:00.000Z", {"statement": 7})
    laptop.store.writer._ask(lambda connection: _write_raw(laptop, case, words)).result()
    laptop.says(case, "Said beside it")
    settle(laptops)
    for one in laptops:
        assert one.goal(case) == "Said beside it"
        assert isinstance(one.store.journal.plan(case).entries[words.entry], Unknown)
    assert laptops[1].holds(case) == laptop.holds(case)


def _write_raw(laptop: Laptop[MemoryServer], case: str, words: Sealed) -> None:
    pen = laptop.store.writer._pen
    number, _ = pen.write(case, "table", words, ())
    pen._move_head(case, words, number, [])
    pen.forget()


def test_what_a_newer_app_added_to_a_goal_stays_when_the_older_one_changes_its_words(three: Team) -> None:
    laptops, case, _ = three
    goal = only_outcome(laptops[0].store.journal.plan(case))
    writes(laptops[0], case, msgspec.structs.replace(goal, more={"dream": "green"}))
    settle(laptops)
    laptops[1].says(case, "Other words")
    settle(laptops)
    assert only_outcome(laptops[2].store.journal.plan(case)).more == {"dream": "green"}
