"""The address of a document on the web: one that every program can open from a deck."""

import re
from typing import Annotated

from pydantic import AfterValidator

from brief.model.record import seen_text

_ADDRESS = re.compile(
    r"https?://(?:[^\s/?#@\[\]\\]+@)?(?:\[[0-9a-f:.]+\]|[^\s/?#:@\[\]\\%^|`{}\"<>]+)"
    r"(?::[0-9]{1,4}|:[1-5][0-9]{4}|:6[0-4][0-9]{3}|:65[0-4][0-9]{2}|:655[0-2][0-9]|:6553[0-5])?"
    r"(?:[/?#]\S*)?",
    re.IGNORECASE,
)
"""An address whose host and port every program that opens a deck can read."""

_QUOTES = re.compile(r"[\"<>]")


def is_link(text: str) -> bool:
    """Whether a text is an address that a deck may link to."""
    return _ADDRESS.fullmatch(text) is not None


def is_address(text: str) -> bool:
    """Whether a record may hold a text as an address."""
    try:
        return _address(text) != "unknown"
    except ValueError:
        return False


def _address(value: str) -> str:
    """Refuse what is no address; ValueError saying why."""
    seen_text(value)
    whole = value.startswith(("https://", "http://")) and is_link(value)
    if value != "unknown" and (not whole or _QUOTES.search(value)):
        raise ValueError(
            "is no whole address of the web, beginning with https:// or http://, nor unknown"
        )
    return value


Address = Annotated[str, AfterValidator(_address)]
"""An address on the web that begins with http:// or https://, or `unknown`."""
