"""Everything typed survives: drafts while typing, revisions on leaving, and no untrue word about either."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.staying_well import Contingency
from ipc_desktop.ui.jobs import Jobs
from ipc_desktop.ui.keeping import autosave
from ipc_desktop.ui.keeping.autosave import Autosave
from tests.ui.shell.fakes import FakeWriter

EMPTY = Plan("case")
MOMENT_MS = 300
"""All but so much of what was typed is there again after a power cut."""


def saying(text: str, entry_id: str = "one") -> Plan:
    return EMPTY.with_entry(Contingency(id=entry_id, trigger=Words(text)))


@pytest.fixture
def jobs(qapp: object) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    jobs.stop()


@pytest.fixture
def parent(qapp: object) -> QObject:
    return QObject()


def kept_when_the_moment_is_over(writer: FakeWriter) -> list[bool]:
    """Looks 300 ms from now whether a draft is there: a slow computer lets what comes before wait just as long."""
    seen: list[bool] = []
    QTimer.singleShot(MOMENT_MS, lambda: seen.append("one" in writer.drafts))
    return seen


def test_typing_is_kept_as_a_draft_within_300_ms(qtbot: QtBot, jobs: Jobs, parent: QObject) -> None:
    writer = FakeWriter()
    saver = Autosave(writer, EMPTY, "joanne", jobs, parent)
    kept = kept_when_the_moment_is_over(writer)
    saver.edited(lambda: saying("Trains"), "outcome")
    qtbot.waitUntil(lambda: bool(kept))
    assert kept == [True]
    qtbot.waitUntil(lambda: saver.status == "kept")
    assert writer.place == "outcome"
    assert not writer.saved


def test_somebody_who_never_stops_typing_is_kept_all_the_same(qtbot: QtBot, jobs: Jobs, parent: QObject) -> None:
    writer, typed = FakeWriter(), [""]
    saver = Autosave(writer, EMPTY, "joanne", jobs, parent)
    kept = kept_when_the_moment_is_over(writer)
    while not kept:
        typed[0] += "x"
        saver.edited(lambda: saying(typed[0]), "outcome")
        qtbot.wait(40)
    assert kept == [True]


def test_saved_is_said_only_after_the_journal_has_said_so(qtbot: QtBot, jobs: Jobs, parent: QObject) -> None:
    writer = FakeWriter(slow=True)
    saver = Autosave(writer, EMPTY, "joanne", jobs, parent)
    saver.save(saying("Trains"), "met")
    qtbot.wait(20)
    assert saver.status == "saving"
    assert not saver.all_written
    writer.finish()
    qtbot.waitUntil(lambda: saver.status == "saved")
    assert saver.all_written


def test_a_slow_journal_is_not_told_as_if_it_had_the_words(
    qtbot: QtBot, jobs: Jobs, parent: QObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(autosave, "SLOW_AFTER_MS", 260)
    writer = FakeWriter()
    saver = Autosave(writer, EMPTY, "joanne", jobs, parent)
    saver.edited(lambda: saying("Trains"), "outcome")
    qtbot.waitUntil(lambda: saver.status == "kept")
    writer.slow = True
    saver.edited(lambda: saying("Trains and chips"), "outcome")
    qtbot.waitUntil(lambda: saver.status == "typing")
    writer.finish()
    qtbot.waitUntil(lambda: saver.status == "kept")


def test_a_page_left_as_it_was_writes_nothing(jobs: Jobs, parent: QObject) -> None:
    writer = FakeWriter()
    saver = Autosave(writer, saying("Trains"), "joanne", jobs, parent)
    assert saver.save(saying("Trains"), "met") == ()
    assert writer.saved == []
    assert saver.status == "saved"


def test_words_typed_and_taken_out_again_leave_no_draft(qtbot: QtBot, jobs: Jobs, parent: QObject) -> None:
    writer = FakeWriter()
    saver = Autosave(writer, EMPTY, "joanne", jobs, parent)
    saver.edited(lambda: saying("Trains"), "outcome")
    saver.keep()
    assert "one" in writer.drafts
    saver.edited(lambda: EMPTY, "outcome")
    saver.keep()
    assert writer.drafts == {}


def test_a_full_disk_is_told_and_saving_is_tried_again_by_itself(
    qtbot: QtBot, jobs: Jobs, parent: QObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(autosave, "TRY_AGAIN_MS", (20, 20))
    writer = FakeWriter(trouble=OSError("full"))
    saver = Autosave(writer, EMPTY, "joanne", jobs, parent)
    saver.save(saying("Trains"), "met")
    qtbot.waitUntil(lambda: saver.status == "failing")
    assert isinstance(saver.trouble, OSError)
    qtbot.wait(60)
    assert not saver.all_written
    writer.trouble = None
    qtbot.waitUntil(lambda: saver.status == "saved")
    assert [entry.id for entry in writer.saved[-1]] == ["one"]
    assert saver.all_written


def test_a_second_page_left_while_the_first_is_being_saved_is_not_saved_twice(
    qtbot: QtBot, jobs: Jobs, parent: QObject
) -> None:
    writer = FakeWriter(slow=True)
    saver = Autosave(writer, EMPTY, "joanne", jobs, parent)
    first = saying("Trains")
    saver.save(first, "met")
    saver.save(first.with_entry(Contingency(id="two", trigger=Words("Chips"))), "check")
    assert [[entry.id for entry in entries] for entries in writer.saved] == [["one"], ["two"]]
    writer.finish()
    qtbot.waitUntil(lambda: saver.status == "saved")


def test_a_draft_that_failed_is_handed_over_again(
    qtbot: QtBot, jobs: Jobs, parent: QObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(autosave, "TRY_AGAIN_MS", (20,))
    writer = FakeWriter(trouble=OSError("read only"))
    saver = Autosave(writer, EMPTY, "joanne", jobs, parent)
    saver.edited(lambda: saying("Trains"), "outcome")
    saver.keep()
    qtbot.waitUntil(lambda: saver.status == "failing")
    writer.trouble = None
    qtbot.waitUntil(lambda: saver.status == "kept")
    assert "one" in writer.drafts


def test_half_an_answer_is_not_called_written_before_the_journal_has_it(
    qtbot: QtBot, jobs: Jobs, parent: QObject
) -> None:
    writer, told = FakeWriter(slow=True), list[str]()
    saver = Autosave(writer, EMPTY, "joanne", jobs, parent)
    saver.written.connect(lambda: told.append("written"))
    saver.keep_unfinished("born", {"day": "3"})
    assert not saver.all_written
    writer.finish()
    qtbot.waitUntil(lambda: saver.all_written)
    assert told == ["written"]


def taken_out_on_a_full_disk(qtbot: QtBot, jobs: Jobs, parent: QObject) -> tuple[FakeWriter, Autosave]:
    """Words are kept, and then taken out while there is no room to write that down."""
    writer = FakeWriter()
    saver = Autosave(writer, EMPTY, "joanne", jobs, parent)
    saver.edited(lambda: saying("Trains"), "outcome")
    saver.keep()
    writer.trouble = OSError("full")
    saver.edited(lambda: EMPTY, "outcome")
    saver.keep()
    qtbot.waitUntil(lambda: saver.status == "failing")
    return writer, saver


def test_words_taken_out_on_a_full_disk_do_not_come_back_once_there_is_room(
    qtbot: QtBot, jobs: Jobs, parent: QObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(autosave, "TRY_AGAIN_MS", (20,))
    writer, saver = taken_out_on_a_full_disk(qtbot, jobs, parent)
    assert "one" in writer.drafts
    writer.trouble = None
    qtbot.waitUntil(lambda: saver.all_written)
    assert writer.drafts == {}


def test_words_taken_out_on_a_full_disk_and_said_again_are_kept(
    qtbot: QtBot, jobs: Jobs, parent: QObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(autosave, "TRY_AGAIN_MS", (20,))
    writer, saver = taken_out_on_a_full_disk(qtbot, jobs, parent)
    saver.edited(lambda: saying("Trains again"), "outcome")
    writer.trouble = None
    qtbot.waitUntil(lambda: saver.all_written)
    assert writer.drafts == {"one": saying("Trains again").entries["one"]}
