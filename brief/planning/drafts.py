"""Laying out one slide: its pages with everything on them but their numbers."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from brief.errors import BadInput
from brief.model.deck import Section
from brief.model.outline import OutlineSlide
from brief.planning import grid
from brief.planning.answer import answer_content
from brief.planning.charts import chart_content
from brief.planning.comparison import comparison_content
from brief.planning.confidence import confidence_content
from brief.planning.evidence import evidence_content
from brief.planning.foot import foot_boxes
from brief.planning.grid import Grid
from brief.planning.notes import note_paragraphs
from brief.planning.numbers import number_content
from brief.planning.opening import agenda_boxes, cover_boxes, section_boxes
from brief.planning.options import options_content
from brief.planning.pages import Frame, frame_below, title_box
from brief.planning.plan import Box, Paragraph
from brief.planning.points import points_content
from brief.planning.scene import Content, Scene
from brief.planning.sources import sources_content
from brief.planning.sourcing import deck_sources, grounds_of, source_runs
from brief.planning.tables import table_content
from brief.planning.timeline import timeline_content
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
    names = [titles[0].text]
    heads = [head]
    if len(contents) > 1:
        further = names[0] + scene.lead.word(" (continued)")
        longest = replace(titles[0], text=f"{further} {len(contents)}")
        lowest = title_box([longest, *titles[1:]], scene.grid)
        contents = _content(scene, frame_below(lowest, foot_top, scene.grid), section_pages)
        names += [
            f"{further} {number}".removesuffix(" 2") for number in range(2, len(contents) + 1)
        ]
        heads += [
            title_box([replace(titles[0], text=name), *titles[1:]], scene.grid)
            for name in names[1:]
        ]
    pages = tuple(
        DraftPage((box, *content.boxes, *foot), content.points, name)
        for box, content, name in zip(heads, contents, names, strict=True)
    )
    return pages, max(content.full for content in contents)


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
        return [Content(agenda_boxes(scene, section_pages, frame.top))]
    if scene.slide.layout == "sources":
        return sources_content(scene, deck_sources(scene), frame)
    return _CONTENT[scene.slide.layout](scene, frame)


def _warnings(scene: Scene, pages: int, fullest: float) -> tuple[str, ...]:
    """Return what an editor should know: a slide that was continued, or is nearly full."""
    if pages > 1:
        return (f"{scene.slide.id}: continued on {pages - 1} more",)
    return (f"{scene.slide.id}: nearly full",) if fullest > _NEARLY_FULL else ()
