"""What a briefing is made of: sources, figures, points, slides, decks, memos; frozen records."""
