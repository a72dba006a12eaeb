"""A workspace with a slip for each rule that `brief check --fix` mends."""

from pathlib import Path

from tiny_workspace import DECK, SOURCE, TinyWorkspace, span

VIEW = f"decks/{DECK}/points/our-view.toml"
SAID = f"seeds/{SOURCE}/points/no-first-move.toml"
NOW = f"seeds/{SOURCE}/figures/warheads_now.toml"
ENGLISH = "translations/en/LC_MESSAGES/points.po"

_TERMS = "id,zh_hant,variants,en,note\nmissile,飛彈,cn:導彈,missile,\n"


def with_slips(tiny: TinyWorkspace) -> TinyWorkspace:
    """Return the workspace, translated, with a slip that each of the rules mends."""
    tiny.write("translations/termbase.csv", _TERMS)
    tiny.replace(VIEW, "增加的方向可信，", "增加的方向可信,")
    tiny.replace(f"decks/{DECK}/slides/answer.toml", "先說數字", "先說導彈")
    start, end = span("超過600枚")
    tiny.replace(NOW, f"start = {start}, end = {end}", f"start = {start + 5}, end = {end + 5}")
    tiny.translate({"point/our-view": "The direction is credible ， cite the edition."})
    return tiny


def contents(root: Path) -> dict[str, bytes]:
    """Return every file below a folder."""
    return {
        str(path.relative_to(root)): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }
