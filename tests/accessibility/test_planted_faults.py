"""The audit finds what it is there to find: one fault planted in a sound window, and that rule alone speaks up."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.page_scroll import PageScroll, scroll_of
from ipc_desktop.ui.bricks.tab_order import put_in_order
from ipc_desktop.ui.bricks.words import Body, Label
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.fields.text_field import TextField
from tests.accessibility.audit import audit
from tests.accessibility.sound_page import Stand, rules


def test_a_sound_page_has_no_finding_in_any_theme(stand: Stand) -> None:
    for theme in ("light", "cream", "dark", "contrast"):
        appearance().set_theme(theme)
        stand.settle()
        assert stand.audit() == [], theme


def test_a_finding_names_the_rule_the_control_and_what_is_wrong(stand: Stand) -> None:
    stand.plant(Button(glyph="plus"))
    assert "name: Button without a name: a screen reader hears no name" in map(str, stand.audit())


# --- told -------------------------------------------------------------------------------------------------------


def test_a_missing_title_is_found(stand: Stand) -> None:
    stand.window.setWindowTitle(" - IPC Desktop")
    assert rules(stand.audit()) == {"title"}


def test_an_unnamed_button_is_found(stand: Stand) -> None:
    stand.plant(Button(glyph="plus"))
    assert rules(stand.audit()) == {"name"}


class _Switch(QWidget):
    """Painted like a button, and told as nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(120, 56)
        self.setAccessibleName("Switch")

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).drawRect(self.rect().adjusted(0, 0, -1, -1))


def test_a_wrong_role_is_found(stand: Stand) -> None:
    stand.plant(_Switch())
    assert rules(stand.audit()) == {"role"}


def test_a_name_that_is_not_what_can_be_read_is_found(stand: Stand) -> None:
    button = Button("Save")
    button.setAccessibleName("Keep it")
    stand.plant(button)
    assert rules(stand.audit()) == {"label in name"}


def test_two_controls_with_one_name_are_found(stand: Stand) -> None:
    stand.plant(Button("Change"), Button("Change"))
    assert rules(stand.audit()) == {"one name each"}


def test_a_field_without_a_label_is_found(stand: Stand) -> None:
    field = TextField("Your town")
    field.label.hide()
    stand.plant(field)
    assert rules(stand.audit()) == {"label"}


def test_a_placeholder_for_a_label_is_found(stand: Stand) -> None:
    field = TextField("")
    field.entry.setPlaceholderText("Your town")
    field.entry.setAccessibleName("Your town")
    stand.plant(field)
    assert "label" in rules(stand.audit())


def test_a_group_without_a_label_is_found(stand: Stand) -> None:
    group = Radios("", (Choice("yes", "Yes"), Choice("no", "No")))
    group.setAccessibleName("Do you smoke?")
    stand.plant(group)
    assert rules(stand.audit()) == {"label"}


@pytest.mark.parametrize(("heard", "found"), [("Smoking: how often?", set()), ("Smoking", {"label"})])
def test_a_label_may_be_heard_with_its_question_before_it_and_not_without_itself(
    stand: Stand, heard: str, found: set[str]
) -> None:
    group = Radios("How often?", (Choice("daily", "Every day"), Choice("never", "Never")))
    for told in (group, group.label):
        told.setAccessibleName(heard)
    stand.plant(group)
    assert rules(stand.audit()) == found


def test_a_drawing_that_says_nothing_is_found(stand: Stand) -> None:
    picture = _Switch()
    picture.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    picture.setAccessibleName("")
    stand.plant(picture)
    assert rules(stand.audit()) == {"drawing"}


# --- reached ----------------------------------------------------------------------------------------------------


def test_a_box_that_keeps_tab_is_found(stand: Stand) -> None:
    field = TextField("Your story", lines=3)
    field.entry.setTabChangesFocus(False)
    stand.plant(field)
    assert "trap" in rules(stand.audit())


class _Swallows(Button):
    """Takes the Tab key and does nothing with it."""

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab:
            return True
        return super().event(event)


def test_a_trap_that_is_no_box_is_found(stand: Stand) -> None:
    stand.plant(_Swallows("Stay here"))
    assert "trap" in rules(stand.audit())


def test_a_control_alone_in_its_window_is_no_trap(stand: Stand) -> None:
    for part in (stand.page.name, stand.page.tea):
        part.hide()
    stand.settle()
    stand.page.go_on.setFocus()
    assert stand.audit() == []


def test_a_control_out_of_reach_is_found(stand: Stand) -> None:
    button = Button("Hidden from keys")
    button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    stand.plant(button)
    assert rules(stand.audit()) == {"reached"}


def test_a_wrong_order_is_found(stand: Stand) -> None:
    first, second, third = (Button(words) for words in ("One", "Two", "Three"))
    stand.plant(first, second, third)
    put_in_order([stand.page.go_on, third, second, first])
    assert rules(stand.audit()) == {"order"}


def test_a_row_read_backwards_is_found(stand: Stand) -> None:
    row = QHBoxLayout()
    buttons = [Button(words) for words in ("One", "Two", "Three")]
    for button in buttons:
        row.addWidget(button)
    stand.page.body.addLayout(row)
    stand.settle()
    put_in_order([stand.page.go_on, *reversed(buttons)])
    assert rules(stand.audit()) == {"order"}


