"""Stories of a newer app on an older store: brought up to date, or left exactly as it was."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from ipc_desktop.journal import upgrade
from ipc_desktop.journal.store import unlock_store
from ipc_desktop.journal.tables import NEWEST_STEP
from tests.journal.made_up import PASSPHRASE, begun_case, made_store
from tests.journal.test_journal import rows

STEP = """
from alembic import op
revision, down_revision = "9999", "{before}"
def upgrade():
    op.execute("ALTER TABLE place ADD COLUMN since TEXT NOT NULL DEFAULT ''")
    op.execute("{last}")
"""


@pytest.fixture
def newer_app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of a step that a newer app brings."""
    migrations = tmp_path / "migrations"
    shutil.copytree(upgrade.MIGRATIONS, migrations, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(upgrade, "MIGRATIONS", migrations)
    monkeypatch.setattr(upgrade, "NEWEST_STEP", "9999")
    return migrations / "versions" / "9999_since.py"


def test_a_newer_app_brings_an_older_store_up_to_date_and_leaves_no_copy(tmp_path: Path, newer_app: Path) -> None:
    newer_app.write_text(STEP.format(before=NEWEST_STEP, last="UPDATE place SET since = 'before'"))
    store, case = older_store(tmp_path / "data")
    again = unlock_store(store, PASSPHRASE)
    assert rows(again, "SELECT page, since FROM place") == [("outcome", "before")]
    assert (len(again.journal.plan(case)), again.journal.verify(case)) == (3, ())
    assert not list(store.glob("before-*"))
    again.close()


def test_a_step_that_fails_midway_leaves_the_store_and_a_copy_as_they_were(tmp_path: Path, newer_app: Path) -> None:
    newer_app.write_text(STEP.format(before=NEWEST_STEP, last="UPDATE nowhere SET a = 1"))
    store, case = older_store(tmp_path / "data")
    with pytest.raises(Exception, match="nowhere"):
        unlock_store(store, PASSPHRASE)
    newer_app.write_text(STEP.format(before=NEWEST_STEP, last="SELECT 1"))
    again = unlock_store(store, PASSPHRASE)
    assert rows(again, "SELECT page, since FROM place") == [("outcome", "")]
    assert len(again.journal.plan(case)) == 3
    assert not list(store.glob("before-*"))
    again.close()


def test_a_store_that_knew_its_team_before_knows_who_is_on_the_roll(tmp_path: Path) -> None:
    store, _ = made_store(tmp_path / "data")
    for statement in (
        """INSERT INTO store_fact VALUES ('roll', CAST('[{"device":"aa"},{"device":"bb"},{"device":"aa"}]' AS BLOB))""",
        "DROP TABLE on_roll",
        "UPDATE alembic_version SET version_num = '0005'",
    ):
        store.writer._connection.execute(statement)
    store.close()
    again = unlock_store(store.folder, PASSPHRASE)
    assert rows(again, "SELECT device FROM on_roll ORDER BY device") == [("aa",), ("bb",)]
    again.close()


def older_store(data: Path) -> tuple[Path, str]:
    """A store as the app before made it, with one case."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(upgrade, "NEWEST_STEP", NEWEST_STEP)
        store, _ = made_store(data)
        case = begun_case(store)
        store.writer.keep_drafts(case, [], "outcome").result()
        store.close()
    return store.folder, case
