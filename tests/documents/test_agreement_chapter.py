"""Stories of how a plan was agreed, as its paper tells it."""

from __future__ import annotations

import msgspec

from ipc_desktop.documents.agreement_chapter import agreement
from ipc_desktop.documents.blocks import Items, Note, Picture
from ipc_desktop.documents.blocks import Signature as SignatureBlock
from ipc_desktop.plan.agreement import AgreedVersion, NeededSigner, Signature, Stroke
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.person import Person
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.visit import Visit

CASE = "0194567a-3c00-7a10-8b20-5d1e2f3a4b5c"
EMPTY = Plan(CASE)
TOM = Person(id=EMPTY.id_once(Person), given_names="Tom")
RUTH = Party(id="ruth", name="Ruth", roles=("lpa_health_welfare",))
VERSION = AgreedVersion(id="v", number=1, manifest_hash="h", locked_at="2027-01-19T11:00:00.000Z")


def notes(plan: Plan, *needs: NeededSigner) -> list[str]:
    version = msgspec.structs.replace(VERSION, needs=needs)
    return [block.text for block in agreement(plan, version) if isinstance(block, Note) and not block.boxed]


def test_who_decides_in_the_place_of_the_person_is_told_by_name_and_why_is_not() -> None:
    plan = EMPTY.with_entries((TOM, RUTH, VERSION))
    assert notes(plan, NeededSigner("self", "my_own_plan")) == [], "whoever can decide needs no word about it"
    by_law = (NeededSigner("self", "my_voice", is_decisive=False), NeededSigner("lpa_hw", "decides_by_law", "ruth"))
    assert notes(plan, *by_law) == ["Who decides for Tom by law: Ruth."]
    best = NeededSigner("care_coordinator", "best_interests", "joanne")
    assert notes(plan, best) == ["We decide together what is best for Tom."]


def test_a_picture_and_a_mark_are_both_printed() -> None:
    answer = Signature(id="s", version="v", manifest_hash="h", signer=EMPTY.me.id, answer="yes", method="symbol_choice")
    both = msgspec.structs.replace(answer, picture="thumbs-up", strokes=(Stroke((1, 2, 3, 4)),))
    blocks = list(agreement(EMPTY.with_entries((TOM, VERSION, both)), VERSION))
    assert [block.name for block in blocks if isinstance(block, Picture)] == ["thumbs-up"]
    assert [bool(block.strokes) for block in blocks if isinstance(block, SignatureBlock)] == [True]


def test_a_visit_that_nobody_planned_stands_with_its_day() -> None:
    came = Visit(id="v1", started_at="2027-01-19T10:30:00.000Z", present=("ruth",))
    told = [block for block in agreement(EMPTY.with_entries((TOM, RUTH, came)), None) if isinstance(block, Items)]
    assert [item.words.text for items in told for item in items.items] == ["Tuesday 19 January 2027", "Ruth"]
