"""Scanning: rows, then their parts, are lit one after another, and one switch chooses; loaded when turned on."""
