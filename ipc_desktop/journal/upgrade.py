"""Brings the tables of a store up to date: a new file's in one go, an older app's through alembic, step by step."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ipc_desktop.journal.backup import back_up
from ipc_desktop.journal.database import Connection, told_plainly, transaction
from ipc_desktop.journal.errors import StoreError
from ipc_desktop.journal.tables import NEWEST_STEP, STEPS

MIGRATIONS = Path(__file__).parent / "migrations"


def bring_up_to_date(connection: Connection, path: Path, key: bytes, *, new: bool = False) -> None:
    """Makes the tables of a `new` file, or those of an older app new; an older file is copied, verified, before.

    Raises StoreError "too_new" for the file of a newer app, which is left as it is, and "damaged" when a file that
    should have tables has none.
    """
    with told_plainly():
        step = _step_in_force(connection)
    if step == NEWEST_STEP:
        return
    if step > NEWEST_STEP:
        raise StoreError("too_new")
    if not step and not new:
        raise StoreError("damaged")
    if not step:
        _make_tables(connection)
        return
    before = path.with_name(f"before-{NEWEST_STEP}.db")
    back_up(connection, before, key)
    upgrade(connection, NEWEST_STEP)
    before.unlink()  # else words destroyed later would live on in it


def upgrade(connection: Connection, step: str) -> None:
    """Takes the tables to a step; each step on the way is one transaction, so a failed one leaves no trace.

    Importing alembic costs 40 MB and half a second: only a file that is not up to date pays for it.
    """
    from alembic import command
    from alembic.config import Config
    from sqlalchemy import create_engine, event
    from sqlalchemy.pool import StaticPool
    from sqlcipher3 import dbapi2 as sqlcipher

    engine = create_engine("sqlite://", module=sqlcipher, creator=lambda: connection, poolclass=StaticPool)

    @event.listens_for(engine, "begin")
    def begin(opened: Any) -> None:
        opened.exec_driver_sql("BEGIN IMMEDIATE")

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    with engine.connect() as opened:
        config.attributes["connection"] = opened
        command.upgrade(config, step)
        opened.commit()


def _step_in_force(connection: Connection) -> str:
    """The last migration this file has seen, "" for a new file. Light: alembic is not needed to know."""
    known = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone()
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone() if known else None
    return str(row[0]) if row else ""


def _make_tables(connection: Connection) -> None:
    """What alembic would make of an empty file, without the 40 MB and half a second that importing it costs."""
    with transaction(connection):
        connection.execute("CREATE TABLE alembic_version(version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
        connection.execute("INSERT INTO alembic_version VALUES (?)", (NEWEST_STEP,))
        for statements in STEPS.values():
            for statement in statements:
                connection.execute(statement)
