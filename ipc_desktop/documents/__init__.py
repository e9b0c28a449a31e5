"""Documents: a plan as blocks, and the blocks as tagged large-type pages, plain text, or pictures of pages."""
