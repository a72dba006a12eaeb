"""Memos as long as real ones, in both languages, read from `memo.<language>.txt` beside this file.

There, `*…*` marks a figure, which is set in bold; `# …` begins a block, `#` alone the foot.
"""

from dataclasses import replace
from pathlib import Path

from brief.model.identifiers import Language
from brief.planning.boxes import Run
from brief.planning.memo.page import SHEETS
from brief.planning.memo.plan import Form, Marking, MemoBlock, MemoLine, MemoPlan, MemoTable


def line(text: str, language: Language = "en") -> MemoLine:
    """Return a line whose starred stretches are figures."""
    pieces = enumerate(text.split("*"))
    return MemoLine(tuple(Run(piece, language, bold=at % 2 == 1) for at, piece in pieces if piece))


def with_items(plan: MemoPlan, *texts: str) -> MemoPlan:
    """Return a memo of the bottom line and one list with the texts as they are."""
    items = tuple(MemoLine((Run(text, plan.language),)) for text in texts)
    return replace(plan, blocks=(plan.blocks[0], MemoBlock("…", items, "bullets")))


def longer(plan: MemoPlan, times: int) -> MemoPlan:
    """Return a memo whose last list is repeated."""
    last = plan.blocks[-1]
    return replace(plan, blocks=(*plan.blocks[:-1], replace(last, lines=last.lines * times)))


def _block(text: str, form: Form, language: Language) -> MemoBlock:
    head, *lines = text.splitlines()
    return MemoBlock(
        head.strip(),
        tuple(line(part.removeprefix("- "), language) for part in lines),
        form,
    )


def _pair(head: str) -> tuple[str, str]:
    label, value = head.split(" | ")
    return label, value


def with_table(plan: MemoPlan, rows: int = 3) -> MemoPlan:
    """Return a memo with a table of made-up counts under its key points."""
    body = tuple((f"State {letter}", "1,200", "") for letter in "ABCDE"[:rows])
    widths = tuple(round(plan.sheet.text_width / 3, 1) for _ in range(3))
    head = ("Who", "How many", "")
    table = MemoTable("Who counts what (slide 5)", head, body, (1, 1, 1), widths, 9.5, 12.4)
    return replace(plan, table=table)


def _read(language: Language, size: float, pitch: float) -> MemoPlan:
    text = Path(__file__).with_name(f"memo.{language}.txt").read_text(encoding="utf-8")
    opening, *parts = (part.rstrip("\n") for part in text.split("\n#"))
    first, second, _, *heads = opening.splitlines()
    author, marking, date = second.split(" | ")
    forms: tuple[Form, ...] = ("boxed", "bullets", "bullets", "numbers", "bullets")
    *blocks, foot = (_block(part, form, language) for part, form in zip(parts, forms, strict=True))
    to, sender, date_line, subject, purpose = (_pair(head) for head in heads)
    return MemoPlan(
        deck="nuclear-posture",
        language=language,
        title=first.removeprefix("= "),
        author=author,
        signature=author,
        marking=Marking(marking, 12.0, 15.0),
        sheet=SHEETS["a4"],
        date=date,
        dated=date_line[1],
        subject_label=subject[0],
        subject=subject[1],
        subject_size=16.0,
        head=((to, sender), (purpose,)),
        blocks=tuple(blocks),
        foot=foot.lines,
        size=size,
        pitch=pitch,
    )


CHINESE = _read("zh-Hant", 11.5, 17.5)
ENGLISH = _read("en", 11.0, 15.0)
