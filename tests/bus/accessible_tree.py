"""The app as assistive technology gets it: the tree of accessible things on the real bus, read and driven by D-Bus.

Interfaces: https://gitlab.gnome.org/GNOME/at-spi2-core/-/tree/main/xml
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, NamedTuple

from jeepney import DBusAddress, HeaderFields, MatchRule, MessageType, Properties, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.bus.private_desktop import PATIENCE_S, wait_for

_ROOT = "/org/a11y/atspi/accessible/root"
_REGISTRY = "org.a11y.atspi.Registry"
_STATES = {
    1: "active", 3: "busy", 4: "checked", 7: "editable", 8: "enabled", 9: "expandable", 10: "expanded",
    11: "focusable", 12: "focused", 16: "modal", 23: "selected", 24: "sensitive", 25: "showing",
    28: "transient", 30: "visible", 33: "required", 36: "invalid entry", 41: "checkable", 43: "read only",
}  # fmt: skip
"""The numbers of AtspiStateType that are looked at here."""

FOCUSED = "object:state-changed:focused"


class NotThereError(AssertionError):
    """Nothing on the bus has this name; the message lists what has one."""


class Place(NamedTuple):
    """Where something stands on the screen, in px."""

    left: int
    top: int
    width: int
    height: int


class Bus:
    """A client of a private desktop's accessibility bus."""

    def __init__(self, session_address: str) -> None:
        self._connection = _connect(_accessibility_address(session_address))
        self._events: deque[Any] = deque()
        rule = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object", member="StateChanged")
        self._connection.filter(rule, queue=self._events)
        self._answer(message_bus.AddMatch(rule))
        self.call(_REGISTRY, "/org/a11y/atspi/registry", _REGISTRY, "RegisterEvent", "sass", FOCUSED, [], "")

    def close(self) -> None:
        """Leaves the bus."""
        self._connection.close()

    def call(self, owner: str, path: str, interface: str, method: str, signature: str = "", *body: object) -> Any:
        """Calls a method; its one result, or a tuple of several. Raises `GoneError` when nobody is there any more."""
        message = new_method_call(DBusAddress(path, owner, interface), method, signature or None, body)
        return self._answer(message)

    def read(self, owner: str, path: str, interface: str, name: str) -> Any:
        """A property."""
        message = Properties(DBusAddress(path, owner, interface)).get(name)
        return self._answer(message)[1]

    def app(self, name: str, look_after: Callable[[], None]) -> Node:
        """The application of this name, once it is on the bus with its window; `look_after` may end the waiting."""
        found: list[Node] = []

        def look() -> bool:
            look_after()
            root = Node(self, _REGISTRY, _ROOT)
            with suppress(GoneError):
                found.extend(child for child in root.children() if child.name == name and child.children())
            return bool(found)

        wait_for(look, f"{name} on the accessibility bus")
        return found[0]

    def focused(self) -> Iterator[Node]:
        """What took the focus since it was last asked, oldest first."""
        self._take_in()
        while self._events:
            message = self._events.popleft()
            fields = message.header.fields
            if fields[HeaderFields.member] == "StateChanged" and message.body[0] == "focused" and message.body[1] == 1:
                yield Node(self, fields[HeaderFields.sender], fields[HeaderFields.path])

    def wait_for_focus(self, what: str, patience_s: float = PATIENCE_S) -> Node:
        """The next thing that takes the focus."""
        end = time.monotonic() + patience_s
        while time.monotonic() < end:
            for node in self.focused():
                return node
            time.sleep(0.005)
        raise TimeoutError(f"nothing took the focus after {what}")

    def _take_in(self) -> None:
        with suppress(TimeoutError):
            while True:
                self._connection.recv_messages(timeout=0)

    def _answer(self, message: Any) -> Any:
        reply = self._connection.send_and_get_reply(message, timeout=PATIENCE_S)
        if reply.header.message_type == MessageType.error:
            raise GoneError(f"{reply.header.fields.get(HeaderFields.error_name)}: {reply.body}")
        return reply.body[0] if len(reply.body) == 1 else reply.body


class GoneError(Exception):
    """Somebody on the bus does not answer, or answers that there is no such thing (any more)."""


