"""The page about the workbench names every action and every key, and no other."""

import re
from pathlib import Path

from conftest import ROOT

from brief.tui.actions import ACTIONS, shown_key
from brief.tui.preferences import load_preferences

PAGE = (ROOT / "docs" / "workbench.md").read_text(encoding="utf-8")

ELSEWHERE = {"pgup", "pgdn", "home", "end", "esc", "ctrl+c", "ctrl", "ctrl+shift", "？"}
"""Keys that are no action's: lists, dialogs and terminals have them."""

KEY = re.compile(r"(?:ctrl|shift)(?:\+\S+)*|F\d+|pgup|pgdn|home|end|esc|del|tab|enter|space|[/?？]")


def section(heading: str) -> str:
    return PAGE.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def code(text: str) -> list[str]:
    """Return what stands between backticks in running text and tables."""
    return re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", text, flags=re.DOTALL))


def test_the_table_of_keys_is_the_one_that_the_program_goes_by() -> None:
    rows = []
    for action in ACTIONS:
        keys = [shown_key(key) for key in action.keys if not key.startswith("fullwidth_")]
        shown = " ".join(f"`{key}`" for key in keys) or "-"
        rows.append(f"| {shown} | {action.label} | `{action.id}` |")
    table = [line for line in section("Keys").splitlines() if line.startswith("|")]
    assert table == ["| Keys | Action | id |", "|---|---|---|", *rows]


def test_every_key_in_the_text_does_something() -> None:
    there = {shown_key(key) for action in ACTIONS for key in action.keys} | ELSEWHERE
    text = PAGE.replace(section("Preferences"), "")
    named = {each for each in code(text) if KEY.fullmatch(each)}
    assert "F9" in named
    assert named <= there


def test_every_action_that_has_no_key_can_be_found_where_the_page_says() -> None:
    (palette,) = (action for action in ACTIONS if action.id == "palette")
    assert palette.keys
    assert f"What has no key is in the list that `{palette.keys[0]}` opens" in section("Keys")


def test_the_preferences_that_the_page_shows_are_accepted(tmp_path: Path) -> None:
    (shown,) = re.findall(r"```toml\n(.*?)```", section("Preferences"), re.DOTALL)
    file = tmp_path / "preferences.toml"
    file.write_text(shown, encoding="utf-8")
    found = load_preferences(file)
    assert (found.language, found.theme) == ("zh-Hant", "textual-light")
    keys = {action.id: action.keys for action in found.actions}
    assert keys["file.save"] == ("ctrl+s", "f12")
    assert keys["interface.theme"] == ("f11",)
