"""The one window: it paints the first screen at once, opens stores, locks them, and always says where we are."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.texts import _
from ipc_desktop.ui import accessible
from ipc_desktop.ui.choices import Choices
from ipc_desktop.ui.jobs import Jobs
from ipc_desktop.ui.looks import dressing
from ipc_desktop.ui.scanning.one_switch import OneSwitch
from ipc_desktop.ui.scanning.scanned import Scanned
from ipc_desktop.ui.shell.idle import IdleWatch
from ipc_desktop.ui.shell.loading import Rest
from ipc_desktop.ui.shell.way_in import WayIn
from ipc_desktop.ui.visit.hiding import Hiding

if TYPE_CHECKING:
    from ipc_desktop.journal.store import Store
    from ipc_desktop.ui.clock import Clock
    from ipc_desktop.ui.keeping.clipboard import Copied
    from ipc_desktop.ui.session import Carried, Session
    from ipc_desktop.ui.shell.bands import BatteryWarning, LockWarning, PracticeBand
    from ipc_desktop.ui.shell.sleep import SleepWatch
    from ipc_desktop.ui.visit.battery import BatteryWatch

FIRST_SIZE = (1366, 768)
FRAME = 48
"""Room in px that the system's own frame and title may take."""


class Window(QWidget):
    """Shows the way in until a store is open, then the session; `practice` is always visible."""

    def __init__(self, data: Path, *, practice: bool = False, now: Clock | None = None) -> None:
        super().__init__()
        accessible.set_role(self, "window")
        self._data, self._practice, self._now = data, practice, now
        self.jobs = Jobs(self)
        self.choices = Choices(data, self)
        self.session: Session | None = None
        self.way_in: WayIn | None = None
        self._carried: dict[Path, Carried] = {}
        self._closing: list[Store] = []
        self._close_warned = False
        self._sleep: SleepWatch | None = None
        self.battery: BatteryWatch | None = None
        self.practice_band: PracticeBand | None = None
        self.stack = QStackedWidget(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.stack, 1)
        if practice:
            self.practice_band = self._add_practice_band()
        self._copied: Copied | None = None
        self.idle = IdleWatch(self)
        self.idle.warned.connect(self._warn)
        self.idle.idle.connect(lambda: self.lock(_("It was quiet for a while, so we locked the screen.")))
        self.choices.language_changed.connect(self._language_changed)
        self.choices.laptop_changed.connect(self._watch_quiet)
        self.hiding = Hiding(self.stack, self._may_show_again)
        self.hiding.changed.connect(self._hidden)
        self.idle.dimmed.connect(self._dim)
        self._night: QWidget | None = None
        scanned = Scanned(self.rooms, self._words_said, self.idle.stay, self._is_read_aloud)
        self.one_switch = OneSwitch(self, self.choices, scanned)
        self._has_keys = False
        self.resize(*FIRST_SIZE)

    @cached_property
    def warning(self) -> LockWarning:
        """Says that the screen locks soon; made when that is first said."""
        from ipc_desktop.ui.shell.bands import LockWarning

        warning = LockWarning(self)
        warning.stay.connect(self.idle.stay)
        self._column.insertWidget(self._column.indexOf(self.stack), warning)
        return warning

    @cached_property
    def battery_warning(self) -> BatteryWarning:
        """Says that the battery runs low; made when that is first said."""
        from ipc_desktop.ui.shell.bands import BatteryWarning

        warning = BatteryWarning(self)
        self._column.insertWidget(self._column.indexOf(self.stack), warning)
        return warning

    def _watch_battery(self) -> None:
        if self.battery is None:
            from ipc_desktop.ui.visit.battery import BatteryWatch

            self.battery = BatteryWatch(self.jobs, self)
            self.battery.told.connect(self._tell_battery)
            self.battery.start()

    def _tell_battery(self, level: str) -> None:
        if self.session is not None:
            self.session.keep_typing()
        self.battery_warning.tell(level)

    def _warn(self, seconds: int) -> None:
        self.warning.tell(seconds)

    def _add_practice_band(self) -> PracticeBand:
        from ipc_desktop.ui.shell.bands import PracticeBand

        band = PracticeBand(self)
        self._column.insertWidget(0, band)
        return band

    def show_where_it_fits(self) -> None:
        """Fills a screen that is too small for the window and its frame: the bar must never lie outside it."""
        room = self.screen().availableSize()
        if room.width() < FIRST_SIZE[0] + FRAME or room.height() < FIRST_SIZE[1] + FRAME:
            self.resize(room)  # laid out once, not first in a size that it never has
            self.showMaximized()
        else:
            self.show()

    def begin(self, lead: str = "") -> None:
        """Shows the first screen: practice, unlocking, or the first start."""
        if self._practice:
            self._begin_practice()
            return
        way_in = WayIn(self._data, self.jobs, self.choices, self)
        way_in.opened.connect(self._opened)
        way_in.retitled.connect(self._retitle)
        self.way_in = way_in
        self._show(way_in)
        way_in.begin(lead)
        if self._has_keys:
            way_in.add_keys()

    def rooms(self) -> tuple[QWidget, ...]:
        """What can be reached in the window just now, in the order of reading; the page or screen comes first."""
        if self.hiding.page is not None:
            return (self.hiding.page,)
        shown = self.session or self.way_in
        rooms = shown.rooms() if shown is not None else (self.stack,)
        bands = (self.__dict__[name] for name in ("battery_warning", "warning") if name in self.__dict__)
        return (*rooms, *bands)

    def _is_read_aloud(self) -> bool:
        if self.session is not None:
            return self.session.is_read_aloud
        return self.way_in is not None and self.way_in.is_read_aloud

    def _words_said(self) -> tuple[str, ...]:
        return self.session.words_said() if self.session is not None else ()

    def lock(self, why: str = "") -> None:
        """Keeps what was typed, takes the plan from the screen, closes the store, and asks for the passphrase."""
        session = self.session
        if session is None or self._practice:
            return
        session.keep_typing()
        session.rest()
        self.hiding.drop()
        self._close_dialogues()
        self._clear_clipboard(session)
        self.idle.stop()
        self.idle.only_dims(False)
        self.choices.back_to_the_laptop()
        self.session, session.over = None, True
        self.stack.removeWidget(session)
        session.hide()
        self.begin(why or _("The screen is locked. What you typed is kept."))
        if (carried := session.carried()) is not None:
            self._carried[carried.folder] = carried
        self.jobs.drop_waiting()
        _give_up_papers()
        closed = partial(self._closed, session)
        self._closing.append(session.store)
        self.jobs.run(session.store.close, owner=self, on_success=closed, on_failure=closed)

    def _closed(self, session: Session, _outcome: object) -> None:
        """What the journal has taken in is safe there; only what it could not take is carried over to the unlocking."""
        self._closing.remove(session.store)
        if session.wizard is not None and session.all_written:
            self._carried.pop(session.store.folder, None)
        session.drop_case()
        session.deleteLater()

    # --- from one to the other ------------------------------------------------------------------------------------

    def _begin_practice(self) -> None:
        from ipc_desktop.ui import practice

        self.jobs.run(
            lambda: practice.made_up_families(self._data),
            owner=self,
            on_success=self._opened,
            on_failure=self._practice_failed,
        )

    def _practice_failed(self, error: Exception) -> None:
        from ipc_desktop.ui.trouble import trouble_words

        if self.practice_band is not None:
            self.practice_band.tell(trouble_words(error))

    def _opened(self, store: Store) -> None:
        from ipc_desktop.ui.clock import utc_now
        from ipc_desktop.ui.session import Session

        session = Session(store, self.choices, self.jobs, now=self._now or utc_now, parent=self)
        session.retitled.connect(self._retitle)
        session.lock_asked.connect(self.lock)
        session.hide_asked.connect(self.hide_now)
        session.handed_over.connect(self.idle.only_dims)
        self.session = session
        self._show(session)
        if self.way_in is not None:
            self.stack.removeWidget(self.way_in)
            self.way_in.deleteLater()
            self.way_in = None
        session.begin(self._carried.pop(store.folder, None))
        self.add_keys()
        self._watch_quiet()
        self._watch_copying()
        self._hear_sleep()
        self._watch_battery()

    def _show(self, widget: QWidget) -> None:
        self.stack.addWidget(widget)
        self.stack.setCurrentWidget(widget)

    def _language_changed(self) -> None:
        if self.practice_band is not None:
            self.practice_band.retell()
        self._retitle()

    def _retitle(self) -> None:
        if self.hiding.page is not None:
            self.setWindowTitle(self.hiding.page.title)
            return
        shown = self.session or self.way_in
        title = shown.title if shown is not None else ""
        words = _("{page} - Practice - IPC Desktop") if self._practice else _("{page} - IPC Desktop")
        self.setWindowTitle(words.format(page=title))

    # --- hiding and dimming -----------------------------------------------------------------------------------------

    def hide_now(self) -> None:
        """Hides all that is shown behind a calm page, or shows it again."""
        if self.hiding.page is None:
            self._close_dialogues()
            if self.session is not None:
                self.session.quieten()
        self.hiding.turn()

    def _may_show_again(self) -> bool:
        """Where the worker wants it so, the passphrase is asked for instead."""
        session = self.session
        if not self.choices.laptop.unlock_after_hiding or session is None or session.is_handed_over or self._practice:
            return True
        self.lock()
        return False

    def _hidden(self) -> None:
        if self.practice_band is not None:
            self.practice_band.setVisible(self.hiding.page is None)
        self._retitle()

    def _dim(self, dims: bool) -> None:
        from ipc_desktop.ui.looks.dim import Dim

        night, self._night = self._night, Dim(self) if dims else None
        if night is not None:
            night.hide()
            night.deleteLater()

    # --- quiet and sleep ------------------------------------------------------------------------------------------

    def _watch_quiet(self) -> None:
        if self.session is not None and not self._practice:
            self._feel_life()
            self.idle.start(self.choices.laptop.idle_minutes)

    def _feel_life(self) -> None:
        """Watches the native window for signs of life while there is something to lock."""
        handle = self.windowHandle() if self.session is not None else None
        if handle is not None:
            self.idle.watch(handle)

    def _hear_sleep(self) -> None:
        if self._sleep is not None or self._practice:
            return
        from ipc_desktop.ui.shell.sleep import SleepWatch

        self._sleep = SleepWatch(self)
        self._sleep.going.connect(self._going_to_sleep)

    def _going_to_sleep(self) -> None:
        if self.choices.laptop.lock_on_sleep:
            self.lock()

    @staticmethod
    def _close_dialogues() -> None:
        """Whatever the system asks just now (where to save, which printer) is answered with Cancel."""
        from PySide6.QtWidgets import QDialog

        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog):
                widget.reject()

    def _watch_copying(self) -> None:
        from ipc_desktop.ui.keeping.clipboard import Copied

        self._copied = self._copied or Copied(self)

    def _clear_clipboard(self, session: Session) -> None:
        """Nothing that was said lies on the clipboard of a locked laptop."""
        copied, self._copied = self._copied, None
        if copied is not None:
            copied.take_away(session.says)
            copied.deleteLater()

    # --- keys and closing -----------------------------------------------------------------------------------------

    def add_keys(self) -> None:
        """Gives the window its keys, once: when its first page is painted, or when a store is open before that."""
        if self.way_in is not None:
            self.way_in.add_keys()
        if self._has_keys:
            return
        self._has_keys = True
        self._key("Ctrl+L", self.lock)
        self._key("Ctrl++", lambda: self._resize_text(1))
        self._key("Ctrl+=", lambda: self._resize_text(1))
        self._key("Ctrl+-", lambda: self._resize_text(-1))
        self._key("Ctrl+0", lambda: self._resize_text(0))
        self._key("F9", self.one_switch.turn)
        self._key("F12", self.hide_now)

    def _key(self, keys: str, call: Callable[[], object]) -> None:
        from PySide6.QtGui import QKeySequence, QShortcut

        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(call)

    def _resize_text(self, steps: int) -> None:
        self.choices.set_text_size(self.choices.other_text_size(steps) if steps else 100)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._feel_life()
        self.one_switch.follow()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Everything typed is written before the window goes."""
        if self.session is not None:
            self.session.keep_typing()
        if not self._may_close():
            event.ignore()
            return
        if self.session is not None:
            self._clear_clipboard(self.session)
            self.session.rest()
            self._closing.append(self.session.store)
            self.session.drop_case()
            self.session = None
        _give_up_papers()
        self.jobs.stop()  # first: what a job still reads must not be closed under it
        for store in self._closing:
            store.close()
        if self.way_in is not None:
            self.way_in.close_store()
        event.accept()

    def _may_close(self) -> bool:
        """What could not be saved keeps the window open, once."""
        wizard = self.session.wizard if self.session is not None else None
        if self._close_warned or not (self._carried or (wizard is not None and wizard.case.saver.trouble is not None)):
            return True
        self._close_warned = True
        words = _("Not everything is saved yet. Close once more to leave it behind.")
        if wizard is not None:
            wizard.notice.tell(words, trouble=True)
        elif self.way_in is not None:
            self.way_in.begin(words)
        return False


def _give_up_papers() -> None:
    """A lock and a closing window wait for no pages: setting them may take long."""
    from ipc_desktop.ui.paper import papers

    papers.give_up()


def run(data: Path, practice: bool, check: bool) -> int:
    """Opens the window and runs until it is closed; with `check` only until everything is loaded. The exit code."""
    app = QApplication([*sys.argv[:1], "-style", "fusion"])
    app.setApplicationName("ipc-desktop")
    app.setApplicationDisplayName("")
    dressing.dress_for_first_page(app)
    window = Window(data, practice=practice)
    window.begin()
    window.show_where_it_fits()
    rest = Rest(window, window.add_keys, partial(dressing.dress_fully, app))
    rest.finished.connect(window.choices.follow_the_system)
    if check:
        rest.finished.connect(window.close)
    return app.exec()
