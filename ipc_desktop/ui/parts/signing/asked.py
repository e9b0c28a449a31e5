"""The one question to each signer: four answers of equal standing, none chosen beforehand."""

from __future__ import annotations

from ipc_desktop.texts import _
from ipc_desktop.ui.fields.radios import Choice, Radios


class Asked(Radios):
    """Yes; yes, but; not yet; no."""

    def __init__(self) -> None:
        answers = (
            Choice("yes", _("Yes"), picture="thumbs-up"),
            Choice("yes_but", _("Yes, but"), picture="speech-bubble"),
            Choice("not_yet", _("Not yet"), picture="clock"),
            Choice("no", _("No"), picture="thumbs-down"),
        )
        super().__init__(_("Do you agree?"), answers, min_column=200)
