"""`override`, for methods that replace one of their parent's: known to the type checker, free at run time."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

__all__ = ["override"]

if TYPE_CHECKING:
    from typing_extensions import override
else:
    T = TypeVar("T")

    def override(method: T) -> T:
        """Gives the method back; importing typing_extensions for it would cost every start 14 ms."""
        return method
