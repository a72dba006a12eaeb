"""The layouts that draw a table, each with what lays it out."""

from collections.abc import Callable, Mapping

from brief.planning.pages import Frame
from brief.planning.scene import Content, Scene
from brief.planning.tables.comparison import comparison_content
from brief.planning.tables.confidence import confidence_content
from brief.planning.tables.content import table_content
from brief.planning.tables.evidence import evidence_content
from brief.planning.tables.options import options_content
from brief.planning.tables.timeline import timeline_content

TABLES: Mapping[str, Callable[[Scene, Frame], list[Content]]] = {
    "evidence": evidence_content,
    "table": table_content,
    "comparison": comparison_content,
    "timeline": timeline_content,
    "options": options_content,
    "confidence": confidence_content,
}
"""What lays out each of them; the table of sources needs more than its slide."""
