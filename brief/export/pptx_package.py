"""The parts of a presentation and how they refer to each other (Open Packaging Conventions).

Parts are kept as bytes and named by counting. A library's search for the next free name walks all
parts for each new one, which is what makes a thousand slides slow; here every slide costs the same.
"""

import posixpath
from dataclasses import dataclass
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from lxml import etree

from brief.errors import BadInput
from brief.export.archive import pack
from brief.export.ooxml import CONTENT_TYPES, DECLARATION, RELATIONSHIPS, R, attribute

_TYPES = "[Content_Types].xml"
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, remove_blank_text=False)


@dataclass(frozen=True)
class Relationship:
    """A reference from one part to another, or to an address."""

    id: str
    kind: str
    """Last word of the relationship's type, such as `slideLayout`."""
    type: str
    """The whole type, a URI."""
    target: str
    """Name of a part, or an address."""
    external: bool


class References:
    """The references of a part that is being written, numbered as they come."""

    def __init__(self) -> None:
        self._ids: dict[tuple[str, str, bool], str] = {}

    def add(self, kind: str, target: str, *, external: bool = False) -> str:
        """Return the id of a reference to `target`, the same one for the same target."""
        return self._ids.setdefault((kind, target, external), f"rId{len(self._ids) + 1}")

    def part(self) -> bytes:
        """Return the references as a part."""
        outside = ' TargetMode="External"'
        rows = "".join(
            f'<Relationship Id="{key}" Type="{R}/{kind}" Target="{attribute(target)}"'
            f"{outside if external else ''}/>"
            for (kind, target, external), key in self._ids.items()
        )
        xml = f'{DECLARATION}<Relationships xmlns="{RELATIONSHIPS}">{rows}</Relationships>'
        return xml.encode()


def parse(data: bytes) -> etree._Element:
    """Parse a part without following anything that it names."""
    return etree.fromstring(data, _PARSER)


def references_of(part: str) -> str:
    """Return the name of the part that holds a part's references."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


class Package:
    """A presentation's parts, by name, with their content types."""

    def __init__(self, data: bytes, file: str) -> None:
        try:
            with ZipFile(BytesIO(data)) as archive:
                self.parts = {name: archive.read(name) for name in archive.namelist()}
            types = parse(self.parts.pop(_TYPES))
        except (BadZipFile, KeyError, etree.XMLSyntaxError):
            raise BadInput("is not a PowerPoint file (.pptx)", file=file) from None
        self.file = file
        """The file as the user would name it."""
        self._defaults: dict[str, str] = {}
        self._types: dict[str, str] = {}
        for each in types:
            kind = str(each.get("ContentType"))
            if each.get("PartName"):
                self._types[str(each.get("PartName")).lstrip("/")] = kind
            else:
                self._defaults[str(each.get("Extension"))] = kind

    def add(self, name: str, data: bytes, content_type: str) -> None:
        """Add a part, or replace it."""
        self.parts[name] = data
        self._types[name] = content_type

    def default(self, extension: str, content_type: str) -> None:
        """Set the content type of parts by the ending of their name."""
        self._defaults[extension] = content_type

    def references(self, part: str) -> list[Relationship]:
        """Return what a part refers to; part "" is the package itself."""
        data = self.parts.get(references_of(part))
        if data is None:
            return []
        found = []
        for each in parse(data):
            target, kind = str(each.get("Target")), str(each.get("Type"))
            external = each.get("TargetMode") == "External"
            if not external:
                joined = posixpath.join("/", posixpath.dirname(part), target)
                target = posixpath.normpath(joined).lstrip("/")
            name = kind.rpartition("/")[2]
            found.append(Relationship(str(each.get("Id")), name, kind, target, external))
        return found

    def only_reachable(self) -> None:
        """Drop every part that nothing refers to any more."""
        reached: set[str] = set()
        waiting = [""]
        while waiting:
            part = waiting.pop()
            if part in reached:
                continue
            reached.add(part)
            waiting += [each.target for each in self.references(part) if not each.external]
        kept = reached | {references_of(part) for part in reached}
        self.parts = {name: data for name, data in self.parts.items() if name in kept}

    def save(self) -> bytes:
        """Return the package as a file, the same bytes for the same parts."""
        rows = [
            f'<Default Extension="{attribute(extension)}" ContentType="{attribute(kind)}"/>'
            for extension, kind in self._defaults.items()
        ]
        rows += [
            f'<Override PartName="/{attribute(name)}" ContentType="{attribute(kind)}"/>'
            for name, kind in self._types.items()
            if name in self.parts
        ]
        types = f'{DECLARATION}<Types xmlns="{CONTENT_TYPES}">{"".join(rows)}</Types>'
        return pack({_TYPES: types.encode(), **self.parts})
