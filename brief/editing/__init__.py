"""Changing decks: what can be done to one, undone, merged with what others did, and saved."""
