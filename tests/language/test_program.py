"""The program's own words: all of them are there, and installed or not they are found."""

import ast
from pathlib import Path

import pytest
from figure_samples import HEADER, write_catalog

import brief
from brief.errors import BadInput
from brief.language import program
from brief.language.po_files import catalog_path, read_catalog
from brief.language.program import program_word
from brief.tui.actions import ACTIONS

PACKAGE = Path(brief.__file__).parent


NAMED_IN_TUPLES = {
    *("Key points", "Implications (our judgment)", "Options"),
    *("Source", "What it is", "What it gives us", "Limits"),
    *("move point", "move slide", "move section", "unsaved work is in {file}: {reason}"),
    "unsaved work stays in {file}; the next start asks again",
    *(action.label for action in ACTIONS),
    *(action.short for action in ACTIONS if action.short),
}
"""Words that are kept in a tuple, a table or a variable before they are asked for."""


def asks_for_a_word(call: ast.Call) -> bool:
    """Whether a call is program_word(…) or a wording's word(…), not a vocabulary's.

    What is refused and what is undone is named in the program's words, too.
    """
    if isinstance(call.func, ast.Name):
        return call.func.id in ("program_word", "word", "Refused")
    if isinstance(call.func, ast.Attribute) and call.func.attr in ("become", "did", "change"):
        return True
    if not isinstance(call.func, ast.Attribute) or call.func.attr != "word":
        return False
    return "vocabulary" not in ast.unparse(call.func.value)


def words_in_code() -> set[str]:
    """Return every literal word that the package asks for."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in PACKAGE.rglob("*.py")]
    calls = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return NAMED_IN_TUPLES | {
        str(call.args[0].value)
        for call in calls
        if asks_for_a_word(call) and isinstance(call.args[0], ast.Constant)
    }


def test_every_word_in_the_code_is_in_the_catalog() -> None:
    words = words_in_code()
    assert "not stated in the article" in words
    entries = read_catalog(
        catalog_path(PACKAGE.parent / "translations", "zh-Hant", "brief")
    ).entries
    assert sorted(words - {original for _, original in entries}) == []
    assert [key for key, entry in entries.items() if not entry.text] == []


def test_values_are_put_in_as_they_are() -> None:
    assert program_word("slide {number}", "zh-Hant", number="5") == "第5頁"
    assert program_word("as of {date}", "en", date="{number}") == "as of {number}"


def test_an_unknown_word_is_an_error_and_not_english_in_a_chinese_deck() -> None:
    with pytest.raises(BadInput, match=r"brief\.po: no translation of 'Quux'"):
        program_word("Quux", "zh-Hant")


def test_the_catalog_beside_an_installed_program_goes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "site-packages" / "brief"
    package.mkdir(parents=True)
    write_catalog(
        package / "_example" / "translations",
        "zh_Hant",
        HEADER + 'msgid "Agenda"\nmsgstr "大綱"\n',
        "brief",
    )
    monkeypatch.setattr(brief, "__file__", str(package / "__init__.py"))
    program._catalog.cache_clear()
    try:
        assert program_word("Agenda", "zh-Hant") == "大綱"
    finally:
        program._catalog.cache_clear()
