"""Opens a case, walks through its pages and prints it to a file; prints its own PSS in MB before and after printing."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from ipc_desktop.ui.pages import PAGES
from ipc_desktop.ui.paper import printing
from ipc_desktop.ui.screens.confirm import ConfirmScreen
from tests.bench.children.open_window import OpenWindow

TYPE_SIZE_PT = 18
AT_REST_S = 2.0


def main() -> int:
    shown = OpenWindow(Path(sys.argv[1]), sys.argv[2])
    shown.session.store.caseload.find("ada c")
    shown.open_case(sys.argv[3])
    while shown.wizard.key != PAGES[-1].key:
        shown.turn(forward=True)
        shown.read()
    shown.stay(AT_REST_S)
    before = pss_mb()
    with tempfile.TemporaryDirectory() as folder:
        print_the_plan(shown, Path(folder) / "paper.pdf")
    shown.stay(AT_REST_S)
    print(before, pss_mb(), flush=True)
    shown.window.close()
    return 0


def print_the_plan(shown: OpenWindow, to: Path) -> None:
    """Prints the whole plan the way the page does, on a printer that writes into a file."""
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(to))
    printer.setFullPage(True)
    done: list[str] = []
    vars(printing)["choose_printer"] = lambda *_given: printer
    sitting = shown.wizard.sitting
    sitting.desk.print_pages(sitting.paper("plan", TYPE_SIZE_PT), done.append, done.append)
    shown.wait_for(lambda: isinstance(shown.wizard.side, ConfirmScreen))
    assert isinstance(shown.wizard.side, ConfirmScreen)
    shown.wizard.side.confirmed.emit()
    shown.wait_for(lambda: bool(done))
    assert to.stat().st_size > 10_000, done


def pss_mb() -> float:
    """The share of the machine's memory that is this process's, in megabytes of a million bytes."""
    lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    kib = next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return kib * 1024 / 1e6


if __name__ == "__main__":
    sys.exit(main())
