"""Stories of the page on which caught notes find their place."""

import msgspec
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.about_me import AboutMe
from ipc_desktop.plan.conversation import CaughtNote
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.sorting import PLACES
from ipc_desktop.plan.working import WorkingNote
from ipc_desktop.ui.pages import PAGES
from ipc_desktop.ui.pages.notes import NotesPage
from ipc_desktop.ui.parts.notes.note_sorter import ASIDE, NoteSorter
from tests.ui.pages.table import FARAH, TODAY, family_plan, keys, press, show, sitting


def caught(entry_id: str, text: str, by: str, minute: int) -> CaughtNote:
    return CaughtNote(
        id=entry_id, words=Words(text, "en", by), caught_at=f"2027-01-12T10:{minute}:00.000Z", page="born"
    )


def plan_with(*notes: CaughtNote) -> Plan:
    return family_plan().with_entries(notes)


def opened(page: NotesPage, note_id: str) -> NoteSorter:
    press(page.card(note_id))
    assert page.sorter is not None
    return page.sorter


def test_words_go_into_a_chapter_in_the_voice_that_said_them(qtbot: QtBot) -> None:
    plan = plan_with(caught("n1", "The taxi comes late.", FARAH, 10), caught("n2", "Trains!", family_plan().me.id, 12))
    page = show(qtbot, NotesPage(sitting()), plan)
    assert page.lead_label.text() == "2 notes are waiting. Choose one to find its place."
    sorter = opened(page, "n1")
    press(sorter.place.button("not_working"))
    press(sorter.done)
    assert page.card("n2").hasFocus(), "the next note is at hand"
    press(opened(page, "n2").place.button("most_important"))
    assert page.sorter is not None
    press(page.sorter.done)
    assert page.lead_label.text() == "Every note has its place."
    answered = page.answer(plan)
    (note,) = answered.all(WorkingNote)
    assert (note.side, note.words) == ("not_working", Words("The taxi comes late.", "en", FARAH))
    assert answered.once(AboutMe, "most_important").words.text == "Trains!"
    assert not any(one.waits for one in answered.all(CaughtNote))
    assert not NotesPage.applies(answered, TODAY)


def test_where_words_may_go_is_offered_in_the_order_of_the_pages() -> None:
    assert list(PLACES) == [page.key for page in PAGES if page.key in PLACES]


def test_a_slip_is_put_back_in_one_step(qtbot: QtBot) -> None:
    plan = plan_with(caught("n1", "The taxi comes late.", FARAH, 10))
    page = show(qtbot, NotesPage(sitting()), plan)
    sorter = opened(page, "n1")
    press(sorter.place.button("working"))
    press(sorter.done)
    assert page.way_back("n1").hasFocus()
    press(page.way_back("n1"))
    answered = page.answer(plan)
    assert not answered.all(WorkingNote)
    assert [one.waits for one in answered.all(CaughtNote)] == [True]


def test_what_needs_no_place_is_put_aside_with_the_reason(qtbot: QtBot) -> None:
    plan = plan_with(caught("n1", "Has anybody fed the cat?", FARAH, 10))
    page = show(qtbot, NotesPage(sitting()), plan)
    sorter = opened(page, "n1")
    assert not sorter.done.isEnabled()
    press(sorter.place.button(ASIDE))
    sorter.why.focus_first()
    keys("Zoya did.")
    press(sorter.done)
    answered = page.answer(plan)
    note = answered.get(CaughtNote, "n1")
    assert note is not None
    assert note.retired
    assert note.put_aside_because.text == "Zoya did."
    assert not answered.all(CaughtNote)


def test_words_without_a_voice_get_one_before_they_go_anywhere(qtbot: QtBot) -> None:
    plan = plan_with(caught("n1", "The taxi comes late.", "", 10))
    page = show(qtbot, NotesPage(sitting()), plan)
    sorter = opened(page, "n1")
    press(sorter.place.button("not_working"))
    press(sorter.done)
    assert sorter.whose.error == "Say first whose words these are."
    press(sorter.whose.button(FARAH))
    qtbot.wait(420)  # a second press within 400 ms counts as a shake
    press(sorter.done)
    (note,) = page.answer(plan).all(WorkingNote)
    assert note.words.said_by == FARAH


def test_half_a_reason_is_there_again_after_the_page_was_left(qtbot: QtBot) -> None:
    plan = plan_with(caught("n1", "Has anybody fed the cat?", FARAH, 10))
    page = show(qtbot, NotesPage(sitting()), plan)
    sorter = opened(page, "n1")
    press(sorter.place.button(ASIDE))
    sorter.why.focus_first()
    keys("Zoya")
    again = show(qtbot, NotesPage(sitting()), plan)
    again.take_up(page.unfinished())
    assert again.sorter is not None
    assert not again.sorter.why.isHidden()
    assert again.sorter.reason().text == "Zoya"


def test_half_a_reason_is_there_again_after_another_note_was_looked_at(qtbot: QtBot) -> None:
    plan = plan_with(caught("n1", "Has anybody fed the cat?", FARAH, 10), caught("n2", "Trains!", FARAH, 12))
    page = show(qtbot, NotesPage(sitting()), plan)
    press(opened(page, "n1").place.button(ASIDE))
    assert page.sorter is not None
    page.sorter.why.focus_first()
    keys("Zoya")
    assert opened(page, "n2").reason().text == ""
    again = opened(page, "n1")
    assert again.reason().text == "Zoya"
    assert again.why.isVisible()


def test_every_half_reason_is_there_again_after_the_page_was_left(qtbot: QtBot) -> None:
    plan = plan_with(caught("n1", "Has anybody fed the cat?", FARAH, 10), caught("n2", "Trains!", FARAH, 12))
    page = show(qtbot, NotesPage(sitting()), plan)
    for note, reason in (("n1", "Zoya"), ("n2", "We said so")):
        press(opened(page, note).place.button(ASIDE))
        assert page.sorter is not None
        page.sorter.why.focus_first()
        keys(reason)
    again = show(qtbot, NotesPage(sitting()), plan)
    again.take_up(page.unfinished())
    assert again.sorter is not None
    assert again.sorter.reason().text == "We said so", "the one that was open is open again"
    assert again.unfinished() == page.unfinished(), "what is shut is not forgotten"
    first = opened(again, "n1")
    assert first.reason().text == "Zoya"
    press(again.card("n1"))
    assert "open" not in again.unfinished()
    assert {name for name in again.unfinished() if name.endswith("/why")} == {"n1/why", "n2/why"}


def test_the_page_is_only_there_while_a_note_waits() -> None:
    assert not NotesPage.applies(family_plan(), TODAY)
    note = caught("n1", "So.", FARAH, 10)
    assert NotesPage.applies(plan_with(note), TODAY)
    assert not NotesPage.applies(plan_with(msgspec.structs.replace(note, sorted_into="x")), TODAY)
