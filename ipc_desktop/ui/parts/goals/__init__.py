"""What the pages about goals are built of: the list, how a goal is met, steps on the way."""
