"""A sentence for each code, in the language in force."""

from __future__ import annotations

from collections.abc import Mapping

from ipc_desktop.texts import _


def said(words: Mapping[str, str], code: str) -> str:
    """What stands for a code; nothing for one that a newer app made."""
    return _(words[code]) if code in words else ""
