"""What every page is built of: words, buttons, cards, marks and pictures that follow the appearance by themselves."""
