"""Reading a user's own template: which of its layouts, placeholders and faces brief can use.

Layouts are found by our names for them, else by their kind (`type` of p:sldLayout, ECMA-376 part 1,
19.7.15), else by the placeholders that they have.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from lxml import etree
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER

from brief.errors import BadInput
from brief.export.archive import pack
from brief.export.faces import wider_than_ours
from brief.export.ooxml import EAST_ASIAN, LATIN, A
from brief.export.template import Template
from brief.export.template_colours import Colours, faint
from brief.planning.grid import OURS, Grid
from brief.planning.plan import Ink, Slot
from brief.planning.scaling import Fit

_TEMPLATE_TYPE = b"application/vnd.openxmlformats-officedocument.presentationml.template.main+xml"
_PRESENTATION_TYPE = (
    b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
)
_TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
_BODIES = (PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.OBJECT)

_KINDS: Mapping[str, tuple[str, ...]] = {
    "Cover": ("title",),
    "Section": ("secHead", "titleOnly"),
    "Agenda": ("obj", "tx"),
    "Answer": ("titleOnly", "obj", "tx"),
    "Assertion": ("obj", "tx"),
}
"""Kinds of layout that serve for ours, the best first; all others take one with a title alone."""

_BARE = ("titleOnly", "obj", "tx")

_CALLED: Mapping[Ink, str] = {"accent": "the accent", "grey": "the second text colour"}
_INSET = 7.2
"""Inner margin of a placeholder at its sides in points, unless it says otherwise."""

_LINE = 18.0
_LEAST = (480.0, 360.0)
"""Width and height in points of the smallest slide that the type scale fits."""


@dataclass(frozen=True)
class Layout:
    """A layout of the template that stands for one of ours."""

    ours: str
    theirs: str
    by: str
    """How it was found: name, kind, or placeholders."""
    slots: Mapping[Slot, int]
    """Index of its placeholder for what it has a place for."""


@dataclass(frozen=True)
class TemplateReading:
    """What a template has for us."""

    data: bytes
    """The file, as a presentation."""
    grid: Grid
    layouts: tuple[Layout, ...]
    latin: str
    """Face of Latin text in the theme."""
    east_asian: str
    """Face of Chinese text in the theme, empty where the theme names none."""
    colours: Colours
    remarks: tuple[str, ...]
    """What it lacks and what is done instead, a sentence each."""

    def template(self) -> Template:
        """Return it as the writers use it."""
        return Template(
            self.data,
            self.latin or LATIN,
            self.east_asian or EAST_ASIAN,
            {each.ours: each.theirs for each in self.layouts},
            {each.ours: each.slots for each in self.layouts},
            Fit(self.grid, wider_than_ours(self.latin), True, faint(self.colours.contrasts())),
            self.colours.tints(),
        )


def read_template(path: Path, names: Sequence[str], shown: str) -> TemplateReading:
    """Look for our layouts (`names`) in a template; BadInput where it can't serve."""
    data = _data(path, shown)
    try:
        presentation = Presentation(BytesIO(data))
    except Exception as error:
        raise BadInput(
            f"is no presentation that can be read: {type(error).__name__}",
            file=shown,
            remedy="save it in PowerPoint as .pptx or .potx",
        ) from error
    there = [
        layout
        for master in presentation.slide_masters
        for layout in master.slide_layouts
        if _title(layout) is not None
    ]
    if not there:
        raise BadInput(
            "has no layout with a title",
            file=shown,
            remedy="add a layout with a title placeholder, such as Title Only",
        )
    layouts = tuple(_found(name, there) for name in names)
    theme = _theme(presentation)
    content = next(each for each in there if each.name == layouts[_place(names)].theirs)
    cover = next(each for each in there if each.name == layouts[names.index("Cover")].theirs)
    grid = _grid(presentation, content, cover, shown)
    latin, east_asian = _face(theme, "latin"), _face(theme, "ea")
    colours = Colours.of(presentation, theme)
    return TemplateReading(
        data,
        grid,
        layouts,
        latin,
        east_asian,
        colours,
        tuple(_remarks(layouts, latin, east_asian, colours.contrasts(), content)),
    )


def _place(names: Sequence[str]) -> int:
    return names.index("Assertion")


