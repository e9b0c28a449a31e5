"""Lists the files that revisions tell of, and the parts of destroyed ones."""

from alembic import op

from ipc_desktop.journal.tables import STEPS

revision, down_revision = "0005", "0004"


def upgrade() -> None:
    """Makes both tables."""
    for statement in STEPS[revision]:
        op.execute(statement)
