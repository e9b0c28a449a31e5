"""Roles that assistive technology hears for what Qt has no widget for: headings, groups and the error summary."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QStackedWidget, QWidget

from ipc_desktop.overriding import override

ROLE = "accessible_role"
_ROLES = {
    "heading": QAccessible.Role.Heading,
    "group": QAccessible.Role.Grouping,
    "alert": QAccessible.Role.AlertMessage,
    "decoration": QAccessible.Role.Border,
    "image": QAccessible.Role.Graphic,
    "canvas": QAccessible.Role.Canvas,
    "window": QAccessible.Role.Window,
}
_installed: list[bool] = []


def set_role(widget: QWidget, role: str) -> None:
    """Gives a widget one of the roles "heading", "group", "alert", "decoration", "image", "canvas" or "window".

    While a screen reader listens, a widget has been told of as soon as it holds words; then it is told of anew.
    """
    if widget.property(ROLE) == role:
        return
    widget.setProperty(ROLE, role)
    if QAccessible.isActive():
        told = QAccessible.queryAccessibleInterface(widget)
        if told.role() != _ROLES[role]:
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(told))


class RoleInterface(QAccessibleWidget):
    """A widget told under its given role; a heading's words are its name."""

    def __init__(self, widget: QWidget, role: QAccessible.Role) -> None:
        super().__init__(widget, role)

    @override
    def text(self, kind: QAccessible.Text) -> str:
        told = super().text(kind)
        if kind == QAccessible.Text.Name and not told:
            words = getattr(self.object(), "text", None)
            return str(words()) if callable(words) else told
        return told


def _interface_for(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, QWidget):
        return None
    role = _ROLES.get(str(thing.property(ROLE) or ""))
    if role is None and isinstance(thing, QStackedWidget):
        role = QAccessible.Role.Client  # where pages lie is no thing of its own: "layered pane" would be said of it
    return None if role is None else RoleInterface(thing, role)


def install() -> None:
    """Teaches Qt the roles; once per process."""
    if not _installed:
        QAccessible.installFactory(_interface_for)
        _installed.append(True)
