"""What the pages about people are built of: the circle, its list, who may see, know and decide what."""
