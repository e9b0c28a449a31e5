"""Slows down whoever tries passphrases: five tries are free, then each wait is longer; nothing is ever destroyed."""

from __future__ import annotations

import json
import time
from pathlib import Path

from ipc_desktop.journal.errors import StoreError, store_error
from ipc_desktop.journal.safe_file import replace_file

FREE_TRIES = 5
FIRST_WAIT_S, LONGEST_WAIT_S = 10, 15 * 60
_FILE = "tries.json"


def wait_after(wrong: int) -> int:
    """Seconds to wait after so many wrong tries in a row: after the fifth 10, then 20, 40 ... up to 15 minutes."""
    if wrong < FREE_TRIES:
        return 0
    return min(FIRST_WAIT_S << min(wrong - FREE_TRIES, 20), LONGEST_WAIT_S)


def seconds_to_wait(folder: Path) -> int:
    """How long until the next try is looked at; a clock that was set back makes it no longer than the wait itself."""
    wrong, last_s = _read(folder)
    wait_s = wait_after(wrong)
    return max(0, min(wait_s, round(last_s + wait_s - time.time())))


def count_wrong_try(folder: Path) -> StoreError:
    """Counts one more wrong try, across starts of the app, and says how long to wait."""
    wrong = _read(folder)[0] + 1
    replace_file(folder / _FILE, json.dumps({"wrong": wrong, "last_s": round(time.time())}).encode())
    return StoreError("wrong_passphrase", wait_after(wrong))


def forget_tries(folder: Path) -> None:
    """After the right passphrase five tries are free again."""
    try:
        (folder / _FILE).unlink(missing_ok=True)
    except OSError as error:
        raise store_error(error) from None


def _read(folder: Path) -> tuple[int, int]:
    try:
        content = json.loads((folder / _FILE).read_bytes())
        return max(0, int(content["wrong"])), int(content["last_s"])
    except FileNotFoundError:
        return 0, 0
    except OSError as error:
        raise store_error(error) from None
    except (ValueError, KeyError, TypeError, OverflowError):
        return FREE_TRIES, round((folder / _FILE).stat().st_mtime)  # somebody has been at it
