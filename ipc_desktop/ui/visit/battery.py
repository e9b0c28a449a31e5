"""Watches the laptop's battery, so that it is said early that it runs low: while a sitting can still be finished."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, QTimer, Signal

from ipc_desktop.ui.jobs import Jobs

Level = Literal["", "early", "urgent"]

FIRST_LOOK_MS, LOOK_EVERY_MS = 5_000, 60_000
EARLY_PERCENT, URGENT_PERCENT = 25, 10
EARLY_MINUTES, URGENT_MINUTES = 45, 15
"""Below either of a pair it is said: a sitting lasts some forty minutes."""


@dataclass(frozen=True)
class Supply:
    """What the system says of the battery; `minutes_left` is None while it does not know."""

    percent: int
    is_plugged_in: bool
    minutes_left: int | None = None


def read_supply() -> Supply | None:
    """How the battery stands; None for a computer without one. Takes a moment the first time."""
    import psutil

    found = psutil.sensors_battery() if hasattr(psutil, "sensors_battery") else None
    if found is None:
        return None
    known = found.secsleft is not None and found.secsleft > 0  # the other values say: plugged in, or not known
    minutes = int(found.secsleft // 60) if known else None
    return Supply(round(found.percent), bool(found.power_plugged), minutes)


def how_low(supply: Supply | None) -> Level:
    """Whether something has to be said: "early" while there is time, "urgent" when there is little."""
    if supply is None or supply.is_plugged_in:
        return ""
    minutes = supply.minutes_left
    if supply.percent <= URGENT_PERCENT or (minutes is not None and minutes <= URGENT_MINUTES):
        return "urgent"
    return "early" if supply.percent <= EARLY_PERCENT or (minutes is not None and minutes <= EARLY_MINUTES) else ""


class BatteryWatch(QObject):
    """`told` hands over the level whenever it is another one; `supply` is what was last read."""

    told = Signal(str)

    def __init__(self, jobs: Jobs, parent: QObject, read: Callable[[], Supply | None] = read_supply) -> None:
        super().__init__(parent)
        self._jobs, self._read = jobs, read
        self.supply: Supply | None = None
        self.level: Level = ""
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Looks soon, and then every minute."""
        self._timer.start(FIRST_LOOK_MS)

    def look(self) -> None:
        """Reads how the battery stands, elsewhere than on the window's thread."""
        self._timer.setInterval(LOOK_EVERY_MS)
        self._jobs.run(self._read, owner=self, on_success=self._judge, on_failure=lambda _error: None)

    def _judge(self, supply: Supply | None) -> None:
        self.supply, level = supply, how_low(supply)
        if level != self.level:
            self.level = level
            self.told.emit(level)
