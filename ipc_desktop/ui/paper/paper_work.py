"""Looks at, saves and prints papers: set elsewhere, shown whose they are and how many sheets, stopped at any time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer

from ipc_desktop.documents.formats import ENDINGS
from ipc_desktop.texts import _, is_right_to_left, ngettext
from ipc_desktop.ui import memory
from ipc_desktop.ui.jobs import Jobs
from ipc_desktop.ui.paper import destinations, papers, printing
from ipc_desktop.ui.paper.paper import Paper
from ipc_desktop.ui.paper.paper_steps import PaperSteps, Step
from ipc_desktop.ui.trouble import trouble_words
from ipc_desktop.whole_files import write_whole

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from ipc_desktop.documents.formats import Format
    from ipc_desktop.documents.paper_shape import PaperShape
    from ipc_desktop.journal.store import Store
    from ipc_desktop.plan.plan import Plan

SHEETS_GONE_MS = 1000
"""By then nobody holds the pictures of printed sheets any more."""
NAMES_TOLD = 3

Told = Callable[[str], None]
"""Hears one sentence for people."""


class PaperHost(destinations.Asker, Protocol):
    """Whoever is asked before a paper leaves the laptop."""

    def confirm_paper(
        self, told: tuple[str, ...], paper: str, go_on: Callable[[], None], stop: Callable[[], None]
    ) -> None:
        """Shows once more whose plan it is and what is `told` of the paper, then calls one of the two."""


class PaperWork(QObject):
    """The papers of one open case."""

    def __init__(self, store: Store, jobs: Jobs, host: PaperHost, parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._jobs, self._host = store, jobs, host
        self._run: printing.PrintRun | None = None
        self._stops = 0

    def look(self, paper: Paper, plan: Plan, done: Callable[[bytes], None], failed: Told, told: Told) -> None:
        """Hands over the paper as PDF, for looking at; `told` hears which step takes long."""
        self._make(paper, plan, lambda made: done(made.pdf), failed, told, sealed=False)

    def save(self, paper: Paper, plan: Plan, done: Told, failed: Told, told: Told) -> None:
        """Shows what will be saved, asks where, and puts the file there; hands over its name."""

        def confirm(made: papers.MadePaper) -> None:
            words = paper_words(made)
            self._host.confirm_paper(words, _("Save these pages"), partial(ask_where, made), lambda: failed(""))

        def ask_where(made: papers.MadePaper) -> None:
            destinations.ask_file(self._host, partial(put, made), lambda: failed(""))

        def put(made: papers.MadePaper, to: Path) -> None:
            self._put(made.pdf, to, done, failed)

        self._make(paper, plan, confirm, failed, told, sealed=True)

    def save_file(self, paper: Paper, form: Format, plan: Plan, done: Told, failed: Told) -> None:
        """Makes a file of another form, shows whose plan it is, asks where, and puts it there; hands over its name."""

        def confirm(made: papers.MadeFile) -> None:
            told = (form_words(form), *photos_to_come_words(made.photos_to_come))
            self._host.confirm_paper(told, _("Save this file"), partial(ask_where, made.content), lambda: failed(""))

        def ask_where(content: bytes) -> None:
            destinations.ask_file(self._host, partial(put, content), lambda: failed(""), ENDINGS[form])

        def put(content: bytes, to: Path) -> None:
            self._put(content, to, done, failed)

        self._jobs.run(
            lambda: papers.make_file(paper, form, self._store, plan),
            owner=self,
            on_success=confirm,
            on_failure=lambda error: failed(trouble_words(error)),
        )

    def _put(self, content: bytes, to: Path, done: Told, failed: Told) -> None:
        """Puts a file in place, whole or not at all; hands over its name."""
        self._jobs.run(
            lambda: write_whole(to, content),
            owner=self,
            on_success=lambda _none: done(to.name),
            on_failure=lambda error: failed(trouble_words(error)),
        )

    def print_it(self, paper: Paper, plan: Plan, done: Told, failed: Told, told: Told) -> None:
        """Shows how many sheets come, asks which printer, and prints; `told` hears which page it is at."""

        def confirm(made: papers.MadePaper) -> None:
            words = paper_words(made, printed=paper.shape)
            self._host.confirm_paper(words, _("Print these pages"), partial(ask_printer, made), lambda: failed(""))

        def ask_printer(made: papers.MadePaper) -> None:
            sides = printing.printed_sides(made.pages, paper.shape, right_to_left=is_right_to_left(paper.language))
            send = partial(self._send, made.pdf, sides, done, failed, told)
            fits = partial(self._ask_if_other, paper.shape, len(sides), send, failed)
            destinations.ask_printer(self._host, len(sides), fits, lambda: failed(""), paper.shape)

        self._make(paper, plan, confirm, failed, told, sealed=False)

    def stop(self) -> None:
        """Ends what is being set or printed; whoever waits for it is told that it stopped."""
        if self._run is not None:
            self._run.stop()
        else:
            self._stops += 1
            papers.give_up()

    def _make(
        self,
        paper: Paper,
        plan: Plan,
        done: Callable[[papers.MadePaper], None],
        failed: Told,
        told: Told,
        *,
        sealed: bool,
    ) -> None:
        from ipc_desktop.documents.child import PaperError

        stops = self._stops
        steps = PaperSteps(told, self)

        def step(begun: Step) -> None:
            self._jobs.call(steps, partial(steps.take, begun))

        def made(paper_made: papers.MadePaper) -> None:
            steps.end()
            if stops == self._stops:
                done(paper_made)
            else:  # stopped while it waited for its turn, or just as it was ready
                failed(trouble_words(PaperError("stopped")))

        def not_made(error: Exception) -> None:
            steps.end()
            failed(trouble_words(error))

        self._jobs.run(
            lambda: papers.make_paper(paper, self._store, plan, sealed=sealed, told=step),
            owner=self,
            on_success=made,
            on_failure=not_made,
        )

    def _ask_if_other(
        self, shape: PaperShape, sides: int, send: Callable[[QPrinter], None], failed: Told, printer: QPrinter
    ) -> None:
        """Prints, unless the printer would do it otherwise than was said: then people are told, and may stop."""
        if not printing.has_sheets_of(printer, shape):
            failed(_("That printer has no paper so large. Please choose A4, or another printer."))
        elif shape.uses_both_sides and not printing.turns_sheets(printer):
            self._host.confirm_paper(
                one_sided_words(sides), _("Print these pages"), partial(send, printer), lambda: failed("")
            )
        else:
            send(printer)

    def _send(
        self,
        pdf: bytes,
        sides: tuple[tuple[int, ...], ...],
        done: Told,
        failed: Told,
        told: Told,
        printer: QPrinter,
    ) -> None:
        from ipc_desktop.ui.paper.pdf_pages import PdfPages

        name = printer.printerName()

        def page_told(at: int, of: int) -> None:
            told(_("Printing page {page} of {pages}.").format(page=at, pages=of))

        def ended(end: printing.End) -> None:
            self._run = None
            QTimer.singleShot(SHEETS_GONE_MS, memory.give_back)
            if end == "done":
                done(name)
            else:
                failed(end_words(end))

        self._run = printing.PrintRun(printer, PdfPages(pdf), sides, ended, self, page_told)
        self._run.start()


def end_words(end: printing.End) -> str:
    """What to say of a print that did not come to its end."""
    stopped = _("Stopped. Some pages may still come out.")
    return stopped if end == "stopped" else _("The printer did not answer. Save the pages instead.")


def one_sided_words(sheets: int) -> tuple[str, ...]:
    """What to know of a printer that does not print on both sides, where both were wanted."""
    return (
        _("That printer prints on one side only."),
        ngettext("It takes one sheet of paper.", "It takes {n} sheets of paper.", sheets).format(n=sheets),
    )


def form_words(form: Format) -> str:
    """What to know before a file is saved that is no paper."""
    words = {
        "html": _("A web page: any browser shows it, also without the internet."),
        "text": _("Plain text: any program reads it."),
        "braille": _("A file for a braille display or an embosser."),
    }
    return words.get(form, "")


def photos_to_come_words(many: int) -> tuple[str, ...]:
    """What to know of photos that are still on their way, if there are any."""
    words = ngettext(
        "One photo is still on its way. The paper says so in its place.",
        "{n} photos are still on their way. The paper says so in their place.",
        many,
    )
    return (words.format(n=many),) if many else ()


def paper_words(made: papers.MadePaper, printed: PaperShape | None = None) -> tuple[str, ...]:
    """What to know before a paper is printed (in this shape) or saved: pages, sheets, and what is not as usual."""
    told = [ngettext("There is one page.", "There are {n} pages.", made.pages).format(n=made.pages)]
    sheets = printed.sheets_for(made.pages) if printed else made.pages
    if sheets != made.pages:
        told.append(
            ngettext("They take one sheet of paper.", "They take {n} sheets of paper.", sheets).format(n=sheets)
        )
    told += photos_to_come_words(made.photos_to_come)
    if made.named:
        many = len(made.named)
        words = ngettext(
            "We have no letter for one sign. Its name is printed: {names}",
            "We have no letters for {n} signs. Their names are printed: {names}",
            many,
        )
        told.append(words.format(n=many, names=", ".join(made.named[:NAMES_TOLD]) + ("…" if many > NAMES_TOLD else "")))
    return tuple(told)
