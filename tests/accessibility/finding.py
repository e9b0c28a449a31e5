"""What the audit says when something stands in somebody's way: which rule, on what, and why, in plain words."""

from __future__ import annotations

from dataclasses import dataclass

from ipc_desktop.overriding import override


@dataclass(frozen=True)
class Finding:
    """One control or one line of words that breaks one rule."""

    rule: str
    control: str
    words: str

    @override
    def __str__(self) -> str:
        return f"{self.rule}: {self.control}: {self.words}"


def listed(place: str, findings: list[Finding]) -> str:
    """All findings of a place, a line each, for people to read."""
    return "\n".join(f"{place}: {finding}" for finding in findings)
