"""Colours, typefaces and properties of the memo, the same in both of its formats."""

from brief.planning.memo.plan import MemoPlan

COLOURS = {
    "ink": "1B2430",
    "accent": "0B5F73",
    "grey": "566270",
    "white": "FFFFFF",
    "rule": "8A97A4",
    "tint": "F3F5F7",
}
"""RRGGBB by role, those of the deck's template.

Every text colour stands out from its ground by at least 4.5 to 1 (WCAG AA).
"""


def document_title(plan: MemoPlan) -> str:
    """Return the title for the document's properties; readers show it in place of a file name."""
    if not plan.subject:
        return plan.title
    return f"{plan.title}{'：' if plan.language == 'zh-Hant' else ': '}{plan.subject}"
