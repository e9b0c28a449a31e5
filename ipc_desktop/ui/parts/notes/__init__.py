"""Notes that stand side by side, whoever made them, and sorting those that were caught."""
