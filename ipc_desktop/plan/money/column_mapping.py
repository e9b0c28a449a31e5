"""What the columns of a bank's or an organisation's files mean, remembered."""

from __future__ import annotations

from typing import ClassVar, Literal

from ipc_desktop.plan.entry import Entry, Merges
from ipc_desktop.plan.money.sources import Way

DateForm = Literal["day_first", "month_first", "year_first"]


class ColumnMapping(Entry, frozen=True, kw_only=True, tag="column_mapping"):
    """Which column of somebody's files means what, kept so that nobody has to say it again.

    Columns are named by their headings. Either `amount_column` holds both (what is paid out has a minus, unless
    `out_is_plus`), or two columns hold what is paid out and what is paid in.
    """

    MERGES: ClassVar[Merges] = "fields"

    name: str = ""
    holder: str = ""
    way: Way | Literal[""] = ""
    headings: tuple[str, ...] = ()
    date_column: str = ""
    date_form: DateForm = "day_first"
    amount_column: str = ""
    out_is_plus: bool = False
    paid_out_column: str = ""
    paid_in_column: str = ""
    words_column: str = ""
