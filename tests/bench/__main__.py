"""Prints a tab-separated line for every figure of speed and size; ends with 1 when one of them is short."""

from __future__ import annotations

import compileall
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from ipc_desktop import paths
from tests.bench import counting, exchange, keeping, made_up, paper, starting, window
from tests.bench.figure import Figure

CASES = 10_000


def figures(folder: Path) -> Iterator[Figure]:
    """All figures, one after another, on one store of 10,000 cases and a full plan."""
    data = folder / "data"
    store = made_up.many_cases(data, CASES)
    case = made_up.full_case(store)
    store.writer.flush()
    yield from keeping.caseload_figures(store)
    yield keeping.save_figure(store, folder)
    store.close()
    yield from starting.start_figures(data, made_up.PASSPHRASE)
    yield from window.turn_figures(data, made_up.PASSPHRASE, case)
    yield from window.look_figures(data, made_up.PASSPHRASE, case)
    yield from window.weight_figures(data, made_up.PASSPHRASE, case)
    yield from exchange.exchange_figures(folder)
    yield from counting.money_figures()
    yield from paper.pdf_figures()
    yield paper.seal_figure()
    yield window.audit_figure()


def main() -> int:
    """Measures everything; the exit code. The program is compiled before, as it is wherever it was started once."""
    compileall.compile_dir(paths.ROOT / "ipc_desktop", quiet=2)
    print("\t".join(("name", "figure", "unit", "baseline", "ratio", "limit", "verdict")), flush=True)
    short = False
    with tempfile.TemporaryDirectory(prefix="ipc-desktop-bench-", ignore_cleanup_errors=True) as folder:
        for figure in figures(Path(folder)):
            print(figure.line(), flush=True)
            short = short or not figure.is_ok
    return int(short)


if __name__ == "__main__":
    sys.exit(main())
