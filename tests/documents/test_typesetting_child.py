"""The child process that sets pages: slow, crashed or cut short, it costs nothing and gives nothing away."""

from __future__ import annotations

import subprocess
import sys
import threading
import time

import pytest

from ipc_desktop.documents import child
from ipc_desktop.documents.child import PaperError
from ipc_desktop.documents.typesetter import set_pdf
from tests.documents.test_typesetter import whole

pytestmark = pytest.mark.children


def test_nobody_waits_any_longer_once_it_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "_command", lambda _work: [sys.executable, "-c", "import time; time.sleep(60)"])
    document = whole()

    def stop() -> None:
        while not child._running:
            time.sleep(0.01)
        child.give_up()

    threading.Thread(target=stop).start()
    with pytest.raises(PaperError) as failure:
        set_pdf(document, 18)
    assert failure.value.code == "stopped"
    assert not child._running


def test_pages_that_take_too_long_are_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "_command", lambda _work: [sys.executable, "-c", "import time; time.sleep(60)"])
    monkeypatch.setattr(child, "LONGEST_S", 0.2)
    with pytest.raises(PaperError) as failure:
        set_pdf(whole(), 18)
    assert failure.value.code == "too_slow"


def test_a_crash_of_the_child_costs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    dies = [sys.executable, "-c", "import os; os.abort()"]
    monkeypatch.setattr(child, "_command", lambda _work: dies)
    with pytest.raises(PaperError) as failure:
        set_pdf(whole(), 18)
    assert failure.value.code == "crashed"


def test_half_an_answer_is_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    stops = [sys.executable, "-c", "print('ok 1000'); print('%PDF')"]
    monkeypatch.setattr(child, "_command", lambda _work: stops)
    with pytest.raises(PaperError) as failure:
        set_pdf(whole(), 18)
    assert failure.value.code == "crashed"


def test_no_word_of_the_plan_is_in_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        child,
        "_command",
        lambda _work: [sys.executable, "-c", "import sys; sys.stdin.buffer.read(); print('failed not_set')"],
    )
    with pytest.raises(PaperError) as failure:
        set_pdf(whole(), 18)
    assert str(failure.value) == "not_set"


def test_english_needs_no_pdf_library_in_the_child() -> None:
    heavy = "{'pikepdf', 'msgspec', 'json', 'pathlib', 'typing', 're'} & set(sys.modules)"
    look = f"import sys; import ipc_desktop.documents.typeset; print(sorted({heavy}))"
    loaded = subprocess.run([sys.executable, "-c", look], capture_output=True, check=True, text=True)
    assert loaded.stdout == "[]\n"
