"""Small facts that a store keeps of itself, each under its name: its keys, its PIN, its place in a team."""

from __future__ import annotations

from ipc_desktop.journal.database import Connection


def fact(connection: Connection, name: str) -> bytes | None:
    """What is kept under a name; None while there is nothing."""
    row = connection.execute("SELECT value FROM store_fact WHERE name = ?", (name,)).fetchone()
    return bytes(row[0]) if row else None


def facts(connection: Connection, beginning: str) -> tuple[bytes, ...]:
    """All that is kept under names that begin so."""
    rows = connection.execute("SELECT value FROM store_fact WHERE substr(name, 1, ?) = ?", (len(beginning), beginning))
    return tuple(bytes(value) for (value,) in rows)


def forget_fact(connection: Connection, name: str) -> None:
    """Keeps nothing under a name any more. To be called inside a transaction."""
    connection.execute("DELETE FROM store_fact WHERE name = ?", (name,))


def keep_fact(connection: Connection, name: str, value: bytes | str) -> None:
    """Keeps it in the place of any before. To be called inside a transaction."""
    connection.execute(
        "INSERT INTO store_fact VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value", (name, value)
    )
