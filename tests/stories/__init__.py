"""Stories a user would tell, each driven through the real window."""
