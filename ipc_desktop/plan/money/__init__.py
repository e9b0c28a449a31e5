"""The money of a plan: where it comes from, what it is spent on, and the sums, in whole pence."""
