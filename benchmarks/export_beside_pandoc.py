"""What `brief export --lang en --format pptx` costs beside pandoc, as whole processes in turn.

    python benchmarks/export_beside_pandoc.py --pandoc PATH [--slides N...] [--rounds N]

pandoc is given the same titles, points and notes as Markdown. It checks nothing, fits nothing and
draws neither charts nor sources. First the shipped deck, then made-up ones of title, four points
and notes on each slide. The bounds are those of a workspace that has been exported before; what it
costs with nothing kept from earlier runs (BRIEF_CACHE=), as in a fresh clone, stands beside it, and
has to keep to the shipped deck's bound too. Exit code 1 when a bound is broken.
"""

import argparse
import json
import math
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from pptx import Presentation

ROOT = Path(__file__).parents[1]
"""The repository, which is the shipped workspace."""

SHIPPED_BOUND = 3.0
"""Times pandoc's time that the shipped deck may take, also with nothing kept."""

BOUNDS = {100: 1.0, 1000: 0.1}
"""Times pandoc's time that a made-up deck of so many slides may take."""

EXPONENT = 1.1
"""How brief's time may grow with the slides, between the two longest decks."""

BRIEF = (sys.executable, "-m", "brief", "export", "--lang", "en", "--format", "pptx")

_SETTLED = 2.5
"""Seconds after which a file counts as one that can be known again."""

POINTS = 4
_WHO = ("The ministry", "A neighbour", "The fleet", "An ally", "The council", "Our own desk")
_DOES = ("watches", "questions", "supports", "delays", "describes", "prepares", "weighs")
_WHAT = ("the northern harbour", "a longer exercise", "the new treaty", "its own reserves")
_WHY = (
    "because nobody else has offered to do so before the winter",
    "while the talks on inspection go on behind closed doors",
    "so that the partners can plan their own part in good time",
)
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def name_of(number: int) -> str:
    """Return a number as a word of letters, since no number may be typed into a text."""
    word = ""
    while number:
        number, letter = divmod(number, len(_LETTERS))
        word = _LETTERS[letter] + word
    return (word or "a").capitalize()


def sentence(number: int) -> str:
    """Return the made-up sentence of this number, each with a name of its own."""
    steps = (1, 5, 3, 7)
    parts = [each[number * step % len(each)] for each, step in zip(_PARTS, steps, strict=True)]
    return f"{' '.join(parts)}, as place {name_of(number)} shows."


_PARTS = (_WHO, _DOES, _WHAT, _WHY)


def made_up(folder: Path, slides: int) -> tuple[Path, str]:
    """Write a workspace of one deck, and return it with the same deck as Markdown."""
    deck = folder / "decks" / "long"
    order, markdown = [], []
    for kind in ("slides", "points", "sections"):
        (deck / kind).mkdir(parents=True)
    (folder / "translations").mkdir()
    (folder / "seeds").mkdir()
    (folder / "brief.toml").write_text('schema_version = 1\n\ndefault_deck = "long"\n')
    for number in range(slides):
        title = f"Place {name_of(number)} asks for a decision"
        notes = f"Say first what place {name_of(number)} needs."
        points = [sentence(number * POINTS + each) for each in range(POINTS)]
        order.append(f"## slide-{number}")
        slide = {"id": f"slide-{number}", "language": "en", "layout": "assertion", "title": title}
        write(deck / "slides" / f"slide-{number}.toml", {**slide, "notes": notes})
        for place, text in enumerate(points, number * POINTS):
            order.append(f"point-{place}")
            point = {"id": f"point-{place}", "language": "en", "kind": "judgement", "text": text}
            write(deck / "points" / f"point-{place}.toml", {**point, "claimant": "desk"})
        markdown.append(on_slide(title, points, notes))
    fields = {
        "id": "long", "language": "en", "title": "A long deck", "subtitle": "Made up",
        "audience": "Readers", "date": "2026-02-10", "cutoff": "2026-02-09",
        "prepared_by": "Desk", "contact": "desk@example.org", "version": "1.0",
        "decision": "For information", "marking": "TLP:CLEAR",
    }  # fmt: skip
    write(deck / "deck.toml", {**fields, "order": order})
    return folder, "\n".join(markdown)


def write(path: Path, fields: dict[str, str | list[str]]) -> None:
    """Write a record."""
    lines = [f"{name} = {json.dumps(value)}\n" for name, value in fields.items()]
    path.write_text("\n".join(lines), encoding="utf-8")


def on_slide(title: str, points: Sequence[str], notes: str) -> str:
    """Return a slide as pandoc's Markdown."""
    listed = "\n".join(f"- {escaped(each)}" for each in points)
    spoken = "\n\n".join(map(escaped, notes.splitlines()))
    said = f"\n::: notes\n\n{spoken}\n\n:::\n" if notes else ""
    return f"# {escaped(title)}\n\n{listed}\n{said}"


