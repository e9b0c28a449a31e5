"""The small things that everything on the screen is built of: words, buttons, cards, rows, pictures, scrolling."""
