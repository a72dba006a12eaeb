"""What the tests of adding documents share."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

from conftest import Command
from tiny_workspace import TinyWorkspace

from brief.store.inbox import read_inbox
from brief.store.originals import read_original

Program = Callable[..., subprocess.CompletedProcess[bytes]]


def lines(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def added(brief: Command, *argv: object) -> str:
    """Add one document and return its id."""
    answer = brief("add", *argv, "--json")
    assert answer.code == 0, answer.err
    (line,) = lines(answer.out)
    assert line["status"] == "added"
    return str(line["id"])


def contents(root: Path) -> dict[str, bytes]:
    return {str(p.relative_to(root)): p.read_bytes() for p in root.rglob("*") if p.is_file()}


def holds_its_spans(tiny: TinyWorkspace, source_id: str) -> int:
    """Slice every figure of an inbox out of the original; return how many there are."""
    source = tiny.load().sources[source_id]
    original = read_original(source, tiny.root / "seeds" / "originals")
    assert original is not None
    found = read_inbox(tiny.root, source_id)
    assert all(original.text[each.start : each.end] == each.text for each in found)
    return len(found)
