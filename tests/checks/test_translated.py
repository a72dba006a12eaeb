"""L7: every text has a translation of its present wording, and no draft."""

from checking import findings
from flagged import codes
from tiny_workspace import TinyWorkspace

CATALOG = "translations/en/LC_MESSAGES/points.po"


def test_a_workspace_that_is_translated_is_fine(translated: TinyWorkspace) -> None:
    assert codes(translated, "L7") == []


def test_an_empty_translation_is_missing(translated: TinyWorkspace) -> None:
    translated.translate({"point/our-view": ""})
    (found,) = findings(translated, "L7")
    assert (found.record, found.file, found.severity) == ("point our-view", CATALOG, "error")
    assert found.message == "its text has no translation into English"


def test_a_translation_that_its_source_left_behind_is_stale(translated: TinyWorkspace) -> None:
    translated.replace("decks/tiny/points/our-view.toml", "方向可信", "方向不可信")
    (found,) = findings(translated, "L7")
    assert (found.record, found.words) == ("point our-view", "point/our-view")
    assert found.message == "the translation of its text into English is of an older wording"


def test_a_fuzzy_translation_is_a_draft(translated: TinyWorkspace) -> None:
    translated.replace(
        CATALOG, 'msgctxt "slide/tiny/answer/title"', '#, fuzzy\nmsgctxt "slide/tiny/answer/title"'
    )
    (found,) = findings(translated, "L7")
    assert (found.record, found.deck) == ("slide answer", "tiny")
    assert found.message == "the translation of its text into English is only a draft (fuzzy)"


def test_a_word_of_the_vocabulary_is_asked_for_once(translated: TinyWorkspace) -> None:
    translated.replace(
        CATALOG, 'msgid "遠望所"\nmsgstr "Lookout Institute"', 'msgid "遠望"\nmsgstr "L"'
    )
    found = findings(translated, "L7")
    assert [(f.words, f.message) for f in found if "originator" in f.message] == [
        ("遠望所", "the originator '遠望所' has no translation into English")
    ]


def test_a_text_that_was_written_in_english_wants_chinese(translated: TinyWorkspace) -> None:
    other = "translations/zh_Hant/LC_MESSAGES/points.po"
    translated.replace(
        other, 'msgid "operational"\nmsgstr "作戰可用"', 'msgid "operational"\nmsgstr ""'
    )
    (found,) = findings(translated, "L7")
    assert (found.words, found.file) == ("operational", other)


def test_a_deck_is_not_asked_for_what_it_does_not_show(translated: TinyWorkspace) -> None:
    text = 'id = "aside"\n\nkind = "judgement"\n\ntext = "旁白。"\n\nclaimant = "desk"\n'
    translated.write("decks/tiny/points/aside.toml", text)
    assert codes(translated, "L7") == [("L7", "point aside")]
    assert not findings(translated, "L7", deck="tiny")
