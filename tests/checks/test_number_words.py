"""L2: numbers in words have the same value in both languages, however each spells them."""

import pytest
from checking import findings
from flagged import codes
from tiny_workspace import TinyWorkspace

VIEW = "decks/tiny/points/our-view.toml"


def say(tiny: TinyWorkspace, chinese: str, english: str) -> None:
    """Let our judgement say this in both languages."""
    tiny.replace(VIEW, "增加的方向可信，數字要連同版本引用。", chinese)
    tiny.translate({"point/our-view": english})


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("占三分之一。", "It is one-fourth."),
        ("要兩年。", "It takes three years."),
        ("占一半。", "It is one-third."),
        ("有五、六年。", "It took five or seven years."),
        ("花1.67兆元。", "It costs 1.67 billion yuan."),
        ("增加兩倍。", "It doubled."),
        ("增至五倍。", "It grew sixfold."),
        ("2035年完成。", "It is done by 2030."),
        ("占兩成。", "It is 2 percent."),
        ("三篇都沒有。", "None of the articles has it."),
        ("都沒有。", "None of the four articles has it."),
        ("過了十年。", "A hundred years passed."),
        ("要一年。", "It takes two years."),
    ],
)
def test_another_value_is_an_error(tiny: TinyWorkspace, chinese: str, english: str) -> None:
    say(tiny, chinese, english)
    (found,) = findings(tiny, "L2")
    assert (found.record, found.severity) == ("point our-view", "error")
    assert found.file == "translations/en/LC_MESSAGES/points.po"


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("占三分之一。", "It is one-third."),
        ("占三分之一。", "It is a third."),
        ("要兩年。", "It takes two years."),
        ("占一半。", "It is half."),
        ("減半。", "It was halved."),
        ("有五、六年。", "It took five or six years."),
        ("花1.67兆元。", "It costs 1.67 trillion yuan."),
        ("增加兩倍。", "It tripled."),
        ("增加一倍。", "It doubled."),
        ("增至五倍。", "It grew fivefold."),
        ("占兩成。", "It is 20 percent."),
        ("占兩成。", "It is one-fifth."),
        ("半年內。", "Within six months."),
        ("過了二十年。", "Two decades passed."),
        ("過了半世紀。", "Half a century passed."),
        ("三年半。", "Three and a half years."),
        ("數十枚。", "Dozens of missiles."),
        ("2021至2025年。", "From 2021 to 2025."),
        ("2021至2025年。", "From 2021–25."),
        ("三手轉述。", "It is third-hand."),
        ("兩國都同意。", "Both agree."),
        ("都同意。", "The two countries agree."),
        ("一位作者說。", "An author says so."),
        ("第一步。", "To begin with."),
        ("遠望所說的。", "One author says so."),
    ],
)
def test_the_same_value_in_other_words_is_fine(
    tiny: TinyWorkspace, chinese: str, english: str
) -> None:
    say(tiny, chinese, english)
    assert codes(tiny, "L2") == []


def test_the_words_of_both_languages_are_named(tiny: TinyWorkspace) -> None:
    say(tiny, "要兩年。", "It takes three years.")
    (found,) = findings(tiny, "L2")
    assert found.message == "'兩年' in the original is 'three years' in the translation"


def test_placeholders_are_no_number_words(tiny: TinyWorkspace) -> None:
    say(tiny, "有{warheads_now:number}枚。", "There are {warheads_now}.")
    assert codes(tiny, "L2") == []
