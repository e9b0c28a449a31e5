"""Small questions that pages ask of single entries: consent in force, photos that may be shown, steps too big."""

from __future__ import annotations

import datetime as dt

import msgspec

from ipc_desktop.paths import RESOURCES
from ipc_desktop.plan.actions import Action
from ipc_desktop.plan.carers import carers, is_young
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.media import Media, media_of
from ipc_desktop.plan.my_view import my_view, put_on_the_table
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.permissions import TABLE, view_for
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.planfile import read_plan_file
from ipc_desktop.plan.planfile.shape import CARRIED
from ipc_desktop.plan.sharing import Sharing
from ipc_desktop.plan.visit import Visit, next_visit
from ipc_desktop.plan.working import WorkingNote

EMPTY = Plan("0194567a-3c00-7a10-8b20-5d1e2f3a4b5c")
TODAY = dt.date(2027, 1, 11)
SAMPLES = [read_plan_file(path.read_bytes()).plan for path in sorted((RESOURCES / "samples").glob("*.plan.json"))]


def test_every_kind_that_a_file_may_carry_occurs_in_a_made_up_family() -> None:
    only_after_agreeing = {"agreed_version", "signature"}
    only_with_money_at_hand = {
        *("line_answer", "shortfall_request", "direct_payment", "ledger_entry", "column_mapping", "what_if")
    }
    there = {str(entry.__struct_config__.tag) for plan in SAMPLES for entry in plan}
    assert there == set(CARRIED) - only_after_agreeing - only_with_money_at_hand


def test_a_step_that_somebody_is_not_sure_of_may_become_smaller() -> None:
    asked = {confidence for confidence in range(11) if Action(id="a", confidence=confidence).wants_a_smaller_step}
    assert asked == {1, 2, 3}


def test_an_answer_given_alone_stays_private_until_its_author_puts_it_on_the_table() -> None:
    alone = msgspec.structs.replace(my_view(EMPTY, "not_working", "mum"), words=Words("I cannot.", said_by="mum"))
    plan = EMPTY.with_entry(alone)
    assert my_view(plan, "not_working", "mum") == alone
    assert my_view(plan, "not_working", "dad").words == Words("")
    said = WorkingNote(id="w", words=Words("I need help.", said_by="mum"), side="not_working")
    after = put_on_the_table(plan.with_entry(said), "not_working", "mum", said.id)
    assert set(view_for(after, TABLE).entries) == {"w"}
    assert my_view(after, "not_working", "mum").put_into == "w"
    assert my_view(after, "not_working", "mum").visibility == "private"


def test_a_photo_is_shown_with_its_caption_and_the_yes_of_everybody_in_it() -> None:
    photo = Media(id="p", part_of="tom", caption=Words("Tom in green."), pictured=("tom",))
    plan = EMPTY.with_entries((Party(id="tom"), photo))
    assert media_of(plan, "tom") == ()
    agreed = msgspec.structs.replace(photo, agreed_by=("tom", "maud"))
    assert media_of(plan.with_entry(agreed), "tom") == (agreed,)
    assert media_of(plan.with_entry(msgspec.structs.replace(agreed, caption=Words(""))), "tom") == ()


def test_a_consent_holds_from_its_day_until_it_ends() -> None:
    given = Sharing(id="s", given_on=TODAY, expires_on=dt.date(2027, 2, 1))
    assert given.is_in_force(TODAY)
    assert given.is_in_force(dt.date(2027, 2, 1))
    assert not given.is_in_force(dt.date(2027, 2, 2))
    assert not given.is_in_force(dt.date(2027, 1, 10))
    assert not msgspec.structs.replace(given, withdrawn_on=TODAY).is_in_force(TODAY)
    assert not Sharing(id="s", sections=("goals",)).is_in_force(TODAY), "nobody has decided"


def test_the_next_visit_is_the_first_that_is_planned() -> None:
    days = {"late": dt.date(2027, 2, 1), "soon": dt.date(2027, 1, 20), "past": TODAY}
    plan = EMPTY.with_entries((*(Visit(id=name, planned_on=day) for name, day in days.items()), Visit(id="open")))
    found = next_visit(plan, TODAY)
    assert found is not None
    assert found.id == "soon"
    assert next_visit(EMPTY, TODAY) is None


def test_who_cares_without_pay_and_who_of_them_is_young() -> None:
    nasreen = next(plan for plan in SAMPLES if plan.person.given_names == "Nasreen")
    assert [(party.name, is_young(nasreen, party)) for party in carers(nasreen)] == [
        ("Hiba Sabzwar", False),
        ("Zara Sabzwar", True),
    ]


def test_somebody_from_school_looks_at_a_life_from_there() -> None:
    assert Party(id="t", circle="paid", sector="education").perspective == "school"


def test_every_need_that_a_goal_of_the_made_up_families_names_is_there() -> None:
    for plan in SAMPLES:
        for outcome in plan.all(Outcome):
            assert all(need in plan.entries for need in outcome.needs)
