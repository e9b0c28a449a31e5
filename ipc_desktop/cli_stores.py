"""The commands for an encrypted store: cases in and out of it, and the certificate that it seals with."""

from __future__ import annotations

import argparse
import contextlib
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ipc_desktop import paths
from ipc_desktop.cli_said import DONE, SaidError, as_sentence, bytes_of, put, sound_plan
from ipc_desktop.texts import _

if TYPE_CHECKING:
    from ipc_desktop.journal.errors import RefusedError
    from ipc_desktop.journal.store import Store, StoreFolder


def import_case(asked: argparse.Namespace) -> int:
    """Takes a plan file into a store as a new case."""
    from ipc_desktop.journal.store import RefusedError
    from ipc_desktop.plan.agreement import AgreedVersion

    plan = sound_plan(asked.file).plan
    if not len(plan):
        raise SaidError(_("There is nothing in this plan file yet. Nothing was changed."))
    with open_store(asked) as store:
        try:
            case = store.writer.import_case(plan).result()
        except RefusedError as error:
            raise SaidError(_already_known(error)) from None
    print(case)
    if plan.all(AgreedVersion):
        print(_("Its agreed versions stay in the file: they were signed on another laptop."), file=sys.stderr)
    return DONE


def _already_known(error: RefusedError) -> str:
    if error.code == "case_destroyed":
        return _("This case was destroyed here for good. It is not brought back.")
    return _("This case is in the store already. Nothing was changed.")


def seal_key(asked: argparse.Namespace) -> int:
    """Takes in the certificate that papers are sealed with.

    The passphrase of the store comes first, then the one of the certificate's file.
    """
    from ipc_desktop.journal.seal_key import NotASealKeyError

    issued = bytes_of(asked.file)
    with open_store(asked) as store:
        try:
            store.writer.keep_issued_seal_key(issued, _passphrase(asked.passphrase_stdin)).result()
        except NotASealKeyError:
            raise SaidError(_("This is no certificate for seals, or its passphrase differs.")) from None
    print(_("Papers are sealed with this certificate from now on."))
    return DONE


def export(asked: argparse.Namespace) -> int:
    """Writes plan files from a store."""
    from ipc_desktop.plan.media import Media
    from ipc_desktop.plan.planfile import write_plan_file

    has_photos = False
    with open_store(asked) as store:
        cases = tuple(_cases(store)) if asked.all else (asked.case,)
        if asked.all and not asked.to.is_dir():
            raise SaidError(_("There is no such folder: {folder}").format(folder=asked.to))
        for case in cases:
            plan = store.journal.plan(case)
            if not len(plan):
                raise SaidError(_("There is no such case in this store. Nothing was written."))
            place = asked.to / f"{case}.plan.json" if asked.to.is_dir() else asked.to
            put(place, write_plan_file(plan, store.journal.carried_revisions(case)))
            has_photos = has_photos or any(media.file for media in plan.all(Media))
    if has_photos:
        print(_("Photos stay in the store. A plan file holds their words only."), file=sys.stderr)
    return DONE


def _cases(store: Store) -> Iterator[str]:
    rows = 500
    for offset in range(0, store.caseload.count(), rows):
        yield from (row.case for row in store.caseload.find(limit=rows, offset=offset))


@contextlib.contextmanager
def open_store(asked: argparse.Namespace) -> Iterator[Store]:
    """The store that a command names, open for as long as it works. Raises SaidError."""
    from ipc_desktop.journal.store import StoreError, stores, unlock_store
    from ipc_desktop.wording import store_words

    try:
        folder = _folder_of_store(stores(asked.data or paths.default_data_folder()), asked.worker)
        store = unlock_store(folder, _passphrase(asked.passphrase_stdin))
        try:
            yield store
        finally:
            store.close()
    except StoreError as error:
        raise SaidError(" ".join(as_sentence(part) for part in store_words(error))) from None


def _folder_of_store(found: Sequence[StoreFolder], worker: str) -> Path:
    """The folder of the one store that is meant, by its worker or by the name of its folder.

    Raises SaidError when there is none, or more than one.
    """
    named = [one for one in found if worker in ("", one.worker_name, one.path.name)]
    if not named:
        raise SaidError(_("There is no such store here yet. Please start ipc-desktop once."))
    if len(named) > 1:
        raise SaidError(_("Several people have a store here. Please name one with --worker."))
    return named[0].path


def _passphrase(from_input: bool) -> str:
    try:
        passphrase = sys.stdin.readline().rstrip("\r\n") if from_input else _asked_for_passphrase()
    except EOFError:
        passphrase = ""
    except UnicodeDecodeError:
        raise SaidError(_("This passphrase cannot be read: it is not text in UTF-8. Nothing was changed.")) from None
    if not passphrase:
        raise SaidError(_("A passphrase is needed. Nothing was changed."))
    return passphrase


def _asked_for_passphrase() -> str:
    """What is typed at the terminal, unseen. Raises SaidError where it could not be kept unseen."""
    import getpass
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("error", getpass.GetPassWarning)
        try:
            return getpass.getpass(_("Passphrase: "))
        except getpass.GetPassWarning:
            raise SaidError(_("There is no terminal to type a passphrase. Please use --passphrase-stdin.")) from None
