"""A desk that answers at once and keeps what it was asked for, and goals and money for the family of `table`."""

from __future__ import annotations

import dataclasses
import hashlib
import io
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec
import pikepdf
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QPixmap

from ipc_desktop.documents.formats import ENDINGS, Format
from ipc_desktop.plan.agreement import AgreedVersion, ChangeReason, NeededSigner, Signature
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.money.sources import Allocation, Statement
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.signers import who_has_to_sign
from ipc_desktop.plan.since_agreed import changed_since
from ipc_desktop.ui import photos
from ipc_desktop.ui.paper.paper import Paper
from ipc_desktop.ui.sitting import Failed, Sitting
from tests.ui.pages import table

GOALS = tuple(f"01933333-0000-7000-8000-00000000000{n}" for n in range(1, 5))
VERSION = "01944444-0000-7000-8000-000000000001"


class SmallDesk:
    """Locks, signs and sets pages without a journal: `plan` is what it hands over."""

    def __init__(self, plan: Plan, sheets: int = 3) -> None:
        self.plan = plan
        self.sheets = sheets
        self.sound = True
        self.refuses = ""
        self.asked: list[tuple[str, str, int]] = []
        self.papers: list[Paper] = []
        self.stopped = 0
        self.waiting: list[Callable[[], None]] = []
        self.heard: list[Callable[[str], None]] = []
        self.slow = False
        self.photo_file: Path | None = None
        self.table: bytes | None = None
        self.kept: dict[str, bytes] = {}
        self.agreed: dict[str, Plan] = {}

    def lock_version(self, reason: ChangeReason, done: Callable[[Plan], None], failed: Failed) -> None:
        if self.refuses:
            failed(self.refuses)
            return
        number = len(self.plan.all(AgreedVersion)) + 1
        version = AgreedVersion(
            id=VERSION[:-1] + str(number),
            number=number,
            locked_at="2027-01-12T10:31:00.000Z",
            manifest_hash=f"{number:064d}",
            change_reason=reason,
            needs=self.signers(),
        )
        self.agreed[version.id] = self.plan
        self.plan = self.plan.with_entry(version)
        done(self.plan)

    def read_version(self, version_id: str, done: Callable[[Plan], None], failed: Failed) -> None:
        if self.refuses:
            failed(self.refuses)
            return
        version = self.plan.get(AgreedVersion, version_id)
        assert version is not None
        answers = [one for one in self.plan.all(Signature) if one.version == version_id]
        done(self.agreed[version_id].with_entries((version, *answers)))

    def look_for_changes(self, version_id: str, done: Callable[[bool], None]) -> None:
        agreed = self.agreed.get(version_id)
        done(agreed is not None and changed_since(agreed, self.plan))

    def withdraw_version(self, version_id: str, done: Callable[[Plan], None], failed: Failed) -> None:
        version = self.plan.get(AgreedVersion, version_id)
        assert version is not None
        self.plan = self.plan.with_entry(msgspec.structs.replace(version, retired=True))
        done(self.plan)

    def sign(self, signature: Signature, done: Callable[[Plan], None], failed: Failed) -> None:
        if self.refuses:
            failed(self.refuses)
            return
        self.plan = self.plan.with_entry(msgspec.structs.replace(signature, device="d", sig="s"))
        done(self.plan)

    def set_pages(
        self, paper: Paper, done: Callable[[bytes], None], failed: Failed, told: Callable[[str], None] | None = None
    ) -> None:
        self._ask("look", paper)
        pdf = empty_pages(self.sheets)
        if self.slow:
            if told is not None:
                self.heard.append(told)
            self.waiting.append(lambda: done(pdf))
        else:
            done(pdf)

    def _ask(self, what: str, paper: Paper) -> None:
        self.asked.append((what, paper.document, paper.type_size))
        self.papers.append(paper)

    def save_pdf(
        self, paper: Paper, done: Callable[[str], None], failed: Failed, told: Callable[[str], None] | None = None
    ) -> None:
        self._ask("save", paper)
        done("plan.pdf")

    def save_file(self, form: Format, paper: Paper, done: Callable[[str], None], failed: Failed) -> None:
        self._ask(form, paper)
        if self.refuses:
            failed(self.refuses)
        else:
            done(f"plan{ENDINGS[form]}")

    def print_pages(
        self, paper: Paper, done: Callable[[str], None], failed: Failed, told: Callable[[str], None] | None = None
    ) -> None:
        self._ask("print", paper)
        if self.slow and told is not None:
            self.heard.append(told)
            told("Printing page 1 of 3.")
            self.waiting.append(lambda: done(""))
        elif self.refuses:
            failed(self.refuses)
        else:
            done("")

    def stop_papers(self) -> None:
        self.stopped += 1

    def choose_table(self, done: Callable[[bytes], None], failed: Failed, endings: Sequence[str] = (".csv",)) -> None:
        if self.table is None:
            failed("")
        else:
            done(self.table)

    def keep_account(self, ending: str, done: Callable[[str], None], failed: Failed) -> None:
        if self.refuses:
            failed(self.refuses)
        else:
            done(f"Plan{ending}")

    def choose_photo(self, done: Callable[[bytes], None], failed: Failed) -> None:
        if self.photo_file is None:
            failed("")
            return
        try:
            done(photos.read_photo(self.photo_file))
        except photos.PhotoError as error:
            failed(photos.photo_words(error.code))

    def keep_photo(self, media_id: str, photo: bytes, done: Callable[[str], None], failed: Failed) -> None:
        if self.refuses:
            failed(self.refuses)
            return
        self.kept[media_id] = photo
        file = hashlib.sha256(photo).hexdigest()
        if self.slow:
            self.waiting.append(lambda: done(file))
        else:
            done(file)

    def signers(self) -> tuple[NeededSigner, ...]:
        return who_has_to_sign(self.plan, table.TODAY)

    def version_is_sound(self, version_id: str) -> bool:
        return self.sound


