"""How a paper should be beyond its name and language: for whom, and in which second language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Wish:
    """`reader` is the id of the party it is for, empty for everybody at the table.

    `second` (BCP 47) is another language for all that the app says, `beside` the first, or below it.
    """

    reader: str = ""
    second: str = ""
    beside: bool = True


FOR_EVERYBODY = Wish()
