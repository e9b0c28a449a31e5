"""What somebody needs help with: in their own words, and as others have assessed it."""

from __future__ import annotations

from typing import Literal

from ipc_desktop.plan.entry import NOTHING_SAID, Entry, Words

NeedSource = Literal["", "myself", "nhs_continuing_care", "care_act", "education_health_care", "mental_health_s117"]
HowMuchHelp = Literal["", "by_myself", "reminder", "some_help", "much_help", "all_of_it"]
Eligible = Literal["", "yes", "no", "not_assessed"]
MetBy = Literal["", "authority", "myself", "family", "community"]
EhcSection = Literal["", "B", "C", "D"]
CareActOutcome = Literal[
    "",
    "CA-NUTRITION",
    "CA-HYGIENE",
    "CA-TOILET",
    "CA-CLOTHING",
    "CA-HOMESAFETY",
    "CA-HABITABLEHOME",
    "CA-RELATIONSHIPS",
    "CA-WTEV",
    "CA-COMMUNITY",
    "CA-CARINGOTHERS",
]
"""Codes of the ten outcomes of the Care Act regulations (SI 2015/313, reg 2; codes of the SocialCareData draft)."""


class Need(Entry, frozen=True, kw_only=True, tag="need"):
    """One thing somebody needs help with. `code` is a SNOMED CT code where one is known."""

    words: Words = NOTHING_SAID
    how_much: HowMuchHelp = ""
    source: NeedSource = ""
    code: str = ""
    eligible: Eligible = ""
    care_act_outcome: CareActOutcome = ""
    ehc_section: EhcSection = ""
    met_by: MetBy = ""
