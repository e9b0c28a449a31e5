"""IPC Desktop: planning conversations at home, kept on this laptop, agreed on the screen, left on paper."""

__version__ = "0.1.0"
