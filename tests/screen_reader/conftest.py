"""One window, one screen reader and one desktop for all transcripts of a test process."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from tests.screen_reader.listening import Listening


@pytest.fixture(scope="session")
def listening() -> Iterator[Listening]:
    """The app and Orca, where nobody else hears them."""
    if not sys.platform.startswith("linux"):
        pytest.skip("NOT PROVEN HERE: Orca needs an X server, and this system can have none")
    listening = Listening()
    yield listening
    listening.close()
