"""Stories of the page that asks what else somebody needs to take part."""

from pytestqt.qtbot import QtBot

from ipc_desktop.plan.access_needs import AccessNeed
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui.pages.taking_part import NeedCard, TakingPart
from tests.ui.pages.table import FARAH, TODAY, family_plan, keys, press, show, sitting


def card_of(page: TakingPart) -> NeedCard:
    (card,) = page.cards.values()
    return card


def with_need(plan: Plan, of_party: str = "") -> Plan:
    words = Words("A quiet room", said_by=plan.me.id)
    return plan.with_entry(
        AccessNeed(id="01933333-0000-7000-8000-000000000001", need_kind="environment", words=words, of_party=of_party)
    )


def test_a_tick_asks_what_helps_and_whether_it_is_there(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, TakingPart(sitting()), plan)
    press(page.kinds.button("longer_appointment"))
    card_of(page).words.focus_first()
    keys("Half an hour")
    press(card_of(page).met.button("not_met"))
    (need,) = page.answer(plan).all(AccessNeed)
    assert (need.need_kind, need.words.text, need.met, need.found_on) == (
        "longer_appointment",
        "Half an hour",
        "not_met",
        TODAY,
    )
    assert need.words.said_by == plan.me.id


def test_a_tick_alone_is_an_answer(qtbot: QtBot) -> None:
    page = show(qtbot, TakingPart(sitting()), family_plan())
    press(page.kinds.button("mobility"))
    assert page.is_answered(page.answer(family_plan()))


def test_a_tick_taken_away_takes_the_need_away(qtbot: QtBot) -> None:
    plan = with_need(family_plan())
    page = show(qtbot, TakingPart(sitting()), plan)
    assert card_of(page).words.text() == "A quiet room"
    press(page.kinds.button("environment"))
    assert page.answer(plan).all(AccessNeed) == ()
    assert not page.cards


def test_what_was_said_of_a_need_comes_back_with_the_tick(qtbot: QtBot) -> None:
    plan = with_need(family_plan())
    page = show(qtbot, TakingPart(sitting()), plan)
    for _slip in range(2):
        page.kinds.button("environment").click()
    assert page.answer(plan) == plan
    assert card_of(page).words.text() == "A quiet room"


def test_what_somebody_else_needs_stays_theirs(qtbot: QtBot) -> None:
    plan = with_need(family_plan(), of_party=FARAH)
    page = show(qtbot, TakingPart(sitting()), plan)
    assert page.kinds.values() == ()
    press(page.kinds.button("environment"))
    assert {need.of_party for need in page.answer(plan).all(AccessNeed)} == {"", FARAH}
    page.kinds.button("environment").click()
    assert [need.of_party for need in page.answer(plan).all(AccessNeed)] == [FARAH]
