"""The path of seven stones: down the side of a page, as one line above it, and as a picture before any case."""
