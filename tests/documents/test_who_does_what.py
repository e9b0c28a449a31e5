"""Who does what on paper: each step under the one person who sees to it."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from ipc_desktop.documents.blocks import Document, Heading
from ipc_desktop.documents.contents import make_document
from ipc_desktop.documents.plain_text import as_text
from ipc_desktop.plan.actions import Action
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.plan import Plan
from tests.documents.families import EMPTY, FARAH, IDRIS, SAM, TODAY, idris_plan, own


def paper(plan: Plan) -> Document:
    return make_document("actions", plan, language="en", today=TODAY)


def with_steps(*steps: Action) -> Plan:
    plan = idris_plan()
    without = [entry for entry in plan if not isinstance(entry, Action)]
    return Plan.of_entries(plan.case, [*without, *steps])


def headings(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Heading) and block.level == 2]


def test_the_person_stands_first_and_what_nobody_sees_to_last() -> None:
    plan = with_steps(
        Action(id="s1", what=own("Ring the college"), who=FARAH, order="a0"),
        Action(id="s2", what=own("Ask for a rail"), order="a1"),
        Action(id="s3", what=own("Try the bus"), who=IDRIS, order="a2"),
    )
    assert headings(paper(plan)) == ["Idris", "Farah", "Nobody sees to this yet"]


def test_what_is_done_first_stands_first_and_what_is_over_is_left_out() -> None:
    plan = with_steps(
        Action(id="s1", what=own("Sometime"), who=FARAH, order="a0"),
        Action(id="s2", what=own("In June"), who=FARAH, order="a1", due_on=dt.date(2027, 6, 1)),
        Action(id="s3", what=own("In March"), who=FARAH, order="a2", due_on=dt.date(2027, 3, 1)),
        Action(id="s4", what=own("Long ago"), who=FARAH, order="a3", status="done"),
    )
    text = as_text(paper(plan))
    assert text.index("In March") < text.index("In June") < text.index("Sometime")
    assert "Long ago" not in text


def test_a_step_of_somebody_who_is_not_for_the_table_is_never_said_to_be_nobodys() -> None:
    quiet = Party(id="p-x", name="Quillon", visibility="professionals")
    plan = with_steps(Action(id="s1", what=own("Ask for a rail"), who=quiet.id)).with_entry(quiet)
    assert headings(paper(plan)) == ["Somebody"]
    assert "Quillon" not in as_text(paper(plan))


def test_a_step_of_somebody_who_was_taken_out_of_the_plan_is_nobodys_and_names_them_nowhere() -> None:
    plan = with_steps(Action(id="s1", what=own("Ask for a rail"), who=FARAH, helpers=(FARAH,)))
    farah = plan.get(Party, FARAH)
    assert farah is not None
    gone = plan.with_entry(replace(farah, retired=True))
    assert headings(paper(plan)) == ["Farah"]
    assert headings(paper(gone)) == ["Nobody sees to this yet"]
    assert "Farah" not in as_text(paper(gone))
    easy = as_text(make_document("easy_read", gone, language="en", today=TODAY))
    assert "Farah sees to it." not in easy


def test_a_step_says_its_goal_how_sure_it_is_and_what_if_it_gets_hard() -> None:
    goal = idris_plan().all(Outcome)[0]
    step = Action(
        id="s1",
        what=own("Try the bus"),
        who=SAM,
        outcomes=(goal.id,),
        confidence=7,
        helpers=(FARAH,),
        if_it_gets_hard=own("Ring Nana"),
    )
    text = as_text(paper(with_steps(step)))
    assert "How sure are you that it will work? 7 of 10" in text
    assert "What if it gets hard? Ring Nana" in text
    assert "For: Goal 1" in text
    assert goal.statement.text in text


def test_that_nothing_may_be_spent_yet_stands_here_too() -> None:
    assert "Do not spend or employ anyone yet." in as_text(paper(idris_plan()))
    assert "Do not spend" not in as_text(paper(EMPTY))
