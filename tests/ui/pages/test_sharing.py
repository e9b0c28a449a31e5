"""Stories of the page of who may see what: nothing ticked beforehand, and every yes can be taken back."""

import msgspec
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.authority import Authority
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.permissions import reader_of, view_for
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.sharing import SECTIONS, Sharing
from ipc_desktop.ui.pages.sharing import SharingPage
from ipc_desktop.ui.parts.people.sharing_form import SharingForm
from tests.ui.pages.table import DELE, FARAH, TODAY, YUSUF, empty_plan, family_plan, press, show, sitting


def opened(page: SharingPage, party: str) -> SharingForm:
    decision = next(one for one in page.decisions._listed() if one.party == party)
    press(page.decisions._cards[decision.id])
    form = page.decisions.in_hand
    assert isinstance(form, SharingForm)
    return form


def decided(plan: Plan, party: str = YUSUF) -> Sharing:
    return plan.once(Sharing, party)


def test_everybody_stands_here_and_nothing_is_decided(qtbot: QtBot) -> None:
    page = show(qtbot, SharingPage(sitting()), family_plan())
    assert [one.party for one in page.decisions._listed()] == [FARAH, YUSUF, DELE]
    form = opened(page, YUSUF)
    assert (form.how_much.value(), form.sections.values()) == ("", ())
    assert page.answer(family_plan()) == family_plan()
    assert not SharingPage.applies(empty_plan(), TODAY)


def test_some_of_it_is_chosen_part_by_part(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, SharingPage(sitting()), plan)
    form = opened(page, YUSUF)
    assert not form.sections.isVisible()
    form.how_much.button("some").click()
    form.sections.button("goals").click()
    form.sections.button("people").click()
    form.given_how.button("symbols").click()
    answered = page.answer(plan)
    one = decided(answered)
    assert (one.sections, one.given_how, one.given_on) == (("people", "goals"), "symbols", TODAY)
    assert (one.basis, one.given_by) == ("consent", plan.me.id)
    seen = view_for(answered, reader_of(answered, YUSUF), TODAY)
    assert FARAH in seen.entries
    assert plan.person.id not in seen.entries, "who I am was not among the parts"


def test_a_yes_that_is_taken_back_keeps_what_it_was(qtbot: QtBot) -> None:
    plan = family_plan()
    yes = Sharing(id=plan.id_once(Sharing, YUSUF), party=YUSUF, sections=SECTIONS, basis="consent", given_on=TODAY)
    plan = plan.with_entry(yes)
    page = show(qtbot, SharingPage(sitting()), plan)
    form = opened(page, YUSUF)
    assert form.how_much.value() == "all"
    form.how_much.button("nothing").click()
    one = decided(page.answer(plan))
    assert (one.withdrawn_on, one.sections) == (TODAY, SECTIONS)
    form.how_much.button("all").click()
    assert page.answer(plan) == plan


def test_a_parent_may_decide_for_a_child(qtbot: QtBot) -> None:
    plan = family_plan()
    farah = plan.get(Party, FARAH)
    assert farah is not None
    plan = plan.with_entries(
        (
            msgspec.structs.replace(farah, roles=("parental_responsibility",)),
            Authority(id="seen", party=FARAH, role="parental_responsibility", seen_on=TODAY),
        )
    )
    page = show(qtbot, SharingPage(sitting()), plan)
    form = opened(page, YUSUF)
    form.how_much.button("all").click()
    assert form.given_by.isVisible()
    form.given_by.button(FARAH).click()
    one = decided(page.answer(plan))
    assert (one.given_by, one.basis) == (FARAH, "parental_responsibility")
