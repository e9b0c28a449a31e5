"""Keeps the window small on Linux: memory that was needed for a moment only goes back to the laptop."""

from __future__ import annotations

import ctypes
import gc
import sys

# from <malloc.h> of the GNU C library
_M_MMAP_THRESHOLD, _M_ARENA_MAX = -3, -8
LARGE_BYTES = 1 << 17


def hold_little() -> None:
    """Lets pictures of sheets go back at once when they are done with; to be called before the first thread is made.

    Without it the C library learns from the first large picture to keep room for more, and keeps room for each
    thread, where `give_back` cannot reach it.
    """
    choose = _of_the_c_library("mallopt")
    if choose is not None:
        choose(_M_MMAP_THRESHOLD, LARGE_BYTES)
        choose(_M_ARENA_MAX, 1)


def clear_rubbish() -> None:
    """Lets go of pages that are not shown any more, so that the next ones take their room; 5 ms with a full plan.

    Rubbish that lies between the pages of half an hour costs 15 MB: the C library cannot give back what has holes.
    """
    gc.collect()


def give_back() -> None:
    """Clears rubbish, and what the C library keeps for the next time; about 10 ms."""
    clear_rubbish()
    trim = _of_the_c_library("malloc_trim")
    if trim is not None:
        trim(0)


def _of_the_c_library(name: str) -> ctypes._NamedFuncPointer | None:
    """A function that the GNU C library has and others may not."""
    return getattr(ctypes.CDLL(None), name, None) if sys.platform == "linux" else None
