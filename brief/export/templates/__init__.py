"""The template that a deck stands in: ours, or one of the user's."""
