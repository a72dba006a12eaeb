"""Refreshing a catalog: what is still valid is kept, the rest is asked for again."""

import shutil
import subprocess
from pathlib import Path

import pytest
from conftest import ROOT
from figure_samples import HEADER, entry, write_catalog

from brief.language.catalog_refresh import refreshed, states
from brief.language.po_files import Catalog, catalog_path, read_catalog
from brief.model.identifiers import LANGUAGES, Language
from brief.model.text_unit import TextUnit
from brief.model.workspace import Workspace

RISE = TextUnit("point/rise", "增加{x}", "zh-Hant", "seeds/a/points/rise.toml")
DOD = TextUnit("originator", "美國國防部", "zh-Hant", "seeds/a/figures/x.toml")
BASIS = TextUnit("basis", "deployed", "en", "seeds/a/figures/x.toml")
UNITS = [RISE, DOD, BASIS]

TRANSLATED = entry(RISE.context, RISE.text, "up {x}") + entry(DOD.context, DOD.text, "US DoD")


def rise(text: str) -> TextUnit:
    """Return the point with another text."""
    return TextUnit(RISE.context, text, RISE.language, RISE.file)


class Kept:
    """A catalog on disk, refreshed again and again."""

    def __init__(self, folder: Path, body: str) -> None:
        self.path = write_catalog(folder, "en", HEADER + body)

    def refresh(self, *units: TextUnit, wanted: Language = "en") -> str:
        """Refresh the file and return what it holds; a second time must change nothing."""
        self.write(refreshed(units, wanted, self.read()))
        assert refreshed(reversed(units), wanted, self.read()) == self.text()
        return self.text()

    def read(self) -> Catalog:
        return read_catalog(self.path)

    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")

    def write(self, text: str) -> None:
        self.path.write_text(text, encoding="utf-8")

    def replace(self, old: str, new: str) -> None:
        assert old in self.text()
        self.write(self.text().replace(old, new, 1))


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return Kept(tmp_path, TRANSLATED)


def block(text: str, context: str) -> str:
    """Return the entry of a context as it stands in a catalog."""
    (found,) = (each for each in text.split("\n\n") if f'msgctxt "{context}"' in each)
    return found.rstrip("\n")


def test_a_catalog_is_sorted_and_holds_only_what_is_in_another_language(kept: Kept) -> None:
    text = kept.refresh(*UNITS)
    assert list(kept.read().entries) == [("originator", "美國國防部"), ("point/rise", "增加{x}")]
    assert '"Language: en\\n"' in text
    assert "Date" not in text
    assert "fuzzy" not in text
    words = refreshed(UNITS, "zh-Hant", Catalog("none"))
    assert words.endswith(
        '\n#: seeds/a/figures/x.toml\nmsgctxt "basis"\nmsgid "deployed"\nmsgstr ""\n'
    )


def test_the_shipped_catalogs_are_as_a_refresh_would_write_them(shipped: Workspace) -> None:
    for wanted in LANGUAGES:
        path = catalog_path(ROOT / "translations", wanted)
        text = refreshed(shipped.text_units(), wanted, read_catalog(path))
        assert text == path.read_text(encoding="utf-8")


def test_translators_comments_stay_and_files_are_named_three_at_most(tmp_path: Path) -> None:
    body = f"# Checked | twice.\n#. A machine's remark.\n{TRANSLATED}"
    kept = Kept(tmp_path, body)
    kept.write(f"# The translators.\n{kept.text()}")
    words = [TextUnit("originator", DOD.text, "zh-Hant", f"seeds/{name}") for name in "dbcab"]
    text = kept.refresh(RISE, *words)
    assert text.startswith('# The translators.\nmsgid ""\n')
    assert "# Checked | twice.\n#: seeds/a/points/rise.toml\n" in text
    assert "machine" not in text
    assert "#: seeds/a\n#: seeds/b\n#: seeds/c\nmsgctxt" in text
    assert block(kept.refresh(rise("大增{x}")), RISE.context).startswith("# Checked | twice.\n")


def test_a_changed_text_keeps_its_translation_as_a_draft_beside_both_versions(kept: Kept) -> None:
    assert block(kept.refresh(rise("大增{x}，{y}")), RISE.context) == (
        "#: seeds/a/points/rise.toml\n"
        "#, fuzzy\n"
        '#| msgid "增加{x}"\n'
        'msgctxt "point/rise"\n'
        'msgid "大增{x}，{y}"\n'
        'msgstr "up {x}"'
    )
    assert kept.read().entries["point/rise", "大增{x}，{y}"].text == ""


def test_a_draft_keeps_the_text_that_it_was_made_from_through_several_changes(kept: Kept) -> None:
    for text in ("大增{x}", "小增{x}{y}", "大增{x}"):
        assert '#| msgid "增加{x}"\n' in kept.refresh(rise(text))
    assert block(kept.refresh(RISE), RISE.context) == (
        '#: seeds/a/points/rise.toml\nmsgctxt "point/rise"\nmsgid "增加{x}"\nmsgstr "up {x}"'
    )


