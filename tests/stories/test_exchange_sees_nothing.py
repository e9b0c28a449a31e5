"""Words for some eyes only, where laptops exchange: answers that differ, what came late, the team and its stick."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ipc_desktop.journal.journal import Journal
from ipc_desktop.journal.late import Brought
from ipc_desktop.journal.membership import Membership
from ipc_desktop.journal.revision import Revision
from ipc_desktop.journal.store import Store
from ipc_desktop.plan.conversation import CaughtNote, PrivateAnswer
from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.merge import Conflict, Saved
from ipc_desktop.plan.permissions import NEVER_LEAVES, authors_of
from ipc_desktop.sync.parcel import exchange_by_folder
from ipc_desktop.sync.review import Said, ToReview
from ipc_desktop.ui.exchange.choices_screen import ChoicesScreen
from ipc_desktop.ui.exchange.review_screen import ReviewScreen
from ipc_desktop.ui.page_kinds import KINDS_OF_PAGE
from ipc_desktop.ui.paper import destinations
from tests.bench.made_up import sample_plan
from tests.journal.made_up import begun_case, made_store
from tests.stories.planted import MARK, Planted, marks_in, on_the_table, planted, shown
from tests.stories.test_who_sees_what import Family
from tests.sync.luggage import add_photo
from tests.ui.exchange.at_work import AtWork
from tests.ui.exchange.conftest import _at_work
from tests.ui.shell.visit import plain_look

__all__ = ["plain_look"]

FOR_OTHERS = ("person", "supporter")
"""Whose words the worker may not read either."""


@pytest.fixture
def family(qtbot: QtBot, tmp_path: Path) -> Iterator[Family]:
    opened = Family(qtbot, tmp_path)
    yield opened
    opened.close()


def apart(entry: Entry) -> Conflict:
    """The same entry, saved apart on two laptops."""
    fields = tuple(name for name in entry.__struct_fields__ if getattr(entry, name))
    return Conflict(entry.id, (Saved("a", (), entry), Saved("b", (), replace(entry, order="a7"))), "fields", fields)


def choices(family: Family, page: str) -> set[str]:
    """The marks on the cards of answers that differ, asked for from a page, or "" from the worker's own side."""
    assert family.wizard.side is None
    family.tools.choosing.begin(page)
    family.until(lambda: isinstance(family.wizard.side, ChoicesScreen))
    found = family.look()
    family.wizard.close_side()
    return found


@pytest.fixture
def differing(family: Family, monkeypatch: pytest.MonkeyPatch) -> Family:
    """Every planted entry was changed apart, and so was one of each kind that lies on the table."""
    table = on_the_table(family.plan)
    conflicts = tuple(apart(one.entry) for one in (*family.planted, *table))
    monkeypatch.setattr(Journal, "conflicts", lambda _journal, _case: conflicts)
    monkeypatch.setattr(Journal, "pasts", lambda _journal, _case, _revisions: {})
    return family


def test_at_the_table_answers_stand_side_by_side_that_everybody_may_see_and_then_those_for_the_worker(
    differing: Family,
) -> None:
    pages = [page for page, kinds in KINDS_OF_PAGE.items() if kinds]
    found = {mark for page in pages for mark in choices(differing, page)}
    assert len(found) > 20, "what lies on the table is there to be chosen"
    assert {mark for mark in found if not mark.endswith("zqtableqz")} == set()
    found = choices(differing, "")
    assert {mark for mark in found if "zqrestrictedqz" in mark}, "the worker's own notes are the worker's to decide"
    assert found & {one.mark for one in said_to_others(differing.planted)} == set()


