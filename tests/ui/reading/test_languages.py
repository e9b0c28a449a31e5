"""Words are read in the language in which they were said, or in that of their letters."""

from __future__ import annotations

from ipc_desktop.ui.reading.languages import language_to_read


def test_words_are_read_in_the_language_they_were_said_in() -> None:
    assert language_to_read("Lubię pociągi.", "pl") == "pl"
    assert language_to_read("مجھے ٹرین پسند ہے۔", "ur") == "ur"


def test_letters_that_the_language_does_not_use_are_read_in_their_own() -> None:
    assert language_to_read("مجھے ٹرین پسند ہے۔", "en") == "ur"
    assert language_to_read("أحب القطارات", "en") == "ar"
    assert language_to_read("আমি ট্রেন ভালোবাসি।", "en-GB") == "bn"
    assert language_to_read("ਮੈਨੂੰ ਰੇਲ ਪਸੰਦ ਹੈ", "en") == "pa"
    assert language_to_read("I like trains.", "ur") == "en"


def test_figures_are_read_in_the_language_round_them() -> None:
    assert language_to_read("£1,234.50", "ur") == "ur"
