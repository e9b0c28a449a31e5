"""Starting on a fresh machine: what dev.py promises to somebody who has only Python."""

import ast
import re
import shutil
import subprocess
import sys
import time
import tomllib
from collections.abc import Sequence
from pathlib import Path

import pytest

import dev

ROOT = Path(dev.__file__).resolve().parent
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")


class Calls:
    """Stands where dev.py starts other programs; keeps their lines. `fails`: words of those that fail."""

    def __init__(self, *fails: str) -> None:
        self.lines: list[str] = []
        self.fails = fails

    def __call__(self, command: Sequence[object], **_settings: object) -> int:
        line = " ".join(str(word) for word in command)
        self.lines.append(line)
        return 1 if any(words in line for words in self.fails) else 0


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Calls:
    return started_programs(monkeypatch, Calls())


def started_programs(monkeypatch: pytest.MonkeyPatch, calls: Calls) -> Calls:
    monkeypatch.setattr(subprocess, "call", calls)
    return calls


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder whose .venv looks made, but where nothing is installed yet."""
    venv = tmp_path / ".venv"
    monkeypatch.setattr(dev, "VENV", venv)
    monkeypatch.setattr(dev, "LOCK", tmp_path / "requirements.lock")
    monkeypatch.setattr(dev, "missing_packages", lambda **_: [])
    dev.LOCK.write_text("first\n", encoding="utf-8")
    dev.python().parent.mkdir(parents=True)
    dev.python().touch()
    (venv / "pyvenv.cfg").write_text("version = 3.11.2\n", encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("checkout")
def test_everything_is_installed_with_hashes_and_nothing_beyond_the_lock(calls: Calls) -> None:
    assert dev.set_up(with_programs=False)
    assert calls.lines[-1].endswith(f"--require-hashes --no-deps -r {dev.LOCK}")


@pytest.mark.usefixtures("checkout")
def test_a_second_start_installs_nothing(calls: Calls) -> None:
    dev.set_up(with_programs=False)
    calls.lines.clear()
    assert dev.set_up(with_programs=False)
    assert calls.lines == []


@pytest.mark.usefixtures("checkout")
def test_a_changed_lock_is_installed_at_the_next_start(calls: Calls) -> None:
    dev.set_up(with_programs=False)
    calls.lines.clear()
    dev.LOCK.write_text("second\n", encoding="utf-8")
    assert dev.set_up(with_programs=False)
    assert len(calls.lines) > 0


@pytest.mark.usefixtures("checkout")
def test_an_install_that_breaks_off_is_taken_up_again(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    started_programs(monkeypatch, Calls("pip install"))
    assert not dev.set_up(with_programs=False)
    assert "Is the network there?" in capsys.readouterr().out
    assert not dev.venv_is_current()


def test_an_environment_whose_python_has_gone_is_made_anew(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = started_programs(monkeypatch, Calls("pip --version"))
    assert dev.set_up(with_programs=False)
    assert f"{sys.executable} -m venv --clear {checkout / '.venv'}" in calls.lines


def test_somebody_who_may_not_install_is_given_the_one_line_to_type(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], calls: Calls
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(dev, "sudo_words", lambda: None)
    assert not dev.install_system_packages(["libegl1", "python3-venv"])
    said = capsys.readouterr().out
    assert "sudo apt-get update && sudo apt-get install -y --no-install-recommends libegl1 python3-venv\n" in said
    assert calls.lines == []


def test_root_gets_what_is_missing_after_one_update(monkeypatch: pytest.MonkeyPatch, calls: Calls) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(dev, "sudo_words", list)
    assert dev.install_system_packages(["libegl1"])
    update, install = calls.lines
    assert update.endswith("apt-get -qq update")
    assert install.endswith("apt-get -qq install -y --no-install-recommends libegl1")


def test_a_missing_library_is_named_by_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "LIBRARIES", {"libno-such-thing.so.9": "libnothing9"})
    monkeypatch.setattr(dev, "PROGRAMS", {"no-such-program": "nothing-bin nothing-dev"})
    assert dev.missing_packages(with_programs=False) == ["libnothing9"]
    assert dev.missing_packages(with_programs=True) == ["libnothing9", "nothing-bin", "nothing-dev"]


def test_an_old_python_is_told_kindly(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    assert dev.main(["run"]) == 1
    assert capsys.readouterr().out == "IPC Desktop needs Python 3.11 or later; this is 3.9.\n"


@pytest.mark.parametrize("words", [[], ["rnu"], ["--help"]])
def test_a_word_it_does_not_know_shows_the_commands(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(words) == (0 if words == ["--help"] else 2)
    assert "python3 dev.py run" in capsys.readouterr().out


def test_a_bare_test_checks_first_and_then_runs_everything(calls: Calls) -> None:
    assert dev.test([]) == 0
    assert [Path(line.split()[0]).name for line in calls.lines] == [
        "ruff",
        "ruff",
        "mypy",
        "lint-imports",
        "deptry",
        "python",
    ]
    assert calls.lines[-1].endswith("-m pytest -q -n 4")


def test_words_after_test_go_to_pytest_alone(calls: Calls) -> None:
    assert dev.test(["tests/plan", "-k", "sums"]) == 0
    assert len(calls.lines) == 1
    assert calls.lines[0].endswith("-m pytest tests/plan -k sums")


def test_a_finding_fails_the_test_command_though_every_test_passes(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = started_programs(monkeypatch, Calls("mypy"))
    assert dev.test([]) == 1
    assert "pytest" in calls.lines[-1]


def test_a_second_start_adds_less_than_a_second_and_starts_nothing(calls: Calls) -> None:
    before_s = time.thread_time()  # others may use the machine meanwhile
    dev.missing_packages(with_programs=True)
    dev.venv_is_current()
    assert time.thread_time() - before_s < 1
    assert calls.lines == []


def test_dev_needs_nothing_but_python_and_stays_short() -> None:
    source = Path(dev.__file__).read_text(encoding="utf-8")
    imported = {
        name.split(".")[0]
        for node in ast.walk(ast.parse(source))
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    assert imported <= sys.stdlib_module_names
    assert source.count("\n") < 260


def test_the_lock_names_no_host_and_hashes_every_package() -> None:
    assert re.findall(r"https?:|//|--(extra-)?index|@ ", LOCK) == []
    packages = re.split(r"\n(?=\S)", LOCK.strip())
    assert len(packages) > 40
    assert [package for package in packages if "--hash=sha256:" not in package] == []
    assert [package for package in packages if not re.match(r"[a-z0-9-]+==[\w.]+ ", package)] == []


def test_the_lock_holds_exactly_the_versions_that_the_project_names() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    named = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    locked = set(re.findall(r"^([a-z0-9-]+==[^ ;]+)", LOCK, re.MULTILINE))
    assert [name for name in named if name.lower() not in locked] == []
