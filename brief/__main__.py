"""Entry point: answers `--version` before anything heavier than sys is loaded."""

import gc
import sys

from brief import __version__

_SELDOM = 500_000
"""Objects made between two searches for cycles, by a command that ends before it has many."""


def main() -> int:
    """Run the command line and return its exit code."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        try:
            sys.stdout.write(f"brief {__version__}\n")
            sys.stdout.flush()
        except (OSError, AttributeError):  # a full or closed output; `run` says so, and exits by it
            pass
        else:
            return 0
    if sys.argv[1:2] not in ([], ["open"]):  # the workbench stays, and frees what it is done with
        gc.set_threshold(_SELDOM)
    from brief.cli import run

    try:
        return run(sys.argv[1:])
    finally:
        gc.freeze()  # what is left goes with the process, and is not looked through before


if __name__ == "__main__":
    sys.exit(main())
