"""From a deck to slides and a memo with every box, size and line decided; pure, writes nothing."""
