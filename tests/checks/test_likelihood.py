"""P2, P7: how sure and how likely are told apart, and how likely is said by the scale."""

import pytest
from checking import findings
from flagged import codes
from tiny_workspace import TinyWorkspace

VIEW = "decks/tiny/points/our-view.toml"
TEXT = "增加的方向可信，數字要連同版本引用。"


def say(tiny: TinyWorkspace, chinese: str = TEXT, english: str = "Quote the edition.") -> None:
    """Let our judgement say this in both languages."""
    tiny.replace(VIEW, TEXT, chinese)
    tiny.translate({"point/our-view": english})


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("我們有高度信心，丙國很可能再增加。", "高度信心 … 很可能"),
        ("丙國不太可能裁減，信心為中度。", "信心為中度 … 不太可能"),
    ],
)
def test_confidence_and_likelihood_in_one_sentence_are_an_error(
    tiny: TinyWorkspace, sentence: str, words: str
) -> None:
    say(tiny, sentence)
    assert [(f.code, f.record, f.words) for f in findings(tiny, "P2")] == [
        ("P2", "point our-view", words)
    ]


def test_the_english_is_held_to_it_too_and_the_catalog_is_named(tiny: TinyWorkspace) -> None:
    say(tiny, english="We judge with high confidence that C is unlikely to disarm.")
    (found,) = findings(tiny, "P2")
    assert (found.words, found.file) == (
        "high confidence … unlikely",
        "translations/en/LC_MESSAGES/points.po",
    )


@pytest.mark.parametrize(
    "sentences",
    [
        "丙國很可能再增加。我們的信心為中度。",  # two sentences
        "盟友的信心很可能下降。",  # somebody else's confidence in something
        "建立信心的措施不太可能奏效。",
        "高度信心的依據只有一份年報。",  # no likelihood
    ],
)
def test_two_sentences_and_the_confidence_of_others_are_fine(
    tiny: TinyWorkspace, sentences: str
) -> None:
    say(tiny, sentences, "We have high confidence. War is unlikely. Allies may lose confidence.")
    assert codes(tiny, "P2") == []


def test_confidence_in_the_record_leaves_the_sentence_free(tiny: TinyWorkspace) -> None:
    say(tiny, "丙國很可能再增加。", "C is likely to build more.")
    assert 'confidence = "moderate"' in tiny.path(VIEW).read_text("utf-8")
    assert codes(tiny, "P2") == []


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("研判：丙國可能再增加。", "可能"),
        ("研判：丙國或許不會裁減。", "或許"),
        ("研判：丙國有可能裁減。", "可能"),
        ("研判：存在丙國裁減的可能性。", "存在丙國裁減的可能性"),
    ],
)
def test_a_vague_word_in_our_judgement_is_a_warning(
    tiny: TinyWorkspace, sentence: str, word: str
) -> None:
    say(tiny, sentence)
    (found,) = findings(tiny, "P7")
    assert (found.record, found.severity, found.words) == ("point our-view", "warning", word)


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Our judgment: C may build more.", "may"),
        ("Our judgment: C might stop.", "might"),
        ("Our judgment: talks could well fail.", "could well fail"),
        ("Our judgment: talks could lead nowhere.", "could lead"),
        ("Possibly C stops.", "Possibly"),
    ],
)
def test_so_is_one_in_english(tiny: TinyWorkspace, sentence: str, word: str) -> None:
    say(tiny, english=sentence)
    assert [found.words for found in findings(tiny, "P7")] == [word]


@pytest.mark.parametrize(
    "sentence",
    [
        "研判：丙國很可能、極可能或不太可能再增加。",
        "研判：裁減的可能性很低，有高可能性維持現狀。",
        "研判：應盡可能附上版本，並留意可能的誤讀。",
        "研判：能否裁減，是否可能，要看年報。",
        "研判：遠望所認為丙國可能再增加，這個方向可信。",  # theirs
        "研判：丙國可能裁減，這是遠望所的推測。",
        "研判：「可能」二字要保留。",
    ],
)
def test_terms_of_the_scale_and_the_words_of_others_are_fine(
    tiny: TinyWorkspace, sentence: str
) -> None:
    say(tiny, sentence)
    assert codes(tiny, "P7") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Our judgment: C is very likely to build more by May 2030.",
        "Our judgment: C could not strike bases before.",
        "Our judgment: with these missiles C could strike bases.",
        "Our judgment: whatever C may say, the count stands.",
        "Our judgment: the Lookout Institute says that C may build more, which is credible.",
        "Our judgment: “may” has to stay in the quotation.",
    ],
)
def test_ability_and_the_words_of_others_are_fine_in_english(
    tiny: TinyWorkspace, sentence: str
) -> None:
    say(tiny, english=sentence)
    assert codes(tiny, "P7") == []


def test_facts_that_report_a_possibility_are_not_ours(tiny: TinyWorkspace) -> None:
    tiny.replace("seeds/short-report/points/later-count.toml", "有{", "可能有{")
    tiny.translate()
    assert codes(tiny, "P7") == []
