"""Now and next: what we talk about, and what comes then, each with its picture; and the pace that was agreed."""

from __future__ import annotations

import datetime as dt

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ipc_desktop.plan.conversation import STONES, Stone
from ipc_desktop.plan.getting_ready import Pace
from ipc_desktop.plan.visit import Visit
from ipc_desktop.texts import _
from ipc_desktop.ui import spoken
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.countdown import Countdown
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.picture import Picture
from ipc_desktop.ui.bricks.words import Body
from ipc_desktop.wording import stone_words

PICTURES: dict[Stone, str] = {
    "hello": "hand",
    "what_matters": "heart",
    "how_its_going": "thumbs-up",
    "my_people": "family",
    "my_goals": "star",
    "money": "coins",
    "agree": "handshake",
}
GOODBYE = "home"
NO_COLUMN_FROM = 1.75
"""From this text scale on the path is told in one line above the page."""


def next_stone(here: Stone, stones: tuple[Stone, ...]) -> Stone | None:
    """The stone of today that comes after this one on the path; None after the last."""
    return next((stone for stone in STONES[STONES.index(here) + 1 :] if stone in stones), None)


class NowAndNext(QWidget):
    """Two pictures with their words, in the order of time."""

    def __init__(self) -> None:
        super().__init__()
        self.now, self.next = _Part(), _Part()
        self.countdown = Countdown(_("We said we would stop about now. You choose."), size=34)
        row = FlowRow(self, gap=28)
        row.setContentsMargins(0, 0, 0, appearance().space(16))
        self.rest = Body(_("Would a break be good?"))
        for part in (self.now, self.next, self.rest, self.countdown):
            row.addWidget(part)
        self.countdown.hide()
        self.rest.hide()
        appearance().remeasured.connect(self._follow)
        self._follow()
        spoken.leave_out(self)  # a page is read from its question on

    def tell(self, here: Stone, visit: Visit, pace: Pace, now: dt.datetime) -> None:
        """Says what is now and what comes next of today's stones.

        Once so long was talked as people like to talk at a time, it asks for a break; for whoever likes that, it counts
        the sitting down. Neither stops anything.
        """
        following = next_stone(here, visit.stones)
        self._keep_pace(visit, pace, now)
        self.now.show_part(PICTURES[here], _("Now: {part}").format(part=stone_words(here)))
        then = _("Next: {part}").format(part=stone_words(following)) if following else _("Next: we say goodbye")
        self.next.show_part(PICTURES[following] if following else GOODBYE, then)

    def _follow(self) -> None:
        """Where the path is one line above this, that line says where we are now."""
        self.now.setVisible(appearance().scale < NO_COLUMN_FROM)

    def _keep_pace(self, visit: Visit, pace: Pace, now: dt.datetime) -> None:
        is_on = bool(visit.started_at) and not visit.ended_at
        counts = is_on and pace.shows_countdown and pace.sitting_minutes > 0
        self.countdown.setVisible(counts)
        if counts:
            self.countdown.begin(pace.sitting_minutes, gone_minutes=_minutes(visit.started_at, now))
        last = max((visit.started_at, *visit.breaks))
        self.rest.setVisible(is_on and 0 < pace.break_every_minutes <= _minutes(last, now))


def _minutes(since: str, until: dt.datetime) -> float:
    return (until - dt.datetime.fromisoformat(since)).total_seconds() / 60


class _Part(QWidget):
    """A picture and its words."""

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(appearance().space(10))
        self._picture: Picture | None = None
        self._shown = ""
        self.words = Body("")
        self._row.addWidget(self.words, 1)

    def show_part(self, picture: str, words: str) -> None:
        """Shows a picture by its name, and words."""
        self.words.setText(words)
        if picture == self._shown:
            return
        if self._picture is not None:
            self._row.removeWidget(self._picture)
            self._picture.hide()
            self._picture.deleteLater()
        self._shown, self._picture = picture, Picture(picture, 30)
        self._row.insertWidget(0, self._picture)
