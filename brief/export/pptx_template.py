"""The template's layouts and their placeholders, found by name; ours, or the user's own."""

from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files

from lxml import etree

from brief.errors import BadInput
from brief.export.ooxml import P, emu
from brief.export.pptx_package import Package, parse, references_of
from brief.planning import grid
from brief.planning.plan import Slot

PART = "ppt/presentation.xml"
"""Where every program keeps the presentation itself."""

PRESENTATION = "application/vnd.openxmlformats-officedocument.presentationml."

_KINDS: dict[Slot, tuple[str, ...]] = {
    "title": ("title", "ctrTitle"),
    "subtitle": ("subTitle",),
    "footer": ("ftr",),
    "number": ("sldNum",),
}
"""Placeholder types that fill a slot; the other slots are found by the placeholder's name."""

_NAMES: dict[Slot, str] = {
    "body": "body",
    "body2": "body 2",
    "caveat": "caveat",
    "source": "source",
    "marking": "marking",
}

_SUBSTITUTES = {"cover": ("title",), "section": ("secHead",)}
"""Types of layouts that stand in for ours in a template that lacks the name; then `obj`."""


@dataclass(frozen=True)
class Placeholder:
    """A placeholder as a layout declares it."""

    kind: str
    """Its type; `obj` where none is written."""
    index: int
    name: str


@dataclass(frozen=True)
class Layout:
    """A layout of the template."""

    part: str
    name: str
    kind: str
    placeholders: tuple[Placeholder, ...]

    def place(self, slot: Slot) -> Placeholder | None:
        """Return the placeholder for a slot: by type, by name, or the first of the bodies."""
        if slot in _KINDS:
            found = (each for each in self.placeholders if each.kind in _KINDS[slot])
            return next(found, None)
        for each in self.placeholders:
            if each.kind in {"body", "obj"} and each.name.casefold() == _NAMES[slot]:
                return each
        names = _NAMES.values()
        bodies = [
            each
            for each in self.placeholders
            if each.kind in {"body", "obj"} and each.name.casefold() not in names
        ]
        order = ("body", "body2")
        named = any(each.name.casefold() in names for each in self.placeholders)
        if named or slot not in order or len(bodies) <= order.index(slot):
            return None
        return bodies[order.index(slot)]


class Template:
    """A presentation without slides, ready to be filled."""

    def __init__(self, data: bytes | None = None, file: str = "template.pptx") -> None:
        if data is None:
            data = files(__package__).joinpath("template.pptx").read_bytes()
        self.package = Package(data, file)
        self.part = self._target("", "officeDocument", "a presentation")
        if self.part != PART:
            raise BadInput(f"keeps its presentation in {self.part}, not in {PART}", file=file)
        self.package.add(PART, self.package.parts[PART], f"{PRESENTATION}presentation.main+xml")
        self.presentation = parse(self.package.parts[self.part])
        self._check_size()
        self._drop_slides()
        self.notes_master = self._target(
            self.part,
            "notesMaster",
            "a notes master",
            "open View > Notes Master in PowerPoint once, and save",
        )
        self._chosen: dict[str, Layout] = {}

    def layout(self, name: str) -> Layout:
        """Return the layout of that name, or of the matching type; big-number is Big number."""
        wanted = _plain(name)
        if wanted not in self._chosen:
            self._chosen[wanted] = self._find(wanted)
        return self._chosen[wanted]

    def _find(self, wanted: str) -> Layout:
        usable = [each for each in self._layouts if each.place("title")]
        for each in usable:
            if _plain(each.name) == wanted:
                return each
        for kind in (*_SUBSTITUTES.get(wanted, ()), "obj"):
            for each in usable:
                if each.kind == kind:
                    return each
        raise BadInput(
            f"has no layout '{wanted.capitalize()}' with a title, nor one that could stand in",
            file=self.package.file,
            remedy=f"name one of its layouts '{wanted.capitalize()}'",
        )

    @cached_property
    def _layouts(self) -> list[Layout]:
        references = self.package.references
        return [
            _layout(self.package, each.target)
            for master in references(self.part)
            if master.kind == "slideMaster"
            for each in references(master.target)
            if each.kind == "slideLayout"
        ]

    def _target(self, part: str, kind: str, what: str, remedy: str | None = None) -> str:
        """Return the part that is referred to as `kind`."""
        for each in self.package.references(part):
            if each.kind == kind and each.target in self.package.parts:
                return each.target
        raise BadInput(f"has not got {what}", file=self.package.file, remedy=remedy)

    def _check_size(self) -> None:
        size = self.presentation.find(f"{{{P}}}sldSz")
        wanted = (str(emu(grid.SLIDE_WIDTH)), str(emu(grid.SLIDE_HEIGHT)))
        if size is None or (size.get("cx"), size.get("cy")) != wanted:
            raise BadInput(
                "has slides of another size than 13.333 × 7.5 inches",
                file=self.package.file,
                remedy="choose Design > Slide Size > Widescreen in PowerPoint",
            )

    def _drop_slides(self) -> None:
        """Take out slides that the user's template shows, and all that only they use."""
        package = self.package
        slides = self.presentation.find(f"{{{P}}}sldIdLst")
        extensions = self.presentation.find(f"{{{P}}}extLst")
        for each in (slides, extensions):
            if each is not None:
                self.presentation.remove(each)
        dropped = {"slide", "thumbnail", "custom-properties", "printerSettings", "vbaProject"}
        for owner in ("", self.part):
            name = references_of(owner)
            root = parse(package.parts[name])
            for row in list(root):
                if str(row.get("Type")).rpartition("/")[2] in dropped:
                    root.remove(row)
            package.parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
        package.only_reachable()


def _plain(name: str) -> str:
    """Return a layout's name without what people write differently."""
    return " ".join(name.casefold().replace("-", " ").split())


def _layout(package: Package, part: str) -> Layout:
    """Read a layout."""
    root = parse(package.parts[part])
    found = []
    for shape in root.iter(f"{{{P}}}sp"):
        mark = shape.find(f"{{{P}}}nvSpPr/{{{P}}}nvPr/{{{P}}}ph")
        named = shape.find(f"{{{P}}}nvSpPr/{{{P}}}cNvPr")
        if mark is not None and named is not None:
            found.append(
                Placeholder(
                    str(mark.get("type", "obj")),
                    int(mark.get("idx", "0")),
                    str(named.get("name", "")),
                )
            )
    data = root.find(f"{{{P}}}cSld")
    name = "" if data is None else str(data.get("name", ""))
    return Layout(part, name, str(root.get("type", "")), tuple(found))
