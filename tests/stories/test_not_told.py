"""The worker writes down, alone, who must not be told: kept, sealed, and seen by nobody at the table."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.sharing import NotTold
from ipc_desktop.ui.bricks.words import WrappedLabel
from ipc_desktop.ui.pages import PAGES
from ipc_desktop.ui.parts.people.not_told_list import NotToldForm
from ipc_desktop.ui.screens.private_notes import PrivateNotesScreen
from ipc_desktop.ui.screens.worker_lists import WorkerListsScreen
from ipc_desktop.ui.shell.wizard import Wizard
from tests.ui.shell.visit import Visit, plain_look

__all__ = ["plain_look"]

WHY = "Zephyrine"
MINE = ("people", "carers", "decisions", "legal_roles", "sharing", "not_told", "community", "peers", "check")


@pytest.fixture
def wizard(qtbot: QtBot, tmp_path: Path) -> Wizard:
    return Visit(qtbot, tmp_path, practice=True).open_first()


def lists_of(wizard: Wizard) -> WorkerListsScreen:
    wizard.asked.emit("private_notes")
    notes = wizard.side
    assert isinstance(notes, PrivateNotesScreen)
    notes.lists.emit()
    screen = wizard.side
    assert isinstance(screen, WorkerListsScreen)
    return screen


def test_what_the_worker_writes_alone_is_kept_and_the_table_sees_nothing(wizard: Wizard) -> None:
    screen = lists_of(wizard)
    screen.not_told.add.click()
    form = screen.not_told.in_hand
    assert isinstance(form, NotToldForm)
    form.who.button("somebody_else").click()
    form.name.set_text(WHY)
    form.changed.emit()
    wizard.go_on()
    assert wizard.side is None
    (note,) = (note for note in wizard.case.plan.all(NotTold) if note.name == WHY)
    assert note.visibility == "private"
    assert note.id not in wizard.case.seen.entries
    for page in PAGES:
        if page.key in MINE:
            wizard.open_page(page.key)
            labels: list[WrappedLabel] = wizard.page.findChildren(WrappedLabel)
            assert not [label.text() for label in labels if WHY in label.text()], page.key
    again = lists_of(wizard)
    assert again.not_told._words_of(note) == WHY, "the worker finds it again"
    assert note.id in again.not_told._cards
