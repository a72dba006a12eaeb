"""What the tests of loading share: files of the tiny workspace, and the line of a refusal."""

import pytest
from tiny_workspace import DECK, SOURCE, TinyWorkspace

from brief.errors import BriefError

FIGURE = f"seeds/{SOURCE}/figures/warheads_now.toml"
RECORD = f"seeds/{SOURCE}/source.toml"
POINT = f"seeds/{SOURCE}/points/now-count.toml"
SLIDE = f"decks/{DECK}/slides/answer.toml"
ORDER = f"decks/{DECK}/deck.toml"


def refusal(tiny: TinyWorkspace) -> str:
    """Return the one line that loading ends with."""
    with pytest.raises(BriefError) as caught:
        tiny.load()
    return str(caught.value)
