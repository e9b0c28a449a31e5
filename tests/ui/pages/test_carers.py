"""Stories of the page of the people who care without pay."""

import msgspec
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.carers import Carer, not_offered_an_assessment
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui.pages.carers import Carers
from ipc_desktop.ui.parts.people.carer_form import CarerForm
from tests.ui.pages.forms import choose
from tests.ui.pages.table import FARAH, TODAY, YUSUF, empty_plan, family_plan, keys, press, show, sitting


def cared_for(*roles: str) -> Plan:
    """The family with Farah as a carer, in these roles."""
    plan = family_plan()
    farah = plan.get(Party, FARAH)
    assert farah is not None
    return plan.with_entry(msgspec.structs.replace(farah, roles=roles or ("informal_carer",)))


def opened(page: Carers, party: str = FARAH) -> CarerForm:
    cards = {entry.party: page.carers._cards[entry.id] for entry in page.carers._listed()}
    press(cards[party])
    form = page.carers.in_hand
    assert isinstance(form, CarerForm)
    return form


def carer_of(plan: Plan, party: str = FARAH) -> Carer:
    return plan.once(Carer, party)


def test_whoever_cares_is_ticked_and_gets_a_card(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Carers(sitting()), plan)
    assert not page.carers.isVisible()
    page.who.button(FARAH).click()
    farah = page.answer(plan).get(Party, FARAH)
    assert farah is not None
    assert "informal_carer" in farah.roles
    assert page.carers.isVisible()
    page.who.button(FARAH).click()
    assert page.answer(plan) == plan


def test_nobody_who_is_paid_is_asked_about(qtbot: QtBot) -> None:
    page = show(qtbot, Carers(sitting()), family_plan())
    assert [button.face.choice.value for button in page.who._buttons] == [FARAH, YUSUF]
    assert not Carers.applies(empty_plan(), TODAY)


def test_a_carer_speaks_in_their_own_voice(qtbot: QtBot) -> None:
    plan = cared_for()
    page = show(qtbot, Carers(sitting()), plan)
    opened(page)
    keys("Nights")
    carer = carer_of(page.answer(plan))
    assert carer.what_i_do == Words("Nights", said_by=FARAH)
    assert carer.party == FARAH


def test_an_answer_about_the_assessment_is_an_offer_made_today(qtbot: QtBot) -> None:
    plan = cared_for()
    page = show(qtbot, Carers(sitting()), plan)
    form = opened(page)
    assert not_offered_an_assessment(plan)
    choose(form, "assessment_outcome", "declined")
    answered = page.answer(plan)
    carer = carer_of(answered)
    assert (carer.assessment_outcome, carer.assessment_offered_on) == ("declined", TODAY)
    assert carer.assessment_kind == "carer_adult"
    assert not not_offered_an_assessment(answered)


def test_a_young_carer_hears_of_their_own_rights(qtbot: QtBot) -> None:
    plan = cared_for("young_carer")
    page = show(qtbot, Carers(sitting()), plan)
    form = opened(page)
    assert form.rights.isVisible()
    choose(form, "assessment_outcome", "accepted")
    assert carer_of(page.answer(plan)).assessment_kind == "young_carer"


def test_somebody_who_says_they_are_under_18_does_too(qtbot: QtBot) -> None:
    page = show(qtbot, Carers(sitting()), cared_for())
    form = opened(page)
    assert not form.rights.isVisible()
    choose(form, "under_18", "yes")
    assert form.rights.isVisible()


def test_what_a_carer_said_comes_back_with_the_tick(qtbot: QtBot) -> None:
    plan = cared_for("young_carer")
    said = Carer(id=plan.id_once(Carer, FARAH), party=FARAH, how_i_am=Words("Tired", said_by=FARAH))
    plan = plan.with_entry(said)
    page = show(qtbot, Carers(sitting()), plan)
    page.who.button(FARAH).click()
    assert carer_of(page.answer(plan)).retired
    page.who.button(FARAH).click()
    assert page.answer(plan) == plan, "a young carer is one again"
