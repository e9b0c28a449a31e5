"""Own copies as Kinto carries them: an account for each, which may read its own letter and put others, and no more.

In the bucket "team": `copy-asks` (every account may put its own ask there, the laptops read them), for each copy
`told-…` (its giver writes one letter there, the copy reads it), and for each giver `said-…`, into which the copies in
the group `copies-…` may put theirs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ipc_desktop.sync.kinto import BUCKET, CREATE_ONLY, KintoServer, readable, records_in
from ipc_desktop.sync.letters import CopyAsk, Letter
from ipc_desktop.sync.records import copy_ask_of, letter_of

COPY_ASKS = "copy-asks"
_NEWEST = "letter"


class KintoGiver:
    """A laptop's way to the copies it gave; see `letters.GiversPost`. Its methods raise TeamServerError."""

    keeps = True

    def __init__(self, server: KintoServer) -> None:
        self._server = server
        self._group, self._said = f"copies-{server.account}", f"said-{server.account}"

    def asks(self) -> Sequence[CopyAsk]:
        pages = self._server.pages(records_in(COPY_ASKS))
        return [ask for page in pages for ask in readable(copy_ask_of, page)]

    def open_for(self, copy: str) -> str:
        group, mine = f"{BUCKET}/groups/{self._group}", [f"account:{self._server.account}"]
        said, told = (f"{BUCKET}/collections/{name}" for name in (self._said, _told(copy)))
        self._make(group, {"data": {"members": []}, "permissions": {"write": mine}})
        self._make(said, {"permissions": {"write": mine, "record:create": [group]}})
        self._make(told, {"permissions": {"write": mine, "read": [f"account:{copy}"]}})
        self._server.change_group(self._group, with_account=copy)
        return self._said

    def tell(self, letter: Letter) -> None:
        path = f"{records_in(_told(letter.copy))}/{_NEWEST}"
        self._server.web.ask("PUT", path, body={"data": letter})

    def said(self, copies: Sequence[str]) -> Sequence[Letter]:
        pages = self._server.pages(records_in(self._said))
        letters = [letter for page in pages for letter in readable(letter_of, page)]
        return [letter for letter in letters if letter.copy in copies]

    def put_away(self, letters: Sequence[Letter]) -> None:
        for letter in letters:
            self._server.web.ask("DELETE", f"{records_in(self._said)}/{letter.id}", fine=(200, 404))

    def close_for(self, copy: str) -> None:
        self._server.change_group(self._group, without=copy)

    def _make(self, path: str, body: Mapping[str, Any]) -> None:
        self._server.web.ask("PUT", path, body=body, headers=CREATE_ONLY, fine=(200, 201, 412))


class KintoCopy:
    """A copy's way to who gave it; see `letters.CopysPost`. Its methods raise TeamServerError."""

    def __init__(self, server: KintoServer) -> None:
        self._server = server

    def ask(self, ask: CopyAsk) -> None:
        path = f"{records_in(COPY_ASKS)}/{ask.copy}"
        self._server.web.ask("PUT", path, body={"data": ask}, headers=CREATE_ONLY, fine=(201, 412))

    def told(self, copy: str) -> Letter | None:
        answer = self._server.web.ask("GET", f"{records_in(_told(copy))}/{_NEWEST}", fine=(200, 403, 404))
        found = readable(letter_of, [answer.data.get("data")])
        return found[0] if found else None

    def say(self, letter: Letter, post: str) -> None:
        path = f"{records_in(post)}/{letter.id}"
        self._server.web.ask("PUT", path, body={"data": letter}, headers=CREATE_ONLY, fine=(201, 412))


def _told(copy: str) -> str:
    return f"told-{copy}"
