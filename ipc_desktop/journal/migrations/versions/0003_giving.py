"""Lets an epoch of a case have several keys, and remembers which keys are still to be given to others."""

from alembic import op

from ipc_desktop.journal.tables import STEPS

revision, down_revision = "0003", "0002"


def upgrade() -> None:
    """Makes the keys' table anew, and the list of those to be given."""
    for statement in STEPS[revision]:
        op.execute(statement)
