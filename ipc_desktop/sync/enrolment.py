"""A laptop's way into a team and out of it: begun by the lead, asked for, compared by telephone, approved, revoked."""

from __future__ import annotations

import dataclasses
import secrets
from collections.abc import Callable, Iterable, Sequence
from typing import Literal, NamedTuple

from ipc_desktop.journal.ids import new_id
from ipc_desktop.journal.membership import Membership
from ipc_desktop.journal.revision import Audience, Device
from ipc_desktop.journal.sealed_box import box_name, new_box
from ipc_desktop.journal.store import Store
from ipc_desktop.sync import kinto_team
from ipc_desktop.sync.exchange import Exchange
from ipc_desktop.sync.files import FileExchange
from ipc_desktop.sync.giving import Giving
from ipc_desktop.sync.kept_roll import keep_roll, kept_roll, read_roll
from ipc_desktop.sync.kinto import MOST_TRIES, KintoServer
from ipc_desktop.sync.kinto_files import KintoFiles
from ipc_desktop.sync.records import AUDIENCES
from ipc_desktop.sync.refusals import noting_refusals
from ipc_desktop.sync.roll import (
    LONGEST_NAME,
    Ask,
    FeedEnd,
    Line,
    Roll,
    Says,
    ask_of_line,
    is_genuine_ask,
    number_to_compare,
    signed_ask,
)
from ipc_desktop.sync.team_server import TeamServerError

_PASSWORD_BYTES = 32

Refused = Literal[
    "has_a_team",
    "other_team",
    "no_team",
    "not_the_lead",
    "no_such_number",
    "no_such_laptop",
    "leads_already",
    "last_lead",
]


class RefusedByTeamError(Exception):
    """This is not done; `code` says why."""

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
    files_up_to: int | None = None,
    told: Callable[[int], None] = lambda _: None,
    told_of_files: Callable[[int], None] = lambda _: None,
    goes_on: Callable[[], bool] = lambda: True,
) -> Exchange:
    """A laptop's exchange with its team, of words and of files up to a size (bytes); see there."""
    server = server_of(place)
    files = FileExchange(store, KintoFiles(server), up_to=files_up_to, told=told_of_files, goes_on=goes_on)
    return Exchange(store, server, Giving(store, server, place), files, told=told, goes_on=goes_on)


def begin_team(store: Store, address: str, *, pin: str = "") -> Membership:
    """Makes a team on a server that has none, led by this laptop, and takes this laptop in; cut off, it is asked again.

    Raises RefusedByTeamError (has_a_team, other_team), TeamServerError.
    """
    with noting_refusals(store):
        place = store.journal.membership()
        if place is None or place.team_key != _own_lead_key(place):
            _refuse_if_placed(store)
            place = _first_place(store, address.rstrip("/"), pin)
        server = server_of(place)
        kinto_team.make_team(server, place.team_key)
        kinto_team.make_post(server, place.account)
        if not read_roll(store, place, server).lines:
            _write(store, place, _ask_of(store, place), "begun")
    return place_of(store)


def _first_place(store: Store, address: str, pin: str) -> Membership:
    """The place of who begins, kept before its team is there: cut off now, it is gone on with, and nobody takes it."""
    lead_key, device = secrets.token_bytes(32), store.journal.device()
    team_key = Device(lead_key).name
    place = Membership(address, pin, kinto_team.LEAD, _password(), device, new_box(), team_key, True, lead_key)
    if not kinto_team.make_account(address, place.account, place.password, pin=pin):
        raise RefusedByTeamError("other_team")
    store.writer.keep_membership(place).result()
    store.writer.take_over(()).result()
    return place


def ask_to_join(store: Store, address: str, *, pin: str = "") -> Membership:
    """Asks a team's lead to let this laptop in. Asked anew after it left, or when this store is a copy.

    The copy of a lead's store lets itself in, and leads on: a team is not lost with a laptop.
    Raises RefusedByTeamError "has_a_team", TeamServerError: then no place is kept, and it is asked anew; but where the
    ask alone was lost on its way, `looked_after` repeats it.
    """
    before = _refuse_if_placed(store)
    with noting_refusals(store):
        address, account, password = address.rstrip("/"), f"laptop-{new_id()}", _password()
        if not kinto_team.make_account(address, account, password, pin=pin):
            raise TeamServerError("not_known_here")
        server = KintoServer(address, account, password, pin=pin)
        team_key = kinto_team.team_key(server)
        box = new_box()  # after the team's key is known: see `number_to_compare`
        lead_key = before.lead_key if before and before.leads else secrets.token_bytes(32)
        place = Membership(address, pin, account, password, store.journal.device(), box, team_key, lead_key=lead_key)
        if before is None:
            store.writer.take_over(()).result()
        elif before.team_key == team_key and before.device != place.device:
            _open_doors(store, before, account)
            if before.leads:
                _let_in_as(store, before, _ask_of(store, place))
        store.writer.keep_membership(place).result()  # only now: what comes before is done anew when it was cut off
        kinto_team.ask_to_join(server, _signed(store, place))
    return looked_after(store, place) if before and before.leads else place


