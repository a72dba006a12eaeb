"""What LibreOffice says in a PDF about its making, settled: the same deck gives the same bytes."""

import hashlib
import re

_DATE = re.compile(rb"(/(?:CreationDate|ModDate) ?\(D:)[0-9]{14}")
_IDENTITY = re.compile(
    rb"/ID ?\[\s*<[0-9A-F]{32}>\s*<[0-9A-F]{32}>\s*\]|/DocChecksum ?/[0-9A-F]{32}"
)
"""Where a PDF says which one it is; a text of seven characters is as many digits elsewhere."""

_DIGITS = re.compile(rb"[0-9A-F]{32}")
_KEYWORDS = re.compile(rb"/Keywords ?<[0-9A-F]*>")


def settled(pdf: bytes, day: str, keywords: str = "") -> bytes:
    """Return the PDF with a day (ISO 8601) for its date and a hash for its identity.

    `keywords` takes the place of what LibreOffice makes of a deck's: it parts them at each space
    and colon, and so says TLP, RED. Lengths stay, so that all offsets in it hold.
    """
    date = (day.replace("-", "") + "0" * 14)[:14].encode()
    dated = _DATE.sub(rb"\g<1>" + date, pdf)
    said = f"/Keywords<FEFF{keywords.encode('utf-16-be').hex().upper()}>".encode()
    dated = _KEYWORDS.sub(lambda old: _in_room_of(old[0], said) if keywords else old[0], dated)
    identity = hashlib.sha256(_identified(dated, b"0" * 32)).hexdigest()[:32].upper().encode()
    return _identified(dated, identity)


def _in_room_of(old: bytes, new: bytes) -> bytes:
    """Return the new words with spaces after them; the old ones where there is no room for it."""
    return new.ljust(len(old)) if len(new) <= len(old) else old


def _identified(pdf: bytes, identity: bytes) -> bytes:
    """Return the PDF with 32 digits for its identity."""
    return _IDENTITY.sub(lambda found: _DIGITS.sub(identity, found[0]), pdf)
