"""The table of rights as the design has it, to hold the code against."""

from __future__ import annotations

from ipc_desktop.plan.rights import AREAS, ROLES, Area, Cell, Limit, ReaderRole, Right

# Rows and columns as in the design's table of who may do what; "do:lack" is a right within a limit, "-" is none.
TABLE_OF_RIGHTS = """
area         | person | supporter | represe. | advocat | coordin. | profes | approv | holder   | navig. | admin  | audit
own_words    | do     | sug       | do:lack  | sug     | scr:mark | V      | V:cons | -        | V:cons | -      | -
people       | do     | -         | do       | -       | do:rec   | -      | -      | -        | -      | -      | -
goals        | do     | sug       | do       | sug     | do       | agr    | V      | V:line   | -      | -      | -
statement    | V      | V:allow   | V        | V       | do:ind   | -      | do:src | -        | -      | -      | -
spending     | do     | sug       | do       | sug     | do       | V      | ret    | pro:line | -      | -      | -
signing      | sgn    | wit       | sgn      | wit     | lock+sgn | agr    | app:src| acc      | -      | -      | -
ledger       | do:dp  | do:nom    | do:dp    | V       | V        | -      | V:src  | do:line  | -      | -      | -
safeguarding | -      | -         | -        | -       | do       | do     | V:know | -        | -      | -      | #
export       | exp    | -         | exp      | -       | exp      | -      | exp:src| -        | -      | -      | -
erasure      | req    | -         | req      | -       | req      | -      | -      | -        | -      | era:two| -
audit        | V:own  | -         | V        | -       | V        | -      | V      | -        | -      | V      | do
"""
WORDS_FOR: dict[str, Right] = {
    "V": "see",
    "do": "change",
    "sug": "suggest",
    "scr": "scribe",
    "agr": "agree",
    "sgn": "sign",
    "wit": "witness",
    "lock": "lock",
    "app": "approve",
    "ret": "return",
    "acc": "accept",
    "pro": "propose",
    "exp": "export",
    "req": "request",
    "era": "erase",
    "#": "count",
}
LIMITS: dict[str, Limit] = {
    "": "",
    "lack": "lacks_capacity",
    "cons": "consented",
    "allow": "if_allowed",
    "line": "own_lines",
    "src": "own_source",
    "know": "need_to_know",
    "dp": "direct_payment",
    "nom": "as_nominee",
    "rec": "recorded",
    "mark": "marked",
    "ind": "indicative",
    "two": "two_people",
    "own": "own",
}
BLIND = {"request", "erase", "count"}
"""Rights of those who act without reading."""


def read_table() -> list[tuple[Area, ReaderRole, Cell]]:
    rows = [[part.strip() for part in line.split("|")] for line in TABLE_OF_RIGHTS.strip().splitlines()[1:]]
    return [
        (area, role, as_cell(written))
        for area, (named, *cells) in zip(AREAS, rows, strict=True)
        for role, written in zip(ROLES, cells, strict=True)
        if named == area
    ]


def as_cell(written: str) -> Cell:
    if written == "-":
        return Cell()
    right, _, limit = written.partition(":")
    rights = {WORDS_FOR[one] for one in right.split("+")}
    return Cell(frozenset(rights if rights & BLIND else {*rights, "see"}), LIMITS[limit])
