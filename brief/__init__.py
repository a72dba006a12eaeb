"""brief: from Chinese-language reporting to bilingual decks whose figures can be traced."""

__version__ = "0.1.0"
