"""L4: an abbreviation is spelled out where a deck, and where its memo, first uses it."""

from checking import findings, material
from tiny_workspace import TinyWorkspace

from brief.checks.material import Term
from brief.checks.running import Finding, check

LONG = "Lookout Research Institute (LRI)"


def said(tiny: TinyWorkspace, **english: str) -> None:
    """Translate the deck's points with these words, by the points' ids with underscores."""
    tiny.translate({f"point/{name.replace('_', '-')}": text for name, text in english.items()})


def named(found: list[Finding]) -> list[tuple[str, str]]:
    return [(each.record, each.words) for each in found]


def test_an_abbreviation_that_is_never_spelled_out_is_found(tiny: TinyWorkspace) -> None:
    said(tiny, no_first_move="The LRI says no.")
    (only,) = findings(tiny, "L4")
    assert (only.record, only.words) == ("point no-first-move", "LRI")
    assert "anywhere in the deck" in only.message
    assert only.file == "translations/en/LC_MESSAGES/points.po"


def test_one_that_is_spelled_out_only_later_is_found_where_it_comes_first(
    tiny: TinyWorkspace,
) -> None:
    said(
        tiny,
        later_count="LRI has {warheads_later} in {warheads_later:target}.",
        no_first_move=f"The {LONG} says no.",
    )
    (only,) = findings(tiny, "L4")
    assert (only.record, "only later" in only.message) == ("point later-count", True)


def test_one_that_was_spelled_out_before_is_not(tiny: TinyWorkspace) -> None:
    said(
        tiny,
        later_count=f"The {LONG} has {{warheads_later}} in {{warheads_later:target}}.",
        no_first_move="LRI says no, and the LRIs agree.",
    )
    assert not findings(tiny, "L4")


def test_a_plural_and_a_long_form_behind_are_long_forms_too(tiny: TinyWorkspace) -> None:
    said(
        tiny,
        later_count="Very long missiles (VLMs): {warheads_later} in {warheads_later:target}.",
        no_first_move="LRI (Lookout Research Institute) counts VLMs.",
    )
    assert not findings(tiny, "L4")


def test_who_says_so_in_brackets_is_no_long_form(tiny: TinyWorkspace) -> None:
    said(tiny, no_first_move="No one is to move before the others do (WXYZ).")
    assert named(findings(tiny, "L4")) == [("point no-first-move", "WXYZ")]


def test_the_memo_is_read_apart(tiny: TinyWorkspace) -> None:
    said(tiny, now_count=f"{LONG}: {{warheads_now}}, {{count_date}}.", keep_waiting="Wait for LRI.")
    assert not findings(tiny, "L4")
    said(tiny, later_count=f"{LONG}: {{warheads_later}}.", keep_waiting="Wait for LRI.")
    (only,) = findings(tiny, "L4")
    assert (only.record, "anywhere in the memo" in only.message) == ("point keep-waiting", True)


def test_what_everybody_knows_and_what_is_no_abbreviation_is_left_alone(
    tiny: TinyWorkspace,
) -> None:
    said(
        tiny,
        no_first_move="The US, the UN and NATO count NT dollars, DF-26 and JL-3, Part II,"
        " TLP:CLEAR, McDonald, OpenAI, WindwardNEF.",
    )
    assert not findings(tiny, "L4")


def test_the_termbase_says_what_is_a_name_and_what_is_well_known(tiny: TinyWorkspace) -> None:
    said(tiny, no_first_move="ABCD and LRI and VLM.")
    terms = (
        Term("pact", "某協定", (), (), "ABCD", ""),
        Term("lri", "遠望所", (), (), LONG, "well known to these readers"),
        Term("vlm", "長飛彈", (), (), "very long missile (VLM)", ""),
    )
    found = check(material(tiny.load(), terms=terms), ["L4"]).findings
    assert [each.words for each in found] == ["VLM"]


def test_chinese_spells_out_before_a_bracket(tiny: TinyWorkspace) -> None:
    tiny.replace("seeds/short-report/points/no-first-move.toml", "丙國官員說", "LRI說丙國官員")
    tiny.translate({"point/no-first-move": "They will not move first."})
    (only,) = findings(tiny, "L4")
    assert only.file == "seeds/short-report/points/no-first-move.toml"
    tiny.replace("seeds/short-report/points/no-first-move.toml", "LRI說", "遠望所（LRI）說")
    tiny.translate({"point/no-first-move": "They will not move first."})
    assert not findings(tiny, "L4")
