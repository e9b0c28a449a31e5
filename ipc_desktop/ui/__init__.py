"""The window and its pages: the only room that knows Qt."""

from ipc_desktop.ui.light_pyside import import_pyside

import_pyside()
