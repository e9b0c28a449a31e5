"""A window may have any shape: on a screen that stands upright nothing is in the way either."""

from __future__ import annotations

import pytest

from tests.accessibility.audit import audit
from tests.accessibility.settings import Setting
from tests.accessibility.visitor import Visitor

UPRIGHT = (768, 1366)


@pytest.mark.parametrize("size", [100, 200])
def test_nothing_stands_in_anybodys_way_on_an_upright_screen(visitor: Visitor, size: int) -> None:
    visitor.set(Setting(size, "light", "en"))
    visitor.page("most_important", "maud")
    visitor.window.resize(*UPRIGHT)
    visitor.settle()
    assert (visitor.window.width(), visitor.window.height()) == UPRIGHT
    assert list(map(str, audit(visitor.window, visitor.own_words))) == []
