"""A page of which an answer came from a newer app says so, instead of looking empty."""

from __future__ import annotations

import msgspec

from ipc_desktop.plan.fields import not_understood, to_fields
from ipc_desktop.plan.outcomes import Outcome
from tests.journal.made_up import begun_case, only_outcome
from tests.ui.exchange.at_work import AtWork


def test_a_goal_of_a_newer_app_is_told_above_its_page_and_on_no_other(sam: AtWork) -> None:
    case = begun_case(sam.store)
    goal = only_outcome(sam.store.journal.plan(case))

    newer = not_understood("outcome", Outcome.SCHEMA + 1, goal.id, {**to_fields(goal), "dream": "green"})
    sam.store.writer.save(case, [newer], author="sam").result()
    wizard = sam.opens(case, "outcome")
    note = wizard.deck.frame("outcome").newer
    assert note is not None
    assert note.isVisible()
    assert note.words.text() == "One answer needs a newer version of this app. It is kept."
    wizard.show_page("about")
    assert wizard.deck.frame("about").newer is None
    assert sam.store.journal.plan(case).entries[goal.id] == newer
    assert msgspec.structs.asdict(newer)["fields"]["dream"] == "green"
