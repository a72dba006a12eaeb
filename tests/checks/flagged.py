"""What rules flag, as short as a test can say it."""

from checking import findings
from tiny_workspace import TinyWorkspace


def codes(tiny: TinyWorkspace, *wanted: str) -> list[tuple[str, str]]:
    """Return the code and the record of every finding of these rules, in order."""
    return [(found.code, found.record) for found in findings(tiny, *wanted)]
