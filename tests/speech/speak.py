"""Speaks sentences through the app's own voice, in a process of its own: each line of input is a language and words.

Writes "finished" for each that was said to its end, "silent" where there is no voice for the language.
"""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication

from ipc_desktop.ui.reading.voice import Voice


def main() -> int:
    app = QApplication(sys.argv[:1])
    voice = Voice()
    lines = [line.rstrip("\n").split(" ", 1) for line in sys.stdin]

    def go_on() -> None:
        while lines:
            language, words = lines.pop(0)
            if voice.speaks(language):
                voice.say(words, language)
                return
            print("silent")
        app.quit()

    def finished() -> None:
        print("finished")
        go_on()

    voice.finished.connect(finished)
    voice.failed.connect(lambda: app.exit(1))
    go_on()
    return app.exec() if lines or voice._is_saying else 0


if __name__ == "__main__":
    sys.exit(main())
