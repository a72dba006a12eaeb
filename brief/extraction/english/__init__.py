"""Numbers in English text: numerals, units, hedges, and the words that hold a number."""
