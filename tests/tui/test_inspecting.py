from dataclasses import replace

import pytest
from tiny_workspace import ORIGINAL, TinyWorkspace

from brief.editing.disk import Snapshot
from brief.editing.session import Session
from brief.model.identifiers import Language
from brief.tui.inspecting import about_line, about_point
from brief.tui.placing import Shelf, lit, place_shown, places_of_point, places_of_slide
from brief.tui.text_view import Paragraph
from brief.tui.view import View


def view_of(tiny: TinyWorkspace, language: Language = "en") -> View:
    vocabulary = tiny.vocabulary()
    lenient = replace(vocabulary.translations, lenient=True)
    words = replace(vocabulary, translations=lenient)
    return View(Session(Snapshot(tiny.load(), words, {}, 0)), language)


def text_of(paragraphs: list[Paragraph]) -> str:
    return "\n".join("".join(text for text, _ in each.runs) for each in paragraphs)


def lit_in(paragraphs: list[Paragraph]) -> str:
    return "".join(text for each in paragraphs for text, style in each.runs if style == "lit")


def place(view: View, point: str, number: int = 0) -> tuple[list[Paragraph], int | None]:
    shown = place_shown(view, places_of_point(view, point), number, Shelf())
    return shown.head + shown.body, None if shown.at is None else len(shown.head) + shown.at


def test_a_point_is_said_in_both_languages_with_who_says_it(translated: TinyWorkspace) -> None:
    shown = text_of(about_point(view_of(translated), "now-count"))
    assert "In Chinese  遠望所估計，2024年6月時丙國可用的有超過600枚。" in shown
    assert "In English  Words of point now-count, June 2024, more than 600" in shown
    assert "Who says  Lookout Institute" in shown
    assert "Topics  arsenal-size" in shown
    assert shown.startswith("fact  now-count")


def test_the_language_of_the_interface_comes_first(translated: TinyWorkspace) -> None:
    english = text_of(about_point(view_of(translated, "en"), "now-count"))
    chinese = text_of(about_point(view_of(translated, "zh-Hant"), "now-count"))
    assert english.index("In English") < english.index("In Chinese")
    assert chinese.index("中文") < chinese.index("英文")
    assert "誰說的  遠望所" in chinese


def test_every_figure_of_a_point_says_what_it_takes_to_trust_it(translated: TinyWorkspace) -> None:
    shown = text_of(about_point(view_of(translated), "now-count"))
    assert "more than 600 warheads / 超過600枚  warheads_now" in shown
    assert "Who says  Lookout Institute, Yearbook (2025 edition)" in shown
    assert "As of when  June 2024" in shown
    assert "In its words  not stated in the article" in shown


def test_a_figure_of_doubt_is_shown_with_its_doubt(translated: TinyWorkspace) -> None:
    shown = about_line(view_of(translated, "zh-Hant"), "## compare")
    assert ("封存的不是可用的。", "warn") in [run for each in shown for run in each.runs]


def test_a_text_without_a_translation_says_so(tiny: TinyWorkspace) -> None:
    shown = text_of(about_point(view_of(tiny), "no-first-move"))
    assert "In English  not translated yet" in shown


def test_slides_and_memos_that_use_a_point_are_named(translated: TinyWorkspace) -> None:
    shown = text_of(about_point(view_of(translated), "now-count"))
    assert "Used in  Memorandum" in shown
    assert "slide 3  Words of slide tiny answer title" in shown
    assert "Used in  nowhere yet" not in shown


def test_a_slide_says_what_stands_on_it(translated: TinyWorkspace) -> None:
    view = view_of(translated, "zh-Hant")
    answer = text_of(about_line(view, "## answer"))
    assert "第3頁  answer" in answer
    assert "要點  2" in answer
    assert "強調框" in answer
    assert "但書" in answer
    assert "講稿" in answer
    assert "可用彈頭（枚）" in text_of(about_line(view, "## growth"))
    assert "算什麼 | 多少" in text_of(about_line(view, "## compare"))


def test_a_layout_is_called_as_in_the_record_too(translated: TinyWorkspace) -> None:
    assert "points · assertion" in text_of(about_line(view_of(translated), "## answer"))
    assert "chart · " not in text_of(about_line(view_of(translated), "## growth"))


