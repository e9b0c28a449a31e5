"""Vector pictures without words, drawn from the plan's data for screen and paper alike; words stand around them."""
