"""What can go wrong while keeping a plan: the surroundings' faults as codes, never with a word of anybody's in them."""

from __future__ import annotations

import errno
from typing import Literal

StoreFault = Literal[
    "wrong_passphrase",
    "wrong_recovery_code",
    "wrong_pin",
    "laptop_key_missing",
    "slots_missing",
    "damaged",
    "in_use",
    "disk_full",
    "read_only",
    "disk_trouble",
    "too_new",
    "no_copy",
    "closed",
]
Refusal = Literal["append_only", "case_exists", "case_destroyed", "no_such_version", "already_signed", "conflict"]

_FULL, _READ_ONLY, _CANNOT_OPEN, _BUSY, _LOCKED, _CORRUPT, _NOT_A_DATABASE = 13, 8, 14, 5, 6, 11, 26
"""SQLite's primary result codes (sqlite.org/rescode.html)."""

_BY_RESULT: dict[int, StoreFault] = {
    _FULL: "disk_full",
    _READ_ONLY: "read_only",
    _CANNOT_OPEN: "read_only",
    _BUSY: "in_use",
    _LOCKED: "in_use",
    _CORRUPT: "damaged",
    _NOT_A_DATABASE: "damaged",
}
_BY_ERRNO: dict[int, StoreFault] = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EFBIG: "disk_full",
    errno.EROFS: "read_only",
    errno.EACCES: "read_only",
    errno.EPERM: "read_only",
}


class StoreError(Exception):
    """The surroundings keep the store from opening or saving; nothing that was acknowledged is lost.

    `wait_s` is above zero when somebody has to wait before the next passphrase can be tried.
    """

    def __init__(self, code: StoreFault, wait_s: int = 0) -> None:
        super().__init__(code)
        self.code: StoreFault = code
        self.wait_s = wait_s


class RefusedError(Exception):
    """The journal never does this (changing what was signed, for one): the caller's mistake; nothing was written."""

    def __init__(self, code: Refusal) -> None:
        super().__init__(code)
        self.code: Refusal = code


class VersionBrokenError(Exception):
    """An agreed version is not what was agreed: a revision, a hash or a signature does not fit its manifest."""


def store_error(error: Exception) -> StoreError:
    """What an error of the driver or the system means: full, read-only, in use, damaged, or the disk's own trouble."""
    result = getattr(error, "sqlite_errorcode", None)
    if isinstance(result, int):
        return StoreError(_BY_RESULT.get(result & 0xFF, "disk_trouble"))
    if isinstance(error, OSError):
        return StoreError(_BY_ERRNO.get(error.errno or 0, "disk_trouble"))
    return StoreError("damaged")
