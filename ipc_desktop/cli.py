"""The command line: plan files in and out, checked, printed and described, without a window."""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from ipc_desktop import __version__
from ipc_desktop.cli_said import (
    DONE,
    FAULTS,
    NOT_DONE,
    SOUND,
    UNREADABLE,
    WRONG_WORDS,
    SaidError,
    bytes_of,
    plain,
    put,
    sound_plan,
    today,
)
from ipc_desktop.cli_stores import export, import_case, seal_key
from ipc_desktop.cli_team import add_team
from ipc_desktop.overriding import override
from ipc_desktop.texts import LANGUAGES, PSEUDO_LANGUAGES, _, ngettext

if TYPE_CHECKING:
    from ipc_desktop.documents.paper_shape import PaperShape
    from ipc_desktop.plan.plan import Plan
    from ipc_desktop.plan.planfile import PlanFile

MOST_FAULTS_SHOWN = 200
PDF_START = b"%PDF-"


class _Parser(argparse.ArgumentParser):
    @override
    def _check_value(self, action: argparse.Action, value: object) -> None:
        if action.choices is not None and value not in action.choices:
            choices = ", ".join(map(str, action.choices))
            raise argparse.ArgumentError(action, _("please choose from {choices}").format(choices=choices))

    @override
    def error(self, message: str) -> NoReturn:
        raise SaidError(_("{message}. Type ipc-desktop --help.").format(message=message), WRONG_WORDS)