def escaped(text: str) -> str:
    """Return text that Markdown takes for nothing but text, on one line."""
    return "".join(f"\\{each}" if each in "\\`*_{}[]()#+-.!<>|~$^@:'\"" else each for each in text)


def as_markdown(deck: Path) -> str:
    """Return the texts of an exported deck as Markdown: titles, paragraphs, cells and notes."""
    return "\n".join(on_slide(*texts) for texts in _texts(deck))


def _texts(deck: Path) -> Iterator[tuple[str, list[str], str]]:
    """Return title, lines and notes of each slide of an exported deck."""
    for slide in Presentation(str(deck)).slides:
        lines: list[str] = []
        for shape in slide.shapes:
            if shape.has_text_frame and shape != slide.shapes.title:
                lines += [each.text for each in shape.text_frame.paragraphs]
            elif shape.has_table:
                lines += [cell.text for row in shape.table.rows for cell in row.cells]
        notes = slide.notes_slide.notes_text_frame.text if slide.has_notes_slide else ""
        title = slide.shapes.title.text.replace("\v", " ").replace("\n", " ")
        yield title, lines, notes


def cost(command: Sequence[object], folder: Path, cache: str = "") -> tuple[float, float]:
    """Return how long a process takes, and how long it keeps a processor, in seconds.

    `cache` is the folder in which brief keeps what it knows; nothing is kept without one.
    """
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT), "BRIEF_CACHE": cache}
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)  # as an installed program finds its modules
    start, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=surroundings,
    )
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


@dataclass(frozen=True)
class Comparison:
    """Medians of the rounds."""

    ours: float
    """Seconds of wall time that brief takes."""
    ratio: float
    """The same in pandoc's."""
    processor: float
    """Processor time of brief in pandoc's."""
    anew: float
    """Wall time of brief in pandoc's with nothing kept from earlier runs."""
    anew_processor: float
    """The same as processor time."""


def compare(workspace: Path, markdown: str, pandoc: str, rounds: int, out: Path) -> Comparison:
    """Run both in turn on a deck, after two runs of brief that aren't counted.

    What is read within two seconds of being written isn't kept yet.
    """
    source = out / "deck.md"
    source.write_text(markdown, encoding="utf-8")
    ours = [*BRIEF, "--workspace", workspace, "--out", out]
    theirs = [pandoc, source, "-o", out / "pandoc.pptx"]
    cache = str(out / "cache")
    time.sleep(_SETTLED)
    for _ in range(2):
        cost(ours, out, cache)
    times = [(cost(ours, out, cache), cost(theirs, out), cost(ours, out)) for _ in range(rounds)]
    return Comparison(
        statistics.median(one[0] for one, _, _ in times),
        statistics.median(one[0] / other[0] for one, other, _ in times),
        statistics.median(one[1] / other[1] for one, other, _ in times),
        statistics.median(anew[0] / other[0] for _, other, anew in times),
        statistics.median(anew[1] / other[1] for _, other, anew in times),
    )


def main() -> int:
    """Compare each deck, print the ratios, and say whether the bounds hold."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pandoc", default="pandoc", metavar="PATH", help="default: pandoc")
    parser.add_argument("--slides", type=int, nargs="*", default=[*BOUNDS], metavar="N")
    parser.add_argument("--rounds", type=int, default=3, metavar="N", help="default: 3")
    arguments = parser.parse_args()
    broken, costs = False, {}
    with TemporaryDirectory() as temporary:
        out = Path(temporary, "out")
        out.mkdir()
        cost([*BRIEF, "--workspace", ROOT, "--out", out], out)
        markdown = as_markdown(next(out.glob("*.pptx")))
        decks: list[tuple[str, Path, str, float]] = [("shipped", ROOT, markdown, SHIPPED_BOUND)]
        for count in sorted(arguments.slides):
            folder, markdown = made_up(Path(temporary, str(count)), count)
            decks.append((str(count), folder, markdown, BOUNDS.get(count, math.inf)))
        print("                 in pandoc's time        bound    with nothing kept")
        print("slides     brief    wall   processor    wall     wall   processor")
        for name, folder, markdown, bound in decks:
            found = compare(folder, markdown, arguments.pandoc, arguments.rounds, out)
            print(
                f"{name:8} {found.ours:6.2f}s {found.ratio:7.2f} {found.processor:11.2f} "
                f"{bound:7} {found.anew:8.2f} {found.anew_processor:11.2f}",
                flush=True,
            )
            broken |= found.ratio > bound or (name == "shipped" and found.anew > bound)
            costs[name] = found.ours
    if len(arguments.slides) > 1:
        before, last = sorted(arguments.slides)[-2:]
        growth = math.log(costs[str(last)] / costs[str(before)]) / math.log(last / before)
        print(f"brief grows with the slides to the power of {growth:.2f}; bound {EXPONENT}")
        broken |= growth > EXPONENT
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
