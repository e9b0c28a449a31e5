"""Nothing that is not for the table is in anybody's own copy, whatever kind of entry it stands in."""

from __future__ import annotations

import datetime as dt

import msgspec

from ipc_desktop.journal.own_copies import written
from ipc_desktop.paths import RESOURCES
from ipc_desktop.plan.own_copy import copy_for, may_have_a_copy
from ipc_desktop.plan.planfile import read_plan_file
from tests.stories.planted import marks_in, on_the_table, planted

TODAY = dt.date(2027, 1, 12)


def test_nothing_that_is_kept_from_somebody_is_in_any_own_copy() -> None:
    sample = next((RESOURCES / "samples").glob("maud*.plan.json"))
    plan = read_plan_file(sample.read_bytes()).plan
    readers = may_have_a_copy(plan, TODAY)
    supporter = next(party.id for party in readers if party.id != plan.me.id)
    hidden, lying_there = planted(plan, supporter), on_the_table(plan)
    plan = plan.with_entries(one.entry for one in (*hidden, *lying_there))
    assert len(readers) > 1
    for party in readers:
        copy = msgspec.json.encode(written(copy_for(plan, party.id, TODAY))).decode()
        assert marks_in([copy]) & {one.mark for one in hidden} == set(), party.name
        assert marks_in([copy]), "what lies on the table is there"
