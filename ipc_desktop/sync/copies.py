"""Own copies by the way that there is: over the team's server, or by a folder on a stick."""

from __future__ import annotations

import datetime as dt
import secrets
from dataclasses import replace
from pathlib import Path

from ipc_desktop.journal.membership import Membership
from ipc_desktop.journal.own_copies import OwnCopy
from ipc_desktop.journal.store import Store
from ipc_desktop.sync import copy_held, enrolment
from ipc_desktop.sync.copies_given import CopiesGiven
from ipc_desktop.sync.copies_on_stick import StickCopy, StickGiver
from ipc_desktop.sync.kinto import KintoServer
from ipc_desktop.sync.kinto_copies import KintoCopy, KintoGiver
from ipc_desktop.sync.kinto_team import make_account
from ipc_desktop.sync.parcel import Carried, exchange_by_folder
from ipc_desktop.sync.refusals import noting_refusals
from ipc_desktop.sync.team_server import TeamServerError

_PASSWORD_BYTES = 32


def given_at(store: Store, place: Membership, today: dt.date) -> CopiesGiven:
    """The copies that this laptop gave, as it reaches them over its team's server."""
    return CopiesGiven(store, KintoGiver(enrolment.server_of(place)), today)


def given_by_stick(store: Store, folder: Path, today: dt.date) -> CopiesGiven:
    """The same by a folder on a stick."""
    return CopiesGiven(store, StickGiver(folder), today)


def given_round(store: Store, place: Membership, today: dt.date) -> tuple[str, ...]:
    """Exchanges with the copies that this laptop gave, without any in no request; cases in which it brought something.

    Raises TeamServerError and StoreError.
    """
    return given_at(store, place, today).keep_up().cases if store.copies.given() else ()


def team_by_folder(store: Store, folder: Path, today: dt.date) -> Carried:
    """Exchanges with the team and the copies by a folder on a stick. Raises ParcelError "unwritable", StoreError."""
    carried = exchange_by_folder(store, folder)
    kept = given_by_stick(store, folder, today).keep_up()
    return replace(carried, cases=tuple(dict.fromkeys((*carried.cases, *kept.cases))))


def begin_at(store: Store, address: str, *, pin: str = "") -> OwnCopy:
    """Makes this store one that asks for a copy over a team's server, with an account that may do nothing yet.

    Raises TeamServerError; then nothing was kept.
    """
    address, password = address.rstrip("/"), secrets.token_urlsafe(_PASSWORD_BYTES)
    name = copy_held.new_name()
    with noting_refusals(store):
        if not make_account(address, name, password, pin=pin):
            raise TeamServerError("not_known_here")
    return copy_held.begin(store, name, address=address, pin=pin, password=password)


def held_round(store: Store) -> bool:
    """A copy's exchange over the server: whether anything new came. Raises TeamServerError and StoreError."""
    copy = store.copies.own()
    if copy is None or not copy.address:
        return False
    with noting_refusals(store):
        server = KintoServer(copy.address, copy.id, copy.password, pin=copy.pin)
        return copy_held.keep_up(store, KintoCopy(server))


def held_by_stick(store: Store, folder: Path) -> bool:
    """The same by a folder on a stick. Raises ParcelError "unwritable"."""
    return copy_held.keep_up(store, StickCopy(folder))
