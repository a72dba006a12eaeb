"""A memo plan as PDF, set by typst: tagged (PDF/UA-1), with bookmarks, the same bytes each time."""

import json
import math
import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

import typst

from brief.errors import BadInput
from brief.export.memo_content import content
from brief.language.widths import JOINER
from brief.planning.memo.plan import MemoPlan

FONT = "Noto Sans TC"
_FONT_PACKAGE = "justmytype_intl_cjk"
_FONT_FOLDER = "fonts/ofl/notosanstc"
_OTHERS = {"notosanssc": "Noto Sans SC", "notosansjp": "Noto Sans JP", "notosanskr": "Noto Sans KR"}
"""Fonts of the same design for what the first one lacks, by folder: simplified Chinese, Korean."""

_FONTS = (FONT, *_OTHERS.values(), "Libertinus Serif")
"""Families in the order in which they are asked; the last comes with typst, for names with letters
that none of the others has: Erdoğan, Wałęsa."""
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
            file=_file(plan),
            record=plan.deck,
            remedy="shorten its texts or take a point out of it",
        )
    return data


def _compile(plan: MemoPlan) -> tuple[bytes, Fit]:
    texts = json.dumps(content(plan, _FONTS), ensure_ascii=False).replace(JOINER, "")
    try:
        compiler, data = _set(texts, _fonts())
    except typst.TypstError as error:
        if not _UNSHOWN.search(str(error.diagnostic)):
            raise _refusal(plan, error) from None
        try:  # the other fonts take a while to load, and are seldom needed
            compiler, data = _set(texts, _fonts(every=True))
        except typst.TypstError as final:
            raise _refusal(plan, final) from None
    if not isinstance(data, bytes):
        raise TypeError("typst returned several files for one PDF")
    found = json.loads(compiler.query("<fit>", field="value", one=True))
    pages, height = int(found["pages"]), float(found["height"])
    room = plan.sheet.text_height
    over = max(math.ceil((height - room) / plan.pitch), 1) if pages > 1 else 0
    return data, Fit(pages, height / room, over)


def _set(texts: str, fonts: typst.Fonts) -> tuple[typst.Compiler, bytes | list[bytes] | None]:
    """Return the PDF and what made it; TypstError where a character has no glyph."""
    compiler = typst.Compiler(str(_TEMPLATE), font_paths=fonts, sys_inputs={"memo": texts})
    # Only under a PDF standard is a character that the fonts lack an error.
    data, _ = compiler.compile_with_warnings(format="pdf", pdf_standards=["ua-1"])
    return compiler, data


def _refusal(plan: MemoPlan, error: typst.TypstError) -> BadInput:
    """Return what the user can do about typst's error: most often, a character has no glyph."""
    unshown = _UNSHOWN.findall(str(error.diagnostic))
    # A sign above or below a letter takes the letter with it, which has its glyph.
    missing = dict.fromkeys(
        _ESCAPE.sub(_code_point, text) for text in unshown if len(text) > 1 or not text.isascii()
    )
    if not missing:
        problem = f"the {plan.language} memo can't be set: {error.message}"
        return BadInput(problem, file=_file(plan), record=plan.deck)
    named = ", ".join(f"“{text}”" for text in missing)
    return BadInput(
        f"the {plan.language} memo's fonts have no glyph for {named}",
        file=_file(plan),
        record=plan.deck,
        remedy="write it with other characters there, or in its point or translation",
    )


def _file(plan: MemoPlan) -> str:
    """Return the memo's record, where to look for what keeps it from being set."""
    return f"decks/{plan.deck}/memo.toml"


def _code_point(escape: re.Match[str]) -> str:
    """Return a character that can't be printed by its number, as Unicode names it."""
    return f"U+{int(escape[1], 16):04X}"


def font_folder() -> Path | None:
    """Return the folder of the memo's font, None where its package is not installed."""
    spec = find_spec(_FONT_PACKAGE)
    return Path(spec.origin).parent / _FONT_FOLDER if spec and spec.origin else None


@lru_cache(maxsize=2)
def _fonts(*, every: bool = False) -> typst.Fonts:
    """Return the first font or all; those of the system would make the page differ."""
    folder = font_folder()
    if folder is None:
        raise BadInput(
            f"the memo's font is missing (package {_FONT_PACKAGE})", remedy="install brief again"
        )
    others = [str(folder.with_name(name)) for name in _OTHERS] if every else []
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=every,
        font_paths=[str(folder), *others],
    )
