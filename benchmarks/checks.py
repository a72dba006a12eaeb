"""How the time of `brief check` grows with the points, and what a second run reads.

    python benchmarks/checks.py [--points N N] [--rounds N]

Made-up workspaces in two languages, each check a process of its own. Exit code 1 when the time
grows faster than its bound, when a cache changes a finding, or when a run after one edit reads
another record than the edited one. Counted are the seconds of the processor.
"""

import argparse
import json
import math
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from made_workspace import make

ROOT = Path(__file__).parents[1]
BOUND = 1.1
"""The power of the number of points that the time may grow with; 1 is in proportion."""

WAIT = 2.5
"""Seconds until files are old enough that a cache may hold them."""

COUNTING = """
import json, sys
root, read = sys.argv[1], []
def hook(event, args):
    if event == "open" and isinstance(args[0], str) and args[0].startswith(root + "/"):
        read.append(args[0])
sys.addaudithook(hook)
from brief.cli import run
code = run(["check", "--workspace", root, "--format", "json"])
print(json.dumps(sorted(set(read))), file=sys.stderr)
sys.exit(code)
"""
"""Runs a check and says which files of the workspace were opened, whoever opened them."""


@dataclass(frozen=True)
class Run:
    """One process."""

    seconds: float
    """Of the processor."""
    findings: object
    read: tuple[str, ...]
    """Files of the workspace that were opened, relative to it."""


def check(root: Path, cache: Path | None) -> Run:
    """Check a workspace in a process of its own, without a cache where no folder is given."""
    surroundings = {**os.environ, "BRIEF_CACHE": str(cache or ""), "PYTHONPATH": str(ROOT)}
    surroundings.pop("BRIEF_ORIGINALS", None)
    start = _processor()
    done = subprocess.run(
        [sys.executable, "-c", COUNTING, str(root)],
        env=surroundings,
        capture_output=True,
        text=True,
        check=False,
    )
    seconds = _processor() - start
    if done.returncode not in (0, 1):
        raise SystemExit(done.stderr.partition("\n")[0])
    opened = json.loads(done.stderr.splitlines()[-1])
    names = tuple(Path(each).relative_to(root).as_posix() for each in opened if each != str(root))
    return Run(seconds, json.loads(done.stdout), names)


def _processor() -> float:
    """Return the processor's seconds of all processes that have ended, which others don't slow."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def is_record(name: str) -> bool:
    """Whether a file is one of the many: a record's TOML, and not a catalog or an original."""
    return name.endswith(".toml") and name != "brief.toml"


def edit(root: Path, turn: int) -> str:
    """Give one point another topic, which changes no finding; return its file's name."""
    name = f"seeds/paper-0/points/point-{turn}.toml"
    path = root / name
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('"topic-', '"subject-', 1), encoding="utf-8")
    return name


def main() -> int:
    """Measure both sizes in turns, print the growth and the second runs, and judge them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--points", type=int, nargs=2, default=[1000, 10_000], metavar="N")
    parser.add_argument("--rounds", type=int, default=3, metavar="N", help="default: 3")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        return judged(Path(folder).resolve(), arguments.points, arguments.rounds)


def judged(folder: Path, sizes: list[int], rounds: int) -> int:
    """Measure in a folder, print, and return 1 above a bound."""
    roots = [folder / str(points) for points in sizes]
    for root, points in zip(roots, sizes, strict=True):
        make(root, points)
    time.sleep(WAIT)
    growths, ratios, bad = [], [], False
    for turn in range(rounds):
        caches = [folder / f"cache-{turn}-{root.name}" for root in roots]
        first = [check(root, cache) for root, cache in zip(roots, caches, strict=True)]
        growth = math.log(first[1].seconds / first[0].seconds) / math.log(sizes[1] / sizes[0])
        changed = edit(roots[1], turn)
        again = check(roots[1], caches[1])
        plain = check(roots[1], None)
        records = [name for name in again.read if is_record(name)]
        bad |= records != [changed] or again.findings != plain.findings
        growths.append(growth)
        ratios.append(again.seconds / plain.seconds)
        print(
            f"{sizes[0]} points {first[0].seconds:.2f} s, {sizes[1]} points"
            f" {first[1].seconds:.2f} s: growth {growth:.2f}; after one edit {again.seconds:.2f} s,"
            f" {len(records)} of {sum(map(is_record, first[1].read))} records read and"
            f" {len(again.read) - len(records)} other files; without a cache {plain.seconds:.2f} s"
        )
    growth, ratio = statistics.median(growths), statistics.median(ratios)
    print(f"growth {growth:.2f} (≤ {BOUND}); after one edit {ratio:.2f} x a run without a cache")
    return 1 if bad or growth > BOUND else 0


if __name__ == "__main__":
    sys.exit(main())
