"""Which step of making a paper is being done, of how many: told once it takes longer than a breath."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from PySide6.QtCore import QObject, QTimer

from ipc_desktop.texts import _

PATIENCE_MS = 1000
"""A paper that is there by then is made without a word: each one would be spoken."""


class Step(NamedTuple):
    """What is being done, the number of this step from 1, and how many there are."""

    work: Literal["words", "pages", "seal"]
    at: int
    of: int


ToldStep = Callable[[Step], None]


def to_nobody(_step: Step) -> None:
    """Where nobody waits for a paper, nobody is told."""


class PaperSteps(QObject):
    """Tells of the steps of one paper, the first of them late; `end` makes it silent for good."""

    def __init__(self, told: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._told = told
        self._latest: Step | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._tell)
        self._patience.start(PATIENCE_MS)

    def take(self, step: Step) -> None:
        """Another step begins."""
        self._latest = step
        if not self._patience.isActive():
            self._tell()

    def end(self) -> None:
        """The paper is made, or will not be."""
        self._latest = None
        self._patience.stop()
        self.deleteLater()

    def _tell(self) -> None:
        if self._latest is not None:
            self._told(step_words(self._latest))


def step_words(step: Step) -> str:
    """One sentence: "Step 2 of 3: setting the pages."."""
    words = {
        "words": _("Step {at} of {of}: putting the words in order."),
        "pages": _("Step {at} of {of}: setting the pages."),
        "seal": _("Step {at} of {of}: sealing the pages."),
    }
    return words[step.work].format(at=step.at, of=step.of)
