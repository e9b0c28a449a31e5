"""What signing is built of: locking, who signs and how, and the versions that were agreed."""
