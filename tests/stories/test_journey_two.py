"""Journey two by keyboard alone: no budget, one small step at a time, peers and a group written in by hand."""

from __future__ import annotations

from pathlib import Path

from ipc_desktop.plan.access_needs import AccessNeed
from ipc_desktop.plan.actions import Action
from ipc_desktop.plan.community import PeerLink, may_introduce, own_costs_pence
from ipc_desktop.plan.money.eligibility import Eligibility
from ipc_desktop.plan.money.enough import checks
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.safeguarding import SafeguardingNote
from ipc_desktop.plan.signing import current_version, funders_to_wait_for, signatures_of, version_state
from ipc_desktop.plan.staying_well import StayingWellNote
from ipc_desktop.plan.strengths import Rulers, WellbeingScores
from ipc_desktop.plan.tailoring import tailoring
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.wording.rule_packs import rule_book
from tests.stories.journey import kept_plan, kept_sums, missing_from
from tests.stories.without_a_budget import (
    CHECK_IN_ON,
    KIT,
    MATTERS,
    MET_ON,
    NOTHING,
    SIX_WEEKS_LATER,
    SMALLER,
    VISIT,
    WithoutABudget,
)


def test_a_plan_without_a_budget_is_told_signed_and_printed_by_keyboard(data: Path, tmp_path: Path) -> None:
    talk = WithoutABudget(data, KIT, lambda: VISIT)
    talk.first_start()
    talk.hello()
    assert appearance().theme.name == "dark"
    talk.style()
    talk.not_always_safe()
    talk.community()
    talk.peers()
    talk.goals()
    talk.bad_weeks()
    talk.steps()
    talk.fewer()
    talk.no_budget()
    talk.feelings()
    talk.sign()
    talk.go_on()
    for size in ("14 pt", "20 pt"):
        talk.hands.choose("pt", size)
        text = talk.save_paper(tmp_path / f"plan {size[:2]}.pdf", "9 May 1984")
        assert not missing_from(text, talk.said)
        assert text.count("£0.00") >= len(NOTHING)
        assert "£90.00 a year, from my own pocket." in text
        assert "Agreed by Kit and Joanne" in text
        assert "patient" not in text.lower()
        assert "feel safe" not in text
    talk.goodbye()
    talk.window.close()

    plan, faults = kept_plan(data)
    assert not faults
    the_money_is_nothing(plan)
    the_conversation_was_suited_to_him(plan)
    the_peers_stand_as_they_were_left(plan)
    the_goals_have_their_numbers(plan)
    version = current_version(plan)
    assert version is not None
    assert version_state(plan, version) == "signed"
    assert not funders_to_wait_for(plan), "nobody else has to say yes"
    assert [signature.method for signature in signatures_of(plan, version)] == ["drawn", "typed_name"]


def the_money_is_nothing(plan: Plan) -> None:
    total = kept_sums(plan)
    assert (total.grand_total, total.planned) == (0, 0)
    assert own_costs_pence(plan) == 9000
    assert [one.result for one in checks(plan, total, rule_book(), VISIT.date())[:3]] == ["pass"] * 3
    assert all(answer.is_nothing for answer in plan.all(Eligibility))
    assert len(plan.all(Eligibility)) == len(NOTHING)


def the_conversation_was_suited_to_him(plan: Plan) -> None:
    assert (tailoring(plan).style, tailoring(plan).questions) == ("together", "fewer")
    assert plan.once(Rulers).chosen_by == plan.me.id
    felt = plan.once(WellbeingScores)
    assert (felt.life_satisfaction, felt.worthwhile, felt.happiness, felt.anxiety) == (3, 3, 2, 8)
    assert plan.person.preferred_contact == "text_message"
    assert [need.need_kind for need in plan.all(AccessNeed)] == ["contact_method"]
    assert not plan.all(SafeguardingNote), "they talked, and no note was needed"
    notes = [note.sort for note in plan.all(StayingWellNote)]
    assert [notes.count(sort) for sort in ("early_sign", "helps", "does_not_help")] == [3, 4, 1]


def the_goals_have_their_numbers(plan: Plan) -> None:
    """Where he is, where he wants to be, how much the last one matters; and steps that he trusts himself to take."""
    goals = plan.all(Outcome)
    assert [(goal.where_i_am, goal.where_i_want_to_be) for goal in goals] == [(2, 6), (1, 5), (3, 8), (None, None)]
    assert goals[3].importance == int(MATTERS)
    steps = plan.all(Action)
    assert [step.confidence for step in steps] == [4, 7, 6, 7, 5, 6]
    assert (steps[5].what.text, steps[5].outcomes) == (SMALLER, (goals[3].id,)), "three of ten was made smaller"


def worker_of(plan: Plan) -> str:
    return next(party.id for party in plan.parties() if party.name == "Joanne")


def the_peers_stand_as_they_were_left(plan: Plan) -> None:
    dez, runner, online, cameras = sorted(plan.all(PeerLink), key=lambda link: link.order)
    assert (dez.state, dez.introduced_on, dez.met_on, dez.check_in_on) == ("met", MET_ON, MET_ON, CHECK_IN_ON)
    assert (dez.where_we_meet.text, dez.goes_first_time) == (
        "The tea room at the lock. Joanne stays ten minutes.",
        worker_of(plan),
    )
    assert [may_introduce(plan, link) for link in (dez, runner, online, cameras)] == [True, False, False, False]
    assert (runner.state, online.state, online.peer_format) == ("declined", "accepted", "online")
    assert (cameras.state, cameras.peer_format, cameras.start_on) == ("suggested", "group", SIX_WEEKS_LATER)
