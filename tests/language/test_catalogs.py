"""Catalogs: what is plainly right is read, everything else is named with file and line."""

from pathlib import Path

import pytest
from figure_samples import HEADER, entry, write_catalog

from brief.errors import BadInput
from brief.language.catalogs import Translations
from brief.language.po_files import read_catalog


def load(tmp_path: Path, body: str) -> Translations:
    write_catalog(tmp_path / "translations", "en", HEADER + body)
    return Translations.load(tmp_path / "translations")


def problem(tmp_path: Path, body: str) -> str:
    """Return the error that a catalog with this body gives."""
    with pytest.raises(BadInput) as caught:
        load(tmp_path, body)
    return str(caught.value)


def test_a_text_is_itself_in_its_own_language_and_translated_in_the_other(tmp_path: Path) -> None:
    translations = load(tmp_path, entry("point/a", "共{x}", "{x:number} in all"))
    assert translations.text("point/a", "共{x}", "zh-Hant", "zh-Hant") == "共{x}"
    assert translations.text("point/a", "共{x}", "zh-Hant", "en") == "{x:number} in all"


def test_the_same_text_can_be_translated_differently_in_two_places(tmp_path: Path) -> None:
    body = entry("point/a", "增加", "rose") + entry("point/b", "增加", "grew")
    assert load(tmp_path, body).text("point/b", "增加", "zh-Hant", "en") == "grew"


@pytest.mark.parametrize(
    "body",
    [
        "",
        entry("point/a", "增加", ""),
        "#, fuzzy\n" + entry("point/a", "增加", "rose"),
        "#, python-format, fuzzy\n" + entry("point/a", "增加", "rose"),
        '#~ msgctxt "point/a"\n#~ msgid "增加"\n#~ msgstr "rose"\n',
        entry("point/b", "增加", "rose"),
    ],
)
def test_what_is_missing_empty_fuzzy_or_obsolete_never_falls_back(
    tmp_path: Path, body: str
) -> None:
    translations = load(tmp_path, body)
    assert translations.find("point/a", "增加", "zh-Hant", "en") is None
    with pytest.raises(BadInput) as caught:
        translations.text("point/a", "增加", "zh-Hant", "en")
    assert str(caught.value).startswith(
        "translations/en/LC_MESSAGES/points.po: point/a: no translation into English of '增加'"
    )


def test_a_text_that_changed_after_its_translation_is_said_to_have_changed(tmp_path: Path) -> None:
    translations = load(tmp_path, entry("point/a", "增加", "rose"))
    with pytest.raises(BadInput, match="has changed since"):
        translations.text("point/a", "大增", "zh-Hant", "en")


def test_no_catalog_at_all_is_one_with_everything_missing(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"zh_Hant/LC_MESSAGES/points\.po: basis: no translation"):
        Translations.load(tmp_path / "translations").text("basis", "deployed", "en", "zh-Hant")


@pytest.mark.parametrize(
    ("body", "line", "says"),
    [
        ("<<<<<<< HEAD\n", 4, "conflict marker"),
        (entry("point/a", "一", "one") + "=======\n", 8, "conflict marker"),
        (entry("point/a", "一", "one") + entry("point/a", "一", "uno"), 9, "line 5"),
        ('msgid ""\nmsgstr ""\n', 4, "twice"),
        ('msgctxt "point/a"\nmsgid "一"\nmsgstr "on', 6, "in quotes"),
        ('msgctxt "point/a"\nmsgid "一"\nmsgstr', 6, "in quotes"),
        ('msgctxt "point/a"\nmsgid "一"\nmsgstr "one"\n"two\n', 7, "cut off"),
        ('msgctxt "point/a"\nmsgid "一"', 5, "cut off"),
        ('msgctxt "point/a"', 4, "cut off"),
        ('msgctxt "point/a"\nmsgstr "one"\n', 5, "wrong place"),
        ('msgid "一"\n# note\nmsgstr "one"\n', 4, "not a gettext catalog"),
        ('msgid "一"\nmsgstr "one"\n# note\n"two"\n', 7, "not a gettext catalog"),
        ('msgid "一"\nmsgid_plural "二"\nmsgstr[0] "one"\n', 5, "in quotes"),
        ('msgid "一"\nmsgstr "\\x1b[2J"\n', 5, "in quotes"),
        ("point/a = one\n", 4, "in quotes"),
        (entry("point/a", "一", "o\x1bne"), 5, "U+001B"),
        (entry("point/a", "一", "o\u202ene"), 5, "U+202E"),
        (entry("point/a", "一", "one "), 5, "spaces at its ends"),
        (entry("point/a", "一", "one\\ntwo"), 5, "several lines"),
    ],
)
def test_a_catalog_that_is_not_plainly_right_is_refused_with_its_line(
    tmp_path: Path, body: str, line: int, says: str
) -> None:
    message = problem(tmp_path, body)
    assert message.startswith(f"translations/en/LC_MESSAGES/points.po:{line}:")
    assert says in message


