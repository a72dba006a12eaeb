"""The members of an Open Packaging archive (ECMA-376 part 2), written once and packed once.

python-pptx would write them into an archive of its own, with the dates of its making, to be read
and packed anew; and it builds a tree for each list of relationships, of which a deck has two for
each slide.
"""

from collections.abc import Iterable
from posixpath import basename, dirname
from typing import Any

from pptx.opc.constants import CONTENT_TYPE
from pptx.opc.spec import default_content_types

from brief.export.ooxml import CONTENT_TYPES, DECLARATION, RELATIONSHIPS, attribute


def members_of(package: Any) -> dict[str, bytes]:
    """Return the members of python-pptx's package: types, relationships, then part by part."""
    parts = list(package.iter_parts())
    members = {
        "[Content_Types].xml": _types((each.partname, each.content_type) for each in parts),
        "_rels/.rels": _relationships("/", package._rels.values()),  # noqa: SLF001 - it has no other name
    }
    for part in parts:
        name = str(part.partname)
        members[name[1:]] = part.blob
        if part.rels:
            folder, file = dirname(name), basename(name)
            members[f"{folder[1:]}/_rels/{file}.rels"] = _relationships(folder, part.rels.values())
    return members


def _types(parts: Iterable[tuple[str, str]]) -> bytes:
    """Return the list of content types: by ending where that is enough, else part by part."""
    endings, named = {"rels": CONTENT_TYPE.OPC_RELATIONSHIPS, "xml": CONTENT_TYPE.XML}, {}
    for name, kind in parts:
        ending = name.rpartition(".")[2].lower()
        if (ending, kind) in default_content_types and endings.setdefault(ending, kind) == kind:
            continue
        named[name] = kind
    listed = [
        f'<Default Extension="{ending}" ContentType="{kind}"/>'
        for ending, kind in sorted(endings.items())
    ] + [
        f'<Override PartName="{attribute(name)}" ContentType="{attribute(kind)}"/>'
        for name, kind in sorted(named.items())
    ]
    return f'{DECLARATION}<Types xmlns="{CONTENT_TYPES}">{"".join(listed)}</Types>'.encode()


def _relationships(folder: str, relationships: Iterable[Any]) -> bytes:
    """Return the relationships of a part in this folder, as they were added."""
    listed = "".join(_relationship(folder, each) for each in relationships)
    return f'{DECLARATION}<Relationships xmlns="{RELATIONSHIPS}">{listed}</Relationships>'.encode()


def _relationship(folder: str, each: Any) -> str:
    outside = each.is_external
    target = each.target_ref if outside else relative(str(each.target_part.partname), folder)
    mode = ' TargetMode="External"' if outside else ""
    return (
        f'<Relationship Id="{attribute(each.rId)}" Type="{attribute(each.reltype)}" '
        f'Target="{attribute(target)}"{mode}/>'
    )


def relative(name: str, folder: str) -> str:
    """Return a part's name as it is seen from a folder; both begin with a slash."""
    parts, above = name[1:].split("/"), folder[1:].split("/") if folder != "/" else []
    shared = 0
    while shared < min(len(above), len(parts) - 1) and above[shared] == parts[shared]:
        shared += 1
    return "/".join([".."] * (len(above) - shared) + parts[shared:])
