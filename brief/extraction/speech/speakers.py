"""Who says something, as far as the words at one place tell."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["person", "office", "group", "document", "nobody", "back", "name"]
"""office: an institution, firm, country, newspaper; group: people of a kind, with whose they are;
name: a single name, a person's or a firm's; nobody: speakers without a name; back: a pronoun or a
short form for one named before."""

Wanted = Literal["person", "office", "document", "outlet"]
"""What a pronoun or a short form stands for."""


@dataclass(frozen=True)
class Speaker:
    """One who says something."""

    kind: Kind
    name: str
    """Built from the text's own characters; empty for nobody and for one named before."""
    start: int
    end: int
    """Where the name stands."""
    wanted: Wanted | None = None
    """For one named before, what it is."""
    ending: str = ""
    """For one named before, how its name ends: 該公司, the ministry; what a poll is called."""
    owner: str = ""
    """For a document, whose it is."""
    title: str = ""
    """For a document, its title."""
    noun: str = ""
    """For a document without a title, what it is called: 資料, 民調."""
