"""tools/catalogs.py: what is still valid is kept, the rest is asked for again."""

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

from brief.language.catalogs import Translations
from brief.language.po_files import catalog_path
from brief.model.text_unit import TextUnit


def load_tool() -> ModuleType:
    """Import the script from the checkout."""
    path = Path(__file__).parents[2] / "tools" / "catalogs.py"
    spec = importlib.util.spec_from_file_location("refresh_catalogs", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


TOOL = load_tool()

RISE = TextUnit("point/rise", "增加{x}", "zh-Hant", "seeds/a/points/rise.toml")
DOD = TextUnit("originator", "美國國防部", "zh-Hant", "seeds/a/figures/x.toml")
BASIS = TextUnit("basis", "deployed", "en", "seeds/a/figures/x.toml")
UNITS = [RISE, DOD, BASIS]


def given(tmp_path: Path, **files: dict[str, object]) -> object:
    folder = tmp_path / "given"
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        (folder / f"{name}.json").write_text(json.dumps(content), encoding="utf-8")
    return TOOL.read_given(folder)


TRANSLATED: dict[str, object] = {
    "units": {"point/rise": "up {x}"},
    "vocabulary": {"originator": {"美國國防部": "US DoD"}, "basis": {"deployed": "部署"}},
}


def test_texts_go_into_the_catalog_of_the_other_language(tmp_path: Path) -> None:
    assert TOOL.refresh(UNITS, tmp_path, given(tmp_path, a=TRANSLATED)) == []
    translations = Translations.load(tmp_path)
    assert translations.text("point/rise", "增加{x}", "zh-Hant", "en") == "up {x}"
    assert translations.text("originator", "美國國防部", "zh-Hant", "en") == "US DoD"
    assert translations.text("basis", "deployed", "en", "zh-Hant") == "部署"
    assert TOOL.missing(UNITS, tmp_path) == []


def test_a_refresh_keeps_translations_and_comments_and_changes_no_byte(tmp_path: Path) -> None:
    TOOL.refresh(UNITS, tmp_path, given(tmp_path, a=TRANSLATED))
    path = catalog_path(tmp_path, "en")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("#: seeds/a/points", "# Checked.\n#: seeds/a/points"), "utf-8")
    commented = path.read_bytes()
    assert TOOL.refresh(reversed(UNITS), tmp_path) == []
    assert path.read_bytes() == commented
    assert b"# Checked." in commented
    assert b"#: seeds/a/points/rise.toml\n" in commented
    assert b"fuzzy" not in commented
    assert b"Date" not in commented


def test_a_changed_text_is_asked_for_again_and_a_lost_one_is_dropped(tmp_path: Path) -> None:
    TOOL.refresh(UNITS, tmp_path, given(tmp_path, a=TRANSLATED))
    changed = TextUnit(RISE.context, "大增{x}", "zh-Hant", RISE.file)
    TOOL.refresh([changed, BASIS], tmp_path)
    assert TOOL.missing([changed, BASIS], tmp_path) == ["en: point/rise: 大增{x}"]
    assert "DoD" not in catalog_path(tmp_path, "en").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("offered", "says"),
    [
        ({"units": {"point/rise": "up"}}, "lacks {x}"),
        ({"units": {"point/rose": "up"}}, "no text for the translation given: point/rose"),
        ({"vocabulary": {"basis": {"stored": "庫存"}}}, "basis 'stored'"),
    ],
)
def test_a_translation_that_does_not_fit_is_a_problem_and_is_not_written(
    tmp_path: Path, offered: dict[str, object], says: str
) -> None:
    problems = TOOL.refresh(UNITS, tmp_path, given(tmp_path, a=offered))
    assert len(problems) == 1
    assert says in problems[0]
    assert Translations.load(tmp_path).find("point/rise", "增加{x}", "zh-Hant", "en") is None


def test_two_files_that_disagree_are_a_problem(tmp_path: Path) -> None:
    other: dict[str, object] = {"units": {"point/rise": "rose {x}"}}
    problems = TOOL.refresh(UNITS, tmp_path, given(tmp_path, a=TRANSLATED, b=other))
    assert len(problems) == 1
    assert "b.json: point/rise" in problems[0]


def test_quotes_and_line_breaks_survive(tmp_path: Path) -> None:
    unit = TextUnit("slide/d/s/notes", '一\n"二"\\', "zh-Hant", "decks/d/slides/s.toml")
    offered: dict[str, object] = {"units": {unit.context: 'one\n"two"\\'}}
    TOOL.refresh([unit], tmp_path, given(tmp_path, a=offered))
    found = Translations.load(tmp_path).find(unit.context, unit.text, "zh-Hant", "en")
    assert found == 'one\n"two"\\'
