"""Places where the window itself has something to say, above whatever page is open."""

from __future__ import annotations

from collections.abc import Iterator

from tests.accessibility.conversation import FULL, Visit
from tests.accessibility.visitor import Visitor


def _battery_warning(visitor: Visitor) -> Iterator[str]:
    visitor.page("working", FULL)
    for level in ("early", "urgent"):
        visitor.window.battery_warning.tell(level)
        visitor.settle()
        yield level
    visitor.window.battery_warning.tell("")


def _notice(visitor: Visitor) -> Iterator[str]:
    visitor.page("working", FULL)
    visitor.wizard.undo()
    visitor.settle()
    yield "nothing to undo"
    visitor.wizard.notice.tell(visitor.wizard.bar.primary.text(), trouble=True)
    visitor.settle()
    yield "trouble"
    visitor.wizard.notice.tell("")


def _lock_warning(visitor: Visitor) -> Iterator[str]:
    visitor.page("working", FULL)
    visitor.window.warning.tell(45)
    visitor.settle()
    yield ""
    visitor.window.warning.tell(0)


SCREENS: dict[str, Visit] = {
    "the notice": _notice,
    "the warning before the lock": _lock_warning,
    "the warning of a low battery": _battery_warning,
}
