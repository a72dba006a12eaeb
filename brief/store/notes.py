"""Reading notes: our own words on a source, block for block, each block with its span."""

import re
from dataclasses import dataclass
from pathlib import Path

from brief.errors import BadInput
from brief.store.toml_files import read_text

_MARK = re.compile(r"^<!-- block (\d+) (\d+)-(\d+) -->$", re.MULTILINE)


@dataclass(frozen=True)
class NoteBlock:
    """A paragraph of a note and the stretch of the original that it stands for."""

    number: int
    start: int
    """First code point of the stretch in the original."""
    end: int
    """The code point after its last."""
    text: str

    def holds(self, start: int, end: int) -> bool:
        """Whether a span of the original lies in this block."""
        return self.start <= start and end <= self.end


def read_note(path: Path, shown: str) -> tuple[NoteBlock, ...]:
    """Read note.md, or return () where there is none; BadInput when its blocks are out of order."""
    if not path.exists():
        return ()
    text = read_text(path, shown)
    marks = list(_MARK.finditer(text))
    blocks: list[NoteBlock] = []
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        number, start, end = (int(group) for group in mark.groups())
        body = text[mark.end() : following.start() if following else len(text)].strip()
        expected = len(blocks) + 1
        if number != expected or start >= end or (blocks and start < blocks[-1].end) or not body:
            line = text.count("\n", 0, mark.start()) + 1
            raise BadInput(
                f"block {number} is out of order, empty, or overlaps the one before",
                file=f"{shown}:{line}",
                remedy="number blocks from 1, with ascending spans and a paragraph each",
            )
        blocks.append(NoteBlock(number, start, end, body))
    return tuple(blocks)
