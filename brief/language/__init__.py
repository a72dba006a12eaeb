"""Figures, dates and texts as each language writes them; the only user of Babel."""
