"""Data flows down the house and never back up; nothing heavy is loaded before it is needed."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import ROOT
from tiny_workspace import TinyWorkspace

PACKAGE = ROOT / "brief"

MAY_IMPORT = {
    "": {"cli"},
    "errors": set(),
    "cli": {"errors", "parser"},
    "parser": {"errors"},
    "model": {"errors"},
    "store": {"errors", "model"},
    "reading": {"errors", "model"},
    "extraction": {"errors", "model", "reading"},
    "language": {"errors", "model"},
    "planning": {"errors", "model", "language"},
    "export": {"errors", "model", "language", "planning"},
    "checks": {"errors", "model", "store", "language", "extraction", "planning"},
    "editing": {"errors", "model", "store", "language"},
    "tui": {"errors", "model", "store", "checks", "language", "planning", "export", "editing"},
    "commands": {
        "errors",
        "model",
        "store",
        "reading",
        "extraction",
        "checks",
        "language",
        "planning",
        "export",
        "tui",
    },
}
"""Which parts of the house a part may use, besides itself."""

ONLY_IN = {
    "pydantic": {"model", "store"},
    "pydantic_core": {"model", "store"},
    "tomlkit": {"store", "tui"},
    "platformdirs": {"store", "tui"},
    "merge3": {"editing"},
    "textual": {"tui"},
    "rich": {"tui"},
    "babel": {"language"},
    "pptx": {"export"},
    "docx": {"export", "reading"},
    "typst": {"export"},
    "lxml": {"export", "reading"},
    "charset_normalizer": {"reading"},
    "pypdfium2": {"reading", "export"},  # export draws pictures from the PDF that it made itself
    "PIL": {"export"},
    "xlsxwriter": {"export"},
}
"""The only parts that may use a library; any other library may be used nowhere."""

NOT_IN_PLANNING = {"os", "pathlib", "io", "tempfile", "shutil", "subprocess", "time", "datetime"}
"""A plan depends on the records alone, so the planner touches neither disk nor clock."""

NOWHERE = {"socket", "urllib", "http", "ssl", "asyncio", "pickle", "random", "time"}
"""The program works offline, and the same input gives the same output."""


BUT_FOR = {("tui", "asyncio"), ("tui", "time"), ("store", "time")}
"""The workbench waits for keys and signals, and a lock is waited for."""


def modules() -> list[Path]:
    """Return every module of the package."""
    return sorted(PACKAGE.rglob("*.py"))


def part_of(path: Path) -> str:
    """Return the part of the house that a module belongs to."""
    first = path.relative_to(PACKAGE).parts[0]
    return "" if first in ("__init__.py", "__main__.py") else first.removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    """Return the full names of the modules that a module imports, inside its functions too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            names = [alias.name for alias in node.names]
            if node.module == "brief":
                yield from (f"brief.{name}" for name in names if name != "__version__")
            else:
                yield str(node.module)


def test_every_part_has_its_place_in_the_house() -> None:
    assert {part_of(path) for path in modules()} == set(MAY_IMPORT)


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_uses_only_what_stands_above_it(path: Path) -> None:
    part = part_of(path)
    for name in imported(path):
        if name == "brief":
            continue
        if name.startswith("brief."):
            used = name.split(".")[1]
            assert used == part or used in MAY_IMPORT[part], f"{part} uses {used}"
            continue
        library = name.split(".")[0]
        assert library not in NOWHERE or (part, library) in BUT_FOR
        assert part != "planning" or library not in NOT_IN_PLANNING
        if library not in sys.stdlib_module_names:
            assert part in ONLY_IN.get(library, set()), f"{part} uses {library}"


def loaded(argv: list[str], folder: Path) -> set[str]:
    """Return the names of the modules that a command has loaded when it ends."""
    program = (
        "import sys, runpy\n"
        f"sys.argv = ['brief', *{argv!r}]\n"
        "try:\n    runpy.run_module('brief', run_name='__main__')\n"
        "except SystemExit:\n    pass\n"
        "sys.stderr.write('\\n'.join(sys.modules))\n"
    )
    surroundings = {"PYTHONPATH": str(ROOT), "BRIEF_CACHE": ""}
    ended = subprocess.run(
        [sys.executable, "-c", program],
        cwd=folder,
        env=surroundings,
        capture_output=True,
        check=True,
    )
    assert ended.stdout
    return set(ended.stderr.decode().split("\n"))


HEAVY = {
    "rich",
    "tomlkit",
    "pydantic",
    "babel",
    "pptx",
    "docx",
    "typst",
    "lxml",
    "PIL",
    "xlsxwriter",
    "textual",
}


@pytest.mark.parametrize(
    ("argv", "unloaded"),
    [
        (["--version"], HEAVY | {"argparse", "brief.cli", "brief.parser", "json", "re"}),
        (["--help"], HEAVY | {"json", "brief.model"}),
        (["list", "figures"], {"pptx", "docx", "typst", "lxml", "PIL", "xlsxwriter", "textual"}),
        (["show", "warheads_now"], {"pptx", "docx", "typst", "lxml", "PIL", "xlsxwriter"}),
        (["translate", "status"], {"pptx", "docx", "typst", "lxml", "PIL", "xlsxwriter"}),
        (["verify"], {"pptx", "docx", "typst", "lxml", "PIL", "xlsxwriter"}),
        (
            ["export", "--format", "pptx", "--lang", "en"],
            {
                *("docx", "typst", "textual", "pypdfium2"),
                *("brief.checks.said_where", "brief.extraction.speech.attribution"),
            },
        ),
    ],
)
def test_a_command_loads_nothing_that_it_does_not_need(
    translated: TinyWorkspace, argv: list[str], unloaded: set[str]
) -> None:
    assert not unloaded & loaded(argv, translated.root)


def test_what_is_loaded_is_seen(translated: TinyWorkspace) -> None:
    assert {"argparse", "pydantic"} <= loaded(["list", "figures"], translated.root)
