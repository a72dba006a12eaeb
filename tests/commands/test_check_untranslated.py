"""brief check: many texts without a translation are one line, and hide nothing else."""

import json

from conftest import Command
from tiny_workspace import DECK, TinyWorkspace

VIEW = f"decks/{DECK}/points/our-view.toml"
CATALOG = "translations/en/LC_MESSAGES/points.po"


def l7(out: str) -> list[str]:
    """Return the lines of a text output that name L7."""
    return [line for line in out.splitlines() if line.startswith(("  L7 ", "::error"))]


def test_an_untranslated_briefing_has_one_line_for_each_catalog(
    brief: Command, tiny: TinyWorkspace
) -> None:
    tiny.replace(VIEW, "增加的方向可信", "有超過600枚")
    answer = brief("check")
    english = l7(answer.out)[0]
    assert (answer.code, sum("English" in line for line in l7(answer.out))) == (1, 0)
    assert english.startswith("  L7 error catalog: ")
    assert english.endswith(" missing")
    assert CATALOG in answer.out
    assert "  F1 error point our-view: " in answer.out


def test_all_of_them_count_and_can_be_had(brief: Command, tiny: TinyWorkspace) -> None:
    many = json.loads(brief("check", "--format", "json").out)
    each = [found for found in many["findings"] if found["code"] == "L7"]
    assert len(each) > 20
    assert f"L7 {len(each)}" in brief("check").out.splitlines()[-1]
    assert len(l7(brief("check", "--select", "L7").out)) == len(each)


def test_a_few_are_named(brief: Command, translated: TinyWorkspace) -> None:
    translated.translate({"point/our-view": "", "point/keep-waiting": ""})
    assert [line.split(":")[0] for line in l7(brief("check").out)] == [
        "  L7 error point keep-waiting",
        "  L7 error point our-view",
    ]


def test_github_gets_one_annotation_too(brief: Command, tiny: TinyWorkspace) -> None:
    lines = [line for line in l7(brief("check", "--format", "github").out) if CATALOG in line]
    assert len([line for line in lines if "L7::catalog: " in line]) == len(lines) == 1
