"""Every code has a sentence of its own: short, kind, and saying what to do."""

from __future__ import annotations

import re
from functools import partial
from typing import Any, get_args

import pytest

from ipc_desktop import wording
from ipc_desktop.journal.errors import StoreError, StoreFault
from ipc_desktop.plan import (
    access_needs,
    agreement,
    authority,
    carers,
    community,
    decisions,
    getting_ready,
    health,
    needs,
    people,
    person,
    rights,
    routine,
    sharing,
    staying_well,
    strengths,
    tailoring,
    visit,
    what_matters,
)
from ipc_desktop.plan.about_me import Heading
from ipc_desktop.plan.agreement import Answer, Capacity, Method, ReadHow
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.entry import CapturedAs, Words
from ipc_desktop.plan.money import (
    bank_lines,
    column_mapping,
    direct_payments,
    eligibility,
    enough,
    funders,
    ledger,
    set_up,
    sources,
    spending,
)
from ipc_desktop.plan.money.amounts import AmountFault
from ipc_desktop.plan.money.sources import Enough, Frequency, FunderAnswer, PreferredWay, Source, Way
from ipc_desktop.plan.money.spending import Category
from ipc_desktop.plan.open_item import Code, Item
from ipc_desktop.plan.outcomes import OutcomeKind
from ipc_desktop.plan.people import Circle, Party, Perspective
from ipc_desktop.plan.person import NhsNumberFault
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.planfile import PlanFileFault
from ipc_desktop.plan.planfile.faults import FaultCode, UnreadableCode
from ipc_desktop.plan.signers import TooClose
from ipc_desktop.ui.pages import PAGES
from ipc_desktop.wording.choices import CHOICES
from ipc_desktop.wording.week import slot_words

DETAIL: dict[str, str | int] = {
    **dict.fromkeys(("id", "kind", "wanted", "sign", "field"), "x"),
    **dict.fromkeys(("length", "lowest", "highest", "funded", "annual", "calculated", "unit", "least", "most"), 1),
}
SAID: list[tuple[Any, Any]] = [
    (wording.nhs_number_words, NhsNumberFault),
    (wording.amount_words, AmountFault),
    (wording.stone_words, Stone),
    (wording.heading_words, Heading),
    (wording.source_words, Source),
    (wording.frequency_words, Frequency),
    (wording.way_words, Way),
    (wording.way_words, PreferredWay),
    (wording.enough_words, Enough),
    (wording.funder_answer_words, FunderAnswer),
    (wording.circle_words, Circle),
    (wording.perspective_words, Perspective),
    (wording.answer_words, Answer),
    (wording.method_words, Method),
    (wording.read_how_words, ReadHow),
    (wording.capacity_words, Capacity),
    (wording.captured_as_words, CapturedAs),
    (wording.outcome_kind_words, OutcomeKind),
    (wording.category_words, Category),
    (wording.unreadable_words, UnreadableCode),
    (lambda code: wording.readiness_words(Item(code, "")), Code),
    (lambda code: wording.fault_words(PlanFileFault("", code, DETAIL)), FaultCode),
    (lambda code: wording.too_close_words(code, "Rowan"), TooClose),
    (lambda code: ". ".join(wording.store_words(StoreError(code))), StoreFault),
]


CHOSEN: dict[str, Any] = {
    "preferred_contact": person.PreferredContact,
    "gp_known": person.GpKnown,
    "life_stage": person.LifeStage,
    "notice_about": getting_ready.NoticeAbout,
    "told_how": getting_ready.ToldHow,
    "notice_answer": getting_ready.NoticeAnswer,
    "time_of_day": getting_ready.TimeOfDay,
    "format": access_needs.Format,
    "need_kind": access_needs.NeedKind,
    "share_consent": access_needs.ShareConsent,
    "met": access_needs.MetStatus,
    "to_or_for": what_matters.ToOrFor,
    "thing_sort": what_matters.ThingSort,
    "day": what_matters.Day,
    "do_or_not": what_matters.DoOrNot,
    "week_mode": routine.WeekMode,
    "setting": routine.Setting,
    "how_much": needs.HowMuchHelp,
    "need_source": needs.NeedSource,
    "eligible": needs.Eligible,
    "met_by": needs.MetBy,
    "care_act_outcome": needs.CareActOutcome,
    "ehc_section": needs.EhcSection,
    "known": health.Known,
    "severity": health.Severity,
    "strength_sort": strengths.StrengthSort,
    "style": strengths.Style,
    "questions": strengths.HowMany,
    "amount": strengths.Amount,
    "asked": strengths.Asked,
    "steps": tailoring.StepSize,
    "tone": tailoring.Tone,
    "leave_out": tailoring.Tone,
    "visit_place": visit.VisitPlace,
    "paper_way": visit.PaperWay,
    "mood": visit.Mood,
    "role": people.Role,
    "sector": people.Sector,
    "involved": people.Involved,
    "willing": carers.Willing,
    "break_wanted": carers.BreakWanted,
    "under_18": carers.Under18,
    "assessment_kind": carers.AssessmentKind,
    "assessment_outcome": carers.AssessmentOutcome,
    "decision": decisions.Decision,
    "conclusion": decisions.Conclusion,
    "can_or_cannot": decisions.CanOrCannot,
    "basis_if_lacks": decisions.BasisIfLacks,
    "evidence": authority.EvidenceKind,
    "section": sharing.Section,
    "purpose": sharing.Purpose,
    "basis": sharing.Basis,
    "given_how": sharing.GivenHow,
    "place_sort": community.PlaceSort,
    "my_part": community.MyPart,
    "peer_format": community.PeerFormat,
    "peer_state": community.PeerState,
    "navigator_role": community.NavigatorRole,
    "navigator_state": community.NavigatorState,
    "trouble": staying_well.Trouble,
    "staying_well": staying_well.StayingWellSort,
    "how_bad": staying_well.HowBad,
    "other_plan": staying_well.OtherPlanKind,
    "source": sources.Source,
    "funder_answer": sources.FunderAnswer,
    "category": spending.Category,
    "way": sources.PreferredWay,
    "yes_no": spending.YesNo,
    "carry_over": sources.CarryOver,
    "spend_place": spending.SpendPlace,
    "in_hospital": spending.InHospital,
    "when_active": spending.WhenActive,
    "companion": spending.Companion,
    "payee": spending.Payee,
    "accepted": spending.Accepted,
    "school_consent": spending.Consent,
    "shortfall_decision": funders.Decision,
    "recipient": direct_payments.Recipient,
    "account": direct_payments.Account,
    "set_up_check": direct_payments.SetUpCheck,
    "set_up_step": set_up.SetUpStep,
    "frequency": sources.Frequency,
    "told_about": direct_payments.ToldAbout,
    "is_employer": direct_payments.Employer,
    "payment_state": direct_payments.PaymentState,
    "ledger_sort": ledger.LedgerSort,
    "matched": ledger.Matched,
    "check_result": enough.Result,
    "row_fault": bank_lines.RowFault,
    "date_form": column_mapping.DateForm,
    "eligibility": eligibility.EligibilityResult,
    "first_figure": sources.FirstFigure,
    "why_signs": agreement.WhySigns,
    "why_you_sign": agreement.WhySigns,
    "change_reason": agreement.ChangeReason,
    "reader_role": rights.ReaderRole,
}
SAID += [(partial(wording.choice_words, sort), codes) for sort, codes in CHOSEN.items()]