def test_a_focus_that_is_scrolled_out_of_view_is_found(stand: Stand) -> None:
    _fill(stand)
    stand.page.heading.setFocus()
    bar = _scroll(stand).verticalScrollBar()
    bar.setValue(bar.maximum())
    assert rules(stand.audit()) == {"in view"}


def test_a_stop_of_tab_that_is_not_scrolled_to_is_found(stand: Stand) -> None:
    _fill(stand)
    assert stand.audit() == []
    bar = _scroll(stand).verticalScrollBar()
    bar.valueChanged.connect(lambda _value: bar.setValue(0))
    assert rules(stand.audit()) == {"in view"}


def _fill(stand: Stand) -> None:
    stand.plant(*(Button(f"Button {number}") for number in range(12)))
    _scroll(stand).verticalScrollBar().setValue(0)


def _scroll(stand: Stand) -> PageScroll:
    scroll = scroll_of(stand.page.heading)
    assert scroll is not None
    return scroll


# --- room -------------------------------------------------------------------------------------------------------


def test_a_target_of_40_px_is_found(stand: Stand) -> None:
    button = Button("Small")
    button.setFixedHeight(40)
    stand.plant(button)
    assert rules(stand.audit()) == {"target"}


def test_a_clipped_label_is_found(stand: Stand) -> None:
    words = Body("These words have too little room to be read as a whole. They need three lines.")
    words.setFixedSize(300, 20)
    stand.plant(words)
    assert "clipped" in rules(stand.audit())


def test_large_letters_that_lean_over_their_line_are_sound(stand: Stand) -> None:
    """At 72 px, in a line that is full, the last letter of "Any" is drawn nearer to the space behind it."""
    appearance().set_text_size(400)
    words = Label("Council out of hours team، Any time, day or night")
    words.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    words.setFixedSize(1170, 306)
    stand.window.resize(1366, 768)
    stand.plant(words)
    findings = [finding for finding in stand.audit() if "Council" in finding.control]
    appearance().set_text_size(100)
    assert findings == []


class _Elided(Button):
    """Cuts its words short with dots."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(appearance().theme.ink)
        short = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, 120)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, short)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


def test_words_cut_short_with_dots_are_found(stand: Stand) -> None:
    stand.plant(_Elided("Tell us more about your week"))
    assert rules(stand.audit()) == {"elided"}


def test_words_on_words_are_found(stand: Stand) -> None:
    over = Body("On top of it", stand.page)
    over.setGeometry(stand.page.name.label.geometry().translated(stand.page.name.pos()))
    over.show()
    assert "overlapping" in rules(stand.audit())


def test_a_page_that_scrolls_sideways_is_found(stand: Stand) -> None:
    wide = Body("Wide")
    wide.setFixedWidth(1400)
    stand.plant(wide)
    assert "sideways" in rules(stand.audit())


def test_a_window_that_is_pushed_out_of_the_screen_is_found(stand: Stand) -> None:
    screen = stand.window.width(), stand.window.height()
    assert audit(stand.window, screen=screen) == []
    stand.window.setMinimumHeight(screen[1] + 200)
    stand.settle()
    assert rules(audit(stand.window, screen=screen)) == {"sideways"}


# --- seen -------------------------------------------------------------------------------------------------------


def test_pale_words_are_found(stand: Stand) -> None:
    stand.plant(Body("Hard to read", colour="edge"))
    assert rules(stand.audit()) == {"text contrast"}


def test_words_in_the_colour_of_their_ground_are_found(stand: Stand) -> None:
    stand.plant(Body("Not to be read at all", colour="paper"))
    assert rules(stand.audit()) == {"text contrast"}


class _WeakEdge(Button):
    """A button whose edge is a hairline."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(appearance().theme.hair)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.setPen(appearance().theme.ink)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


def test_a_weak_edge_is_found(stand: Stand) -> None:
    stand.plant(_WeakEdge("Pale"))
    assert rules(stand.audit()) == {"edge contrast"}


def test_a_box_without_an_edge_is_found(stand: Stand) -> None:
    label, box = QLabel("Your town"), QLineEdit()
    box.setFrame(False)
    box.setFixedHeight(56)
    palette = box.palette()
    palette.setColor(box.backgroundRole(), appearance().theme.paper)
    box.setPalette(palette)
    box.setAccessibleName("Your town")
    label.setBuddy(box)
    stand.plant(label, box)
    assert rules(stand.audit()) == {"edge contrast"}


def test_a_ring_of_2_to_1_is_found(stand: Stand, monkeypatch: pytest.MonkeyPatch) -> None:
    pale = QColor("#b4b0a8")
    weak = appearance().theme._replace(focus_in=pale, focus_out=pale)
    monkeypatch.setattr(appearance(), "theme", weak)
    assert rules(stand.audit()) == {"focus ring"}


class _ByColourAlone(QCheckBox):
    """A box that is green when it is chosen, and red when it is not, equally light."""

    def __init__(self) -> None:
        super().__init__("Yes, please")
        self.setMinimumHeight(56)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(QRect(12, 12, 32, 32), QColor("#1f7a1f") if self.isChecked() else QColor("#b34747"))
        painter.setPen(appearance().theme.ink)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


def test_a_state_told_by_colour_alone_is_found(stand: Stand) -> None:
    stand.plant(_ByColourAlone())
    assert rules(stand.audit()) == {"colour alone"}
