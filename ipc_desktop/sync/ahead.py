"""Lets the next pages come over the line while the last one is being stored."""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from typing import Final, TypeVar

T = TypeVar("T")
_AHEAD = 4
"""Pages that may lie ready, for some are short; more would only fill the memory."""


class _End:
    """Stands behind the last one."""


_END: Final = _End()


def ahead(source: Iterable[T]) -> Generator[T, None, None]:
    """What a source yields, in its order; the next ones are made on a thread of their own meanwhile.

    What the source raises is raised at its place, after all that came before. Whoever closes this early waits only
    for the one that is being made.
    """
    steps = iter(source)
    thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="ahead")

    def step() -> T | _End:
        return next(steps, _END)

    try:
        coming = deque(thread.submit(step) for _ in range(_AHEAD))
        while not isinstance(one := coming.popleft().result(), _End):
            coming.append(thread.submit(step))
            yield one
    finally:
        thread.shutdown(cancel_futures=True)


def by_turns(sources: Iterable[Iterable[T]]) -> Generator[T, None, None]:
    """What several sources yield, one of each in turn and each in its order; all of them are asked at the same time.

    What a source raises is raised at its place; whatever the others made ahead is let go.
    """
    with ExitStack() as open_ones:
        turns = deque(open_ones.enter_context(closing(ahead(source))) for source in sources)
        while turns:
            try:
                yield next(turns[0])
            except StopIteration:
                turns.popleft()
            else:
                turns.rotate(-1)
