"""What is answered on the pages goes from page to entry, journal, plan file, another store, and page: byte for byte."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ipc_desktop.journal.store import practice_store
from ipc_desktop.plan.entry import Words, kind_of
from ipc_desktop.plan.kinds import KINDS
from ipc_desktop.plan.money.sources import Allocation
from ipc_desktop.plan.money.spending import Funding, PlannedSpend
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.planfile import read_plan_file, write_plan_file
from ipc_desktop.ui.fields.text_entry import ShortEntry, TextEntry
from ipc_desktop.ui.looks.dressing import dress
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.page_kinds import KINDS_OF_PAGE
from ipc_desktop.ui.pages import PAGES, PageName
from ipc_desktop.ui.shell.frame import Frame
from ipc_desktop.ui.shell.page_deck import page_type
from tests.ui.filling_in import HARD_TO_KEEP, fill_in
from tests.ui.pages.small_desk import SmallDesk, allocation, sheet, sitting_at
from tests.ui.pages.table import family_plan

SPEND = "01922222-0000-7000-8000-0000000000a1"
ELSEWHERE = {
    "agreed_version": "the journal makes it",
    "signature": "the journal makes it",
    "page_state": "the wizard, as a page is left",
    "caught_note": "the screen Catch it",
    "paper": "the close of a visit",
    "private_answer": "My view first",
    "safeguarding_note": "the worker's own side",
    "capacity_record": "the worker's own side",
    "not_told": "the worker's own side",
    "column_mapping": "when a file of the bank is taken in",
}
"""Kinds that are made elsewhere than on a page; how they are kept, tests/plan/test_every_kind_kept.py holds."""
ASKS_NOTHING = {
    "about": "there to be read",
    "safe": "tells the worker alone",
    "not_told": "never leaves in a file",
    "check": "shows what the others hold",
    "notes": "sorts what was caught",
    "agree": "makes versions and signatures, in the journal",
    "take_away": "prints",
}
"""Pages that write no entry which travels."""

OPENERS: dict[str, Callable[[Any], None]] = {
    "sources": lambda page: page.rows[page._edits.plan.once(Allocation, "nhs").id].change.click(),
    "met": lambda page: page.adding["unpaid"].click(),
    "photo": lambda page: page.form.add.click(),
    "pictures": lambda page: page.answers.choices[-1].click(),
}
CLOSERS: dict[str, Callable[[Any], None]] = {
    "photo": lambda page: page.form.keep.click(),
    "following": lambda page: page.form.keep.click(),
}
"""What is pressed before and after a page is filled in, where that is no button to add something."""


class Table:
    """One sitting at which page after page is answered; every page stands in a window of its own."""

    def __init__(self, qtbot: QtBot, photo: Path) -> None:
        self._qtbot = qtbot
        self.plan = with_a_direct_payment(family_plan())
        self.desk = SmallDesk(self.plan)
        photo.write_bytes(sheet(1))
        self.desk.photo_file = photo
        self._sitting = sitting_at(self.desk)
        self._frame: Frame | None = None

    def page(self, name: PageName, plan: Plan) -> Page:
        """A page, made anew and shown with this plan."""
        self.desk.plan = plan
        page = page_type(name)(self._sitting)
        if self._frame is not None:
            self._frame.hide()
        self._frame = frame = Frame(page)
        self._qtbot.addWidget(frame)
        frame.resize(1118, 684)
        page.present(plan)
        frame.show()
        QApplication.processEvents()
        return page

    def answer(self, name: PageName) -> bool:
        """Answers all that a page asks; whether it made anything of it."""
        page = self.page(name, self.plan)
        OPENERS.get(name.key, _nothing)(page)
        fill_in(page)
        CLOSERS.get(name.key, _nothing)(page)
        QApplication.processEvents()
        assert not page.problems(), name.key
        before, self.plan = self.plan, page.answer(self.plan)
        wrote = {type(entry) for entry in self.plan.changed_since(before)}
        assert wrote <= set(KINDS_OF_PAGE.get(name.key, ())), f"{name.key}: the worker looks for these words there"
        return bool(wrote)


def with_a_direct_payment(plan: Plan) -> Plan:
    """The council pays for one line already, so that there is something to set up, to be answered, and to follow."""
    council = allocation(plan, "council_adult", 10_650, order="a1")
    line = PlannedSpend(
        id=SPEND,
        title=Words(HARD_TO_KEEP, said_by=plan.me.id),
        unit_pence=6080,
        frequency="weekly",
        way="direct_payment",
        preferred_way="direct_payment",
        funding=(Funding(council.id, 316_160),),
    )
    return plan.with_entries((council, line))


def _nothing(_page: Page) -> None:
    """Nothing needs to be pressed."""


@pytest.fixture
def table(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Table]:
    dress(qapp)
    yield Table(qtbot, tmp_path / "photo.png")
    QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def read(page: Page) -> list[str]:
    """All that stands on a page, in boxes too."""
    found: list[str] = []
    widgets: list[QWidget] = page.findChildren(QWidget)
    for widget in widgets:
        if not widget.isVisibleTo(page):
            continue
        if isinstance(widget, ShortEntry | TextEntry):
            found.append(widget.words())
        elif isinstance(widget, QAbstractButton):
            found.append(f"{widget.accessibleName()} {widget.isChecked()}")
        elif isinstance(widget, QLabel):
            found.append(widget.text())
    return sorted(found)


def test_every_answer_comes_back_byte_for_byte(table: Table, tmp_path: Path) -> None:
    answered = [name for name in PAGES if table.answer(name)]
    made = {kind_of(entry) for entry in table.plan}
    assert set(KINDS) - made == set(ELSEWHERE), "answer it on a page here, or say where it is made"
    assert {name.key for name in PAGES} - {name.key for name in answered} == set(ASKS_NOTHING)

    here, there = practice_store(tmp_path / "here"), practice_store(tmp_path / "there")
    try:
        here.writer.new_case((), case=table.plan.case).result()
        here.writer.save(table.plan.case, list(table.plan), "joanne").result()
        kept = here.journal.plan(table.plan.case)
        assert kept == table.plan
        file = write_plan_file(kept, here.journal.carried_revisions(kept.case))
        there.writer.import_case(read_plan_file(file).plan).result()
        taken_in = there.journal.plan(kept.case)
    finally:
        here.close()
        there.close()
    assert taken_in == table.plan
    assert write_plan_file(taken_in) == write_plan_file(kept)
    assert {goal.statement.text for goal in taken_in.all(Outcome)} == {HARD_TO_KEEP}

    for name in answered:
        page = table.page(name, table.plan)
        before = read(page)
        page.present(Plan(taken_in.case))
        page.present(taken_in)
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        assert read(page) == before, name.key
        assert page.answer(taken_in) == taken_in, name.key