def sheet(n: int) -> bytes:
    """A picture as a PNG."""
    picture = QPixmap(60, 85)
    picture.fill(QColor(255, 255, 255 - n))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return bytes(buffer.data().data())


def empty_pages(pages: int) -> bytes:
    """A PDF with so many empty pages of A4."""
    made, out = pikepdf.new(), io.BytesIO()
    for _ in range(pages):
        made.add_blank_page(page_size=(595, 842))
    made.save(out)
    return out.getvalue()


def sitting_at(desk: SmallDesk) -> Sitting:
    """Joanne's sitting with this desk."""
    return dataclasses.replace(table.sitting(), desk=desk)


def plan_with_goals(*statements: str) -> Plan:
    """The family with these goals of Idris's."""
    plan = table.family_plan()
    return plan.with_entries(
        Outcome(id=goal, order=f"a{n}", statement=Words(text, "en", plan.me.id))
        for n, (goal, text) in enumerate(zip(GOALS, statements, strict=False))
    )


def plan_with_money() -> Plan:
    """The statement of resources of journey 1, with its four goals."""
    plan = plan_with_goals(
        "I stay safely in my own home",
        "I see my friends every week",
        "I have regular time with my grandson",
        "My son keeps his job and gets a break",
    )
    return plan.with_entries(
        (
            Statement(id=plan.id_once(Statement), possible="yes", statement_kind="indicative"),
            allocation(plan, "nhs", 45_000, order="a0", frequency="one_off"),
            allocation(plan, "council_adult", 10_650, order="a1"),
            allocation(plan, "education", 0, order="a2"),
            allocation(plan, "own_contribution", 4_150, order="a3"),
        )
    )


def allocation(plan: Plan, source: str, unit_pence: int, *, order: str, frequency: str = "weekly") -> Allocation:
    """The first line of a source."""
    fields = {
        "kind": "allocation",
        "id": plan.id_once(Allocation, source),
        "source": source,
        "unit_pence": unit_pence,
        "frequency": frequency,
        "order": order,
    }
    return msgspec.convert(fields, Allocation)
