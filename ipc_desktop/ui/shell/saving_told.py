"""Says how saving stands: in the bar at all times, and over it while something is not as it should be."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ipc_desktop.texts import _
from ipc_desktop.ui.bar import Bar
from ipc_desktop.ui.bar.notice import Notice
from ipc_desktop.ui.keeping.autosave import SaveStatus
from ipc_desktop.ui.keeping.case_in_hand import CaseInHand
from ipc_desktop.ui.trouble import trouble_words


class SavingTold(QObject):
    """Follows one open case."""

    def __init__(self, case: CaseInHand, bar: Bar, notice: Notice) -> None:
        super().__init__(bar)
        self._case, self._bar, self._notice = case, bar, notice
        case.saver.status_changed.connect(self.tell)
        case.saver.touched.connect(notice.go_on)

    def tell(self, status: SaveStatus) -> None:
        """Says it anew."""
        words = {
            "saved": _("Saved on this laptop"),
            "typing": _("Keeping your words"),
            "kept": _("Kept as you type"),
            "saving": _("Saving"),
            "failing": _("Not saved yet. Trying again"),
        }
        self._bar.tell_saving(words[status], trouble=status == "failing")
        if status == "failing" or self._notice.is_trouble:
            self.tell_trouble()

    def tell_trouble(self) -> None:
        """Says over the bar what is not as it should be, and nothing else."""
        self._notice.tell(self.trouble, trouble=bool(self.trouble))

    @property
    def trouble(self) -> str:
        """What is not as it should be; "" while all is well."""
        if self._case.broken_versions:
            return _("An agreed version is not as it was agreed. Please ask your team for help.")
        trouble = self._case.saver.trouble
        return trouble_words(trouble) if trouble is not None else ""
