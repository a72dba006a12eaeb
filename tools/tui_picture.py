"""Make the documentation's picture of the workbench from the shipped briefing.

    python tools/tui_picture.py

Opens the workbench without a terminal, in a copy of the workspace, and writes what it shows as
docs/pictures/workbench.svg: the same bytes each time. Every character gets the place of its own
cell, so that Chinese and Latin stay in their columns whatever font a reader has. Run after any
change to what the workbench looks like.
"""

import asyncio
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path
from typing import NamedTuple

from brief.tui.app import BriefApp  # isort: skip - before anything else loads Textual

from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from rich.terminal_theme import TerminalTheme

from brief.editing.disk import Snapshot
from brief.editing.session import Session
from brief.language.cells import cells
from brief.model.identifiers import Language
from brief.store.journal import Journal
from brief.tui.preferences import Preferences

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "docs" / "pictures" / "workbench.svg"
COPIED = ("brief.toml", "seeds", "decks", "translations")
DECK = "nuclear-posture"
LANGUAGE: Language = "en"
KEYS = ("ctrl+f", *"warheads", "enter", "end", "up")
"""Pressed before the picture is taken, so that the panes have something to show."""

COLUMNS, LINES = 120, 36
WIDTH, HEIGHT, BASE = 9, 20, 15
"""Of a cell, and from its top to the line that letters stand on, in pixels."""
MARGIN = 12
LETTERS = 15
"""Size of the letters: Latin ones then fill a cell, Chinese ones nearly two."""
FONTS = (
    "'Sarasa Mono TC', 'Noto Sans Mono CJK TC', ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', "
    "'PingFang TC', 'Microsoft JhengHei', 'Noto Sans CJK TC', monospace"
)
SINGLY = 'style="font-variant-ligatures:none"'
DARK = TerminalTheme(
    (18, 18, 18),
    (224, 224, 224),
    [
        (75, 78, 85),
        (204, 85, 90),
        (152, 168, 75),
        (208, 179, 68),
        (96, 138, 177),
        (152, 114, 159),
        (104, 160, 179),
        (197, 200, 198),
    ],
)
"""What the terminal's own colours become where the workbench leaves them to it."""


class Run(NamedTuple):
    """Neighbouring characters of one line that look the same."""

    text: str
    column: int
    """Of its first cell, from 0."""
    columns: int
    style: Style

    @property
    def ink(self) -> str:
        """The colour of the letters, reversed and dimmed ones as they are seen."""
        style = self.style
        shown = _rgb(style.bgcolor if style.reverse else style.color, not style.reverse)
        return _hex(_mixed(shown, self._paper) if style.dim else shown)

    @property
    def paper(self) -> str:
        """The colour behind the letters."""
        return _hex(self._paper)

    @property
    def _paper(self) -> tuple[int, int, int]:
        style = self.style
        return _rgb(style.color if style.reverse else style.bgcolor, bool(style.reverse))


def _rgb(color: Color | None, foreground: bool) -> tuple[int, int, int]:
    triplet = (color or Color.default()).get_truecolor(DARK, foreground)
    return triplet.red, triplet.green, triplet.blue


def _mixed(ink: Iterable[int], paper: Iterable[int]) -> tuple[int, int, int]:
    red, green, blue = ((one + other) // 2 for one, other in zip(ink, paper, strict=True))
    return red, green, blue


def _hex(color: Iterable[int]) -> str:
    return "#{:02x}{:02x}{:02x}".format(*color)


def runs(segments: Iterable[Segment]) -> Iterator[Run]:
    """Return a line's runs with the columns that they stand in."""
    column = 0
    for text, style, control in Segment.simplify(segments):
        if control or not text:
            continue
        width = cells(text)
        yield Run(text, column, width, style or Style.null())
        column += width


def papers(line: int, shown: list[Run]) -> Iterator[str]:
    """Return the rectangles behind a line; what has the ground's colour needs none."""
    ground = _hex(tuple(DARK.background_color))
    for run in shown:
        if run.paper != ground:
            place = f'x="{run.column * WIDTH}" y="{line * HEIGHT}"'
            size = f'width="{run.columns * WIDTH}" height="{HEIGHT}"'
            yield f'<rect {place} {size} fill="{run.paper}"/>'


def letters(line: int, run: Run) -> Iterator[str]:
    """Return a run's text with the place of each character, or nothing where it is blank."""
    if not run.text.strip():
        return
    drawn_text, places, column = "", [], run.column
    for character in run.text:
        if character != " ":  # what is placed by itself needs none, and readers join several
            drawn_text += character
            places.append(str(column * WIDTH))
        column += cells(character)
    look = f'fill="{run.ink}"'
    if run.style.bold:
        look += ' font-weight="bold"'
    if run.style.italic:
        look += ' font-style="italic"'
    if run.style.underline:
        look += ' text-decoration="underline"'
    x, y = " ".join(places), line * HEIGHT + BASE
    yield f'<text x="{x}" y="{y}" {look}>{escape(drawn_text, quote=False)}</text>'


def drawn(lines: Iterable[Iterable[Segment]]) -> str:
    """Return a screen as an SVG."""
    width, height = COLUMNS * WIDTH + 2 * MARGIN, LINES * HEIGHT + 2 * MARGIN
    shown = [list(runs(line)) for line in lines]
    ground = _hex(tuple(DARK.background_color))
    size = f'width="{width}" height="{height}"'
    place = f'transform="translate({MARGIN} {MARGIN})"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" {size}>',
        f'<rect {size} rx="8" fill="{ground}"/>',
        f'<g {place} font-family="{FONTS}" font-size="{LETTERS}" {SINGLY}>',
    ]
    for number, line in enumerate(shown):
        parts.extend(papers(number, line))
    for number, line in enumerate(shown):
        for run in line:
            parts.extend(letters(number, run))
    return "\n".join([*parts, "</g>", "</svg>", ""])


async def screen(root: Path, home: Path) -> list[list[Segment]]:
    """Open the workbench, press KEYS, and return the lines that it shows."""
    session = Session(Snapshot.take(root), DECK)
    app = BriefApp(session, Journal.open(root, home), Preferences(), LANGUAGE, home)
    async with app.run_test(size=(COLUMNS, LINES)) as pilot:
        await pilot.press(*KEYS)
        await pilot.pause()
        lines = app.screen._compositor.render_strips()  # noqa: SLF001 - Textual has no other way
    return [list(line) for line in lines]


def main() -> int:
    """Copy the workspace, open it, and write the picture."""
    with tempfile.TemporaryDirectory(prefix="brief-picture-") as temporary:
        root, home = Path(temporary) / "briefing", Path(temporary) / "home"
        root.mkdir()
        home.mkdir()
        os.environ.update(XDG_STATE_HOME=str(home), XDG_CONFIG_HOME=str(home))
        for name in COPIED:
            source = ROOT / name
            if source.is_dir():
                shutil.copytree(source, root / name, ignore=shutil.ignore_patterns("originals"))
            else:
                shutil.copy(source, root / name)
        picture = drawn(asyncio.run(screen(root, home)))
    TARGET.write_text(picture, encoding="utf-8", newline="\n")
    print(f"{TARGET.relative_to(ROOT)}, {len(picture.encode()) // 1024} KiB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
