"""Risks that the person chooses to take, and what everybody agreed about them: the person's choice first."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from ipc_desktop.plan.entry import NOTHING_SAID, Entry, Merges, Words


class Risk(Entry, frozen=True, kw_only=True, tag="risk"):
    """One thing the person wants to do that could go wrong; it never merges by itself."""

    MERGES: ClassVar[Merges] = "people"

    what_i_want: Words = NOTHING_SAID
    what_could_happen: Words = NOTHING_SAID
    what_makes_it_safer: Words = NOTHING_SAID
    what_we_agreed: Words = NOTHING_SAID
    agreed_by: tuple[str, ...] = ()
    agreed_on: dt.date | None = None
    review_on: dt.date | None = None
