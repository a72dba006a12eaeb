"""Speaker notes: no number without who says so and what is doubtful about it."""

from planning_samples import number_of, page, plan
from tiny_workspace import TinyWorkspace

from brief.planning.plan import DeckPlan


def notes(deck: DeckPlan, name: str) -> list[str]:
    """Return the lines of a slide's notes."""
    return [each.text for each in page(deck, name).notes]


def doubt_of(lines: list[str], number: str) -> str:
    """Return what follows a number in the part called 本頁數字, its doubt at the end."""
    head = next(place for place, each in enumerate(lines) if each.startswith(f"{number}（"))
    assert head > lines.index("本頁數字")
    return lines[head + 1]


def test_a_point_that_a_table_rests_on_brings_its_figures_with_their_doubt(
    tiny: TinyWorkspace,
) -> None:
    tiny.replace(
        "seeds/short-report/points/no-first-move.toml",
        "丙國官員說不會先動手。",
        "丙國官員說封存的{warheads_stored}不動。",
    )
    tiny.write(
        "decks/tiny/slides/number.toml",
        'id = "number"\n\nlayout = "table"\n\ntitle = "一個數字"\n\ntable = "words"\n\n'
        'rests_on = [\n  "no-first-move",\n]\n',
    )
    tiny.write(
        "decks/tiny/tables/words.toml",
        'id = "words"\n\n[columns]\nwho = "誰"\nwhat = "說什麼"\n\n'
        '[rows.first]\nwho = "丙國"\nwhat = "不動"\n',
    )
    tiny.replace("decks/tiny/deck.toml", '  "no-first-move",\n', "")
    lines = notes(plan(tiny), "number")
    assert any("封存的100枚不動" in each for each in lines)
    assert "封存的不是可用的" in doubt_of(lines, "100枚")


def test_what_a_figure_is_calculated_from_brings_its_own_doubt(tiny: TinyWorkspace) -> None:
    tiny.replace(
        "seeds/short-report/figures/warheads_now.toml",
        'status = "estimate"',
        'status = "estimate"\n\ndoubt = "年報自己也說不準。"',
    )
    tiny.replace("decks/tiny/slides/answer.toml", "的彈頭{warheads_now}，", "的彈頭，")
    tiny.replace("decks/tiny/deck.toml", '  "now-count",\n', "")
    tiny.replace("decks/tiny/memo.toml", '  "now-count",\n', '  "later-count",\n')
    lines = notes(plan(tiny), "answer")
    assert any("800枚" in each and "超過600枚" in each for each in lines)
    assert "年報自己也說不準" in doubt_of(lines, "超過600枚")


def test_the_record_of_evidence_stands_apart_from_what_is_said(tiny: TinyWorkspace) -> None:
    above, said, below, heading = notes(plan(tiny), "answer")[1:5]
    assert (above, said, below) == ("", "先說數字，再說是誰的數字。", "")
    assert heading == "證據紀錄"


def test_a_continuation_sends_to_the_notes_of_its_first_page(tiny: TinyWorkspace) -> None:
    rows = "".join(f'\n[rows.more-{n}]\nwhat = "又一種算法"\ncount = "—"\n' for n in range(20))
    file = "decks/tiny/tables/bases.toml"
    tiny.write(file, tiny.path(file).read_text("utf-8") + rows)
    deck = plan(tiny, "bilingual")
    number = number_of(deck, "compare")
    assert notes(deck, "compare:2")[1:] == [
        f"講稿與證據紀錄見第{number}頁。",
        f"For what to say and the evidence, see slide {number}.",
    ]


def test_the_slide_that_opens_a_section_says_what_follows(tiny: TinyWorkspace) -> None:
    deck = plan(tiny, "bilingual")
    assert number_of(deck, "section:back") == 6
    assert notes(deck, "section:back") == [
        "TLP:CLEAR",
        "",
        "接下來：備用",
        "第7頁：一個數字",
        "第8頁：憑什麼這樣說",
        "",
        "Next section: Words of section tiny back title",
        "Slide 7: Words of slide tiny number title",
        "Slide 8: Words of slide tiny sources title",
    ]


def test_every_page_of_notes_begins_with_the_marking(tiny: TinyWorkspace) -> None:
    for each in plan(tiny, "bilingual").pages:
        assert each.notes, each.name
        assert each.notes[0].text == "TLP:CLEAR"


def test_each_figure_is_told_once(tiny: TinyWorkspace) -> None:
    lines = notes(plan(tiny), "answer")
    assert sum(each.startswith("超過600枚（") for each in lines) == 1


def test_a_projection_is_called_one_with_what_it_speaks_of(tiny: TinyWorkspace) -> None:
    lines = notes(plan(tiny), "growth")
    head = next(place for place, each in enumerate(lines) if each.startswith("800枚（"))
    assert "2030年預估" in lines[head + 1]
    observed = next(place for place, each in enumerate(lines) if each.startswith("超過600枚（"))
    assert "預估" not in lines[observed + 1]
