"""A family's own computer: asking for a copy of somebody's plan, reading it, and saying something about it."""
