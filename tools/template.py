"""Write brief/export/templates/template.pptx: theme, master, layouts and the notes master.

    python tools/template.py

Everything stands here as text, so that the template can be reviewed and comes out the same byte
for byte. Places and sizes are those of brief/planning/grid.py.
"""

from collections.abc import Iterable
from pathlib import Path

from template_drawing import NAMESPACES, layout, master, notes_master, presentation, theme
from template_places import LAYOUTS

from brief.export.archive import pack
from brief.export.ooxml import CONTENT_TYPES, DECLARATION, RELATIONSHIPS, A

TARGET = Path(__file__).parents[1] / "brief" / "export" / "templates" / "template.pptx"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PRESENTATION_TYPE = "application/vnd.openxmlformats-officedocument.presentationml."


def relationships(targets: Iterable[tuple[str, str]]) -> bytes:
    """Return a relationships part: kind and target, numbered from rId1."""
    rows = "".join(
        f'<Relationship Id="rId{n}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        if "/" not in kind
        else f'<Relationship Id="rId{n}" Type="{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, 1)
    )
    return part(f'<Relationships xmlns="{RELATIONSHIPS}">{rows}</Relationships>')


def part(xml: str) -> bytes:
    """Return a part's bytes."""
    return (DECLARATION + xml).encode()


def content_types(names: Iterable[str]) -> bytes:
    """Return the kind of every part."""
    kinds = {
        "ppt/presentation.xml": PRESENTATION_TYPE + "presentation.main+xml",
        "ppt/slideMasters/": PRESENTATION_TYPE + "slideMaster+xml",
        "ppt/slideLayouts/": PRESENTATION_TYPE + "slideLayout+xml",
        "ppt/notesMasters/": PRESENTATION_TYPE + "notesMaster+xml",
        "ppt/presProps": PRESENTATION_TYPE + "presProps+xml",
        "ppt/viewProps": PRESENTATION_TYPE + "viewProps+xml",
        "ppt/tableStyles": PRESENTATION_TYPE + "tableStyles+xml",
        "ppt/theme/": "application/vnd.openxmlformats-officedocument.theme+xml",
        "docProps/core": "application/vnd.openxmlformats-package.core-properties+xml",
        "docProps/app": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    }
    rows = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>'
        for name in names
        for start, kind in kinds.items()
        if name.startswith(start) and not name.endswith(".rels")
    )
    return part(
        f'<Types xmlns="{CONTENT_TYPES}"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{rows}</Types>'
    )


def parts() -> dict[str, bytes]:
    """Return every part of the template but the content types."""
    core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    numbers = {name: number for number, name in enumerate(LAYOUTS, 1)}
    layouts = [("slideLayout", f"../slideLayouts/slideLayout{n}.xml") for n in numbers.values()]
    members = {
        "_rels/.rels": relationships(
            [
                ("officeDocument", "ppt/presentation.xml"),
                (f"{RELATIONSHIPS}/metadata/core-properties", "docProps/core.xml"),
            ]
        ),
        "ppt/presentation.xml": part(presentation()),
        "ppt/_rels/presentation.xml.rels": relationships(
            [
                ("slideMaster", "slideMasters/slideMaster1.xml"),
                ("notesMaster", "notesMasters/notesMaster1.xml"),
                ("presProps", "presProps.xml"),
                ("viewProps", "viewProps.xml"),
                ("theme", "theme/theme1.xml"),
                ("tableStyles", "tableStyles.xml"),
            ]
        ),
        "ppt/slideMasters/slideMaster1.xml": part(master()),
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": relationships(
            [*layouts, ("theme", "../theme/theme1.xml")]
        ),
    }
    for name, number in numbers.items():
        members[f"ppt/slideLayouts/slideLayout{number}.xml"] = part(layout(name))
        members[f"ppt/slideLayouts/_rels/slideLayout{number}.xml.rels"] = relationships(
            [("slideMaster", "../slideMasters/slideMaster1.xml")]
        )
    return members | {
        "ppt/notesMasters/notesMaster1.xml": part(notes_master()),
        "ppt/notesMasters/_rels/notesMaster1.xml.rels": relationships(
            [("theme", "../theme/theme2.xml")]
        ),
        "ppt/theme/theme1.xml": part(theme("brief")),
        "ppt/theme/theme2.xml": part(theme("brief notes")),
        "ppt/presProps.xml": part(f"<p:presentationPr {NAMESPACES}/>"),
        "ppt/viewProps.xml": part(f"<p:viewPr {NAMESPACES}/>"),
        "ppt/tableStyles.xml": part(
            f'<a:tblStyleLst xmlns:a="{A}" def="{{2D5ABB26-0587-4C30-8999-92F81FD0307C}}"/>'
        ),
        "docProps/core.xml": part(
            f'<cp:coreProperties xmlns:cp="{core}" xmlns:dc="http://purl.org/dc/elements/1.1/">'
            "<dc:title>brief</dc:title><dc:creator>brief</dc:creator></cp:coreProperties>"
        ),
    }


def build() -> bytes:
    """Return the template."""
    members = parts()
    return pack({"[Content_Types].xml": content_types(members)} | members)


if __name__ == "__main__":
    TARGET.write_bytes(build())