def test_a_draft_that_no_longer_fits_stays_one_when_the_text_changes_back(kept: Kept) -> None:
    kept.refresh(rise("大增{x}{y}"))
    kept.replace('msgstr "up {x}"', 'msgstr "far up {x} {y}"')
    assert block(kept.refresh(RISE), RISE.context).endswith(
        '#, fuzzy\nmsgctxt "point/rise"\nmsgid "增加{x}"\nmsgstr "far up {x} {y}"'
    )


def test_only_a_translator_takes_a_fuzzy_mark_away(kept: Kept) -> None:
    kept.refresh(RISE)
    kept.replace('msgctxt "point/rise"', '#, fuzzy\nmsgctxt "point/rise"')
    for text in (RISE.text, "大增{x}", RISE.text):
        assert "#, fuzzy\n" in kept.refresh(rise(text))
    kept.replace("#, fuzzy\n", "")
    assert "fuzzy" not in kept.refresh(RISE)
    assert kept.read().entries["point/rise", RISE.text].text == "up {x}"


def test_the_old_text_goes_once_the_draft_is_confirmed(kept: Kept) -> None:
    kept.refresh(rise("大增{x}"))
    kept.replace("#, fuzzy\n", "")
    assert "#|" not in kept.refresh(rise("大增{x}"))
    assert '#| msgid "大增{x}"\n' in kept.refresh(rise("小增{x}"))


def test_a_text_that_is_gone_and_one_under_another_id_leave_nothing(kept: Kept) -> None:
    moved = TextUnit("point/growth", RISE.text, "zh-Hant", "seeds/a/points/growth.toml")
    text = kept.refresh(moved)
    assert "up {x}" not in text
    assert "US DoD" not in text
    assert block(text, "point/growth").endswith('msgstr ""')


def test_a_changed_word_is_a_new_one_since_words_share_their_context(kept: Kept) -> None:
    text = kept.refresh(TextUnit("originator", "美國海軍", "zh-Hant", DOD.file))
    assert block(text, "originator").endswith('msgid "美國海軍"\nmsgstr ""')
    assert "fuzzy" not in text


def test_of_two_older_versions_that_a_merge_has_left_the_later_translation_is_kept(
    tmp_path: Path,
) -> None:
    versions = entry("point/rise", "一", "one") + entry("point/rise", "二", "two")
    draft = "#, fuzzy\n" + entry("point/rise", "三", "three")
    text = Kept(tmp_path, versions + draft).refresh(rise("四"))
    assert '#| msgid "二"\n' in text
    assert text.endswith('msgid "四"\nmsgstr "two"\n')


def test_quotes_and_line_breaks_survive_in_every_part_of_an_entry(tmp_path: Path) -> None:
    first, second = '一\n"二"\\', '一\n"三"\\'
    notes = [TextUnit("slide/d/s/notes", text, "zh-Hant", "decks/d") for text in (first, second)]
    kept = Kept(tmp_path, "")
    kept.refresh(notes[0])
    kept.replace('\\\\"\nmsgstr ""', '\\\\"\nmsgstr "one\\n\\"two\\"\\\\"')
    kept.refresh(notes[1])
    found = kept.read().entries["slide/d/s/notes", second]
    assert (found.draft, found.previous) == ('one\n"two"\\', first)
    kept.refresh(notes[0])
    assert kept.read().entries["slide/d/s/notes", first].text == 'one\n"two"\\'


def test_what_gettexts_own_tools_leave_is_read(tmp_path: Path) -> None:
    body = (
        '#, fuzzy\n#| msgctxt "point/rise"\n#| msgid ""\n#| "增"\n#| "加"\n'
        + entry("point/rise", "大增", "up")
        + '#, fuzzy\n#| msgctxt "point/other"\n#| msgid "別的"\n'
        + entry("point/fall", "減少", "down")
        + '#, fuzzy\n#~| msgid "一"\n#~ msgctxt "point/gone"\n#~ msgid "二"\n#~ msgstr "one"\n'
    )
    entries = Kept(tmp_path, body).read().entries
    assert [(each.draft, each.previous) for each in entries.values()] == [
        ("up", "增加"),
        ("down", ""),
    ]


def test_how_far_a_text_is_does_not_wait_for_a_refresh(kept: Kept) -> None:
    def state(text: str) -> str:
        return states([rise(text)], "en", kept.read())["point/rise", text]

    assert (state("增加{x}"), state("大增{x}")) == ("done", "stale")
    kept.refresh(rise("大增{x}"))
    assert (state("增加{x}"), state("大增{x}")) == ("stale", "stale")
    kept.refresh(DOD)
    assert state("增加{x}") == "missing"


@pytest.mark.skipif(not shutil.which("msgfmt"), reason="gettext is not installed")
def test_gettext_accepts_a_draft_whose_placeholders_do_not_fit(kept: Kept) -> None:
    kept.refresh(rise("大增{y}\n又增"), DOD)
    command = ["msgfmt", "--check", "--output-file=-", str(kept.path)]
    ended = subprocess.run(command, capture_output=True, check=False)
    assert ended.returncode == 0, ended.stderr