def _open_doors(store: Store, before: Membership, account: str) -> None:
    """Lets the account of a copied store into the cases of the one it had before, and sends what that had not sent.

    Else what nobody but a broken laptop had would never leave its copy.
    """
    server, held = server_of(before), set(store.journal.cases())
    for case in tuple(held):
        try:
            server.let_in(case, account, store.journal.audiences(case))
        except TeamServerError as error:
            if error.trouble not in ("revoked", "not_known_here", "not_there"):
                raise
            held.remove(case)  # never sent, or that account may not any more: then a colleague gives it again
    store.writer.take_over(held, before.device).result()


def _let_in_as(store: Store, lead: Membership, ask: Ask) -> None:
    """Lets a laptop in, and lead, by a place that leads."""
    server = server_of(lead)
    _admit(store, lead, ask)
    kinto_team.allow(server, ask.account, to_lead=True)
    _write(store, lead, ask, "leads")


def number_of(store: Store, place: Membership) -> str:
    """The number that this laptop's worker reads out to the lead."""
    return number_to_compare(place.team_key, _ask_of(store, place))


def looked_after(store: Store, place: Membership) -> Membership:
    """The place as it is now: approved as soon as the lead's line on the roll says so. Raises TeamServerError."""
    if place.approved:
        return place
    with noting_refusals(store):
        try:
            roll = read_roll(store, place, server_of(place))
        except TeamServerError as error:
            if error.trouble != "revoked":
                raise
            # Nobody reads the roll before the lead lets them in. That we ask may have been lost on the way.
            kinto_team.ask_to_join(server_of(place), _signed(store, place))
            return place
    line = roll.members.get(place.account)
    if line is None or (line.device, line.box) != (place.device, box_name(place.box)):
        return place
    leads = place.account in roll.leads
    store.writer.keep_membership(dataclasses.replace(place, approved=True, leads=leads)).result()
    return place_of(store)


# --- leads ------------------------------------------------------------------------------------------------------------


def asking(store: Store) -> Sequence[Asking]:
    """Laptops that wait to be let in. Raises RefusedByTeamError "not_the_lead", TeamServerError."""
    place = _led(store)
    server = server_of(place)
    roll = read_roll(store, place, server)
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
            return _admit(store, place, one.ask)
    raise RefusedByTeamError("no_such_number")


def _admit(store: Store, place: Membership, ask: Ask) -> Line:
    server = server_of(place)
    kinto_team.make_post(server, ask.account)
    kinto_team.allow(server, ask.account)
    return _write(store, place, ask, "approved")


def revoke(store: Store, account: str) -> Line:
    """Shuts a laptop out, at its next call: what it had sent counts on, what it brings later a lead looks at first.

    Raises RefusedByTeamError (no_such_laptop, last_lead).
    """
    place = _led(store)
    member = _member(store, place, account)
    if account == place.account:
        raise RefusedByTeamError("no_such_laptop")
    server = server_of(place)
    cases = kinto_team.shut_out(server, account)
    ends = [FeedEnd(one.case, one.audience, one.seq, one.hash.hex()) for one in server.ends(member.device, cases)]
    return _write(store, place, ask_of_line(member), "revoked", ends)


def let_lead(store: Store, account: str) -> Line:
    """Lets a laptop of the team lead it too. Raises RefusedByTeamError (no_such_laptop, leads_already)."""
    place = _led(store)
    member = _member(store, place, account)
    if account in read_roll(store, place, server_of(place)).leads:
        raise RefusedByTeamError("leads_already")
    kinto_team.allow(server_of(place), account, to_lead=True)
    return _write(store, place, ask_of_line(member), "leads")


def let_lead_no_more(store: Store, account: str) -> Line:
    """Takes from a laptop that it leads, this one's own too. Raises RefusedByTeamError (no_such_laptop, last_lead)."""
    place = _led(store)
    member = read_roll(store, place, server_of(place)).leads.get(account)
    if member is None:
        raise RefusedByTeamError("no_such_laptop")
    _refuse_if_last_lead(store, place, account)
    if account != place.account:
        kinto_team.allow_no_more(server_of(place), account)
    line = _write(store, place, ask_of_line(member), "leads_no_more")
    if account == place.account:  # who may not lead any more may not write that they do not
        kinto_team.allow_no_more(server_of(place), account)
    return line


