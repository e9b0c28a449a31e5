"""What a page may know and ask of the sitting it is shown in: the clock, new ids, the worker, and the desk."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from ipc_desktop.documents.paper_shape import A4, PaperShape
from ipc_desktop.documents.wish import FOR_EVERYBODY, Wish
from ipc_desktop.plan.agreement import ChangeReason, NeededSigner, Signature
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.permissions import Reader
from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui.paper.paper import Paper

if TYPE_CHECKING:
    from ipc_desktop.documents.formats import Format

Failed = Callable[[str], None]
"""Called on the window's thread with one plain sentence for people."""


TABLES = (".csv", ".txt")
ANSWERS = (".json",)
"""How the names of tables end, and of files with a funder's answer."""


class Desk(Protocol):
    """What a page may ask of the laptop. Every call returns at once; answers come on the window's thread.

    Papers are asked for by what `Sitting.paper` makes.
    """

    def lock_version(self, reason: ChangeReason, done: Callable[[Plan], None], failed: Failed) -> None:
        """Saves the page, then makes an agreed version of the whole plan; hands over the plan that holds it."""

    def read_version(self, version_id: str, done: Callable[[Plan], None], failed: Failed) -> None:
        """Hands over the plan just as it was agreed in a version, with the answers to it."""

    def look_for_changes(self, version_id: str, done: Callable[[bool], None]) -> None:
        """Hands over whether the plan, as it stands, says something else than an agreed version."""

    def withdraw_version(self, version_id: str, done: Callable[[Plan], None], failed: Failed) -> None:
        """Takes a version back before its first signature."""

    def sign(self, signature: Signature, done: Callable[[Plan], None], failed: Failed) -> None:
        """Keeps one party's answer to a version, signed by this laptop."""

    def set_pages(
        self, paper: Paper, done: Callable[[bytes], None], failed: Failed, told: Callable[[str], None] | None = None
    ) -> None:
        """Sets a document for looking at: hands over the PDF; `told` hears which step takes long."""

    def save_pdf(
        self, paper: Paper, done: Callable[[str], None], failed: Failed, told: Callable[[str], None] | None = None
    ) -> None:
        """Shows whose plan it is, asks where, and keeps a PDF there; hands over the file's name."""

    def save_file(self, form: Format, paper: Paper, done: Callable[[str], None], failed: Failed) -> None:
        """Shows whose plan it is, asks where, and keeps the document there in a form that is no paper."""

    def print_pages(
        self, paper: Paper, done: Callable[[str], None], failed: Failed, told: Callable[[str], None] | None = None
    ) -> None:
        """Shows whose plan it is, then prints through the system's own dialogue; `told` hears how far it is."""

    def stop_papers(self) -> None:
        """Ends what is being set or printed; whoever waits for it hears a sentence that says so."""

    def choose_photo(self, done: Callable[[bytes], None], failed: Failed) -> None:
        """Asks for a file and hands its photo over, made small; `failed` gets "" when nobody chose one."""

    def keep_photo(self, media_id: str, photo: bytes, done: Callable[[str], None], failed: Failed) -> None:
        """Keeps a photo encrypted under the entry it will belong to; hands over the name to find it by."""

    def choose_table(self, done: Callable[[bytes], None], failed: Failed, endings: Sequence[str] = TABLES) -> None:
        """Asks for a file that holds a table or a funder's answer, by how its name ends, and hands its bytes over.

        `failed` gets "" when nobody chose one.
        """

    def keep_account(self, ending: str, done: Callable[[str], None], failed: Failed) -> None:
        """Asks where, and puts the account there as a table (.csv or .ods); hands over the file's name."""

    def signers(self) -> tuple[NeededSigner, ...]:
        """Who has to sign the plan as it stands; the worker's records of who can decide count, and stay unseen."""

    def version_is_sound(self, version_id: str) -> bool:
        """Whether a version was found just as it was agreed when the case was opened."""


@dataclass
class Sitting:
    """One sitting of a planning conversation, as pages see it; `language` is the screen's (BCP 47)."""

    new_id: Callable[[], str]
    now: Callable[[], dt.datetime]
    today: Callable[[], dt.date]
    worker_id: str
    worker_name: str
    language: str
    practice: bool
    desk: Desk

    def instant(self) -> str:
        """This moment as entries keep it: UTC, ISO 8601 with milliseconds and a Z."""
        return self.now().isoformat(timespec="milliseconds").replace("+00:00", "Z")

    def paper(
        self,
        document: str,
        type_size: int,
        *,
        version: str = "",
        shape: PaperShape = A4,
        wish: Wish = FOR_EVERYBODY,
    ) -> Paper:
        """A paper of today in the language of the screen; see `Paper`."""
        return Paper(document, type_size, self.language, self.today(), version, shape, wish)


def the_worker(plan: Plan) -> Reader:
    """The worker at the keys, as a reader of this plan: its care co-ordinator."""
    worker = co_ordinator(plan)
    return Reader("coordinator", worker.id if worker is not None else "")


def worker_of(plan: Plan, sitting: Sitting) -> Party:
    """The worker of a sitting as a party: in practice the family's own co-ordinator; not yet in a plan without one."""
    theirs = co_ordinator(plan) if sitting.practice else None
    return theirs or plan.once(Party, f"worker/{sitting.worker_id}")


def co_ordinator(plan: Plan) -> Party | None:
    """The care co-ordinator whom the plan names first."""
    return next((party for party in plan.parties() if "care_coordinator" in party.roles), None)
