"""The packs of rules that come with the app, read from resources/rules/; their texts are messages like any other."""

from __future__ import annotations

import functools

import msgspec

from ipc_desktop.paths import RESOURCES
from ipc_desktop.plan.money.rule_packs import RuleBook, RulePack, rule_messages

FOLDER = RESOURCES / "rules"
PACKS = ("nhs", "council", "education", "usual")
"""In the order in which they are merged: the law's first, then what areas usually ask."""


@functools.cache
def rule_book() -> RuleBook:
    """Every rule that comes with the app, merged."""
    return RuleBook(tuple(_read(name) for name in PACKS))


def messages() -> tuple[str, ...]:
    """Every message in resources/rules/, for the template of all messages."""
    return tuple(message for name in PACKS for message in rule_messages(_read(name)))


def _read(name: str) -> RulePack:
    return msgspec.json.decode((FOLDER / f"{name}.json").read_bytes(), type=RulePack)
