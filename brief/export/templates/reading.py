"""Reading a user's own template: which of its layouts, placeholders, faces brief can use."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, Literal

from lxml import etree
from pptx import Presentation
from pptx.oxml import parse_xml

from brief.errors import BadInput, BriefError
from brief.export.ooxml import EAST_ASIAN, LATIN, A, P, faces_xml, theme_faces
from brief.export.templates.cleaning import clean
from brief.export.templates.colours import Colours, faint
from brief.export.templates.faces import wider_than_ours
from brief.export.templates.file import read_file
from brief.export.templates.grid import read_grid
from brief.export.templates.layouts import Layout, bodies_of, find_layout, title_of
from brief.export.templates.ours import Template
from brief.planning.boxes import Ink
from brief.planning.grid import Grid
from brief.planning.scaling import Fit

_CALLED: Mapping[Ink, str] = {"accent": "the accent", "grey": "the second text colour"}


@dataclass(frozen=True)
class TemplateReading:
    """What a template has for us."""

    data: bytes
    """The file, as a presentation that has nothing but its look."""
    grid: Grid
    layouts: tuple[Layout, ...]
    latin: str
    """Face of Latin text in the theme."""
    east_asian: str
    """Face of Chinese text in the theme, empty where the theme names none."""
    title_latin: str
    """Face of Latin titles in the theme; empty where body text has the only one."""
    title_east_asian: str
    """Face of Chinese titles in the theme; empty where body text has the only one."""
    colours: Colours
    remarks: tuple[str, ...]
    """What it lacks and what is done instead, a sentence each."""

    def template(self) -> Template:
        """Return it as the writers use it."""
        latin = "" if self.latin else LATIN
        east_asian = "" if self.east_asian else EAST_ASIAN
        title_latin = "" if self.title_latin else latin or "+mn-lt"
        title_east_asian = "" if self.title_east_asian else east_asian or "+mn-ea"
        wider = max(wider_than_ours(each) for each in (self.latin, self.title_latin))
        return Template(
            self.data,
            theme_faces("mn", latin, east_asian),
            theme_faces("mj", title_latin, title_east_asian),
            faces_xml(self.latin or LATIN, self.east_asian or EAST_ASIAN),
            {each.ours: each.part for each in self.layouts},
            {each.ours: each.slots for each in self.layouts},
            Fit(self.grid, wider, True, faint(self.colours.contrasts())),
            self.colours.tints(),
        )


def read_template(
    path: Path, names: Sequence[str], shown: str, within: Path | None = None
) -> TemplateReading:
    """Look for our layouts (`names`) in a template; BadInput where it can't serve.

    `within` is the folder that the file must lie in, the workspace's; none takes any path.
    """
    data = read_file(path, shown, within)
    try:
        return _read(Presentation(BytesIO(data)), names, shown)
    except BriefError:
        raise
    except Exception as error:  # whatever python-pptx makes of a damaged part
        raise BadInput(
            f"is no presentation that can be read: {type(error).__name__}",
            file=shown,
            remedy="save it in PowerPoint as .pptx or .potx",
        ) from error


def _read(presentation: Any, names: Sequence[str], shown: str) -> TemplateReading:
    """Look for our layouts in an open presentation, which loses all but its look."""
    outside = clean(presentation)
    there = [
        layout
        for master in presentation.slide_masters
        for layout in master.slide_layouts
        if title_of(layout) is not None
    ]
    if not there:
        raise BadInput(
            "has no layout with a title",
            file=shown,
            remedy="add a layout with a title placeholder, such as Title Only",
        )
    layouts = tuple(find_layout(name, there) for name in names)
    by_part = {str(each.part.partname): each for each in there}
    content = by_part[layouts[names.index("Assertion")].part]
    cover = by_part[layouts[names.index("Cover")].part]
    theme = _theme(content.slide_master)
    grid = read_grid(presentation, content, cover, shown)
    latin, east_asian = _face(theme, "latin"), _face(theme, "ea")
    colours = Colours.of(content.slide_master, theme)
    cleaned = BytesIO()
    presentation.save(cleaned)
    return TemplateReading(
        cleaned.getvalue(),
        grid,
        layouts,
        latin,
        east_asian,
        _face(theme, "latin", "major"),
        _face(theme, "ea", "major"),
        colours,
        tuple(_remarks(layouts, latin, east_asian, colours.contrasts(), content, outside)),
    )


def _theme(master: Any) -> Any:
    """Return a master's theme as a tree."""
    for relation in master.part.rels.values():
        if relation.reltype.endswith("/theme"):
            return parse_xml(relation.target_part.blob)
    return etree.Element("none")


def _face(theme: Any, script: str, part: Literal["minor", "major"] = "minor") -> str:
    """Return the face that the theme's body text, or its titles (major), have for a script."""
    found = theme.find(f".//{{{A}}}{part}Font/{{{A}}}{script}")
    return "" if found is None else str(found.get("typeface", ""))


def _remarks(
    layouts: Sequence[Layout],
    latin: str,
    east_asian: str,
    contrasts: Mapping[Ink, float],
    content: Any,
    outside: Sequence[str],
) -> Iterator[str]:
    """Say what the template lacks, and what is done instead."""
    guessed = [each.ours for each in layouts if each.by == "placeholders"]
    if guessed:
        yield f"no layout named or made for {', '.join(guessed)}: one with a title serves"
    if not bodies_of(content):
        yield "no layout with a title and a body: points stand in text boxes"
    if not east_asian:
        yield "the theme names no East Asian face: Chinese is set in Microsoft JhengHei"
    if not latin:
        yield "the theme names no Latin face: Latin text is set in Arial"
    if any(each.find(f".//{{{A}}}blip") is not None for each in _grounds(content)):
        yield "a picture stands behind the text: look whether it can be read there"
    if outside:
        yield f"what lies outside the file is left out of its decks: {', '.join(outside)}"
    for ink in sorted(faint(contrasts)):
        yield (
            f"{_CALLED[ink]} has a contrast of {contrasts[ink]:.1f}:1 with the ground, under the "
            "4.5:1 of WCAG: such text is set in the colour of the rest"
        )


def _grounds(layout: Any) -> Iterator[Any]:
    """Return what is painted behind a layout's text: its own ground and its master's."""
    for painted in (layout.element, layout.slide_master.element):
        yield from painted.iter(f"{{{P}}}bg")
