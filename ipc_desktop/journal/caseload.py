"""The list of all cases and the search in it: one small row a case, drawn from what lies on the table of its plan."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from ipc_desktop.journal.database import Connection, ReadGuard, reading
from ipc_desktop.journal.heads import head_entries
from ipc_desktop.plan.agreement import VersionState
from ipc_desktop.plan.conversation import CaughtNote, PageState
from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.person import Person
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.signing import current_version, version_state
from ipc_desktop.plan.visit import Visit

Status = Literal["draft"] | VersionState

KINDS_SHOWN = ("person", "party", "visit", "page_state", "caught_note", "agreed_version", "signature")
"""Kinds that a row is drawn from; saving any other leaves the row as it is."""

_PARTS = 5
"""How many typed parts a search looks at; nobody types more to find one person."""

_FIND = r"""
    SELECT c.case_id, c.called, c.full_name, c.born_on, c.nhs_number, c.postcode, coalesce(p.page, ''), c.status,
        c.visits, c.waiting
    FROM (
        SELECT sorted_as, case_id FROM caseload INDEXED BY caseload_in_order
        WHERE found_by LIKE ? ESCAPE '\' AND found_by LIKE ? ESCAPE '\' AND found_by LIKE ? ESCAPE '\'
            AND found_by LIKE ? ESCAPE '\' AND found_by LIKE ? ESCAPE '\'
        ORDER BY sorted_as, case_id LIMIT ? OFFSET ?) AS found
    CROSS JOIN caseload c ON c.case_id = found.case_id
    LEFT JOIN place p ON p.case_id = c.case_id
    ORDER BY found.sorted_as, found.case_id
"""
"""The index holds all that is searched, in the order of the list: reading it stops at the last row shown."""

_FIND_DAY = """
    SELECT c.case_id, c.called, c.full_name, c.born_on, c.nhs_number, c.postcode, coalesce(p.page, ''), c.status,
        c.visits, c.waiting
    FROM caseload c LEFT JOIN place p ON p.case_id = c.case_id
    WHERE c.visits LIKE ?
    ORDER BY c.sorted_as, c.case_id
"""

_NOT_DECOMPOSED = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d"})


@dataclass(frozen=True)
class CaseRow:
    """What the caseload shows of a case. `page` is where the conversation stopped, `stone` the page's stone.

    `waiting` counts pages to come back to and caught notes not yet sorted; `next_visit_time` is HH:MM or "".
    """

    case: str
    called: str
    full_name: str
    born_on: dt.date | None
    nhs_number: str
    postcode: str
    page: str
    stone: str
    status: Status
    next_visit_on: dt.date | None
    next_visit_time: str
    waiting: int


class Caseload:
    """All cases of a store, in the order of their names.

    `stone_of_page` tells which stone a page belongs to; whoever knows the pages (ui) fills it in.
    """

    def __init__(self, connection: Connection, guard: ReadGuard) -> None:
        self._connection, self._guard = connection, guard
        self.stone_of_page: Mapping[str, str] = {}

    def find(
        self, typed: str = "", *, limit: int = 50, offset: int = 0, today: dt.date | None = None
    ) -> tuple[CaseRow, ...]:
        """The cases in which every typed part begins a name, the NHS number or the postcode; all for nothing typed.

        Accents and case do not matter, nor do spaces in numbers and postcodes. A visit before `today` (the day of
        the call if left out) is shown only when no later one is planned.
        """
        parts = typed_parts(typed)
        patterns = [f"% {_literal(part)}%" for part in parts[:_PARTS]]
        with self._guard, reading(self._connection):
            rows = self._connection.execute(
                _FIND, (*patterns, *["%"] * (_PARTS - len(patterns)), limit, offset)
            ).fetchall()
        day = (today or dt.datetime.now().astimezone().date()).isoformat()
        return tuple(self._row(row, day) for row in rows)

    def visits_on(self, day: dt.date) -> tuple[CaseRow, ...]:
        """The cases with a visit planned on this day that has not begun, in the order of their names."""
        with self._guard, reading(self._connection):
            rows = self._connection.execute(_FIND_DAY, (f"%{day.isoformat()}%",)).fetchall()
        return tuple(self._row(row, day.isoformat()) for row in rows)

    def twice(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """People of whom there is more than one plan, by their NHS number: what they are called, and the cases."""
        with self._guard, reading(self._connection):
            rows = self._connection.execute(
                "SELECT min(called), group_concat(case_id, ' ') FROM caseload WHERE nhs_number != ''"
                " GROUP BY nhs_number HAVING count(*) > 1 ORDER BY min(sorted_as)"
            ).fetchall()
        return tuple((called, tuple(sorted(cases.split()))) for called, cases in rows)

    def count(self) -> int:
        """How many cases there are."""
        with self._guard, reading(self._connection):
            return int(self._connection.execute("SELECT count(*) FROM caseload").fetchone()[0])

    def _row(self, row: tuple[str, str, str, str, str, str, str, Status, str, int], today: str) -> CaseRow:
        case, called, full_name, born_on, nhs_number, postcode, page, status, visits, waiting = row
        day, _, time = _next_visit(visits.split("\n"), today).partition(" ")
        return CaseRow(
            case=case,
            called=called,
            full_name=full_name,
            born_on=_date(born_on),
            nhs_number=nhs_number,
            postcode=postcode,
            page=page,
            stone=self.stone_of_page.get(page, ""),
            status=status,
            next_visit_on=_date(day),
            next_visit_time=time,
            waiting=waiting,
        )


def mark(connection: Connection, case: str) -> None:
    """Notes that a case's row no longer shows what is saved; in the transaction that saves it."""
    connection.execute("INSERT OR IGNORE INTO caseload_to_draw VALUES (?)", (case,))


