"""How the time of each key in the whole workbench grows with its points, from 100 to 10,000.

    python benchmarks/whole_workbench.py [--points N N] [--rounds N] [--presses N]

Half of the points are in the deck, four on a slide; each is a shipped one under another id. A
window of 120 by 40 without a terminal. What counts is the processor time of the program's own
thread, from a key until all that it set off is drawn; what saves and looks at the disk runs in
threads of its own and is left out. `mount` leads from a loaded session to the first frame. Exit
code 1 when something costs more with the longer list than its bound times the shorter one.
"""

import argparse
import asyncio
import gc
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from textual.pilot import Pilot

from brief.editing.disk import Snapshot
from brief.editing.session import Session
from brief.model.outline import SLIDE_MARK
from brief.store.example import copy_example
from brief.store.journal import Journal
from brief.tui import keeping
from brief.tui.app import BriefApp
from brief.tui.preferences import Preferences
from brief.tui.running import undisturbed

BOUND = 1.5
"""Times that an act may cost with the longer list; it is a hundred times as long."""

ACTS = ("mount", "down", "pick", "move", "undo", "filter")

POINTS = 4
"""Points on a slide."""

TURN = 10
"""Shipped points that the generated ones follow in turn, so that each length shows the same."""

LULL = 0.1
"""Seconds; what a key puts off, such as a source's text, comes sooner than that."""

IDLE = 0.005
"""Seconds of processor time in a lull that are no work: a cursor blinks."""

LULLS = 20
"""Lulls that are waited for at most, on a machine so busy that none is idle."""

TYPED = "point-00"
"""Stands in the id of every point, so that no key of the filter leaves fewer to look through."""

LEFT_OUT = 3600.0
"""Seconds until a thread would save or look at the disk: longer than this takes."""


def generated(root: Path, count: int) -> None:
    """Make `root` a workspace of one deck and so many points, every other one on a slide of it."""
    copy_example(root)
    decks = sorted((root / "decks").iterdir())
    shipped = sorted((root / "seeds").glob("*/points/*.toml"))
    texts = [path.read_text(encoding="utf-8") for path in shipped[:TURN]]
    head = (root / "decks/nuclear-posture/deck.toml").read_text(encoding="utf-8")
    for path in (*decks, *sorted((root / "seeds").glob("*/points"))):
        shutil.rmtree(path)
    deck = root / "decks/nuclear-posture"
    for folder in ("points", "slides"):
        (deck / folder).mkdir(parents=True)
    ids = [f"point-{number:05}" for number in range(count)]
    for number, point in enumerate(ids):
        _, text = texts[number % TURN].split("\n", 1)
        (deck / f"points/{point}.toml").write_text(f'id = "{point}"\n{text}', encoding="utf-8")
    order: list[str] = []
    for number, point in enumerate(ids[::2]):
        if number % POINTS == 0:
            slide = f"slide-{number:05}"
            order.append(SLIDE_MARK + slide)
            text = f'id = "{slide}"\nlayout = "assertion"\ntitle = "第{number}點起"\n'
            (deck / f"slides/{slide}.toml").write_text(text, encoding="utf-8")
        order.append(point)
    head = head.partition("order = [")[0]
    lists = f"order = {_listed(order)}\npicked = {_listed(ids[::2])}"
    (deck / "deck.toml").write_text(head + lists, encoding="utf-8")


def _listed(ids: Sequence[str]) -> str:
    """Return ids as a list in TOML, one a line."""
    return "\n".join(("[", *(f'  "{each}",' for each in ids), "]\n"))


async def measured(snapshot: Snapshot, journal: Journal, presses: int) -> dict[str, float]:
    """Return the median seconds of each act in a session of its own."""
    start = time.thread_time()
    app = BriefApp(Session(snapshot), journal, Preferences(), "en")
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        found = {"mount": time.thread_time() - start}
        assert app.points.index  # which is otherwise made while nobody waits for it
        await _at_rest(pilot)
        points, slides = list(app.view.workspace.points), list(app.view.deck.slides)
        slide = SLIDE_MARK + slides[_middle(slides)]
        unpicked = points[_middle(points) + 1]
        app.points.find(unpicked)
        found["down"] = await _pressed(pilot, ["down"] * presses)
        app.deck_pane.select(slide)
        app.points.find(unpicked)
        found["pick"] = await _pressed(pilot, ["space"] * presses, between=("down", "down"))
        app.go_to("deck")
        app.deck_pane.select(slide)
        await pilot.press("down")
        found["move"] = await _pressed(pilot, ["shift+down"] * presses)
        found["undo"] = await _pressed(pilot, ["ctrl+z"] * presses)
        app.points.focus_filter()
        found["filter"] = await _pressed(pilot, TYPED)
    return found


def _middle(of: Sequence[str]) -> int:
    """Return a place about halfway, where all lengths show the same points."""
    return len(of) // 2 // TURN * TURN


async def _pressed(pilot: Pilot[int], keys: Sequence[str], between: Sequence[str] = ()) -> float:
    """Return the median processor time of keys, with the app at rest before each."""
    times = []
    for key in keys:
        await pilot.press(*between)
        await _at_rest(pilot)
        start = time.thread_time()
        await pilot.press(key)
        await _at_rest(pilot)
        times.append(time.thread_time() - start)
    return statistics.median(times)


async def _at_rest(pilot: Pilot[int]) -> None:
    """Wait until all that was set off is done."""
    for _ in range(LULLS):
        start = time.thread_time()
        await pilot.pause(LULL)
        if time.thread_time() - start < IDLE:
            return


def main() -> int:
    """Measure both lengths in turns, print the ratios, and say whether the bound holds."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--points", type=int, nargs=2, default=[100, 10_000], metavar="N")
    parser.add_argument("--rounds", type=int, default=5, metavar="N", help="default: 5")
    parser.add_argument("--presses", type=int, default=6, metavar="N", help="default: 6")
    arguments = parser.parse_args()
    keeping.AUTOSAVE = keeping.WATCH = LEFT_OUT
    with tempfile.TemporaryDirectory() as temporary:
        snapshots = []
        for place, count in enumerate(arguments.points):
            root = Path(temporary) / str(place)
            generated(root, count)
            snapshots.append(Snapshot.take(root))
        rounds = [
            [_round(snapshot, arguments.presses) for snapshot in snapshots]
            for _ in range(arguments.rounds + 1)
        ][1:]  # what is loaded for the first time is not what is measured
    worst = 0.0
    few, many = arguments.points
    print(f"{'act':8}{f'{few} points':>14}{f'{many} points':>14}{'times':>8}  (≤ {BOUND})")
    for act in ACTS:
        short, long = (statistics.median(each[place][act] for each in rounds) for place in (0, 1))
        ratio = statistics.median(longer[act] / shorter[act] for shorter, longer in rounds)
        worst = max(worst, ratio)
        print(f"{act:8}{1000 * short:11.1f} ms{1000 * long:11.1f} ms{ratio:8.2f}")
    return 1 if worst > BOUND else 0


def _round(snapshot: Snapshot, presses: int) -> dict[str, float]:
    """Return what a session of a workspace took, with nothing left over from the one before."""
    gc.collect()
    root = snapshot.workspace.root
    journal = Journal.open(root, root.with_suffix(".unsaved"))
    try:
        with undisturbed():
            return asyncio.run(measured(snapshot, journal, presses))
    finally:
        journal.clear()
        journal.close()


if __name__ == "__main__":
    sys.exit(main())
