"""The words of the path and of the window's title, for where the conversation stands."""

from __future__ import annotations

from collections.abc import Collection

from ipc_desktop.plan.conversation import STONES, Stone
from ipc_desktop.texts import _
from ipc_desktop.ui.path.column import StoneWords
from ipc_desktop.ui.path.flow import StoneView
from ipc_desktop.wording import stone_words


def told(view: StoneView, todays: Collection[Stone] = ()) -> StoneWords:
    """One stone in words: what stands beside it, and what is read aloud; whether it was chosen for today."""
    name = stone_words(view.stone)
    if view.walked == "here":
        note = _("Question {page} of {pages}").format(page=view.page, pages=view.pages)
        spoken = _("{part}, you are here, question {page} of {pages}")
        spoken = spoken.format(part=name, page=view.page, pages=view.pages)
    elif view.walked == "walked":
        note, spoken = "", _("{part}, done").format(part=name)
    elif view.walked == "come_back":
        note, spoken = _("Come back to this"), _("{part}, come back to this").format(part=name)
    else:
        note, spoken = "", _("{part}, still to come").format(part=name)
    is_today = view.stone in todays
    if is_today and view.walked in ("walked", "to_come"):
        note, spoken = _("Today"), _("{stone}, for today").format(stone=spoken)
    return StoneWords(view.stone, name, note, spoken, view.walked, is_today)


def page_title(view: StoneView) -> str:
    """What the window's title says of a page: "What matters, page 1 of 3"."""
    return _("{part}, page {page} of {pages}").format(part=stone_words(view.stone), page=view.page, pages=view.pages)


def line_words(view: StoneView) -> tuple[str, str]:
    """The path as one line, and what is read aloud for it."""
    at = STONES.index(view.stone) + 1
    words = _("{part}: part {number} of {all}").format(part=stone_words(view.stone), number=at, all=len(STONES))
    return words, _("{place}. Open the whole path").format(place=words)
