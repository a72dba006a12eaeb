"""Reading a user's own template: which of its layouts, placeholders, faces brief can use."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from pptx import Presentation

from brief.errors import BadInput, BriefError
from brief.export.ooxml import EAST_ASIAN, LATIN, A, faces_xml, theme_faces
from brief.export.templates.cleaning import clean
from brief.export.templates.faces import has_chinese, wider_than_ours
from brief.export.templates.file import read_file
from brief.export.templates.grid import slide_of
from brief.export.templates.layouts import Layout, find_layout
from brief.export.templates.looks import settle
from brief.export.templates.ours import Template
from brief.export.templates.own_numbers import take_over_numbers
from brief.export.templates.panels import take_over_panels
from brief.export.templates.placeholders import title_of
from brief.export.templates.rect import Rect
from brief.export.templates.remarks import about_colours, about_faces, about_grounds, about_layouts
from brief.export.templates.surface import Palette, Surface
from brief.export.templates.theme import Theme, theme_of
from brief.export.templates.undone import forget_fitting, undone_in
from brief.language.faces import drawn_in
from brief.planning.boxes import Slot
from brief.planning.grid import Grid
from brief.planning.insets import Faces
from brief.planning.scaling import STYLED, Fit


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
    surfaces: Mapping[str, Surface]
    """What text stands on in each layout, by our names."""
    palettes: Mapping[str, Palette]
    """The colours of what stands in the room for content, by our names of layouts."""
    unreadable: Mapping[str, frozenset[Slot]]
    """Placeholders whose own colour can't be read where they stand, by our names of layouts."""
    undone: frozenset[str]
    """What its styles would add to our texts, by attribute, and each text must do without."""
    remarks: tuple[str, ...]
    """What it lacks and what is done instead, a sentence each."""

    def template(self) -> Template:
        """Return it as the writers use it."""
        latin = "" if self.latin else LATIN
        east_asian = "" if self.east_asian else EAST_ASIAN
        title_latin = "" if self.title_latin else latin or "+mn-lt"
        title_east_asian = "" if self.title_east_asian else east_asian or "+mn-ea"
        faint = frozenset(name for name, each in self.palettes.items() if each.faint)
        wider = max(wider_than_ours(each) for each in (self.latin, self.title_latin))
        # A text box that stands in for a placeholder has no colour of its own.
        plain = {
            each.ours: self.unreadable.get(each.ours, frozenset()).union(STYLED - set(each.slots))
            for each in self.layouts
        }
        faces = Faces(drawn_in(self.latin), drawn_in(self.title_latin or self.latin))
        return Template(
            self.data,
            theme_faces("mn", latin, east_asian),
            theme_faces("mj", title_latin, title_east_asian),
            faces_xml(self.latin or LATIN, self.east_asian or EAST_ASIAN),
            {each.ours: each.part for each in self.layouts},
            {each.ours: each.slots for each in self.layouts},
            Fit(self.grid, wider, faces, True, faint, plain),
            self.surfaces,
            self.undone,
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
    take_over_numbers(presentation)
    take_over_panels(presentation)
    forget_fitting(presentation)
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
    used = {each.ours: by_part[each.part] for each in layouts}
    trees = {each.slide_master.part.partname: theme_of(each.slide_master) for each in used.values()}
    themes = {
        name: Theme(trees[each.slide_master.part.partname], each) for name, each in used.items()
    }
    styles = {
        each.part.partname: each.element
        for layout in used.values()
        for each in (layout, layout.slide_master)
    }
    slide, content = slide_of(presentation, shown), used["Assertion"]
    settled = settle(used, themes, slide, shown)
    grid, surfaces, unreadable = settled.grid, settled.surfaces, settled.unreadable
    room = Rect(grid.left, grid.body_top, grid.right, grid.source_bottom)
    palettes = {name: each.palette(room) for name, each in surfaces.items()}
    latin, east_asian, title_latin, title_east_asian = (
        _face(list(trees.values()), script, part)
        for part in ("minor", "major")
        for script in ("latin", "ea")
    )
    remarks = [
        *about_layouts(layouts, content),
        *about_faces((latin, title_latin), latin, east_asian),
        *about_grounds(settled.covered, len(used)),
        *about_colours(themes["Assertion"], palettes["Assertion"], unreadable),
    ]
    if outside:
        remarks.append(f"what lies outside the file is left out of its decks: {', '.join(outside)}")
    cleaned = BytesIO()
    presentation.save(cleaned)
    return TemplateReading(
        cleaned.getvalue(),
        grid,
        layouts,
        latin,
        east_asian,
        title_latin,
        title_east_asian,
        surfaces,
        palettes,
        unreadable,
        undone_in([presentation.element, *styles.values()]),
        tuple(remarks),
    )


def _face(themes: Sequence[Any], script: str, part: str) -> str:
    """Return the face that body text (minor), or titles (major), have for a script in all themes.

    Where one theme names none the answer is empty, as a run's reference would lead nowhere there;
    a Latin face named for Chinese is none, as each program would take another in its place.
    """
    found = [each.find(f".//{{{A}}}{part}Font/{{{A}}}{script}") for each in themes]
    faces = ["" if each is None else str(each.get("typeface", "")) for each in found]
    if script == "ea":
        faces = [each if has_chinese(each) else "" for each in faces]
    return faces[0] if all(faces) else ""
