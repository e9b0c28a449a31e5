"""How people read, hear and answer best (Accessible Information Standard), and how screen and paper follow."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from ipc_desktop.plan.entry import NOTHING_SAID, Entry, Words

Theme = Literal["", "light", "cream", "dark", "contrast"]
Pictures = Literal["", "with_words", "none", "more"]
ReadingFont = Literal["", "atkinson", "lexend", "opendyslexic", "system"]
Spacing = Literal["", "normal", "wide", "wider"]
Motion = Literal["", "moving", "still"]
ReadAloud = Literal["", "off", "pages"]
Switch = Literal["", "off", "one"]
Format = Literal["large_print", "easy_read", "audio", "braille", "email", "text_message", "bsl_video"]
NeedKind = Literal[
    "information_format",
    "communication_support",
    "contact_method",
    "professional_support",
    "longer_appointment",
    "environment",
    "sensory",
    "mobility",
    "cognitive",
    "other",
]
ShareConsent = Literal["", "yes", "no", "best_interest", "lpa", "deputy"]
MetStatus = Literal["", "met", "partly", "not_met", "not_checked"]

TEXT_SIZES_PERCENT = (100, 125, 150, 200, 300, 400)
PRINT_SIZES_PT = (14, 16, 18, 20, 24, 28)


class AccessNeeds(Entry, frozen=True, kw_only=True, tag="access_needs"):
    """How screen and paper suit one party. Empty values and zeros mean: not said, keep what the laptop has.

    Once per case and party: the key is empty for the person, for anybody else the id of their party, which then
    stands in `of_party`. `text_size` is in percent (100 to 400), `print_size` in points (14 to 28), `language` and
    `spoken_language` are BCP 47 tags: the first for the screen and paper, the second for what is spoken at home.
    `reading_pace` is in percent of the voice's own pace (50 to 200), `switch_pace` how many milliseconds one choice
    stays lit for somebody who answers with one switch (300 to 10,000).
    """

    language: str = ""
    spoken_language: str = ""
    text_size: int = 0
    theme: Theme = ""
    pictures: Pictures = ""
    print_size: int = 0
    interpreter_needed: bool = False
    of_party: str = ""
    reading_font: ReadingFont = ""
    letter_spacing: Spacing = ""
    line_spacing: Spacing = ""
    motion: Motion = ""
    read_aloud: ReadAloud = ""
    reading_pace: int = 0
    switch: Switch = ""
    switch_pace: int = 0
    formats: tuple[Format, ...] = ()


class AccessNeed(Entry, frozen=True, kw_only=True, tag="access_need"):
    """One need of one party (DAPB1605, DAPB4019): what it is, what happens when it is not met, whether it is met.

    `of_party` is empty for the person. `code` is a SNOMED CT code; `impairment` stays empty when people decline.
    """

    of_party: str = ""
    need_kind: NeedKind = "other"
    words: Words = NOTHING_SAID
    if_not_met: Words = NOTHING_SAID
    code: str = ""
    impairment: str = ""
    share_consent: ShareConsent = ""
    met: MetStatus = ""
    found_on: dt.date | None = None
    review_on: dt.date | None = None
