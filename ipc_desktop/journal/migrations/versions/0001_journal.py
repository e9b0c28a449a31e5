"""The first tables: the journal and its keys; what is derived from them; drafts, places and files."""

from alembic import op

from ipc_desktop.journal.tables import STEPS

revision, down_revision = "0001", None


def upgrade() -> None:
    """Makes the first tables."""
    for statement in STEPS[revision]:
        op.execute(statement)
