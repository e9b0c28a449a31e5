"""Which pages are asked: a style of support leaves some out, people choose otherwise in one step, none is lost."""

from __future__ import annotations

from typing import get_args

from msgspec.structs import replace

from ipc_desktop.plan.conversation import PageState
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.strengths import HowMany, Rulers
from ipc_desktop.ui.pages import PAGES, PageName
from ipc_desktop.ui.path.flow import Flow
from ipc_desktop.ui.shell.page_deck import is_asked
from tests.ui.pages.table import TODAY

CASE = Plan("01911111-0000-7000-8000-000000000001")
FLOW = Flow(PAGES)


def with_questions(how_many: HowMany, plan: Plan = CASE) -> Plan:
    return plan.with_entry(replace(plan.once(Rulers), chosen_questions=how_many))


def asked(plan: Plan) -> set[str]:
    return {page.key for page in PAGES if is_asked(page, plan, TODAY)}


def page(key: str) -> PageName:
    return next(page for page in PAGES if page.key == key)


def test_a_low_ruler_keeps_the_usual_pages_and_a_high_one_asks_all() -> None:
    low = CASE.with_entry(replace(CASE.once(Rulers), knowledge=2, skills=3, confidence=2))
    high = CASE.with_entry(replace(CASE.once(Rulers), knowledge=9, skills=8, confidence=10))
    assert asked(low) == asked(CASE)
    assert asked(high) - asked(low) >= {"places", "wellbeing"}


def test_fewer_questions_leave_out_all_but_what_a_plan_needs() -> None:
    fewer = asked(with_questions("fewer"))
    assert {"most_important", "working", "not_working", "help_needed", "health", "rulers", "check", "agree"} <= fewer
    assert not {"days", "routine", "strengths", "places", "wellbeing"} & fewer
    assert fewer < asked(with_questions("usual")) < asked(with_questions("all"))


def test_whether_somebody_is_safe_is_asked_in_every_style() -> None:
    assert all("safe" in asked(with_questions(how_many)) for how_many in get_args(HowMany) if how_many)


def test_a_page_that_was_seen_stays_on_the_path_when_fewer_questions_are_chosen() -> None:
    seen = CASE.with_entry(replace(CASE.once(PageState, "days"), page="days", status="come_back"))
    assert is_asked(page("days"), with_questions("fewer", seen), TODAY)


def test_a_page_that_is_left_out_opens_all_the_same_and_the_path_goes_on_from_it() -> None:
    plan = with_questions("fewer")

    def applies(key: str) -> bool:
        return is_asked(page(key), plan, TODAY)

    assert FLOW.following("most_important", applies) == "pictures"
    assert FLOW.place("routine", applies)[0] == 2
    assert FLOW.following("routine", applies) == "pictures"
    assert FLOW.previous("routine", applies) == "most_important"
