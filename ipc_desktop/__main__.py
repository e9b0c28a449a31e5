"""Starts the program: opens the window by the shortest way, and hands every other command to the command line."""

from __future__ import annotations

import sys
from pathlib import Path


def main(words: list[str] | None = None) -> int:
    """Does what the words after the program's name ask for; returns the exit code."""
    words = sys.argv[1:] if words is None else words
    if words == ["typeset-document"]:
        from ipc_desktop.documents import typeset

        typeset.main_and_end()
    if words == ["seal-document"]:
        from ipc_desktop.documents import seal

        return seal.main()
    start = _window_start(words)
    if start is None:
        from ipc_desktop import cli

        return cli.run(words)
    return _open_window(*start)


def _window_start(words: list[str]) -> tuple[Path | None, bool, bool] | None:
    """Data folder, practice and check, when the words ask for the window; None for all else, even a slip of the hand.

    Written out, because argparse would stand between the user and the first paint.
    """
    data: Path | None = None
    practice = check = False
    left = iter(words)
    for word in left:
        if word == "practice" and not practice:
            practice = True
        elif word == "--check":
            check = True
        elif word == "--data":
            folder = next(left, "")
            if not folder or folder.startswith("-"):
                return None
            data = Path(folder)
        elif word.startswith("--data=") and len(word) > len("--data="):
            data = Path(word.removeprefix("--data="))
        else:
            return None
    return data, practice, check


def _open_window(data: Path | None, practice: bool, check: bool) -> int:
    import gc

    gc.disable()  # until the window has loaded all: what is made up to then stays, and is no rubbish
    from ipc_desktop import paths
    from ipc_desktop.ui.window import run

    if not practice and not (check and data is None):
        return run(data or paths.default_data_folder(), practice, check)
    import tempfile

    with tempfile.TemporaryDirectory(prefix="ipc-desktop-practice-", ignore_cleanup_errors=True) as folder:
        return run(Path(folder), practice, check)


if __name__ == "__main__":
    sys.exit(main())
