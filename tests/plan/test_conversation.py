"""The path shows where the conversation stands: walked, here, to come back to, to come."""

from __future__ import annotations

from ipc_desktop.plan.conversation import PageState, PageStatus, Stone, page_statuses, stone_states
from ipc_desktop.plan.plan import Plan

PAGES: tuple[tuple[Stone, str], ...] = (
    ("hello", "name"),
    ("hello", "born"),
    ("what_matters", "most_important"),
    ("money", "budget"),
)


def after_visiting(**statuses: PageStatus) -> Plan:
    plan = Plan("0194567a-3c00-7a10-8b20-5d1e2f3a4b5c")
    ids = {page: plan.id_once(PageState, page) for page in statuses}
    return plan.with_entries(PageState(id=ids[page], page=page, status=status) for page, status in statuses.items())


def test_a_stone_is_walked_when_all_its_pages_are_done_or_skipped() -> None:
    assert stone_states(after_visiting(name="done", born="skipped"), PAGES, "budget") == {
        "hello": "walked",
        "what_matters": "to_come",
        "how_its_going": "to_come",
        "my_people": "to_come",
        "my_goals": "to_come",
        "money": "here",
        "agree": "to_come",
    }


def test_one_page_to_come_back_to_marks_its_stone() -> None:
    states = stone_states(after_visiting(name="done", born="come_back"), PAGES)
    assert states["hello"] == "come_back"
    assert stone_states(after_visiting(born="come_back"), PAGES, "name")["hello"] == "here"


def test_a_page_that_was_only_begun_is_still_to_come() -> None:
    assert stone_states(after_visiting(name="done", born="started"), PAGES)["hello"] == "to_come"


def test_every_page_tells_how_far_it_has_come_in_reading_order() -> None:
    statuses = page_statuses(after_visiting(born="skipped"), ["name", "born"])
    assert list(statuses.items()) == [("name", ""), ("born", "skipped")]
