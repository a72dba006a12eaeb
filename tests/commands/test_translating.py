"""brief translate: refreshing the catalogs, and what is open in them."""

import json
from pathlib import Path

import pytest
from conftest import Command
from tiny_workspace import DECK, SOURCE, TinyWorkspace

EN = "translations/en/LC_MESSAGES/points.po"
ZH = "translations/zh_Hant/LC_MESSAGES/points.po"
POINT = f"seeds/{SOURCE}/points/no-first-move.toml"
LATER = f"seeds/{SOURCE}/points/later-count.toml"
NOTHING_OPEN = "zh-Hant: 0 missing, 0 stale; en: 0 missing, 0 stale\n"


@pytest.fixture
def fresh(brief: Command, translated: TinyWorkspace) -> TinyWorkspace:
    """Return the workspace with every text translated and its catalogs refreshed."""
    assert brief("translate", "update").code == 0
    return translated


def english(tiny: TinyWorkspace) -> str:
    return tiny.path(EN).read_text(encoding="utf-8")


def status(brief: Command) -> dict[tuple[str, str | None], tuple[int, int, int]]:
    """Return what is done, stale and missing, by language and deck."""
    rows = json.loads(brief("translate", "status", "--json").out)["translations"]
    return {
        (row["language"], row["deck"]): (row["done"], row["stale"], row["missing"]) for row in rows
    }


def test_update_names_the_catalogs_that_it_changes_and_a_second_time_none(
    brief: Command, translated: TinyWorkspace
) -> None:
    answer = brief("translate", "update")
    assert (answer.code, answer.out, answer.err) == (0, f"{ZH}\n{EN}\n", NOTHING_OPEN)
    assert brief("export", "--format", "docx").code == 0
    before = translated.path(EN).stat()
    answer = brief("translate", "update")
    assert (answer.code, answer.out, answer.err) == (0, "", NOTHING_OPEN)
    assert translated.path(EN).stat() == before


