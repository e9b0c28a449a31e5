"""What the pages about money are built of: amounts, sources, lines of spending, the account."""
