"""A funder's answer as a file: read without trust, and put where a worker would write it down from a letter."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Literal

import msgspec

from ipc_desktop.plan.entry import Entry, Words
from ipc_desktop.plan.money.funders import LineAnswer
from ipc_desktop.plan.money.sources import Allocation, FunderAnswer, Source
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.plan import Plan

AnswerFileFault = Literal["not_an_answer", "other_plan", "no_such_money", "no_such_line"]
FORMAT = "ipc-desktop-funder-answer-1"
MOST_BYTES, MOST_LINES, MOST_SIGNS = 2_000_000, 2_000, 20_000


class LineSaid(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the funder says of one spending line, by its id."""

    line: str
    answer: FunderAnswer
    reasons: str = ""


class AnswerFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One funder's answer to one plan: of all its money, and of single lines where they say more."""

    format: str
    case: str
    source: Source
    answer: FunderAnswer
    answered_on: dt.date
    answered_by: str = ""
    reasons: str = ""
    language: str = "en"
    lines: tuple[LineSaid, ...] = ()


class AnswerFileError(ValueError):
    """A file that is no answer to this plan; `code` says what keeps it from being one."""

    def __init__(self, code: AnswerFileFault) -> None:
        super().__init__(code)
        self.code: AnswerFileFault = code


def read_answer_file(data: bytes, plan: Plan) -> AnswerFile:
    """The answer in a file's bytes. Raises AnswerFileError; then nothing of it is taken in."""
    if len(data) > MOST_BYTES:
        raise AnswerFileError("not_an_answer")
    try:
        read = msgspec.json.decode(data, type=AnswerFile)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise AnswerFileError("not_an_answer") from None
    texts = (read.reasons, read.answered_by, *(line.reasons for line in read.lines))
    if read.format != FORMAT or len(read.lines) > MOST_LINES or any(len(text) > MOST_SIGNS for text in texts):
        raise AnswerFileError("not_an_answer")
    if read.case != plan.case:
        raise AnswerFileError("other_plan")
    paying = {one.id for one in plan.all(Allocation) if one.source == read.source}
    if not paying:
        raise AnswerFileError("no_such_money")
    if any(not _is_paid_by(plan, line.line, paying) for line in read.lines):
        raise AnswerFileError("no_such_line")
    return read


def entries_of(plan: Plan, read: AnswerFile) -> Iterator[Entry]:
    """The plan's entries with the answer in them: each sum of this money, and each line that it speaks of."""
    for allocation in plan.all(Allocation):
        if allocation.source == read.source and allocation.unit_pence != 0:
            yield msgspec.structs.replace(
                allocation,
                funder_answer=read.answer,
                answer_reasons=_words(read.reasons, read),
                answered_on=read.answered_on,
                answered_by=read.answered_by,
            )
    made = {(one.spend, one.source): one for one in plan.all(LineAnswer)}
    for said in read.lines:
        own = plan.once(LineAnswer, f"{said.line}/{read.source}")
        yield msgspec.structs.replace(
            made.get((said.line, read.source), own),
            spend=said.line,
            source=read.source,
            answer=said.answer,
            reasons=_words(said.reasons, read),
            answered_on=read.answered_on,
            answered_by=read.answered_by,
            retired=False,
        )


def _is_paid_by(plan: Plan, line: str, paying: set[str]) -> bool:
    spend = plan.get(PlannedSpend, line)
    return spend is not None and not spend.retired and any(part.allocation in paying for part in spend.funding)


def _words(text: str, read: AnswerFile) -> Words:
    return Words(text.strip(), read.language, captured_as="worker_note")
