"""D1 and D3: a title is a sentence, and no other slide has it."""

import pytest
from checking import findings
from tiny_workspace import TinyWorkspace

GROWTH = "decks/tiny/slides/growth.toml"
TITLE = "增加的是預測"
GOOD = "What grows is the forecast alone"
SLIDES = {
    "answer": "Country C has {warheads_now}, and it is still building",
    "growth": GOOD,
    "compare": "The two counts cannot be mixed",
    "number": "One number is known for certain",
}


def titled(tiny: TinyWorkspace, **english: str) -> None:
    chosen = {**SLIDES, **english}
    tiny.translate({f"slide/tiny/{slide}/title": text for slide, text in chosen.items()})


def flawed(tiny: TinyWorkspace) -> list[tuple[str, str]]:
    """Return the slides with titles that are no sentences, and whether in a catalog."""
    return [
        (each.record, "en" if "translations" in each.file else "zh")
        for each in findings(tiny, "D1")
    ]


def test_a_bare_noun_phrase_is_found_in_chinese(tiny: TinyWorkspace) -> None:
    titled(tiny)
    assert flawed(tiny) == [("slide number", "zh")]


def test_a_chinese_title_that_is_too_long_is_found(tiny: TinyWorkspace) -> None:
    tiny.replace(GROWTH, TITLE, "這個標題" * 10 + "是長的")
    titled(tiny)
    assert ("slide growth", "zh") in flawed(tiny)


@pytest.mark.parametrize(
    "title",
    [
        "The arsenal of Country C: an overview",
        "Estimates and forecasts of the number in question",
        "It grows",
        "It grows " + "and grows " * 12,
    ],
)
def test_an_english_title_that_is_no_sentence_is_found(tiny: TinyWorkspace, title: str) -> None:
    titled(tiny, growth=title.strip())
    assert ("slide growth", "en") in flawed(tiny)


@pytest.mark.parametrize(
    "title",
    [
        GOOD,
        "Beijing rejects the talks for now",
        "Talks stalled after five months of silence",
        "The count can’t be confirmed by anybody",
        "Would America risk its own cities?",
        "They’re building more of them each year",
    ],
)
def test_an_english_sentence_is_not(tiny: TinyWorkspace, title: str) -> None:
    titled(tiny, growth=title)
    assert ("slide growth", "en") not in flawed(tiny)


def test_cover_agenda_and_sources_may_have_names_for_titles(tiny: TinyWorkspace) -> None:
    tiny.replace("decks/tiny/slides/sources.toml", "憑什麼這樣說", "資料與出處")
    titled(tiny)
    assert not {"slide cover", "slide agenda", "slide sources"} & {each[0] for each in flawed(tiny)}


def test_two_slides_with_one_title_are_an_error(tiny: TinyWorkspace) -> None:
    tiny.replace(GROWTH, TITLE, "兩種算法不能混用")
    titled(tiny)
    (only,) = findings(tiny, "D3")
    assert (only.record, only.severity, "growth" in only.message) == (
        "slide compare",
        "error",
        True,
    )


def test_two_translations_with_one_title_are_an_error_in_the_catalog(tiny: TinyWorkspace) -> None:
    titled(tiny, growth=SLIDES["compare"].upper())
    (only,) = findings(tiny, "D3")
    assert only.file == "translations/en/LC_MESSAGES/points.po"


def test_titles_that_differ_are_not(tiny: TinyWorkspace) -> None:
    titled(tiny)
    assert not findings(tiny, "D3")


@pytest.mark.parametrize(
    "title",
    [
        "虧損的規模遠高於今年的撥補",
        "對外引用與備援安排宜先調整",
        "夏季負載領先冬季",
        "五國支持停火決議",
    ],
)
def test_a_chinese_title_that_says_something_is_not(tiny: TinyWorkspace, title: str) -> None:
    tiny.replace(GROWTH, TITLE, title)
    titled(tiny)
    assert ("slide growth", "zh") not in flawed(tiny)


@pytest.mark.parametrize("title", ["財務與投資", "各方立場與主張", "推估方法", "裝置容量"])
def test_a_chinese_title_whose_verbs_are_nouns_is(tiny: TinyWorkspace, title: str) -> None:
    tiny.replace(GROWTH, TITLE, title)
    titled(tiny)
    assert ("slide growth", "zh") in flawed(tiny)
