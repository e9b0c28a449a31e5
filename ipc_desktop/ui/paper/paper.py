"""A paper as it is asked for: which document, how large, in which language and shape, of which version, for whom."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ipc_desktop.documents.paper_shape import A4, PaperShape
from ipc_desktop.documents.wish import FOR_EVERYBODY, Wish

USUAL_PT = 18
"""The type size of papers for whoever asked for no other."""


@dataclass(frozen=True)
class Paper:
    """What is to be set: a name of `documents.contents.DOCUMENTS`, the type size in points, and the language of its
    own words (BCP 47).

    `version` is an agreed version by its id; without one, the plan is taken as it stands. `wish` says for whom it is.
    """

    document: str
    type_size: int
    language: str
    today: dt.date
    version: str = ""
    shape: PaperShape = A4
    wish: Wish = FOR_EVERYBODY
