"""Stories of the page that hands the plan over."""

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from ipc_desktop.documents.contents import DOCUMENTS
from ipc_desktop.documents.formats import Format
from ipc_desktop.documents.liblouis import NoBrailleError
from ipc_desktop.documents.paper_shape import PaperShape
from ipc_desktop.documents.wish import Wish
from ipc_desktop.plan.access_needs import AccessNeeds
from ipc_desktop.plan.agreement import AgreedVersion
from ipc_desktop.ui.pages.take_away import TakeAway
from ipc_desktop.ui.parts.paper.for_whom import EVERYBODY
from ipc_desktop.ui.trouble import trouble_words
from tests.ui.pages.small_desk import SmallDesk, plan_with_money, sitting_at
from tests.ui.pages.table import empty_plan, family_plan, press, show


def test_the_pages_stand_on_the_screen_and_are_turned(qtbot: QtBot) -> None:
    desk = SmallDesk(family_plan())
    page = show(qtbot, TakeAway(sitting_at(desk)), desk.plan)
    qtbot.waitUntil(lambda: bool(desk.asked))  # the page is painted first
    assert desk.asked == [("look", "plan", 18)]
    assert page.how_many.text() == "These are 3 pages."
    assert page.preview.number.text() == "Page 1 of 3"
    assert not page.preview.back.isEnabled()
    press(page.preview.next)
    assert page.preview.number.text() == "Page 2 of 3"
    assert page.preview.back.isEnabled()


def test_a_long_paper_is_turned_to_its_end_and_back_though_few_of_its_pages_are_held(qtbot: QtBot) -> None:
    desk = SmallDesk(family_plan(), sheets=20)
    page = show(qtbot, TakeAway(sitting_at(desk)), desk.plan)
    qtbot.waitUntil(lambda: bool(desk.asked))
    for number in range(2, 21):
        page.preview.next.click()
        assert page.preview.number.text() == f"Page {number} of 20"
        assert page.preview.sheet.isVisible()
    assert not page.preview.next.isEnabled()
    for number in range(19, 0, -1):
        page.preview.back.click()
        assert page.preview.number.text() == f"Page {number} of 20"
        assert page.preview.sheet.isVisible()
    assert page.how_many.text() == "These are 20 pages."


@pytest.mark.parametrize(("wished", "starts_at"), [(0, 18), (20, 20), (28, 28), (14, 14)])
def test_the_size_starts_where_the_person_reads_well(qtbot: QtBot, wished: int, starts_at: int) -> None:
    plan = family_plan()
    plan = plan.with_entry(AccessNeeds(id=plan.id_once(AccessNeeds), print_size=wished))
    page = show(qtbot, TakeAway(sitting_at(SmallDesk(plan))), plan)
    assert (page.wanted().document, page.wanted().type_size) == ("plan", starts_at)
    assert page.answer(plan) is plan


def test_another_paper_in_another_size_is_shown(qtbot: QtBot) -> None:
    desk = SmallDesk(family_plan(), sheets=1)
    page = show(qtbot, TakeAway(sitting_at(desk)), desk.plan)
    press(page.document.button("profile"))
    press(page.size_pt.button("28"))
    assert desk.asked[-1] == ("look", "profile", 28)
    assert page.how_many.text() == "This is one page."
    assert page.preview.next.isHidden()


def test_pages_asked_for_earlier_are_not_shown_later(qtbot: QtBot) -> None:
    desk = SmallDesk(family_plan())
    desk.slow = True
    page = show(qtbot, TakeAway(sitting_at(desk)), desk.plan)
    qtbot.waitUntil(lambda: bool(desk.asked))
    assert page.preview.number.text() == "Getting your pages ready."
    desk.heard[0]("Step 2 of 2: setting the pages.")
    assert page.preview.number.text() == "Step 2 of 2: setting the pages."
    assert page.preview.stop.isVisible()
    desk.sheets = 1
    press(page.size_pt.button("16"))
    desk.heard[0]("Step 2 of 2: setting the pages.")
    assert page.preview.number.text() == "Getting your pages ready."
    first, second = desk.waiting
    second()
    first()
    assert page.how_many.text() == "This is one page."


def test_the_paper_is_chosen_once_somebody_wants_to_and_its_sheets_are_said(qtbot: QtBot) -> None:
    desk = SmallDesk(family_plan(), sheets=5)
    page = show(qtbot, TakeAway(sitting_at(desk)), desk.plan)
    assert not page.paper.ground.isVisible()
    press(page.paper.more)
    for field, answer in (("ground", "cream"), ("lies", "lies"), ("sheet", "a3"), ("sides", "both")):
        press(getattr(page.paper, field).button(answer))
    assert desk.papers[-1].shape == PaperShape("a3", landscape=True, ground="cream", both_sides=True)
    assert page.how_many.text() == "These are 5 pages. They take 3 sheets of paper."
    press(page.print_it)
    assert desk.papers[-1].shape.both_sides
    assert not page.paper.fold.isVisible(), "only what is short makes a booklet"


