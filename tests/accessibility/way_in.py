"""Places of the way in: the first start, unlocking, the recovery code, and practice."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt

from ipc_desktop.journal.errors import StoreError
from ipc_desktop.ui.screens.bring_back import BringBackScreen
from ipc_desktop.ui.screens.first_start import PassphraseScreen, WelcomeScreen
from ipc_desktop.ui.screens.recovery import CodeScreen, RecoveryScreen
from ipc_desktop.ui.screens.screen import Screen
from ipc_desktop.ui.screens.unlock import UnlockScreen
from ipc_desktop.ui.shell.way_in import WayIn, _words
from tests.accessibility.visitor import PASSPHRASE, WORKER, Visitor

Visit = Callable[[Visitor], Iterator[str]]
_EASY = "abc"
_WAIT_S = 30


def _door(visitor: Visitor) -> WayIn:
    way_in = visitor.window.way_in
    assert way_in is not None
    return way_in


def _welcome(visitor: Visitor) -> Iterator[str]:
    visitor.way_in(visitor.new_folder())
    screen = _door(visitor).screen_shown
    assert isinstance(screen, WelcomeScreen)
    yield ""
    visitor.key(Qt.Key.Key_Return)
    yield "without a name"


def _passphrase(visitor: Visitor) -> Iterator[str]:
    visitor.way_in(visitor.new_folder())
    first = _door(visitor).screen_shown
    assert isinstance(first, WelcomeScreen)
    visitor.write(first.name.entry, WORKER)
    visitor.key(Qt.Key.Key_Return)
    screen = _door(visitor).screen_shown
    assert isinstance(screen, PassphraseScreen)
    yield ""
    visitor.write(screen.passphrase.entry, _EASY)
    visitor.press(screen.go_on_button)
    visitor.wait(lambda: screen.passphrase.error)
    visitor.settle()
    yield "too easy"
    visitor.write(screen.passphrase.entry, PASSPHRASE)
    visitor.write(screen.again.entry, _EASY)
    visitor.press(screen.go_on_button)
    visitor.wait(lambda: screen.again.error)
    visitor.settle()
    yield "not the same"


def _code(visitor: Visitor) -> Iterator[str]:
    visitor.way_in(visitor.new_folder())
    _show(visitor, CodeScreen("7YQ2-9KDM-4HXA-PW3T-ZC8N-05JB-R6VE"))
    visitor.own_words |= {"7YQ2", "9KDM", "4HXA", "PW3T", "ZC8N", "05JB", "R6VE"}
    yield ""
    screen = _door(visitor).screen_shown
    assert isinstance(screen, CodeScreen)
    visitor.press(screen.go_on_button)
    yield "not written down"


def _unlock(visitor: Visitor) -> Iterator[str]:
    visitor.way_in(visitor.folder_with_a_store())
    screen = _door(visitor).screen_shown
    assert isinstance(screen, UnlockScreen)
    yield ""
    visitor.press(screen.open_button)
    yield "without a passphrase"
    visitor.write(screen.passphrase.entry, _EASY)
    visitor.press(screen.open_button)
    visitor.wait(screen.open_button.isEnabled)
    visitor.settle()
    yield "with another passphrase"
    screen.refuse(screen.passphrase.error, _WAIT_S)
    visitor.settle()
    yield "waiting"


def _several(visitor: Visitor) -> Iterator[str]:
    visitor.way_in(visitor.new_folder())
    screen = UnlockScreen([WORKER, "Sam Carter"])
    visitor.own_words |= {"Sam Carter"}
    _show(visitor, screen)
    yield ""
    visitor.write(screen.passphrase.entry, _EASY)
    visitor.press(screen.open_button)
    yield "nobody chosen"


def _recovery(visitor: Visitor) -> Iterator[str]:
    visitor.way_in(visitor.folder_with_a_store())
    unlock = _door(visitor).screen_shown
    assert isinstance(unlock, UnlockScreen)
    visitor.press(unlock.forgot_button)
    screen = _door(visitor).screen_shown
    assert isinstance(screen, RecoveryScreen)
    yield ""
    visitor.press(screen.go_on_button)
    yield "without a code"
    visitor.write(screen.code.entry, _EASY)
    visitor.press(screen.go_on_button)
    yield "with half a code"


def _bring_back(visitor: Visitor) -> Iterator[str]:
    visitor.way_in(visitor.new_folder())
    welcome = _door(visitor).screen_shown
    assert isinstance(welcome, WelcomeScreen)
    visitor.press(welcome.copy_button)
    screen = _door(visitor).screen_shown
    assert isinstance(screen, BringBackScreen)
    yield ""
    screen.refuse(_words(StoreError("no_copy")))
    visitor.settle()
    yield "without a copy"


def _not_opened(visitor: Visitor) -> Iterator[str]:
    visitor.way_in(visitor.new_folder())
    _door(visitor)._show_not_opened(StoreError("read_only"))
    visitor.settle()
    yield ""


def _practice(visitor: Visitor) -> Iterator[str]:
    window = visitor.way_in(visitor.new_folder(), practice=True)
    visitor.wait(lambda: window.session is not None)
    visitor.settle()
    yield ""


def _show(visitor: Visitor, screen: Screen) -> None:
    _door(visitor)._show(screen)
    visitor.settle()


SCREENS: dict[str, Visit] = {
    "WelcomeScreen": _welcome,
    "PassphraseScreen": _passphrase,
    "CodeScreen": _code,
    "UnlockScreen": _unlock,
    "UnlockScreen, several workers": _several,
    "RecoveryScreen": _recovery,
    "BringBackScreen": _bring_back,
    "NotOpenedScreen": _not_opened,
    "practice": _practice,
}
