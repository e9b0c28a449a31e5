"""Turns all pages of a case forwards and back in a text size; prints what each turn took: page's key, seconds."""

from __future__ import annotations

import sys
from pathlib import Path

from ipc_desktop.ui.pages import PAGES
from tests.bench.children.open_window import READING_S, OpenWindow

ROUNDS = 4
SETTLED_S = 1.0


def main() -> int:
    shown = OpenWindow(Path(sys.argv[1]), sys.argv[2])
    shown.open_case(sys.argv[3])
    shown.window.choices.set_text_size(int(sys.argv[4]))
    shown.stay(SETTLED_S)
    for walk in range(ROUNDS):
        for forward in (True, False):
            while shown.wizard.key != PAGES[-1 if forward else 0].key:
                if walk % 2:
                    shown.type_a_letter()
                    shown.stay(READING_S / 4)
                took = shown.turn(forward=forward)
                print(f"{shown.wizard.key}\t{took}", flush=True)
                shown.stay(READING_S)
    shown.window.choices.set_text_size(100)  # it is the person's own: the next that opens this case begins as usual
    shown.stay(SETTLED_S)
    shown.window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
