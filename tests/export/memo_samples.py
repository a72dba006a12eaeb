"""Memos as long as real ones, in both languages, read from `memo.<language>.txt` beside this file.

There, `*…*` marks a figure, which is set in bold; `# …` begins a block, `#` alone the foot.
"""

from dataclasses import replace
from pathlib import Path

from brief.model.identifiers import Language
from brief.planning.plan import MemoBlock, MemoLine, MemoPlan, Run


def line(text: str, language: Language = "en") -> MemoLine:
    """Return a line whose starred stretches are figures."""
    pieces = enumerate(text.split("*"))
    return MemoLine(tuple(Run(piece, language, bold=at % 2 == 1) for at, piece in pieces if piece))


def with_items(plan: MemoPlan, *texts: str) -> MemoPlan:
    """Return a memo of the bottom line and one list with the texts as they are."""
    items = tuple(MemoLine((Run(text, plan.language),)) for text in texts)
    return replace(plan, blocks=(plan.blocks[0], MemoBlock("…", items, listed=True)))


def longer(plan: MemoPlan, times: int) -> MemoPlan:
    """Return a memo whose last list is repeated."""
    last = plan.blocks[-1]
    return replace(plan, blocks=(*plan.blocks[:-1], replace(last, lines=last.lines * times)))


def _block(text: str, language: Language) -> MemoBlock:
    head, *lines = text.splitlines()
    return MemoBlock(
        head.strip(),
        tuple(line(part.removeprefix("- "), language) for part in lines),
        listed=lines[0].startswith("- "),
    )


def _read(language: Language, size: float, pitch: float) -> MemoPlan:
    text = Path(__file__).with_name(f"memo.{language}.txt").read_text(encoding="utf-8")
    opening, *parts = (part.rstrip("\n") for part in text.split("\n#"))
    first, second, _, *heads = opening.splitlines()
    author, marking, date = second.split(" | ")
    *blocks, foot = (_block(part, language) for part in parts)
    labelled = tuple(tuple(head.split(" | ")) for head in heads)
    return MemoPlan(
        deck="nuclear-posture",
        language=language,
        title=first.removeprefix("= "),
        author=author,
        marking=marking,
        date=date,
        head=tuple((label, value) for label, value in labelled),
        blocks=tuple(blocks),
        foot=foot.lines,
        size=size,
        pitch=pitch,
        subject=labelled[3][1],
    )


CHINESE = _read("zh-Hant", 11.5, 17.5)
ENGLISH = _read("en", 11.0, 15.0)
