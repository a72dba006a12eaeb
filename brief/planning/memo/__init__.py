"""Laying out the memo."""
