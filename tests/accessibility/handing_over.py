"""Places of tools that change more than what is open: the laptop in other hands, all of it hidden, a visit begun."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ipc_desktop.ui.screens.hand_over import HandOverScreen
from ipc_desktop.ui.screens.pin import NewPinScreen
from ipc_desktop.ui.screens.screen import Screen
from ipc_desktop.ui.visit.hand_over import HandOver
from tests.accessibility.conversation import FULL, Visit, shown, side
from tests.accessibility.visitor import Visitor


def _new_pin(visitor: Visitor) -> Iterator[str]:
    """Nobody here has a PIN: it is asked for before the laptop goes to anybody."""
    visitor.page("working", FULL)
    visitor.tool("hand_over")
    screen = side(visitor, NewPinScreen)
    yield ""
    screen.go_on()
    visitor.settle()
    yield "with nothing written"


def _to_whom(*, alone: bool) -> Callable[[Visitor], Screen]:
    def make(visitor: Visitor) -> Screen:
        hand_over = _hand_over(visitor)
        return HandOverScreen(hand_over._people(), alone=alone, can_change_pin=True)

    return make


def _hand_over(visitor: Visitor) -> HandOver:
    tools = visitor.session.case_tools
    assert tools is not None
    return tools.hand_over


def _handed_over(visitor: Visitor) -> Iterator[str]:
    """The page as the person has it, their own view of it, and the view of somebody who only says their own."""
    visitor.page("working", FULL)
    me = visitor.wizard.case.plan.me.id
    other = next(party.id for party in _hand_over(visitor)._people() if party.id != me)
    for party, told in ((me, "the person"), (other, "somebody else")):
        visitor.page("working", FULL)
        _hand_over(visitor)._hand_to(party, alone=False)
        visitor.settle()
        yield f"{told} has it"
        visitor.tool("tools")
        yield f"{told} opens Tools"
        visitor.wizard.close_side()
        if party == me:
            visitor.tool("own_view")
            yield "own view"
        visitor.forget_typing()  # and takes the laptop back


def _talk_alone(visitor: Visitor) -> Iterator[str]:
    visitor.page("working", FULL)
    visitor.tool("alone")
    yield "asked for"
    visitor.forget_typing()


def _hidden(visitor: Visitor) -> Iterator[str]:
    visitor.page("working", FULL)
    visitor.window.hiding.hide()
    visitor.settle()
    yield ""
    visitor.window.hiding.show_again()
    visitor.settle()


def _begun(visitor: Visitor) -> Iterator[str]:
    """The first page after today's visit was begun."""
    visitor.page("working", FULL)
    visitor.tool("begin")
    yield ""
    visitor.forget_typing()


SCREENS: dict[str, Visit] = {
    "NewPinScreen": _new_pin,
    "HandOverScreen": shown(_to_whom(alone=False)),
    "HandOverScreen, to answer alone": shown(_to_whom(alone=True)),
    "the laptop handed over": _handed_over,
    "asking to talk alone": _talk_alone,
    "everything hidden": _hidden,
    "a visit begun": _begun,
}
