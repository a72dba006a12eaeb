"""What a click leads to: an address outside, or another slide of the deck."""

import re
from collections.abc import Sequence
from typing import Any

from pptx.opc.constants import RELATIONSHIP_TYPE

from brief.errors import BadInput
from brief.export.ooxml import FACES, clean
from brief.model.address import is_link

_ILLEGAL = re.compile(r"%(?![0-9a-f]{2})|[\\^|`{}\"<>]", re.IGNORECASE)
"""What an address holds in its encoded form alone (RFC 3986); some programs repair a deck else."""


class Links:
    """The links out of one part of the presentation, and the faces that its texts are set in."""

    def __init__(self, part: Any, slides: Sequence[Any], faces: str = FACES) -> None:
        self._part = part
        """The part (a slide, or its notes) that the links are in."""
        self._slides = slides
        """The part of every slide of the deck, in order."""
        self.faces = faces
        """The template's faces, as a run names them."""

    def in_faces(self, faces: str) -> "Links":
        """Return the links for texts of the same part that are set in other faces."""
        return Links(self._part, self._slides, faces)

    def web(self, address: str) -> str:
        """Return the id of a link to an address; BadInput for one that a deck may not hold."""
        address = clean(address)
        if not is_link(address):
            raise BadInput(
                f"'{address}' is not a link that a deck may hold",
                remedy="use a whole address that begins with https:// or http://",
            )
        target = _ILLEGAL.sub(lambda found: f"%{ord(found[0]):02X}", address)
        return str(self._part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))

    def slide(self, number: int) -> str:
        """Return the id of a link to a slide, counted from 1; BadInput where there is none."""
        if not 1 <= number <= len(self._slides):
            raise BadInput(f"a link leads to slide {number} of {len(self._slides)}")
        return str(self._part.relate_to(self._slides[number - 1], RELATIONSHIP_TYPE.SLIDE))
