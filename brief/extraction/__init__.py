"""Text in; figures, dates and who says so out: rules on the raw characters, nothing learned."""
