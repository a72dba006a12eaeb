"""Sentences, and who asserts what stands in them, in Chinese and English."""
