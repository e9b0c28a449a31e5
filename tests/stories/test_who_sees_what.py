"""Words that are for some eyes only: planted in every kind of entry, and looked for everywhere.

They stand on no screen of the family, on no paper, in no file, list or log, and each is found by whom it is for.
"""

from __future__ import annotations

import datetime as dt
import io
import logging
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ipc_desktop.documents.braille import as_brf
from ipc_desktop.documents.contents import DOCUMENTS, make_document
from ipc_desktop.documents.html import as_html
from ipc_desktop.documents.plain_text import as_text
from ipc_desktop.documents.typesetter import set_pdf
from ipc_desktop.journal.ids import new_id
from ipc_desktop.plan.conversation import PrivateAnswer
from ipc_desktop.plan.money.ledger import LedgerEntry
from ipc_desktop.plan.permissions import NEVER_LEAVES, authors_of
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.planfile import write_plan_file
from ipc_desktop.plan.sharing import NotTold
from ipc_desktop.ui.case_tools import CaseTools
from ipc_desktop.ui.pages import PAGES
from ipc_desktop.ui.pages.check import Check
from ipc_desktop.ui.reading.passages import passages
from ipc_desktop.ui.screens.caseload import CaseloadScreen
from ipc_desktop.ui.screens.hand_over import HandOverScreen
from ipc_desktop.ui.screens.history import HistoryScreen, readable
from ipc_desktop.ui.screens.private_notes import PrivateNotesScreen
from ipc_desktop.ui.shell.frame import Frame
from ipc_desktop.ui.visit.hand_over import HANDED_TOOLS
from tests.documents.tagged_pdf import TaggedPdf
from tests.stories.planted import MARK, Planted, marks_in, planted, shown
from tests.ui.shell.visit import Visit, plain_look

__all__ = ["plain_look"]

TODAY = dt.date(2027, 1, 12)
NO_SCREEN = {"read_aloud", "alone", "not_safe", "hide", "hand_over", "own_view"}
"""Tools for families that open no screen, or that a test of their own walks through."""
FOR_THE_FAMILY = tuple(sorted(HANDED_TOOLS - NO_SCREEN))


class Family(Visit):
    """Maud's case in practice, with words in it that are for some eyes only."""

    def __init__(self, qtbot: QtBot, data: Path) -> None:
        super().__init__(qtbot, data, practice=True)
        self.until(lambda: self.window.session is not None and self.session.office.home is not None)
        store = self.session.store
        self.case = store.caseload.find("Maud")[0].case
        plan = store.journal.plan(self.case)
        self.supporter = next(party.id for party in plan.parties() if party.id != plan.me.id and not party.is_paid)
        self.planted = planted(plan, self.supporter)
        on_the_table = LedgerEntry(id=new_id(), payee="Zqplain", on=TODAY, amount_pence=100)
        store.writer.save(self.case, [on_the_table, *(one.entry for one in self.planted)], "joanne").result()
        self.open_first()

    @property
    def tools(self) -> CaseTools:
        assert self.session.case_tools is not None
        return self.session.case_tools

    @property
    def plan(self) -> Plan:
        return self.session.store.journal.plan(self.case)

    def hand_to(self, party: str) -> None:
        self.tools.open("hand_over")
        screen = self.wizard.side
        assert isinstance(screen, HandOverScreen)
        screen.chosen.emit(party)
        assert self.session.is_handed_over

    def look(self) -> set[str]:
        """The marks that the window shows or tells just now."""
        QApplication.processEvents()
        frame = self.wizard.stack.currentWidget()
        assert isinstance(frame, Frame)
        return marks_in((*shown(self.window, frame.content), *(one.words() for one in passages(frame.content))))

    def pages(self) -> Iterator[tuple[str, set[str]]]:
        """Each page there is for whoever looks, and the marks on it."""
        for page in PAGES:
            self.wizard.close_side()
            self.wizard.open_page(page.key)
            if self.wizard.key == page.key:
                yield page.key, self.look()

    def screen(self, tool: str) -> set[str]:
        """The marks on the screen that a tool opens."""
        self.tools.open(tool)
        found = self.look()
        self.wizard.close_side()
        return found


@pytest.fixture
def family(qtbot: QtBot, tmp_path: Path) -> Iterator[Family]:
    opened = Family(qtbot, tmp_path)
    yield opened
    opened.close()


def readable_marks(all_planted: tuple[Planted, ...], *eyes: str) -> set[str]:
    """The marks of those whose words people could recognise at all, and of which it is known who said them.

    Records of capacity are told by what they are about, in a list of their own.
    """
    found = (one for one in all_planted if one.eyes in eyes and authors_of(one.entry) and "capacity" not in one.mark)
    return {one.mark for one in found if marks_in(readable(one.entry))}


def test_nothing_that_is_not_for_the_table_is_on_any_screen_of_it(family: Family) -> None:
    assert len({one.mark for one in family.planted}) >= 5 * 40
    for key, found in family.pages():
        assert not found, key
    for tool in (*FOR_THE_FAMILY, "sort", "catch", "prepare", "close", "hand_over", "own_view"):
        assert not family.screen(tool), tool
    family.wizard.open_page("check")
    assert isinstance(family.wizard.page, Check)
    family.wizard.page.read_all.click()
    assert not family.look()
    assert not marks_in(family.session.words_said()), "what one switch offers"
    family.leave()
    home = family.session.office.home
    assert isinstance(home, CaseloadScreen)
    home.show_people()
    QApplication.processEvents()
    assert "Maud" in "".join(shown(family.window, home))
    assert not marks_in(shown(family.window, home))
    find = family.session.store.caseload.find
    assert not any(MARK.search(str(row)) for row in find(limit=500))
    assert not [one.mark for one in family.planted if find(one.mark)], "nobody is found by it"


