"""Writing decks as PowerPoint presentations."""
