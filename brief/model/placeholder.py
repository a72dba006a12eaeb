"""Finding `{figure_id}` and `{figure_id:variant}` in a text."""

import re
from dataclasses import dataclass
from functools import lru_cache

SLIDE_PREFIX = "slide_"
"""Begins the name of a placeholder that stands for a slide's number."""

_TOKEN = re.compile(r"\{([A-Za-z_][A-Za-z0-9_]*)(?::([a-z_]+))?\}|[{}]", re.ASCII)


@dataclass(frozen=True)
class Placeholder:
    """A placeholder and where it stands in its text."""

    name: str
    """A figure's id, or `slide_` and a slide's id with underscores."""
    variant: str
    """What of the figure is asked for; empty for the whole."""
    start: int
    end: int

    @property
    def slide(self) -> str | None:
        """Id of the slide meant, None where it is a figure."""
        if not self.name.startswith(SLIDE_PREFIX):
            return None
        return self.name.removeprefix(SLIDE_PREFIX).replace("_", "-")


def placeholders(text: str) -> tuple[Placeholder, ...]:
    """Return the placeholders of a text in order; ValueError for a brace that belongs to none.

    Only names from a fixed alphabet are recognised and nothing is evaluated, so a text can't
    reach into the program.
    """
    return _found(text) if "{" in text or "}" in text else ()


@lru_cache(maxsize=1024)
def _found(text: str) -> tuple[Placeholder, ...]:
    found = []
    for match in _TOKEN.finditer(text):
        if match.group(1) is None:
            around = text[max(0, match.start() - 8) : match.end() + 8].replace("\n", " ")
            raise ValueError(
                f"has a stray brace near '{around}'; write {{figure_id}} or {{figure_id:variant}}"
            )
        found.append(Placeholder(match.group(1), match.group(2) or "", match.start(), match.end()))
    return tuple(found)