def test_nothing_of_it_is_on_any_paper(family: Family) -> None:
    plan = family.plan
    for name in DOCUMENTS:
        document = make_document(name, plan, language="en", today=TODAY)
        braille = as_brf(document).decode("ascii").lower()
        assert not marks_in((as_text(document), as_html(document, 14), str(document))), name
        assert "zq" not in braille, name
    for name in ("plan", "profile", "today"):
        pdf = set_pdf(make_document(name, plan, language="en", today=TODAY), 14)
        assert not marks_in(element.text + element.alternative for element in TaggedPdf(pdf).texts()), name
        assert not MARK.search(everything_in(pdf)), name


@pytest.mark.parametrize("ending", [".csv", ".ods"])
def test_nothing_of_it_is_in_the_account_that_families_take_along(
    family: Family, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    sheet, saved = tmp_path / f"account{ending}", list[str]()
    monkeypatch.setattr("ipc_desktop.ui.paper.destinations.ask_file", lambda _host, write, _left, _ending: write(sheet))
    family.wizard.sitting.desk.keep_account(ending, saved.append, pytest.fail)
    family.until(lambda: bool(saved))
    told = sheet.read_bytes() if ending == ".csv" else zipfile.ZipFile(sheet).read("content.xml")
    assert b"Zqplain" in told, "a line that lies on the table is there"
    assert not marks_in([told.decode()])


def everything_in(pdf: bytes) -> str:
    """All that lies in a PDF, unpacked: content, attachments, metadata."""
    parts: list[str] = []
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for part in opened.objects:
            if isinstance(part, pikepdf.Stream):
                parts.append(part.read_bytes().decode("latin-1", errors="replace"))
            parts.append(repr(part))
    return "\n".join(parts)


def test_nothing_of_it_is_in_a_plan_file_but_what_professionals_share(family: Family) -> None:
    store = family.session.store
    written = write_plan_file(family.plan, store.journal.carried_revisions(family.case)).decode()
    found = marks_in([written])
    assert found <= {one.mark for one in family.planted if one.eyes == "professionals"}
    assert not {one.mark for one in family.planted if isinstance(one.entry, NEVER_LEAVES)} & found


def test_nothing_of_it_is_in_a_log_or_a_file_of_the_laptop(
    family: Family, tmp_path: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    for _key, _found in family.pages():
        family.wizard.keep_page()
    family.session.store.writer.flush()
    out, err = capfd.readouterr()
    assert not marks_in((out, err, caplog.text))
    for file in tmp_path.rglob("*"):
        if file.is_file():
            assert not MARK.search(file.read_bytes().decode("latin-1")), file.name
            assert not MARK.search(file.name)


def test_the_history_shows_the_worker_no_private_words_of_others(family: Family) -> None:
    for page in PAGES:
        family.wizard.close_side()
        family.wizard.show_page(page.key)
        family.tools.open("history")
        family.until(lambda: isinstance(family.wizard.side, HistoryScreen))
        assert not {mark for mark in family.look() if "zqperson" in mark or "zqsupporter" in mark} - {
            one.mark for one in family.planted if one.entry.visibility == "private" and "not_told" in one.mark
        }, page.key
        family.tools.open("destroy")
        assert not {mark for mark in family.look() if "zqsupporter" in mark}, page.key


# --- each is found by whom it is for -------------------------------------------------------------------------------


def test_the_person_finds_their_own_and_what_one_other_must_not_be_told(family: Family) -> None:
    family.hand_to(family.plan.me.id)
    seen: set[str] = set()
    for _key, found in family.pages():
        seen |= found
    mine = readable_marks(family.planted, "person", "untold")
    kept = family.screen("kept_words")
    for_others = {
        one.mark
        for one in family.planted
        if one.eyes in ("supporter", "professionals", "restricted")
        and not isinstance(one.entry, NotTold | PrivateAnswer)
    }
    assert not (seen | kept) & (for_others | hushed(family))
    assert not {mark for mark in seen | kept if "private_answerzqsupporter" in mark}
    assert mine - hushed(family) <= kept
    assert len(seen & mine) > 20, "on the pages themselves too"


def test_a_supporter_finds_their_own_and_nobody_else_s(family: Family) -> None:
    family.hand_to(family.supporter)
    seen = family.screen("kept_words") | family.screen("read_plan")
    for _key, found in family.pages():
        seen |= found
    theirs = {one.mark for one in family.planted if one.eyes == "supporter"}
    assert seen <= theirs
    own = [one for one in family.planted if one.eyes == "supporter" and type(one.entry).__name__ == "AboutMe"]
    assert {one.mark for one in own} <= seen


def test_the_worker_finds_what_is_for_the_worker(family: Family) -> None:
    family.tools.open("private_notes")
    screen = family.wizard.side
    assert isinstance(screen, PrivateNotesScreen)
    found = family.look()
    screen.lists.emit()
    found |= family.look()
    for_them = readable_marks(family.planted, "restricted", "professionals", "untold")
    assert {mark for mark in for_them if "private_answer" not in mark} <= found
    not_for_them = {
        one.mark
        for one in family.planted
        if one.eyes in ("person", "supporter") and not isinstance(one.entry, NEVER_LEAVES)
    }
    assert not not_for_them & found


def hushed(family: Family) -> set[str]:
    """The marks of notes about somebody's safety: for the worker, however they were made."""
    return {one.mark for one in family.planted if "safeguarding" in one.mark}
