"""The visit at somebody's table: preparing, handing over, talking alone, hiding, and the worker's own side of it."""