def test_every_sort_of_choice_is_held_to_its_codes() -> None:
    assert set(CHOICES) == set(CHOSEN)
    for sort, codes in CHOSEN.items():
        assert set(get_args(codes)) <= set(CHOICES[sort]) <= {*get_args(codes), ""}, sort


@pytest.mark.parametrize(("say", "codes"), SAID)
def test_every_code_has_words_of_its_own(say: Any, codes: Any) -> None:
    said = {code: say(code) for code in get_args(codes)}
    assert all(said.values()), [code for code, words in said.items() if not words]
    assert len(set(said.values())) == len(said)


@pytest.mark.parametrize(("say", "codes"), SAID)
def test_sentences_are_short_and_never_blame(say: Any, codes: Any) -> None:
    for code in get_args(codes):
        for sentence in re.split(r"[.?!] ", say(code)):
            assert len(sentence.split()) <= 15, sentence
            assert not re.search(r"\b(invalid|error|illegal|failed|must)\b", sentence, re.IGNORECASE), sentence


def test_every_page_has_a_name() -> None:
    assert all(wording.page_words(page.key) for page in PAGES)


def test_every_document_has_a_name() -> None:
    from ipc_desktop.documents.contents import DOCUMENTS

    assert all(map(wording.document_name, DOCUMENTS))


def test_a_wait_after_several_tries_is_told_in_seconds() -> None:
    assert "30 seconds" in wording.store_words(StoreError("wrong_passphrase", 30))[1]
    assert "one second" in wording.store_words(StoreError("wrong_passphrase", 1))[1]


def test_amounts_in_faults_are_pounds() -> None:
    fault = PlanFileFault("entries[3].funding", "funding_sum", {"funded": 52000, "annual": 53000}, "Helper, 12 hours")
    assert wording.fault_line(fault) == (
        "entries[3].funding, Helper, 12 hours: funding adds up to £520.00, but the line is £530.00 a year"
    )


def test_who_said_it_stands_beside_the_words() -> None:
    plan = Plan("0194567a-3c00-7a10-8b20-5d1e2f3a4b5c")
    plan = plan.with_entries(
        (
            Party(id=plan.me.id, name="Idris", roles=("self",)),
            Party(id="f", name="Farah", relationship="Mum"),
            Party(id="z", retired=True, name="Zoya"),
        )
    )
    assert wording.said_by_words(plan, Words("x", said_by=plan.me.id)) == "Idris, in own words"
    assert wording.said_by_words(plan, Words("x", said_by="f")) == "Farah, Mum"
    assert wording.said_by_words(plan, Words("x", said_by="z")) == "Zoya"
    summary = Words("x", said_by="f", captured_as="agreed_summary")
    assert wording.said_by_words(plan, summary) == "Farah, Mum. Agreed summary"
    assert wording.said_by_words(plan, Words("x")) == ""


def test_agreed_is_not_funded_names_who_has_not_said_yes() -> None:
    said = wording.funders_words(("nhs", "council_adult"))
    assert "NHS and Council (adult social care)" in said
    assert wording.funders_words(()) == ""


def test_one_thing_and_several_things_to_sort_out() -> None:
    assert wording.to_sort_out_words(1) == "One thing to sort out"
    assert wording.to_sort_out_words(3) == "3 things to sort out"


def test_a_part_of_a_day_is_told_by_what_is_known_of_it() -> None:
    assert slot_words(570, 600) == "9:30am to 10am"
    assert slot_words(840, 0) == "from 2pm"
    assert slot_words(0, 840) == "until 2pm"
    assert slot_words(1200, 1440) == "8pm to midnight"
    assert slot_words(0, 0) == ""
