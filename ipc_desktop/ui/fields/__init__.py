"""What people answer with: each field has a visible label, a hint, an error in words, and `changed`."""
