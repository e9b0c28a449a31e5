"""Stories of pages that come over the line while others are being stored."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import closing

import pytest

from ipc_desktop.sync.ahead import ahead
from ipc_desktop.sync.team_server import TeamServerError


def test_all_comes_in_its_order() -> None:
    assert list(ahead(range(50))) == list(range(50))


def test_a_line_that_is_cut_is_told_after_all_that_came_before() -> None:
    def pages() -> Iterator[int]:
        yield from range(10)
        raise TeamServerError("unreachable")

    coming = ahead(pages())
    assert [next(coming) for _ in range(10)] == list(range(10))
    with pytest.raises(TeamServerError, match="unreachable"):
        next(coming)


def test_whoever_leaves_early_lets_the_rest_go() -> None:
    made: list[int] = []

    def pages() -> Iterator[int]:
        for page in range(1_000):
            made.append(page)
            yield page

    with closing(ahead(pages())) as coming:
        assert next(coming) == 0
    assert len(made) < 20
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("ahead")]
