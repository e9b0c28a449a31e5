"""Turns all pages of a case forwards and back in a text size; prints what each turn took: page's key, seconds."""

from __future__ import annotations

import sys
from pathlib import Path

from ipc_desktop.ui.pages import PAGES
from tests.bench.children.open_window import OpenWindow

SETTLED_S = 1.0
WRITING_S = 0.05


def main() -> int:
    """Walks to the end and back, and on until enough pages are turned; every second time something is typed first."""
    shown = OpenWindow(Path(sys.argv[1]), sys.argv[2])
    shown.open_case(sys.argv[3])
    shown.window.choices.set_text_size(int(sys.argv[4]))
    shown.stay(SETTLED_S)
    turns, leg = 0, 0
    while turns < int(sys.argv[5]):
        turns += walk(shown, forward=leg % 2 == 0, types=leg // 2 % 2 == 1)
        leg += 1
    shown.window.choices.set_text_size(100)  # it is the person's own: the next that opens this case begins as usual
    shown.stay(SETTLED_S)
    shown.window.close()
    return 0


def walk(shown: OpenWindow, *, forward: bool, types: bool) -> int:
    """From one end of the pages to the other; how many were turned."""
    turns = 0
    while shown.wizard.key != PAGES[-1 if forward else 0].key:
        if types:
            shown.type_a_letter()
            shown.stay(WRITING_S)
        took = shown.turn(forward=forward)
        print(f"{shown.wizard.key}\t{took}", flush=True)
        shown.read()
        turns += 1
    return turns


if __name__ == "__main__":
    sys.exit(main())
