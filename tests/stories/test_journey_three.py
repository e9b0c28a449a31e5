"""Journey three by keyboard alone, without a network: a visit prepared, three sittings at home, one stopped early."""

from __future__ import annotations

import datetime as dt
import itertools
import socket
from pathlib import Path

import pytest

from ipc_desktop.documents.blocks import Pictured
from ipc_desktop.documents.contents import make_document
from ipc_desktop.documents.typesetter import set_pdf
from ipc_desktop.plan.actions import Support
from ipc_desktop.plan.agreement import AgreedVersion, Signature
from ipc_desktop.plan.authority import Authority
from ipc_desktop.plan.carers import Carer
from ipc_desktop.plan.decisions import CapacityRecord, DecisionRow
from ipc_desktop.plan.money.enough import checks
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.routine import WeekSlot
from ipc_desktop.plan.signing import current_version, version_state
from ipc_desktop.plan.visit import Visit
from ipc_desktop.wording.rule_packs import rule_book
from tests.documents.tagged_pdf import TaggedPdf, page_count
from tests.stories.at_home import BEFORE, CHART, GOALS, SCHEME, SITTINGS, TOM, TRIED, WHY, AtHome, SetClock
from tests.stories.journey import kept_plan, kept_sums, missing_from

BORN = "21 February 1992"
WHOLE, EASY_READ, PROFILE = "The whole plan", "The plan in easy read", "One-page profile"
FIGURES = (
    *("£20,254.00", "£1,201.20", "£21,455.20"),
    *("£12,396.80", "£1,612.00", "£2,964.00", "£1,740.00", "£665.60", "£234.00", "£1,000.00", "£20,612.40"),
    *("£15,908.40", "£842.80"),
)
"""What there is from whom, what each line and all of them cost, how it is paid, and what is left: on every paper."""


