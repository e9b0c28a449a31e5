"""Terms in words that carry no marks, such as choices and cards: named below them, where each opens its meaning."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFontInfo

from ipc_desktop.overriding import override
from ipc_desktop.texts import _, list_of
from ipc_desktop.ui.bricks.words import Small

_LEAST_TARGET = 48


class WordsToKnow(Small):
    """Hidden while there is no such term; a term that is marked elsewhere on the page is not named once more."""

    def __init__(self) -> None:
        super().__init__("", explained=True)
        self._named: dict[str, str] = {}
        self.hide()

    @override
    def _pitch(self) -> float:
        """Terms on lines below each other keep room enough to be pressed one by one."""
        return max(super()._pitch(), _LEAST_TARGET / QFontInfo(self.words_font()).pixelSize())

    @property
    def named(self) -> Collection[str]:
        """The keys of the terms."""
        return self._named.keys()

    def look_through(self, texts: Iterable[str]) -> None:
        """Names the terms in these texts of the app's own, each as it stands there first."""
        from ipc_desktop.wording.jargon import marks

        self._named = {}
        for text in texts:
            for mark in marks(text):
                self._named.setdefault(mark.term, text[mark.start : mark.end])
        self._say(self._named.values())
        self.setVisible(bool(self.text()))
        if self.isVisible():
            self._explain()

    def name_only(self, terms: Collection[str]) -> None:
        """Names these of them: the others are marked where they stand. Asked for while the page is being shown."""
        self._say([word for term, word in self._named.items() if term in terms])
        if not self.text():
            QTimer.singleShot(0, self, self._leave)

    def _say(self, words: Collection[str]) -> None:
        self.is_explained = False  # what is named is marked by whoever asked, and once
        self.setText(_("In plain words: {words}").format(words=list_of(list(words))) if words else "")
        self.is_explained = True

    def _leave(self) -> None:
        self.setVisible(bool(self.text()))
