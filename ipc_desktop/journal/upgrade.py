"""Runs alembic over an open encrypted database; imported only for a file that is not up to date."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, event
from sqlalchemy.pool import StaticPool

from ipc_desktop.journal.database import Connection

MIGRATIONS = Path(__file__).parent / "migrations"


def upgrade(connection: Connection, step: str) -> None:
    """Takes the tables to a step; each step on the way is one transaction, so a failed one leaves no trace."""
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
