"""`brief init`: make a workspace, with the shipped briefing in it."""

import argparse
import sys
from pathlib import Path

from brief.store.example import copy_example


def run(arguments: argparse.Namespace) -> int:
    """Make the folder and say what to do next."""
    target = Path(arguments.dir)
    copy_example(target)
    sys.stdout.write(f"{target}\n")
    sys.stderr.write(f"made a workspace; next: cd {target} && brief export, or brief open\n")
    return 0
