"""How the time of planning and writing a deck grows with its slides, beside plain python-pptx.

    python benchmarks/export_growth.py [--slides N...] [--rounds N]

The slides are generated from the shipped points, four on each. python-pptx writes the same titles
and bullets with its default template, without notes, sources or fitted text. Exit code 1 when a
slide of the longest deck costs more than its bound times one of the shortest.
"""

import argparse
import io
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pptx

from brief.export.pptx.writer import write_pptx
from brief.language.vocabulary import Vocabulary
from brief.model.outline import OutlineSlide
from brief.model.slide import Slide
from brief.model.workspace import DeckFolder, Workspace
from brief.planning.boxes import TextBox
from brief.planning.deck import plan_deck
from brief.planning.plan import DeckPlan
from brief.store.loading import load_workspace

ROOT = Path(__file__).parents[1]
BOUND = 1.5
"""Times that a slide of the longest deck may cost one of the shortest."""

POINTS = 4


def generated(workspace: Workspace, slides: int) -> DeckFolder:
    """Return a deck of so many slides with the shipped points on them, in turn."""
    folder = workspace.deck()
    ids = [f"generated-{number}" for number in range(1, slides + 1)]
    points = list(workspace.points)
    outline = tuple(
        OutlineSlide(
            None,
            slide,
            tuple(points[(number * POINTS + place) % len(points)] for place in range(POINTS)),
        )
        for number, slide in enumerate(ids)
    )
    made = {
        slide: Slide(id=slide, layout="assertion", title=f"第{number}頁說的是這四件事")
        for number, slide in enumerate(ids, 1)
    }
    return replace(
        folder, outline=outline, slides=made, sections={}, charts={}, tables={}, memo=None
    )


def write_plainly(plan: DeckPlan) -> bytes:
    """Write the titles and bullets of a plan as a user of python-pptx would."""
    deck = pptx.Presentation()
    for page in plan.pages:
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        texts = {box.slot: box for box in page.boxes if isinstance(box, TextBox)}
        slide.shapes.title.text = page.title
        frame = slide.placeholders[1].text_frame
        first, *others = texts["body"].paragraphs
        frame.text = first.text
        for paragraph in others:
            frame.add_paragraph().text = paragraph.text
    stream = io.BytesIO()
    deck.save(stream)
    return stream.getvalue()


def seconds(work: Callable[[], object]) -> float:
    """Return the wall time of one call."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> int:
    """Measure each size, print the ratios, and say whether the bound holds."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--slides", type=int, nargs="+", default=[100, 300, 1000], metavar="N")
    parser.add_argument("--rounds", type=int, default=3, metavar="N", help="default: 3")
    arguments = parser.parse_args()
    workspace = load_workspace(ROOT)
    words = Vocabulary.load(ROOT / "translations", workspace.settings.units)
    costs: list[float] = []
    print("slides    brief    of it planning    a slide, of the shortest deck's    python-pptx")
    for count in sorted(arguments.slides):
        folder = generated(workspace, count)
        plan = plan_deck(workspace, folder, words, "zh-Hant")
        rounds = [
            (
                seconds(partial(plan_deck, workspace, folder, words, "zh-Hant")),
                seconds(partial(write_pptx, plan)),
                seconds(partial(write_plainly, plan)),
            )
            for _ in range(arguments.rounds)
        ]
        planning, writing, plain = (statistics.median(times) for times in zip(*rounds, strict=True))
        whole = planning + writing
        costs.append(whole / len(plan.pages))
        print(
            f"{len(plan.pages):6} {whole:7.2f}s {planning / whole:16.0%} "
            f"{costs[-1] / costs[0]:31.2f} x   brief is {whole / plain:.2f} x"
        )
    return 1 if costs[-1] > BOUND * costs[0] else 0


if __name__ == "__main__":
    sys.exit(main())
