"""Stories of what must not be told: the page is the same for everybody, and the worker's screen alone says more."""

import msgspec
from pytestqt.qtbot import QtBot

from ipc_desktop.documents.contents import make_document
from ipc_desktop.documents.plain_text import as_text
from ipc_desktop.plan.decisions import CapacityRecord, is_complete
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.permissions import TABLE, reader_of, view_for
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.sharing import NotTold, not_told
from ipc_desktop.ui.bricks.meanings import TermButton
from ipc_desktop.ui.fields.radios import Radios
from ipc_desktop.ui.page_kinds import KINDS_OF_PAGE
from ipc_desktop.ui.pages.not_told import NotToldPage
from ipc_desktop.ui.parts.checking.people_answers import people_answers
from ipc_desktop.ui.parts.people.capacity_list import CapacityForm
from ipc_desktop.ui.parts.people.not_told_list import NotToldForm
from ipc_desktop.ui.screens.worker_lists import WorkerListsScreen
from ipc_desktop.ui.shell.frame import Frame
from tests.ui.pages import table
from tests.ui.pages.forms import choose, offered
from tests.ui.pages.table import TODAY, YUSUF, empty_plan, family_plan, press, show, sitting

WHY = "Zephyrine"


def kept_from_yusuf() -> Plan:
    note = not_told("note", party=YUSUF)
    return family_plan().with_entry(NotTold(id=note.id, party=YUSUF, visibility="private", why=Words(WHY)))


def screen_for(qtbot: QtBot, plan: Plan) -> WorkerListsScreen:
    screen = WorkerListsScreen(plan, sitting())
    frame = Frame(screen)
    table._kept.append(frame)
    qtbot.addWidget(frame)
    frame.resize(1118, 684)
    frame.show()
    qtbot.waitExposed(frame)
    return screen


def test_a_word_to_know_opens_its_meaning_on_the_workers_screen_too(qtbot: QtBot) -> None:
    screen = screen_for(qtbot, family_plan())
    press(screen.capacity.add)
    shown = [one for one in screen.capacity.findChildren(TermButton) if one.isVisibleTo(screen)]
    next(one for one in shown if one.text() == "direct payment").click()
    assert screen.explainer is not None
    assert screen.explainer.open_one is not None


def test_the_page_is_the_same_whatever_is_written(qtbot: QtBot) -> None:
    page = show(qtbot, NotToldPage(sitting()), empty_plan())
    before = page.grab().toImage()
    page.present(kept_from_yusuf())
    assert page.grab().toImage() == before
    assert page.is_answered(empty_plan()), "leaving it tells nothing, whatever was said"
    asked: list[str] = []
    page.asks.connect(asked.append)
    press(page.alone)
    assert asked == ["alone"]


def test_no_family_page_paper_or_history_knows_of_it() -> None:
    plan = kept_from_yusuf()
    assert "note" not in view_for(plan, TABLE).entries
    assert "note" not in view_for(plan, reader_of(plan, YUSUF)).entries
    assert WHY not in as_text(make_document("plan", plan, language="en", today=TODAY))
    assert all(NotTold not in kinds for kinds in KINDS_OF_PAGE.values())
    assert list(people_answers(plan)) == list(people_answers(family_plan()))


def test_the_worker_writes_who_must_not_be_told_of_what(qtbot: QtBot) -> None:
    plan = family_plan()
    screen = screen_for(qtbot, plan)
    press(screen.not_told.add)
    form = screen.not_told.in_hand
    assert isinstance(form, NotToldForm)
    form.of_what.button("some").click()
    assert [problem.text for problem in form.problems()] == ["Please choose who must not be told."]
    closed: list[None] = []
    screen.closed.connect(lambda: closed.append(None))
    screen.go_on()
    assert not closed
    form.who.button(YUSUF).click()
    form.sections.button("money").click()
    screen.go_on()
    assert closed
    (note,) = screen.answer(plan).all(NotTold)
    assert (note.party, note.sections, note.visibility) == (YUSUF, ("money",), "private")


def test_who_must_not_be_told_stays_named_though_they_left_the_plan(qtbot: QtBot) -> None:
    plan = kept_from_yusuf()
    yusuf = plan.party(YUSUF)
    assert yusuf is not None
    plan = plan.with_entry(msgspec.structs.replace(yusuf, retired=True))
    screen = screen_for(qtbot, plan)
    press(screen.not_told.cards()[0])
    form = screen.not_told.in_hand
    assert isinstance(form, NotToldForm)
    form.sections.set_values(("money",))
    form.of_what.button("some").click()
    (note,) = screen.answer(plan).all(NotTold)
    assert (note.party, note.sections) == (YUSUF, ("money",))
    assert form.problems() == ()


def test_somebody_from_outside_the_plan_is_named(qtbot: QtBot) -> None:
    plan = family_plan()
    screen = screen_for(qtbot, plan)
    press(screen.not_told.add)
    form = screen.not_told.in_hand
    assert isinstance(form, NotToldForm)
    form.who.button("somebody_else").click()
    form.name.set_text("An uncle")
    form.changed.emit()
    (note,) = screen.answer(plan).all(NotTold)
    assert (note.party, note.name, note.is_of_anything) == ("", "An uncle", True)


def test_nothing_is_found_about_a_decision_that_nobody_chose(qtbot: QtBot) -> None:
    screen = screen_for(qtbot, family_plan())
    press(screen.capacity.add)
    form = screen.capacity.form
    assert isinstance(form, CapacityForm)
    decision = form.fields["decision"]
    assert isinstance(decision, Radios)
    assert not decision.value(), "nothing is chosen beforehand"
    choose(form, "conclusion", "lacks_now")
    assert not any(record.conclusion for record in screen.answer(family_plan()).all(CapacityRecord))
    form.finish.click()
    assert decision.error == "Please choose which decision it is."
    choose(form, "decision", "manage_direct_payment")
    form.finish.click()
    (record,) = screen.answer(family_plan()).all(CapacityRecord)
    assert (record.decision, record.conclusion) == ("manage_direct_payment", "lacks_now")
    screen.capacity.open(record.id)
    assert isinstance(screen.capacity.form, CapacityForm)
    again = screen.capacity.form.fields["decision"]
    assert isinstance(again, Radios)
    assert again.value() == "manage_direct_payment"


def test_neither_the_person_nor_the_family_is_offered_as_judge(qtbot: QtBot) -> None:
    plan = family_plan()
    screen = screen_for(qtbot, plan)
    press(screen.capacity.add)
    assert isinstance(screen.capacity.form, CapacityForm)
    assert offered(screen.capacity.form, "judged_by") == [one.id for one in plan.named() if one.is_paid]


def test_a_record_of_capacity_stays_off_the_table_and_says_what_is_missing(qtbot: QtBot) -> None:
    plan = family_plan()
    screen = screen_for(qtbot, plan)
    press(screen.capacity.add)
    form = screen.capacity.form
    assert isinstance(form, CapacityForm)
    choose(form, "decision", "agree_plan")
    choose(form, "conclusion", "lacks_now")
    form.supports.set_values(("Pictures",))
    form.changed.emit()
    answered = screen.answer(plan)
    (record,) = answered.all(CapacityRecord)
    assert (record.visibility, record.judged_on) == ("professionals", TODAY)
    assert [words.text for words in record.supports_tried] == ["Pictures"]
    assert not is_complete(record)
    assert record.id not in view_for(answered, TABLE).entries
