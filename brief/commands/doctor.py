"""`brief doctor`: say what works here and what is missing."""

import argparse
import os
import platform
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from brief import __version__
from brief.commands.terminal import on_one_line
from brief.commands.workspaces import open_workspace, print_json, vocabulary_of
from brief.errors import BadUsage, BriefError, ToolFailed
from brief.store.originals import originals_folder, read_original

_PACKAGES = ("babel", "lxml", "pydantic", "python-docx", "python-pptx", "tomlkit", "typst")


@dataclass(frozen=True)
class Check:
    """One thing that was looked at."""

    name: str
    works: bool
    detail: str


def run(arguments: argparse.Namespace) -> int:
    """Print every check; 3 if something that brief needs does not work."""
    if arguments.template is not None:
        checks = list(_template(arguments.template))
    else:
        checks = [*_program(), *_workspace(arguments)]
    if arguments.json:
        print_json({"checks": [asdict(check) for check in checks]})
    else:
        for check in checks:
            mark = "ok     " if check.works else "MISSING"
            sys.stdout.write(f"{mark}  {check.name}: {on_one_line(check.detail)}\n")
    return 0 if all(check.works for check in checks) else 3


def _program() -> Iterator[Check]:
    """Look at the program itself: Python, libraries, the memo's font, the template."""
    yield Check("brief", True, __version__)
    python = platform.python_version()
    known = (3, 11) <= sys.version_info[:2] < (3, 14)
    yield Check("Python", known, python if known else f"{python}; 3.11, 3.12 or 3.13 is needed")
    for package in _PACKAGES:
        try:
            yield Check(package, True, version(package))
        except PackageNotFoundError:
            yield Check(package, False, "is not installed; install brief again")
    from brief.export.pdf_writer import FONT, font_folder
    from brief.export.templates.ours import TEMPLATE

    fonts = font_folder()
    there = fonts is not None and fonts.is_dir() and any(fonts.iterdir())
    yield Check("memo font", there, FONT if there else f"{FONT} is missing; install brief again")
    yield Check("template", TEMPLATE.is_file(), TEMPLATE.name)
    yield _libreoffice()


def _template(name: str) -> Iterator[Check]:
    """Look at a template of the user's: what serves for each layout, and what it lacks."""
    from brief.export.templates.asked import LAYOUTS
    from brief.export.templates.reading import read_template

    read = read_template(Path(name), LAYOUTS, name)
    grid = read.grid
    size = f"{grid.slide_width:.0f} × {grid.slide_height:.0f} pt"
    room = f"text {grid.width:.0f} × {grid.source_bottom - grid.body_top:.0f} pt"
    yield Check("slides", True, f"{size}, {room}")
    band = ", on a band or over a rule: set smaller where they would leave it"
    titles = f"{grid.title_span[1]:.0f} × {grid.title_height:.0f} pt"
    yield Check("titles", True, f"{titles}{band if grid.head_bottom else ''}")
    smaller = 1 - read.template().fit.type_scale
    if round(smaller, 2):
        yield Check("type", True, f"{smaller:.0%} smaller than ours, as content has little room")
    usual = read.palettes["Assertion"]
    emphasis = f", emphasis #{usual.accent}, secondary text #{usual.grey}"
    yield Check("colours", True, f"text #{usual.ink} on #{usual.ground}{emphasis}")
    for layout in read.layouts:
        own = read.palettes[layout.ours]
        other = "" if own == usual else f"; text #{own.ink} on #{own.ground}"
        places = f"has {', '.join(layout.slots)}{other}"
        yield Check(layout.ours, True, f"{layout.theirs} (by its {layout.by}); {places}")
    yield Check("Latin face", True, read.latin or "none")
    yield Check("East Asian face", True, read.east_asian or "none")
    for remark in read.remarks:
        yield Check("note", True, remark)


def _libreoffice() -> Check:
    """Look for LibreOffice; none is no fault, since only two options of export need it."""
    from brief.export.drawing import VARIABLE, libreoffice, version_of

    try:
        program = libreoffice()
        return Check("LibreOffice", True, f"{version_of(program)}, {program}")
    except BadUsage as error:
        wrong = VARIABLE in os.environ
        needed = "" if wrong else "not needed but for brief export --pdf-deck and --png: "
        return Check("LibreOffice", not wrong, f"{needed}{error}")
    except ToolFailed as error:
        return Check("LibreOffice", False, str(error))


def _workspace(arguments: argparse.Namespace) -> Iterator[Check]:
    """Look at the workspace around: its records, its catalogs, its originals."""
    try:
        workspace = open_workspace(arguments)
        vocabulary_of(workspace)
    except BriefError as error:
        yield Check("workspace", False, str(error))
        return
    yield Check(
        "workspace",
        True,
        f"{len(workspace.sources)} sources, {len(workspace.figures)} figures, "
        f"{len(workspace.points)} points, {len(workspace.decks)} decks",
    )
    folder = originals_folder(workspace)
    found = 0
    for source in workspace.sources.values():
        try:
            found += read_original(source, folder) is not None
        except BriefError as error:
            yield Check(f"original of {source.id}", False, str(error))
    yield Check("originals", True, _originals(folder, found, len(workspace.sources)))


def _originals(folder: Path, found: int, wanted: int) -> str:
    """Say how many originals are at hand; none is no fault, they are not ours to ship."""
    if found == wanted:
        return f"all {wanted} at hand"
    return f"{found} of {wanted} at hand in {folder}; the notes stand in for the others"
