"""Lends the stories of this room one team server for them all: to start a real one takes seconds."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.sync.trial_server import TrialServer


@pytest.fixture(scope="session")
def server() -> Iterator[TrialServer]:
    """A server at which a team meets already; whoever kills it starts it again."""
    with TrialServer() as running:
        yield running
