"""The team itself as Kinto keeps it: its door, who asks to join, the roll of who belongs to it, and everybody's post.

In the bucket "team": `door` (the team's key, for every account to read), `asks` (every account may put its own there,
the lead reads them), `roll` (the lead writes it, the laptops read it), the group `laptops`, and for each of them
`post-…`, into which laptops may put what only the one reads.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from ipc_desktop.sync.kinto import BUCKET, CREATE_ONLY, ROLL, KintoServer, post_of, put, readable, records_in
from ipc_desktop.sync.records import ask_of
from ipc_desktop.sync.roll import Ask, Line
from ipc_desktop.sync.team_server import TeamServerError
from ipc_desktop.sync.web import Web

LEAD = "lead"
"""The account of the team's lead: the only one that may make the team's place."""
_CREATED = 201
_LAPTOPS = "laptops"
_GROUP = f"{BUCKET}/groups/{_LAPTOPS}"
_EVERY_ACCOUNT = ["system.Authenticated"]


def make_account(address: str, name: str, password: str, *, pin: str = "") -> bool:
    """Makes an account, which may do nothing yet; False when somebody has one of that name. Raises TeamServerError."""
    body = {"data": {"password": password}}
    path = f"/accounts/{name}"
    answer = Web(address, pin=pin).ask("PUT", path, body=body, headers=CREATE_ONLY, fine=(201, 401, 403, 412))
    return answer.status == _CREATED


def make_team(lead: KintoServer, team_key: str) -> None:
    """Makes the place where a team meets, or what is missing of it; asked by its lead. Raises TeamServerError."""
    laptops, mine = [_GROUP], [f"account:{lead.account}"]
    allowed = {"write": mine, "collection:create": laptops, "group:create": laptops}
    _make(lead, BUCKET, {"data": {"news": f"news-{uuid.uuid4()}"}, "permissions": allowed})
    _make(lead, _GROUP, {"data": {"members": mine}})
    news = _news(lead)
    for name, permissions in {
        "door": {"read": _EVERY_ACCOUNT},
        "asks": {"record:create": _EVERY_ACCOUNT},
        ROLL: {"read": laptops},
        news: {"read": laptops, "record:create": laptops},
    }.items():
        _make(lead, f"{BUCKET}/collections/{name}", {"permissions": permissions})
    _make(lead, f"{records_in('door')}/team", {"data": {"team_key": team_key}})
    lead.web.ask("GET", records_in(news))  # its first reading gives it its mark


def team_key(laptop: KintoServer) -> str:
    """The key under which this server says that the team's roll is signed (hex): to be compared, not to be believed."""
    data = laptop.web.ask("GET", f"{records_in('door')}/team").data
    try:
        key = str(data["data"]["team_key"])
        bytes.fromhex(key)
    except (KeyError, TypeError, ValueError):
        raise TeamServerError("not_understood") from None
    return key


def ask_to_join(laptop: KintoServer, ask: Ask) -> None:
    """Puts a laptop's ask before the lead."""
    _make(laptop, f"{records_in('asks')}/{ask.account}", {"data": ask})


def asks(lead: KintoServer) -> Sequence[Ask]:
    """All that ever asked to join."""
    return [ask for page in lead.pages(records_in("asks")) for ask in readable(ask_of, page)]


def keep_approved(lead: KintoServer, line: Line) -> None:
    """Lets a laptop in: its post, its line on the roll, its place among the laptops. A second time changes nothing."""
    only_its_own = [f"account:{line.account}"]
    permissions = {"read": only_its_own, "write": only_its_own, "record:create": [_GROUP]}
    post = put(f"{BUCKET}/collections/{post_of(line.account)}", {"permissions": permissions})
    _all_made(lead, [post, put(f"{records_in(ROLL)}/{line.id}", {"data": line})])
    lead.change_group(_LAPTOPS, with_account=line.account)


def cases_of(lead: KintoServer, account: str) -> tuple[str, ...]:
    """The cases that an account may read something of."""
    found = {name.split("-", 1)[1].rsplit("-", 1)[0] for name in _groups_of(lead, account) if name.startswith("case-")}
    return tuple(sorted(found))


def keep_revoked(lead: KintoServer, line: Line) -> None:
    """Shuts a laptop out: from its next call it may do nothing. Then the roll says so, and all hear of it."""
    for name in _groups_of(lead, line.account):
        lead.change_group(name, without=line.account)
    told = put(f"{records_in(_news(lead))}/{uuid.uuid4()}", {"data": {"roll": line.account}})
    _all_made(lead, [put(f"{records_in(ROLL)}/{line.id}", {"data": line}), told])


def _groups_of(lead: KintoServer, account: str) -> list[str]:
    options = {"contains_members": msgspec.json.encode([f"account:{account}"]).decode()}
    return [str(group["id"]) for page in lead.pages(f"{BUCKET}/groups", options) for group in page]


def _news(lead: KintoServer) -> str:
    return str(lead.web.ask("GET", BUCKET).data["data"]["news"])


def _make(server: KintoServer, path: str, body: Mapping[str, Any]) -> None:
    """Makes one thing; one that is there already is left as it is."""
    server.web.ask("PUT", path, body=body, headers=CREATE_ONLY, fine=(201, 412))


def _all_made(lead: KintoServer, requests: Sequence[Mapping[str, Any]]) -> None:
    for answer in lead.batch(requests):
        if answer.get("status") not in (201, 412):
            raise TeamServerError("broken")
