"""Changes the text size or the theme on the page with the most on it; prints the seconds of each, until painted."""

from __future__ import annotations

import sys
from functools import partial
from itertools import cycle, islice
from pathlib import Path

from ipc_desktop.settings import Settings
from tests.bench.children.open_window import OpenWindow

FULLEST = "spending"
"""Of all pages it has the most widgets: a line for each thing that the money goes to."""
SIZES_PERCENT, THEMES = (110, 200, 400, 300, 125, 100), ("dark", "cream", "contrast", "light")
"""Each ends as it began: they are the person's own, and the next that opens this case begins as usual."""
CHANGES, SETTLED_S = 12, 0.6


def wearing(value: int | str, settings: Settings) -> Settings:
    """The same settings in another text size, or in another theme."""
    return settings._replace(text_size=value) if isinstance(value, int) else settings._replace(theme=value)


def main() -> int:
    shown = OpenWindow(Path(sys.argv[1]), sys.argv[2])
    shown.open_case(sys.argv[3])
    shown.wizard.show_page(FULLEST)
    values: tuple[int | str, ...] = SIZES_PERCENT if sys.argv[4] == "text size" else THEMES
    for value in islice(cycle(values), CHANGES):
        shown.stay(SETTLED_S)  # until all rows are there
        shown.read()
        print(shown.painted_after(partial(shown.window.choices.change, partial(wearing, value))), flush=True)
    shown.stay(SETTLED_S)
    shown.window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
