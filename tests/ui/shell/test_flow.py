"""The way through the pages, without a screen."""

import itertools

from ipc_desktop.plan.conversation import PageState, PageStatus
from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui.pages import PAGES
from ipc_desktop.ui.path.flow import Flow, statuses
from ipc_desktop.ui.path.words import told

FLOW = Flow(PAGES)


def everything(key: str) -> bool:
    return True


def no_budget(key: str) -> bool:
    return key not in ("sources", "spending", "ways", "set_up", "enough", "what_if", "funders", "following")


def test_pages_follow_each_other_from_first_words_to_the_table() -> None:
    walked, key = [], "ready"
    while following := FLOW.following(key, everything):
        walked.append(key)
        key = following
    assert [*walked, key] == [page.key for page in PAGES]


def test_going_back_retraces_the_same_pages() -> None:
    assert FLOW.previous("ready", everything) is None
    for earlier, later in itertools.pairwise(PAGES):
        assert FLOW.previous(later.key, everything) == earlier.key


def test_money_folds_to_one_page_when_there_is_no_budget() -> None:
    assert FLOW.following("budget", no_budget) == "check"
    assert FLOW.previous("check", no_budget) == "budget"
    assert FLOW.place("budget", no_budget) == (1, 1)


def test_a_page_that_no_longer_applies_still_knows_its_place_while_it_is_open() -> None:
    assert FLOW.place("spending", no_budget) == (2, 2)


def test_a_new_conversation_begins_at_the_first_page() -> None:
    assert FLOW.first_open({}, everything) == "ready"


def test_a_conversation_goes_on_at_the_first_page_that_is_not_behind_us() -> None:
    states: dict[str, PageStatus] = {"ready": "done", "recording": "skipped", "here": "come_back", "born": "done"}
    assert FLOW.first_open(states, everything) == "here"


def test_a_finished_conversation_opens_at_its_last_page() -> None:
    states: dict[str, PageStatus] = {page.key: "done" for page in PAGES}
    assert FLOW.first_open(states, everything) == "take_away"


def test_what_comes_after_agreeing_leaves_money_walked_and_is_opened_next() -> None:
    states: dict[str, PageStatus] = {page.key: "done" for page in PAGES if not page.later}
    money = next(view for view in FLOW.path("agree", states, everything) if view.stone == "money")
    assert money.walked == "walked", "nobody has promised to come back to what only now begins"
    assert FLOW.opened_at("money", states, everything) == "funders"
    opened = {**states, "funders": "come_back"}
    assert next(one for one in FLOW.path("agree", opened, everything) if one.stone == "money").walked == "come_back"


def test_the_path_shows_walked_here_to_come_and_come_back_to() -> None:
    states: dict[str, PageStatus] = {page.key: "done" for page in PAGES if page.stone == "hello"}
    states["working"] = "come_back"
    path = FLOW.path("pictures", states, everything)
    assert [view.walked for view in path] == ["walked", "here", "come_back", "to_come", "to_come", "to_come", "to_come"]
    on_the_stone = [page.key for page in PAGES if page.stone == "what_matters"]
    assert (path[1].page, path[1].pages) == (on_the_stone.index("pictures") + 1, len(on_the_stone))
    assert [told(view).can_be_opened for view in path] == [True, True, True, False, False, False, False]


def test_a_stone_of_which_a_page_was_missed_is_one_to_come_back_to() -> None:
    path = FLOW.path("people", {"working": "done"}, everything)
    assert path[2].walked == "come_back"
    assert FLOW.opened_at("how_its_going", {"working": "done"}, everything) == "not_working"


def test_choosing_a_stone_opens_what_was_left_to_come_back_to_first() -> None:
    states: dict[str, PageStatus] = {"talk": "done", "born": "come_back"}
    assert FLOW.opened_at("hello", states, everything) == "born"
    walked: dict[str, PageStatus] = {page.key: "done" for page in PAGES}
    assert FLOW.opened_at("hello", walked, everything) == "ready"


def test_page_states_are_read_from_the_plan() -> None:
    plan = Plan("case")
    state = PageState(id=plan.id_once(PageState, "talk"), page="talk", status="done")
    assert statuses(plan.with_entry(state)) == {"talk": "done"}
