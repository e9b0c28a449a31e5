"""Moulds of pages: one entry, a list with its form, a question with its answers, a notice to read."""
