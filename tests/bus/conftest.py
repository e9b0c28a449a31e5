"""The desktop of its own that these tests share."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from tests.bus.private_desktop import PrivateDesktop


@pytest.fixture(scope="session")
def desktop() -> Iterator[PrivateDesktop]:
    """An X server, a D-Bus session and an accessibility bus that nobody else uses."""
    if not sys.platform.startswith("linux"):
        pytest.skip("NOT PROVEN HERE: the accessibility bus needs an X server, and this system can have none")
    desktop = PrivateDesktop()
    yield desktop
    desktop.close()
