"""What every test gets: no screen needed, no touch of the user's own files, and no unexpected warning let pass."""

import gc
import logging
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from tests.patience import PatientBot

# Machines are shared: how long an example takes says nothing about what it shows.
hypothesis.settings.register_profile("shared", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])
if "CI" not in os.environ:  # there hypothesis has a profile of its own: no deadline, and the same examples each time
    hypothesis.settings.load_profile("shared")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A test that forgets to name a data folder writes here, not into the developer's own store.
_NOBODYS_HOME = tempfile.TemporaryDirectory(prefix="ipc-desktop-tests-", ignore_cleanup_errors=True)
for _variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "WIN_PD_OVERRIDE_LOCAL_APPDATA"):
    os.environ[_variable] = str(Path(_NOBODYS_HOME.name) / _variable.lower())


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--all", action="store_true", help="run the slow tests too")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--all"):
        return
    slow = [item for item in items if item.get_closest_marker("slow")]
    if slow:
        config.hook.pytest_deselected(items=slow)
        items[:] = [item for item in items if not item.get_closest_marker("slow")]


def pytest_collection_finish() -> None:
    """The app clears away what it let go whenever nobody waits; thousands of tests to be run are none of that."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def nobody_has_pointed_yet() -> None:
    """Every test begins as the app does: until somebody points, it is keys that were used last."""
    focus_ring = sys.modules.get("ipc_desktop.ui.looks.focus_ring")
    for follower in focus_ring._followers if focus_ring is not None else ():
        follower.by_key = True


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> PatientBot:
    """What leads a window in a test, in the place of pytest-qt's own: that one loses patience after five seconds."""
    return PatientBot(request)


@pytest.fixture(autouse=True)
def no_unexpected_log_line(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fails a test that causes a log line of WARNING or above, unless it says `@pytest.mark.expects_log(words)`.

    Qt's own warnings fail tests by `qt_log_level_fail`, Python's by `filterwarnings`; both stand in pyproject.toml.
    """
    yield
    expected = [str(words) for marker in request.node.iter_markers("expects_log") for words in marker.args]
    lines = [
        record.getMessage()
        for phase in ("setup", "call")
        for record in caplog.get_records(phase)
        if record.levelno >= logging.WARNING
    ]
    unexpected = [line for line in lines if not any(words in line for words in expected)]
    missing = [words for words in expected if not any(words in line for line in lines)]
    if unexpected:
        pytest.fail(f"unexpected log lines: {unexpected}")
    if missing:
        pytest.fail(f"expected log lines never came: {missing}")
