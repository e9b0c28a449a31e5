"""How a paper should be beyond its name and language: for whom, and in which second language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ipc_desktop.plan.taking_away import Silence


@dataclass(frozen=True)
class Wish:
    """`reader` is the id of the party it is for, empty for everybody at the table.

    `copy_of` is the party whose own copy of the plan it is made from: that holds only what they may see, and `silence`
    is what it says nothing of. `second` (BCP 47) is another language for all that the app says, `beside` the first, or
    below it.
    """

    reader: str = ""
    copy_of: str = ""
    silence: Silence | None = None
    second: str = ""
    beside: bool = True


FOR_EVERYBODY = Wish()
