"""How long tests wait for something to happen: on a machine that others use, how long it takes says nothing of the app.

Only a test that fails waits so long; the others go on as soon as it has happened.
"""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from ipc_desktop.overriding import override

PATIENCE_S = 30.0


class PatientBot(QtBot):
    """Waits for as long as everything else in the tests does."""

    @override
    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = round(PATIENCE_S * 1000)) -> None:
        super().waitUntil(callback, timeout=timeout)
