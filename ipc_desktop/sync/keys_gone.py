"""Takes the keys of what was destroyed away from the team's server too, once for each signed notice of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from ipc_desktop.journal.store import Store
from ipc_desktop.sync.records import AUDIENCES
from ipc_desktop.sync.team_server import TeamServer, TeamServerError


def remove_destroyed_keys(store: Store, server: TeamServer) -> None:
    """Does what notices say, wherever this laptop may; every laptop that has the case does the same.

    What an older copy of the server brought back goes again. Raises TeamServerError and StoreError.
    """
    for notice in store.journal.notices_to_carry_on():
        for audience in AUDIENCES:
            with passed_over_where_shut_out():
                server.destroy_keys(notice.case, audience, notice.keys)
        store.writer.notice_was_carried_on(notice).result()


@contextmanager
def passed_over_where_shut_out() -> Iterator[None]:
    """Goes on elsewhere, where the server does not let this laptop to a case; to the team it did."""
    try:
        yield
    except TeamServerError as error:
        if error.trouble not in ("revoked", "not_there"):
            raise
