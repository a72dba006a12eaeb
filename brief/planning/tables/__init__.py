"""Laying out what a table record, or a table of figures, becomes on a slide."""
