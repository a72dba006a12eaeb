"""Laying out one slide: its pages with everything on them but their numbers."""

from dataclasses import dataclass, replace

from brief.errors import BadInput
from brief.model.deck import Section
from brief.model.outline import OutlineSlide
from brief.planning import grid
from brief.planning.charts import chart_content
from brief.planning.grid import Grid
from brief.planning.notes import note_paragraphs
from brief.planning.numbers import number_content
from brief.planning.opening import agenda_boxes, cover_boxes, section_boxes
from brief.planning.pages import Frame, foot_boxes, frame_below, title_box
from brief.planning.plan import Box, Paragraph
from brief.planning.points import points_content
from brief.planning.scene import Content, Scene
from brief.planning.sources import sources_content
from brief.planning.sourcing import deck_sources, grounds_of, source_runs
from brief.planning.tables import table_content
from brief.planning.wording import Wording

LAYOUT_NAMES = {
    "cover": "Cover",
    "agenda": "Agenda",
    "assertion": "Assertion",
    "chart": "Chart",
    "table": "Table",
    "big-number": "Big number",
    "sources": "Sources",
}
"""Names of the template's layouts; the one called Section opens a section."""

_NEARLY_FULL = 0.97
"""From this part of its room on, a slide is reported: another program may draw it fuller."""


@dataclass(frozen=True)
class DraftPage:
    """A page of a slide before it is numbered."""

    boxes: tuple[Box, ...]
    points: tuple[str, ...]
    title: str


@dataclass(frozen=True)
class Draft:
    """A slide, or the opening of a section, laid out."""

    name: str
    layout: str
    section: str | None
    pages: tuple[DraftPage, ...]
    notes: tuple[Paragraph, ...]
    figures: tuple[str, ...]
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
        foot, foot_top = foot_boxes(
            scene.own("callout", bold=True, ink="accent"),
            scene.own("caveat", ink="grey"),
            source_runs(scene, ground) if slide.layout not in ("agenda", "sources") else (),
            scene.grid,
        )
        pages, fullest = _pages(scene, foot, foot_top, section_pages)
    return Draft(
        slide.id,
        LAYOUT_NAMES[slide.layout],
        place.section,
        pages,
        note_paragraphs(scene, ground),
        tuple(figure.id for figure in ground.figures),
        _warnings(scene, len(pages), fullest),
    )


def _pages(
    scene: Scene, foot: tuple[Box, ...], foot_top: float, section_pages: dict[str, int]
) -> tuple[tuple[DraftPage, ...], float]:
    """Return a slide's pages and how full the fullest is; further ones say that they continue."""
    titles = scene.own("title", bold=True)
    head = title_box(titles, scene.grid)
    contents = _content(scene, frame_below(head, foot_top, scene.grid), section_pages)
    next_head, next_title = head, titles[0].text
    if len(contents) > 1:
        next_title += scene.lead.word(" (continued)")
        next_head = title_box([replace(titles[0], text=next_title), *titles[1:]], scene.grid)
        contents = _content(scene, frame_below(next_head, foot_top, scene.grid), section_pages)
    pages = []
    for number, content in enumerate(contents, 1):
        box = head if number == 1 else next_head
        title = titles[0].text if number == 1 else f"{next_title} {number}".removesuffix(" 2")
        pages.append(DraftPage((box, *content.boxes, *foot), content.points, title))
    return tuple(pages), max(content.full for content in contents)


def _content(scene: Scene, frame: Frame, section_pages: dict[str, int]) -> list[Content]:
    """Lay out what stands between title and foot, page by page."""
    if frame.height < grid.BODY_SIZES[-1] * grid.PITCH * 2:
        raise BadInput(
            "has no room left for its content",
            file=scene.workspace.file_of(scene.slide, scene.folder.deck.id),
            record=scene.slide.id,
            remedy="shorten its title, callout or caveat",
        )
    match scene.slide.layout:
        case "chart":
            return chart_content(scene, frame)
        case "table":
            return table_content(scene, frame)
        case "big-number":
            return number_content(scene, frame)
        case "sources":
            return sources_content(scene, deck_sources(scene), frame)
        case "agenda":
            return [Content(agenda_boxes(scene, section_pages, frame.top))]
        case _:
            return points_content(scene, frame)


def _warnings(scene: Scene, pages: int, fullest: float) -> tuple[str, ...]:
    """Return what an editor should know: a slide that was continued, or is nearly full."""
    if pages > 1:
        return (f"{scene.slide.id}: continued on {pages - 1} more",)
    return (f"{scene.slide.id}: nearly full",) if fullest > _NEARLY_FULL else ()
