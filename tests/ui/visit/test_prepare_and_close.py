"""Stories of the visit round the conversation: prepared, begun from the list, paused, and closed."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ipc_desktop.documents.contents import DOCUMENTS, make_document
from ipc_desktop.documents.plain_text import as_text
from ipc_desktop.plan.actions import Action
from ipc_desktop.plan.getting_ready import Pace
from ipc_desktop.plan.visit import Paper, Visit
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.screens.caseload import CaseloadScreen
from ipc_desktop.ui.screens.close import CloseScreen
from ipc_desktop.ui.screens.pause import PauseScreen
from ipc_desktop.ui.screens.prepare import PrepareScreen
from tests.ui.shell.visit import Visit as Window

ALT = Qt.KeyboardModifier.AltModifier


def today() -> dt.date:
    return dt.datetime.now(dt.UTC).astimezone().date()


def with_a_visit_today(visit: Window, **more: object) -> Visit:
    """Maud's plan has a visit today at half past ten; nothing of it has begun."""
    wizard = visit.open_first()
    planned = replace(
        Visit(id="0198aaaa-0000-7000-8000-000000000001", planned_on=today(), planned_time="10:30", place="home"), **more
    )
    wizard.case.keep_page(wizard.plan_now().with_entry(planned), wizard.key)
    visit.session.store.writer.flush()
    return planned


def the_visit(visit: Window, planned: Visit) -> Visit:
    found = visit.wizard.plan_now().get(Visit, planned.id)
    assert found is not None
    return found


def prepare(visit: Window) -> PrepareScreen:
    visit.wizard.asked.emit("prepare")
    screen = visit.wizard.side
    assert isinstance(screen, PrepareScreen)
    return screen


def close(visit: Window) -> CloseScreen:
    visit.wizard.asked.emit("close")
    screen = visit.wizard.side
    assert isinstance(screen, CloseScreen)
    return screen


def type_into(visit: Window, text: str) -> None:
    QTest.keyClicks(QApplication.focusWidget() or visit.window, text)


def test_a_visit_is_prepared_and_kept_with_every_key(visit: Window) -> None:
    planned = with_a_visit_today(visit)
    screen = prepare(visit)
    screen.when.time.focus_first()
    screen.when.time.set_text("")
    type_into(visit, "2pm")
    visit.wizard.go_on()
    somebody = visit.wizard.case.plan.parties()[1]
    screen.coming.button(somebody.id).click()
    visit.qtbot.wait(420)
    visit.wizard.go_on()
    screen.stones.button("my_goals").click()
    screen.stones.button("money").click()
    visit.qtbot.wait(420)
    visit.wizard.go_on()
    type_into(visit, "Large print")
    kept = the_visit(visit, planned)
    assert (kept.planned_time, kept.coming, kept.stones) == ("14:00", (somebody.id,), ("my_goals", "money"))
    assert kept.bring.text == "Large print"
    said = [visit.wizard.bar.primary.text()]
    visit.wizard.go_on()
    said.append(visit.wizard.bar.primary.text())
    visit.wizard.go_on()
    assert said == ["Next", "Done"], "the main button leads from step to step, and ends the last"
    visit.session.store.writer.flush()
    saved = visit.session.store.journal.plan(visit.wizard.case.case).get(Visit, planned.id)
    assert saved == kept


def test_the_number_people_ring_is_asked_for_kept_and_on_todays_sheet(visit: Window) -> None:
    with_a_visit_today(visit)
    screen = prepare(visit)
    visit.wizard.go_on()
    screen.number.focus_first()
    screen.number.set_text("")
    type_into(visit, "0113 496 0777")
    visit.wizard.go_on()
    visit.wizard.close_side()
    visit.session.store.writer.flush()
    saved = visit.session.store.journal.plan(visit.wizard.case.case)
    assert "0113 496 0777" in as_text(make_document("today", saved, language="en", today=today()))
    assert prepare(visit).number.text() == "0113 496 0777"


def test_somebody_without_a_name_is_not_called_me_among_those_who_come(visit: Window) -> None:
    with_a_visit_today(visit)
    case = visit.wizard.case
    nameless = [replace(case.plan.me, name=""), replace(case.plan.person, given_names="", family_name="", known_as="")]
    case.keep_page(case.plan.with_entries(nameless), visit.wizard.key)
    assert prepare(visit).coming.button(case.plan.me.id).text() == "The person this plan is for"


def test_a_time_that_cannot_be_read_is_asked_again_kindly(visit: Window) -> None:
    with_a_visit_today(visit)
    screen = prepare(visit)
    screen.when.time.focus_first()
    screen.when.time.set_text("")
    type_into(visit, "after lunch")
    screen.go_on()
    assert visit.wizard.side is screen
    assert screen.when.time.error == "Please write a time, such as 10:30 or 2pm."


