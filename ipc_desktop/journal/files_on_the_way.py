"""Files that travel: their cards are written here, their sealed parts are read, and those that come are joined."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path

from ipc_desktop.journal import file_cards
from ipc_desktop.journal.database import Connection, ReadGuard, reading
from ipc_desktop.journal.errors import StoreError, store_error
from ipc_desktop.journal.file_cards import PART_BYTES, FileCard, Place
from ipc_desktop.journal.files import COMING, content_hash_of, remove
from ipc_desktop.journal.pen import Pen
from ipc_desktop.journal.safe_file import sync_folder
from ipc_desktop.journal.writer import Writer


class FilesOnTheWay:
    """What a store sends and takes of files, a part at a time. Every method raises StoreError."""

    def __init__(self, folder: Path, connection: Connection, guard: ReadGuard, writer: Writer) -> None:
        self._folder, self._connection, self._guard, self._writer = folder, connection, guard, writer

    def write_cards(self) -> None:
        """Tells of all files that the plans show and nobody elsewhere can know of yet."""
        with self._guard, reading(self._connection):
            new = file_cards.uncarded(self._connection)
        for file in new:
            try:
                size, parts = _measured(self._folder / file.sealed_name)
            except FileNotFoundError:
                continue  # what is not here is not told of
            except OSError as error:
                raise store_error(error) from None
            self._writer.within(partial(file_cards.write_card, file=file, size=size, parts=parts)).result()

    # --- what is to be done -----------------------------------------------------------------------------------------

    def lying_here(self, *, unsent: bool = False) -> tuple[FileCard, ...]:
        """Files that can be sent; `unsent`: those that the team's server may not have."""
        with self._guard, reading(self._connection):
            return file_cards.lying_here(self._connection, unsent=unsent)

    def lacking(self, *, unasked: bool = False) -> tuple[FileCard, ...]:
        """Files that were told of and are not here; `unasked`: those that the team's server may have."""
        with self._guard, reading(self._connection):
            return file_cards.lacking(self._connection, unasked=unasked)

    def looked_at(self, card: FileCard, *, damaged: bool = False) -> None:
        """Nothing is to be done for a file before there is news; `damaged`: what came of it did not fit."""
        self._write(lambda connection: file_cards.looked_at(connection, card, damaged=damaged))

    def look_again(self, places: Iterable[Place], *, everywhere: bool = False) -> None:
        """There is news of files in these places; `everywhere`: the server lost what it had."""
        again = tuple(places)
        if again or everywhere:
            self._write(lambda connection: file_cards.look_again(connection, again, everywhere=everywhere))

    # --- sending ----------------------------------------------------------------------------------------------------

    def part(self, card: FileCard, number: int) -> bytes | None:
        """A sealed part of a file that lies here, counted from 0; None when it is not what it should be any more."""
        try:
            with (self._folder / card.sealed_name).open("rb") as file:
                file.seek(number * PART_BYTES)
                data = file.read(PART_BYTES)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise store_error(error) from None
        return data if hash_of_part(data) == card.parts[number] else None

    # --- taking -----------------------------------------------------------------------------------------------------

    def begun(self, card: FileCard) -> int:
        """How many parts of a file have come, one after the other; what does not fit behind them is cut off."""
        coming, sound = self._coming(card), 0
        try:
            with coming.open("r+b") as file:
                for name in card.parts:
                    if hash_of_part(file.read(PART_BYTES)) != name:
                        break
                    sound += 1
                file.truncate(min(sound * PART_BYTES, card.size))
        except FileNotFoundError:
            return 0
        except OSError as error:
            raise store_error(error) from None
        return sound

    def take_part(self, card: FileCard, number: int, data: bytes) -> bool:
        """Keeps the next part of a file; False when it is none of it, and nothing was kept."""
        if hash_of_part(data) != card.parts[number]:
            return False
        try:
            with self._coming(card).open("ab" if number else "wb") as file:
                if file.tell() != number * PART_BYTES:
                    raise StoreError("disk_trouble")
                file.write(data)
        except OSError as error:
            raise store_error(error) from None
        return True

    def join(self, card: FileCard) -> bool:
        """Puts a file in its place once all its parts are here; False when it is not what the card says, and went.

        One that was destroyed meanwhile goes as well.
        """
        coming = self._coming(card)
        try:
            fits = content_hash_of(coming, card.key) == card.content_hash
        except OSError as error:
            raise store_error(error) from None
        if fits:
            self._writer.within(lambda pen: self._put_in_place(pen, card)).result()
        remove(self._folder, [coming.name])
        return fits

    def _put_in_place(self, pen: Pen, card: FileCard) -> None:
        if not file_cards.is_lacking(pen.connection, card):
            return
        coming = self._coming(card)
        try:
            with coming.open("r+b") as file:
                os.fsync(file.fileno())
            coming.replace(self._folder / card.sealed_name)
            sync_folder(self._folder)
        except OSError as error:
            raise store_error(error) from None
        file_cards.keep_file(pen.connection, card)

    def _coming(self, card: FileCard) -> Path:
        return self._folder / f"{card.sealed_name}{COMING}"

    # --- what was destroyed -----------------------------------------------------------------------------------------

    def parts_gone(self, *, untold: bool = False) -> Mapping[Place, tuple[str, ...]]:
        """Parts of destroyed files by where they lay; `untold`: those that the team's server may still have."""
        with self._guard, reading(self._connection):
            return file_cards.parts_gone(self._connection, untold=untold)

    def parts_were_removed(self, place: Place, names: Iterable[str]) -> None:
        """The team's server has them no more."""
        gone = tuple(names)
        self._write(lambda connection: file_cards.parts_were_removed(connection, place, gone))

    def _write(self, work: file_cards.Work) -> None:
        self._writer.within(lambda pen: work(pen.connection)).result()


def hash_of_part(data: bytes) -> str:
    """The name of a sealed part (SHA-256, hex)."""
    return hashlib.sha256(data).hexdigest()


def _measured(path: Path) -> tuple[int, tuple[str, ...]]:
    """How large a sealed file is (bytes), and the names of its parts."""
    parts, size = [], 0
    with path.open("rb") as file:
        while data := file.read(PART_BYTES):
            parts.append(hash_of_part(data))
            size += len(data)
    return size, tuple(parts)