def run(words: list[str]) -> int:
    """Does one command; says on standard error, in one sentence, what cannot be done. Returns the exit code."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="backslashreplace")
    try:
        asked = _parser().parse_args(words)
        return int(asked.command(asked))
    except SaidError as error:
        print(plain(error.sentence), file=sys.stderr)
        return error.code
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return NOT_DONE
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="ipc-desktop", description=_("Plans made together at somebody’s table. Opens the app."))
    parser.add_argument("--version", action="version", version=__version__)
    parser.add_argument("--data", type=Path, metavar="FOLDER", help=_("where the stores lie"))
    parser.set_defaults(command=_no_command)
    commands = parser.add_subparsers(title=_("commands"), metavar="COMMAND")

    def command(name: str, does: Callable[[argparse.Namespace], int], words: str) -> argparse.ArgumentParser:
        one = commands.add_parser(name, help=words, description=words)
        one.set_defaults(command=does)
        return one

    def of_file(name: str, does: Callable[[argparse.Namespace], int], words: str) -> argparse.ArgumentParser:
        one = command(name, does, words)
        one.add_argument("file", type=Path, metavar="FILE")
        return one

    command("practice", _no_command, _("opens the app on made-up families, in a throw-away folder"))
    command("schema", _schema, _("prints the JSON Schema of the plan file"))
    of_file("check", _check, _("checks a plan file or a sealed PDF: 0 sound, 1 faults, 2 cannot be read"))
    one = of_file("budget", _budget, _("says where the money of a plan file stands; ends like check"))
    one.add_argument(
        "--as-at", type=_day, default=today(), metavar="DATE", help=_("a day like 2027-01-11, today if none")
    )
    one.add_argument("--json", action="store_true", help=_("as values for other programs, in whole pence"))
    _add_print(of_file("print", _print, _("makes a document from a plan file")))
    _add_store(of_file("import", import_case, _("takes a plan file into a store")))
    one = command("seal-key", seal_key, _("seals papers with the certificate that your organisation gave you"))
    one.add_argument("file", type=Path, metavar="FILE.p12")
    _add_store(one)
    add_team(command, _add_store)
    one = command("export", export, _("writes plan files from a store"))
    which = one.add_mutually_exclusive_group(required=True)
    which.add_argument("case", nargs="?", metavar="CASE", help=_("the id of one case"))
    which.add_argument("--all", action="store_true", help=_("every case, a file each"))
    one.add_argument("--to", type=Path, required=True, metavar="PLACE", help=_("a folder, or a file for one case"))
    _add_store(one)
    return parser


def _add_print(one: argparse.ArgumentParser) -> None:
    from ipc_desktop.documents.paper_shape import GROUND_COLOURS
    from ipc_desktop.plan.access_needs import PRINT_SIZES_PT

    def points(text: str) -> int:
        return int(text) if text.isascii() and text.isdigit() and len(text) < 4 else 0

    one.add_argument("--document", default="plan", metavar="NAME", help=_("plan, easy_read, profile, today and others"))
    one.add_argument("--type-size", type=points, default=18, choices=PRINT_SIZES_PT, metavar="POINTS", help="14-28")
    one.add_argument("--language", default="en", choices=(*LANGUAGES, *PSEUDO_LANGUAGES), metavar="TAG", help="en")
    both = _("a second language, beside the first")
    one.add_argument("--second-language", default="", choices=(*LANGUAGES, *PSEUDO_LANGUAGES), metavar="TAG", help=both)
    one.add_argument("--one-below-the-other", action="store_true", help=_("two languages, not beside each other"))
    forms = ("pdf", "html", "text", "braille")
    one.add_argument("--format", default="pdf", choices=forms, metavar="FORM", help=_("pdf, html, text or braille"))
    one.add_argument("--reader", default="", metavar="ID", help=_("the id of the one person it is for"))
    one.add_argument("--landscape", action="store_true", help=_("pages that lie on their side"))
    one.add_argument("--paper", default="a4", choices=("a4", "a3"), metavar="SIZE", help="a4, a3")
    grounds = tuple(GROUND_COLOURS)
    one.add_argument("--ground", default="white", choices=grounds, metavar="COLOUR", help=", ".join(grounds))
    one.add_argument("--booklet", action="store_true", help=_("pages that make a booklet, for the profile"))
    one.add_argument("--to", type=Path, required=True, metavar="OUT.pdf")


def _add_store(one: argparse.ArgumentParser) -> None:
    one.add_argument("--data", type=Path, default=argparse.SUPPRESS, metavar="FOLDER", help=_("where the stores lie"))
    one.add_argument("--worker", default="", metavar="NAME", help=_("whose store, when there are several"))
    one.add_argument("--passphrase-stdin", action="store_true", help=_("reads it from the first line of input"))


def _no_command(asked: argparse.Namespace) -> NoReturn:
    raise SaidError(_("These words do not go together. Type ipc-desktop --help."), WRONG_WORDS)


# --- plan files -------------------------------------------------------------------------------------------------


def _schema(_asked: argparse.Namespace) -> int:
    import json

    from ipc_desktop.plan.planfile import schema

    print(json.dumps(schema(), indent=1))
    sys.stdout.flush()
    return DONE


def _check(asked: argparse.Namespace) -> int:
    from ipc_desktop.journal.proof import proof_faults
    from ipc_desktop.plan.planfile import UnreadablePlanFileError, faults_of
    from ipc_desktop.plan.planfile.reading import read_leniently
    from ipc_desktop.wording import fault_line, unreadable_words

    data = bytes_of(asked.file)
    if data.startswith(PDF_START):
        return _check_paper(data)
    try:
        read, form_faults = read_leniently(data)
    except UnreadablePlanFileError as error:
        raise SaidError(unreadable_words(error.code), UNREADABLE) from None
    faults = (*form_faults, *faults_of(read, today()), *proof_faults(read))
    for fault in faults[:MOST_FAULTS_SHOWN]:
        print(plain(fault_line(fault)))
    if faults:
        print(ngettext("One fault.", "{n} faults.", len(faults)).format(n=len(faults)))
        return FAULTS
    print(_("Sound: {n} entries.").format(n=len(read.entries)))
    return SOUND


def _check_paper(pdf: bytes) -> int:
    from ipc_desktop.documents.child import PaperError
    from ipc_desktop.documents.paper_check import check_paper, found_words

    try:
        found = check_paper(pdf)
    except PaperError:
        raise SaidError(_("This file cannot be read as a PDF."), UNREADABLE) from None
    for line in found_words(found):
        print(plain(line))
    return FAULTS if found.faults else SOUND


def _print(asked: argparse.Namespace) -> int:
    from ipc_desktop.documents.child import PaperError
    from ipc_desktop.documents.contents import AS_IT_STANDS, DOCUMENTS, FOR_ONE_READER, make_document
    from ipc_desktop.documents.formats import file_of
    from ipc_desktop.documents.liblouis import NoBrailleError
    from ipc_desktop.documents.wish import Wish
    from ipc_desktop.journal.proof import agreed_plan

    if asked.document not in DOCUMENTS:
        names = ", ".join(DOCUMENTS)
        raise SaidError(_("There is no such document. There are: {names}.").format(names=names), WRONG_WORDS)
    read = sound_plan(asked.file)
    if asked.reader and read.plan.party(asked.reader) is None:
        raise SaidError(_("Nobody in this plan has that id. Nothing was written."))
    if asked.reader and asked.document not in FOR_ONE_READER:
        raise SaidError(_("This paper is for everybody at the table. Nothing was written."))
    agreed = None if asked.document in AS_IT_STANDS else agreed_plan(read)
    plan, version = agreed or (read.plan, None)
    wish = Wish(asked.reader, second=asked.second_language, beside=not asked.one_below_the_other)
    document = make_document(
        asked.document,
        plan,
        language=asked.language,
        today=today(),
        version=version,
        wish=wish,
        earlier=_agreed_before(read) if asked.document == "changes" else None,
    )
    try:
        put(asked.to, file_of(document, asked.format, asked.type_size, _shape_of(asked)))
    except PaperError:
        raise SaidError(_("The pages could not be set. Nothing was written.")) from None
    except NoBrailleError:
        raise SaidError(_("Braille needs liblouis, which is not here. Nothing was written.")) from None
    return DONE


def _shape_of(asked: argparse.Namespace) -> PaperShape:
    from ipc_desktop.documents.paper_shape import BOOKLETS, PaperShape

    is_booklet = asked.booklet and asked.document in BOOKLETS
    return PaperShape(asked.paper, asked.landscape, asked.ground, "booklet" if is_booklet else "flat")


def _agreed_before(read: PlanFile) -> Plan | None:
    """The plan that was agreed last time, as far as this file holds it."""
    from ipc_desktop.documents.changes import compared_with
    from ipc_desktop.journal.proof import agreed_plan, plan_of_version

    version = compared_with(read.plan, is_as_agreed=agreed_plan(read) is not None)
    return plan_of_version(read, version) if version else None


def _budget(asked: argparse.Namespace) -> int:
    from ipc_desktop.plan.planfile import faults_of
    from ipc_desktop.wording.budget_report import budget_report

    read, as_at = sound_plan(asked.file), asked.as_at
    for line in budget_report(read.plan, as_at, as_json=asked.json):
        print(plain(line))
    sys.stdout.flush()
    if faults_of(read, as_at):
        raise SaidError(_("This plan file has faults. Please look with: ipc-desktop check."), FAULTS)
    return SOUND


def _day(text: str) -> dt.date:
    """A day as it is typed. Raises argparse.ArgumentTypeError for anything else."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
        with contextlib.suppress(ValueError):
            return dt.date.fromisoformat(text)
    raise argparse.ArgumentTypeError(_("please write a day like 2027-01-11"))
