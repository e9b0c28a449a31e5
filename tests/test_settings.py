"""What somebody chose is there next time; a broken settings file is never a reason not to start."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ipc_desktop.settings import FILE_NAME, Settings, load, save
from ipc_desktop.whole_files import UnwritableError

CHOSEN = Settings(language="ur", text_size=200, theme="dark", pictures="none", idle_minutes=5, lock_on_sleep=False)


def test_what_was_chosen_is_there_next_time(tmp_path: Path) -> None:
    save(tmp_path / "new", CHOSEN)
    assert load(tmp_path / "new") == CHOSEN
    assert [file.name for file in (tmp_path / "new").iterdir()] == [FILE_NAME]


def test_a_first_start_has_the_usual_settings(tmp_path: Path) -> None:
    assert load(tmp_path) == Settings()


@pytest.mark.parametrize("broken", [b"", b"{", b"[]", b"\xff\xfe", b"null", b"[" * 50_000, b'{"language": "ur"' * 9000])
def test_a_broken_file_gives_the_usual_settings(tmp_path: Path, broken: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(broken)
    assert load(tmp_path) == Settings()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("text_size", 99),
        ("text_size", 401),
        ("text_size", True),
        ("text_size", "200"),
        ("theme", "plaid"),
        ("idle_minutes", -1),
        ("lock_on_sleep", 1),
        ("language", ""),
        ("language", "x" * 99),
    ],
)
def test_one_value_that_cannot_be_leaves_the_others(tmp_path: Path, name: str, value: object) -> None:
    (tmp_path / FILE_NAME).write_text(json.dumps({"pictures": "more", name: value, "later": 1}))
    assert load(tmp_path) == Settings()._replace(pictures="more")


def test_a_full_disk_keeps_the_settings_of_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save(tmp_path, CHOSEN)

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(UnwritableError, match="no room left"):
        save(tmp_path, Settings())
    assert load(tmp_path) == CHOSEN
    assert [file.name for file in tmp_path.iterdir()] == [FILE_NAME]
