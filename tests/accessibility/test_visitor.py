"""What the audit looks at does not depend on what was done before it."""

from __future__ import annotations

from ipc_desktop.ui.looks.focus_ring import pointer_came_last, press_like_a_pointer
from tests.accessibility.visitor import Visitor


def test_a_place_is_looked_at_by_somebody_with_keys_also_after_a_pointer(visitor: Visitor) -> None:
    visitor.page("born")
    press_like_a_pointer()
    assert pointer_came_last()
    visitor.page("born")
    assert not pointer_came_last()
