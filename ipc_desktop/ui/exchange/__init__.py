"""The exchange with the team in the window: rounds in the background, how it stands, and what people decide."""
