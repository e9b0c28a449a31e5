"""How long tests wait for something to happen: on a machine that others use, how long it takes says nothing of the app.

Only a test that fails waits so long; the others go on as soon as it has happened.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pytestqt.qtbot import QtBot

from ipc_desktop.overriding import override

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import _WaitWidgetContextManager
    from pytestqt.wait_signal import SignalBlocker

PATIENCE_S = 30.0
PATIENCE_MS = 30_000


class PatientBot(QtBot):
    """Waits for as long as everything else in the tests does."""

    @override
    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE_MS) -> None:
        super().waitUntil(callback, timeout=timeout)

    @override
    def waitExposed(self, widget: QWidget, *, timeout: int = PATIENCE_MS) -> _WaitWidgetContextManager:
        return super().waitExposed(widget, timeout=timeout)

    @override
    def waitSignal(
        self,
        signal: object,
        *,
        timeout: int = PATIENCE_MS,
        raising: bool | None = None,
        check_params_cb: Callable[..., bool] | None = None,
    ) -> SignalBlocker:
        return super().waitSignal(signal, timeout=timeout, raising=raising, check_params_cb=check_params_cb)