def catch_up(connection: Connection) -> None:
    """Draws the rows of all cases anew that were marked since the rows were last drawn. Inside a transaction."""
    for (case,) in connection.execute("SELECT case_id FROM caseload_to_draw").fetchall():
        draw(connection, case)
    connection.execute("DELETE FROM caseload_to_draw")


def draw(connection: Connection, case: str) -> None:
    """Draws the row of one case anew from its entries on the table; none left, no row. Inside a transaction."""
    if not connection.execute("SELECT 1 FROM head WHERE case_id = ?", (case,)).fetchone():
        connection.execute("DELETE FROM caseload WHERE case_id = ?", (case,))
        return
    entries = head_entries(connection, case, KINDS_SHOWN).values()
    plan = Plan.of_entries(case, (entry for entry in entries if entry.visibility == "table"))
    person = plan.person
    version = current_version(plan)
    connection.execute(
        "INSERT INTO caseload(case_id, called, full_name, born_on, nhs_number, postcode, status, visits, waiting,"
        " sorted_as, found_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(case_id) DO UPDATE SET"
        " called = excluded.called, full_name = excluded.full_name, born_on = excluded.born_on,"
        " nhs_number = excluded.nhs_number, postcode = excluded.postcode, status = excluded.status,"
        " visits = excluded.visits, waiting = excluded.waiting, sorted_as = excluded.sorted_as,"
        " found_by = excluded.found_by",
        (
            case,
            person.called or plan.me.name,
            person.full_name,
            person.born_on.isoformat() if person.born_on else "",
            person.nhs_number,
            person.postcode,
            version_state(plan, version) if version else "draft",
            "\n".join(_planned_visits(plan)),
            _waiting(plan),
            folded(person.called or plan.me.name),
            _found_by(person, plan.me.name),
        ),
    )


def folded(text: str) -> str:
    """The text as it is compared: without case and accents ("Zoë" and "ZOE" are one)."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c)).translate(_NOT_DECOMPOSED)


def typed_parts(typed: str) -> tuple[str, ...]:
    """What is looked for: the words, and neighbouring groups of digits as the one number they are ("943 476")."""
    joined = re.sub(r"(?<=\d)[\s\-\u2010-\u2015]+(?=\d)", "", folded(typed))
    return tuple(re.findall(r"\w+", joined.replace("'", "").replace("’", "")))


def _found_by(person: Person, name: str) -> str:
    """All that a case is found by, each after a space: names and their parts, number, postcode joined and not."""
    names = [person.given_names, person.family_name, person.known_as, name]
    parts: Iterable[str] = (part for text in names for part in _name_parts(text))
    packed = folded(person.postcode.replace(" ", ""))
    return " " + " ".join(dict.fromkeys([*parts, person.nhs_number, packed, *folded(person.postcode).split()]))


def _name_parts(name: str) -> list[str]:
    closed = folded(name).replace("'", "").replace("’", "")
    return [*re.findall(r"\w+", closed), *(whole for whole in re.sub(r"[^\w\s]", "", closed).split())]


def _planned_visits(plan: Plan) -> list[str]:
    ahead = (v for v in plan.all(Visit) if v.planned_on and not v.started_at and not v.ended_at)
    return sorted(f"{visit.planned_on} {visit.planned_time}".strip() for visit in ahead)


def _next_visit(visits: list[str], today: str) -> str:
    return next((visit for visit in visits if visit[:10] >= today), visits[-1])


def _waiting(plan: Plan) -> int:
    pages = sum(state.status == "come_back" for state in plan.all(PageState))
    return pages + sum(note.waits for note in plan.all(CaughtNote))


def _date(text: str) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def _literal(part: str) -> str:
    return re.sub(r"([\\%_])", r"\\\1", part)


def shown_in_caseload(entries: Iterable[Entry]) -> bool:
    """Whether one of these entries is of a kind that a row is drawn from."""
    return any(entry.__struct_config__.tag in KINDS_SHOWN for entry in entries)
