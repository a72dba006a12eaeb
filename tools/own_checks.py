"""What the Open XML schemas let pass in a document, and a careful author would not.

Each check yields `part: problem` for what it finds.
"""

import posixpath
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
X = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"

HIGHEST_ID = 2**31 - 1
DEFAULTS = re.compile(r"Steve Canny|python-(?:pptx|docx)|XlsxWriter|PowerPoint Presentation")
"""What libraries put into a document's properties when nobody says otherwise."""

SLIDE = re.compile(r"ppt/(?:slides|notesSlides)/[^/]+\.xml")
CELLS = re.compile(r"\S+!\$([A-Z])\$(\d+)(?::\$([A-Z])\$(\d+))?")

JOINER = "\u2060".encode()

Parts = Mapping[str, bytes]


def problems(data: bytes) -> Iterator[str]:
    """Return what is wrong with a .pptx or .docx file."""
    parts = _parts(data)
    yield from orphans(parts)
    yield from properties(parts)
    yield from titles(parts)
    yield from sections(parts)
    for name, content in parts.items():
        if SLIDE.fullmatch(name):
            yield from (f"{name}: {each}" for each in on_slide(etree.fromstring(content)))
            if "notesSlides" in name and JOINER in content:
                yield f"{name}: a word joiner, which keeps a search from finding the text"
        elif name.startswith("ppt/charts/chart"):
            yield from (f"{name}: {each}" for each in in_chart(name, parts))


def _parts(data: bytes) -> dict[str, bytes]:
    """Return the members of an archive."""
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def targets(parts: Parts, part: str) -> list[str]:
    """Return the parts that a part, or the package (""), leads to."""
    folder, name = posixpath.split(part)
    rows = parts.get(posixpath.join(folder, "_rels", f"{name}.rels"))
    if rows is None:
        return []
    return [
        posixpath.normpath(posixpath.join("/", folder, str(each.get("Target")))).lstrip("/")
        for each in etree.fromstring(rows).iter(f"{PACKAGE}Relationship")
        if each.get("TargetMode") != "External"
    ]


def orphans(parts: Parts) -> Iterator[str]:
    """Find parts that nothing leads to, and links that lead to no part."""
    reached, waiting = {""}, [""]
    while waiting:
        for target in targets(parts, waiting.pop()):
            if target not in parts:
                yield f"{target}: is led to, and isn't there"
            elif target not in reached:
                reached.add(target)
                waiting.append(target)
    for name in parts:
        if name not in reached and not name.endswith(".rels") and name != "[Content_Types].xml":
            yield f"{name}: nothing leads to it"


def properties(parts: Parts) -> Iterator[str]:
    """Find a missing author or title, and what a library wrote by itself."""
    core = etree.fromstring(parts["docProps/core.xml"])
    said = {etree.QName(each).localname: each.text or "" for each in core}
    yield from (
        f"docProps/core.xml: no {name}" for name in ("title", "creator") if not said.get(name)
    )
    for name, content in parts.items():
        found = name.startswith("docProps/") and DEFAULTS.search(content.decode("utf-8", "replace"))
        if found:
            yield f"{name}: says '{found.group()}'"


def titles(parts: Parts) -> Iterator[str]:
    """Find slides without a title, and titles that stand on two slides."""
    seen: dict[str, str] = {}
    for name in parts:
        if re.fullmatch(r"ppt/slides/slide\d+\.xml", name):
            root = etree.fromstring(parts[name])
            found = [
                _text(shape)
                for shape in root.iter(f"{P}sp")
                if (place := shape.find(f".//{P}ph")) is not None
                and place.get("type") in ("title", "ctrTitle")
            ]
            if len(found) != 1 or not found[0].strip():
                yield f"{name}: has {len(found)} titles, or an empty one"
            elif found[0] in seen:
                yield f"{name}: has the same title as {seen[found[0]]}"
            else:
                seen[found[0]] = name