def test_the_profile_can_be_a_booklet_on_one_sheet(qtbot: QtBot) -> None:
    desk = SmallDesk(family_plan(), sheets=3)
    page = show(qtbot, TakeAway(sitting_at(desk)), desk.plan)
    press(page.document.button("profile"))
    press(page.paper.more)
    press(page.paper.fold.button("booklet"))
    assert desk.papers[-1].shape == PaperShape(fold="booklet")
    assert page.how_many.text() == "These are 3 pages. They take one sheet of paper."
    assert not page.paper.lies.isVisible()
    press(page.document.button("plan"))
    assert desk.papers[-1].shape == PaperShape()


def test_what_takes_long_says_how_far_it_is_and_can_be_stopped(qtbot: QtBot) -> None:
    desk = SmallDesk(family_plan())
    desk.slow = True
    page = show(qtbot, TakeAway(sitting_at(desk)), desk.plan)
    qtbot.waitUntil(lambda: bool(desk.asked))
    press(page.preview.stop)
    press(page.print_it)
    assert page.said.text() == "Printing page 1 of 3."
    assert page.stop.isVisible()
    assert not page.preview.stop.isVisible(), "one button stops all of it"
    page.stop.setFocus()
    desk.heard[-1]("Printing page 2 of 3.")
    assert page.stop.hasFocus(), "the focus stays while the pages go by"
    press(page.stop)
    assert desk.stopped == 2
    desk.waiting[-1]()
    assert page.said.text() == "It is printing."
    assert not page.stop.isVisible()
    assert page.print_it.hasFocus()


def test_what_is_told_of_printing_is_in_view(qtbot: QtBot) -> None:
    desk = SmallDesk(family_plan())
    page = show(qtbot, TakeAway(sitting_at(desk)), desk.plan)
    press(page.print_it)
    qtbot.waitUntil(lambda: page.said.visibleRegion().boundingRect().height() == page.said.height())
    assert page.said.text() == "It is printing."


def test_printing_and_saving_take_what_is_chosen(qtbot: QtBot) -> None:
    desk = SmallDesk(family_plan())
    page = show(qtbot, TakeAway(sitting_at(desk)), desk.plan)
    press(page.size_pt.button("24"))
    press(page.print_it)
    assert desk.asked[-1] == ("print", "plan", 24)
    press(page.save)
    assert desk.asked[-1] == ("save", "plan", 24)
    assert page.said.text() == "Saved as plan.pdf."
    press(page.size_pt.button("18"))
    assert page.said.isHidden(), "the pages in another size are not saved yet"


def test_an_earlier_version_is_looked_at_and_printed_just_as_it_was_agreed(qtbot: QtBot) -> None:
    plan = family_plan().with_entries(
        AgreedVersion(id=name, number=number, locked_at=f"2027-0{number}-12T10:00:00.000Z")
        for number, name in enumerate(("first", "second"), 1)
    )
    desk = SmallDesk(plan)
    page = show(qtbot, TakeAway(sitting_at(desk)), plan)
    qtbot.waitUntil(lambda: bool(desk.asked))
    assert [paper.version for paper in desk.papers] == [""], "as it stands now"
    press(page.version.button("first"))
    press(page.print_it)
    press(page.save)
    assert [paper.version for paper in desk.papers[1:]] == ["first"] * 3
    press(page.document.button("today"))
    assert not page.version.isVisible(), "this paper is never part of what was agreed"
    assert desk.papers[-1].version == ""


def test_while_nothing_is_agreed_nobody_is_asked_for_a_version(qtbot: QtBot) -> None:
    plan = family_plan()
    assert not show(qtbot, TakeAway(sitting_at(SmallDesk(plan))), plan).version.isVisible()


def test_a_silent_printer_is_said_in_words(qtbot: QtBot) -> None:
    desk = SmallDesk(family_plan())
    desk.refuses = "The printer did not answer. Save the pages instead."
    page = show(qtbot, TakeAway(sitting_at(desk)), desk.plan)
    press(page.print_it)
    assert page.said.text() == "The printer did not answer. Save the pages instead."


