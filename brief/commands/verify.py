"""`brief verify`: follow every anchor back to its characters."""

import argparse
import sys
from collections import Counter

from brief.commands.workspaces import open_workspace, print_json
from brief.store.originals import originals_folder
from brief.store.verify import Verdict, verify

_CHECKED = {
    "original": "anchors in the originals",
    "note": "figures in the notes",
    "formula": "formulas",
}


def run(arguments: argparse.Namespace) -> int:
    """Print what holds, what is broken and what could not be checked; 3 if anything is broken."""
    workspace = open_workspace(arguments)
    verdicts = list(verify(workspace, originals_folder(workspace, arguments.originals)))
    broken = [verdict for verdict in verdicts if verdict.outcome == "broken"]
    if arguments.json:
        print_json({"verdicts": [vars(verdict) for verdict in verdicts]})
    else:
        _print_summary(verdicts)
    for verdict in broken:
        sys.stderr.write(
            f"{verdict.file}: {verdict.record}: {verdict.detail}; correct the record\n"
        )
    return 3 if broken else 0


def _print_summary(verdicts: list[Verdict]) -> None:
    """Print a line for each kind of promise, and the sources whose originals are not at hand."""
    for kind, name in _CHECKED.items():
        counts = Counter[str](verdict.outcome for verdict in verdicts if verdict.kind == kind)
        parts = [
            f"{counts[outcome]} {word}"
            for outcome, word in (
                ("holds", "hold"),
                ("broken", "broken"),
                ("unchecked", "not checked"),
            )
            if counts[outcome]
        ]
        if parts:
            sys.stdout.write(f"{name}: {', '.join(parts)}\n")
    absent = dict.fromkeys(verdict.detail for verdict in verdicts if verdict.outcome == "unchecked")
    for detail in absent:
        sys.stdout.write(f"  {detail}; name its folder with --originals or BRIEF_ORIGINALS\n")
