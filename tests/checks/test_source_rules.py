"""S1 to S5: what is not known of a source, and whether its anchors still hold."""

import hashlib

import pytest
from checking import findings
from tiny_workspace import ORIGINAL, SOURCE, TinyWorkspace

FILE = f"seeds/{SOURCE}/source.toml"
FIGURE = f"seeds/{SOURCE}/figures/warheads_now.toml"
POINTS = f"seeds/{SOURCE}/points"
LIMITS = 'limits = "只轉述一份年報。"'
DATED = 'published = "2025-06-20"\n\npublished_status = "exact"'
UNDATED = 'published = "unknown"\n\npublished_status = "unknown"'


def other_original(tiny: TinyWorkspace, text: str) -> None:
    """Give the source another original, with its hash, as somebody does who swaps the copy."""
    before, after = ORIGINAL.encode(), text.encode()
    tiny.write("seeds/originals/short.txt", after)
    old, new = hashlib.sha256(before).hexdigest(), hashlib.sha256(after).hexdigest()
    tiny.replace(FILE, old, new)
    tiny.replace(FILE, f"original_bytes = {len(before)}", f"original_bytes = {len(after)}")


@pytest.mark.parametrize(
    ("old", "new", "word"),
    [(DATED, UNDATED, "published"), ('outlet = "某報"', 'outlet = "unknown"', "outlet")],
)
def test_limits_that_keep_quiet_about_what_is_unknown_are_an_error(
    tiny: TinyWorkspace, old: str, new: str, word: str
) -> None:
    tiny.replace(FILE, old, new)
    tiny.translate()
    (only,) = findings(tiny, "S1")
    assert (only.record, only.severity, only.words) == (f"source {SOURCE}", "error", word)


def test_limits_that_say_so_are_not(tiny: TinyWorkspace) -> None:
    tiny.replace(FILE, DATED, UNDATED)
    tiny.replace(FILE, 'outlet = "某報"', 'outlet = "unknown"')
    tiny.replace(FILE, LIMITS, 'limits = "沒有日期，媒體不詳。"')
    tiny.translate()
    assert not findings(tiny, "S1")


def test_a_known_source_needs_no_word_about_it(translated: TinyWorkspace) -> None:
    assert not findings(translated, "S1", "S2")


def test_missing_limits_are_an_error_once_a_deck_relies_on_the_source(tiny: TinyWorkspace) -> None:
    tiny.replace(FILE, DATED, UNDATED)
    tiny.replace(FILE, LIMITS, "")
    text = tiny.path(FILE).read_text("utf-8")
    tiny.write("seeds/spare/source.toml", text.replace(f'id = "{SOURCE}"', 'id = "spare"'))
    tiny.translate()
    assert [each.record for each in findings(tiny, "S1")] == [f"source {SOURCE}"]


def test_a_fact_that_rests_on_an_undated_source_alone_is_found(tiny: TinyWorkspace) -> None:
    tiny.replace(FILE, DATED, UNDATED)
    tiny.translate()
    assert [each.record for each in findings(tiny, "S2")] == [
        "point later-count",
        "point now-count",
    ]


@pytest.mark.parametrize("text", ["作者某甲稱，遠望所預測", "未標日期的文章說，遠望所預測"])
def test_one_that_says_whose_account_it_is_is_not(tiny: TinyWorkspace, text: str) -> None:
    tiny.replace(FILE, DATED, UNDATED)
    tiny.replace(FILE, 'author = "unknown"', 'author = "某甲"')
    tiny.replace(f"{POINTS}/later-count.toml", "遠望所預測", text)
    tiny.translate()
    assert [each.record for each in findings(tiny, "S2")] == ["point now-count"]


def test_an_anchor_that_holds_is_not_found(translated: TinyWorkspace) -> None:
    assert not findings(translated, "S4")


def test_an_anchor_whose_text_stands_elsewhere_once_has_moved(tiny: TinyWorkspace) -> None:
    other_original(tiny, "補上的一行\n" + ORIGINAL)
    tiny.translate()
    (moved,) = [each for each in findings(tiny, "S4") if each.record == "figure warheads_now"]
    start = ORIGINAL.index("超過600枚") + 6
    assert "has moved" in moved.message
    assert moved.remedy == f"write start = {start}, end = {start + 6}"
    assert moved.severity == "error"


