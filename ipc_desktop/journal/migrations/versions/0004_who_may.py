"""Remembers who was given a case, whose laptop was shut out and from where on, and the schema of each head."""

from alembic import op

from ipc_desktop.journal.tables import STEPS

revision, down_revision = "0004", "0003"


def upgrade() -> None:
    """Makes the tables, and adds the schema to the heads."""
    for statement in STEPS[revision]:
        op.execute(statement)
