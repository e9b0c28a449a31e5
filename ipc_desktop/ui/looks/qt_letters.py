"""Counts and cuts texts as Qt does, in UTF-16 units: letters beyond the first 65,536 of Unicode count twice."""

from __future__ import annotations


def units(text: str) -> int:
    """How long Qt takes a text to be."""
    return len(text) + sum(letter > "\uffff" for letter in text)


def cut(text: str, start: int, length: int) -> str:
    """A part of a text, by Qt's letters."""
    encoded = text.encode("utf-16-le", "surrogatepass")
    return encoded[2 * start : 2 * (start + length)].decode("utf-16-le", "surrogatepass")
