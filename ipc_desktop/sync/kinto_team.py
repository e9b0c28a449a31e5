"""The team itself as Kinto keeps it: its door, who asks to join, the roll of who belongs to it, and everybody's post.

In the bucket "team": `door` (the team's key, for every account to read), `asks` (every account may put its own there,
leads read them), `roll` (leads write it, the laptops read it), the groups `leads`, who may do all, and `laptops`, and
for each of these `post-…`, into which laptops may put what only the one reads.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from ipc_desktop.sync.kinto import BUCKET, CREATE_ONLY, ROLL, KintoServer, post_of, put, readable, records_in
from ipc_desktop.sync.kinto_copies import COPY_ASKS
from ipc_desktop.sync.records import ask_of
from ipc_desktop.sync.roll import Ask
from ipc_desktop.sync.team_server import TeamServerError
from ipc_desktop.sync.web import Web

LEAD = "lead"
"""The account of whoever begins the team: the only one that may make the team's place."""
_CREATED = 201
_LAPTOPS, _LEADS = "laptops", "leads"
_GROUP, _LEADING = f"{BUCKET}/groups/{_LAPTOPS}", f"{BUCKET}/groups/{_LEADS}"
_EVERY_ACCOUNT = ["system.Authenticated"]


def make_account(address: str, name: str, password: str, *, pin: str = "") -> bool:
    """Makes an account, which may do nothing yet; False when somebody has one of that name. Raises TeamServerError."""
    body = {"data": {"password": password}}
    path = f"/accounts/{name}"
    answer = Web(address, pin=pin).ask("PUT", path, body=body, headers=CREATE_ONLY, fine=(201, 401, 403, 412))
    return answer.status == _CREATED


def make_team(lead: KintoServer, team_key: str) -> None:
    """Makes the place where a team meets, or what is missing of it; asked by who begins it. Raises TeamServerError."""
    laptops, mine = [_GROUP], [f"account:{lead.account}"]
    allowed = {"write": [_LEADING], "collection:create": laptops, "group:create": [*laptops, *mine]}
    _make(lead, BUCKET, {"data": {"news": f"news-{uuid.uuid4()}"}, "permissions": allowed})
    for group in (_LEADING, _GROUP):
        _make(lead, group, {"data": {"members": mine}})
    news = _news(lead)
    for name, permissions in {
        "door": {"read": _EVERY_ACCOUNT},
        "asks": {"record:create": _EVERY_ACCOUNT},
        COPY_ASKS: {"read": laptops, "record:create": _EVERY_ACCOUNT},
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


def make_post(lead: KintoServer, account: str) -> None:
    """Makes a laptop's post, which it alone reads, and into which all laptops may put something."""
    only_its_own = [f"account:{account}"]
    permissions = {"read": only_its_own, "write": only_its_own, "record:create": [_GROUP]}
    _refuse_unless_made(lead.batch([put(f"{BUCKET}/collections/{post_of(account)}", {"permissions": permissions})]))


def allow(lead: KintoServer, account: str, *, to_lead: bool = False) -> None:
    """Lets an account do what laptops, or what leads may do."""
    lead.change_group(_LEADS if to_lead else _LAPTOPS, with_account=account)


def allow_no_more(lead: KintoServer, account: str) -> None:
    """Takes from an account what leads may do."""
    try:
        lead.change_group(_LEADS, without=account)
    except TeamServerError as error:
        if error.trouble != "revoked" or account != lead.account:
            raise  # of itself a lead cannot see any more that it is out


def shut_out(lead: KintoServer, account: str) -> tuple[str, ...]:
    """Takes an account out of all it was let into: from its next call it may do nothing. The cases it could read.

    Where that was cut off before, nobody knows any more which they were: all cases of the server.
    """
    groups = sorted(_groups_of(lead, account), key=lambda name: name != _LAPTOPS)
    for name in groups:  # first the one by which it is known later that this was begun
        lead.change_group(name, without=account)
    if _LAPTOPS not in groups:
        return _all_cases(lead)
    found = {name.split("-", 1)[1].rsplit("-", 1)[0] for name in groups if name.startswith("case-")}
    return tuple(sorted(found))


def _all_cases(lead: KintoServer) -> tuple[str, ...]:
    pages = lead.pages(f"{BUCKET}/collections", {"_fields": "id"})
    names = [str(one["id"]).split("-", 1) for page in pages for one in page]
    return tuple(sorted({rest[0].rsplit("-", 1)[0] for what, *rest in names if what == "words"}))


def _groups_of(lead: KintoServer, account: str) -> list[str]:
    options = {"contains_members": msgspec.json.encode([f"account:{account}"]).decode()}
    return [str(group["id"]) for page in lead.pages(f"{BUCKET}/groups", options) for group in page]


def _news(lead: KintoServer) -> str:
    return str(lead.web.ask("GET", BUCKET).data["data"]["news"])


def _make(server: KintoServer, path: str, body: Mapping[str, Any]) -> None:
    """Makes one thing; one that is there already is left as it is."""
    server.web.ask("PUT", path, body=body, headers=CREATE_ONLY, fine=(201, 412))


def _refuse_unless_made(answers: Sequence[Mapping[str, Any]]) -> None:
    for answer in answers:
        if answer.get("status") not in (_CREATED, 412):
            raise TeamServerError("broken")
