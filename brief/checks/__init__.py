"""What a briefing must keep to before it leaves: one rule, one function, one code."""
