"""The plan itself: entries, rules and sums, without window, database, file, clock or network."""
