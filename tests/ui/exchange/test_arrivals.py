"""What colleagues wrote comes into the case that is open, also what comes while that is being read."""

from __future__ import annotations

from threading import Event

import pytest
from msgspec.structs import replace

from ipc_desktop.journal.journal import Journal
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.ui.exchange import arrivals
from ipc_desktop.ui.keeping.open_case import OpenCase, read_case
from tests.journal.made_up import begun_case, only_outcome
from tests.patience import PATIENCE_S
from tests.ui.exchange.at_work import AtWork


def test_what_comes_while_something_else_is_read_is_shown_too(sam: AtWork, monkeypatch: pytest.MonkeyPatch) -> None:
    case = begun_case(sam.store)
    goal = only_outcome(sam.store.journal.plan(case))
    wizard = sam.opens(case, "ready")
    tools = sam.session.case_tools
    assert tools is not None
    has_read, may_go_on = Event(), Event()

    def read_slowly(journal: Journal, of: str) -> OpenCase:
        found = read_case(journal, of)
        has_read.set()
        may_go_on.wait(PATIENCE_S)
        return found

    def arrives(importance: int) -> None:
        sam.store.writer.save(case, [replace(goal, importance=importance)], "tess").result()
        tools.arrivals.came([case])

    def importance() -> int:
        return wizard.case.plan.all(Outcome)[0].importance

    sam.until(lambda: wizard.case.saver.all_written)
    monkeypatch.setattr(arrivals, "read_case", read_slowly)
    arrives(3)
    sam.until(has_read.is_set)
    arrives(7)
    may_go_on.set()
    sam.until(lambda: importance() == 7)
