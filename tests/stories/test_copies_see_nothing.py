"""Words for some eyes only, where family have their own copies: at the worker's, on the stick, and at home."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ipc_desktop.journal.ids import new_id
from ipc_desktop.plan import own_copy
from ipc_desktop.plan.conversation import CaughtNote
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.plan import Plan
from ipc_desktop.sync import copy_held
from ipc_desktop.sync.copies_given import CopiesGiven
from ipc_desktop.sync.copies_on_stick import StickCopy, StickGiver
from ipc_desktop.ui.exchange.copies_screen import CopiesScreen
from ipc_desktop.ui.exchange.suggestions_screen import SuggestionsScreen
from ipc_desktop.ui.family.copy_screen import CopyScreen
from ipc_desktop.ui.family.say_screen import SaidScreen, SayScreen
from ipc_desktop.ui.page_kinds import KINDS_OF_PAGE
from ipc_desktop.ui.screens.confirm import ConfirmScreen
from ipc_desktop.ui.screens.pick import PickScreen
from tests.bench.made_up import sample_plan
from tests.documents.tagged_pdf import TaggedPdf
from tests.journal.made_up import made_store
from tests.stories.planted import MARK, marks_in, on_the_table, planted, shown
from tests.stories.test_who_sees_what import TODAY, Family, everything_in
from tests.ui.exchange.at_work import AtWork
from tests.ui.exchange.conftest import _at_work
from tests.ui.family.test_own_copy import ask, by_stick, home, side, stick
from tests.ui.shell.visit import plain_look

__all__ = ["plain_look", "stick"]


@pytest.fixture
def family(qtbot: QtBot, tmp_path: Path) -> Iterator[Family]:
    opened = Family(qtbot, tmp_path)
    yield opened
    opened.close()


def test_beside_what_was_suggested_stands_only_what_lies_on_the_table(family: Family) -> None:
    notes = [one.entry for one in family.planted if isinstance(one.entry, CaughtNote)]
    hidden = [replace(note, from_copy="copy", sorted_into="") for note in notes]
    said = Words("Zqsaidzqtableqz", said_by=family.supporter)
    waits = CaughtNote(id="", words=said, caught_at="2027-01-11T16:20:00.000Z", from_copy="copy")
    pages = {kinds: page for page, kinds in KINDS_OF_PAGE.items() if kinds}.values()  # each kind of words once
    seen = [replace(waits, id=new_id(), page=page) for page in pages]
    family.wizard.write_beside(*hidden, *seen, *(one.entry for one in on_the_table(family.plan)))
    assert len(own_copy.waiting(family.wizard.case.plan)) == len(hidden) + len(seen)
    family.tools.open("suggested")
    assert isinstance(family.wizard.side, SuggestionsScreen)
    found = family.look()
    assert len(found) > 20, "what lies on the table stands there"
    assert {mark for mark in found if not mark.endswith("zqtableqz")} == set()


def test_a_copy_is_offered_to_nobody_whom_somebody_keeps_to_themself(family: Family) -> None:
    family.tools.open("copies")
    screen = family.wizard.side
    assert isinstance(screen, CopiesScreen)
    found = family.look()
    for party in own_copy.may_have_a_copy(family.plan, TODAY):
        screen.whom.set_value(party.id)
        screen.whom.changed.emit()
        found |= family.look()
    assert {mark for mark in found if "zqperson" in mark or "zqsupporter" in mark} == set()


def test_at_home_a_copy_shows_asks_and_saves_only_what_lies_on_the_table(
    qtbot: QtBot, tmp_path: Path, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, (plan, reader) = made_store(tmp_path / "sam")[0], plan_with_all_eyes()
    case = store.writer.import_case(plan).result()
    giver, ann = CopiesGiven(store, StickGiver(stick), TODAY), _at_work(qtbot, tmp_path, "Ann")
    giver.give(case, reader, ask(ann))
    by_stick(ann)
    home(ann, CopyScreen)
    for page in ("outcome", "most_important"):
        copy_held.say(ann.store, page, "Zqsaidzqtableqz", "en")
    copy_held.keep_up(ann.store, StickCopy(stick))
    giver.keep_up()
    first, second = own_copy.waiting(store.journal.plan(case))
    store.writer.save(
        case,
        [
            own_copy.left(first, Words("Zqanswerzqtableqz")),
            replace(own_copy.left(second, Words("Zqanswerzqrestrictedqz")), visibility="restricted"),
        ],
        "sam",
    ).result()
    giver.keep_up()
    before = ann.session.office.home
    by_stick(ann)
    ann.until(lambda: ann.session.office.home is not before)

    found = at_home(ann)
    assert {"Zqsaidzqtableqz", "Zqanswerzqtableqz"} <= found
    assert len(found) > 10, "what lies on the table is read"
    for document in ("plan", "profile", "actions"):
        of_paper = saved_at_home(ann, document, tmp_path / f"{document}.pdf", monkeypatch)
        assert {mark for mark in of_paper if not mark.endswith("zqtableqz")} == set(), document
    assert {mark for mark in found if not mark.endswith("zqtableqz")} == set()
    for file in stick.rglob("*"):
        assert not MARK.search(file.name)
        assert file.is_dir() or not MARK.search(file.read_bytes().decode("latin-1")), file.suffix
    store.close()


def plan_with_all_eyes() -> tuple[Plan, str]:
    """Maud's plan with words for everybody's eyes in every kind of entry, and who of her family gets a copy."""
    plan = sample_plan("maud-thistlewick")
    reader = next(party.id for party in own_copy.may_have_a_copy(plan, TODAY) if party.id != plan.me.id)
    another = next(party.id for party in plan.parties() if party.id not in (plan.me.id, reader) and not party.is_paid)
    return plan.with_entries(one.entry for one in (*planted(plan, another), *on_the_table(plan))), reader


def at_home(ann: AtWork) -> set[str]:
    """The marks that a family's own window shows and tells: the plan, what is asked of each chapter, what was said."""
    screen = home(ann, CopyScreen)
    found = look(ann, screen)
    for button in screen.says:
        button.click()
        found |= look(ann, side(ann, SayScreen))
        ann.session.office.close_side()
    screen.buttons["said"].click()
    found |= look(ann, side(ann, SaidScreen))
    ann.session.office.close_side()
    return found


def saved_at_home(ann: AtWork, document: str, sheet: Path, monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The marks that are told before a paper is saved, and all that lie in it."""
    monkeypatch.setattr("ipc_desktop.ui.paper.destinations.ask_file", lambda _host, write, *_rest: write(sheet))
    ann.session.office.notice.tell("")
    home(ann, CopyScreen).buttons["save"].click()
    which = side(ann, PickScreen)
    found = look(ann, which)
    which.offered.set_value(document)
    which.go_on()
    confirm = side(ann, ConfirmScreen)
    found |= look(ann, confirm)
    confirm.go_on()
    ann.until(lambda: "Saved as" in ann.session.office.notice.words)
    texts = [element.text + element.alternative for element in TaggedPdf(sheet.read_bytes()).texts()]
    assert marks_in(texts), "what lies on the table is printed"
    return found | marks_in([*texts, everything_in(sheet.read_bytes())])


def look(ann: AtWork, screen: QWidget) -> set[str]:
    """The marks that the window and a screen in it show or tell just now."""
    QApplication.processEvents()
    return marks_in(shown(ann.window, screen))
