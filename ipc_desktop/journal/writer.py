"""The one writing thread: each request is a future that is done only once its commit is acknowledged."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from ipc_desktop.journal import agreeing, caseload, destroyed, drafts, files, heads, intake
from ipc_desktop.journal.database import Connection, empty_the_log, transaction
from ipc_desktop.journal.entry_keys import (
    AudienceKey,
    EntryKey,
    keep_audience_key,
)
from ipc_desktop.journal.errors import RefusedError, StoreError
from ipc_desktop.journal.facts import keep_fact
from ipc_desktop.journal.ids import new_id
from ipc_desktop.journal.intake import TakenIn
from ipc_desktop.journal.pen import Pen
from ipc_desktop.journal.revision import Device, Revision
from ipc_desktop.journal.team_requests import TeamRequests
from ipc_desktop.overriding import override
from ipc_desktop.plan.agreement import AgreedVersion, ChangeReason, Signature
from ipc_desktop.plan.entry import Entry, kind_of
from ipc_desktop.plan.money.rule_packs import RuleBook
from ipc_desktop.plan.plan import Plan

T = TypeVar("T")
Work = Callable[[Connection], T]


class Writer(TeamRequests):
    """Writes a store. Futures fail with StoreError for the surroundings' faults, with RefusedError for what is never
    done; in both cases nothing of the request was written, and the next request is tried afresh. But what was destroyed
    is so once its keys are gone: one that fails behind that leaves files, which nobody opens, for the next start."""

    def __init__(self, connection: Connection, device: Device, files_folder: Path) -> None:
        self._connection, self._pen, self._files = connection, Pen(connection, device), files_folder
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="writer")
        self._asking = threading.Lock()
        self._open_drafts: tuple[list[Work[None]], Future[None]] | None = None
        self._times_shown = 0
        self._is_closed = False

    # --- cases and entries ---------------------------------------------------------------------------------------

    def new_case(self, entries: Sequence[Entry] = (), *, case: str = "", author: str = "") -> Future[str]:
        """Begins a case; its id. An id may be given (entries that exist once per case are named after it).

        Without entries nothing is written yet: a case begins with what is first said in it.
        """
        case = case or new_id()

        def write(connection: Connection) -> str:
            if _is_known(connection, case):
                gone = any(not what.entry for what in destroyed.destructions(connection, case))
                raise RefusedError("case_destroyed" if gone else "case_exists")
            self._pen.write_entries(case, entries, author)
            return case

        return self._ask(write, shown=case)

    def import_case(self, plan: Plan, *, author: str = "") -> Future[str]:
        """Takes in a plan as a new case, with first revisions; refused when the case is here ("case_exists"), or was
        destroyed here ("case_destroyed").

        Agreed versions and signatures stay behind: they cover revisions of another store.
        """
        entries = [entry for entry in plan if kind_of(entry) not in agreeing.APPEND_ONLY]
        return self.new_case(entries, case=plan.case, author=author)

    def save(self, case: str, entries: Iterable[Entry], author: str) -> Future[None]:
        """Saves entries as revisions, all in one transaction; their drafts go."""
        entries = tuple(entries)

        def write(connection: Connection) -> None:
            if any(kind_of(entry) in agreeing.APPEND_ONLY for entry in entries):
                raise RefusedError("append_only")
            self._pen.write_entries(case, entries, author)

        return self._ask(write, shown=case if caseload.shown_in_caseload(entries) else "")

    def decide(self, case: str, entry: Entry, between: Iterable[str], author: str) -> Future[None]:
        """Saves what people decided between these heads of an entry, the ids of all those they were shown."""
        decided = tuple(between)
        return self._ask(
            lambda _: self._pen.write_entries(case, (entry,), author, decided=decided),
            shown=case if caseload.shown_in_caseload((entry,)) else "",
        )

    def take_in(
        self, revisions: Iterable[Revision], keys: Iterable[EntryKey] = (), given: Iterable[AudienceKey] = ()
    ) -> Future[TakenIn]:
        """Takes in what other devices wrote, and the keys this store was `given` for it, all in one transaction."""
        revisions, keys, given = tuple(revisions), tuple(keys), tuple(given)

        def write(connection: Connection) -> TakenIn:
            for key in given:
                keep_audience_key(connection, key)
            for case in dict.fromkeys([key.case for key in keys] + [key.case for key in given]):
                caseload.mark(connection, case)
            return intake.take_in(connection, revisions, keys)

        return self._ask_to_take_in(write)

    @override
    def _ask_to_take_in(self, work: Work[TakenIn]) -> Future[TakenIn]:
        def write(connection: Connection) -> TakenIn:
            taken = work(connection)
            self._pen.forget()
            for unnamed in taken.unnamed:
                destroyed.name_keys(self._pen, unnamed)
            for case in taken.cases:
                caseload.mark(connection, case)
            if taken.destroyed:
                caseload.catch_up(connection)
                destroyed.rewrite_tables(connection)
            return taken

        def take() -> TakenIn:
            taken = self._write(write)
            if taken.destroyed:
                files.remove(self._files, taken.files)
                empty_the_log(self._connection)
            return taken

        with self._asking:
            self._open_drafts = None
            answer = self._submitted(take)
            if not self._is_closed:
                self._times_shown += 1
                self._thread.submit(self._catch_up, self._times_shown)
            return answer

    def keep_drafts(self, case: str, entries: Iterable[Entry], place: str) -> Future[None]:
        """Keeps what is being typed, and the key of the page it is typed on ("" leaves the place as it was)."""
        entries = tuple(entries)

        def keep(connection: Connection) -> None:
            drafts.keep(connection, case, entries, place, self._pen.shown[1] if self._pen.shown[0] == case else None)

        return self._ask_for_drafts(keep)

    def show(self, case: str, heads: Mapping[str, tuple[str, ...]]) -> Future[None]:
        """Somebody has this case open, and sees these heads: what they write comes after them, not after what arrives.

        To be told anew whenever the case was read anew; with "" nobody has one open any more.
        """

        def show(_: Connection) -> None:
            self._pen.shown = case, dict(heads)

        return self._ask(show)

    def discard_drafts(self, case: str, entry_ids: Iterable[str]) -> Future[None]:
        """Throws away what was typed."""
        entry_ids = tuple(entry_ids)
        return self._ask_for_drafts(lambda connection: drafts.discard(connection, case, entry_ids))

    def keep_unfinished(self, case: str, page: str, written: Mapping[str, str]) -> Future[None]:
        """Keeps what is written on a page and makes no answer yet; {} forgets it."""
        written = dict(written)
        return self._ask_for_drafts(lambda connection: drafts.keep_unfinished(connection, case, page, written))

    def keep_file(self, case: str, entry: str, data: bytes, media_type: str) -> Future[str]:
        """Keeps a file of an entry (the papers of an agreed version, a photo); its content hash."""
        return self._ask(lambda connection: files.keep(connection, self._files, case, entry, data, media_type))

    def within(self, work: Callable[[Pen], T]) -> Future[T]:
        """Does other modules' work of this room in one transaction, with the pen that writes here."""
        return self._ask(lambda _: work(self._pen))

    def keep_pin(self, kept: bytes) -> Future[None]:
        """Keeps what `journal.pin.kept` made of the worker's PIN, in the place of any before it."""
        return self._ask(lambda connection: keep_fact(connection, "pin", kept))

    def seal_key(self, holder: str) -> Future[bytes]:
        """What this store seals papers with, as PKCS#12; made in the name of `holder` when first asked for."""

        def write(connection: Connection) -> bytes:
            from ipc_desktop.journal import seal_key

            return seal_key.seal_key(connection, self._pen.device, holder)

        return self._ask(write)

    def keep_issued_seal_key(self, issued: bytes, passphrase: str) -> Future[None]:
        """Takes in the organisation's own key for seals, as PKCS#12; fails with NotASealKeyError when it is none."""

        def write(connection: Connection) -> None:
            from ipc_desktop.journal import seal_key

            seal_key.keep_issued(connection, issued, passphrase)

        return self._ask(write)

    # --- agreeing ------------------------------------------------------------------------------------------------

    def lock_version(
        self,
        case: str,
        author: str,
        language: str,
        app_version: str,
        reason: ChangeReason = "",
        book: RuleBook = agreeing.NO_RULES,
    ) -> Future[AgreedVersion]:
        """Makes an agreed version of the whole plan as it is saved now; refused while there is a "conflict" in it.

        What machines joined becomes a revision first, for whoever agrees has read it so.
        `reason` says why there is another version, after the first; by the `book` its money is checked.
        """

        def write(connection: Connection) -> AgreedVersion:
            several = heads.several_heads(connection, case).values()
            for many in several:
                if not many.conflict:
                    self._pen.write_entries(case, (many.entry,), author, decided=many.heads)
            version = agreeing.new_version(connection, case, language, app_version, reason, book)
            self._pen.write_entries(case, (version,), author)
            return version

        return self._ask(write, shown=case)

    def sign(self, case: str, signature: Signature, author: str) -> Future[Signature]:
        """Keeps an answer to a version, its manifest's hash, device, instant and the laptop's signature filled in."""

        def write(connection: Connection) -> Signature:
            signed = agreeing.signed(connection, self._pen.device, case, signature)
            self._pen.write_entries(case, (signed,), author)
            return signed

        return self._ask(write, shown=case)

    def withdraw_version(self, case: str, version_id: str, author: str) -> Future[None]:
        """Takes a version back; refused ("already_signed") after the first answer to it."""

        def write(connection: Connection) -> None:
            self._pen.write_entries(case, (agreeing.taken_back(connection, case, version_id),), author)

        return self._ask(write, shown=case)

    # --- destroying ----------------------------------------------------------------------------------------------

    def destroy_entry(self, case: str, entry_id: str, who: str, why: str) -> Future[None]:
        """Destroys all that an entry ever said, here and in papers that show it; that it was destroyed remains."""
        return self._destroy(case, lambda _: destroyed.destroy_entry(self._pen, case, entry_id, who, why))

    def destroy_case(self, case: str, who: str, why: str) -> Future[None]:
        """Destroys all words and files of a case; that it was destroyed, by whom, when and why, remains."""
        return self._destroy(case, lambda _: destroyed.destroy_case(self._pen, case, who, why))

    def _destroy(self, case: str, work: Work[list[str]]) -> Future[None]:
        def write(connection: Connection) -> list[str]:
            names = work(connection)
            caseload.draw(connection, case)
            destroyed.rewrite_tables(connection)
            return names

        def destroy() -> None:
            names = self._write(write)
            files.remove(self._files, names)
            empty_the_log(self._connection)

        with self._asking:
            self._open_drafts = None
            return self._submitted(destroy)

    # --- the thread ----------------------------------------------------------------------------------------------

    def flush(self) -> None:
        """Waits until all that was asked for is written, the caseload's rows too."""
        with self._asking:
            written = self._submitted(lambda: None)
        written.result()

    def close(self) -> None:
        """Writes what was asked for, then ends the thread; what is asked for afterwards fails with "closed"."""
        with self._asking:
            self._is_closed, self._open_drafts = True, None
        self._thread.shutdown()

    @override
    def _ask(self, work: Work[T], *, shown: str = "") -> Future[T]:
        """Queues a transaction; `shown` is a case whose row in the caseload is to be drawn anew, behind it."""

        def write(connection: Connection) -> T:
            if shown:
                caseload.mark(connection, shown)
            return work(connection)

        with self._asking:
            self._open_drafts = None
            answer = self._submitted(lambda: self._write(write))
            if shown and not self._is_closed:
                self._times_shown += 1
                self._thread.submit(self._catch_up, self._times_shown)
            return answer

    def _ask_for_drafts(self, work: Work[None]) -> Future[None]:
        """Queues a change of drafts; those that wait with nothing else between them share one transaction."""
        with self._asking:
            if self._open_drafts is None:
                works: list[Work[None]] = []
                self._open_drafts = works, self._submitted(lambda: self._write_drafts(works))
            works, answer = self._open_drafts
            works.append(work)
            return answer

    def _submitted(self, call: Callable[[], T]) -> Future[T]:
        """Hands a call to the thread; to be called while `_asking` is held."""
        if not self._is_closed:
            return self._thread.submit(call)
        refused: Future[T] = Future()
        refused.set_exception(StoreError("closed"))
        return refused

    def _write_drafts(self, works: list[Work[None]]) -> None:
        with self._asking:
            if self._open_drafts is not None and self._open_drafts[0] is works:
                self._open_drafts = None

        def write(connection: Connection) -> None:
            for work in works:
                work(connection)

        self._write(write)

    def _write(self, work: Work[T]) -> T:
        shown = self._pen.shown
        try:
            with transaction(self._connection):
                return work(self._connection)
        except BaseException:
            self._pen.forget()
            self._pen.shown = shown
            raise

    def _catch_up(self, time: int) -> None:
        """Draws the caseload's rows anew, unless more that is shown there waits to be written: once is enough then."""
        if time == self._times_shown:
            self._write(caseload.catch_up)


def _is_known(connection: Connection, case: str) -> bool:
    return connection.execute("SELECT 1 FROM feed WHERE case_id = ?", (case,)).fetchone() is not None
