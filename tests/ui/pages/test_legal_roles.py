"""Stories of the page of who may speak for the person by law: named, and seen on paper."""

import msgspec
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.authority import Authority, is_evidenced
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui.pages.legal_roles import LegalRoles
from ipc_desktop.ui.parts.entries.entry_card import EntryCard
from ipc_desktop.ui.parts.people.authority_form import AuthorityForm
from tests.ui.pages.forms import choose
from tests.ui.pages.table import FARAH, TODAY, YUSUF, empty_plan, family_plan, press, show, sitting

ROLE = "lpa_health_welfare"


def party(plan: Plan, party_id: str) -> Party:
    found = plan.get(Party, party_id)
    assert found is not None
    return found


def named() -> Plan:
    """Farah has parental responsibility, as the page of people says; nobody saw a paper."""
    plan = family_plan()
    return plan.with_entry(msgspec.structs.replace(party(plan, FARAH), roles=("parental_responsibility",)))


def card(page: LegalRoles) -> EntryCard:
    (only,) = page.lists[0].cards()
    assert isinstance(only, EntryCard)
    return only


def form_of(page: LegalRoles) -> AuthorityForm:
    form = page.lists[0].form
    assert isinstance(form, AuthorityForm)
    return form


def test_a_role_named_elsewhere_stands_here_without_a_paper(qtbot: QtBot) -> None:
    page = show(qtbot, LegalRoles(sitting()), named())
    assert card(page).title == "Farah, Mum: parental responsibility"
    assert card(page).lines == ("No paper seen yet. They cannot sign for you.",)
    assert page.answer(named()) == named()


def test_a_paper_that_was_seen_lets_them_sign(qtbot: QtBot) -> None:
    plan = named()
    page = show(qtbot, LegalRoles(sitting()), plan)
    press(card(page))
    choose(form_of(page), "evidence", "birth_certificate")
    answered = page.answer(plan)
    (paper,) = answered.all(Authority)
    assert (paper.party, paper.role, paper.seen_on) == (FARAH, "parental_responsibility", TODAY)
    assert is_evidenced(answered, FARAH, "parental_responsibility", TODAY)
    press(form_of(page).finish)
    assert card(page).lines == ("Birth certificate, seen on Tuesday 12 January 2027",)


def test_who_has_which_role_is_not_asked_again_of_a_paper(qtbot: QtBot) -> None:
    page = show(qtbot, LegalRoles(sitting()), named())
    press(card(page))
    press(form_of(page).more)
    assert form_of(page).fields["seen_by"].isVisible()
    assert not {"party", "role"} & form_of(page).fields.keys()


def test_somebody_new_gets_the_role_among_the_people_too(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, LegalRoles(sitting()), plan)
    press(page.lists[0].add)
    form = form_of(page)
    choose(form, "party", YUSUF)
    assert [problem.text for problem in page.problems()] == ["Please choose what they may do."]
    choose(form, "role", ROLE)
    assert page.problems() == ()
    answered = page.answer(plan)
    assert ROLE in party(answered, YUSUF).roles
    choose(form, "party", FARAH)
    answered = page.answer(plan)
    assert ROLE in party(answered, FARAH).roles
    assert ROLE not in party(answered, YUSUF).roles, "only a slip of the finger"


def test_taking_out_takes_the_role_and_brings_it_back(qtbot: QtBot) -> None:
    plan = named()
    page = show(qtbot, LegalRoles(sitting()), plan)
    press(card(page))
    form_of(page).take_out.click()
    assert party(page.answer(plan), FARAH).roles == ()
    assert page.lists[0].cards() == ()
    next(iter(page.lists[0]._undo_buttons.values())).click()
    assert party(page.answer(plan), FARAH).roles == ("parental_responsibility",)
    assert card(page).title == "Farah, Mum: parental responsibility"


def test_nobody_is_fine(qtbot: QtBot) -> None:
    page = show(qtbot, LegalRoles(sitting()), empty_plan())
    assert not page.is_answered(empty_plan())
    assert page.answer(empty_plan()) == empty_plan()