def let_count(store: Store, device: str, ends: Iterable[FeedEnd]) -> Line:
    """Lets what a shut-out laptop wrote count further in some feeds. Raises RefusedByTeamError "no_such_laptop"."""
    place = _led(store)
    roll = read_roll(store, place, server_of(place))
    gone = next((line for line in roll.shut_out() if line.device == device), None)
    if gone is None:
        raise RefusedByTeamError("no_such_laptop")
    all_ends = {(end.case, end.audience): end for end in (*gone.ends, *ends)}
    return _write(store, place, ask_of_line(gone), "counts", all_ends.values())


def _member(store: Store, place: Membership, account: str) -> Line:
    member = read_roll(store, place, server_of(place)).members.get(account)
    if member is None:
        raise RefusedByTeamError("no_such_laptop")
    return member


def _refuse_if_last_lead(store: Store, place: Membership, account: str) -> None:
    if set(kept_roll(store, place).leads) == {account}:
        raise RefusedByTeamError("last_lead")


def _write(store: Store, place: Membership, about: Ask, says: Says, ends: Iterable[FeedEnd] = ()) -> Line:
    """Adds a line to the roll, after those that others add at the same time, and those that the server had lost.

    Raises RefusedByTeamError "not_the_lead" when another lead took that right away meanwhile.
    """
    server, lead = server_of(place), Device(place.lead_key)
    for _ in range(MOST_TRIES):
        roll = read_roll(store, place, server)
        if roll.lines and lead.name not in {line.lead for line in roll.leads.values()}:
            raise RefusedByTeamError("not_the_lead")
        if not roll.may(says, about.account):
            raise RefusedByTeamError("last_lead" if about.account in roll.leads else "no_such_laptop")
        line = roll.next_line(about, says, lead, ends)
        if server.add_lines([line]):
            keep_roll(store, place, Roll((*roll.lines, line), place.team_key))
            return line
    raise TeamServerError("busy")


# --- everybody --------------------------------------------------------------------------------------------------------


def members(store: Store) -> Sequence[Line]:
    """The laptops of the team, by their workers' names. Raises RefusedByTeamError "no_team", TeamServerError."""
    place = place_of(store)
    roll = read_roll(store, place, server_of(place))
    return sorted(roll.members.values(), key=lambda line: (line.worker.casefold(), line.account))


def colleagues(store: Store) -> Sequence[Line]:
    """The other laptops of the team; see `members`."""
    own = store.journal.device()
    return [line for line in members(store) if line.device != own]


def give_case(store: Store, case: str, to: Line, audiences: Sequence[Audience] = AUDIENCES) -> None:
    """Gives a case to a colleague's laptop: a signed line in the case, all that is not sent yet, and the keys.

    Cut off after the line, the next round does the rest. Raises RefusedByTeamError "no_team", TeamServerError.
    """
    place = place_of(store)
    store.writer.give(case, to.device, audiences, store.worker_id).result()
    if exchange_of(store, place, files_up_to=0).round().begun_elsewhere:  # files follow by themselves
        raise TeamServerError("begun_elsewhere")


def _led(store: Store) -> Membership:
    """The place of a lead, as the roll says just now."""
    place = store.journal.membership()
    if place is not None and place.approved:
        read_roll(store, place, server_of(place))
        place = store.journal.membership()
    if place is None or not place.leads:
        raise RefusedByTeamError("not_the_lead")
    return place


def place_of(store: Store) -> Membership:
    """This laptop's place in its team. Raises RefusedByTeamError "no_team"."""
    place = store.journal.membership()
    if place is None:
        raise RefusedByTeamError("no_team")
    return place


def _own_lead_key(place: Membership) -> str:
    return Device(place.lead_key).name if place.lead_key else ""


def _refuse_if_placed(store: Store) -> Membership | None:
    """The place of a copy of a store, or of a laptop that was shut out: they may ask anew."""
    place = store.journal.membership()
    if place is not None and place.device == store.journal.device() and not _was_shut_out(place):
        raise RefusedByTeamError("has_a_team")
    return place


def _was_shut_out(place: Membership) -> bool:
    if place.approved:
        try:
            server_of(place).roll()
        except TeamServerError as error:
            return error.trouble in ("revoked", "not_known_here")
    return False


def _ask_of(store: Store, place: Membership) -> Ask:
    name = store.worker_name[:LONGEST_NAME]
    return Ask(place.account, place.device, box_name(place.box), _own_lead_key(place), name)


def _signed(store: Store, place: Membership) -> Ask:
    return signed_ask(_ask_of(store, place), lambda data: store.writer.signature_of(data).result())


def _password() -> str:
    return secrets.token_urlsafe(_PASSWORD_BYTES)
