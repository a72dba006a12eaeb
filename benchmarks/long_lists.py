"""How the time of the workbench's list grows with its rows, from 100 to 10,000.

    python benchmarks/long_lists.py [--rows N N] [--rounds N]

A window of 120 by 40 without a terminal. `bare` shows an empty app for comparison. Exit code 1
when something costs more with the longer list than its bound times what it costs with the shorter.
"""

import argparse
import asyncio
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial

from textual.app import App, ComposeResult
from textual.filter import LineFilter
from textual.pilot import Pilot

import brief.tui  # noqa: F401  # as brief starts, before Textual is loaded
from brief.tui.line_list import LineList
from brief.tui.rows import Part
from brief.tui.safety import HarmlessFilter

BOUND = 3.0
"""Times that an act may cost with the longer list; it is a hundred times as long."""

ACTS = ("mount", "key", "filter", "move")


def row(key: str, _width: int) -> list[Part]:
    """Return what a row of points looks like."""
    return [
        ("[x] ", "accent"),
        (f"國防預算第{key}項占國內生產毛額 2.45%，次年調升 ", ""),
        (key, "muted"),
    ]


class ListApp(App[None]):
    """One list over the whole window."""

    def __init__(self, keys: Sequence[str] | None) -> None:
        super().__init__()
        self.keys = keys
        self.rows = LineList()

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return the filters that brief has."""
        return [*super().get_line_filters(), HarmlessFilter()]

    def compose(self) -> ComposeResult:
        """Put the list in, unless the bare app is measured."""
        if self.keys is not None:
            yield self.rows

    def on_mount(self) -> None:
        """Fill the list."""
        if self.keys is not None:
            self.rows.set_rows(self.keys, row)
            self.rows.focus()


def drawn(app: ListApp, act: Callable[[], object]) -> float:
    """Return the time that an act takes with the drawing of every row that is seen after it."""
    start = time.perf_counter()
    act()
    for line in range(app.rows.size.height):
        app.rows.render_line(line)
    return time.perf_counter() - start


async def measured(keys: Sequence[str]) -> dict[str, float]:
    """Return the seconds of each act on a list of these rows."""
    app = ListApp(keys)
    some = keys[::10]
    swapped = [*keys[:4], keys[5], keys[4], *keys[6:]]
    start = time.perf_counter()
    async with app.run_test(size=(120, 40)) as pilot:
        found = {"mount": time.perf_counter() - start}
        found["key"] = await _each(pilot, app, [lambda: app.rows.action_step(1)] * 20)
        for act, others in (("filter", some), ("move", swapped)):
            there, back = partial(app.rows.set_rows, others), partial(app.rows.set_rows, keys)
            found[act] = await _each(pilot, app, [partial(there, row), partial(back, row)] * 5)
    return found


async def _each(pilot: Pilot[None], app: ListApp, acts: Sequence[Callable[[], object]]) -> float:
    """Return the median time of acts, with the app at rest before each."""
    times = []
    for act in acts:
        await pilot.pause()
        times.append(drawn(app, act))
    return statistics.median(times)


async def bare() -> float:
    """Return the time that an app without a list takes to stand."""
    start = time.perf_counter()
    async with ListApp(None).run_test(size=(120, 40)):
        return time.perf_counter() - start


def main() -> int:
    """Measure both lengths in turns, print the ratios, and say whether the bound holds."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, nargs=2, default=[100, 10_000], metavar="N")
    parser.add_argument("--rounds", type=int, default=5, metavar="N", help="default: 5")
    arguments = parser.parse_args()
    short, long = ([str(number) for number in range(count)] for count in arguments.rows)
    asyncio.run(measured(short))  # what is loaded for the first time is not what is measured
    rounds = [
        (asyncio.run(measured(short)), asyncio.run(measured(long)), asyncio.run(bare()))
        for _ in range(arguments.rounds)
    ]
    worst = 0.0
    for act in ACTS:
        ratio = statistics.median(longer[act] / shorter[act] for shorter, longer, _ in rounds)
        of_bare = statistics.median(longer[act] / empty for _, longer, empty in rounds)
        worst = max(worst, ratio)
        print(
            f"{act:6}: {len(long)} rows take {ratio:.2f} x {len(short)} rows (≤ {BOUND}), "
            f"{of_bare:.3f} x an empty app's start"
        )
    return 1 if worst > BOUND else 0


if __name__ == "__main__":
    sys.exit(main())
