"""How revisions, keys and news are written down on their way: plain JSON records, read back strictly."""

from __future__ import annotations

import base64
from typing import Annotated, Any, TypeVar, get_args

import msgspec

from ipc_desktop.journal.entry_keys import EntryKey
from ipc_desktop.journal.outbox import Feed
from ipc_desktop.journal.revision import MOST_PLACES, Audience, Revision
from ipc_desktop.sync.letters import CopyAsk, Letter
from ipc_desktop.sync.roll import Ask, Line

R = TypeVar("R")
_HASH_HEX = 64


class UnreadableRecordError(ValueError):
    """What arrived is not written as a record of ours is."""


class News(msgspec.Struct, frozen=True):
    """That a feed has come to a place: by this, others know what to ask for."""

    case: str
    audience: Audience
    device: str
    seq: int

    @property
    def feed(self) -> Feed:
        """The feed that it tells of."""
        return self.case, self.audience, self.device


class FileNews(msgspec.Struct, frozen=True, omit_defaults=True):
    """That parts of files came to a case (`files`) and audience; or that one of them came to somebody `damaged`."""

    files: str
    audience: Audience
    damaged: str = ""

    @property
    def place(self) -> tuple[str, Audience]:
        """Where they lie."""
        return self.files, self.audience


class RevisionRecord(msgspec.Struct, frozen=True):
    """A revision as it travels: hashes and signature in hex, the sealed bytes in base64."""

    id: str
    case: str
    audience: Audience
    device: str
    seq: Annotated[int, msgspec.Meta(ge=1, le=MOST_PLACES)]
    prev_hash: str
    parents: list[str]
    key_id: str
    sealed_hash: str
    signature: str
    sealed: str


class KeyRecord(msgspec.Struct, frozen=True):
    """An entry's key as it travels: wrapped under an audience's key, in base64; in a place where it can be deleted."""

    id: str
    case: str
    audience_key: str
    wrapped: str


class Given(msgspec.Struct, frozen=True):
    """Keys of a case on their way to one laptop: sealed for it (base64), and signed by the laptop that gives them."""

    id: str
    giver: str
    to: str
    sealed: str
    signature: str = ""


def record_of(revision: Revision) -> RevisionRecord:
    """A revision, written down."""
    return RevisionRecord(
        revision.id,
        revision.case,
        revision.audience,
        revision.device,
        revision.seq,
        revision.prev_hash.hex(),
        list(revision.parents),
        revision.key_id,
        revision.sealed_hash.hex(),
        revision.signature.hex(),
        base64.b64encode(revision.sealed).decode(),
    )


def revision_of(data: Any) -> Revision:
    """A revision out of what arrived; unknown names in it are passed over. Raises UnreadableRecordError."""
    record = _read(data, RevisionRecord)
    if len(record.prev_hash) != _HASH_HEX or len(record.sealed_hash) != _HASH_HEX:
        raise UnreadableRecordError
    if any(not parent or " " in parent for parent in record.parents):
        raise UnreadableRecordError
    try:
        return Revision(
            record.id,
            record.case,
            record.audience,
            record.device,
            record.seq,
            bytes.fromhex(record.prev_hash),
            tuple(record.parents),
            record.key_id,
            bytes.fromhex(record.sealed_hash),
            bytes.fromhex(record.signature),
            base64.b64decode(record.sealed, validate=True),
        )
    except ValueError:
        raise UnreadableRecordError from None


def key_record_of(key: EntryKey) -> KeyRecord:
    """An entry's key, written down."""
    return KeyRecord(key.id, key.case, key.audience_key, base64.b64encode(key.wrapped).decode())


def key_of(data: Any) -> EntryKey:
    """An entry's key out of what arrived. Raises UnreadableRecordError."""
    record = _read(data, KeyRecord)
    try:
        return EntryKey(record.id, record.case, record.audience_key, base64.b64decode(record.wrapped, validate=True))
    except ValueError:
        raise UnreadableRecordError from None


def news_of(data: Any) -> News:
    """News out of what arrived. Raises UnreadableRecordError."""
    return _read(data, News)


def file_news_of(data: Any) -> FileNews:
    """News of files out of what arrived. Raises UnreadableRecordError."""
    return _read(data, FileNews)


def given_of(data: Any) -> Given:
    """What was given, out of what arrived. Raises UnreadableRecordError."""
    return _read(data, Given)


def ask_of(data: Any) -> Ask:
    """An ask to join, out of what arrived. Raises UnreadableRecordError."""
    return _read(data, Ask)


def line_of(data: Any) -> Line:
    """A line of the roll, out of what arrived. Raises UnreadableRecordError."""
    return _read(data, Line)


def copy_ask_of(data: Any) -> CopyAsk:
    """An ask for somebody's own copy, out of what arrived. Raises UnreadableRecordError."""
    return _read(data, CopyAsk)


def letter_of(data: Any) -> Letter:
    """A letter to or from a copy, out of what arrived. Raises UnreadableRecordError."""
    return _read(data, Letter)


def _read(data: Any, kind: type[R]) -> R:
    try:
        return msgspec.convert(data, kind)
    except msgspec.ValidationError:
        raise UnreadableRecordError from None


AUDIENCES: tuple[Audience, ...] = get_args(Audience)
"""All audiences of a case."""
