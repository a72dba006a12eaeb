"""Dates in Chinese and English text, and what they are when the text leaves a part out."""
