"""Stories of pages that come over the line while others are being stored."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import closing

import pytest

from ipc_desktop.sync.ahead import ahead, by_turns
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


def test_several_sources_take_turns_and_each_keeps_its_order() -> None:
    assert list(by_turns([])) == []
    assert list(by_turns([range(3), range(10, 15), ()])) == [0, 10, 1, 11, 2, 12, 13, 14]


def test_several_sources_are_asked_at_the_same_time() -> None:
    both_asked = threading.Barrier(2, timeout=30)

    def pages(first: int) -> Iterator[int]:
        yield first
        both_asked.wait()
        yield first + 1

    assert list(by_turns([pages(0), pages(10)])) == [0, 10, 1, 11]


def test_a_source_that_fails_ends_the_others_too() -> None:
    def pages() -> Iterator[int]:
        yield 0
        raise TeamServerError("unreachable")

    coming = by_turns([pages(), range(10, 1_000)])
    assert [next(coming) for _ in range(2)] == [0, 10]
    with pytest.raises(TeamServerError, match="unreachable"):
        next(coming)
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("ahead")]
