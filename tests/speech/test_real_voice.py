"""The app speaks with a real voice: espeak-ng through speech-dispatcher, as on a Linux laptop."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest

from ipc_desktop import paths
from tests.speech.quiet_service import QuietService

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the speech service of Linux")


@pytest.fixture(scope="module")
def service() -> Iterator[QuietService]:
    service = QuietService()
    yield service
    service.close()


def spoken(service: QuietService, *lines: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.speech.speak"],
        input="\n".join(lines),
        capture_output=True,
        text=True,
        env=service.environment | {"QT_QPA_PLATFORM": "offscreen"},
        cwd=paths.ROOT,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def test_sentences_are_spoken_to_their_end_one_after_another(service: QuietService) -> None:
    before = service.seconds_of_sound
    assert spoken(service, "en What matters to you?", "en Friday trains with Nana.") == ["finished", "finished"]
    assert 1.5 < service.seconds_of_sound - before < 10
    asked = service.asked_for
    assert 0 < asked.index("What matters to you?") < asked.index("Friday trains with Nana.")


def test_words_in_urdu_are_spoken_by_an_urdu_voice(service: QuietService) -> None:
    before = service.seconds_of_sound
    assert spoken(service, "ur مجھے ٹرین پسند ہے۔", "en Thank you.") == ["finished", "finished"]
    assert service.seconds_of_sound - before > 1
    asked = service.asked_for
    urdu, words = asked.index("SET SELF SYNTHESIS_VOICE Urdu"), asked.index("مجھے ٹرین پسند ہے۔")
    assert urdu < words < asked.index("SET SELF SYNTHESIS_VOICE English (Great Britain)", words)


def test_a_language_that_nobody_here_speaks_is_not_mumbled_by_another_voice(service: QuietService) -> None:
    before = service.seconds_of_sound
    assert spoken(service, "bfi Hello") == ["silent"]
    assert service.seconds_of_sound == before


def test_no_file_keeps_a_word_that_was_spoken() -> None:
    service = QuietService(log_level=3)
    try:
        assert spoken(service, "en Zebrafish swim in my plan.") == ["finished"]
        assert service.seconds_of_sound > 1
        assert service.files_that_hold("Zebrafish") == []
    finally:
        service.close()
