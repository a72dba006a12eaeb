"""The documentation names what there is: commands, options, layouts, targets, pages, pictures."""

import argparse
import re
import runpy
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from conftest import ROOT

from brief.checks.gathering import material_of
from brief.checks.register import all_rules
from brief.checks.running import Finding, check
from brief.errors import BadInput, BadUsage, Busy, DiskFailed
from brief.model.settings import Settings, UnitForms
from brief.model.slide import Layout
from brief.model.workspace import Workspace
from brief.parser import parser

PAGES = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")),
    *sorted((ROOT / "docs").glob("*.md")),
    ROOT / "benchmarks" / "README.md",
]


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def commands() -> dict[str, argparse.ArgumentParser]:
    """Return every command's parser, by name."""
    actions = parser()._actions
    (chosen,) = (each for each in actions if isinstance(each, argparse._SubParsersAction))
    return dict(chosen.choices)


def options(of: argparse.ArgumentParser) -> set[str]:
    return {option for action in of._actions for option in action.option_strings}


def sections(text: str) -> dict[str, str]:
    """Return what stands under each command's heading, by the command's name."""
    found = re.findall(r"^### `brief (\w+)[^\n]*`\n(.*?)(?=^##)", text, re.MULTILINE | re.DOTALL)
    return dict(found)


def test_every_command_has_its_section_and_no_section_is_left_over() -> None:
    assert set(sections(read("docs/command-line.md"))) == set(commands())


@pytest.mark.parametrize("command", sorted(commands()))
def test_every_option_of_a_command_is_documented_with_it_or_for_all(command: str) -> None:
    text = read("docs/command-line.md")
    common = text.partition("## For every command")[2].partition("\n## ")[0]
    documented = set(re.findall(r"(?<![\w-])--?[a-zA-Z][\w-]*", sections(text)[command] + common))
    assert options(commands()[command]) <= documented


@pytest.mark.parametrize("command", sorted(commands()))
def test_no_option_is_documented_that_a_command_does_not_take(command: str) -> None:
    rows = re.findall(
        r"^\| `(--[\w-]+)", sections(read("docs/command-line.md"))[command], re.MULTILINE
    )
    assert set(rows) <= options(commands()[command])


def test_the_options_without_a_command_are_documented() -> None:
    assert all(f"`{option}`" in read("docs/command-line.md") for option in options(parser()))


def test_every_exit_code_of_an_error_is_documented() -> None:
    table = read("docs/command-line.md").partition("## Exit codes")[2]
    assert "\n| 1 |" in table
    for error in (BadUsage, BadInput, Busy, DiskFailed):
        assert f"\n| {error.exit_code} |" in table


def test_every_layout_is_in_the_table_of_layouts() -> None:
    table = read("docs/decks.md").partition("| `layout` |")[2].partition("\n\n")[0]
    assert re.findall(r"^\| `([a-z-]+)` \|", table, re.MULTILINE) == list(get_args(Layout))


def test_every_setting_of_a_workspace_is_documented() -> None:
    page = read("docs/workspace.md")
    for name in (*Settings.model_fields, *UnitForms.model_fields):
        assert f"`{name}`" in page or f"`[{name}." in page, name


def test_the_page_of_rules_is_what_its_script_writes(shipped: Workspace) -> None:
    script = runpy.run_path(str(ROOT / "tools" / "checks_page.py"))
    text = read("docs/checks.md")
    assert script["page"](text, shipped) == text, "run tools/checks_page.py"
    assert all(f"\n### {rule.code} {rule.name}\n" in text for rule in all_rules().values())


def test_every_field_of_a_finding_is_documented() -> None:
    table = read("docs/checks.md").partition("| Field of a finding |")[2].partition("\n\n")[0]
    named = re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)
    assert set(named) == set(Finding.__dataclass_fields__)


def test_the_shipped_briefing_has_no_error_and_no_warning_that_is_not_justified(
    shipped: Workspace,
) -> None:
    report = check(material_of(shipped, ()), ignore=shipped.settings.ignore)
    assert [each for each in report.findings if each.severity == "error"] == []
    part = read("docs/checks.md").partition("### Warnings that are left")[2]
    rows = re.findall(r"^\| ([A-Z]\d+) \| (\w+ ?[\w-]*) \| (.+) \|$", part, re.MULTILINE)
    assert {(each.code, each.record) for each in report.findings} == {row[:2] for row in rows}
    assert len(rows) == len({row[:2] for row in rows})


def test_the_readme_leads_to_every_page() -> None:
    readme = read("README.md")
    for page in (ROOT / "docs").glob("*.md"):
        assert f"(docs/{page.name})" in readme


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_no_link_or_picture_of_a_page_is_dead(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    dead = [link for link in relative_links(text) if not leads_somewhere(page, link)]
    assert dead == []


def relative_links(text: str) -> Iterator[str]:
    """Return the targets of links and pictures that are not on the web."""
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if not target.startswith(("http://", "https://")):
            yield target


def leads_somewhere(page: Path, link: str) -> bool:
    """Whether a link's file is there, and has the heading that the link names."""
    name, _, heading = link.partition("#")
    target = page.parent / name if name else page
    if not target.exists():
        return False
    return not heading or heading in headings(target.read_text(encoding="utf-8"))


def headings(text: str) -> set[str]:
    """Return the names that headings are linked by: lower case, hyphens, no punctuation."""
    found = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", each).strip().lower().replace(" ", "-") for each in found}


def test_every_make_target_that_a_page_names_is_in_the_makefile() -> None:
    targets = set(re.findall(r"^([a-z]+):", read("Makefile"), re.MULTILINE))
    assert {"export", "test"} <= targets
    for page in PAGES:
        code = " ".join(re.findall(r"```sh\n.*?```|`[^`\n]+`", page.read_text("utf-8"), re.DOTALL))
        named = set(re.findall(r"\bmake ([a-z]+)\b", code))
        assert named <= targets, page.name


def test_every_command_that_a_page_shows_can_be_parsed() -> None:
    for page in PAGES:
        for block in re.findall(r"```sh\n(.*?)```", page.read_text("utf-8"), re.DOTALL):
            for line in re.findall(r"^(?:\S*/)?brief (.+?)(?:\s+#.*)?$", block, re.MULTILINE):
                parser().parse_args(shlex.split(line))
