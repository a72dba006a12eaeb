"""Reading notes: our own words on a source, block for block, each block with its span."""

import re
from dataclasses import dataclass
from pathlib import Path

from brief.errors import BadInput
from brief.store.toml_files import read_text

_MARK = re.compile(r"<!-- block (\d+) (\d+)-(\d+) -->", re.ASCII)
_LIKE_A_MARK = re.compile(r"^<!--[ \t]*block\b.*$", re.MULTILINE)


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
    text = read_text(path, shown).replace("\r\n", "\n")
    marks = list(_LIKE_A_MARK.finditer(text))
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    blocks: list[NoteBlock] = []
    for mark, end_of_body in zip(marks, ends, strict=False):
        line = text.count("\n", 0, mark.start()) + 1
        block = _block(mark.group(), text[mark.end() : end_of_body].strip())
        before = blocks[-1] if blocks else NoteBlock(0, 0, 0, "")
        if block is None or block.number != before.number + 1 or block.start < before.end:
            raise BadInput(
                "this block is misspelt, empty, out of order, or overlaps the one before",
                file=f"{shown}:{line}",
                remedy="write <!-- block NUMBER START-END --> and a paragraph, numbered from 1",
            )
        blocks.append(block)
    return tuple(blocks)


def _block(mark: str, body: str) -> NoteBlock | None:
    """Return a block from its mark and its text, None where either can't be one."""
    match = _MARK.fullmatch(mark.rstrip())
    if match is None or not body:
        return None
    number, start, end = (int(group) for group in match.groups())
    return NoteBlock(number, start, end, body) if start < end else None
