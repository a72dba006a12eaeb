"""A memo plan as PDF, set by typst: tagged (PDF/UA-1), with bookmarks, the same bytes each time."""

import json
import math
import re
from dataclasses import asdict, dataclass
from datetime import date
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

import typst

from brief.errors import BadInput
from brief.export.memo_groups import groups
from brief.export.memo_style import COLOURS, document_title
from brief.language.widths import JOINER
from brief.model.identifiers import Language
from brief.planning.boxes import Run
from brief.planning.memo import page
from brief.planning.memo.plan import MemoLine, MemoPlan, MemoTable

FONT = "Noto Sans TC"
_FONT_PACKAGE = "justmytype_intl_cjk"
_FONT_FOLDER = "fonts/ofl/notosanstc"
_TEMPLATE = Path(__file__).with_name("memo.typ")
_UNSHOWN = re.compile(r'the text `"(.+?)"` could not be displayed')
_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")


@dataclass(frozen=True)
class Fit:
    """How much of its one page a memo takes."""

    pages: int
    """Pages that typst needs."""
    fullness: float
    """Height of the text as a fraction of the page's; above 1 it does not fit."""
    overflow_lines: int
    """Lines of the body by which it is too long; 0 when it fits."""


def measure(plan: MemoPlan) -> Fit:
    """Lay the memo out and say how full its page is; BadInput names text that has no glyph."""
    return _compile(plan)[1]


def write_pdf(plan: MemoPlan) -> bytes:
    """Return the PDF; BadInput when the memo takes more than a page or has text without a glyph."""
    data, fit = _compile(plan)
    if fit.pages > 1:
        lines = "1 line" if fit.overflow_lines == 1 else f"{fit.overflow_lines} lines"
        raise BadInput(
            f"the {plan.language} memo is too long for one page by {lines}",
            record=plan.deck,
            remedy="shorten its texts or take a point out of it",
        )
    return data


def _compile(plan: MemoPlan) -> tuple[bytes, Fit]:
    content = json.dumps(_content(plan), ensure_ascii=False).replace(JOINER, "")
    compiler = typst.Compiler(str(_TEMPLATE), font_paths=_fonts(), sys_inputs={"memo": content})
    try:
        # Only under a PDF standard is a character that the font lacks an error.
        data, _ = compiler.compile_with_warnings(format="pdf", pdf_standards=["ua-1"])
    except typst.TypstError as error:
        raise _refusal(plan, error) from None
    if not isinstance(data, bytes):
        raise TypeError("typst returned several files for one PDF")
    found = json.loads(compiler.query("<fit>", field="value", one=True))
    pages, height = int(found["pages"]), float(found["height"])
    room = plan.sheet.text_height
    over = max(math.ceil((height - room) / plan.pitch), 1) if pages > 1 else 0
    return data, Fit(pages, height / room, over)


def _refusal(plan: MemoPlan, error: typst.TypstError) -> BadInput:
    """Return what the user can do about typst's error: most often, a character has no glyph."""
    unshown = _UNSHOWN.findall(str(error.diagnostic))
    # A sign above or below a letter takes the letter with it, which has its glyph.
    missing = dict.fromkeys(
        _ESCAPE.sub(_code_point, text) for text in unshown if len(text) > 1 or not text.isascii()
    )
    if not missing:
        return BadInput(f"the {plan.language} memo can't be set: {error.message}", record=plan.deck)
    named = ", ".join(f"“{text}”" for text in missing)
    return BadInput(
        f"the {plan.language} memo's font {FONT} has no glyph for {named}",
        record=plan.deck,
        remedy="write it with other characters",
    )


def _code_point(escape: re.Match[str]) -> str:
    """Return a character that can't be printed by its number, as Unicode names it."""
    return f"U+{int(escape[1], 16):04X}"


def font_folder() -> Path | None:
    """Return the folder of the memo's font, None where its package is not installed."""
    spec = find_spec(_FONT_PACKAGE)
    return Path(spec.origin).parent / _FONT_FOLDER if spec and spec.origin else None


@lru_cache(maxsize=1)
def _fonts() -> typst.Fonts:
    """Return the one font that the memo is set in; system fonts would make the page differ."""
    folder = font_folder()
    if folder is None:
        raise BadInput(
            f"the memo's font is missing (package {_FONT_PACKAGE})", remedy="install brief again"
        )
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(folder)],
    )


def _content(plan: MemoPlan) -> dict[str, object]:
    """Return what memo.typ reads: the plan's texts, the measures of the page, the colours."""
    day = date.fromisoformat(plan.date)
    return {
        "language": plan.language,
        "properties": {
            "title": document_title(plan),
            "author": plan.author,
            "date": [day.year, day.month, day.day],
        },
        "title": plan.title,
        "dated": plan.dated,
        "subject_label": plan.subject_label,
        "subject": plan.subject,
        "subject_size": plan.subject_size,
        "signature": plan.signature,
        "marking": asdict(plan.marking),
        "head": plan.head,
        "blocks": [
            {"head": block.head, "form": block.form, "lines": _lines(block.lines)}
            for block in plan.blocks
        ],
        "table": plan.table and _table(plan.table, plan.language),
        "foot": _lines(plan.foot),
        "size": plan.size,
        "pitch": plan.pitch,
        "font": FONT,
        "number_indent": page.number_indent(plan.size, plan.language),
        "sheet": asdict(plan.sheet) | {"text_width": plan.sheet.text_width},
        "page": {name: value for name, value in vars(page).items() if isinstance(value, float)},
        "colours": COLOURS,
    }


def _table(table: MemoTable, language: Language) -> dict[str, object]:
    """Return the table with its texts in groups, so that no cell parts a number from its unit."""

    def cell(text: str) -> list[dict[str, object]]:
        return _groups((Run(text, language),))

    return {
        "caption": cell(table.caption),
        "head": [cell(text) for text in table.head],
        "rows": [[cell(text) for text in row] for row in table.rows],
        "widths": table.widths,
        "size": table.size,
        "pitch": table.pitch,
    }


def _lines(lines: tuple[MemoLine, ...]) -> list[list[dict[str, object]]]:
    return [_groups(line.runs) for line in lines]


def _groups(runs: tuple[Run, ...]) -> list[dict[str, object]]:
    return [asdict(group) for group in groups(runs)]