def test_a_section_lists_its_slides(translated: TinyWorkspace) -> None:
    shown = text_of(about_line(view_of(translated), "# back"))
    assert "In Chinese  備用" in shown
    assert "Divider  yes" in shown
    assert "slide 7" in shown
    assert "slide 8" in shown
    assert "slide 6" not in shown


def test_a_point_line_of_the_deck_says_what_the_point_says(translated: TinyWorkspace) -> None:
    view = view_of(translated)
    assert about_line(view, "now-count") == about_point(view, "now-count")


def test_nothing_selected_is_said(translated: TinyWorkspace) -> None:
    assert text_of(about_point(view_of(translated), None)) == "Nothing is selected"


def test_a_place_is_lit_in_the_original(translated: TinyWorkspace) -> None:
    shown, at = place(view_of(translated), "now-count")
    assert "Place 1 of 3" in text_of(shown)
    assert "Some Paper (June 20, 2025)" in text_of(shown)
    assert lit_in(shown) == "截至2024年6月，丙國有超過600枚可用彈頭"
    assert at is not None
    assert lit_in([shown[at]])
    assert "丙國官員表示不會先動手，也不參加裁減會談。" in text_of(shown)


def test_after_the_points_own_places_come_those_of_its_figures(translated: TinyWorkspace) -> None:
    view = view_of(translated)
    assert lit_in(place(view, "now-count", 1)[0]) == "2024年6月"
    third = place(view, "now-count", 2)[0]
    assert lit_in(third) == "超過600枚"
    assert "Place 3 of 3  more than 600 warheads / 超過600枚" in text_of(third)


def test_what_we_computed_stands_where_its_inputs_stand(translated: TinyWorkspace) -> None:
    view = view_of(translated)
    figures = {each.figure for each in places_of_slide(view, "answer")}
    assert figures == {"warheads_now", "warheads_later"}


def test_without_the_original_our_note_is_shown(translated: TinyWorkspace) -> None:
    (translated.root / "seeds/originals/short.txt").unlink()
    view = view_of(translated)
    whole, at = place(view, "now-count")
    assert "The original is not at hand; this is our note" in text_of(whole)
    assert "Our note, block 1" in text_of(whole)
    assert lit_in(whole) == "估計丙國有超過600枚可用，另有100枚封存，時點是2024年6月，據遠望所。"
    assert at == len(whole) - 1
    assert lit_in(place(view, "now-count", 2)[0]) == "超過600枚"


def test_another_text_than_the_annotated_one_is_said_and_not_shown(
    translated: TinyWorkspace,
) -> None:
    translated.write("seeds/originals/short.txt", ORIGINAL + "改過")
    shown, _ = place(view_of(translated), "now-count")
    assert "is not the text that was annotated" in text_of(shown)
    assert "改過" not in text_of(shown)
    assert lit_in(shown)


def test_a_broken_note_is_said(translated: TinyWorkspace) -> None:
    (translated.root / "seeds/originals/short.txt").unlink()
    translated.replace("seeds/short-report/note.md", "block 2", "block 7")
    shown, at = place(view_of(translated), "now-count")
    assert "Our note can't be read" in text_of(shown)
    assert at is None


def test_an_original_that_arrives_is_shown_without_a_new_start(translated: TinyWorkspace) -> None:
    path = translated.root / "seeds/originals/short.txt"
    path.unlink()
    view, shelf = view_of(translated), Shelf()
    places = places_of_point(view, "now-count")
    assert "not at hand" in text_of(place_shown(view, places, 0, shelf).head)
    path.write_bytes(ORIGINAL.encode())
    assert "Original, characters" in text_of(place_shown(view, places, 0, shelf).head)


def test_what_we_say_ourselves_stands_in_no_source(translated: TinyWorkspace) -> None:
    shown, at = place(view_of(translated), "our-view")
    assert text_of(shown) == "Nothing here stands in a source"
    assert at is None


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_span_over_two_lines_is_lit_in_both(ends: str) -> None:
    text = f"first{ends}second{ends}third"
    start = text.index("st")
    body, at = lit(text, start, text.index("cond"))
    assert at == 0
    assert [run[0].strip() for each in body for run in each.runs if run[1] == "lit"] == ["st", "se"]
    assert len(body) == 3
