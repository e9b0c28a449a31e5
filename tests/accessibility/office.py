"""Places of the worker's own side: the list of people, and what the bar opens there."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ipc_desktop.ui.screens.caseload import CaseloadScreen
from ipc_desktop.ui.shell.tools import ToolsScreen
from tests.accessibility.visitor import Visitor

Visit = Callable[[Visitor], Iterator[str]]


def _caseload(visitor: Visitor) -> Iterator[str]:
    screen = _home(visitor)
    yield "names hidden"
    screen.show_people()
    visitor.settle()
    yield "names shown"
    visitor.write(screen.search.entry, "qqqq")
    visitor.settle()
    yield "nobody found"


def _home(visitor: Visitor) -> CaseloadScreen:
    screen = visitor.office().office.home
    assert isinstance(screen, CaseloadScreen)
    return screen


def _confirm(visitor: Visitor) -> Iterator[str]:
    screen = _home(visitor)
    screen.show_people()
    visitor.settle()
    screen.list.clicked.emit(screen.rows.index(0))
    visitor.settle()
    yield ""


def _tools(visitor: Visitor) -> Iterator[str]:
    session = visitor.office()
    session.office.asked.emit("tools")
    visitor.settle()
    screen = session.office.side
    assert isinstance(screen, ToolsScreen)
    yield ""
    session = visitor.office()
    session.office.asked.emit("text_size")
    visitor.settle()
    yield "a screen over the list"


SCREENS: dict[str, Visit] = {
    "CaseloadScreen": _caseload,
    "ConfirmScreen": _confirm,
    "ToolsScreen, in the office": _tools,
}
