"""Where a block falls into sentences."""

import json
from itertools import pairwise

import pytest
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st

from brief.extraction.speech.sentences import split_sentences

CUTS = [
    # Chinese; a cut is marked |.
    "今天下雨。|明天放晴。",
    "真的嗎？|當然！|好。",
    "第一行|\n第二行",
    "價格上漲；銷量下跌。",
    "他說：「天氣很好。」|對方沒有回答。",
    "「走吧。」店長表示，「我們晚了」。",
    "「走吧。」他說。|門關上了。",
    "店長說：「走吧。快點！」|客人離開。",
    "（照片由店家提供。請勿轉載）店長開門。",
    "店長開門。|（資料照）",
    "店裡有一句「歡迎！」的標語。",
    "店長問「要嗎？」，客人點頭。",
    "「我們晚了。 」|店長鎖門。",
    "店裡賣 3.5 公升的油。|還有米。",
    "他想了想……還是走了。",
    "他說「走吧。|門關上了。",
    # English.
    "Mr. Smith met Gen. Jones on Jan. 5.| They left.",
    "The U.S. Navy sailed.| It rained.",
    "It left the U.S.| The crew stayed.",
    "Prices rose 3.5 percent.| Wages fell.",
    "He lives in Washington, D.C.| She does not.",
    "Acme Inc. makes 5 kinds.| No. 3 sells best.",
    "They met at 5 a.m. Monday.| Nobody slept.",
    "George W. Bush spoke.| J. Doe listened.",
    "“We won.”| The crowd cheered.",
    "“Is it over?” he asked.| It was.",
    "“Stop!” Ms. Doe said.| They did.",
    "He waited … and left.| She stayed.",
    "He waited...| Then he left.",
    "It cost $5 million. |“Too much,” she said.",
    "1. Wages",
]


@pytest.mark.parametrize("marked", CUTS)
def test_a_sentence_ends_where_newspapers_end_it(marked: str) -> None:
    text = marked.replace("|", "")
    sentences = [text[start:end] for start, end in split_sentences(text)]
    assert sentences == [part.strip() for part in marked.split("|")]


def test_a_quote_that_is_never_closed_does_not_swallow_the_text() -> None:
    text = "他說「" + "天氣很好。" * 200
    assert len(split_sentences(text)) == 200


def test_a_quote_too_long_to_be_one_is_cut() -> None:
    text = "他說「" + "天氣很好。" * 200 + "」"
    assert len(split_sentences(text)) > 100


@given(st.text(st.sampled_from("天雨說「」『』（）。！？；：，… \n\u3000“”\"'.!?A a1U.S.")))
def test_sentences_cover_all_but_the_whitespace_between_them(text: str) -> None:
    spans = split_sentences(text)
    assert all(start < end for start, end in spans)
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(
        text.split()
    )
    assert spans == sorted(spans)


GOLD = ROOT.parent / "shared" / "gold" / "sentences.jsonl"


@pytest.mark.skipif(not GOLD.is_file(), reason=f"the hand-read sentences are not at hand in {GOLD}")
def test_the_sentences_read_by_hand_are_found() -> None:
    wanted = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    for sentence, behind in pairwise(wanted):
        if sentence["doc"] != behind["doc"] or sentence["end"] != behind["start"]:
            continue
        text = sentence["visible"] + behind["visible"]
        cut = len(sentence["visible"])
        assert split_sentences(text) == [(0, cut), (cut, len(text))]
