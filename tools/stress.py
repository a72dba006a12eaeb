"""Plan and write many decks, let LibreOffice draw them, and see whether every text fits its box.

    python tools/stress.py [--decks N] [--seed N] [--template FILE] [--keep FOLDER]

The shipped decks come first, then decks made up by chance (tools/stress_decks.py), each in one of
the three forms. Said at the end: what leaves its box, lines that begin with a closing mark or end
with an opening one, hairlines and dots under a text, and how far the planner's counts of lines are
from those drawn. Exit code 1 for any fault. Needs LibreOffice.
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
from stress_decks import Made, Maker
from stress_drawn import Drawn, crossings, drawn_of, strays
from stress_glyphs import glyphs_of

from brief.errors import BadInput
from brief.export.drawing import draw, libreoffice
from brief.export.pptx.writer import write_pptx
from brief.export.templates.asked import LAYOUTS
from brief.export.templates.ours import OURS, Template
from brief.export.templates.reading import read_template
from brief.language.vocabulary import Vocabulary
from brief.model.identifiers import DECK_LANGUAGES, DeckLanguage
from brief.model.workspace import DeckFolder, Workspace
from brief.planning.cleaning import cleaned
from brief.planning.deck import plan_deck
from brief.planning.plan import DeckPlan
from brief.store.loading import load_workspace

ROOT = Path(__file__).parents[1]
AT_ONCE = 100
"""Decks in one call of LibreOffice."""

SLIDES = 4
"""Slides of a made-up deck besides cover, agenda and sources."""

_CHANGING = re.compile(r"[0-9]+|'[^']*'|“[^”]*”")
"""What differs between two refusals of one sort."""

SHOWN = 40
"""Faults that are written out."""


@dataclass
class Refused:
    """Decks that the planner refuses for one reason."""

    count: int
    example: str
    """The first of them, with what was said of it."""


class Tally:
    """What was seen so far."""

    def __init__(self) -> None:
        self.faults: list[str] = []
        self.decks = self.pages = 0
        self.layouts: Counter[str] = Counter()
        """Pages by layout."""
        self.lines: Counter[int] = Counter()
        """Paragraphs by lines estimated less drawn."""
        self.refused: dict[str, Refused] = {}
        self._heights: list[float] = []

    def add(self, name: str, plan: DeckPlan, pdf: bytes) -> None:
        """Hold a deck as drawn against its plan."""
        document = pypdfium2.PdfDocument(pdf)
        self.decks += 1
        if len(document) != len(plan.pages):
            self.faults.append(f"{name}: {len(document)} pages of {len(plan.pages)}")
        for page, sheet in zip(plan.pages, document, strict=False):
            self.pages += 1
            self.layouts[page.layout] += 1
            found, missing, rest = drawn_of(page, glyphs_of(sheet))
            faults = [fault for each in found for fault in each.faults()]
            faults += [
                f"{place.name}: “{place.paragraph.text[:40]}” not found" for place in missing
            ]
            faults += strays(page, rest, sheet.get_width(), sheet.get_height())
            faults += crossings(page, found)
            self.faults += [f"{name}: {fault}" for fault in faults]
            for each in found:
                self._count(name, each)
            sheet.close()
        document.close()

    def refuse(self, name: str, error: BadInput) -> None:
        """Count a deck that the planner refuses."""
        reason = _CHANGING.sub("…", error.problem)
        known = self.refused.setdefault(reason, Refused(0, f"{name}: {error}"))
        known.count += 1

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
        yield "  pages: " + ", ".join(f"{name} {n}" for name, n in sorted(self.layouts.items()))
        total = sum(self.lines.values()) or 1
        for less, count in sorted(self.lines.items()):
            yield f"  {less:+d} lines estimated less drawn: {count} ({count / total:.2%})"
        mean = sum(self._heights) / total
        worst = max(self._heights, key=abs, default=0.0)
        yield f"  heights: mean {mean:+.2f} pt, worst {worst:+.1f} pt"
        refused = sorted(self.refused.items(), key=lambda each: -each[1].count)
        yield f"  {sum(each.count for _, each in refused)} more refused"
        for reason, each in refused[:8]:
            yield f"    {each.count} × {reason} (such as {each.example})"
        yield f"{len(self.faults)} faults"


def planned(
    workspace: Workspace,
    folder: DeckFolder,
    vocabulary: Vocabulary,
    language: DeckLanguage,
    template: Template,
) -> DeckPlan:
    """Return a deck's plan as an export makes it."""
    fit = template.fit
    plan = plan_deck(workspace, folder, vocabulary, language, fit.planned_on())
    return cleaned(fit.brought(plan))


def shipped(template: Template, tally: Tally) -> Iterator[tuple[str, DeckPlan]]:
    """Return the plans of the shipped decks in all their forms."""
    workspace = load_workspace(ROOT)
    vocabulary = Vocabulary.load(ROOT / "translations", workspace.settings.units)
    for deck, folder in workspace.decks.items():
        for language in folder.deck.languages:
            name = f"{deck}.{language}"
            try:
                yield name, planned(workspace, folder, vocabulary, language, template)
            except BadInput as error:
                tally.refuse(name, error)


def made_up(seed: int, tally: Tally, template: Template = OURS) -> Iterator[tuple[str, DeckPlan]]:
    """Return plans of decks made up, one after the other, and count what the planner refuses."""
    number = 0
    while True:
        language = DECK_LANGUAGES[number % len(DECK_LANGUAGES)]
        made: Made = Maker(seed, SLIDES).made()
        name = f"{seed}.{language}"
        try:
            plan = planned(made.workspace, made.folder, made.vocabulary, language, template)
        except BadInput as error:
            tally.refuse(name, error)
        except Exception as error:  # noqa: BLE001 - whatever it is, the seed must be known
            tally.faults.append(f"{name}: {type(error).__name__}: {error}")
        else:
            number += 1
            yield name, plan
        seed += 1


def drawn(
    plans: Iterator[tuple[str, DeckPlan]], template: Template, keep: Path | None
) -> Iterator[tuple[str, DeckPlan, bytes]]:
    """Return each plan with what LibreOffice makes of it."""
    program = libreoffice()
    while batch := list(islice(plans, AT_ONCE)):
        documents = [(f"{name}.pptx", write_pptx(plan, template)) for name, plan in batch]
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
    parser.add_argument("--template", type=Path, metavar="FILE", help="a user's template")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="keep decks and pages here")
    arguments = parser.parse_args()
    if arguments.keep:
        arguments.keep.mkdir(parents=True, exist_ok=True)
    template, file = OURS, arguments.template
    if file:
        template = read_template(file, LAYOUTS, file.name).template()
    total = Tally()
    invented = islice(made_up(arguments.seed, total, template), arguments.decks)
    plans = chain(shipped(template, total), invented)
    for name, plan, pdf in drawn(plans, template, arguments.keep):
        total.add(name, plan, pdf)
    for line in total.report():
        print(line)
    return 1 if total.faults or not total.decks else 0


if __name__ == "__main__":
    sys.exit(main())
