"""Stories of what is lit next, and of what a press means."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ipc_desktop.ui.scanning.steps import PACES_MS, ROUNDS, Spot, Stepper, in_blocks, joined

PAGE = (
    Spot("name", "Name"),
    Spot(("row", 1), "Colours", (Spot("light", "Light"), Spot("dark", "Dark"))),
    Spot("go on", "Continue"),
)


def stepper(spots: tuple[Spot, ...] = PAGE) -> Stepper:
    made = Stepper()
    made.show("page", spots)
    return made


def lit(of: Stepper) -> str:
    return of.lit.name if of.lit is not None else ""


def names(of: Stepper, steps: int) -> list[str]:
    found = []
    for _ in range(steps):
        found.append(lit(of))
        of.step()
    return found


def test_rows_are_lit_in_order_and_round_again() -> None:
    assert names(stepper(), 4) == ["Name", "Colours", "Continue", "Name"]


def test_a_press_opens_a_row_and_a_second_one_chooses() -> None:
    scan = stepper()
    scan.step()
    assert scan.choose() is None
    assert lit(scan) == "Light"
    scan.step()
    chosen = scan.choose()
    assert chosen is not None
    assert chosen.key == "dark"
    assert (lit(scan), scan.is_inside) == ("Colours", False), "the same row is near for another choice"


def test_after_its_last_part_a_row_can_be_left_by_a_press() -> None:
    scan = stepper()
    scan.step()
    scan.choose()
    scan.step()
    scan.step()
    assert scan.is_way_out
    assert lit(scan) == "Colours"
    assert scan.choose() is None
    assert (lit(scan), scan.is_inside) == ("Colours", False)


def test_a_row_without_a_press_is_left_by_itself() -> None:
    scan = stepper()
    scan.step()
    scan.choose()
    for _ in range(ROUNDS * 3):
        assert scan.is_inside
        scan.step()
    assert not scan.is_inside


def test_a_new_page_begins_with_its_first_row() -> None:
    scan = stepper()
    scan.step()
    scan.choose()
    scan.show("next page", (Spot("a", "Yes"), Spot("b", "No")))
    assert (lit(scan), scan.fresh, scan.is_inside) == ("Yes", True, False)


def test_what_is_lit_stays_lit_when_the_page_changes_round_it() -> None:
    scan = stepper()
    scan.step()
    scan.choose()
    scan.step()
    scan.show("page", (Spot("error", "Please look"), *PAGE))
    assert lit(scan) == "Dark"


def test_a_row_that_is_gone_is_left() -> None:
    scan = stepper()
    scan.step()
    scan.choose()
    scan.show("page", (PAGE[0], PAGE[2]))
    assert not scan.is_inside
    assert lit(scan) in ("Name", "Continue")


def test_a_page_with_nothing_to_choose_lights_nothing_and_takes_presses() -> None:
    scan = stepper(())
    scan.step()
    assert scan.lit is None
    assert scan.choose() is None


def test_many_rows_come_in_blocks_so_that_the_last_is_near() -> None:
    rows = [Spot(n, str(n)) for n in range(40)]
    blocks = in_blocks(rows)
    assert len(blocks) <= 7
    assert [leaf for block in blocks for leaf in block.leaves()] == rows


@given(st.lists(st.integers(1, 5), min_size=1, max_size=12), st.data())
def test_everything_can_be_chosen_whatever_the_page(parts: list[int], data: st.DataObject) -> None:
    rows = [joined([Spot((row, part), f"{row}.{part}") for part in range(count)]) for row, count in enumerate(parts)]
    spots = in_blocks(rows)
    wanted = data.draw(st.sampled_from([leaf for spot in spots for leaf in spot.leaves()]))
    scan = stepper(spots)
    for _ in range(200):
        now = scan.lit
        assert now is not None
        if now.holds(wanted.key) and not scan.is_way_out and scan.choose() == wanted:
            return
        if not (now.holds(wanted.key) and scan.fresh):
            scan.step()
    raise AssertionError(f"{wanted.name} was never chosen")


def test_the_light_never_goes_on_so_quickly_that_it_flashes() -> None:
    assert 1000 / min(PACES_MS) < 3
