"""Every cell of the table of rights, walked through the screens of a laptop handed over, the papers and the plan file.

Words stand in every kind of entry, so that an area is more than an example of it. Where a cell has no screen or paper
(who erases, who audits, who exports), the walk holds that nobody who was handed the laptop finds a way there.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ipc_desktop.documents.contents import DOCUMENTS, FOR_ONE_READER, make_document
from ipc_desktop.documents.plain_text import as_text
from ipc_desktop.documents.wish import Wish
from ipc_desktop.plan.about_me import AboutMe
from ipc_desktop.plan.agreement import AgreedVersion, Disagreement, Signature
from ipc_desktop.plan.entry import Entry, Words
from ipc_desktop.plan.money.ledger import LedgerEntry
from ipc_desktop.plan.money.sources import Statement
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.permissions import handed_to, reader_of, section_and_area, view_for
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.planfile import write_plan_file
from ipc_desktop.plan.rights import AREAS, Area, ReaderRole, cell
from ipc_desktop.plan.safeguarding import safeguarding_note
from ipc_desktop.plan.sections import SECTION_AND_AREA
from ipc_desktop.plan.sharing import Sharing
from ipc_desktop.ui.page_kinds import KINDS_OF_PAGE
from ipc_desktop.ui.pages import PAGES
from ipc_desktop.ui.screens.hand_over import HandOverScreen
from ipc_desktop.ui.shell.frame import Frame
from ipc_desktop.ui.visit.hand_over import OWN_ANSWERS, HandOver
from ipc_desktop.ui.visit.my_view import MyViewPage
from tests.plan.test_permissions import PARTIES, TODAY, whole
from tests.stories.planted import marks_in, on_the_table, shown
from tests.ui.shell.visit import Visit, plain_look

__all__ = ["plain_look"]

SAID: dict[Area, str] = {
    "own_words": "Kettlezq",
    "goals": "Lighthousezq",
    "statement": "Ceilingzq",
    "spending": "Bellowszq",
    "people": "Visitingzq",
    "ledger": "Receiptzq",
    "signing": "Quillzq",
    "safeguarding": "Bruisezq",
}
"""What stands in each area that has words of its own."""
ON_PAPER: tuple[Area, ...] = ("own_words", "goals", "statement", "spending", "signing")
"""Areas of which the paper of an agreed plan tells in somebody's words."""
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
        Sharing(id="share", party="edie", purpose="feedback", override_reason=Words(SAID["people"], said_by=me)),
        LedgerEntry(id="coached", spend="coach", amount_pence=5700, note=Words(SAID["ledger"], said_by=me)),
        AgreedVersion(id="v1", number=1, manifest_hash="h", locked_at="2027-01-11T10:00:00.000Z"),
        replace(
            Signature(id="signature", version="v1", manifest_hash="h", signer=me, answer="yes_but"),
            disagrees_with=(Disagreement("", Words(SAID["signing"], said_by=me)),),
        ),
        safeguarding_note("hush", Words(SAID["safeguarding"])),
    )
    return plan.with_entries((*said, *(one.entry for one in on_the_table(plan))))


def all_papers(plan: Plan, party: str = "") -> dict[str, str]:
    """The text of every paper that can be made for a reader, and of the agreed plan, or of all for the whole table."""
    names = [name for name in DOCUMENTS if not party or name in FOR_ONE_READER]
    wish, version = Wish(reader=party), plan.get(AgreedVersion, "v1")
    papers = {name: as_text(make_document(name, plan, language="en", today=TODAY, wish=wish)) for name in names}
    agreed = make_document("plan", plan, language="en", today=TODAY, wish=wish, version=version)
    return {**papers, "agreed": as_text(agreed)}


def areas_of_marks(plan: Plan) -> dict[str, Area]:
    """In which area of the table of rights each planted mark lies."""
    return {one.mark: section_and_area(plan, one.entry)[1] for one in on_the_table(plan)}


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

    def writes(self, area: Area) -> bool:
        """Whether there is a page for whoever has the laptop that writes entries of an area into the plan."""
        kinds = {kind for kind, (_section, belongs) in SECTION_AND_AREA.items() if belongs == area}
        keys = [key for key, written in KINDS_OF_PAGE.items() if kinds & {*written} and key not in OWN_ANSWERS]
        return any(self.opens(key) and not isinstance(self.wizard.page, MyViewPage) for key in keys)

    def opens(self, key: str) -> bool:
        self.wizard.close_side()
        self.wizard.open_page(key)
        return self.wizard.key == key

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
    for mark, area in areas_of_marks(laptop.plan).items():
        told = mark in marks_in([seen])
        assert not (told and "see" not in cell(role, area).rights), f"{role} sees {mark} of {area}"
        assert not (told and not any(mark in str(entry) for entry in view)), f"{role} sees {mark} unasked"
        assert not (not told and mark in in_view), f"{role} does not find {mark}"
    for area, words in SAID.items():
        may_see = "see" in cell(role, area).rights
        assert not (words in seen and not may_see), f"{role} sees {area}"
        assert not (words in seen and not any(words in str(entry) for entry in view)), f"{role} sees {area} unasked"
        if words in in_view:
            assert words in seen, f"{role} does not find {area}"
    assert SAID["safeguarding"] not in seen, "handed over, nobody sees that"
    for area in AREAS:
        writes = laptop.writes(area)
        if area in ("own_words", "people", "goals", "statement", "spending", "ledger"):
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
    for area in ("own_words", "goals", "spending", "statement"):
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
    papers = all_papers(plan)
    written = write_plan_file(plan).decode()
    for area in ON_PAPER:
        assert SAID[area] in papers["agreed"], area
    for area in {*SAID} - {"safeguarding"}:
        assert SAID[area] in written, area
    lies_there = {one.mark for one in on_the_table(plan) if one.mark in str(one.entry)}
    assert marks_in([written]) == lies_there, "a file holds every kind that lies on the table"
    assert not [name for name, text in papers.items() if SAID["safeguarding"] in text]
    assert SAID["safeguarding"] not in written


@pytest.mark.parametrize("role", PARTIES)
def test_the_papers_of_a_reader_hold_their_cells_and_nothing_else(role: ReaderRole) -> None:
    plan, party = plan_of_words(), PARTIES[role].id
    view = view_for(plan, reader_of(plan, party), TODAY)
    papers = all_papers(plan, party)
    for name, text in papers.items():
        for words, area in (*((words, area) for area, words in SAID.items()), *areas_of_marks(plan).items()):
            if words in text:
                assert "see" in cell(role, area).rights, f"{words} on {name} of {role}"
                assert any(words in str(entry) for entry in view), f"{words} on {name} of {role}, unasked"
    assert not [name for name, text in papers.items() if SAID["safeguarding"] in text]
    if "see" in cell(role, "goals").rights:
        assert SAID["goals"] in papers["plan"], "what a reader may see is on their paper"


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
