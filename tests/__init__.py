"""The tests: the same tree as the product, and the stories that a user would tell."""
