"""The order of items in a list: a text between any two others, so that moving one item changes that item alone."""

from __future__ import annotations

from fractional_indexing import FIError, generate_key_between, validate_order_key

LONGEST = 200


def after(last: str) -> str:
    """An order behind `last`; the first order of all when `last` is empty."""
    if not last:
        return _between(None, None)
    # Orders that some other program made sort before whatever goes on from them.
    return _between(last, None) if is_order(last) else last + _between(None, None)


def between(a: str, b: str) -> str:
    """An order behind `a` and before `b`; an empty text stands for the beginning or the end.

    Two laptops may have given two items the same order; such items stand by their ids, and what goes between them
    gets that order too. Raises ValueError when `b` stands before `a`, or when there is no room before it.
    """
    if not b:
        return after(a)
    if a == b:
        return a
    try:
        return _between(a or None, b)
    except (FIError, IndexError):
        behind = after(a)
    if not a < behind < b:
        raise ValueError("there is no order between these two")
    return behind


def anew(count: int) -> tuple[str, ...]:
    """Orders for so many items, with room between any two."""
    orders: list[str] = []
    for _number in range(count):
        orders.append(after(orders[-1] if orders else ""))
    return tuple(orders)


def can_be_compared(text: str) -> bool:
    """Whether a text can be an order at all: another program may number its items as it likes ("1", "001", "b2")."""
    return text.isascii() and text.isalnum() and len(text) <= LONGEST


def is_order(text: str) -> bool:
    """Whether a text is an order as made here."""
    try:
        validate_order_key(text)
    except (FIError, IndexError):
        return False
    return text.isascii() and text.isalnum()


def _between(a: str | None, b: str | None) -> str:
    return str(generate_key_between(a, b))
