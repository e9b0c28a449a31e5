"""A laptop's way into a team and out of it: begun by the lead, asked for, compared by telephone, approved, revoked."""

from __future__ import annotations

import dataclasses
import secrets
from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from ipc_desktop.journal.ids import new_id
from ipc_desktop.journal.membership import Membership
from ipc_desktop.journal.revision import Device
from ipc_desktop.journal.sealed_box import box_name, new_box
from ipc_desktop.journal.store import Store
from ipc_desktop.sync import kinto_team
from ipc_desktop.sync.exchange import Exchange
from ipc_desktop.sync.giving import Giving
from ipc_desktop.sync.kinto import KintoServer
from ipc_desktop.sync.roll import (
    LONGEST_NAME,
    Ask,
    Line,
    Roll,
    is_genuine_ask,
    number_to_compare,
    signed_ask,
    signed_line,
)
from ipc_desktop.sync.team_server import TeamServerError

_PASSWORD_BYTES = 32

Refused = Literal["has_a_team", "other_team", "no_team", "not_the_lead", "no_such_number", "no_such_laptop"]


class RefusedByTeamError(Exception):
    """This is not done: the store has a team already, has none, does not lead it, or nobody is meant by that name."""

    def __init__(self, code: Refused) -> None:
        super().__init__(code)
        self.code: Refused = code


class Asking(NamedTuple):
    """A laptop that asks to join, and the number that its worker reads out."""

    ask: Ask
    number: str


def server_of(place: Membership) -> KintoServer:
    """The team's server, as this laptop comes to it."""
    return KintoServer(place.address, place.account, place.password, pin=place.pin)


def giving_of(store: Store, place: Membership) -> Giving:
    """What a laptop gives to its colleagues and takes from them."""
    return Giving(store, server_of(place), place)


def exchange_of(
    store: Store,
    place: Membership,
    *,
    told: Callable[[int], None] = lambda _: None,
    goes_on: Callable[[], bool] = lambda: True,
) -> Exchange:
    """A laptop's exchange with its team; see there."""
    server = server_of(place)
    return Exchange(store, server, Giving(store, server, place), told=told, goes_on=goes_on)


def begin_team(store: Store, address: str, *, pin: str = "") -> Membership:
    """Makes a team on a server that has none, led by this laptop, and takes this laptop in; cut off, it is asked again.

    Raises RefusedByTeamError (has_a_team, other_team), TeamServerError.
    """
    place = store.journal.membership()
    if place is None or not place.leads:
        _refuse_if_placed(store)
        place = _lead_of(store, address.rstrip("/"), pin)
    lead, server = Device(place.lead_key), server_of(place)
    kinto_team.make_team(server, lead.name)
    kinto_team.keep_approved(server, _line(_ask_of(store, place), lead, "approved"))
    return place


def _lead_of(store: Store, address: str, pin: str) -> Membership:
    """The lead's place, kept before its team is there: cut off now, it is gone on with, and nobody else can take it."""
    lead_key, device = secrets.token_bytes(32), store.journal.device()
    place = Membership(
        address, pin, kinto_team.LEAD, _password(), device, new_box(), Device(lead_key).name, True, lead_key
    )
    if not kinto_team.make_account(address, place.account, place.password, pin=pin):
        raise RefusedByTeamError("other_team")
    store.writer.keep_membership(place).result()
    return place


def ask_to_join(store: Store, address: str, *, pin: str = "") -> Membership:
    """Asks a team's lead to let this laptop in. Asked anew after it left, or when this store is a copy.

    Raises RefusedByTeamError "has_a_team", TeamServerError; then nothing was kept.
    """
    _refuse_if_placed(store)
    address, account, password = address.rstrip("/"), f"laptop-{new_id()}", _password()
    if not kinto_team.make_account(address, account, password, pin=pin):
        raise TeamServerError("not_known_here")
    server = KintoServer(address, account, password, pin=pin)
    team_key = kinto_team.team_key(server)
    box = new_box()  # after the team's key is known: see `number_to_compare`
    place = Membership(address, pin, account, password, store.journal.device(), box, team_key)
    store.writer.keep_membership(place).result()
    kinto_team.ask_to_join(server, _signed(store, place))
    return place


def number_of(store: Store, place: Membership) -> str:
    """The number that this laptop's worker reads out to the lead."""
    return number_to_compare(place.team_key, _ask_of(store, place))


