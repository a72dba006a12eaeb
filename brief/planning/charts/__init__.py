"""Laying out charts."""
