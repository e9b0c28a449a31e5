"""The desk: what pages may ask of the laptop, answered by the journal, the typesetter and the printer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

import ipc_desktop
from ipc_desktop.plan.access_needs import AccessNeeds
from ipc_desktop.plan.agreement import AgreedVersion, ChangeReason, NeededSigner, Signature
from ipc_desktop.plan.media import Media
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.signers import who_has_to_sign
from ipc_desktop.texts import _, language
from ipc_desktop.ui import photos, table_files
from ipc_desktop.ui.jobs import Jobs
from ipc_desktop.ui.keeping.case_in_hand import CaseInHand, Worker
from ipc_desktop.ui.paper import destinations, papers, sealed_papers
from ipc_desktop.ui.paper.paper import USUAL_PT, Paper
from ipc_desktop.ui.paper.paper_work import PaperHost, PaperWork
from ipc_desktop.ui.sitting import TABLES, Failed
from ipc_desktop.ui.trouble import trouble_words

if TYPE_CHECKING:
    import datetime as dt

    from ipc_desktop.documents.formats import Format
    from ipc_desktop.journal.store import Store


T = TypeVar("T")


class Host(PaperHost, Protocol):
    """What the desk needs of the wizard that it works for."""

    def keep_page(self) -> None:
        """Saves what stands on the page that is shown."""

    @property
    def is_handed_over(self) -> bool:
        """Whether somebody else than the worker has the laptop."""

    def page_shown(self) -> QWidget:
        """The page that asks, and gets the answer as long as it is there."""


class CaseDesk(QObject):
    """The desk of one open case. Everything slow runs elsewhere; answers come on the window's thread."""

    def __init__(
        self, case: CaseInHand, store: Store, worker: Worker, today: Callable[[], dt.date], jobs: Jobs, host: Host
    ) -> None:
        super().__init__()
        self._case, self._store, self._worker = case, store, worker
        self._today, self._jobs, self._host = today, jobs, host
        self._papers = PaperWork(store, jobs, host, self)

    def lock_version(self, reason: ChangeReason, done: Callable[[Plan], None], failed: Failed) -> None:
        """Saves the page and makes an agreed version of the whole plan."""
        if self._waits_for_the_worker(failed):
            return
        done, failed = self._for_the_page(done), self._for_the_page(failed)
        self._host.keep_page()
        case, author = self._case.case, self._worker.id
        from ipc_desktop.wording.rule_packs import rule_book

        book = rule_book()
        future = self._store.writer.lock_version(case, author, language(), ipc_desktop.__version__, reason, book)

        def locked(version: AgreedVersion) -> None:
            self._pass_on(self._case.plan.with_entry(version), done)

        self._jobs.follow(future, owner=self, on_success=locked, on_failure=partial(_tell, failed))

    def read_version(self, version_id: str, done: Callable[[Plan], None], failed: Failed) -> None:
        """Reads the plan of an agreed version, verified."""
        done, failed = self._for_the_page(done), self._for_the_page(failed)
        self._jobs.run(
            lambda: self._store.journal.version_plan(self._case.case, version_id),
            owner=self,
            on_success=done,
            on_failure=partial(_tell, failed),
        )

    def look_for_changes(self, version_id: str, done: Callable[[bool], None]) -> None:
        """Compares all that is known now with an agreed version; one that is broken is told of elsewhere."""
        from ipc_desktop.plan.since_agreed import changed_since

        def compare(agreed: Plan) -> None:
            done(changed_since(agreed, self._case.plan))

        self.read_version(version_id, compare, lambda _words: None)

    def withdraw_version(self, version_id: str, done: Callable[[Plan], None], failed: Failed) -> None:
        """Takes a version back, and reads the plan as it then stands."""
        if self._waits_for_the_worker(failed):
            return
        done, failed = self._for_the_page(done), self._for_the_page(failed)
        future = self._store.writer.withdraw_version(self._case.case, version_id, self._worker.id)
        self._jobs.follow(
            future,
            owner=self,
            on_success=lambda _none: self._read_again(done, failed),
            on_failure=partial(_tell, failed),
        )

    def sign(self, signature: Signature, done: Callable[[Plan], None], failed: Failed) -> None:
        """Keeps an answer, signed by this laptop; a version that is not as it was agreed is never signed."""
        done, failed = self._for_the_page(done), self._for_the_page(failed)
        if not self.version_is_sound(signature.version):
            failed(_("These pages are not as they were agreed. Nobody can sign them."))
            return
        self._host.keep_page()
        future = self._store.writer.sign(self._case.case, signature, self._worker.id)

        def signed(kept: Signature) -> None:
            self._pass_on(self._case.plan.with_entry(kept), done)
            self._keep_sealed()

        self._jobs.follow(future, owner=self, on_success=signed, on_failure=partial(_tell, failed))

    def _keep_sealed(self) -> None:
        """Seals the paper of the plan as soon as it is agreed; a paper that fails here is made when it is asked for."""
        plan = self._case.plan
        size_pt = plan.once(AccessNeeds).print_size or USUAL_PT
        paper = Paper(sealed_papers.WHOLE_PLAN, size_pt, language(), self._today())
        self._jobs.run(
            lambda: papers.keep_sealed(paper, self._store, plan),
            owner=self,
            on_success=lambda _sealed: None,
            on_failure=lambda _error: None,
        )

    def set_pages(
        self, paper: Paper, done: Callable[[bytes], None], failed: Failed, told: Callable[[str], None] | None = None
    ) -> None:
        """Sets a document for looking at."""
        self._host.keep_page()
        self._papers.look(paper, self._case.plan, *self._heard_by_the_page(done, failed, told))

    def save_pdf(
        self, paper: Paper, done: Callable[[str], None], failed: Failed, told: Callable[[str], None] | None = None
    ) -> None:
        """Shows whose plan it is and how long it gets, asks where, and puts the PDF there."""
        if self._may_leave(failed):
            self._papers.save(paper, self._case.plan, *self._heard_by_the_page(done, failed, told))

    def save_file(self, form: Format, paper: Paper, done: Callable[[str], None], failed: Failed) -> None:
        """Makes a file of another form, shows whose plan it is, asks where, and puts it there."""
        if self._may_leave(failed):
            self._papers.save_file(paper, form, self._case.plan, self._for_the_page(done), self._for_the_page(failed))

    def print_pages(
        self, paper: Paper, done: Callable[[str], None], failed: Failed, told: Callable[[str], None] | None = None
    ) -> None:
        """Shows whose plan it is and how many sheets come, then prints through the system's dialogue."""
        if self._may_leave(failed):
            self._papers.print_it(paper, self._case.plan, *self._heard_by_the_page(done, failed, told))

    def stop_papers(self) -> None:
        """Ends what is being set or printed."""
        self._papers.stop()

    def choose_photo(self, done: Callable[[bytes], None], failed: Failed) -> None:
        """Asks for a file, and reads the photo in it elsewhere: it may be large, or no photo at all."""
        if self._waits_for_the_worker(failed):
            return
        done, failed = self._for_the_page(done), self._for_the_page(failed)

        def read(file: Path) -> None:
            self._jobs.run(
                lambda: photos.read_photo(file), owner=self, on_success=done, on_failure=partial(_tell, failed)
            )

        destinations.ask_photo(self._host, read, lambda: failed(""))

    def keep_photo(self, media_id: str, photo: bytes, done: Callable[[str], None], failed: Failed) -> None:
        """Keeps a photo in the journal, sealed under a key of its own."""
        done, failed = self._for_the_page(done), self._for_the_page(failed)
        future = self._store.writer.keep_file(self._case.case, media_id, photo, photos.MIME)
        self._jobs.follow(future, owner=self, on_success=done, on_failure=partial(_tell, failed))

    def choose_table(self, done: Callable[[bytes], None], failed: Failed, endings: Sequence[str] = TABLES) -> None:
        """Asks for a file, and reads it elsewhere: it may be large."""
        if self._waits_for_the_worker(failed):
            return
        done, failed = self._for_the_page(done), self._for_the_page(failed)

        def read(file: Path) -> None:
            self._jobs.run(
                lambda: table_files.read_table_file(file),
                owner=self,
                on_success=done,
                on_failure=partial(_tell, failed),
            )

        destinations.ask_table(self._host, read, lambda: failed(""), endings)

    def keep_account(self, ending: str, done: Callable[[str], None], failed: Failed) -> None:
        """Puts the account, as everybody at the table may read it, where somebody wants it."""
        if self._waits_for_the_worker(failed):
            return
        self._host.keep_page()
        plan = self._case.seen
        done, failed = self._for_the_page(done), self._for_the_page(failed)

        def write(place: Path) -> None:
            self._jobs.run(
                lambda: table_files.write_account(place, plan),
                owner=self,
                on_success=done,
                on_failure=partial(_tell, failed),
            )

        destinations.ask_file(self._host, write, lambda: failed(""), ending)

    def show_photos(self) -> None:
        """Reads the photos of this case, so that they stand on its pages."""
        case, store = self._case.case, self._store
        wanted = {photo.part_of or photo.id: photo.file for photo in self._case.seen.all(Media) if _is_photo(photo)}

        def read() -> tuple[dict[str, QImage], frozenset[str]]:
            kept, awaited = papers.photos_kept(store, case, wanted.values()), store.files.awaited(case)
            here = {key: photos.shown(kept[file]) for key, file in wanted.items() if file in kept}
            return here, frozenset(key for key, file in wanted.items() if file in awaited)

        if wanted:
            self._jobs.run(read, owner=self, on_success=self._hold_photos, on_failure=lambda _error: None)

    def _hold_photos(self, found: tuple[dict[str, QImage], frozenset[str]]) -> None:
        images, awaited = found
        photos.photos().hold(images)
        photos.photos().wait_for(awaited)
        self._host.page_shown().update()

    def signers(self) -> tuple[NeededSigner, ...]:
        """Who has to sign the plan as it stands, by all that is known of it."""
        return who_has_to_sign(self._case.plan, self._today())

    def version_is_sound(self, version_id: str) -> bool:
        """Whether a version was found just as it was agreed when the case was opened."""
        return version_id not in self._case.broken_versions

    def _waits_for_the_worker(self, failed: Failed) -> bool:
        """Whether the laptop is handed over: what is the worker's to do, or shows this laptop's folders, waits."""
        if self._host.is_handed_over:
            failed(_("We do this when the laptop is back."))
        return self._host.is_handed_over

    def _may_leave(self, failed: Failed) -> bool:
        """Whether a paper may leave the laptop just now; what stands on the page is then part of it."""
        if self._waits_for_the_worker(failed):
            return False
        self._host.keep_page()
        return True

    def _for_the_page(self, answer: Callable[[T], None]) -> Callable[[T], None]:
        """The same answer, but only while the page that asked is still there."""
        page = self._host.page_shown()

        def give(what: T) -> None:
            if isValid(page):
                answer(what)

        return give

    def _heard_by_the_page(
        self, done: Callable[[T], None], failed: Failed, told: Callable[[str], None] | None
    ) -> tuple[Callable[[T], None], Failed, Callable[[str], None]]:
        """How it ends, and how far it is, each only while the page that asked is still there."""
        heard = told or (lambda _words: None)
        return self._for_the_page(done), self._for_the_page(failed), self._for_the_page(heard)

    def _read_again(self, done: Callable[[Plan], None], failed: Failed) -> None:
        self._jobs.run(
            lambda: self._store.journal.plan(self._case.case),
            owner=self,
            on_success=lambda plan: self._pass_on(plan, done),
            on_failure=partial(_tell, failed),
        )

    def _pass_on(self, plan: Plan, done: Callable[[Plan], None]) -> None:
        """Takes over what the journal wrote, and hands the page what whoever looks may see of it."""
        self._case.written_elsewhere(plan)
        done(self._case.seen)


def _is_photo(media: Media) -> bool:
    return media.sort == "photo" and bool(media.file) and media.may_be_shown


def _tell(failed: Failed, error: Exception) -> None:
    failed(trouble_words(error))
