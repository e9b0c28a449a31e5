"""How fast and how large the app is, each figure beside a baseline measured in the same run."""
