"""What matters: pictures answered with like, not sure or don't like, for those who point rather than talk."""

from __future__ import annotations

from typing import Literal

from ipc_desktop.plan.entry import Entry

Liking = Literal["", "like", "not_sure", "dislike"]


class PictureAnswer(Entry, frozen=True, kw_only=True, tag="picture_answer"):
    """How somebody answered one picture prompt; once per case and picture. It never writes into anybody's words."""

    picture: str = ""
    liking: Liking = ""
    said_by: str = ""
