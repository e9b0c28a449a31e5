"""Places of the page on which everybody agrees or not: each answer and each way, and who hears the person's no."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec

from ipc_desktop.plan.agreement import AgreedVersion, Disagreement, NeededSigner, Signature
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.ui.pages.agree import Agree
from tests.accessibility.conversation import AGREEING
from tests.accessibility.visitor import Visitor


def _agree(visitor: Visitor) -> Iterator[str]:
    """The plan closed, each answer and each way, and what is missing there."""
    page = visitor.page("agree", AGREEING)
    assert isinstance(page, Agree)
    if page.lock.isVisible():
        visitor.press(page.lock.lock)
        visitor.wait(page.agreed.isVisible)
        visitor.settle()
    yield "closed"
    for answer in ("yes", "not_yet", "no"):
        visitor.press(page.agreed.button(answer))
        yield f"answered {answer}"
    visitor.press(page.agreed.button("yes"))
    for way in [button.face.choice.value for button in page.ways.way._buttons]:
        visitor.press(page.ways.way.button(way))
        yield f"by {way}"
        if page.done.isVisible():
            visitor.press(page.done)
            visitor.settle()
            if page.ways.missing():
                yield f"by {way}, with something missing"


def _after_a_no(visitor: Visitor) -> Iterator[str]:
    """Whoever decides in the person's place hears their no, says yes all the same, and gives no reason yet."""
    page = visitor.page("agree", AGREEING)
    assert isinstance(page, Agree)
    plan = visitor.wizard.case.seen
    decider = next(party.id for party in plan.parties() if "care_coordinator" in party.roles)
    needs = (
        NeededSigner("self", "my_voice", plan.me.id, is_decisive=False),
        NeededSigner("care_coordinator", "best_interests", decider),
    )
    version = AgreedVersion(id="closed", number=99, manifest_hash="h", needs=needs)
    why_not = Disagreement("", plan.all(Outcome)[0].statement)
    no = Signature(id="no", version="closed", manifest_hash="h", signer=plan.me.id, answer="no")
    page.present(plan.with_entries((version, msgspec.structs.replace(no, disagrees_with=(why_not,)))))
    page.choose_signer(decider)
    visitor.settle()
    assert page.heard.isVisible()
    yield "heard"
    visitor.press(page.agreed.button("yes"))
    visitor.press(page.ways.way.button("symbol_choice"))
    visitor.press(page.ways.picture.button("heart"))
    yield "a yes all the same"
    visitor.press(page.done)
    assert page.heard.why.error
    yield "without a reason"
    visitor.forget_typing()


SCREENS: dict[str, Callable[[Visitor], Iterator[str]]] = {
    "the agree page": _agree,
    "the agree page, after a no": _after_a_no,
}