@dataclass(frozen=True)
class Node:
    """One accessible thing; all of it is asked anew each time, so that it is never out of date."""

    bus: Bus
    owner: str
    path: str

    # --- what it is ---------------------------------------------------------------------------------------------

    @property
    def name(self) -> str:
        """Its name, as it is spoken."""
        return str(self._read("Accessible", "Name"))

    @property
    def description(self) -> str:
        """What is spoken after the name."""
        return str(self._read("Accessible", "Description"))

    @property
    def locale(self) -> str:
        """In which language a screen reader says it, as "en_GB"."""
        return str(self._read("Accessible", "Locale"))

    @property
    def role(self) -> str:
        """Its role in words: "push button", "heading" and so on; AT-SPI 2.50 shortened the first to "button"."""
        return str(self._ask("Accessible", "GetRoleName")).replace("push button", "button")

    @property
    def states(self) -> frozenset[str]:
        """The states that it is in."""
        low, high = self._ask("Accessible", "GetState")
        bits = low | high << 32
        return frozenset(name for number, name in _STATES.items() if bits >> number & 1)

    @property
    def place(self) -> Place:
        """Where it stands on the screen."""
        return Place(*self._ask("Component", "GetExtents", "u", 0))

    @property
    def actions(self) -> tuple[str, ...]:
        """The names of what can be done with it."""
        return tuple(str(action[0]) for action in self._ask("Action", "GetActions"))

    @property
    def text(self) -> str:
        """What is written in it."""
        return str(self._ask("Text", "GetText", "ii", 0, -1))

    def children(self) -> list[Node]:
        """What it holds."""
        return [Node(self.bus, owner, path) for owner, path in self._ask("Accessible", "GetChildren")]

    def parent(self) -> Node:
        """What holds it."""
        owner, path = self._read("Accessible", "Parent")
        return Node(self.bus, owner, path)

    def shown(self) -> Iterator[Node]:
        """Itself and all below it, from top to bottom, as far as it is on the screen or can be scrolled there."""
        for child in self.children():
            with suppress(GoneError):
                if "visible" in child.states:
                    yield child
                    yield from child.shown()

    def seek(self, role: str, name: str) -> Node | None:
        """The first shown thing of a role whose name holds these words; None while there is none."""
        for node in self.shown():
            with suppress(GoneError):
                if node.role == role and name in node.name:
                    return node
        return None

    def find(self, role: str, name: str, patience_s: float = PATIENCE_S) -> Node:
        """The same, once it is there. Raises NotThereError."""
        end = time.monotonic() + patience_s
        while (found := self.seek(role, name)) is None:
            if time.monotonic() > end:
                there = [(node.role, node.name) for node in self.shown() if node.name]
                raise NotThereError(f"there is no {role} named {name!r}; there are {there}")
            time.sleep(0.02)
        return found

    # --- what can be done with it -------------------------------------------------------------------------------

    def press(self) -> None:
        """Presses a button, or chooses a choice, through its action; by name, for Qt offers other actions too."""
        names = self.actions
        wanted = next(name for name in ("Press", "Toggle", "press", "toggle", "click") if name in names)
        if not self._ask("Action", "DoAction", "i", names.index(wanted)):
            raise NotThereError(f"{self.name!r} could not be pressed")

    def select(self, which: int) -> None:
        """Chooses one of the things that it holds, counted from 0."""
        if not self._ask("Selection", "SelectChild", "i", which):
            raise NotThereError(f"nothing could be chosen in {self.name!r}")

    def write(self, text: str) -> None:
        """Writes a text in the place of what stands in it."""
        if not self._ask("EditableText", "SetTextContents", "s", text):
            raise NotThereError(f"nothing could be written in {self.name!r}")

    def take_focus(self) -> None:
        """Brings the keyboard to it."""
        if not self._ask("Component", "GrabFocus"):
            raise NotThereError(f"{self.name!r} took no focus")

    def _ask(self, interface: str, method: str, signature: str = "", *body: object) -> Any:
        return self.bus.call(self.owner, self.path, f"org.a11y.atspi.{interface}", method, signature, *body)

    def _read(self, interface: str, name: str) -> Any:
        return self.bus.read(self.owner, self.path, f"org.a11y.atspi.{interface}", name)


def _connect(address: str) -> DBusConnection:
    return open_dbus_connection(address, auth_timeout=PATIENCE_S)


def _accessibility_address(session_address: str) -> str:
    """Where the accessibility bus of a session is; its launcher may still be starting."""
    session = _connect(session_address)
    try:
        found: list[str] = []

        def look() -> bool:
            asked = new_method_call(DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus"), "GetAddress")
            reply = session.send_and_get_reply(asked, timeout=PATIENCE_S)
            if reply.header.message_type == MessageType.method_return:
                found.append(reply.body[0])
            return bool(found)

        wait_for(look, "the accessibility bus")
        return found[0]
    finally:
        session.close()
