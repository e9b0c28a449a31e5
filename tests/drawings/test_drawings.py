"""Stories of drawings: no word in them, all of it in the words beside them, the same picture from the same plan."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from ipc_desktop.drawings.budget_bars import Bar, budget_bars
from ipc_desktop.drawings.outcome_steps import outcome_steps
from ipc_desktop.drawings.pen import PRINT, Drawing, Palette
from ipc_desktop.drawings.relationship_circle import relationship_circle
from ipc_desktop.drawings.week_picture import MODES, WeekWords, week_picture
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.people import Circle, Party
from ipc_desktop.plan.routine import WeekMode, WeekSlot

RINGS: dict[Circle, str] = {
    "closest": "Closest to me",
    "friends_and_family": "Friends and family",
    "groups": "Groups",
    "paid": "Paid to help",
}
ME = Party(id="me", name="Maud", roles=("self",))
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def friend(number: int, circle: Circle = "closest") -> Party:
    return Party(id=f"p{number}", name=f"Friend {number}", circle=circle)


def slot(what: str, weekday: int, start_h: int, end_h: int, mode: WeekMode = "usual", paid_from: str = "") -> WeekSlot:
    return WeekSlot(
        id=what,
        what=Words(what),
        weekday=weekday,
        start_minute=start_h * 60,
        end_minute=end_h * 60,
        mode=mode,
        paid_from=paid_from,
    )


def week(*slots: WeekSlot, mode: WeekMode = "usual") -> Drawing:
    hours = {one.id: f"{one.start_minute // 60} to {one.end_minute // 60}" for one in slots}
    return week_picture(slots, mode, WeekWords("A usual week", DAYS, hours))


def shapes(drawing: Drawing, tag: str, fill: str = "") -> list[dict[str, str]]:
    """The shapes of one tag, those of one fill if one is named; the frame round all is left out."""
    found = [dict(re.findall(r'([\w-]+)="([^"]*)"', shape)) for shape in re.findall(rf"<{tag} [^>]*>", drawing.svg)]
    return [shape for shape in found if "style" in shape and fill in shape["style"]]


DARK = "fill: rgb(0%,0%,0%)"
DRAWINGS = {
    "circle": relationship_circle(ME, [friend(1), friend(2, "paid")], RINGS),
    "week": week(slot("Swimming", 2, 9, 11)),
    "money": budget_bars([Bar("NHS", 100_00, 200_00)]),
    "steps": outcome_steps(3, 7),
}


@pytest.mark.parametrize("drawing", DRAWINGS.values(), ids=DRAWINGS.keys())
def test_a_drawing_holds_no_word_and_no_text_element(drawing: Drawing) -> None:
    assert re.sub(r"<[^>]*>", "", drawing.svg).strip() == ""
    assert not re.search(r"<(text|title|desc|image)\b", drawing.svg)
    assert drawing.alternative.endswith(".")


def test_the_same_data_give_the_same_picture_in_the_colours_of_screen_or_paper() -> None:
    assert outcome_steps(3, 7) == outcome_steps(3, 7)
    dark = outcome_steps(3, 7, Palette("#ffffff", "#1f2729", "#454b4c"))
    assert dark.alternative == outcome_steps(3, 7).alternative
    assert "rgb(100%,100%,100%)" in dark.svg
    assert PRINT.ink == "#000000"


def test_everybody_has_a_mark_and_is_named_ring_by_ring() -> None:
    drawing = relationship_circle(ME, [friend(1), friend(2, "friends_and_family"), friend(3, "paid")], RINGS)
    assert len(shapes(drawing, "circle")) == 3 + 1 + 2  # the rings, Maud, two who are not paid
    assert len(shapes(drawing, "rect")) == 1
    assert drawing.alternative == (
        "A circle with Maud in the middle. "
        "Closest to me: Friend 1. Friends and family: Friend 2. Paid to help: Friend 3."
    )


def test_somebody_without_a_name_is_told_all_the_same() -> None:
    drawing = relationship_circle(ME, [Party(id="p1", circle="closest")], RINGS)
    assert "Closest to me: Somebody." in drawing.alternative


def test_more_people_than_can_be_drawn_are_all_named() -> None:
    drawing = relationship_circle(ME, [friend(n) for n in range(40)], RINGS)
    assert all(f"Friend {n}" in drawing.alternative for n in range(40))
    assert len(shapes(drawing, "circle")) == 3 + 1 + 14


def test_somebody_without_a_place_is_not_in_the_circle() -> None:
    drawing = relationship_circle(ME, [friend(1, "")], RINGS)
    assert drawing.alternative == "A circle with Maud in the middle. Nobody has a place in it yet."


def test_what_is_paid_for_is_dark_and_said_so() -> None:
    drawing = week(slot("Swimming", 2, 9, 11, paid_from="s1"), slot("Choir", 2, 14, 16))
    assert len(shapes(drawing, "rect", DARK)) == 1
    assert len(shapes(drawing, "rect")) == 2
    assert drawing.alternative == (
        "A usual week, day by day. Tuesday: Swimming, 9 to 11, paid from the budget and Choir, 14 to 16."
    )
    assert drawing.rows == 7


@pytest.mark.parametrize("mode", MODES)
def test_each_kind_of_week_is_a_picture_of_its_own(mode: WeekMode) -> None:
    slots = [slot(f"Only {one}", 1, 9, 10, one) for one in MODES]
    drawing = week(*slots, mode=mode)
    assert [one for one in MODES if f"Only {one}," in drawing.alternative] == [mode]


def test_what_happens_at_the_same_time_lies_side_by_side() -> None:
    drawing = week(slot("One", 1, 9, 12), slot("Two", 1, 10, 11), slot("Three", 1, 12, 13))
    places = [(float(bar["y"]), float(bar["height"])) for bar in shapes(drawing, "rect")]
    assert len({y for y, _ in places}) == 2
    assert all(height < 24 for _, height in places)


def test_what_has_no_day_or_time_or_a_strange_one_is_left_to_the_words() -> None:
    strange = [slot("a", 0, 9, 10), slot("b", 1, 11, 10), slot("c", 1, 0, 99), slot("d", 1, -1, 5)]
    assert week(*strange).alternative == "A usual week, day by day. Nothing has a time yet."
    assert shapes(week(*strange), "rect") == []
    assert len(shapes(week(slot("night", 1, 0, 24)), "rect")) == 1


def test_bars_are_as_long_as_their_money() -> None:
    drawing = budget_bars([Bar("NHS", 100_00, 200_00), Bar("Council", 50_00, 25_00)])
    dark = [float(bar["width"]) for bar in shapes(drawing, "rect", DARK)]
    assert dark[0] == pytest.approx(2 * dark[1])
    assert drawing.alternative == "NHS: £100.00 planned of £200.00 a year. Council: £50.00 planned of £25.00 a year."
    assert drawing.rows == 2


def test_ways_have_nothing_set_against_them_and_no_money_is_no_bar() -> None:
    drawing = budget_bars([Bar("Direct payment", 10_00), Bar("Notional", 0)])
    assert len(shapes(drawing, "rect")) == 1
    assert drawing.alternative == "Direct payment: £10.00 a year. Notional: £0.00 a year."
    assert budget_bars([]).alternative == "No money yet."


@pytest.mark.parametrize("now", range(11))
def test_the_steps_that_were_climbed_are_dark(now: int) -> None:
    assert len(shapes(outcome_steps(now, 10), "rect", DARK)) == now
    assert outcome_steps(now, None).alternative == f"Ten steps up. I am on step {now}."


def test_a_step_beyond_the_stairs_is_refused() -> None:
    for now, goal in ((11, 3), (-1, 3), (3, 11)):
        with pytest.raises(ValueError, match="step"):
            outcome_steps(now, goal)


def test_drawing_needs_nothing_that_sets_type_or_reads_photos() -> None:
    script = (
        "import sys; from ipc_desktop.drawings.outcome_steps import outcome_steps; outcome_steps(3, 7);"
        "print(sorted({'PIL', 'PySide6', 'reportlab.platypus', 'reportlab.pdfgen'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_nothing_is_loaded_for_drawings_until_one_is_drawn() -> None:
    script = (
        "import sys; import ipc_desktop.drawings.budget_bars, ipc_desktop.drawings.week_picture;"
        "print('reportlab' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
