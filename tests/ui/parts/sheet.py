"""Draws a sheet of all states and a whole page, for people to look at beside the design.

Run: QT_QPA_PLATFORM=offscreen python -m tests.ui.parts.sheet FOLDER
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ipc_desktop.plan.people import Party
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Card, Panel
from ipc_desktop.ui.bricks.flow_grid import FlowGrid, FlowRow
from ipc_desktop.ui.bricks.page_scroll import PageScroll
from ipc_desktop.ui.bricks.person_mark import PersonMark
from ipc_desktop.ui.bricks.rule import Rule
from ipc_desktop.ui.bricks.small_path import SmallPath
from ipc_desktop.ui.bricks.words import Body, Label, Lead, Question, Small, Title, Voice
from ipc_desktop.ui.fields.checkboxes import Checkboxes
from ipc_desktop.ui.fields.date_field import DateField
from ipc_desktop.ui.fields.error_summary import ErrorSummary
from ipc_desktop.ui.fields.field import Problem
from ipc_desktop.ui.fields.money_field import MoneyField
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.fields.ruler import Ruler
from ipc_desktop.ui.fields.signature_pad import SignaturePad
from ipc_desktop.ui.fields.text_field import TextField
from ipc_desktop.ui.fields.words_field import WordsField
from ipc_desktop.ui.looks.dressing import dress

PEOPLE = (
    Party(id="idris", name="Idris", roles=("self",), circle="closest"),
    Party(id="farah", name="Farah", relationship="Mum", circle="closest"),
    Party(id="yusuf", name="Yusuf", relationship="Grandad", circle="closest"),
    Party(id="dele", name="Dele", relationship="College tutor", circle="paid"),
    Party(id="joanne", name="Joanne", roles=("care_coordinator",), circle="paid"),
)
PROMPTS = (
    ("family", "Family"),
    ("trains", "Trains"),
    ("cooking", "Cooking"),
    ("music", "Music"),
    ("friends", "Friends"),
    ("outside", "Being outside"),
    ("cat", "Animals"),
    ("faith", "My faith"),
    ("swimming", "Swimming"),
    ("quiet-time", "Quiet time"),
)


def matters_page() -> PageScroll:
    """A page like the design's "what matters"."""
    page = _page("Idris, what matters to you?", "Things you love, or would miss if they were gone.")
    column = page.layout()
    assert isinstance(column, QVBoxLayout)
    words = WordsField(PEOPLE, PEOPLE[0])
    words.set_text("Friday trains with Nana. We watch the fast ones at the station and have chips.")
    column.addWidget(words)
    prompts = Checkboxes("Tap any that fit", [Choice(p, w, picture=p) for p, w in PROMPTS], min_column=190)
    prompts.set_values(("trains", "cooking"))
    column.addWidget(prompts)
    column.addStretch()
    return PageScroll(page)


def fields_page() -> PageScroll:
    """A page with one of each field, some with errors."""
    page = _page("When is your best time of day?", "We will build your support plan around it.")
    column = page.layout()
    assert isinstance(column, QVBoxLayout)
    summary = ErrorSummary()
    column.insertWidget(0, summary)
    times = (("mountain", "Morning"), ("sun", "Middle of the day"), ("house-with-garden", "Evening"), ("moon", "Night"))
    time_of_day = Radios("", [Choice(p, w, picture=p) for p, w in times], min_column=170, cards=True)
    time_of_day.set_value("evening")
    who = Checkboxes("Who is here?", [Choice(p.id, p.name, p.relationship, mark=p) for p in PEOPLE], min_column=190)
    who.set_values(("idris", "farah"))
    date, money, ruler = DateField("When were you born?"), MoneyField("How much?"), Ruler("How sure?", "Not", "Very")
    ruler.set_value(7)
    row, pair = FlowRow(), FlowGrid(min_column=260)
    for button in (
        Button("Skip this one"),
        Button("Add our own words", kind="quiet"),
        Button("Add a person", kind="main", glyph="plus"),
        Button("Continue", kind="primary", glyph="next", glyph_at_end=True),
    ):
        row.addWidget(button)
    for surface in (Card(), Panel(), Card(edge="edge", band="here")):
        surface.body.addWidget(Title("My goals"))
        surface.body.addWidget(Body("Out with a friend. £210.00 a week."))
        surface.body.addWidget(Small("Idris, in own words"))
        pair.addWidget(surface)
    column.addWidget(time_of_day)
    column.addLayout(row)
    column.addWidget(who)
    for field in (date, money, ruler, TextField("What do people call you?", "The name you like best")):
        column.addWidget(field)
    column.addLayout(pair)
    column.addWidget(Voice("“Go to the station on Fridays with a friend.”"))
    column.addWidget(SignaturePad())
    column.addStretch()
    summary.show_problems((Problem("Write a date, like 3 June", date), Problem("Choose a time of day", time_of_day)))
    return PageScroll(page)


