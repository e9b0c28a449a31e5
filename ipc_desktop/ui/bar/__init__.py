"""The bar at the foot of the window, and its buttons."""

from ipc_desktop.ui.bar.bar import Bar

__all__ = ["Bar"]