def test_the_names_printed_lead_to_the_files_from_where_the_user_is(
    brief: Command, translated: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(translated.root / "decks" / DECK)
    files = json.loads(brief("translate", "update", "--json").out)["files"]
    assert [Path(file).resolve() for file in files] == [
        translated.path(ZH).resolve(),
        translated.path(EN).resolve(),
    ]


def test_a_workspace_without_catalogs_gets_them_with_everything_missing(
    brief: Command, tiny: TinyWorkspace
) -> None:
    answer = brief("translate", "update")
    assert answer.out == f"{ZH}\n{EN}\n"
    assert answer.err.startswith("zh-Hant: 2 missing, 0 stale; en: ")
    assert 'msgctxt "basis"\nmsgid "operational"\nmsgstr ""\n' in tiny.path(ZH).read_text("utf-8")
    done, stale, missing = status(brief)["en", None]
    assert (done, stale) == (0, 0)
    assert missing == english(tiny).count("msgctxt")


def test_a_changed_text_stops_the_export_until_a_translator_has_confirmed_it(
    brief: Command, fresh: TinyWorkspace
) -> None:
    fresh.replace(POINT, "不會先動手", "絕不先動手")
    for refresh in (False, True):
        if refresh:
            answer = brief("translate", "update")
            assert answer.out == f"{EN}\n"
            assert answer.err == "zh-Hant: 0 missing, 0 stale; en: 0 missing, 1 stale\n"
        assert status(brief)["en", DECK][1:] == (1, 0)
        answer = brief("export", "--lang", "en")
        assert answer.code == 3
        assert f"{EN}: point/no-first-move: the text has changed since" in answer.err
    assert (
        "#, fuzzy\n"
        '#| msgid "丙國官員說不會先動手。"\n'
        'msgctxt "point/no-first-move"\n'
        'msgid "丙國官員說絕不先動手。"\n'
        'msgstr "Words of point no-first-move"\n'
    ) in english(fresh)
    fresh.replace(EN, "#, fuzzy\n", "")
    assert brief("export", "--format", "pptx", "--lang", "en").code == 0
    assert brief("translate", "update").err == NOTHING_OPEN
    assert "#|" not in english(fresh)


def test_a_text_that_changes_back_has_its_translation_again(
    brief: Command, fresh: TinyWorkspace
) -> None:
    before = english(fresh)
    fresh.replace(LATER, "{warheads_later}", "{warheads_now}")
    brief("translate", "update")
    assert english(fresh) != before
    assert brief("translate", "status").code == 0
    fresh.replace(LATER, "{warheads_now}", "{warheads_later}")
    assert brief("translate", "update").err == NOTHING_OPEN
    assert english(fresh) == before


def test_a_new_text_is_asked_for_and_one_that_is_gone_is_dropped(
    brief: Command, fresh: TinyWorkspace
) -> None:
    fresh.replace(f"decks/{DECK}/slides/answer.toml", "caveat = ", "notes_of_old = ")
    text = fresh.path(f"decks/{DECK}/slides/answer.toml").read_text("utf-8")
    kept = [line for line in text.splitlines() if not line.startswith("notes_of_old")]
    fresh.write(f"decks/{DECK}/slides/answer.toml", "\n".join(kept))
    fresh.replace(f"decks/{DECK}/slides/number.toml", "title = ", 'notes = "新的。"\n\ntitle = ')
    answer = brief("translate", "update")
    assert answer.err == "zh-Hant: 0 missing, 0 stale; en: 1 missing, 0 stale\n"
    assert f'msgctxt "slide/{DECK}/number/notes"\nmsgid "新的。"\nmsgstr ""\n' in english(fresh)
    assert f"slide/{DECK}/answer/caveat" not in english(fresh)


def test_a_changed_word_is_missing_and_a_translators_comment_stays(
    brief: Command, fresh: TinyWorkspace
) -> None:
    fresh.replace(EN, 'msgctxt "outlet"', '# As on its masthead.\nmsgctxt "outlet"')
    fresh.replace(f"seeds/{SOURCE}/figures/warheads_now.toml", "年報", "季報")
    answer = brief("translate", "update")
    assert answer.err == "zh-Hant: 0 missing, 0 stale; en: 1 missing, 0 stale\n"
    assert "# As on its masthead.\n#: seeds/" in english(fresh)
    assert 'msgid "季報"\nmsgstr ""\n' in english(fresh)


def test_status_counts_a_deck_with_all_that_it_uses_and_no_more(
    brief: Command, fresh: TinyWorkspace
) -> None:
    whole = status(brief)
    assert whole["en", DECK] == whole["en", None]
    unused = fresh.path(POINT).read_text("utf-8").replace("no-first-move", "unused")
    fresh.write(POINT.replace("no-first-move", "unused"), unused)
    done, stale, missing = whole["en", None]
    assert status(brief)["en", DECK] == (done, stale, missing)
    assert status(brief)["en", None] == (done, stale, missing + 1)
    fresh.replace(EN, 'msgstr "Some Paper"', 'msgstr ""')
    assert status(brief)["en", DECK] == (done - 1, 0, 1)
    assert brief("export", "--lang", "en").code == 3


def test_status_is_a_line_for_each_deck_and_one_for_all(
    brief: Command, fresh: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = [line.split("\t") for line in brief("translate", "status").out.splitlines()]
    assert [line[:2] for line in lines] == [
        [language, deck] for language in ("zh-Hant", "en") for deck in (DECK, "(all)")
    ]
    assert lines[0][2:] == ["3", "0", "0"]
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("NO_COLOR", "1")
    head, first, *_ = brief("translate", "status").out.splitlines()
    assert head == "language  deck   done  stale  missing"
    assert first == "zh-Hant   tiny   3     0      0"


def test_a_catalog_that_cannot_be_read_is_left_as_it_is(
    brief: Command, fresh: TinyWorkspace
) -> None:
    fresh.write(ZH, "<<<<<<< HEAD\n")
    fresh.replace(POINT, "不會先動手", "絕不先動手")
    before = english(fresh)
    answer = brief("translate", "update")
    assert (answer.code, answer.out) == (3, "")
    assert f"{ZH}:1: holds a git conflict marker" in answer.err
    assert english(fresh) == before
