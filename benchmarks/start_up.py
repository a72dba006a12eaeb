"""How long brief takes to say something, as a multiple of a bare interpreter.

    python benchmarks/start_up.py [--rounds N]

Exit code 1 when a ratio is above its bound.
"""

import argparse
import statistics
import subprocess
import sys
import time

BARE = ("-c", "pass")
BOUNDS: dict[tuple[str, ...], float] = {
    ("-m", "brief", "--version"): 1.5,
    ("-m", "brief", "--help"): 5.0,
}
"""Arguments of the interpreter, and how many times a bare one's time they may take."""


def seconds(arguments: tuple[str, ...]) -> float:
    """Return the wall time of one interpreter with these arguments."""
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def ratios(rounds: int) -> dict[tuple[str, ...], float]:
    """Return the median of the ratios, each taken between neighbours in time."""
    measured: dict[tuple[str, ...], list[float]] = {arguments: [] for arguments in BOUNDS}
    for arguments in (BARE, *BOUNDS):
        seconds(arguments)  # what is read from the disk for the first time is not what is measured
    for _ in range(rounds):
        bare = seconds(BARE)
        for arguments, found in measured.items():
            found.append(seconds(arguments) / bare)
    return {arguments: statistics.median(found) for arguments, found in measured.items()}


def main() -> int:
    """Measure, print, and say whether the bounds hold."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=25, metavar="N", help="default: 25")
    found = ratios(parser.parse_args().rounds)
    for arguments, ratio in found.items():
        print(f"python {' '.join(arguments)}: {ratio:.2f} x python -c pass (≤ {BOUNDS[arguments]})")
    return 1 if any(ratio > BOUNDS[arguments] for arguments, ratio in found.items()) else 0


if __name__ == "__main__":
    sys.exit(main())
