"""How things are painted: letters, pictures, strokes, the focus ring, and how a page settles before it is seen."""
