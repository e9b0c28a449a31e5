"""The communication chart: what somebody does, what it may mean, and what to do then."""

from __future__ import annotations

from ipc_desktop.plan.entry import NOTHING_SAID, Entry, Words


class CommunicationRow(Entry, frozen=True, kw_only=True, tag="communication_row"):
    """One row of the chart: when this happens, I do this, we think it means this, please do that."""

    when_this_happens: Words = NOTHING_SAID
    i_do_this: Words = NOTHING_SAID
    we_think_it_means: Words = NOTHING_SAID
    please_do_this: Words = NOTHING_SAID
