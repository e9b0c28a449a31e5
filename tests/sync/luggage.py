"""Files for the stories of this room: made-up photos that a plan shows, of any size."""

from __future__ import annotations

import random

from ipc_desktop.journal.file_cards import PART_BYTES
from ipc_desktop.journal.ids import new_id
from ipc_desktop.journal.store import Store
from ipc_desktop.plan.entry import Visibility, Words
from ipc_desktop.plan.media import Media

READABLE = b"A photo of Idris on the beach. "


def photo_bytes(parts: int, seed: int = 1) -> bytes:
    """Bytes that take so many sealed parts; what they begin with would be known again anywhere."""
    return READABLE + random.Random(seed).randbytes(PART_BYTES * parts - 1_000)


def add_photo(store: Store, case: str, data: bytes, visibility: Visibility = "table") -> str:
    """Keeps a photo and puts it into the plan; its content hash."""
    media = new_id()
    file = store.writer.keep_file(case, media, data, "image/jpeg").result()
    entry = Media(id=media, file=file, mime="image/jpeg", caption=Words("The beach"), visibility=visibility)
    store.writer.save(case, [entry], author="sam").result()
    return file


def has(store: Store, case: str, file: str) -> bool:
    """Whether a file lies here, whole."""
    store.writer.flush()
    return any(card.content_hash == file for card in store.files_on_the_way.lying_here()) and bool(
        store.files.read(case, file)
    )
