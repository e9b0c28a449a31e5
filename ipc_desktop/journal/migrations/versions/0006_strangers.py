"""Lists the devices that the team's roll names."""

from alembic import op

from ipc_desktop.journal.tables import STEPS

revision, down_revision = "0006", "0005"


def upgrade() -> None:
    """Makes the table, and fills it from the roll that is kept."""
    for statement in STEPS[revision]:
        op.execute(statement)
