import math

import pytest
from tiny_workspace import TinyWorkspace

from brief.language.vocabulary import Vocabulary
from brief.model.workspace import Workspace
from brief.tui.filtering import facets, matches, read_query, toggled
from brief.tui.point_index import PORTION, Index, finished, indexing


@pytest.fixture
def index(translated: TinyWorkspace) -> Index:
    workspace = translated.load()
    return finished(indexing(workspace, translated.vocabulary())).with_deck(workspace.deck())


def found(index: Index, text: str) -> list[str]:
    return matches(index, read_query(text))


def test_no_filter_shows_every_point_in_the_order_of_the_workspace(
    index: Index, translated: TinyWorkspace
) -> None:
    assert found(index, "  ") == list(translated.load().points)


def test_words_of_either_language_the_id_and_rendered_numbers_are_found(index: Index) -> None:
    assert found(index, "不會先動手") == ["no-first-move"]
    assert found(index, "words point no-FIRST") == ["no-first-move"]
    assert found(index, "超過600枚") == ["now-count"]
    assert found(index, "more than 600") == ["now-count"]
    assert found(index, "June 2024") == ["now-count"]
    assert found(index, "warheads_now") == []


def test_every_word_must_be_there(index: Index) -> None:
    assert found(index, "遠望所 800") == ["later-count"]
    assert found(index, "不會先動手 800") == []


def test_full_width_letters_and_digits_count_as_half_width(index: Index) -> None:
    assert found(index, "６００") == ["now-count"]
    assert found(index, "ＮＯＷ－ｃｏｕｎｔ") == ["now-count"]
    assert found(index, "ｋｉｎｄ：ｏｐｔｉｏｎ") == ["keep-waiting"]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("kind:quotation", ["no-first-move"]),
        ("kind:quot", ["no-first-move"]),
        ("類別:引述", ["no-first-move"]),
        ("topic:arsenal-size", ["now-count"]),
        ("source:short", ["later-count", "no-first-move", "now-count"]),
        ("used:no", ["keep-waiting"]),
        ("已用:否", ["keep-waiting"]),
        ("used:yes kind:fact 800", ["later-count"]),
        ("kind:nonsense", []),
    ],
)
def test_points_are_found_by_what_they_are(index: Index, text: str, ids: list[str]) -> None:
    assert sorted(found(index, text)) == ids


def test_a_facet_that_is_still_being_typed_hides_nothing(index: Index) -> None:
    assert found(index, "kind:") == found(index, "")


def test_a_colon_in_other_words_is_looked_for_as_it_stands(index: Index) -> None:
    assert read_query("12:30").words == ("12:30",)
    assert found(index, "12:30") == []


def test_facets_count_the_points_that_each_would_show(index: Index) -> None:
    counts = facets(index)
    assert counts["used"] == {"no": 1, "yes": 4}
    assert counts["topic"] == {"arsenal-size": 1}
    for facet, values in counts.items():
        for value, count in values.items():
            assert len(found(index, f"{facet}:{value}")) == count


def test_choosing_a_facet_adds_it_and_choosing_it_again_takes_it_away() -> None:
    assert toggled("600 used:yes", "kind", "fact") == "600 used:yes kind:fact"
    assert toggled("600 ｋｉｎｄ：Fact used:yes", "kind", "fact") == "600 used:yes"


def test_only_use_changes_with_the_deck(index: Index, translated: TinyWorkspace) -> None:
    workspace, vocabulary = translated.load(), translated.vocabulary()
    again = finished(indexing(workspace, vocabulary, index))
    assert again.entries is index.entries
    translated.replace("seeds/short-report/points/no-first-move.toml", "動手", "開火")
    changed = finished(indexing(translated.load(), vocabulary, again))
    assert found(changed, "開火") == ["no-first-move"]


def test_only_points_that_have_changed_are_made_ready_again(
    index: Index, translated: TinyWorkspace
) -> None:
    translated.replace("seeds/short-report/points/no-first-move.toml", "動手", "開火")
    changed = finished(indexing(translated.load(), translated.vocabulary(), index))
    kept = {id(entry) for entry in index.entries}
    assert [each.point for each in changed.entries if id(each) not in kept] == ["no-first-move"]


def test_all_points_are_made_ready_again_when_a_figure_has_changed(
    index: Index, translated: TinyWorkspace
) -> None:
    file = "seeds/short-report/figures/warheads_now.toml"
    translated.replace(file, "more_than", "at_least")
    changed = finished(indexing(translated.load(), translated.vocabulary(), index))
    assert found(changed, "超過600枚") == []
    assert found(changed, "600") == ["now-count"]


def test_points_are_made_ready_a_portion_at_a_time(
    shipped: Workspace, shipped_words: Vocabulary
) -> None:
    coming = indexing(shipped, shipped_words)
    assert len(shipped.points) > PORTION
    assert len(list(coming)) == math.ceil(len(shipped.points) / PORTION)


def test_a_number_is_found_without_the_separators_of_its_thousands(
    translated: TinyWorkspace,
) -> None:
    figure = "seeds/short-report/figures/warheads_now.toml"
    translated.replace(figure, "value = 600", "value = 2890")
    index = finished(indexing(translated.load(), translated.vocabulary()))
    assert found(index, "2890枚") == ["now-count"]
    assert found(index, "2,890枚") == ["now-count"]
    assert found(index, "2890 warheads") == ["now-count"]
    assert found(index, "28900 warheads") == []
