"""Laying out one slide: its pages with everything on them but their numbers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from brief.errors import BadInput
from brief.model.deck import Section
from brief.model.outline import OutlineSlide
from brief.model.slide import Slide
from brief.model.workspace import DeckFolder
from brief.planning import grid
from brief.planning.agenda import agenda_boxes
from brief.planning.answer import answer_content
from brief.planning.boxes import Paragraph, TextBox
from brief.planning.divider import section_boxes
from brief.planning.grid import Grid
from brief.planning.notes import divider_notes, note_paragraphs, noted_figures
from brief.planning.numbers import number_content
from brief.planning.opening import cover_boxes
from brief.planning.pages import Frame
from brief.planning.points import points_content
from brief.planning.scene import Content, Scene
from brief.planning.sharing import DraftPage, Shared, shared
from brief.planning.source_line import source_lines
from brief.planning.sourcing import deck_sources, grounds_of
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


def _chart(scene: Scene, frame: Frame) -> list[Content]:
    """Lay out a chart; what does is loaded only for a deck that has one."""
    from brief.planning.charts.content import chart_content

    return chart_content(scene, frame)


def _table(scene: Scene, frame: Frame) -> list[Content]:
    """Lay out a table of any kind; what does is loaded only for a deck that has one."""
    from brief.planning.tables.kinds import TABLES

    return TABLES[scene.slide.layout](scene, frame)


_CONTENT: dict[str, Callable[[Scene, Frame], list[Content]]] = {
    "answer": answer_content,
    "assertion": points_content,
    "evidence": _table,
    "chart": _chart,
    "table": _table,
    "comparison": _table,
    "timeline": _table,
    "options": _table,
    "confidence": _table,
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
    crowded: bool = False
    """Whether something on it has no room."""


def draft_divider(
    wordings: tuple[Wording, ...], folder: DeckFolder, section: Section, on: Grid
) -> Draft:
    """Lay out the slide that opens a section."""
    title = wordings[0].own(section, "title")
    page = DraftPage(section_boxes(wordings, section, on), (), title)
    notes = divider_notes(wordings, folder, section)
    return Draft(f"section:{section.id}", "Section", section.id, (page,), notes, ())


def draft_slide(scene: Scene, place: OutlineSlide, section_pages: dict[str, int]) -> Draft:
    """Lay out a slide of a deck's order; `section_pages` is what an agenda lists."""
    slide = scene.slide
    ground = grounds_of(scene)
    noted = noted_figures(scene, ground)
    if slide.layout == "cover":
        title = scene.lead.own(slide, "title")
        found = Shared((DraftPage(cover_boxes(scene), (), title),))
    else:
        sourced = slide.layout not in ("agenda", "sources")
        sources = source_lines(scene, ground) if sourced else ((),)
        found = shared(scene, sources, lambda frame: _content(scene, frame, section_pages))
    return Draft(
        slide.id,
        LAYOUT_NAMES[slide.layout],
        place.section,
        found.pages,
        note_paragraphs(scene, ground, noted),
        tuple(figure.id for figure in ground.figures),
        tuple(figure.id for figure in noted),
        tuple(point.id for point in ground.points),
        _warnings(slide, found.pages, found.fullest),
        found.crowded,
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
        from brief.planning.tables.sources import sources_content

        return sources_content(scene, deck_sources(scene), frame)
    return _CONTENT[scene.slide.layout](scene, frame)


def _warnings(slide: Slide, pages: Sequence[DraftPage], fullest: float) -> tuple[str, ...]:
    """Return what an editor should know: a long title, a slide that goes on or is nearly full."""
    warnings = []
    titles = (box for box in pages[0].boxes if isinstance(box, TextBox) and box.slot == "title")
    lines = max(each.lines for title in titles for each in title.paragraphs)
    if slide.layout != "cover" and lines > _TITLE_LINES:
        warnings.append(f"{slide.id}: title of {lines} lines")
    if len(pages) > 1:
        warnings.append(f"{slide.id}: continued on {len(pages) - 1} more")
    elif fullest > _NEARLY_FULL:
        warnings.append(f"{slide.id}: nearly full")
    return tuple(warnings)
