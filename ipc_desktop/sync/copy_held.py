"""Somebody's own copy on their computer: ask for it, read what is told, say something about it."""

from __future__ import annotations

import uuid

import msgspec

from ipc_desktop.journal.ids import new_id, now_after
from ipc_desktop.journal.own_copies import OwnCopy
from ipc_desktop.journal.sealed_box import box_name, new_box
from ipc_desktop.journal.store import Store
from ipc_desktop.plan.own_copy import Suggestion
from ipc_desktop.sync.letters import (
    MOST_AT_ONCE,
    CopysPost,
    Saying,
    Told,
    ask_with,
    letter,
    new_number,
    proof_of_giver,
    told_in,
)
from ipc_desktop.sync.refusals import note


def new_name() -> str:
    """A name for a copy, also as an account of the team's server; it tells nobody anything."""
    return f"copy-{uuid.uuid4()}"


def begin(store: Store, name: str, *, address: str = "", pin: str = "", password: str = "") -> OwnCopy:
    """Makes this store one that asks for a copy; without an address by a stick alone. Begun anew, it is another ask."""
    device, box = store.journal.device(), new_box()
    copy = OwnCopy(name, device, box, new_number(), address, pin, password, arrived=arrived(store))
    store.copies.keep_own(copy).result()
    return copy


def say(store: Store, page: str, text: str, lang: str) -> Suggestion:
    """Keeps something that is to be said about a page; it goes with the next exchange.

    Whoever reads it has the time alone to tell what was said first.
    """
    said = store.copies.said()
    one = Suggestion(new_id(), text, lang, now_after(said[-1].at if said else ""), page)
    store.copies.say(one).result()
    return one


def keep_up(store: Store, post: CopysPost) -> bool:
    """Asks for the copy while nobody gave it, reads what is new, and sends what was not told to have arrived.

    Whether anything new came. Raises what the post does, and StoreError.
    """
    copy = store.copies.own()
    if copy is None or copy.device != store.journal.device():  # a store brought back from a copy asks anew
        return False
    if not copy.is_given:
        post.ask(ask_with(copy.number, copy.id, copy.device, box_name(copy.box)))
    came = _read(store, copy, post)
    _send(store, post)
    return came


def arrived(store: Store) -> tuple[str, ...]:
    """The suggestions that are known to have arrived, through this copy or one before it."""
    copy, held = store.copies.own(), store.copies.held()
    known = (*(copy.arrived if copy is not None else ()), *(held.had if held is not None else ()))
    return tuple(dict.fromkeys(known))


def waiting(store: Store) -> tuple[Suggestion, ...]:
    """What was said here and is not known to have arrived."""
    known = arrived(store)
    return tuple(one for one in store.copies.said() if one.id not in known)


def _read(store: Store, copy: OwnCopy, post: CopysPost) -> bool:
    came = post.told(copy.id)
    if came is None or came.copy != copy.id or came.writer != (copy.giver or came.writer):
        return False
    told, before = told_in(came, copy.box), store.copies.held()
    is_older = told is not None and copy.is_given and before is not None and told.held.number <= before.number
    if told is None or not _is_proved(copy, told, came.writer):
        note(store, "letter", "other")
        return False
    if is_older:
        return False
    if not copy.is_given or (copy.giver_box, copy.post) != (told.box, told.post):
        given = msgspec.structs.replace(copy, giver=came.writer, giver_box=told.box, post=told.post)
        store.copies.keep_own(given).result()
    store.copies.keep_held(told.held).result()
    return True


def _is_proved(copy: OwnCopy, told: Told, giver: str) -> bool:
    """Whether who gives, the first time, knows the number that was read out; from then on it is who gave."""
    return copy.is_given or told.proof == proof_of_giver(copy.number, copy.id, giver, told.box)


def _send(store: Store, post: CopysPost) -> None:
    copy, held = store.copies.own(), store.copies.held()
    new = waiting(store)[:MOST_AT_ONCE]
    if copy is None or not copy.is_given or held is None or held.is_closed or not new:
        return
    sign = store.writer.signature_of
    says = Saying(new)
    post.say(
        letter(says, copy.id, copy.device, copy.giver, copy.giver_box, lambda data: sign(data).result()), copy.post
    )
