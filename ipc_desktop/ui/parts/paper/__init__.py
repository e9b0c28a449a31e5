"""What the pages about papers are built of: choosing, seeing before printing, and saving."""
