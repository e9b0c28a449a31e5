"""Where papers go: a file or a printer, asked in the system's dialogue, or on a screen of ours for one switch."""

from __future__ import annotations

import os
from collections.abc import Callable
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QSettings, QStandardPaths, QStorageInfo
from PySide6.QtWidgets import QFileDialog, QWidget

from ipc_desktop.texts import _
from ipc_desktop.ui import printing
from ipc_desktop.ui.fields.choice import Choice

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

FILE_NAME = "plan"
_PLACES = QStandardPaths.StandardLocation
_WHERE_STICKS_ARE = ("/media/", "/run/media/", "/Volumes/")


class Asker(Protocol):
    """Who can be asked: the window, and a screen in it."""

    def window_widget(self) -> QWidget:
        """The widget that system dialogues belong to."""

    def uses_one_switch(self) -> bool:
        """Whether somebody answers with one switch, which no dialogue of the system understands."""

    def pick(
        self,
        heading: str,
        offered: tuple[Choice, ...],
        go_on: str,
        picked: Callable[[str], None],
        stop: Callable[[], None],
    ) -> None:
        """Shows a screen with these answers, then calls one of the two."""


def ask_file(asker: Asker, chosen: Callable[[Path], None], stop: Callable[[], None]) -> None:
    """Asks where to put a PDF, and hands the path over."""
    if asker.uses_one_switch():
        asker.pick(
            _("Where shall we save it?"), folders(), _("Save it here"), lambda to: chosen(free_name(Path(to))), stop
        )
        return
    to = _ask_in_dialogue(asker.window_widget())
    if to:
        chosen(Path(to).with_suffix(".pdf"))
    else:
        stop()


def ask_printer(asker: Asker, sheets: int, chosen: Callable[[QPrinter], None], stop: Callable[[], None]) -> None:
    """Asks which printer, and hands it over, ready to print on."""
    if asker.uses_one_switch():
        names = printing.printer_names()
        offered = tuple(Choice(name, name) for name in names)
        asker.pick(_("Which printer?"), offered, _("Print"), lambda name: chosen(printing.printer_called(name)), stop)
        return
    printer = printing.choose_printer(asker.window_widget(), sheets)
    if printer is None:
        stop()
    else:
        chosen(printer)


def folders() -> tuple[Choice, ...]:
    """The folders that are offered: documents, desktop, and every stick that is plugged in."""
    own = (
        (QStandardPaths.writableLocation(_PLACES.DocumentsLocation), _("Documents")),
        (QStandardPaths.writableLocation(_PLACES.DesktopLocation), _("Desktop")),
    )
    sticks = (
        (volume.rootPath(), volume.displayName())
        for volume in QStorageInfo.mountedVolumes()
        if volume.isReady() and not volume.isReadOnly() and _is_stick(volume)
    )
    there = {path: name for path, name in chain(own, sticks) if path and Path(path).is_dir()}
    return tuple(Choice(path, name) for path, name in there.items())


def free_name(folder: Path) -> Path:
    """A name in a folder that no file has yet."""
    names = chain([f"{FILE_NAME}.pdf"], (f"{FILE_NAME} {n}.pdf" for n in count(2)))
    return next(folder / name for name in names if not (folder / name).exists())


def _is_stick(volume: QStorageInfo) -> bool:
    root = volume.rootPath()
    return root.startswith(_WHERE_STICKS_ARE) or (os.name == "nt" and not volume.isRoot())


def _ask_in_dialogue(parent: QWidget) -> str:
    """The path that was chosen in the system's dialogue, or ""; a lock closes the dialogue like Cancel."""
    # Qt's own dialogue would write down which folders were visited; their names may be a family's.
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
    at_first = QStandardPaths.writableLocation(_PLACES.DocumentsLocation)
    dialogue = QFileDialog(parent, _("Where shall we save it?"), at_first, _("PDF (*.pdf)"))
    dialogue.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialogue.setDefaultSuffix("pdf")
    dialogue.selectFile(f"{FILE_NAME}.pdf")
    chosen = dialogue.selectedFiles()[0] if dialogue.exec() == QFileDialog.DialogCode.Accepted else ""
    dialogue.deleteLater()
    return chosen
