"""L3 and L5: one form of a term in a deck, Taiwan's form, and its English in the translation."""

from checking import material
from tiny_workspace import TinyWorkspace

from brief.checks.fixing import fixes_of
from brief.checks.material import Term
from brief.checks.running import Finding, check

VIEW = "decks/tiny/points/our-view.toml"
WAIT = "decks/tiny/points/keep-waiting.toml"
VIEW_TEXT = "增加的方向可信，數字要連同版本引用。"
WAIT_TEXT = "維持現狀，等下一版年報。"

TERMS = (
    Term("deterrence", "嚇阻", ("遏阻",), ("威懾",), "deterrence", ""),
    Term("conventional", "傳統武力", (), ("常規武力", "常規軍力"), "conventional forces", ""),
    Term("missile", "飛彈", (), ("導彈",), "missile", ""),
    Term("cruise", "巡弋飛彈", (), ("巡航導彈",), "cruise missile", ""),
    Term("arms-control", "軍備管制", ("軍控",), (), "arms control", ""),
    Term("treaty", "《某某條約》", ("某某條約",), (), "Such Treaty", ""),
    Term("north", "北韓", (), ("朝鮮",), "North Korea", ""),
    Term(
        "dod",
        "美國國防部",
        ("五角大廈",),
        (),
        "US Department of Defense (DoD)",
        "Pentagon = 五角大廈",
    ),
    Term("about", "約", ("超過", "大約"), (), "about", ""),
)


def found(tiny: TinyWorkspace, *codes: str) -> list[Finding]:
    return list(check(material(tiny.load(), terms=TERMS), codes).findings)


def written(tiny: TinyWorkspace, view: str, wait: str = WAIT_TEXT) -> None:
    tiny.replace(VIEW, VIEW_TEXT, view)
    tiny.replace(WAIT, WAIT_TEXT, wait)


def test_a_mainland_form_is_named_with_taiwans(tiny: TinyWorkspace) -> None:
    written(tiny, "常規武力的威懾仍在。")
    tiny.translate()
    forms = {each.words: each.remedy for each in found(tiny, "L5")}
    assert set(forms) == {"常規武力", "威懾"}
    assert "write 傳統武力" in forms["常規武力"]
    assert "write 嚇阻" in forms["威懾"]


def test_the_longest_form_is_meant(tiny: TinyWorkspace) -> None:
    written(tiny, "巡航導彈增加了。")
    tiny.translate()
    (only,) = found(tiny, "L5")
    assert only.words == "巡航導彈"
    assert "巡弋飛彈" in only.remedy


def test_quotations_titles_and_quoted_points_are_left_alone(tiny: TinyWorkspace) -> None:
    written(tiny, "官員稱「威懾有效」，見《威懾論》。")
    tiny.replace("seeds/short-report/points/no-first-move.toml", "不會先動手", "不用導彈")
    tiny.translate()
    assert not found(tiny, "L5")


def test_a_name_between_title_marks_that_has_a_taiwan_form_is_found(tiny: TinyWorkspace) -> None:
    written(tiny, "《彈道導彈條約》失效，見《導彈史》。")
    tiny.translate()
    treaty = Term("missile-treaty", "彈道飛彈條約", (), ("彈道導彈條約",), "Missile Treaty", "")
    read = material(tiny.load(), terms=(*TERMS, treaty))
    (only,) = check(read, ["L5"]).findings
    assert only.words == "彈道導彈條約"
    mended = fixes_of(read, ["L5"]).renamed.values()
    assert list(mended) == ["《彈道飛彈條約》失效，見《導彈史》。"]


def test_a_form_that_two_terms_have_is_not_mended(tiny: TinyWorkspace) -> None:
    written(tiny, "導彈增加了。")
    tiny.translate()
    other = Term("rocket", "火箭", (), ("導彈",), "rocket", "")
    assert not fixes_of(material(tiny.load(), terms=(*TERMS, other)), ["L5"]).mends


def test_a_form_that_another_term_prefers_or_allows_is_not_mended(tiny: TinyWorkspace) -> None:
    written(tiny, "導彈增加了。")
    tiny.translate()
    for other in (
        Term("guided", "導彈", (), (), "guided shell", ""),
        Term("guided", "導引砲彈", ("導彈",), (), "guided shell", ""),
    ):
        assert not fixes_of(material(tiny.load(), terms=(*TERMS, other)), ["L5"]).mends


def test_chinese_words_in_an_english_text_are_not_mended(tiny: TinyWorkspace) -> None:
    tiny.translate({"point/our-view": "The word 導彈 is another."})
    read = material(tiny.load(), terms=TERMS)
    assert not check(read, ["L5"]).findings
    assert not fixes_of(read, ["L5"]).mends


def test_what_only_looks_like_a_mainland_form_is_left_alone(tiny: TinyWorkspace) -> None:
    written(tiny, "朝鮮半島的情勢沒有變。")
    tiny.translate()
    assert not found(tiny, "L5")


def test_taiwans_forms_and_variants_may_stand(tiny: TinyWorkspace) -> None:
    written(tiny, "飛彈的遏阻仍在。")
    tiny.translate()
    assert not found(tiny, "L5")
    assert not [each for each in found(tiny, "L3") if "the deck has both" in each.message]


def test_two_forms_of_a_term_in_one_deck_are_found(tiny: TinyWorkspace) -> None:
    written(tiny, "嚇阻仍在。", "維持現狀，遏阻不變。")
    tiny.translate()
    mixed = [each for each in found(tiny, "L3") if "the deck has both" in each.message]
    assert [(each.record, each.words) for each in mixed] == [("point keep-waiting", "遏阻")]
    assert mixed[0].remedy == "write 嚇阻 throughout"


def test_a_short_form_is_not_a_second_one(tiny: TinyWorkspace) -> None:
    written(tiny, "軍備管制停了，大約如此。", "維持現狀，軍控不變，超過預期。")
    tiny.translate()
    assert not [each for each in found(tiny, "L3") if "the deck has both" in each.message]


def test_a_form_in_a_quotation_is_not_a_second_one(tiny: TinyWorkspace) -> None:
    written(tiny, "嚇阻仍在。", "維持現狀，作者說「遏阻」。")
    tiny.translate()
    assert not [each for each in found(tiny, "L3") if "the deck has both" in each.message]


def test_english_that_has_nothing_of_a_term_is_found_in_its_catalog(tiny: TinyWorkspace) -> None:
    written(tiny, "北韓有巡弋飛彈。")
    tiny.translate({"point/our-view": "That country has rockets."})
    assert {each.words for each in found(tiny, "L3")} == {"北韓", "巡弋飛彈"}
    assert {each.file for each in found(tiny, "L3")} == {"translations/en/LC_MESSAGES/points.po"}


def test_english_may_shorten_and_turn_round(tiny: TinyWorkspace) -> None:
    written(tiny, "美國國防部估計北韓的巡弋飛彈。", "維持現狀，美國國防部等下一版。")
    tiny.translate(
        {
            "point/our-view": "The Pentagon counts the North’s missiles.",
            "point/keep-waiting": "Wait, as the Defense Department does.",
        }
    )
    assert not found(tiny, "L3")


def test_a_short_common_noun_need_not_be_met_in_english(tiny: TinyWorkspace) -> None:
    written(tiny, "嚇阻仍在。")
    tiny.translate({"point/our-view": "It still holds them back."})
    assert not found(tiny, "L3")
