"""Parts of files as Kinto keeps them: in a collection `files-…` for each case and audience, created once, removable."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator, Sequence

from ipc_desktop.journal.file_cards import PART_BYTES, Place
from ipc_desktop.sync.kinto import CREATE_ONLY, KintoServer, records_in
from ipc_desktop.sync.records import FileNews
from ipc_desktop.sync.team_server import TeamServerError

MOST_NAMES = 50
"""Asked for or removed at once: a name is long, and an address may hold about eight thousand characters."""
_THERE, _NOT_THERE = 200, 404
_NOT_NEW = 412
"""What Kinto answers to somebody who would have a thing only if it is not there yet, as a batch asks; and it is."""


class KintoFiles:
    """What one account may do with parts of files; see `TeamParts` for what each method promises."""

    def __init__(self, server: KintoServer) -> None:
        self._server, self._web = server, server.web

    def there(self, place: Place, names: Sequence[str]) -> frozenset[str]:
        found: set[str] = set()
        for some in _some(names):
            asked = [{"method": "HEAD", "path": f"{_where(place)}/{name}"} for name in some]
            for name, answer in zip(some, self._server.batch(asked), strict=False):
                status = answer.get("status")
                if status in (_THERE, _NOT_NEW):
                    found.add(name)
                elif status != _NOT_THERE:
                    raise TeamServerError("revoked" if status in (401, 403) else "broken")
        return frozenset(found)

    def part(self, place: Place, name: str) -> bytes | None:
        answer = self._web.ask("GET", f"{_where(place)}/{name}", fine=(_THERE, _NOT_THERE))
        if answer.status == _NOT_THERE:
            return None
        try:
            return base64.b64decode(answer.data["data"]["sealed"], validate=True)
        except (KeyError, TypeError, ValueError, binascii.Error):
            return b""  # it is there, and is none

    def keep_part(self, place: Place, name: str, sealed: bytes) -> None:
        assert len(sealed) <= PART_BYTES
        body = {"data": {"sealed": base64.b64encode(sealed).decode()}}
        self._web.put_away(f"{_where(place)}/{name}", body, headers=CREATE_ONLY, fine=(201, 412))

    def remove_parts(self, place: Place, names: Sequence[str]) -> None:
        for some in _some(names):
            self._web.ask("DELETE", _where(place), options={"in_id": ",".join(some)})

    def tell_of_files(self, news: FileNews) -> None:
        self._server.tell(news)


def _where(place: Place) -> str:
    case, audience = place
    return records_in(f"files-{case}-{audience}")


def _some(names: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(names), MOST_NAMES):
        yield names[start : start + MOST_NAMES]
