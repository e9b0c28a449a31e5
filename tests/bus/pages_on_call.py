"""The window of called_window.py in a process of its own, asked for its pages from outside."""

from __future__ import annotations

import sys

from tests.bus.accessible_tree import Bus, Node
from tests.bus.private_desktop import PrivateDesktop


class PagesOnCall:
    """Shows any page or tool of a made-up family's conversation."""

    def __init__(self, desktop: PrivateDesktop) -> None:
        self._desktop = desktop
        self.process = desktop.start([sys.executable, "-m", "tests.bus.called_window"])
        self.bus = Bus(desktop.environment["DBUS_SESSION_BUS_ADDRESS"])
        self._app = self.bus.app("ipc-desktop", self._still_runs)
        self.ask("case")

    def close(self) -> None:
        """Leaves and ends it."""
        self.bus.close()
        self.process.terminate()
        self.process.wait()

    @property
    def window(self) -> Node:
        """The window on top."""
        return self._app.children()[-1]

    def ask(self, line: str) -> None:
        """Asks for a page ("page talk"), a tool ("tool keys") or a text size ("size 200"), and waits for it."""
        pipes = self.process.stdin, self.process.stdout
        assert pipes[0] is not None
        assert pipes[1] is not None
        pipes[0].write(f"{line}\n".encode())
        pipes[0].flush()
        if not pipes[1].readline():
            raise AssertionError(f"the app says: {self._desktop.said_by(self.process)}")

    def focus(self) -> Node | None:
        """What took the focus last, since this was last asked."""
        return next(reversed([*self.bus.focused()]), None)

    def _still_runs(self) -> None:
        if self.process.poll() is not None:
            raise AssertionError(f"the app says: {self._desktop.said_by(self.process)}")
