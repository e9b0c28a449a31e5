"""Reading aloud: what a page says, sentence by sentence, with a mark that goes along. Loaded when first asked for."""
