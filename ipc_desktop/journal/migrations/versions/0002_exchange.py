"""What the exchange with other laptops needs to remember: what waits, what was sent, what was refused."""

from alembic import op

from ipc_desktop.journal.tables import STEPS

revision, down_revision = "0002", "0001"


def upgrade() -> None:
    """Makes the tables of the exchange."""
    for statement in STEPS[revision]:
        op.execute(statement)
