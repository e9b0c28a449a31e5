"""The exchange with the team: what this laptop wrote goes out, what others wrote comes in; no thread and no screen."""
