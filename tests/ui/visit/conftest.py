"""Lends the stories of a visit their window."""

from tests.ui.shell.visit import plain_look, visit

__all__ = ["plain_look", "visit"]
