"""Programs that the bench starts as processes of their own and times from outside."""