def test_one_whose_text_stands_elsewhere_twice_has_to_be_chosen(tiny: TinyWorkspace) -> None:
    other_original(tiny, "補上的一行\n" + ORIGINAL)
    tiny.translate()
    found = [each for each in findings(tiny, "S4") if each.record == "figure warheads_stored"]
    assert all("at 2 other places" in each.message for each in found)
    assert len(found) == 2


def test_another_number_at_the_place_is_suspect_and_never_accepted(tiny: TinyWorkspace) -> None:
    other_original(tiny, ORIGINAL.replace("超過600枚", "超過500枚"))
    tiny.translate()
    (suspect,) = [each for each in findings(tiny, "S4") if each.record.startswith("figure")]
    assert "suspect: another number stands there, '超過500枚'" in suspect.message
    assert suspect.record == "figure warheads_now"


def test_what_is_gone_without_a_trace_is_said_to_be(tiny: TinyWorkspace) -> None:
    other_original(tiny, "完全是別的內容，一點也不像。\n" * 20)
    tiny.translate()
    (gone,) = [each for each in findings(tiny, "S4") if each.record == "figure warheads_now"]
    assert "stands nowhere" in gone.message


def test_a_points_passage_that_reads_otherwise_is_found(tiny: TinyWorkspace) -> None:
    other_original(tiny, ORIGINAL.replace("可用", "能用", 1))
    tiny.translate()
    assert [each.record for each in findings(tiny, "S4") if "passage" in each.message] == [
        "point now-count"
    ]


def test_without_the_original_nothing_is_said(tiny: TinyWorkspace) -> None:
    other_original(tiny, ORIGINAL.replace("超過600枚", "超過500枚"))
    tiny.path("seeds/originals/short.txt").unlink()
    tiny.translate()
    assert not findings(tiny, "S4", "S5")


def test_a_sentence_that_stands_three_times_is_found_with_its_places(tiny: TinyWorkspace) -> None:
    sentence = "截至2024年6月，丙國有超過600枚可用彈頭"
    other_original(tiny, f"{ORIGINAL}▲{sentence}。（圖）\n▼{sentence}。（圖）\n")
    tiny.translate()
    (only,) = findings(tiny, "S5")
    assert only.record == "point now-count"
    first = len(ORIGINAL) + 1
    assert f"stands again at {first}, {first + len(sentence) + 6}" in only.message


def test_one_that_stands_once_is_not(translated: TinyWorkspace) -> None:
    assert not findings(translated, "S5")


def test_one_that_is_anchored_in_every_place_is_not(tiny: TinyWorkspace) -> None:
    sentence = "截至2024年6月，丙國有超過600枚可用彈頭"
    other_original(tiny, f"{ORIGINAL}▲{sentence}。（圖）\n")
    digest = hashlib.sha256(sentence.encode()).hexdigest()
    start = len(ORIGINAL) + 1
    tiny.replace(
        f"{POINTS}/now-count.toml",
        "anchors = [\n",
        f'anchors = [\n  {{ source = "{SOURCE}", start = {start}, end = {start + len(sentence)},'
        f' sha256 = "{digest}" }},\n',
    )
    tiny.translate()
    assert not findings(tiny, "S5")


GIVES = 'gives = "彈頭的估計與預測。"'


@pytest.mark.parametrize(
    ("fields", "words"),
    [((LIMITS,), "limits"), ((GIVES,), "gives"), ((LIMITS, GIVES), "gives, limits")],
)
def test_a_source_of_which_the_sources_slide_would_say_not_noted_is_found(
    tiny: TinyWorkspace, fields: tuple[str, ...], words: str
) -> None:
    for field in fields:
        tiny.replace(FILE, field, "")
    tiny.translate()
    (only,) = findings(tiny, "S3")
    assert (only.record, only.severity, only.words) == (f"source {SOURCE}", "warning", words)


def test_one_that_no_page_rests_on_is_not(tiny: TinyWorkspace) -> None:
    text = tiny.path(FILE).read_text("utf-8").replace(LIMITS, "").replace(GIVES, "")
    tiny.write("seeds/spare/source.toml", text.replace(f'id = "{SOURCE}"', 'id = "spare"'))
    tiny.translate()
    assert not findings(tiny, "S3")
