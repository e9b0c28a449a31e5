"""Times of day as people write them."""

import pytest

from ipc_desktop.ui.fields.time_field import read_time


@pytest.mark.parametrize(
    ("written", "time"),
    [
        ("10:30", "10:30"),
        ("10.30", "10:30"),
        ("1030", "10:30"),
        ("9", "09:00"),
        ("2", "14:00"),
        ("02", "02:00"),
        ("2pm", "14:00"),
        ("2:15 PM", "14:15"),
        ("12am", "00:00"),
        ("12 p.m.", "12:00"),
        ("14:05", "14:05"),
        (" 16h30 ", "16:30"),
    ],
)
def test_a_time_is_understood_however_it_is_written(written: str, time: str) -> None:
    assert read_time(written) == time


@pytest.mark.parametrize("written", ["", "after lunch", "25", "10:75", "14pm", "1:2", "10:30 or so"])
def test_what_is_no_time_is_never_guessed(written: str) -> None:
    assert read_time(written) == ""
