"""Reading what a room shows: the panel that steers it, the mark that goes along, and everything that ends it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QStackedWidget, QTextEdit, QWidget
from shiboken6 import isValid

from ipc_desktop import texts
from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.page_scroll import scroll_of
from ipc_desktop.ui.bricks.tab_order import places, put_in_order
from ipc_desktop.ui.choices import Choices
from ipc_desktop.ui.fields.text_entry import TextEntry
from ipc_desktop.ui.reading import voice as voices
from ipc_desktop.ui.reading.mark import Mark
from ipc_desktop.ui.reading.panel import ReadingPanel
from ipc_desktop.ui.reading.passages import Passage, editors, passages, primary_passage
from ipc_desktop.ui.reading.reader import Place, Reader
from ipc_desktop.ui.shell.frame import Frame

SHORT_FROM = 2.5
"""From this text scale on no more is said than there is room for over the page: it comes in two languages."""

PACES_PERCENT = (50, 65, 80, 100, 120, 150, 200)
PAINT_FIRST_MS = 30
"""To find the voices may take a second: first it is said that something happens."""


class ReadingRoom(Protocol):
    """What shows pages or screens: in a stack."""

    stack: QStackedWidget

    @property
    def read_button(self) -> QWidget:
        """What was pressed to be read to: the focus goes back to it."""

    @property
    def way_on(self) -> QAbstractButton | None:
        """The button outside the page that leads on; None where the page has it."""

    def rooms(self) -> tuple[QWidget, ...]:
        """What can be reached, in reading order."""

    def told_first(self) -> tuple[QWidget, ...]:
        """What has to be known before the page is read."""

    def hold(self, panel: QWidget) -> None:
        """Gives the panel that steers the voice its place below the page."""


class Reading(QObject):
    """Reads one room. A second voice beside a screen reader speaks only after somebody said so, once for the room."""

    def __init__(self, room: QWidget, parts: ReadingRoom, choices: Choices) -> None:
        super().__init__(room)
        self._room, self._parts, self._choices = room, parts, choices
        self._reader: Reader | None = None
        self._mark: Mark | None = None
        self._root: QWidget | None = None
        self._focus_before: QWidget | None = None
        self._may_speak_beside = False
        self._unheard: list[Callable[[], None]] = []
        self.panel = ReadingPanel(room)
        parts.hold(self.panel)
        panel = self.panel
        for signal, call in (
            (panel.pause, self.pause),
            (panel.go_on, self.go_on),
            (panel.again, self.go_on),
            (panel.skip, self._skip),
            (panel.slower, lambda: self._change_pace(-1)),
            (panel.quicker, lambda: self._change_pace(1)),
            (panel.read_anyway, self._read_anyway),
            (panel.stop, self.stop),
            (panel.gone, self.stop),
        ):
            signal.connect(call)

    @property
    def is_open(self) -> bool:
        """Whether something is read, paused, offered or told just now."""
        return not self.panel.isHidden()

    def begin(self, root: QWidget | None = None, *, by_itself: bool = False) -> None:
        """Reads what is shown, or a part of it. `by_itself`: nobody pressed for it, so it asks and excuses nothing."""
        self.stop()
        self._root = root
        if screen_reader_runs() and not self._may_speak_beside:
            if not by_itself:
                self._open("")
                self.panel.show_offer(_("A screen reader is at work. Shall this voice read as well?"))
            return
        self._open(_("Getting the voice ready."))
        QTimer.singleShot(PAINT_FIRST_MS, self, lambda: self._read(by_itself=by_itself))

    def stop(self) -> None:
        """Is quiet, and takes panel and mark away."""
        if self._reader is not None:
            self._reader.stop()
            self._reader.deleteLater()
            self._reader = None
        if self._mark is not None and isValid(self._mark):
            self._mark.hide()
            self._mark.deleteLater()
        self._mark = None
        for unhear in self._unheard:
            unhear()
        self._unheard = []
        if self.is_open:
            had_focus = self.panel.isAncestorOf(QApplication.focusWidget() or self._room)
            self.panel.hide()
            if had_focus:
                self._give_focus_back()

    def pause_or_go_on(self) -> None:
        """Pauses, or goes on after a pause."""
        if self._reader is not None and self._reader.is_reading:
            self.pause()
        else:
            self.go_on()

    def pause(self) -> None:
        """Is quiet and keeps the place."""
        if self._reader is not None and self._reader.is_reading:
            self._reader.pause()
            self.panel.show_paused()

    def go_on(self) -> None:
        """Says the sentence anew in which it was stopped, or the one that is said just now."""
        if self._reader is not None:
            self.panel.show_reading()
            self._reader.again()

    # --- beginning ------------------------------------------------------------------------------------------------

    def _open(self, words: str) -> None:
        """Shows the panel, with words first; Tab reaches it between page and bar."""
        self._focus_before = QApplication.focusWidget()
        self.panel.show_words(words)
        put_in_order([place for room in self._parts.rooms() for place in places(room)])

    def _read_anyway(self) -> None:
        self._may_speak_beside = True
        before = self._focus_before
        self.begin(self._root)
        self._focus_before = before

    def _read(self, *, by_itself: bool) -> None:
        if not self.is_open or self._reader is not None:
            return
        voice = voices.voice()
        if not voice.speaks(texts.language()):
            if by_itself:
                self.stop()
            else:
                self.panel.show_words(_no_voice_words(has_any=voice.is_there))
            return
        voice.set_pace(self._choices.now.reading_pace)
        self._reader = Reader(voice, texts.language(), self)
        self._reader.moved.connect(self._show_place)
        self._reader.word_moved.connect(self._show_word)
        self._reader.no_voice.connect(self.panel.tell)
        self._reader.ended.connect(self.stop)
        self._reader.failed.connect(self._tell_failure)
        self._hear_typing()
        self.panel.show_reading()
        self._reader.begin(self._passages())

    def _passages(self) -> tuple[Passage, ...]:
        """What is read: a part that was asked for, else what has to be known first, the page, and the way on."""
        if self._root is not None and isValid(self._root):
            return passages(self._root)
        shown, way_on = self._shown(), self._parts.way_on
        last = (primary_passage(way_on),) if way_on is not None and way_on.isVisible() and way_on.text() else ()
        first = (passage for part in self._parts.told_first() if part.isVisible() for passage in passages(part))
        return (*first, *(passages(shown) if shown is not None else ()), *last)

    def _shown(self) -> QWidget | None:
        frame = self._parts.stack.currentWidget()
        return frame.widget() if isinstance(frame, Frame) else frame

    # --- going along ----------------------------------------------------------------------------------------------

    def _show_place(self, place: Place) -> None:
        self.panel.tell("")
        widget = place.passage.widget
        if isinstance(widget, QTextEdit) and place.length:
            _show_in_box(widget, place.start)
        host = self._host(widget)
        if self._mark is None or not isValid(self._mark) or self._mark.parentWidget() is not host:
            if self._mark is not None and isValid(self._mark):
                self._mark.deleteLater()
            self._mark = Mark(host)
        self._mark.show_place(place)
        self._scroll_to(widget, self._mark.whole)

    def _show_word(self, place: Place) -> None:
        if self._mark is not None and isValid(self._mark):
            self._mark.show_word(place)
            for box in self._mark.words:
                self._scroll_to(place.passage.widget, box)

    def _scroll_to(self, widget: QWidget, box: QRectF) -> None:
        """Brings what is read into view; the focus stays where it is."""
        scroll, area = scroll_of(widget), box.toAlignedRect()
        if scroll is not None:
            scroll.show_rect(widget, QRect(widget.mapFrom(self._host(widget), area.topLeft()), area.size()))

    def _host(self, widget: QWidget) -> QWidget:
        """Over what the mark lies: all that scrolls with the words, or the room for what does not scroll."""
        scroll = scroll_of(widget)
        content = scroll.widget() if scroll is not None else None
        return content if content is not None else self._room

    # --- being steered --------------------------------------------------------------------------------------------

    def _skip(self) -> None:
        if self._reader is not None:
            self.panel.show_reading()
            self._reader.go_to_next()

    def _change_pace(self, step: int) -> None:
        """The next pace, heard at once in the same sentence, and kept for the person."""
        now = self._choices.now.reading_pace
        nearest = min(range(len(PACES_PERCENT)), key=lambda at: abs(PACES_PERCENT[at] - now))
        wanted = nearest + step
        if not 0 <= wanted < len(PACES_PERCENT):
            self.panel.tell(_("This is the slowest pace.") if step < 0 else _("This is the quickest pace."))
            return
        pace = PACES_PERCENT[wanted]
        self._choices.change(lambda settings: settings._replace(reading_pace=pace))
        voices.voice().set_pace(pace)
        self.go_on()

    def _hear_typing(self) -> None:
        """Whoever begins to type wants quiet, and may want to hear the rest afterwards."""
        shown = self._shown()
        for box in editors(shown) if shown is not None else ():
            if isinstance(box, QLineEdit):
                box.textEdited.connect(self._typed)
            elif isinstance(box, TextEntry):
                box.edited.connect(self._typed)
            self._unheard.append(partial(_unhear, box, self._typed))

    def _typed(self) -> None:
        self.pause()

    # --- ending ---------------------------------------------------------------------------------------------------

    def _tell_failure(self) -> None:
        self.stop()
        voices.forget_voice()
        self._open(_("The voice does not answer. The words are still here to read."))

    def _give_focus_back(self) -> None:
        before, button = self._focus_before, self._parts.read_button
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        elif button.isVisible():
            button.setFocus(Qt.FocusReason.OtherFocusReason)


def screen_reader_runs() -> bool:
    """Whether assistive technology asks for what is on the screen; if in doubt, yes: two voices help nobody."""
    return QAccessible.isActive()


def _no_voice_words(*, has_any: bool) -> str:
    """Why nothing is read, in the language in force and in English."""

    name = texts.LANGUAGES.get(texts.language(), texts.language())

    def told() -> str:
        if not has_any:
            return _("This laptop has no voice. The words are still here to read.")
        if appearance().scale >= SHORT_FROM:
            return _("No voice for {language} on this laptop.").format(language=name)
        return _("No voice for {language} on this laptop. The words are still here to read.").format(language=name)

    own = told()
    with texts.in_language("en"):
        english = told()
    return own if own == english else f"{own}\n{english}"


def _unhear(box: QLineEdit | QTextEdit, call: Callable[[], None]) -> None:
    if not isValid(box):
        return
    if isinstance(box, QLineEdit):
        box.textEdited.disconnect(call)
    elif isinstance(box, TextEntry):
        box.edited.disconnect(call)


def _show_in_box(box: QTextEdit, start: int) -> None:
    """Scrolls inside a tall box for words; the caret stays where it is."""
    cursor = box.textCursor()
    cursor.setPosition(start)
    line, room = box.cursorRect(cursor), box.contentsRect()
    bar = box.verticalScrollBar()
    if line.top() < 0:
        bar.setValue(bar.value() + line.top())
    elif line.bottom() > room.height():
        bar.setValue(bar.value() + line.bottom() - room.height())
