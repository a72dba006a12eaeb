"""Plan and write many decks, let LibreOffice draw them, and see whether every text fits its box.

    python tools/stress.py [--decks N] [--seed N] [--keep FOLDER]

The shipped decks come first, then decks made up by chance (tools/stress_decks.py), each in one of
the three forms. Said at the end: what leaves its box, lines that begin with a closing mark or end
with an opening one, and how far the planner's counts of lines are from those drawn. Exit code 1
for any fault. Needs LibreOffice.
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
from stress_decks import Made, Maker
from stress_drawn import Drawn, drawn_of, glyphs_of, strays

from brief.errors import BadInput
from brief.export.drawing import draw, libreoffice
from brief.export.pptx_writer import write_pptx
from brief.language.vocabulary import Vocabulary
from brief.model.identifiers import DECK_LANGUAGES
from brief.planning.deck import plan_deck
from brief.planning.plan import DeckPlan
from brief.store.loading import load_workspace

ROOT = Path(__file__).parents[1]
AT_ONCE = 60
"""Decks in one call of LibreOffice."""

SLIDES = 4
"""Slides of a made-up deck besides cover, agenda and sources."""

_CHANGING = re.compile(r"[0-9]+|'[^']*'|“[^”]*”")
"""What differs between two refusals of one sort."""

SHOWN = 40
"""Faults that are written out."""


class Tally:
    """What was seen so far."""

    def __init__(self) -> None:
        self.faults: list[str] = []
        self.decks = self.pages = 0
        self.lines: Counter[int] = Counter()
        """Paragraphs by lines estimated less drawn."""
        self.refused: Counter[str] = Counter()
        self._heights: list[float] = []

    def add(self, name: str, plan: DeckPlan, pdf: bytes) -> None:
        """Hold a deck as drawn against its plan."""
        document = pypdfium2.PdfDocument(pdf)
        self.decks += 1
        if len(document) != len(plan.pages):
            self.faults.append(f"{name}: {len(document)} pages of {len(plan.pages)}")
        for page, sheet in zip(plan.pages, document, strict=False):
            self.pages += 1
            found, missing, rest = drawn_of(page, glyphs_of(sheet))
            faults = [fault for each in found for fault in each.faults()]
            faults += [
                f"{place.name}: “{place.paragraph.text[:40]}” not found" for place in missing
            ]
            faults += strays(page, rest, sheet.get_width(), sheet.get_height())
            self.faults += [f"{name}: {fault}" for fault in faults]
            for each in found:
                self._count(name, each)
            sheet.close()
        document.close()

    def _count(self, name: str, drawn: Drawn) -> None:
        """Take in how far a paragraph's estimate is from what was drawn."""
        less = drawn.estimated_less_drawn
        self.lines[less] += 1
        self._heights.append(less * drawn.place.paragraph.pitch)
        if less < 0:
            lines = "|".join("".join(glyph.character for glyph in line) for line in drawn.lines)
            self.faults.append(f"{name}: {drawn.place.name}: {-less} lines more: “{lines}”")

    def report(self) -> Iterator[str]:
        """Return the report, line by line."""
        yield from self.faults[:SHOWN]
        if len(self.faults) > SHOWN:
            yield f"… and {len(self.faults) - SHOWN} more"
        yield f"{self.decks} decks, {self.pages} pages, {sum(self.lines.values())} paragraphs"
        total = sum(self.lines.values()) or 1
        for less, count in sorted(self.lines.items()):
            yield f"  {less:+d} lines estimated less drawn: {count} ({count / total:.2%})"
        mean = sum(self._heights) / total
        worst = max(self._heights, key=abs, default=0.0)
        yield f"  heights: mean {mean:+.2f} pt, worst {worst:+.1f} pt"
        for reason, count in self.refused.most_common(8):
            yield f"  refused, as it should be or not: {count} × {reason}"
        yield f"{len(self.faults)} faults"


def shipped() -> Iterator[tuple[str, DeckPlan]]:
    """Return the plans of the shipped decks in all their forms."""
    workspace = load_workspace(ROOT)
    vocabulary = Vocabulary.load(ROOT / "translations", workspace.settings.units)
    for deck, folder in workspace.decks.items():
        for language in folder.deck.languages:
            yield f"{deck}.{language}", plan_deck(workspace, folder, vocabulary, language)


def made_up(seed: int, tally: Tally) -> Iterator[tuple[str, DeckPlan]]:
    """Return plans of decks made up, one after the other, and count what the planner refuses."""
    number = 0
    while True:
        language = DECK_LANGUAGES[number % len(DECK_LANGUAGES)]
        made: Made = Maker(seed, SLIDES).made()
        try:
            plan = plan_deck(made.workspace, made.folder, made.vocabulary, language)
        except BadInput as error:
            tally.refused[_CHANGING.sub("…", error.problem)] += 1
        else:
            number += 1
            yield f"{seed}.{language}", plan
        seed += 1


def drawn(
    plans: Iterator[tuple[str, DeckPlan]], keep: Path | None
) -> Iterator[tuple[str, DeckPlan, bytes]]:
    """Return each plan with what LibreOffice makes of it."""
    program = libreoffice()
    while batch := list(islice(plans, AT_ONCE)):
        documents = [(f"{name}.pptx", write_pptx(plan)) for name, plan in batch]
        for (name, plan), (file, data), pdf in zip(
            batch, documents, draw(program, documents), strict=True
        ):
            if keep:
                (keep / file).write_bytes(data)
                (keep / f"{file}.pdf").write_bytes(pdf)
            yield name, plan, pdf


def main() -> int:
    """Draw, compare, and say what was seen."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--decks", type=int, default=300, help="decks to make up (default: 300)")
    parser.add_argument("--seed", type=int, default=1, help="seed of the first of them")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="keep decks and pages here")
    arguments = parser.parse_args()
    if arguments.keep:
        arguments.keep.mkdir(parents=True, exist_ok=True)
    total = Tally()
    invented = islice(made_up(arguments.seed, total), arguments.decks)
    for plans in (shipped(), invented):
        for name, plan, pdf in drawn(plans, arguments.keep):
            total.add(name, plan, pdf)
    for line in total.report():
        print(line)
    return 1 if total.faults or not total.decks else 0


if __name__ == "__main__":
    sys.exit(main())