def sections(parts: Parts) -> Iterator[str]:
    """Find slides that stand in no section, or in two, where there are sections."""
    if "ppt/presentation.xml" not in parts:
        return
    root = etree.fromstring(parts["ppt/presentation.xml"])
    slides = [str(each.get("id")) for each in root.iter(f"{P}sldId")]
    named = "http://schemas.microsoft.com/office/powerpoint/2010/main"
    listed = [str(each.get("id")) for each in root.iter(f"{{{named}}}sldId")]
    if root.find(f".//{{{named}}}section") is not None and listed != slides:
        yield "ppt/presentation.xml: the sections do not list every slide once, in order"
    if len(set(slides)) != len(slides) or not all(
        256 <= int(each) <= HIGHEST_ID for each in slides
    ):
        yield "ppt/presentation.xml: ids of slides are not unique, or out of bounds"


def on_slide(root: etree._Element) -> Iterator[str]:
    """Find shapes that a screen reader can't tell, empty placeholders, text without a language."""
    names = list(root.iter(f"{P}cNvPr"))
    ids = Counter(each.get("id") for each in names)
    for number, count in ids.items():
        if count > 1 or not 1 <= int(str(number)) <= HIGHEST_ID:
            yield f"the shape's id {number} is not unique, or out of bounds"
    for shape in root.iter(f"{P}sp", f"{P}pic", f"{P}graphicFrame"):
        named = next(shape.iter(f"{P}cNvPr"))
        place = shape.find(f".//{P}ph")
        marked = any("decorative" in str(each.tag) for each in named.iter())
        text = shape.tag == f"{P}sp" and _text(shape).strip()
        if place is not None and shape.tag != f"{P}graphicFrame":
            if not text and place.get("type") not in ("sldImg", "pic"):
                yield f"the placeholder '{named.get('name')}' is empty"
        elif not (text or marked or named.get("descr")):
            yield f"'{named.get('name')}' has no alternative text"
    for run in root.iter(f"{A}r", f"{A}fld"):
        style = run.find(f"{A}rPr")
        if style is None or not style.get("lang"):
            yield f"the text '{run.findtext(f'{A}t')}' has no language"


def _text(shape: etree._Element) -> str:
    """Return the text of a shape."""
    return "".join(each.text or "" for each in shape.iter(f"{A}t"))


def in_chart(name: str, parts: Parts) -> Iterator[str]:
    """Find axes without a positive id, and values that are not those of the workbook."""
    root = etree.fromstring(parts[name])
    for axis in root.iter(f"{C}axId"):
        if not 0 < int(str(axis.get("val"))) <= HIGHEST_ID:
            yield f"an axis has the id {axis.get('val')}"
    books = [each for each in targets(parts, name) if each.endswith(".xlsx")]
    if not books:
        yield "has no workbook"
        return
    cells = _cells(parts[books[0]])
    for reference in root.iter(f"{C}strRef", f"{C}numRef"):
        formula = str(reference.findtext(f"{C}f"))
        points = {
            int(str(each.get("idx"))): each.findtext(f"{C}v") for each in reference.iter(f"{C}pt")
        }
        for place, cell in enumerate(_between(formula)):
            if not _alike(points.get(place), cells.get(cell)):
                shown, kept = points.get(place), cells.get(cell)
                yield f"{cell} is {kept} in the workbook and {shown} in the chart"


def _between(formula: str) -> Iterator[str]:
    """Return the cells of a column, such as Sheet1!$A$2:$A$4."""
    found = CELLS.fullmatch(formula)
    if found is not None:
        column, first, _, last = found.groups()
        for row in range(int(first), int(last or first) + 1):
            yield f"{column}{row}"


def _alike(one: str | None, other: str | None) -> bool:
    """Whether two values are the same, as texts or as numbers; an empty one is none."""
    if (one or "") == (other or ""):
        return True
    try:
        return float(str(one)) == float(str(other))
    except ValueError:
        return False


def _cells(book: bytes) -> dict[str, str]:
    """Return the values of a workbook's first sheet by cell."""
    parts = _parts(book)
    shared = [
        "".join(text.text or "" for text in each.iter(f"{X}t"))
        for each in etree.fromstring(parts.get("xl/sharedStrings.xml", b"<sst/>"))
    ]
    cells = {}
    for cell in etree.fromstring(parts["xl/worksheets/sheet1.xml"]).iter(f"{X}c"):
        value = cell.findtext(f"{X}v") or ""
        text = shared[int(value)] if cell.get("t") == "s" else value
        cells[str(cell.get("r"))] = text
    return cells
