"""Where papers go and photos come from: asked in the system's dialogue, or on a screen of ours for one switch."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QSettings, QStandardPaths, QStorageInfo
from PySide6.QtWidgets import QFileDialog, QWidget

from ipc_desktop.documents.paper_shape import A4, PaperShape
from ipc_desktop.texts import _
from ipc_desktop.ui import photos
from ipc_desktop.ui.fields.choice import Choice
from ipc_desktop.ui.paper import printing

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

FILE_NAME = "plan"
_MOST_PHOTOS = 24
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


def ask_file(asker: Asker, chosen: Callable[[Path], None], stop: Callable[[], None], ending: str = ".pdf") -> None:
    """Asks where to put a file whose name ends so, and hands the path over."""
    if asker.uses_one_switch():
        asker.pick(
            _("Where shall we save it?"),
            folders(),
            _("Save it here"),
            lambda to: chosen(free_name(Path(to), ending)),
            stop,
        )
        return
    to = _ask_in_dialogue(asker.window_widget(), ending)
    if to:
        chosen(Path(to).with_suffix(ending))
    else:
        stop()


def ask_photo(asker: Asker, chosen: Callable[[Path], None], stop: Callable[[], None]) -> None:
    """Asks which photo, and hands its file over; one switch chooses among the newest that lie here."""
    heading = _("Which photo?")
    if asker.uses_one_switch():
        asker.pick(heading, newest_photos(), _("Take this one"), lambda file: chosen(Path(file)), stop)
        return
    file = choose_photo_file(asker.window_widget(), heading)
    if file:
        chosen(Path(file))
    else:
        stop()


def ask_table(asker: Asker, chosen: Callable[[Path], None], stop: Callable[[], None], endings: Sequence[str]) -> None:
    """Asks which table of a bank or an organisation, or which answer of a funder, and hands its file over."""
    heading = _("Which file?")
    if asker.uses_one_switch():
        asker.pick(heading, newest_tables(endings), _("Take this one"), lambda file: chosen(Path(file)), stop)
        return
    kinds = _("Files ({kinds})").format(kinds=" ".join(f"*{ending}" for ending in endings))
    file = _ask(asker.window_widget(), heading, _PLACES.DownloadLocation, kinds)
    if file:
        chosen(Path(file))
    else:
        stop()


def newest_tables(endings: Sequence[str]) -> tuple[Choice, ...]:
    """The newest files with these endings: what was downloaded, in the documents, on the desktop and on every stick."""
    rooms = dict.fromkeys((QStandardPaths.writableLocation(_PLACES.DownloadLocation), *(c.value for c in folders())))
    found = [file for room in rooms if room for file in _files_in(Path(room)) if file.suffix.lower() in endings]
    found.sort(key=lambda file: file.stat().st_mtime, reverse=True)
    return tuple(Choice(str(file), file.stem) for file in found[:_MOST_PHOTOS])


def ask_folder(
    asker: Asker, heading: str, go_on: str, chosen: Callable[[Path], None], stop: Callable[[], None]
) -> None:
    """Asks for a folder, and hands it over."""
    if asker.uses_one_switch():
        asker.pick(heading, folders(), go_on, lambda folder: chosen(Path(folder)), stop)
        return
    folder = choose_folder(asker.window_widget(), heading)
    if folder:
        chosen(Path(folder))
    else:
        stop()


def choose_folder(parent: QWidget, heading: str) -> str:
    """The folder that was chosen in the system's dialogue, or ""."""
    return _ask(parent, heading, _PLACES.DocumentsLocation, "", wanted=QFileDialog.FileMode.Directory)


def choose_photo_file(parent: QWidget, heading: str) -> str:
    """The file that was chosen in the system's dialogue, or ""."""
    return _ask(parent, heading, _PLACES.PicturesLocation, _("Photos ({kinds})").format(kinds=photos.file_names()))


def newest_photos() -> tuple[Choice, ...]:
    """The newest photos in the folder of pictures, on the desktop and on every stick, by their names."""
    own = (QStandardPaths.writableLocation(place) for place in (_PLACES.PicturesLocation, _PLACES.DesktopLocation))
    rooms = dict.fromkeys(chain(own, (choice.value for choice in folders())))
    endings = tuple(name.lstrip("*") for name in photos.file_names().split())
    found = [file for room in rooms if room for file in _files_in(Path(room)) if file.suffix.lower() in endings]
    found.sort(key=lambda file: file.stat().st_mtime, reverse=True)
    return tuple(Choice(str(file), file.stem) for file in found[:_MOST_PHOTOS])


def _files_in(folder: Path) -> list[Path]:
    try:
        return [file for file in folder.iterdir() if file.is_file()]
    except OSError:
        return []


def ask_printer(
    asker: Asker,
    sides: int,
    chosen: Callable[[QPrinter], None],
    stop: Callable[[], None],
    shape: PaperShape = A4,
) -> None:
    """Asks which printer, and hands it over, ready to print so many sides of this shape on."""
    if asker.uses_one_switch():
        names = printing.printer_names()
        offered = tuple(Choice(name, name) for name in names)
        asker.pick(
            _("Which printer?"), offered, _("Print"), lambda name: chosen(printing.printer_called(name, shape)), stop
        )
        return
    printer = printing.choose_printer(asker.window_widget(), sides, shape)
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


def free_name(folder: Path, ending: str = ".pdf") -> Path:
    """A name in a folder that no file has yet."""
    names = chain([f"{FILE_NAME}{ending}"], (f"{FILE_NAME} {n}{ending}" for n in count(2)))
    return next(folder / name for name in names if not (folder / name).exists())


def _is_stick(volume: QStorageInfo) -> bool:
    root = volume.rootPath()
    return root.startswith(_WHERE_STICKS_ARE) or (os.name == "nt" and not volume.isRoot())


def _ask_in_dialogue(parent: QWidget, ending: str) -> str:
    kinds = _("PDF (*.pdf)") if ending == ".pdf" else f"*{ending}"
    heading, name = _("Where shall we save it?"), f"{FILE_NAME}{ending}"
    return _ask(parent, heading, _PLACES.DocumentsLocation, kinds, name)


def _ask(
    parent: QWidget,
    heading: str,
    place: QStandardPaths.StandardLocation,
    kinds: str,
    save_as: str = "",
    wanted: QFileDialog.FileMode = QFileDialog.FileMode.ExistingFile,
) -> str:
    """The path that was chosen in the system's dialogue, or ""; a lock closes the dialogue like Cancel.

    A file is to be written when there is a name to `save_as`, else what is `wanted` is there already.
    """
    # Qt's own dialogue would write down which folders were visited; their names may be a family's.
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
    dialogue = QFileDialog(parent, heading, QStandardPaths.writableLocation(place), kinds)
    if save_as:
        dialogue.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialogue.setDefaultSuffix(Path(save_as).suffix[1:])
        dialogue.selectFile(save_as)
    else:
        dialogue.setFileMode(wanted)
    chosen = dialogue.selectedFiles()[0] if dialogue.exec() == QFileDialog.DialogCode.Accepted else ""
    dialogue.deleteLater()
    return chosen