@pytest.mark.parametrize(
    ("translation", "says"),
    [
        ("none", "lacks {x}"),
        ("{x} {y}", "has {y}"),
        ("{y}", "lacks {x}"),
        ("{x.__class__}", "stray brace"),
        ("{x!r:>1000000}", "stray brace"),
        ("{x:>999999999}", "stray brace"),
        ("{x} {", "stray brace"),
    ],
)
def test_placeholders_must_be_those_of_the_original(
    tmp_path: Path, translation: str, says: str
) -> None:
    message = problem(tmp_path, entry("point/a", "共{x}", translation))
    assert ": point/a: " in message
    assert says in message


def test_a_repeated_placeholder_may_stand_once(tmp_path: Path) -> None:
    body = entry("point/a", "{x}與{x:year}", "{x}")
    assert load(tmp_path, body).text("point/a", "{x}與{x:year}", "zh-Hant", "en") == "{x}"


def test_an_entry_put_aside_takes_its_comments_and_flags_along(tmp_path: Path) -> None:
    aside = '# Of the old one.\n#, fuzzy\n#| msgid "older"\n#~ msgctxt "basis"\n#~ msgid "old"\n'
    body = f'{aside}#~ msgstr "舊"\n# Of the new one.\n{entry("point/a", "一", "one")}'
    write_catalog(tmp_path / "translations", "en", body)
    catalog = read_catalog(tmp_path / "translations" / "en" / "LC_MESSAGES" / "points.po")
    assert list(catalog.entries) == [("point/a", "一")]
    found = catalog.entries["point/a", "一"]
    assert (found.text, found.draft, found.previous) == ("one", "", "")
    assert found.comments == ("Of the new one.",)


def test_a_text_over_several_lines_of_a_catalog_is_one(tmp_path: Path) -> None:
    body = 'msgctxt "point/"\n"a"\nmsgid ""\n"一"\n"二"\nmsgstr ""\n"one\\n"\n"\\"two\\" \\\\n"\n'
    body = body.replace('"二"', '"\\n二"')
    found = load(tmp_path, body).find("point/a", "一\n二", "zh-Hant", "en")
    assert found == 'one\n"two" \\n'


def test_a_percent_sign_is_only_a_percent_sign(tmp_path: Path) -> None:
    body = "#, python-format\n" + entry("point/a", "上升7.2% from", "rose 7.2%")
    assert load(tmp_path, body).find("point/a", "上升7.2% from", "zh-Hant", "en") == "rose 7.2%"


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(tmp_path: Path) -> None:
    path = write_catalog(tmp_path / "translations", "en", "")
    text = "\ufeff" + entry("point/a", "一", "one").replace("\n", "\r\n")
    path.write_bytes(text.encode())
    assert read_catalog(path).entries["point/a", "一"].text == "one"


def test_bytes_that_are_not_utf_8_are_refused_with_their_line(tmp_path: Path) -> None:
    path = write_catalog(tmp_path / "translations", "en", "")
    path.write_bytes(b'# one\nmsgid "\xa4@"\nmsgstr ""\n')
    with pytest.raises(BadInput, match=r"points\.po:2: is not UTF-8"):
        read_catalog(path)


def test_a_folder_in_place_of_a_catalog_is_an_error_of_ours(tmp_path: Path) -> None:
    (tmp_path / "points.po").mkdir()
    with pytest.raises(BadInput, match="is not a file"):
        read_catalog(tmp_path / "points.po")


def test_strings_over_several_lines_and_escapes_are_joined(tmp_path: Path) -> None:
    body = 'msgctxt "point/a"\nmsgid ""\n"一\\n"\n"二"\nmsgstr ""\n"one \\"1\\"\\n"\n"C:\\\\two"\n'
    assert load(tmp_path, body).find("point/a", "一\n二", "zh-Hant", "en") == 'one "1"\nC:\\two'


def test_what_stands_above_an_obsolete_entry_is_none_of_the_next_ones(tmp_path: Path) -> None:
    obsolete = '# gone\n#, fuzzy\n#~ msgctxt "point/b"\n#~ msgid "二"\n#~ msgstr "two"\n\n'
    path = write_catalog(tmp_path, "en", HEADER + obsolete + entry("point/a", "一", "one"))
    [found] = read_catalog(path).entries.values()
    assert (found.text, found.comments) == ("one", ())
