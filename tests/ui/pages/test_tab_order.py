"""Stories of Tab on the pages whose parts come and go: always down the page, never round the window's end."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.working import WorkingNote
from ipc_desktop.ui.pages.most_important import MostImportant
from ipc_desktop.ui.pages.people import People
from ipc_desktop.ui.pages.working import Working
from tests.ui.pages.table import FARAH, family_plan, key, show, sitting


def spoken() -> str:
    focused = QApplication.focusWidget()
    return focused.accessibleName() or focused.property("text") or "" if focused is not None else ""


def walk(steps: int) -> list[str]:
    names = []
    for _ in range(steps):
        key(Qt.Key.Key_Tab)
        names.append(spoken())
    return names


def test_an_opened_note_stands_in_its_place(qtbot: QtBot) -> None:
    plan = family_plan()
    plan = plan.with_entries(
        (
            WorkingNote(id="n1", order="a0", words=Words("Cooking.", said_by=plan.me.id)),
            WorkingNote(id="n2", order="a1", words=Words("Trains.", said_by=FARAH)),
        )
    )
    page = show(qtbot, Working(sitting()), plan)
    page.notes.cards()[0].click()
    page.heading.setFocus()
    names = walk(11)
    assert names.index("Done") < names.index("Farah, Mum: Trains.") < names.index("Add something working")


def test_quotes_come_between_the_words_and_the_pictures(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, MostImportant(sitting()), plan)
    page.said.words.set_words(Words("", said_by=plan.me.id))
    page.said.words.focus_first()
    page.said.words.entry.insertPlainText("Trains.")
    page.said.words._other.click()
    page.said.words._whose.button(FARAH).click()
    page.heading.setFocus()
    names = walk(5)
    assert names.index("Idris: Trains.") < names.index("Family")


def test_the_circle_is_one_stop_before_the_list(qtbot: QtBot) -> None:
    page = show(qtbot, People(sitting()), family_plan())
    page.heading.setFocus()
    assert walk(5) == [
        "Add a person",
        "Farah, Mum: Closest to me",
        "Farah. Mum. Knows my seizures best",
        "Yusuf. Grandad",
        "Dele. College tutor",
    ]
