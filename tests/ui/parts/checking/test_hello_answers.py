"""Stories of the first rows on the page that reads it all together."""

import datetime as dt

import msgspec

from ipc_desktop.plan.access_needs import AccessNeed
from ipc_desktop.plan.getting_ready import Notice
from ipc_desktop.plan.money.sources import Statement
from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui.pages import PAGES
from ipc_desktop.ui.parts.checking.hello_answers import hello_answers
from tests.ui.pages.table import empty_plan, family_plan
from tests.ui.shell.fakes import sample_plan

ASKS_NOTHING = {"about"}
MAY_NOT_CONCERN = {"photo", "school"}


def rows(plan: Plan) -> dict[str, str]:
    return {answer.page: answer.words for answer in hello_answers(plan)}


def test_every_page_of_the_first_stone_can_be_reached_in_its_order() -> None:
    keys = [page.key for page in PAGES if page.stone == "hello" and page.key not in ASKS_NOTHING]
    assert list(rows(empty_plan())) == [key for key in keys if key not in MAY_NOT_CONCERN]
    assert set(rows(empty_plan()).values()) == {""}, "nothing is made up"
    assert [key for key in keys if key in rows(sample_plan())] == list(rows(sample_plan()))


def test_the_rows_say_what_was_said() -> None:
    plan = family_plan()
    person = msgspec.structs.replace(
        plan.person, address="1 Sample Row\nLeeds", postcode="LS1 4AP", gp_known="unknown_yet", pronouns="he"
    )
    notice = Notice(id=plan.id_once(Notice, "privacy"), answer="understood", given_on=dt.date(2027, 1, 4))
    need = AccessNeed(id="01933333-0000-7000-8000-000000000001", need_kind="environment")
    said = rows(plan.with_entries((person, notice, need)))
    assert said["ready"] == "Understood, on Monday 4 January 2027"
    assert said["contact"] == "1 Sample Row, Leeds, LS1 4AP"
    assert said["surgery"] == "Not known yet"
    assert said["addressed"] == "he"
    assert said["taking_part"] == "The room, light and noise"


def test_the_early_figure_or_that_it_is_not_known_stands_there() -> None:
    plan = empty_plan()
    statement = Statement(id=plan.id_once(Statement), possible="yes", first_figure="known", first_figure_pence=50_000)
    assert rows(plan.with_entry(statement))["first_figure"] == "£500.00 a year"
    unknown = msgspec.structs.replace(statement, first_figure="not_known", first_figure_pence=None)
    assert rows(plan.with_entry(unknown))["first_figure"] == "Not known yet"
    none = msgspec.structs.replace(unknown, possible="no")
    assert rows(plan.with_entry(none))["first_figure"].startswith("No budget")
