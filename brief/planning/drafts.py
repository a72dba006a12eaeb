"""Laying out one slide: its pages with everything on them but their numbers."""

from collections.abc import Callable
from dataclasses import dataclass

from brief.errors import BadInput
from brief.model.deck import Section
from brief.model.outline import OutlineSlide
from brief.planning import grid
from brief.planning.answer import answer_content
from brief.planning.boxes import Paragraph
from brief.planning.charts.content import chart_content
from brief.planning.grid import Grid
from brief.planning.notes import note_paragraphs, noted_figures
from brief.planning.numbers import number_content
from brief.planning.opening import agenda_boxes, cover_boxes, section_boxes
from brief.planning.pages import Frame, title_box
from brief.planning.points import points_content
from brief.planning.scene import Content, Scene
from brief.planning.sharing import DraftPage, shared
from brief.planning.sourcing import deck_sources, grounds_of, source_runs
from brief.planning.tables.comparison import comparison_content
from brief.planning.tables.confidence import confidence_content
from brief.planning.tables.content import table_content
from brief.planning.tables.evidence import evidence_content
from brief.planning.tables.options import options_content
from brief.planning.tables.sources import sources_content
from brief.planning.tables.timeline import timeline_content
from brief.planning.wording import Wording

LAYOUT_NAMES = {
    "cover": "Cover",
    "agenda": "Agenda",
    "answer": "Answer",
    "assertion": "Assertion",
    "evidence": "Evidence",
    "chart": "Chart",
    "table": "Table",
    "comparison": "Comparison",
    "timeline": "Timeline",
    "options": "Options",
    "confidence": "Confidence",
    "big-number": "Big number",
    "sources": "Sources",
}
"""Names of the template's layouts; the one called Section opens a section."""

_CONTENT: dict[str, Callable[[Scene, Frame], list[Content]]] = {
    "answer": answer_content,
    "assertion": points_content,
    "evidence": evidence_content,
    "chart": chart_content,
    "table": table_content,
    "comparison": comparison_content,
    "timeline": timeline_content,
    "options": options_content,
    "confidence": confidence_content,
    "big-number": number_content,
}
"""What lays out each layout's content; agenda and sources need more than their slide."""

_NEARLY_FULL = 0.97
"""From this part of its room on, a slide is reported: another program may draw it fuller."""


_TITLE_LINES = 2
"""Lines of a title, in one language, that a reader takes in at a glance; more are reported."""


@dataclass(frozen=True)
class Draft:
    """A slide, or the opening of a section, laid out."""

    name: str
    layout: str
    section: str | None
    pages: tuple[DraftPage, ...]
    notes: tuple[Paragraph, ...]
    figures: tuple[str, ...]
    noted_figures: tuple[str, ...] = ()
    noted_points: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


def draft_divider(wordings: tuple[Wording, ...], section: Section, on: Grid) -> Draft:
    """Lay out the slide that opens a section."""
    title = wordings[0].own(section, "title")
    page = DraftPage(section_boxes(wordings, section, on), (), title)
    return Draft(f"section:{section.id}", "Section", section.id, (page,), (), ())


def draft_slide(scene: Scene, place: OutlineSlide, section_pages: dict[str, int]) -> Draft:
    """Lay out a slide of a deck's order; `section_pages` is what an agenda lists."""
    slide = scene.slide
    ground = grounds_of(scene)
    title = scene.lead.own(slide, "title")
    if slide.layout == "cover":
        pages: tuple[DraftPage, ...] = (DraftPage(cover_boxes(scene), (), title),)
        fullest = 0.0
    else:
        sources = source_runs(scene, ground) if slide.layout not in ("agenda", "sources") else ()
        pages, fullest = shared(scene, sources, lambda frame: _content(scene, frame, section_pages))
    return Draft(
        slide.id,
        LAYOUT_NAMES[slide.layout],
        place.section,
        pages,
        note_paragraphs(scene, ground),
        tuple(figure.id for figure in ground.figures),
        tuple(figure.id for figure in noted_figures(scene, ground)),
        tuple(point.id for point in ground.points),
        _warnings(scene, len(pages), fullest),
    )


def _content(scene: Scene, frame: Frame, section_pages: dict[str, int]) -> list[Content]:
    """Lay out what stands between title and foot, page by page."""
    if frame.height < grid.BODY_SIZES[-1] * grid.PITCH * 2:
        raise BadInput(
            "has no room left for its content",
            file=scene.workspace.file_of(scene.slide, scene.folder.deck.id),
            record=scene.slide.id,
            remedy="shorten its title, callout or caveat",
        )
    if scene.slide.layout == "agenda":
        return [Content(agenda_boxes(scene, section_pages, frame))]
    if scene.slide.layout == "sources":
        return sources_content(scene, deck_sources(scene), frame)
    return _CONTENT[scene.slide.layout](scene, frame)


def _warnings(scene: Scene, pages: int, fullest: float) -> tuple[str, ...]:
    """Return what an editor should know: a long title, a slide that goes on or is nearly full."""
    warnings = []
    title = title_box(scene.own("title", bold=True), scene.grid)
    lines = max(each.lines for each in title.paragraphs)
    if scene.slide.layout != "cover" and lines > _TITLE_LINES:
        warnings.append(f"{scene.slide.id}: title of {lines} lines")
    if pages > 1:
        warnings.append(f"{scene.slide.id}: continued on {pages - 1} more")
    elif fullest > _NEARLY_FULL:
        warnings.append(f"{scene.slide.id}: nearly full")
    return tuple(warnings)