def looked_after(store: Store, place: Membership) -> Membership:
    """The place as it is now: approved as soon as the lead's line on the roll says so. Raises TeamServerError."""
    if place.approved:
        return place
    try:
        roll = Roll(server_of(place).roll(), place.team_key)
    except TeamServerError as error:
        if error.trouble != "revoked":
            raise
        # Nobody reads the roll before the lead lets them in. That we ask may have been lost on the way.
        kinto_team.ask_to_join(server_of(place), _signed(store, place))
        return place
    line = roll.members.get(place.account)
    if line is None or (line.device, line.box) != (place.device, box_name(place.box)):
        return place
    now = dataclasses.replace(place, approved=True)
    store.writer.keep_membership(now).result()
    return now


# --- the lead ---------------------------------------------------------------------------------------------------------


def asking(store: Store) -> Sequence[Asking]:
    """Laptops that wait to be let in. Raises RefusedByTeamError "not_the_lead", TeamServerError."""
    place = _led(store)
    server = server_of(place)
    roll = Roll(server.roll(), place.team_key)
    known = {*roll.members, *roll.revoked}
    return [
        Asking(ask, number_to_compare(place.team_key, ask))
        for ask in kinto_team.asks(server)
        if ask.account not in known and is_genuine_ask(ask)
    ]


def approve(store: Store, number: str) -> Line:
    """Lets in the laptop whose worker read out this number; spaces in it do not matter.

    Raises RefusedByTeamError "no_such_number": then somebody misheard, or stands in between.
    """
    place = _led(store)
    digits = "".join(sign for sign in number if sign.isdigit())
    for one in asking(store):
        if one.number.replace(" ", "") == digits:
            line = _line(one.ask, Device(place.lead_key), "approved")
            kinto_team.keep_approved(server_of(place), line)
            return line
    raise RefusedByTeamError("no_such_number")


def revoke(store: Store, account: str) -> Line:
    """Shuts a laptop out, at its next call. Raises RefusedByTeamError "no_such_laptop"."""
    place = _led(store)
    server = server_of(place)
    member = Roll(server.roll(), place.team_key).members.get(account)
    if member is None or account == place.account:
        raise RefusedByTeamError("no_such_laptop")
    gone = Ask(member.account, member.device, member.box, member.worker)
    line = _line(gone, Device(place.lead_key), "revoked", kinto_team.cases_of(server, account))
    kinto_team.keep_revoked(server, line)
    return line


def members(store: Store) -> Sequence[Line]:
    """The laptops of the team, by their workers' names. Raises RefusedByTeamError "no_team", TeamServerError."""
    place = store.journal.membership()
    if place is None:
        raise RefusedByTeamError("no_team")
    roll = Roll(server_of(place).roll(), place.team_key)
    return sorted(roll.members.values(), key=lambda line: (line.worker.casefold(), line.account))


def colleagues(store: Store) -> Sequence[Line]:
    """The other laptops of the team; see `members`."""
    own = store.journal.device()
    return [line for line in members(store) if line.device != own]


def give_case(store: Store, case: str, to: Line) -> None:
    """Sends what is not sent yet, and gives a case to a colleague's laptop. Raises RefusedByTeamError "no_team"."""
    place = store.journal.membership()
    if place is None:
        raise RefusedByTeamError("no_team")
    exchange_of(store, place).round()
    giving_of(store, place).give_case(case, to)


def _led(store: Store) -> Membership:
    place = store.journal.membership()
    if place is None or not place.leads:
        raise RefusedByTeamError("not_the_lead")
    return place


def _refuse_if_placed(store: Store) -> None:
    """A copy of a store, and a laptop that was shut out, may ask anew."""
    place = store.journal.membership()
    if place is not None and place.device == store.journal.device() and not _was_shut_out(place):
        raise RefusedByTeamError("has_a_team")


def _was_shut_out(place: Membership) -> bool:
    if place.approved:
        try:
            server_of(place).roll()
        except TeamServerError as error:
            return error.trouble in ("revoked", "not_known_here")
    return False


def _ask_of(store: Store, place: Membership) -> Ask:
    return Ask(place.account, place.device, box_name(place.box), store.worker_name[:LONGEST_NAME])


def _signed(store: Store, place: Membership) -> Ask:
    return signed_ask(_ask_of(store, place), lambda data: store.writer.signature_of(data).result())


def _line(ask: Ask, lead: Device, says: Literal["approved", "revoked"], cases: tuple[str, ...] = ()) -> Line:
    line = Line(f"{ask.account}-{says}", ask.account, ask.device, ask.box, ask.worker, says, cases)
    return signed_line(line, lead)


def _password() -> str:
    return secrets.token_urlsafe(_PASSWORD_BYTES)
