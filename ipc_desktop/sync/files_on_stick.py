"""Parts of files in a folder on a stick, beside the parcels: one file a part, named by its hash, in folders by twos.

Each is sealed as it lies in the store. So a stick that is found tells nothing but how much there is.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ipc_desktop.journal.file_cards import PART_BYTES, FileCard, Place
from ipc_desktop.journal.store import Store
from ipc_desktop.sync.files import FileCarrier, by_place
from ipc_desktop.whole_files import write_whole

FOLDER, ENDING = "parcel-files", ".part"


class StickParts:
    """The parts on a stick; see `Parts` for what each method promises. Writing raises OSError and UnwritableError."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / FOLDER

    def there(self, place: Place, names: Sequence[str]) -> frozenset[str]:
        return frozenset(name for name in names if self._path(name).is_file())

    def part(self, place: Place, name: str) -> bytes | None:
        try:
            with self._path(name).open("rb") as file:
                return file.read(PART_BYTES + 1)
        except OSError:
            return None

    def keep_part(self, place: Place, name: str, sealed: bytes) -> None:
        path = self._path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, sealed)

    def remove_parts(self, place: Place, names: Sequence[str]) -> None:
        for name in names:
            self._path(name).unlink(missing_ok=True)

    def _path(self, name: str) -> Path:
        return self._folder / name[:2] / f"{name}{ENDING}"


def take_files(store: Store, folder: Path) -> tuple[FileCard, ...]:
    """Takes what this laptop lacks and the stick has; what came whole. Raises StoreError.

    A part that is not what its name says is taken away: who has the file puts it there anew.
    """
    parts = StickParts(folder)
    carrier, came = FileCarrier(store, parts), []
    for card in store.files_on_the_way.lacking():
        outcome = carrier.fetch(card)
        if outcome == "came":
            came.append(card)
        elif outcome == "damaged":
            _take_away(parts, card, card.parts[store.files_on_the_way.begun(card)])
    return tuple(came)


def _take_away(parts: StickParts, card: FileCard, name: str) -> None:
    try:
        parts.remove_parts(card.place, [name])
    except OSError:
        return  # a stick that nobody can write to stays as it is


def leave_files(store: Store, folder: Path) -> None:
    """Leaves what lies here and the stick lacks, after removing what was destroyed.

    Raises OSError, UnwritableError and StoreError.
    """
    parts = StickParts(folder)
    for place, names in store.files_on_the_way.parts_gone().items():
        parts.remove_parts(place, names)
    carrier = FileCarrier(store, parts)
    for place, cards in by_place(store.files_on_the_way.lying_here()):
        carrier.send(place, cards)
