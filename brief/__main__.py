"""Entry point: answers `--version` before anything heavier than sys is loaded."""

import sys

from brief import __version__


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
    from brief.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
