"""Mending entries of a catalog in place: the file stays readable, and the rest of it as it was."""

from pathlib import Path

import pytest

from brief.language.po_editing import with_entries_mended
from brief.language.po_files import read_catalog

HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def entry(original: str, translation: str) -> str:
    return f'msgctxt "point/a"\nmsgid "{original}"\nmsgstr "{translation}"\n\n'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (entry("old", "rose"), entry("new", "rose")),
        (entry("old", ""), entry("new", "")),
        ("#, fuzzy\n" + entry("old", "rose"), "#, fuzzy\n" + entry("new", "rose")),
        (entry("old", "rose") + entry("new", ""), entry("new", "rose") + entry("old", "")),
        (entry("old", "rose") + entry("new", "up"), entry("old", "rose") + entry("new", "up")),
        (entry("old", "") + entry("new", ""), entry("old", "") + entry("new", "")),
        (entry("other", "rose"), entry("other", "rose")),
    ],
)
def test_no_text_comes_to_stand_in_a_catalog_twice(tmp_path: Path, before: str, after: str) -> None:
    path = tmp_path / "points.po"
    path.write_text(HEADER + before, "utf-8")
    renamed = {("point/a", "old"): "new"}
    mended = with_entries_mended(HEADER + before, read_catalog(path), renamed, {})
    assert mended == HEADER + after
    path.write_text(mended, "utf-8")
    read_catalog(path)


def test_a_string_of_several_lines_is_replaced_whole(tmp_path: Path) -> None:
    before = (
        '# first\n  msgctxt "point/a"\n  msgid ""\n  "old"\n\n  " text"\n'
        'msgstr "first "\n"second ，"\n\n# last\n'
    )
    path = tmp_path / "points.po"
    path.write_text(HEADER + before, "utf-8")
    key = ("point/a", "old text")
    mended = with_entries_mended(
        HEADER + before, read_catalog(path), {key: "new text"}, {key: "first second,"}
    )
    assert mended == HEADER + (
        '# first\n  msgctxt "point/a"\n  msgid "new text"\n\nmsgstr "first second,"\n\n# last\n'
    )
