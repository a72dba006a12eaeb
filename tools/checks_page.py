"""Write into docs/checks.md what the rules say of themselves, and what the shipped records waive.

    python tools/checks_page.py

Each part stands between two comments and is replaced; the rest of the page is written by hand. The
same rules and records give the same bytes. Run after any change to a rule's words or to a waiver.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from brief.checks.register import all_rules
from brief.checks.running import name_of
from brief.checks.uses import own_records
from brief.commands.check import explained
from brief.model.record import Record
from brief.model.workspace import Workspace
from brief.store.loading import load_workspace

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "checks.md"


def page(text: str, workspace: Workspace) -> str:
    """Return the page with both parts as they should be; ValueError where a comment is missing."""
    rules = "\n".join(explained(rule).replace("## ", "### ", 1) for rule in all_rules().values())
    rows = "\n".join(
        f"| {code} | {record} | {reason} |" for record, code, reason in waivers(workspace)
    )
    table = f"| Rule | Record | Reason |\n|---|---|---|\n{rows}\n"
    return _put(_put(text, "rules", rules), "waivers", table)


def waivers(workspace: Workspace) -> Iterator[tuple[str, str, str]]:
    """Return each waiver as record, code, reason: of what the decks share, then deck by deck."""
    shared = (*workspace.sources.values(), *workspace.figures.values(), *workspace.points.values())
    named: list[tuple[str, Record]] = [(name_of(record), record) for record in shared]
    for deck, folder in workspace.decks.items():
        named += [(f"{name_of(each)} of {deck}", each) for each in own_records(folder)]
    for name, record in named:
        for line in getattr(record, "waivers", ()):
            code, _, reason = str(line).partition(": ")
            yield name, code, reason


def _put(text: str, name: str, part: str) -> str:
    """Replace what stands between the two comments of a part."""
    begin, end = f"<!-- {name}: tools/checks_page.py writes them -->", f"<!-- end of {name} -->"
    found = re.compile(rf"({re.escape(begin)}\n).*?({re.escape(end)})", re.DOTALL)
    if not found.search(text):
        raise ValueError(f"{PAGE.name} lacks the comments around its {name}")
    return found.sub(lambda match: f"{match[1]}\n{part}\n{match[2]}", text, count=1)


def main() -> None:
    """Bring the page up to date."""
    text = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(page(text, load_workspace(ROOT)), encoding="utf-8")


if __name__ == "__main__":
    main()