def test_each_step_shows_its_question_also_in_giant_letters(visit: Window) -> None:
    with_a_visit_today(visit)
    visit.session.window().resize(1366, 768)
    appearance().set_text_size(400)
    screen = prepare(visit)

    def question_and_focus_show() -> bool:
        shown = (screen.steps.place, QApplication.focusWidget())
        return all(one is not None and not one.visibleRegion().isEmpty() for one in shown)

    for _step in range(2):
        visit.press(Qt.Key.Key_Right, ALT)
        visit.until(question_and_focus_show)


def test_what_came_of_a_paper_is_seen_also_in_giant_letters(visit: Window) -> None:
    with_a_visit_today(visit)
    visit.session.window().resize(1366, 768)
    appearance().set_text_size(400)
    screen = close(visit)
    screen.steps.show_step("sheet")
    screen.sheet.say("Saved as today.pdf.")
    visit.until(lambda: not screen.sheet.said.visibleRegion().isEmpty())


def test_the_card_of_today_opens_the_visit_to_prepare_or_to_begin(visit: Window) -> None:
    planned = with_a_visit_today(visit, stones=("money", "agree"))
    visit.leave()
    for button, then in (("prepare", PrepareScreen), ("start", None)):
        home = visit.session.office.home
        assert isinstance(home, CaseloadScreen)
        home.show_people()
        (card,) = home.visits.cards
        getattr(card, button).click()
        side = visit.session.office.side
        assert side is not None
        side.go_on()
        visit.until(lambda: visit.session.wizard is not None)
        if then is not None:
            assert isinstance(visit.wizard.side, then)
            assert not the_visit(visit, planned).started_at
            visit.leave()
    assert the_visit(visit, planned).started_at
    assert visit.wizard.flow.stone(visit.wizard.key) == "money"


def test_todays_stones_stand_on_the_path_and_now_and_next_above_the_page(visit: Window) -> None:
    with_a_visit_today(visit, stones=("my_goals", "money"))
    wizard = visit.wizard
    wizard.show_page("outcome")
    rows = {row.stone.key: row.stone for row in wizard.path.rows}
    assert [key for key, stone in rows.items() if stone.is_today] == ["my_goals", "money"]
    assert "for today" in rows["money"].spoken
    strip = wizard.deck.frame("outcome").now_and_next
    assert strip is not None
    assert (strip.now.words.text(), strip.next.words.text()) == ("Now: My goals", "Next: Money")
    wizard.show_page("budget")
    strip = wizard.deck.frame("budget").now_and_next
    assert strip is not None
    assert strip.next.words.text() == "Next: we say goodbye"


def test_without_chosen_stones_there_is_no_strip(visit: Window) -> None:
    with_a_visit_today(visit)
    visit.wizard.show_page("outcome")
    assert visit.wizard.deck.frame("outcome").now_and_next is None


def test_a_break_is_noted_and_counts_down_without_pushing(visit: Window) -> None:
    planned = with_a_visit_today(visit, started_at="2027-01-12T10:00:00.000Z")
    visit.press(Qt.Key.Key_P, ALT)
    screen = visit.wizard.side
    assert isinstance(screen, PauseScreen)
    assert screen.countdown.isHidden()
    assert len(the_visit(visit, planned).breaks) == 1
    screen.length.button("5").click()
    assert screen.countdown.words.text() == "About 5 minutes left."
    seconds = [100.0]
    screen.countdown._clock = lambda: seconds[0]
    screen.countdown.begin(5)
    seconds[0] += 200
    screen.countdown.look()
    assert screen.countdown.words.text() == "About 2 minutes left."
    seconds[0] += 200
    screen.countdown.look()
    assert screen.countdown.words.text() == "Ready when you are."
    assert visit.wizard.side is screen


def test_who_likes_a_countdown_sees_one_at_once(visit: Window) -> None:
    with_a_visit_today(visit)
    wizard = visit.wizard
    pace = replace(wizard.case.plan.once(Pace), shows_countdown=True)
    wizard.case.keep_page(wizard.plan_now().with_entry(pace), wizard.key)
    visit.press(Qt.Key.Key_P, ALT)
    assert isinstance(wizard.side, PauseScreen)
    assert not wizard.side.countdown.isHidden()


