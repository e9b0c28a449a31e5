"""The way in: first start, unlocking, or the recovery code; it ends with an open store."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ipc_desktop.journal.errors import StoreError
from ipc_desktop.journal.store import StoreFolder, stores
from ipc_desktop.overriding import override
from ipc_desktop.texts import _, long_date
from ipc_desktop.ui import spoken
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.choices import Choices
from ipc_desktop.ui.jobs import Jobs
from ipc_desktop.ui.path.picture import PathPicture
from ipc_desktop.ui.screens.screen import Screen
from ipc_desktop.ui.screens.unlock import UnlockScreen
from ipc_desktop.ui.shell.frame import Frame

if TYPE_CHECKING:
    from ipc_desktop.journal.store import Store
    from ipc_desktop.ui.read_aloud import ReadAloud
    from ipc_desktop.ui.screens.bring_back import BringBackScreen


class WayIn(QWidget):
    """Shows one screen at a time beside the path. `opened` hands over the open store."""

    opened = Signal(object)
    retitled = Signal()

    def __init__(self, data: Path, jobs: Jobs, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data, self._jobs, self._choices = data, jobs, choices
        self._folders: tuple[StoreFolder, ...] = ()
        self._store: Store | None = None
        self._lead = ""
        self.picture = PathPicture(self)
        self.stack = QStackedWidget(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.picture)
        self._beside = QVBoxLayout()
        self._beside.setSpacing(0)
        self._beside.addWidget(self.stack, 1)
        row.addLayout(self._beside, 1)
        self.read_button: QWidget = self
        self._read_aloud: ReadAloud | None = None
        appearance().changed.connect(self._fit)

    @property
    def screen_shown(self) -> Screen:
        """The screen that is shown."""
        frame = self.stack.currentWidget()
        assert isinstance(frame, Frame)
        assert isinstance(frame.content, Screen)
        return frame.content

    @property
    def title(self) -> str:
        """What the window's title says."""
        return self.screen_shown.title

    def rooms(self) -> tuple[QWidget, ...]:
        """What can be reached here: the screen, and what steers a voice that reads it."""
        shown = self.stack.currentWidget()
        steering = self._read_aloud.rooms() if self._read_aloud is not None else ()
        return (shown if shown is not None else self.stack, *steering)

    # --- what is read aloud ---------------------------------------------------------------------------------------

    def add_keys(self) -> None:
        """Gives it the keys that read it aloud; to be called once the first screen is painted."""
        self._voice()

    @property
    def is_read_aloud(self) -> bool:
        """Whether a voice is reading what is shown."""
        return self._read_aloud is not None and self._read_aloud.is_open

    def _voice(self) -> ReadAloud:
        from ipc_desktop.ui.read_aloud import ReadAloud

        if self._read_aloud is None:
            self._read_aloud = ReadAloud(self, self, self._choices)
        return self._read_aloud

    @property
    def way_on(self) -> QAbstractButton | None:
        """Each screen has its own."""
        return None

    def told_first(self) -> tuple[QWidget, ...]:
        """Nothing stands outside the screen."""
        return ()

    def hold(self, panel: QWidget) -> None:
        """Puts the panel that steers the voice below the screen."""
        self._beside.addWidget(panel)

    # --- what is shown --------------------------------------------------------------------------------------------

    def begin(self, lead: str = "") -> None:
        """Shows the unlock screen when there is a store, else the first start. `lead` says why it is locked."""
        self._lead = lead
        try:
            self._folders = stores(self._data)
        except StoreError as error:
            self._show_not_opened(error)
            return
        if self._folders:
            self._show_unlock()
        else:
            self._show_welcome()

    def _show_not_opened(self, error: StoreError) -> None:
        from ipc_desktop.ui.screens.not_opened import NotOpenedScreen

        screen = NotOpenedScreen(_words(error))
        screen.again.connect(lambda: self.begin(self._lead))
        self._show(screen)

    def _show_unlock(self) -> None:
        screen = UnlockScreen([_name_of(folder) for folder in self._folders], lead=self._lead)
        screen.unlocked.connect(self._unlock)
        screen.copy_wanted.connect(self._show_bring_back)
        screen.forgot.connect(self._show_recovery)
        self._show(screen)

    def _unlock(self, asked: tuple[int, str]) -> None:
        from ipc_desktop.journal.store import unlock_store

        which, passphrase = asked
        folder = self._folders[which].path
        screen = self.screen_shown
        assert isinstance(screen, UnlockScreen)
        self._jobs.run(
            lambda: unlock_store(folder, passphrase),
            owner=screen,
            on_success=self._done,
            on_failure=lambda error: screen.refuse(_words(error), getattr(error, "wait_s", 0)),
        )

    # --- first start ----------------------------------------------------------------------------------------------

    def _show_welcome(self) -> None:
        from ipc_desktop.ui.screens.first_start import WelcomeScreen

        screen = WelcomeScreen()
        screen.named.connect(self._show_passphrase)
        screen.copy_wanted.connect(self._show_bring_back)
        self._show(screen)

    def _show_passphrase(self, name: str) -> None:
        from ipc_desktop.journal.store import create_store

        self._ask_passphrase(name, lambda passphrase: create_store(self._data, name, passphrase))

    def _ask_passphrase(self, name: str, make: Callable[[str], tuple[Store, str]]) -> None:
        """Asks for a new passphrase; with it a store is made or opened, and its new recovery code is shown."""
        from ipc_desktop.ui.screens.first_start import PassphraseScreen

        screen = PassphraseScreen(name, self._jobs)
        screen.chosen.connect(
            lambda passphrase: self._jobs.run(
                lambda: make(passphrase),
                owner=screen,
                on_success=self._show_code,
                on_failure=lambda error: screen.refuse(_words(error)),
            )
        )
        self._show(screen)

    def _show_code(self, made: tuple[Store, str]) -> None:
        from ipc_desktop.ui.screens.recovery import CodeScreen

        self._store, code = made
        screen = CodeScreen(code)
        screen.written.connect(lambda: self._done(made[0]))
        self._show(screen)

    # --- a copy of a list -----------------------------------------------------------------------------------------

    def _show_bring_back(self) -> None:
        from ipc_desktop.ui.paper import destinations
        from ipc_desktop.ui.screens.bring_back import BringBackScreen

        screen = BringBackScreen()

        def choose() -> None:
            folder = destinations.choose_folder(self.window(), screen.heading.text())
            if folder:
                self._bring_back(screen, Path(folder))

        screen.choose.connect(choose)
        screen.back.connect(lambda: self.begin(self._lead))
        self._show(screen)

    def _bring_back(self, screen: BringBackScreen, folder: Path) -> None:
        from ipc_desktop.journal.copies import bring_back
        from ipc_desktop.ui.clock import utc_now

        screen.be_busy(True)
        today = utc_now().astimezone().date()
        self._jobs.run(
            lambda: bring_back(folder, self._data, today),
            owner=screen,
            on_success=lambda _many: self.begin(_("The copy is here. Please open it.")),
            on_failure=lambda error: screen.refuse(_words(error)),
        )

    # --- recovery -------------------------------------------------------------------------------------------------

    def _show_recovery(self, which: int) -> None:
        from ipc_desktop.journal.recovery_code import read_recovery_code
        from ipc_desktop.ui.screens.recovery import RecoveryScreen

        screen = RecoveryScreen()

        def typed(code: str) -> None:
            try:
                read_recovery_code(code)
            except StoreError as error:
                screen.refuse(_words(error))
            else:
                self._show_new_passphrase(which, code)

        screen.typed.connect(typed)
        screen.back.connect(self._show_unlock)
        self._show(screen)

    def _show_new_passphrase(self, which: int, code: str) -> None:
        from ipc_desktop.journal.store import unlock_with_recovery

        folder = self._folders[which]
        self._ask_passphrase(folder.worker_name, lambda passphrase: unlock_with_recovery(folder.path, code, passphrase))

    def close_store(self) -> None:
        """Closes a store that was made but never handed over (the window was closed at the recovery code)."""
        if self._store is not None:
            self._store.close()
            self._store = None

    def _done(self, store: Store) -> None:
        self._store = None
        self.opened.emit(store)

    def _show(self, screen: Screen) -> None:
        self.read_button = button = Button(_("Read aloud"), kind="quiet", glyph="speak", flush=True)
        button.clicked.connect(lambda: self._voice().toggle())
        spoken.leave_out(button)
        screen.put_at_foot(button)
        frame = Frame(screen)
        old = self.stack.currentWidget()
        self.stack.addWidget(frame)
        self.stack.setCurrentWidget(frame)
        screen.start()
        if old is not None:
            self.stack.removeWidget(old)
            old.deleteLater()
        self.retitled.emit()

    def _fit(self) -> None:
        self.picture.setVisible(appearance().scale < 1.75 and self.width() >= 248 + appearance().size(520))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            QTimer.singleShot(0, self.picture.update)


def _name_of(folder: StoreFolder) -> str:
    """Whose list it is, and since when it is here if it is a copy."""
    name = folder.worker_name or _("A worker of this laptop")
    if not folder.brought_back_on:
        return name
    from datetime import date  # not before the first page of everybody else

    try:
        day = long_date(date.fromisoformat(folder.brought_back_on))
    except ValueError:
        return name
    return _("{name}, copy brought back on {day}").format(name=name, day=day)


def _words(error: Exception) -> str:
    from ipc_desktop.ui.trouble import trouble_words

    if isinstance(error, StoreError) and error.code == "wrong_passphrase" and not error.wait_s:
        return _("That is not the passphrase. Please try again.")
    return trouble_words(error)
