"""One switch: whether, how quickly, which key it is, and how letters stand on its board."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop import texts
from ipc_desktop.overriding import override
from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.choices import PERSONAL, Choices
from ipc_desktop.ui.fields.choice import Choice
from ipc_desktop.ui.fields.radios import Radios
from ipc_desktop.ui.scanning.steps import PACES_MS
from ipc_desktop.ui.scanning.switch import PRESS_ANYWHERE, key_name
from ipc_desktop.ui.screens.screen import Screen

_NOT_A_SWITCH = frozenset(
    {
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
    }
)
_NONE = "none"


class KeyCatcher(Button):
    """Pressed once, it takes the next key that comes: `caught` hands over its name. Tab or Esc takes none."""

    caught = Signal(str)
    is_waiting = False

    def __init__(self, label: str) -> None:
        super().__init__()
        self._label = label
        self.clicked.connect(lambda: self._wait(waits=True))
        self._wait(waits=False)

    def _wait(self, *, waits: bool) -> None:
        self.is_waiting = waits
        words = _("Press the key now") if waits else _("Use another key")
        self.setText(words)
        self.setAccessibleName(_("{words}: {label}").format(words=words, label=self._label))

    @override
    def event(self, event: QEvent) -> bool:
        if self.is_waiting and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.is_waiting or event.isAutoRepeat():
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:
            self._wait(waits=False)
        elif event.key() not in _NOT_A_SWITCH:
            self._wait(waits=False)
            self.caught.emit(key_name(event))

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._wait(waits=False)
        super().focusOutEvent(event)


class SwitchKeys(QWidget):
    """Which key a switch is, by choice or by pressing it; `changed` hands over its name. `""` is no switch."""

    changed = Signal(str)

    def __init__(self, label: str, hint: str, value: str, *, may_be_none: bool = False) -> None:
        super().__init__()
        self._may_be_none = may_be_none
        self.keys = Radios(label, self._offered(value), hint)
        self.keys.changed.connect(self._choose)
        self.catcher = KeyCatcher(label)
        self.catcher.caught.connect(self._caught)
        row = FlowRow()
        row.addWidget(self.catcher)
        self.keys.body.addLayout(row)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.keys)
        self.show_key(value)

    def show_key(self, value: str) -> None:
        """Shows which key it is."""
        self.keys.set_choices(self._offered(value))
        self.keys.set_value(value or _NONE)

    def _offered(self, value: str) -> tuple[Choice, ...]:
        usual = {
            "Space": _("The space bar"),
            "Return": _("The Enter key"),
            PRESS_ANYWHERE: _("A click or touch anywhere"),
        }
        none = (Choice(_NONE, _("There is none")),) if self._may_be_none else ()
        others = {value: _("The key {name}").format(name=_shown(value))} if value and value not in usual else {}
        return (*none, *(Choice(name, words) for name, words in (usual | others).items()))

    def _caught(self, name: str) -> None:
        self.show_key(name)
        self.changed.emit(name)

    def _choose(self) -> None:
        value = self.keys.value()
        self.changed.emit("" if value == _NONE else value)


class SwitchScreen(Screen):
    """What is chosen is in force at once. Whether and how quickly belongs to the person, the keys to the laptop."""

    def __init__(self, choices: Choices, parent: QWidget | None = None) -> None:
        lead = _("Rows light up one by one. Press once to choose what is lit.")
        super().__init__(_("Answer with one switch?"), lead, parent)
        self._choices = choices
        self.fields = _fields()
        for name, field in self.fields.items():
            field.changed.connect(lambda name=name: self._choose(name))
        laptop = choices.laptop
        self.first = SwitchKeys(_("Which switch?"), _("Most switches press Space or Enter."), laptop.switch_key)
        hint = _("It steps on, and the first one chooses. Nothing moves by itself then.")
        self.second = SwitchKeys(_("A second switch, to step on"), hint, laptop.switch_second, may_be_none=True)
        self.first.changed.connect(lambda name: self._keep("switch_key", name))
        self.second.changed.connect(lambda name: self._keep("switch_second", name))
        order = ("switch", "switch_pace", self.first, self.second, "switch_letters", "switch_speaks")
        for part in order:
            self.body.addWidget(self.fields[part] if isinstance(part, str) else part)
        choices.now_changed.connect(self._show)
        self._show()

    def _choose(self, name: str) -> None:
        value = self.fields[name].value()
        kept: Any = int(value) if name == "switch_pace" else value == "yes" if name == "switch_speaks" else value
        self._keep(name, kept)

    def _keep(self, name: str, value: Any) -> None:
        if name in PERSONAL:
            self._choices.change(lambda now: now._replace(**{name: value}))
        else:
            self._choices.choose(self._choices.laptop._replace(**{name: value}))

    def _show(self) -> None:
        """Shows what is in force, also after a key changed it."""
        now, laptop = self._choices.now, self._choices.laptop
        shown = {
            "switch": now.switch,
            "switch_pace": str(min(PACES_MS, key=lambda pace: abs(pace - now.switch_pace))),
            "switch_letters": laptop.switch_letters,
            "switch_speaks": "yes" if laptop.switch_speaks else "no",
        }
        for name, value in shown.items():
            self.fields[name].set_value(value)


def _fields() -> dict[str, Radios]:
    paces = tuple(Choice(str(pace), texts.tenths(pace // 100)) for pace in PACES_MS)
    return {
        "switch": Radios(_("One switch"), (Choice("off", _("Off")), Choice("one", _("On")))),
        "switch_pace": Radios(_("How long each stays lit"), paces, _("In seconds"), min_column=200),
        "switch_letters": Radios(
            _("Letters"),
            (Choice("often", _("Most used letters first"), _("Quicker")), Choice("abc", _("In the order of the ABC"))),
        ),
        "switch_speaks": Radios(
            _("Say what is lit"), (Choice("no", _("Stay quiet")), Choice("yes", _("Say it aloud")))
        ),
    }


def _shown(name: str) -> str:
    return QKeySequence(name).toString(QKeySequence.SequenceFormat.NativeText)
