"""What is kept on this laptop: every revision of every entry, encrypted."""
