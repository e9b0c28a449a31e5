"""Stories of laptops that exchange what they hold."""