def _page(question: str, lead: str) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(*(appearance().space(n) for n in (48, 30, 48, 36)))
    column.setSpacing(appearance().space(8))
    column.addWidget(Question(question))
    column.addWidget(Lead(lead))
    column.addSpacing(appearance().space(12))
    column.setSpacing(appearance().space(24))
    return page


def states_sheet() -> QWidget:
    """All buttons and choices at rest, pressed and off, as on the design's sheet of states."""
    sheet = QWidget()
    grid = QGridLayout(sheet)
    grid.setContentsMargins(40, 20, 40, 20)
    for column, name in enumerate(("", "Rest", "Pressed", "Off")):
        grid.addWidget(Small(name), 0, column)
    rows: list[tuple[str, list[QWidget]]] = [
        ("Primary", [Button("Continue", kind="primary", glyph="next", glyph_at_end=True) for _n in range(3)]),
        ("Secondary", [Button("Add a photo") for _n in range(3)]),
        ("Quiet", [Button("Change", kind="quiet") for _n in range(3)]),
        ("Choice", [_choice(False) for _n in range(3)]),
        ("Chosen", [_choice(True) for _n in range(3)]),
        ("Writing", [TextField() for _n in range(3)]),
    ]
    for row, (name, widgets) in enumerate(rows):
        grid.addWidget(Rule(), 2 * row + 1, 0, 1, 4)
        grid.addWidget(Label(name), 2 * row + 2, 0)
        for column, widget in enumerate(widgets, 1):
            grid.addWidget(widget, 2 * row + 2, column, Qt.AlignmentFlag.AlignLeading)
            if isinstance(widget, TextField):
                widget.set_text("Chips")
        widgets[2].setEnabled(False)
        if isinstance(widgets[1], Button):
            widgets[1].setDown(True)
    last = QHBoxLayout()
    last.addWidget(_wrong())
    last.addWidget(SmallPath(3, 3))
    for person in PEOPLE:
        last.addWidget(PersonMark.of(person, 52))
    grid.addLayout(last, 20, 0, 1, 4)
    return sheet


def _choice(chosen: bool) -> Checkboxes:
    field = Checkboxes("", [Choice("trains", "Trains", picture="trains")])
    field.set_values(("trains",) if chosen else ())
    return field


def _wrong() -> TextField:
    field = TextField()
    field.set_text("31 June")
    field.set_error("Write a date, like 3 June")
    return field


def shoot(widget: QWidget, file: Path, width: int = 1118, height: int = 684) -> None:
    """Shows a widget in a window of this size and saves its picture."""
    widget.resize(width, height)
    widget.show()
    QTest.qWait(30)
    for _round in range(3):
        QApplication.processEvents()
    window = widget.grab()
    window.save(str(file))


def main() -> None:
    """Saves all sheets into the folder that is named."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    dress(app)
    for theme in ("light", "dark", "contrast", "cream"):
        appearance().set_theme(theme)
        for percent in (100, 200, 400) if theme == "light" else (100,):
            appearance().set_text_size(percent)
            for make in (matters_page, fields_page, states_sheet):
                widget = make()
                size = (1366, 612) if percent == 400 else (1118, 684)
                shoot(widget, folder / f"{make.__name__}-{theme}-{percent}.png", *size)
                if isinstance(widget, PageScroll):
                    shoot_rest(widget, folder / f"{make.__name__}-{theme}-{percent}-whole.png")
                widget.close()
                widget.deleteLater()
        appearance().set_text_size(100)


def shoot_rest(scroll: PageScroll, file: Path) -> None:
    """Saves a picture of the whole page inside a scroll area."""
    content = scroll.widget()
    assert content is not None
    content.grab().save(str(file))


if __name__ == "__main__":
    started = time.perf_counter()
    main()
    print(f"{time.perf_counter() - started:.1f} s", QPoint())