@pytest.fixture
def data(data: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A laptop where no phone works."""

    def no_network(*_arguments: object) -> None:
        raise AssertionError("something reached for the network")

    monkeypatch.setattr(socket.socket, "connect", no_network)
    monkeypatch.setattr(socket.socket, "sendto", no_network)
    monkeypatch.setattr(socket, "getaddrinfo", no_network)
    return data


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> SetClock:
    """The clock of the window and of the journal's versions."""
    clock = SetClock(BEFORE)
    monkeypatch.setattr("ipc_desktop.journal.agreeing.now", lambda: clock.now.strftime("%Y-%m-%dT%H:%M:%S.000Z"))
    return clock


def opened_again(data: Path, clock: SetClock, talk: AtHome, sitting: dt.datetime) -> AtHome:
    """The next sitting begins on the very page where the last one stopped."""
    stopped_at, clock.now = talk.hands.title(), sitting
    talk.stop()
    again = AtHome(data, clock)
    again.said = talk.said
    again.start_visit(stopped_at)
    return again


def test_three_sittings_without_a_network_end_in_a_signed_plan_in_large_type(
    data: Path, tmp_path: Path, clock: SetClock
) -> None:
    talk = AtHome(data, clock)
    talk.first_start()
    coming = talk.office(tmp_path, tmp_path / "coming.pdf")
    assert "Joanne" in coming
    assert "The picture cards." in coming
    talk.stop()

    clock.now = SITTINGS[0]
    talk = AtHome(data, clock)
    talk.start_visit("Hello, page")
    talk.hello()
    talk.next_visit(SITTINGS[1].day)
    talk.about_me(tmp_path)
    clock.now += dt.timedelta(minutes=28)
    talk.chart()
    assert "About 12 minutes left." in talk.on_screen()
    talk = opened_again(data, clock, talk, SITTINGS[1])
    assert CHART[4] in talk.on_screen()

    talk.own_pictures(tmp_path)
    talk.two_views()
    talk.people()
    talk.next_visit(SITTINGS[2].day)
    talk = opened_again(data, clock, talk, SITTINGS[2])

    talk.capacity()
    talk.goals()
    talk.week()
    talk.money()
    talk.sign()
    talk.go_on()
    papers = {WHOLE: talk.save_paper(tmp_path / f"{WHOLE}.pdf", BORN)}
    for before, name in itertools.pairwise((WHOLE, EASY_READ, PROFILE)):
        talk.hands.choose(before, name)
        papers[name] = talk.save_paper(tmp_path / f"{name}.pdf", BORN)
    talk.window.close()

    assert not missing_from(papers[WHOLE], [*talk.said, *FIGURES])
    assert papers[WHOLE].count("£0.00") >= 2, "nothing from the NHS, nothing from education: both are said"
    for name, text in papers.items():
        assert 18.0 in TaggedPdf((tmp_path / f"{name}.pdf").read_bytes()).sizes_pt()
        assert "My dog and the farm." in text
    assert "Tom, in own words: I live with Mum and Dad for ever." in papers[WHOLE]
    assert "Ann, Mum: We worry about later." in papers[WHOLE], "two views stay two"
    assert any("Joanne" in spoken for spoken in pictures_in(tmp_path / "coming.pdf")), "her face is on his wall"
    for name in ("coming", PROFILE):
        assert page_count((tmp_path / f"{name}.pdf").read_bytes()) == 1, name
    for words in (*TRIED, WHY):
        assert words not in " ".join((coming, *papers.values())), "records of capacity are on no paper"
    plan, faults = kept_plan(data)
    assert not faults
    check_the_sums(plan)
    check_the_plan(plan)
    check_the_goals(plan)
    check_the_answers(plan)
    other_sizes_lose_nothing(plan, talk.said)


def other_sizes_lose_nothing(plan: Plan, said: list[str]) -> None:
    """The same plan in easy read, and printed smaller and larger: every sentence is there, and no row is torn apart."""
    easy = make_document("easy_read", plan, language="en", today=SITTINGS[-1].date())
    assert sum(isinstance(block, Pictured) for block in easy.blocks) > 20, "a picture beside each idea"
    document = make_document("plan", plan, language="en", today=SITTINGS[-1].date())
    for size_pt in (14, 20):
        paper = TaggedPdf(set_pdf(document, size_pt))
        text = " ".join(" ".join(element.text for element in paper.texts()).split())
        assert not missing_from(text, [*said, *FIGURES]), size_pt
        rows = [element for element in paper.elements() if element.tag == "TR"]
        assert rows
        assert all(len(row.pages) == 1 for row in rows), size_pt


def pictures_in(pdf: Path) -> list[str]:
    """What is heard in place of each picture of a paper."""
    return [element.alternative for element in TaggedPdf(pdf.read_bytes()).elements() if element.tag == "Figure"]


def check_the_sums(plan: Plan) -> None:
    """To the penny, and every line has a goal."""
    total = kept_sums(plan)
    assert (total.grand_total, total.planned, total.total_unallocated) == (2145520, 2061240, 84280)
    assert sum(total.by_way.values()) == total.planned
    assert sum(total.by_way.values()) + total.total_unallocated == total.grand_total
    assert all(line.outcomes for line in plan.all(PlannedSpend))
    assert [(one.way, one.what.text) for one in plan.all(Support)] == [("service", SCHEME)]
    assert total.by_way == {"direct_payment": 1590840, "third_party": 296400, "notional": 174000}
    found = checks(plan, total, rule_book(), SITTINGS[-1].date())
    assert not [check for check in found if check.result not in ("pass", "not_applicable")]


def check_the_plan(plan: Plan) -> None:
    """What was said and shown on three days."""
    rings = {party.name: party.circle for party in plan.parties()}
    assert (rings["Ruth"], rings["Sam"]) == ("closest", "friends_and_family")
    named = {party.id: party.name for party in plan.parties()}
    talks = {named[one.party]: (one.assessment_outcome, one.assessment_offered_on) for one in plan.all(Carer)}
    offered = ("accepted", SITTINGS[1].date())
    assert talks == {"Ruth": ("", None), "Ann": offered, "George": offered}
    shown = [(one.role, one.evidence, one.reference, one.seen_on) for one in plan.all(Authority)]
    assert shown == [("representative", "council_form", "S32-0117", SITTINGS[1].date())]
    assert (len(plan.all(DecisionRow)), len(plan.all(WeekSlot))) == (6, 14)
    found = {record.decision: (record.conclusion, len(record.supports_tried)) for record in plan.all(CapacityRecord)}
    assert found == {
        "agree_plan": ("has_capacity_with_support", 1),
        "request_direct_payment": ("lacks_now", 3),
        "manage_direct_payment": ("lacks_now", 3),
    }
    began = [visit.started_at[:16] for visit in plan.all(Visit) if visit.started_at]
    assert began == [f"{sitting:%Y-%m-%dT%H:%M}" for sitting in SITTINGS]


def check_the_goals(plan: Plan) -> None:
    """How much they matter to him, where he is and wants to be, and whose rest the last one is."""
    goals = plan.all(Outcome)
    assert [goal.statement.text for goal in goals] == list(GOALS)
    said = [(goal.importance, goal.where_i_am, goal.where_i_want_to_be, goal.outcome_kind) for goal in goals]
    assert said == [(10, 0, 5, ""), (10, 4, 8, ""), (8, None, None, ""), (0, None, None, "carer")]


def check_the_answers(plan: Plan) -> None:
    """Who signed, in which capacity, and how."""
    version = current_version(plan)
    assert isinstance(version, AgreedVersion)
    assert version_state(plan, version) == "signed"
    kept = plan.all(Signature)
    named = {party.id: party.name for party in plan.parties()}
    assert [(named[one.signer], one.capacity_of_signer, one.method) for one in kept] == [
        (TOM, "self", "symbol_choice"),
        ("Ruth", "authorised_person", "typed_name"),
        ("Ann", "supporter_witness", "typed_name"),
        ("Joanne", "care_coordinator", "typed_name"),
    ]
    assert kept[0].picture == "thumbs-up"
    assert kept[0].strokes