def test_a_visit_is_closed_with_what_we_did_steps_and_the_next_day(visit: Window) -> None:
    planned = with_a_visit_today(visit, started_at="2027-01-12T10:00:00.000Z", stones=("my_goals",))
    screen = close(visit)
    screen.did.focus_first()
    type_into(visit, "We chose a goal.")
    screen.mood.button("good").click()
    visit.wizard.go_on()
    type_into(visit, "Ring the choir")
    somebody = visit.wizard.case.plan.parties()[1]
    screen.who_does_what.who.button(somebody.id).click()
    screen.who_does_what.one_more.click()
    type_into(visit, "Find the hymn book")
    visit.qtbot.wait(420)
    visit.wizard.go_on()
    next_day = today() + dt.timedelta(days=7)
    screen.again.day.set_value(next_day)
    screen.again.time.focus_first()
    screen.again.time.set_text("")
    type_into(visit, "11")
    visit.qtbot.wait(420)
    visit.wizard.go_on()
    screen.papers.document.button("profile").click()
    screen.papers.for_whom.button(somebody.id).click()
    screen.papers.way.button("post").click()
    screen.papers.promise.click()
    visit.qtbot.wait(420)
    visit.wizard.go_on()
    case = visit.wizard.case.case
    screen.go_on()
    visit.until(lambda: visit.session.wizard is None)  # the list is shown, its names hidden
    visit.session.store.writer.flush()
    plan = visit.session.store.journal.plan(case)
    ended = plan.get(Visit, planned.id)
    assert ended is not None
    assert ended.ended_at
    assert (ended.what_we_did.text, ended.mood) == ("We chose a goal.", "good")
    steps = [step for step in plan.all(Action) if step.decided_at == planned.id]
    assert [(step.what.text, step.who) for step in steps] == [
        ("Ring the choir", somebody.id),
        ("Find the hymn book", ""),
    ]
    assert [visit.planned_time for visit in plan.all(Visit) if visit.planned_on == next_day] == ["11:00"]
    (paper,) = [paper for paper in plan.all(Paper) if paper.part_of == planned.id]
    assert (paper.document, paper.for_whom, paper.way) == ("profile", somebody.id, "post")


def test_any_paper_can_be_promised_and_the_less_usual_ones_are_one_press_away(visit: Window) -> None:
    planned = with_a_visit_today(visit, started_at="2027-01-12T10:00:00.000Z")
    screen = close(visit)
    screen.steps.show_step("papers")
    papers = screen.papers
    assert not papers.promise.isEnabled(), "nothing is chosen beforehand"
    papers.document.more.click()
    assert {*papers.document.offered, "today_blank"} == set(DOCUMENTS)
    papers.document.button("passport").click()
    visit.press(Qt.Key.Key_Escape)
    again = close(visit).papers
    assert again.document.value() == "passport", "what is chosen and not yet promised is there again"
    again.promise.click()
    assert [paper.document for paper in visit.wizard.plan_now().all(Paper, planned.id)] == ["passport"]
    assert again.document.value() == ""


def test_a_blank_pack_goes_along_to_a_visit_where_no_laptop_fits(visit: Window) -> None:
    with_a_visit_today(visit)
    screen = prepare(visit)
    screen.steps.show_step("paper")
    assert screen.paper.buttons["print", "blank_pack"].isVisible()
    asked: list[str] = []
    screen.paper.printed.connect(asked.append)
    screen.paper.buttons["print", "blank_pack"].click()
    assert asked == ["blank_pack"]


def test_a_step_taken_out_comes_back_in_one_step(visit: Window) -> None:
    planned = with_a_visit_today(visit, started_at="2027-01-12T10:00:00.000Z")
    screen = close(visit)
    screen.steps.show_step("steps")
    screen.who_does_what.focus_first()
    type_into(visit, "Ring the choir")
    screen.who_does_what.one_more.click()
    (row,) = screen.who_does_what.rows.values()
    row.button.click()
    plan = visit.wizard.plan_now()
    assert not [step for step in plan.all(Action) if step.decided_at == planned.id]
    visit.qtbot.wait(420)
    row.button.click()
    plan = visit.wizard.plan_now()
    assert [step.what.text for step in plan.all(Action) if step.decided_at == planned.id] == ["Ring the choir"]


def test_words_about_the_visit_are_kept_when_the_screen_is_left_with_esc(visit: Window) -> None:
    planned = with_a_visit_today(visit, started_at="2027-01-12T10:00:00.000Z")
    screen = close(visit)
    screen.did.focus_first()
    type_into(visit, "We laughed a lot.")
    visit.press(Qt.Key.Key_Escape)
    assert visit.wizard.side is None
    assert the_visit(visit, planned).what_we_did.text == "We laughed a lot."
    assert close(visit).did.text() == "We laughed a lot."


def test_after_as_long_as_people_like_to_talk_a_break_is_asked_for_once(visit: Window) -> None:
    began = (dt.datetime.now(dt.UTC) - dt.timedelta(minutes=25)).isoformat(timespec="milliseconds")
    with_a_visit_today(visit, started_at=began.replace("+00:00", "Z"), stones=("my_goals",))
    wizard = visit.wizard
    pace = replace(wizard.case.plan.once(Pace), break_every_minutes=20, sitting_minutes=40, shows_countdown=True)
    wizard.case.keep_page(wizard.plan_now().with_entry(pace), wizard.key)
    wizard.show_page("outcome")
    strip = wizard.deck.frame("outcome").now_and_next
    assert strip is not None
    assert not strip.rest.isHidden()
    assert strip.countdown.words.text() == "About 15 minutes left."
    visit.press(Qt.Key.Key_P, ALT)
    visit.press(Qt.Key.Key_Escape)
    wizard.show_page("outcome")
    assert strip.rest.isHidden(), "there was one just now"
