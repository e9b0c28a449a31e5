"""Idris, his mum and Joanne in front of the page on which everybody agrees or not: what its tests share."""

from __future__ import annotations

import msgspec
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.agreement import Signature
from ipc_desktop.plan.authority import Authority
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.visit import Visit
from ipc_desktop.ui.pages.agree import Agree
from tests.ui.pages.small_desk import SmallDesk, sitting_at
from tests.ui.pages.table import FARAH, TODAY, press, show

JOANNE = "01911111-0000-7000-8000-0000000000f9"


def at_the_table(plan: Plan) -> Plan:
    """Idris, Farah with parental responsibility, and Joanne are here."""
    farah = plan.get(Party, FARAH)
    assert farah is not None
    return plan.with_entries(
        (
            msgspec.structs.replace(farah, roles=("parental_responsibility",)),
            Authority(id="seen", party=FARAH, role="parental_responsibility", seen_on=TODAY),
            Party(id=JOANNE, name="Joanne", circle="paid", roles=("care_coordinator",), order="a9"),
            Visit(id=plan.id_once(Visit, TODAY.isoformat()), present=(plan.me.id, FARAH, JOANNE)),
        )
    )


def opened(qtbot: QtBot, plan: Plan, *, locked: bool = True) -> tuple[Agree, SmallDesk]:
    desk = SmallDesk(at_the_table(plan))
    page = show(qtbot, Agree(sitting_at(desk)), desk.plan)
    if locked:
        press(page.lock.lock)
    return page, desk


def labels(page: Agree) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible() and label.text()]


def signatures(desk: SmallDesk) -> tuple[Signature, ...]:
    return desk.plan.all(Signature)


def sign_with_picture(qtbot: QtBot, page: Agree, answer: str) -> None:
    qtbot.wait(450)
    if page.agreed.value() != answer:
        press(page.agreed.button(answer))
    press(page.ways.way.button("symbol_choice"))
    press(page.ways.picture.button("heart"))
    press(page.done)
