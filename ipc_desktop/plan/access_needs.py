"""How this person reads, hears and answers best (Accessible Information Standard), and how screen and paper follow."""

from __future__ import annotations

from typing import Literal

from ipc_desktop.plan.entry import Entry

Theme = Literal["", "light", "cream", "dark", "contrast"]
Pictures = Literal["", "with_words", "none", "more"]

TEXT_SIZES_PERCENT = (100, 125, 150, 200, 300, 400)
PRINT_SIZES_PT = (14, 16, 18, 20, 24, 28)


class AccessNeeds(Entry, frozen=True, kw_only=True, tag="access_needs"):
    """How to talk with this person; once per case. Empty values and zeros mean: not said, keep what the laptop has.

    `text_size` is in percent (100 to 400), `print_size` in points (14 to 28), `language` and `spoken_language`
    are BCP 47 tags: the first for the screen and paper, the second for what is spoken at home.
    """

    language: str = ""
    spoken_language: str = ""
    text_size: int = 0
    theme: Theme = ""
    pictures: Pictures = ""
    print_size: int = 0
    interpreter_needed: bool = False
