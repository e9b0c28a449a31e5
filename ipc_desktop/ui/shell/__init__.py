"""The window's frame: the way in, the office, the conversation with its path, bar, tools and screens."""