def test_nobody_may_spend_until_the_funders_said_yes(qtbot: QtBot) -> None:
    plan = plan_with_money()
    page = show(qtbot, TakeAway(sitting_at(SmallDesk(plan))), plan)
    assert page.standing.text().endswith("Do not spend or employ anyone yet.")
    bare = show(qtbot, TakeAway(sitting_at(SmallDesk(empty_plan()))), empty_plan())
    assert not bare.standing.isVisible()


def test_the_last_page_says_that_it_is_the_last(qtbot: QtBot) -> None:
    assert TakeAway(sitting_at(SmallDesk(empty_plan()))).continue_words() == "Finish"


def test_the_papers_most_families_take_come_first_and_all_the_others_after_one_press(qtbot: QtBot) -> None:
    page = show(qtbot, TakeAway(sitting_at(SmallDesk(family_plan()))), family_plan())
    first = page.document.offered
    assert first == ("plan", "easy_read", "profile", "today", "actions", "emergency")
    press(page.document.more)
    assert set(page.document.offered) == set(DOCUMENTS)
    assert page.document.more.text() == "Fewer papers"
    page.document.papers.button("passport").click()
    page.document.more.click()
    assert page.document.offered == (*first, "passport"), "what is chosen is never folded away"
    assert page.wanted().document == "passport"


def test_a_paper_for_one_reader_is_looked_at_saved_and_printed_for_them(qtbot: QtBot) -> None:
    plan = family_plan()
    desk = SmallDesk(plan)
    page = show(qtbot, TakeAway(sitting_at(desk)), plan)
    reader = next(party for party in plan.parties() if party.id != plan.me.id and party.name)
    assert page.for_whom.reader.isHidden()
    press(page.for_whom.more)
    press(page.for_whom.reader.button(reader.id))
    press(page.save)
    press(page.print_it)
    assert [what for what, *_rest in desk.asked[-3:]] == ["look", "save", "print"]
    assert [paper.wish for paper in desk.papers[-3:]] == [Wish(reader=reader.id)] * 3


def test_somebody_who_shall_not_take_part_is_not_offered_as_a_reader(qtbot: QtBot) -> None:
    plan = family_plan()
    reader = next(party for party in plan.parties() if party.id != plan.me.id and party.name)
    plan = plan.with_entry(msgspec.structs.replace(reader, involved="no"))
    page = show(qtbot, TakeAway(sitting_at(SmallDesk(plan))), plan)
    with pytest.raises(KeyError):
        page.for_whom.reader.button(reader.id)


def test_a_reader_who_takes_no_part_any_more_leaves_the_paper_to_everybody(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, TakeAway(sitting_at(SmallDesk(plan))), plan)
    reader = next(party for party in plan.parties() if party.id != plan.me.id and party.name)
    press(page.for_whom.more)
    press(page.for_whom.reader.button(reader.id))
    page.present(plan.with_entry(msgspec.structs.replace(reader, involved="no")))
    assert page.for_whom.reader.value() == EVERYBODY
    assert page.wanted().wish == Wish()


@pytest.mark.parametrize(("form", "file"), [("html", "plan.html"), ("text", "plan.txt"), ("braille", "plan.brf")])
def test_other_files_than_pages_are_one_press_away(qtbot: QtBot, form: Format, file: str) -> None:
    desk = SmallDesk(family_plan())
    page = show(qtbot, TakeAway(sitting_at(desk)), desk.plan)
    qtbot.waitUntil(lambda: bool(desk.asked))  # the pages on the screen are asked for first
    assert page.ways.buttons[form].isHidden()
    press(page.ways.more)
    press(page.ways.buttons[form])
    assert desk.asked[-1] == (form, "plan", 18)
    assert page.said.text() == f"Saved as {file}."


def test_a_laptop_without_braille_says_so(qtbot: QtBot) -> None:
    desk = SmallDesk(family_plan())
    desk.refuses = trouble_words(NoBrailleError())
    page = show(qtbot, TakeAway(sitting_at(desk)), desk.plan)
    press(page.ways.more)
    press(page.ways.buttons["braille"])
    assert page.said.text() == "Braille needs a helper called liblouis. It is not on this laptop."


def test_a_paper_for_everybody_asks_for_no_reader_and_is_made_for_none(qtbot: QtBot) -> None:
    plan = family_plan()
    desk = SmallDesk(plan)
    page = show(qtbot, TakeAway(sitting_at(desk)), plan)
    reader = next(party for party in plan.parties() if party.id != plan.me.id and party.name)
    press(page.for_whom.more)
    page.for_whom.reader.button(reader.id).click()
    page.document.papers.button("today").click()
    assert desk.asked[-1] == ("look", "today", 18)
    assert desk.papers[-1].wish == Wish()
    assert page.for_whom.reader.isHidden()
