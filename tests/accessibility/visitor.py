"""Somebody who goes to any place of the app in any setting: one window and one store of made-up families a process."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLineEdit, QTextEdit, QWidget
from shiboken6 import isValid

from ipc_desktop import settings, texts
from ipc_desktop.journal.keys import Cost
from ipc_desktop.journal.store import Store, create_store
from ipc_desktop.paths import RESOURCES
from ipc_desktop.plan.about_me import AboutMe
from ipc_desktop.plan.access_needs import AccessNeeds
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.planfile import read_plan_file
from ipc_desktop.plan.visit import Visit
from ipc_desktop.settings import Settings
from ipc_desktop.ui.clock import utc_now
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.session import Session
from ipc_desktop.ui.shell.wizard import Wizard
from ipc_desktop.ui.window import Window
from tests.accessibility.own_words import words_of
from tests.accessibility.settings import Setting
from tests.accessibility.stillness import lie_still
from tests.patience import PATIENCE_S

SIZE = (1366, 768)
WORKER, PASSPHRASE = "Joanne Hollins", "lilac tram whisper pebble"
FAMILIES = tuple(sorted(path.name.split("-")[0] for path in (RESOURCES / "samples").glob("*.plan.json")))
NOBODY_YET = "nobody yet"
"""The family of which nothing is known yet."""
EARLIER = "What was said at first"
_CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
_CANCEL_MS = 20


class Visitor:
    """Knows a window at a time; `own_words` is what people wrote there themselves."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._setting = Setting(100, "light", "en")
        self._other: Window | None = None
        self._folders = 0
        self._cases: dict[str, str] = {}
        self._words: dict[str, frozenset[str]] = {}
        self._main = self._made_main_window()
        self.window = self._main
        self.own_words: frozenset[str] = frozenset()
        self._cancel = QTimer()
        self._cancel.timeout.connect(_cancel_what_the_system_asks)
        self._cancel.start(_CANCEL_MS)

    # --- going somewhere --------------------------------------------------------------------------------------------

    def set(self, setting: Setting) -> None:
        """Looks at everything from now on in this size, theme and language."""
        self._setting = setting

    def page(self, key: str, family: str = NOBODY_YET) -> Page:
        """A page of a family's conversation, nothing touched."""
        self._enter(self._main)
        self._put_in_force()
        wizard = self._open(family)
        wizard.show_page(key)
        wizard.notice.tell("")  # what an earlier place had to say is no part of this one
        self.settle()
        return wizard.page

    def office(self) -> Session:
        """The worker's own side, names hidden."""
        self._enter(self._main)
        session = self.session
        if session.wizard is not None:
            session.leave_case()
            self.wait(lambda: session.wizard is None)
        else:
            session._show_caseload()
        self._put_in_force()
        self.settle()
        self.own_words = self._everybodys_words()
        return session

    def way_in(self, data: Path, *, practice: bool = False) -> Window:
        """A window that begins anew on a data folder."""
        data.mkdir(parents=True, exist_ok=True)
        size, theme, language = self._setting.size, self._setting.theme, self._setting.language
        settings.save(data, Settings(text_size=size, theme=theme, language=language))
        window = Window(data, practice=practice)
        self._enter(window)
        window.begin()
        self.settle()
        self.own_words = frozenset({WORKER})
        return window

    # --- what hands do there ----------------------------------------------------------------------------------------

    @property
    def session(self) -> Session:
        """The open store."""
        assert self.window.session is not None
        return self.window.session

    @property
    def wizard(self) -> Wizard:
        """The open conversation."""
        assert self.session.wizard is not None
        return self.session.wizard

    def press(self, button: QAbstractButton) -> None:
        """Presses a button, and waits until all is in place."""
        button.setFocus(Qt.FocusReason.TabFocusReason)
        if isValid(button):  # leaving a box may build a list anew
            button.click()
        self.settle()

    def write(self, box: QWidget, letters: str) -> None:
        """Writes into a box instead of what stands there."""
        box.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(box, QLineEdit | QTextEdit):
            box.selectAll()
        QTest.keyClicks(box, letters)
        self.own_words |= {letters}

    def key(self, key: Qt.Key) -> None:
        """Presses a key where the focus is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key)
        self.settle()

    def tool(self, name: str) -> None:
        """Opens a tool of the conversation by its name, as the bar and Tools do."""
        self.wizard.asked.emit(name)
        self.settle()

    def wait(self, holds: Callable[[], object]) -> None:
        """Lets the window go on until something holds."""
        end = time.monotonic() + PATIENCE_S
        while not holds():
            assert time.monotonic() < end, "waited in vain"
            QApplication.processEvents()
            time.sleep(0.001)

    def settle(self) -> None:
        """Waits until everything is laid out, long lists are whole, and Tab is in order."""
        lie_still(self.window)
        if not self.window.isActiveWindow():  # a dialogue of the system took the keyboard with it
            self.window.activateWindow()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()

    def close_again(self) -> None:
        """Leaves the page as it was before something was opened on it, in the plan too where that was written into."""
        saver = self.wizard.case.saver
        if saver.status != "saved" or any(saver.unfinished.values()):
            self.forget_typing()
            return
        self.wizard.close_side()
        self.wizard.deck.forget_all_but()

    def forget_typing(self) -> None:
        """Leaves the family's plan as it was before somebody typed: reads it anew when it is next opened."""
        case = self.wizard.case
        case.saver.stop()
        self.session.store.writer.flush()
        drafts = [entry.id for entry in self.session.store.journal.drafts(case.case)]
        self.session.store.writer.discard_drafts(case.case, drafts).result(PATIENCE_S)
        for page in self.session.store.journal.unfinished(case.case):
            self.session.store.writer.keep_unfinished(case.case, page, {}).result(PATIENCE_S)
        self.session.drop_case()

    def new_folder(self) -> Path:
        """A data folder in which nothing is yet."""
        self._folders += 1
        return self._folder / f"empty-{self._folders}"

    def folder_with_a_store(self) -> Path:
        """A data folder with one worker's store, which is closed."""
        folder = self._folder / "closed"
        if not folder.exists():
            create_store(folder, WORKER, PASSPHRASE, cost=_CHEAP)[0].close()
        return folder

    def close(self) -> None:
        """Closes every window."""
        self._cancel.stop()
        for window in (self._other, self._main):
            if window is not None:
                window.close()

    # --- behind the scenes ------------------------------------------------------------------------------------------

    def _made_main_window(self) -> Window:
        store, _code = create_store(self._folder / "main", WORKER, PASSPHRASE, cost=_CHEAP)
        for family in FAMILIES:
            self._take_in(store, family)
        self._cases[NOBODY_YET] = store.writer.new_case().result(PATIENCE_S)
        self._words[NOBODY_YET] = frozenset()
        window = Window(self._folder / "main")
        window.begin()
        assert window.way_in is not None
        window.way_in.opened.emit(store)
        return window

    def _take_in(self, store: Store, family: str) -> None:
        file = next((RESOURCES / "samples").glob(f"{family}*.plan.json"))
        plan = _in_any_look(read_plan_file(file.read_bytes()).plan)
        if family == FAMILIES[0]:
            today = utc_now().astimezone().date()
            plan = plan.with_entry(Visit(id=plan.id_once(Visit, "today"), planned_on=today, planned_time="10:30"))
        self._cases[family] = store.writer.import_case(plan).result(PATIENCE_S)
        self._words[family] = words_of(plan)
        self._remember_earlier_words(store, plan)

    @staticmethod
    def _remember_earlier_words(store: Store, plan: Plan) -> None:
        """Gives what was said about the person a past, so that there is something to look back at."""
        for number, said in enumerate(plan.all(AboutMe)):
            words = msgspec.structs.replace(said.words, text=f"{EARLIER} {number}")
            earlier = msgspec.structs.replace(said, words=words)
            store.writer.save(plan.case, [earlier], store.worker_id).result(PATIENCE_S)
            store.writer.save(plan.case, [said], store.worker_id).result(PATIENCE_S)

    def _enter(self, window: Window) -> None:
        if self._other is not None and self._other is not window:
            self._other.close()
            self._other.deleteLater()
            self._other = None
        if window is not self._main:
            self._other = window
        self.window = window
        window.resize(*SIZE)
        window.show()
        window.activateWindow()
        _use_a_key(window)
        window.idle.stay()  # no key comes from outside here: after some minutes it would dim, or lock
        QApplication.processEvents()

    def _open(self, family: str) -> Wizard:
        case = self._cases[family]
        session = self.session
        if session.wizard is None or session.wizard.case.case != case:
            session.open_case(case)
            self.wait(lambda: session.wizard is not None and session.wizard.case.case == case)
        self.own_words = self._words[family] | {WORKER, EARLIER}
        return self.wizard

    def _put_in_force(self) -> None:
        wanted, choices = self._setting, self.window.choices
        look = choices.laptop._replace(text_size=wanted.size, theme=wanted.theme, language=wanted.language)
        if texts.language() != choices.laptop.language:  # another window spoke last, of which this one knows nothing
            choices.choose(look._replace(language=texts.language()))
        if look != choices.laptop:
            choices.choose(look)
            QApplication.processEvents()

    def _everybodys_words(self) -> frozenset[str]:
        return frozenset({WORKER}).union(*self._words.values())


def _in_any_look(plan: Plan) -> Plan:
    """The plan without the look that its people asked for: everything here is looked at in the look that is set."""
    needs = (msgspec.structs.replace(said, text_size=0, theme="", language="") for said in plan.all(AccessNeeds))
    return plan.with_entries(needs)


def _use_a_key(window: Window) -> None:
    """Whoever was here before may have used a mouse or a switch: the mark of focus comes with the first key."""
    QApplication.processEvents()
    handle = window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_Shift)


def _cancel_what_the_system_asks() -> None:
    """A button may open a dialogue of the system, such as which file: it is no screen of ours."""
    asked = QApplication.activeModalWidget()
    if isinstance(asked, QDialog):
        asked.reject()
