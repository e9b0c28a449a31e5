"""Stories of the page of peers: an offer without any pressure, and a yes before anything leaves."""

import msgspec
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.community import PeerLink, introduction, may_introduce
from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui.pages.peers import Peers
from ipc_desktop.ui.parts.people.peer_form import PeerForm
from tests.ui.pages.forms import choose, offered
from tests.ui.pages.table import FARAH, TODAY, empty_plan, family_plan, press, show, sitting

LINK = PeerLink(id="link", peer_first_name="Dez", state="accepted")


def opened(page: Peers) -> PeerForm:
    press(page.lists[0].cards()[0])
    form = page.lists[0].form
    assert isinstance(form, PeerForm)
    return form


def link_of(plan: Plan) -> PeerLink:
    link = plan.get(PeerLink, "link")
    assert link is not None
    return link


def test_nobody_is_introduced_before_a_yes(qtbot: QtBot) -> None:
    plan = family_plan().with_entry(LINK)
    page = show(qtbot, Peers(sitting()), plan)
    form = opened(page)
    assert offered(form, "state") == ["accepted", "declined"]
    assert not may_introduce(plan, LINK)
    form.may_tell.button("yes").click()
    assert offered(form, "state") == ["accepted", "declined", "introduced", "met"], "what comes next, and no more"
    choose(form, "state", "introduced")
    answered = page.answer(plan)
    assert link_of(answered).state == "introduced"
    assert may_introduce(answered, LINK, TODAY)
    consent = introduction(answered, LINK)
    assert (consent.purpose, consent.basis, consent.given_by) == ("peer_intro", "consent", plan.me.id)
    assert not consent.sections, "no part of the plan goes with it"


def test_a_yes_can_be_taken_back(qtbot: QtBot) -> None:
    plan = family_plan().with_entry(LINK)
    given = msgspec.structs.replace(introduction(plan, LINK), given_on=TODAY, basis="consent")
    plan = plan.with_entry(given)
    page = show(qtbot, Peers(sitting()), plan)
    form = opened(page)
    assert form.may_tell.value() == "yes"
    form.may_tell.button("no").click()
    answered = page.answer(plan)
    assert not may_introduce(answered, LINK)
    assert introduction(answered, LINK).given_on == TODAY, "that it was given once is kept"


def test_a_not_yet_is_kept_told_and_no_yes(qtbot: QtBot) -> None:
    plan = family_plan().with_entry(LINK)
    page = show(qtbot, Peers(sitting()), plan)
    form = opened(page)
    assert form.may_tell.value() == ""
    form.may_tell.button("no").click()
    press(form.finish)
    assert "May we tell them this? Not yet" in page.lists[0].cards()[0].accessibleDescription()
    answered = page.answer(plan)
    assert not may_introduce(answered, LINK)
    page.present(answered)
    form = opened(page)
    assert form.may_tell.value() == "no", "nobody is asked twice"
    form.may_tell.button("yes").click()
    press(form.finish)
    assert "May we tell them this? Yes, since" in page.lists[0].cards()[0].accessibleDescription()
    assert may_introduce(page.answer(answered), LINK, TODAY)


def test_nobody_is_asked_whether_they_come_along_with_themselves(qtbot: QtBot) -> None:
    plan = family_plan().with_entry(LINK)
    page = show(qtbot, Peers(sitting()), plan)
    who = offered(opened(page), "goes_first_time")
    assert FARAH in who
    assert plan.me.id not in who


def test_an_earlier_answer_is_shown_as_it_was_given(qtbot: QtBot) -> None:
    plan = family_plan()
    alone = msgspec.structs.replace(LINK, goes_first_time=plan.me.id)
    page = show(qtbot, Peers(sitting()), plan.with_entry(alone))
    assert plan.me.id in offered(opened(page), "goes_first_time")


def test_a_no_is_an_answer_like_any_other(qtbot: QtBot) -> None:
    plan = family_plan().with_entry(LINK)
    page = show(qtbot, Peers(sitting()), plan)
    form = opened(page)
    choose(form, "state", "declined")
    press(form.finish)
    assert link_of(page.answer(plan)).state == "declined"
    assert page.problems() == ()


def test_a_wish_asks_little_and_the_rest_unfolds_as_it_comes_further(qtbot: QtBot) -> None:
    plan = family_plan().with_entry(PeerLink(id="link", peer_first_name="Dez"))
    page = show(qtbot, Peers(sitting()), plan)
    form = opened(page)
    names = ("shared_experience", "peer_format", "state", "start_on", "where_we_meet", "introduced_on", "met_on")

    def asked() -> list[str]:
        return [name for name in names if form.fields[name].isVisible()]

    assert asked() == ["shared_experience", "peer_format", "state", "start_on"]
    assert not form.may_tell.isVisible()
    choose(form, "state", "declined")
    assert asked() == ["shared_experience", "peer_format", "state"], "a no is not asked about"
    choose(form, "state", "accepted")
    assert asked() == ["shared_experience", "peer_format", "state", "where_we_meet"]
    form.may_tell.button("yes").click()
    press(form.finish)
    form = opened(page)
    choose(form, "state", "met")
    assert asked()[-2:] == ["introduced_on", "met_on"]
    press(form.more)
    assert asked() == list(names)


def test_an_empty_page_asks_for_nothing(qtbot: QtBot) -> None:
    page = show(qtbot, Peers(sitting()), empty_plan())
    assert not page.is_answered(empty_plan())
    assert page.answer(empty_plan()) == empty_plan()
