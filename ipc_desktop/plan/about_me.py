"""The headings of About Me (PRSB About Me v2.01) in the words of the person and of those who know them."""

from __future__ import annotations

from typing import Literal

from ipc_desktop.plan.entry import NOTHING_SAID, Entry, Words

Heading = Literal[
    "most_important",
    "important_people",
    "communication",
    "wellness",
    "please_do_and_do_not",
    "how_to_support",
    "worth_knowing",
]

SNOMED_CODES: dict[Heading, str] = {
    "most_important": "1515861000000103",
    "important_people": "1515871000000105",
    "communication": "1515881000000107",
    "wellness": "1515891000000109",
    "please_do_and_do_not": "1515901000000105",
    "how_to_support": "1515911000000107",
    "worth_knowing": "1515921000000101",
}
"""SNOMED CT question codes of the headings (PRSB About Me standard v2.01)."""


class AboutMe(Entry, frozen=True, kw_only=True, tag="about_me"):
    """What one voice says under one heading; once per case, heading and voice.

    The key of its id is the heading for the person's own words, and "heading/party id" for somebody else's.
    """

    heading: Heading = "most_important"
    words: Words = NOTHING_SAID
    supported_by: str = ""
    """Party who helped to write it."""
