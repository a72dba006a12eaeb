"""L6: marks of the wrong width or language, and pairs that are not closed."""

import pytest
from checking import findings
from tiny_workspace import TinyWorkspace

FILE = "decks/tiny/points/keep-waiting.toml"
TEXT = "維持現狀，等下一版年報。"


def chinese(tiny: TinyWorkspace, text: str) -> list[str]:
    """Return what is found in a Chinese text."""
    tiny.replace(FILE, TEXT, text)
    tiny.translate({"point/keep-waiting": "Wait for it."})
    return [each.message for each in findings(tiny, "L6") if each.record == "point keep-waiting"]


def english(tiny: TinyWorkspace, text: str) -> list[str]:
    """Return what is found in an English text."""
    tiny.translate({"point/keep-waiting": text})
    return [each.message for each in findings(tiny, "L6") if each.record == "point keep-waiting"]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("維持現狀,等下一版。", "half-width punctuation"),
        ("維持現狀(等下一版)。", "half-width punctuation"),
        ("等２０３０年版。", "full-width digits"),
        ("等ＡＢ版。", "full-width digits or letters"),
        ("等下一版...", "six dots"),
        ("等下一版…再說。", "six dots"),
        ("等下一版--再說。", "hyphens for a dash"),
        ("等“下一版”再說。", "quotation marks"),
        ("等下一版 再說。", "a space between"),
        ("預算是一萬億元。", "兆"),
        ("等喬治・某某。", "interpunct"),
        ("等喬治‧某某。", "interpunct"),
        ("等「下一版。", "an opening mark"),
        ("等下一版）再說。", "a closing mark"),
        ("等「（下一版」）再說。", "a closing mark"),
    ],
)
def test_a_slip_in_chinese_is_named(tiny: TinyWorkspace, text: str, what: str) -> None:
    assert any(what in message for message in chinese(tiny, text))


@pytest.mark.parametrize(
    "text",
    [
        "等下一版……再說——或者不說。",
        "「他說『不』」，見《某書》（喬治·某某）。",
        "比例是3.5，時間12:30，見AB-12與A/B。",
        "穩定-不穩定悖論：2024–2025年。",
        "共有{warheads_now}，其中{warheads_stored}。",
        "1) 等；\\n2) 再等。",
    ],
)
def test_good_chinese_is_left_alone(tiny: TinyWorkspace, text: str) -> None:
    tiny.replace(FILE, TEXT, text)
    names = " {warheads_now} {warheads_stored}" if "{" in text else ""
    tiny.translate({"point/keep-waiting": f"Wait for it{names}."})
    assert not [each for each in findings(tiny, "L6") if each.record == "point keep-waiting"]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Wait，then see.", "full-width"),
        ("Wait for “it”。", "full-width"),
        ("Wait for  it.", "two spaces"),
        ("Wait for it , then see.", "a space at a mark"),
        ('“Wait” and "see".', "straight and curly"),
        ("Wait (for it.", "an opening mark"),
        ("Wait for it).", "a closing mark"),
        ("“Wait for it.", "an opening mark"),
        ('Wait for "it.', "an opening mark"),
    ],
)
def test_a_slip_in_english_is_named(tiny: TinyWorkspace, text: str, what: str) -> None:
    assert any(what in message for message in english(tiny, text))


@pytest.mark.parametrize(
    "text",
    [
        "Wait for “it”, the paper’s (next) issue: at 12:30, for 3.5 pages.",
        'Wait for "it".',
        "Country C’s allies’ views ... and so on.",
        "1) Wait; 2) see. a) Or not.",
    ],
)
def test_good_english_is_left_alone(tiny: TinyWorkspace, text: str) -> None:
    assert not english(tiny, text)


def test_a_slip_in_a_translation_is_mended_in_the_catalog(tiny: TinyWorkspace) -> None:
    tiny.translate({"point/keep-waiting": "Wait，then see."})
    (only,) = findings(tiny, "L6")
    assert only.file == "translations/en/LC_MESSAGES/points.po"


def test_a_publishers_title_is_left_as_it_was_printed(tiny: TinyWorkspace) -> None:
    tiny.replace("seeds/short-report/source.toml", 'title = "一則短訊"', 'title = "一則,短訊"')
    tiny.translate()
    assert not findings(tiny, "L6")