def test_what_came_late_is_shown_as_far_as_the_worker_may_see_it(qtbot: QtBot) -> None:
    plan = sample_plan("maud-thistlewick")
    supporter = next(party.id for party in plan.parties() if party.id != plan.me.id and not party.is_paid)
    theirs, table = said_to_others(planted(plan, supporter)), on_the_table(plan)
    new = [Said(one.entry, "sam", "2027-01-11T16:20:00.000Z", None) for one in (*theirs, *table)]
    taken_back = [  # what was said at the table, and is for other eyes since
        Said(seen.entry, "sam", "2027-01-11T16:25:00.000Z", replace(hidden.entry, id=seen.entry.id))
        for seen in table
        for hidden in theirs
        if type(seen.entry) is type(hidden.entry)
    ]
    end = Revision("end", "case", "table", "11", 2, bytes(32), (), "key", bytes(32))
    waiting = ToReview(Brought("11", plan.case, (), (end,), (), 0), "Sam", plan, (*new, *taken_back))
    screen = ReviewScreen((waiting,), lambda _plan, _who: "Sam", lambda _plan, _party: "")
    found = seen_on(screen, qtbot)
    assert len([mark for mark in found if mark.endswith("zqtableqz")]) > 20
    assert {mark for mark in found if not mark.endswith("zqtableqz")} == set()


def said_to_others(all_planted: Sequence[Planted]) -> list[Planted]:
    """What the worker may not read either, of which it is known who said it; some kinds are the worker's alone."""
    kept = [one for one in all_planted if one.eyes in FOR_OTHERS and authors_of(one.entry)]
    return [one for one in kept if isinstance(one.entry, PrivateAnswer) or not isinstance(one.entry, NEVER_LEAVES)]


def seen_on(screen: QWidget, qtbot: QtBot) -> set[str]:
    """The marks that a screen shows or tells, shown by itself."""
    qtbot.addWidget(screen)
    screen.resize(1118, 684)
    screen.show()
    QApplication.processEvents()
    return marks_in(shown(screen, screen))


def test_the_team_s_screen_and_the_stick_tell_nobody_s_words(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr(destinations, "choose_folder", lambda *_asked: str(stick))
    sam, other = _at_work(qtbot, tmp_path, "Sam Carter"), made_store(tmp_path / "other")[0]
    case = begun_case(sam.store)
    begun_case(sam.store)  # the same person has two plans
    plan = sam.store.journal.plan(case)
    supporter = next(party.id for party in plan.parties() if party.id != plan.me.id)
    sown = [one.entry for one in (*planted(plan, supporter), *on_the_table(plan))]
    notes = [replace(one, from_copy="copy", sorted_into="") for one in sown if isinstance(one, CaughtNote)]
    sam.store.writer.save(case, [*sown, *notes], "sam").result()
    add_photo(sam.store, case, b"Zqphotozqprivateqz", "private")
    monkeypatch.setattr(Journal, "cases_to_decide", lambda _journal: (case,))
    monkeypatch.setattr(Journal, "conflicts", lambda _journal, _case: tuple(map(apart, sown)))
    in_the_team(sam.store)
    exchange_by_folder(other, stick)

    screen = sam.team()
    sam.until(lambda: len(screen._waits.buttons) == 4)
    sam.until(lambda: sam.status.state == "in" and len(screen._standing.told) > 4)
    assert "Idi’s plan" in "".join(shown(sam.window, screen))
    assert not look(sam)
    screen.asked.emit("stick")
    sam.until(lambda: "Your own parcel lies there now" in sam.session.office.notice.words)
    assert not look(sam)
    files = [file for file in stick.rglob("*") if file.is_file()]
    assert {"parcel"} < {file.suffix.removeprefix(".") for file in files}, "words, and the photo beside them"
    for file in files:
        assert not MARK.search(f"{file.relative_to(stick)} {file.read_bytes().decode('latin-1')}"), file.suffix
    other.close()


def in_the_team(store: Store) -> None:
    """Lets a store be in a team whose server is not asked."""
    device = store.journal.device()
    store.writer.keep_membership(
        Membership("http://127.0.0.1:1", "", "sam", "", device, b"", "", approved=True)
    ).result()


def look(sam: AtWork) -> set[str]:
    """The marks that the office's window shows or tells just now."""
    QApplication.processEvents()
    return marks_in(shown(sam.window, sam.session.office))