def _data(path: Path, shown: str) -> bytes:
    """Return the file as a presentation: a template (.potx) differs by its content type alone."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise BadInput(
            f"can't be read: {error.strerror}",
            file=shown,
            remedy="name a .pptx or .potx file, from the workspace's folder",
        ) from error
    try:
        with ZipFile(BytesIO(data)) as archive:
            types = archive.read("[Content_Types].xml")
            if _TEMPLATE_TYPE not in types:
                return data
            members = {name: archive.read(name) for name in archive.namelist()}
    except (BadZipFile, KeyError) as error:
        raise BadInput(
            "is no PowerPoint file",
            file=shown,
            remedy="save it in PowerPoint as .pptx or .potx, without a password",
        ) from error
    members["[Content_Types].xml"] = types.replace(_TEMPLATE_TYPE, _PRESENTATION_TYPE)
    return pack(members)


def _found(name: str, there: Sequence[Any]) -> Layout:
    """Return the layout that serves for one of ours: by name, by kind, or by placeholders."""
    named = next((each for each in there if each.name.casefold() == name.casefold()), None)
    if named is not None:
        return Layout(name, named.name, "name", _slots(named))
    for kind in _KINDS.get(name, _BARE):
        of_kind = next((each for each in there if each.element.get("type") == kind), None)
        if of_kind is not None:
            return Layout(name, of_kind.name, "kind", _slots(of_kind))
    wants_body = "obj" in _KINDS.get(name, ())[:1]
    liked = min(there, key=lambda each: abs(len(_bodies(each)) - int(wants_body)))
    return Layout(name, liked.name, "placeholders", _slots(liked))


def _slots(layout: Any) -> dict[Slot, int]:
    """Return the placeholders that take our texts, by what they take."""
    slots: dict[Slot, int] = {"title": _index(_title(layout))}
    bodies = _bodies(layout)
    if 1 <= len(bodies) <= 2:
        slots["body"] = _index(bodies[0])
    if len(bodies) == 2:
        slots["body2"] = _index(bodies[1])
    kinds: dict[Any, Slot] = {
        PP_PLACEHOLDER.SUBTITLE: "subtitle",
        PP_PLACEHOLDER.FOOTER: "footer",
        PP_PLACEHOLDER.SLIDE_NUMBER: "number",
    }
    for each in layout.placeholders:
        slot = kinds.get(each.placeholder_format.type)
        if slot is not None:
            slots.setdefault(slot, _index(each))
    own: tuple[Slot, ...] = ("source", "caveat", "marking")
    for each in layout.placeholders:
        for named in own:
            if each.name.casefold().startswith(named):
                slots[named] = _index(each)
    # Some programs number every placeholder 0: then only the first can be told apart.
    told_apart = {index: slot for slot, index in reversed(slots.items())}
    return {slot: index for index, slot in told_apart.items()}


def _title(layout: Any) -> Any:
    return next(
        (each for each in layout.placeholders if each.placeholder_format.type in _TITLES), None
    )


def _bodies(layout: Any) -> list[Any]:
    """Return the placeholders for text, the largest two where there are more, left to right."""
    own = ("source", "caveat", "marking")
    found = [
        each
        for each in layout.placeholders
        if each.placeholder_format.type in _BODIES
        and not each.name.casefold().startswith(own)
        and each.element.ph.get("orient") != "vert"
    ]
    return sorted(found, key=lambda each: each.left or 0)


def _index(placeholder: Any) -> int:
    return int(placeholder.placeholder_format.idx)


def _grid(presentation: Any, content: Any, cover: Any, shown: str) -> Grid:
    """Return where things stand, from the layout for points and the master's footers."""
    width, height = (
        _points(presentation.slide_width),
        _points(presentation.slide_height),
    )
    if width < _LEAST[0] or height < _LEAST[1]:
        raise BadInput(
            f"has slides of {width:.0f} × {height:.0f} pt",
            file=shown,
            remedy=f"use slides of at least {_LEAST[0]:.0f} × {_LEAST[1]:.0f} pt",
        )
    title = _title(content)
    bodies = _bodies(content)
    edges = bodies or [title]
    left = min(_points(each.left) for each in edges) + _INSET
    right = max(_points(each.left) + _points(each.width) for each in edges) - _INSET
    footers = [
        _points(each.top)
        for layout in (content, content.slide_master)
        for each in layout.placeholders
        if each.placeholder_format.type in (PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)
        and each.top is not None
    ]
    footer_top = min([*footers, height - _LINE - 8.0])
    title_top = max(_points(title.top), _LINE + 8.0)
    title_height = max(OURS.title_height, _points(title.height) - (title_top - _points(title.top)))
    body_top = max([title_top + title_height + 8.0, *(_points(each.top) for each in bodies[:1])])
    cover_title = _title(cover)
    return Grid(
        slide_width=width,
        slide_height=height,
        left=round(left, 1),
        right=round(right, 1),
        gutter=OURS.gutter,
        marking_top=round(max(4.0, title_top - _LINE - 4.0), 1),
        marking_height=_LINE,
        title_top=round(title_top, 1),
        title_height=round(title_height, 1),
        body_top=round(body_top, 1),
        source_bottom=round(footer_top - 6.0, 1),
        footer_top=round(footer_top, 1),
        footer_height=_LINE,
        cover_top=round(max(_points(cover_title.top), title_top + 4.0), 1),
        section_top=round(height * 0.37, 1),
    )


def _points(length: Any) -> float:
    return int(length or 0) / 12_700


def _theme(presentation: Any) -> Any:
    """Return the theme of the first master, as a tree."""
    for relation in presentation.slide_masters[0].part.rels.values():
        if relation.reltype.endswith("/theme"):
            return etree.fromstring(relation.target_part.blob)
    return etree.Element("none")


def _face(theme: Any, script: str) -> str:
    """Return the face that the theme's body text has for a script."""
    found = theme.find(f".//{{{A}}}minorFont/{{{A}}}{script}")
    return "" if found is None else str(found.get("typeface", ""))


def _remarks(
    layouts: Sequence[Layout],
    latin: str,
    east_asian: str,
    contrasts: Mapping[Ink, float],
    content: Any,
) -> Iterator[str]:
    """Say what the template lacks, and what is done instead."""
    guessed = [each.ours for each in layouts if each.by == "placeholders"]
    if guessed:
        yield f"no layout named or made for {', '.join(guessed)}: one with a title serves"
    if not _bodies(content):
        yield "no layout with a title and a body: points stand in text boxes"
    if not east_asian:
        yield "the theme names no East Asian face: Chinese is set in Microsoft JhengHei"
    if not latin:
        yield "the theme names no Latin face: Latin text is set in Arial"
    for ink in sorted(faint(contrasts)):
        yield (
            f"{_CALLED[ink]} has a contrast of {contrasts[ink]:.1f}:1 with the ground, under the "
            "4.5:1 of WCAG: such text is set in the colour of the rest"
        )
