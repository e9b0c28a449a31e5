"""Every cell of the table of rights, walked through the screens of a laptop handed over, the papers and the plan file.

Where a cell has no screen or paper yet (the ledger, who erases, who audits), the walk says so by holding that nobody
who was handed the laptop finds a way there.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ipc_desktop.documents.contents import DOCUMENTS, make_document
from ipc_desktop.documents.plain_text import as_text
from ipc_desktop.plan.about_me import AboutMe
from ipc_desktop.plan.entry import Entry, Words
from ipc_desktop.plan.money.sources import Statement
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.permissions import handed_to, view_for
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.planfile import write_plan_file
from ipc_desktop.plan.rights import AREAS, Area, ReaderRole, cell
from ipc_desktop.plan.safeguarding import safeguarding_note
from ipc_desktop.ui.frame import Frame
from ipc_desktop.ui.hand_over import HandOver
from ipc_desktop.ui.my_view import MyViewPage
from ipc_desktop.ui.pages import PAGES
from ipc_desktop.ui.screens.hand_over import HandOverScreen
from tests.plan.test_permissions import PARTIES, TODAY, whole
from tests.stories.planted import shown
from tests.ui.shell.visit import Visit, plain_look

__all__ = ["plain_look"]

SAID: dict[Area, str] = {
    "own_words": "Kettlezq",
    "goals": "Lighthousezq",
    "statement": "Ceilingzq",
    "spending": "Bellowszq",
    "safeguarding": "Bruisezq",
}
"""What stands in each area that a screen or paper shows in words of its own."""
HANDED: tuple[ReaderRole, ...] = tuple(role for role in PARTIES if role != "coordinator")
"""To the co-ordinator nobody hands a laptop: it is theirs."""
WORKERS_TOOLS = ("history", "destroy", "undo", "private_notes", "settings", "lock", "sort", "catch", "prepare", "close")


def plan_of_words() -> Plan:
    """The plan of the tests of permissions, with unmistakable words in each area."""
    plan = whole()
    me = plan.me.id
    goal = plan.get(Outcome, "goal")
    coach = plan.get(PlannedSpend, "coach")
    assert goal is not None
    assert coach is not None
    about = AboutMe(id="about", heading="most_important", words=Words(SAID["own_words"], said_by=me))
    said: tuple[Entry, ...] = (
        about,
        replace(goal, statement=Words(SAID["goals"], said_by=me)),
        replace(coach, title=Words(SAID["spending"], said_by=me)),
        replace(plan.once(Statement), possible="yes", how_to_challenge=Words(SAID["statement"], said_by=me)),
        safeguarding_note("hush", Words(SAID["safeguarding"])),
    )
    return plan.with_entries(said)


class Laptop(Visit):
    """A practice window with that plan open."""

    def __init__(self, qtbot: QtBot, data: Path) -> None:
        super().__init__(qtbot, data, practice=True)
        self.until(lambda: self.window.session is not None and self.session.office.home is not None)
        store, plan = self.session.store, plan_of_words()
        self.plan = plan
        store.writer.import_case(plan).result()
        self.session.open_case(plan.case)
        self.until(lambda: self.session.wizard is not None)

    @property
    def hand_over(self) -> HandOver:
        assert self.session.case_tools is not None
        return self.session.case_tools.hand_over

    def hand_to(self, party: str) -> None:
        self.hand_over.begin()
        screen = self.wizard.side
        assert isinstance(screen, HandOverScreen)
        screen.chosen.emit(party)

    def look(self) -> str:
        """All that is shown and told just now."""
        QApplication.processEvents()
        frame = self.wizard.stack.currentWidget()
        assert isinstance(frame, Frame)
        return "\n".join(shown(self.window, frame.content))

    def walk(self) -> str:
        """All that whoever has the laptop can bring to the screen."""
        seen = []
        for page in PAGES:
            self.wizard.close_side()
            self.wizard.open_page(page.key)
            seen.append(self.look())
        for tool in ("kept_words", "read_plan", "path", "skip", "pause", "tools"):
            self.wizard.asked.emit(tool)
            seen.append(self.look())
            self.wizard.close_side()
        return "\n".join(seen)


@pytest.fixture
def laptop(qtbot: QtBot, tmp_path: Path) -> Iterator[Laptop]:
    opened = Laptop(qtbot, tmp_path)
    yield opened
    opened.close()


@pytest.mark.parametrize("role", HANDED)
def test_every_cell_of_a_role_is_what_its_screens_show(laptop: Laptop, role: ReaderRole) -> None:
    party = PARTIES[role].id
    laptop.hand_to(party)
    seen = laptop.walk()
    view = view_for(laptop.plan, handed_to(laptop.plan, party), TODAY)
    in_view = as_text(make_document("plan", view, language="en", today=TODAY))
    for area, words in SAID.items():
        may_see = "see" in cell(role, area).rights
        assert not (words in seen and not may_see), f"{role} sees {area}"
        assert not (words in seen and not any(words in str(entry) for entry in view)), f"{role} sees {area} unasked"
        if words in in_view:
            assert words in seen, f"{role} does not find {area}"
    assert SAID["safeguarding"] not in seen, "handed over, nobody sees that"
    for area in AREAS:
        writes = not isinstance(laptop.wizard.page, MyViewPage) and laptop.hand_over.can_answer_pages
        if area in ("own_words", "goals", "spending"):
            assert writes <= ("change" in cell(role, area).rights), f"{role} writes in {area}"
    before = laptop.wizard.side
    for tool in WORKERS_TOOLS:  # export, erasure, audit and safeguarding are never a matter of who holds the laptop
        laptop.wizard.asked.emit(tool)
        assert laptop.wizard.side is before, tool
    laptop.wizard.open_page("take_away")
    assert laptop.wizard.key != "take_away", "nothing is exported while it is handed over"


def test_the_person_sees_every_area_that_is_theirs(laptop: Laptop) -> None:
    laptop.hand_to(laptop.plan.me.id)
    seen = laptop.walk()
    for area in ("own_words", "goals", "spending"):
        assert SAID[area] in seen, area


def test_the_co_ordinator_has_the_table_and_their_own_side(laptop: Laptop) -> None:
    for page in PAGES:
        laptop.wizard.open_page(page.key)
        assert SAID["safeguarding"] not in laptop.look(), page.key
    laptop.wizard.asked.emit("private_notes")
    assert SAID["safeguarding"] in laptop.look()
    laptop.wizard.close_side()
    laptop.wizard.open_page("take_away")
    assert laptop.wizard.key == "take_away", "the worker exports"


def test_papers_and_the_plan_file_hold_what_lies_on_the_table(laptop: Laptop) -> None:
    plan = laptop.plan
    papers = {name: as_text(make_document(name, plan, language="en", today=TODAY)) for name in DOCUMENTS}
    written = write_plan_file(plan).decode()
    for area in ("own_words", "goals", "spending"):
        assert SAID[area] in papers["plan"], area
        assert SAID[area] in written, area
    assert not [name for name, text in papers.items() if SAID["safeguarding"] in text]
    assert SAID["safeguarding"] not in written


def test_nobody_whom_the_person_does_not_want_here_can_be_handed_the_laptop(laptop: Laptop) -> None:
    plan = laptop.wizard.case.plan
    unwanted = replace(PARTIES["supporter"], involved="no")
    laptop.wizard.case.plan = plan.with_entry(unwanted)
    laptop.hand_over.begin()
    screen = laptop.wizard.side
    assert isinstance(screen, HandOverScreen)
    offered = {choice.value for choice in screen.who._people}
    assert unwanted.id not in offered
    assert PARTIES["coordinator"].id not in offered
    assert {PARTIES["advocate"].id, plan.me.id} <= offered
