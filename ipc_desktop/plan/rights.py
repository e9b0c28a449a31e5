"""The table of rights: what each role may do in each area of a case (model.md section 3), cell by cell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

ReaderRole = Literal[
    "person",
    "supporter",
    "representative",
    "advocate",
    "coordinator",
    "professional",
    "approver",
    "third_party_holder",
    "navigator",
    "admin",
    "auditor",
]
Area = Literal[
    "own_words",
    "people",
    "goals",
    "statement",
    "spending",
    "signing",
    "ledger",
    "safeguarding",
    "export",
    "erasure",
    "audit",
]
Right = Literal[
    "see",
    "suggest",
    "scribe",
    "change",
    "agree",
    "sign",
    "witness",
    "lock",
    "approve",
    "return",
    "accept",
    "propose",
    "export",
    "request",
    "erase",
    "count",
]
Limit = Literal[
    "",
    "lacks_capacity",
    "consented",
    "if_allowed",
    "own_lines",
    "own_source",
    "need_to_know",
    "direct_payment",
    "as_nominee",
    "recorded",
    "marked",
    "indicative",
    "two_people",
    "own",
]
"""Up to `as_nominee` a limit decides whether a right is there; the others say how it is used."""

ROLES: tuple[ReaderRole, ...] = get_args(ReaderRole)
AREAS: tuple[Area, ...] = get_args(Area)


@dataclass(frozen=True)
class Cell:
    """What one role may do in one area, and within which limit. Whoever may do something may see it too."""

    rights: frozenset[Right] = frozenset()
    limit: Limit = ""


def _cell(*rights: Right, limit: Limit = "", blind: bool = False) -> Cell:
    return Cell(frozenset(rights if blind else (*rights, "see")), limit)


_NONE = Cell()
_SEE = _cell()
_CHANGE = _cell("change")
_SUGGEST = _cell("suggest")
_CONSENTED = _cell(limit="consented")
_OWN_SOURCE = _cell(limit="own_source")
_SIGN = _cell("sign")
_WITNESS = _cell("witness")
_EXPORT = _cell("export")
_REQUEST = _cell("request", blind=True)

RIGHTS: dict[Area, dict[ReaderRole, Cell]] = {
    "own_words": {
        "person": _CHANGE,
        "supporter": _SUGGEST,
        "representative": _cell("change", limit="lacks_capacity"),
        "advocate": _SUGGEST,
        "coordinator": _cell("scribe", limit="marked"),
        "professional": _SEE,
        "approver": _CONSENTED,
        "navigator": _CONSENTED,
    },
    "people": {
        "person": _CHANGE,
        "representative": _CHANGE,
        "coordinator": _cell("change", limit="recorded"),
    },
    "goals": {
        "person": _CHANGE,
        "supporter": _SUGGEST,
        "representative": _CHANGE,
        "advocate": _SUGGEST,
        "coordinator": _CHANGE,
        "professional": _cell("agree"),
        "approver": _SEE,
        "third_party_holder": _cell(limit="own_lines"),
    },
    "statement": {
        "person": _SEE,
        "supporter": _cell(limit="if_allowed"),
        "representative": _SEE,
        "advocate": _SEE,
        "coordinator": _cell("change", limit="indicative"),
        "approver": _cell("change", limit="own_source"),
    },
    "spending": {
        "person": _CHANGE,
        "supporter": _SUGGEST,
        "representative": _CHANGE,
        "advocate": _SUGGEST,
        "coordinator": _CHANGE,
        "professional": _SEE,
        "approver": _cell("return"),
        "third_party_holder": _cell("propose", limit="own_lines"),
    },
    "signing": {
        "person": _SIGN,
        "supporter": _WITNESS,
        "representative": _SIGN,
        "advocate": _WITNESS,
        "coordinator": _cell("lock", "sign"),
        "professional": _cell("agree"),
        "approver": _cell("approve", limit="own_source"),
        "third_party_holder": _cell("accept"),
    },
    "ledger": {
        "person": _cell("change", limit="direct_payment"),
        "supporter": _cell("change", limit="as_nominee"),
        "representative": _cell("change", limit="direct_payment"),
        "advocate": _SEE,
        "coordinator": _SEE,
        "approver": _OWN_SOURCE,
        "third_party_holder": _cell("change", limit="own_lines"),
    },
    "safeguarding": {
        "coordinator": _CHANGE,
        "professional": _CHANGE,
        "approver": _cell(limit="need_to_know"),
        "auditor": _cell("count", blind=True),
    },
    "export": {
        "person": _EXPORT,
        "representative": _EXPORT,
        "coordinator": _EXPORT,
        "approver": _cell("export", limit="own_source"),
    },
    "erasure": {
        "person": _REQUEST,
        "representative": _REQUEST,
        "coordinator": _REQUEST,
        "admin": _cell("erase", limit="two_people", blind=True),
    },
    "audit": {
        "person": _cell(limit="own"),
        "representative": _SEE,
        "coordinator": _SEE,
        "approver": _SEE,
        "admin": _SEE,
        "auditor": _CHANGE,
    },
}
"""What is not named here, nobody may."""


def cell(role: ReaderRole, area: Area) -> Cell:
    """What a role may do in an area."""
    return RIGHTS[area].get(role, _NONE)
