"""P3: what a government or one of its people says is said to be theirs, in both languages."""

import pytest
from checking import findings
from flagged import codes
from tiny_workspace import TinyWorkspace, point

FILE = "seeds/short-report/points/party.toml"
WORDS = {
    "中國外交部": "PRC Ministry of Foreign Affairs",
    "中國": "China",
    "美國國防部": "US DoD",
    "郭嘉昆": "Guo Jiakun",
    "北京；美方部分人士": "Beijing; some in Washington",
    "湯名暉": "Tang Ming-hui",
    "非政府組織": "non-government groups",
}


def claim(
    tiny: TinyWorkspace, claimant: str, chinese: str, english: str, kind: str = "fact"
) -> None:
    """Let a point say this, in both languages, as somebody's claim."""
    more = {"claimant": f'"{claimant}"', "kind": f'"{kind}"'}
    tiny.write(FILE, point("party", chinese, "不會先動手", **more))
    tiny.translate({"point/party": english})
    catalog = "translations/en/LC_MESSAGES/points.po"
    tiny.replace(
        catalog,
        f'msgid "{claimant}"\nmsgstr "the claimant"',
        f'msgid "{claimant}"\nmsgstr "{WORDS[claimant]}"',
    )


@pytest.mark.parametrize("claimant", ["中國外交部", "中國", "美國國防部", "郭嘉昆"])
def test_a_party_that_goes_unnamed_is_an_error_in_each_language(
    tiny: TinyWorkspace, claimant: str
) -> None:
    claim(tiny, claimant, "不會先動手。", "There will be no first move.")
    assert [(f.code, f.record, f.severity, f.words) for f in findings(tiny, "P3")] == [
        ("P3", "point party", "error", claimant),
        ("P3", "point party", "error", WORDS[claimant]),
    ]


def test_a_translation_that_drops_the_name_is_found_by_itself(tiny: TinyWorkspace) -> None:
    claim(tiny, "中國外交部", "中國外交部稱不會先動手。", "There will be no first move.")
    (found,) = findings(tiny, "P3")
    assert found.file == "translations/en/LC_MESSAGES/points.po"


@pytest.mark.parametrize(
    ("claimant", "chinese", "english"),
    [
        (
            "中國外交部",
            "中國外交部稱不會先動手。",
            "China’s foreign ministry rules out a first move.",
        ),
        ("中國外交部", "北京稱不會先動手。", "Beijing says that it will not move first."),
        ("中國", "中方不會先動手。", "Beijing rules out a first move."),
        ("美國國防部", "五角大廈估計還會增加。", "The Pentagon expects growth."),
        ("郭嘉昆", "發言人郭嘉昆回絕。", "Guo declined."),
        (
            "北京；美方部分人士",
            "北京稱不先動手；美方有人不信。",
            "Beijing says no; Washington doubts it.",
        ),
    ],
)
def test_a_usual_short_form_names_it(
    tiny: TinyWorkspace, claimant: str, chinese: str, english: str
) -> None:
    claim(tiny, claimant, chinese, english)
    assert codes(tiny, "P3") == []


@pytest.mark.parametrize(
    ("claimant", "chinese", "english"),
    [
        # the state is spoken of, and nobody speaks
        ("中國外交部", "中國不會先動手。", "China has no plan for a first move."),
        # a word that is no name: 國防 of 國防預算, US of us
        ("美國國防部", "國防預算還會增加。", "Defense spending will grow; between us, by a lot."),
    ],
)
def test_a_word_in_common_is_no_attribution(
    tiny: TinyWorkspace, claimant: str, chinese: str, english: str
) -> None:
    claim(tiny, claimant, chinese, english)
    assert [found.words for found in findings(tiny, "P3")] == [claimant, WORDS[claimant]]


def test_a_statistic_may_be_attributed_by_its_originator(tiny: TinyWorkspace) -> None:
    tiny.replace(
        "seeds/short-report/figures/warheads_now.toml",
        'originator = "遠望所"',
        'originator = "美國國防部"',
    )
    tiny.translate()
    claim(
        tiny,
        "美國國防部",
        "{warheads_now:originator}：{warheads_now:number}枚。",
        "{warheads_now:originator}: {warheads_now:number}.",
    )
    tiny.replace(
        "translations/en/LC_MESSAGES/points.po",
        'msgctxt "originator"\nmsgid "美國國防部"\nmsgstr "the originator"',
        'msgctxt "originator"\nmsgid "美國國防部"\nmsgstr "US DoD"',
    )
    assert codes(tiny, "P3") == []


def test_an_expert_and_an_option_may_go_unnamed(tiny: TinyWorkspace) -> None:
    for claimant in ("湯名暉", "非政府組織"):
        claim(tiny, claimant, "不會先動手。", "There will be no first move.")
        assert codes(tiny, "P3") == []
    claim(tiny, "中國外交部", "不先動手。", "No first move.", kind="option")
    assert codes(tiny, "P3") == []
