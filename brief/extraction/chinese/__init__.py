"""Numbers in Chinese text: numerals, units, hedges, and the names that hold a numeral."""
