"""The whole plan on one page: each chapter's answers, and what is still open."""
