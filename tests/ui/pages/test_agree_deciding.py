"""Stories of who decides on the page on which everybody agrees: it follows from records that stay unseen."""

from __future__ import annotations

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from ipc_desktop.documents.contents import make_document
from ipc_desktop.documents.plain_text import as_text
from ipc_desktop.plan.authority import Authority
from ipc_desktop.plan.decisions import CapacityRecord
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.permissions import TABLE, view_for
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.signing import current_version, version_state
from ipc_desktop.ui.pages.agree import Agree
from tests.ui.pages.agreeing import JOANNE, at_the_table, labels, sign_with_picture, signatures
from tests.ui.pages.small_desk import SmallDesk, plan_with_goals, sitting_at
from tests.ui.pages.table import FARAH, TODAY, press, show


def cannot_decide(plan: Plan, *, by_law: bool) -> Plan:
    """What the worker recorded about Idris for today, and Farah with a paper, or without."""
    record = CapacityRecord(
        id="cannot",
        visibility="professionals",
        conclusion="lacks_now",
        supports_tried=(Words("Pictures."),),
        why_unable=Words("He cannot keep it in mind."),
        because_of=Words("A seizure last night."),
        judged_by=JOANNE,
        consulted=(FARAH,),
    )
    farah = plan.get(Party, FARAH)
    assert farah is not None
    named = msgspec.structs.replace(farah, roles=("lpa_health_welfare",))
    seen = Authority(id="seen", party=FARAH, role="lpa_health_welfare", seen_on=TODAY if by_law else None)
    return at_the_table(plan).with_entries((record, named, seen))


@pytest.mark.parametrize(
    ("by_law", "told", "asked", "agreed", "capacity"),
    [
        (
            True,
            "Who decides for Idris by law: Farah.",
            "Do you agree, Farah?",
            "“The law lets me decide this for Idris. I agree with this plan.”",
            "lpa_hw",
        ),
        (
            False,
            "We decide together what is best for Idris.",
            "Is this right for Idris, Farah?",
            "“I was asked. I think this plan is right for Idris.”",
            "supporter_witness",
        ),
    ],
)
def test_who_decides_is_said_where_the_person_cannot_today(
    qtbot: QtBot, by_law: bool, told: str, asked: str, agreed: str, capacity: str
) -> None:
    desk = SmallDesk(cannot_decide(plan_with_goals("Sleep safely"), by_law=by_law))
    page = show(qtbot, Agree(sitting_at(desk)), view_for(desk.plan, TABLE))
    assert told in labels(page), "the record itself is not on the table; what follows from it is"
    press(page.lock.lock)
    assert "It is your own plan, and your voice is in it." in labels(page)
    with pytest.raises(KeyError):
        page.ways.way.button("someone")
    press(page.signers.cards[FARAH])
    assert page.agreed.label.text() == asked
    qtbot.wait(450)
    sign_with_picture(qtbot, page, "yes")
    kept = signatures(desk)[0]
    assert (f"“{kept.statement_shown.text}”", kept.capacity_of_signer) == (agreed, capacity)


@pytest.mark.parametrize(("by_law", "decider"), [(True, FARAH), (False, JOANNE)])
def test_a_no_makes_the_plan_wait_until_who_decides_has_heard_it_and_says_why(
    qtbot: QtBot, by_law: bool, decider: str
) -> None:
    desk = SmallDesk(cannot_decide(plan_with_goals("Sleep safely"), by_law=by_law))
    page = show(qtbot, Agree(sitting_at(desk)), view_for(desk.plan, TABLE))
    press(page.lock.lock)
    other = JOANNE if by_law else FARAH
    for early in (decider, other):
        page.choose_signer(early)
        sign_with_picture(qtbot, page, "yes")
    assert state(desk) == "signed", "who decides has said yes, and nobody said no"
    page.choose_signer(desk.plan.me.id)
    press(page.agreed.button("no"))
    page.disagrees.entry.setPlainText("I want my own bed.")
    sign_with_picture(qtbot, page, "no")
    assert page.heading.text() == "You do not agree"
    assert "Who decides looks at it once more." in page.lead_label.text()
    assert state(desk) == "part_signed"
    assert page.signers.cards[decider].state == "Not yet", "a yes before the no is asked once more"

    page.choose_signer(decider)
    assert page.heading.text() == "What would Idris say yes to?"
    assert {"Idris said no.", "“I want my own bed.”"} <= set(labels(page))
    assert page.again.isVisible(), "another way is one press away"
    qtbot.wait(450)
    sign_with_picture(qtbot, page, "yes")
    assert state(desk) == "part_signed"
    assert page.heard.why.error == "Please say why. Idris said no, and will read this."
    page.heard.why.entry.setPlainText("He fell from it twice. We look again in May.")
    qtbot.wait(450)
    press(page.done)
    assert state(desk) == "signed"
    kept = signatures(desk)[-1]
    assert kept.statement_shown.text == "Idris said no, and I listened. I think this plan is best for Idris."
    assert "“He fell from it twice. We look again in May.”" in labels(page)
    assert "Idris does not agree." in page.signed.standing.text()
    plan, version = desk.plan, current_version(desk.plan)
    paper = as_text(make_document("plan", plan, language="en", today=TODAY, version=version))
    told = paper.split("Idris does not agree.")[0]
    assert len(told) < 1500, "it stands on the first page"
    for words in ("I want my own bed.", "Why it is best for Idris all the same", "He fell from it twice."):
        assert words in paper, words


def state(desk: SmallDesk) -> str:
    version = current_version(desk.plan)
    assert version is not None
    return version_state(desk.plan, version)
