"""`brief` and `brief open`: the workbench in the terminal."""

import argparse
import sys
from pathlib import Path

from brief.commands import terminal
from brief.errors import BadUsage
from brief.store.settings import find_root


def run(arguments: argparse.Namespace) -> int:
    """Open a deck; what is wrong with the workspace is said before the screen is taken over."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise BadUsage("the workbench needs a terminal", remedy="see brief --help for the commands")
    start = Path(arguments.workspace) if arguments.workspace else Path.cwd()
    root = find_root(start.resolve())
    from brief.tui.running import run_workbench

    return run_workbench(root, arguments.deck, terminal.language())
