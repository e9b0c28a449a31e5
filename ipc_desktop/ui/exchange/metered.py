"""How large photos and papers may be on the line of just now: on one that costs by what goes over it, as was chosen."""

from __future__ import annotations

from functools import cache

SMALL_BYTES = 1_000_000
_UP_TO = {"small": SMALL_BYTES, "none": 0}


def files_up_to(choice: str) -> int | None:
    """The most bytes of a file by what was chosen ("any", "small", "none"); None for any size.

    Where the computer cannot tell what the line is, the choice counts: whoever made it has a reason. For the window's
    thread alone.
    """
    if choice == "any" or is_metered() is False:
        return None
    return _UP_TO[choice]


def is_metered() -> bool | None:
    """Whether the line costs by what goes over it; None where this computer cannot tell.

    Qt's network part is loaded by the first laptop that limits its files, and by no other.
    """
    if not _can_tell():
        return None
    from PySide6.QtNetwork import QNetworkInformation

    return QNetworkInformation.instance().isMetered()


@cache
def _can_tell() -> bool:
    from PySide6.QtNetwork import QNetworkInformation

    return QNetworkInformation.loadBackendByFeatures(QNetworkInformation.Feature.Metered)
