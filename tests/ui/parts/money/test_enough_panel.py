"""Stories of the jar and its sentence."""

import itertools

from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.money.sources import Allocation
from ipc_desktop.plan.money.spending import Funding, PlannedSpend
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.parts.money.enough_panel import EnoughPanel, regular_blocks
from ipc_desktop.ui.parts.money.jar import Block, Jar
from tests.ui.pages.small_desk import GOALS, plan_with_money

LINE = "01977777-0000-7000-8000-000000000001"


def test_a_line_for_two_goals_is_shared_among_them_to_the_penny() -> None:
    line = PlannedSpend(id=LINE, unit_pence=101, frequency="annual", outcomes=(GOALS[0], GOALS[2]))
    assert regular_blocks(plan_with_money().with_entry(line)) == (Block(1, 51), Block(3, 50))


def test_money_that_comes_once_stays_out_of_the_jar() -> None:
    line = PlannedSpend(id=LINE, unit_pence=101, frequency="one_off", outcomes=(GOALS[0],))
    assert regular_blocks(plan_with_money().with_entry(line)) == ()


def test_the_jar_says_its_sentence_to_who_cannot_see_it(qtbot: QtBot) -> None:
    panel = EnoughPanel()
    qtbot.addWidget(panel)
    panel.show_plan(plan_with_money())
    assert panel.jar.accessibleName() == "Nothing chosen yet. £8,146.00 to plan with. £0.00 of £7,696.00 a year"


def test_all_of_it_used_is_still_a_question(qtbot: QtBot) -> None:
    plan = plan_with_money()
    lines = [
        PlannedSpend(
            id=LINE[:-1] + str(number),
            title=Words("Something"),
            unit_pence=allocation.unit_pence or 0,
            frequency=allocation.frequency,
            funding=(Funding(allocation.id, (allocation.unit_pence or 0) * times),),
        )
        for number, (allocation, times) in enumerate(zip(plan.all(Allocation), (1, 52, 52, 52), strict=True))
    ]
    panel = EnoughPanel()
    qtbot.addWidget(panel)
    panel.show_plan(plan.with_entries(lines))
    assert panel.sentence.text() == "All of it is used. Is it enough for you?"


def test_the_figures_beside_the_jar_are_never_cut(qtbot: QtBot) -> None:
    jar = Jar()
    qtbot.addWidget(jar)
    jar.resize(232, 320)
    jar.show_money((Block(1, 12_345_678),), 99_999_999, "Within the budget.")
    words = QFontMetricsF(appearance().font("small", 700)).horizontalAdvance(jar._left_words())
    assert jar._beside(jar._glass(), 0, 20).width() >= words


def test_no_two_figures_lie_over_each_other_beside_a_jar_that_is_nearly_full(qtbot: QtBot) -> None:
    jar = Jar()
    qtbot.addWidget(jar)
    jar.resize(jar.sizeHint())
    line = 20.0
    high = float(jar.height())
    middles = jar._apart([(high - 4, "", 500), (14, "", 500), (5, "", 500), (1, "", 700)], line)
    assert all(below - above >= line for below, above in itertools.pairwise(middles))
    assert middles[-1] >= line / 2
