"""The line at the foot of a slide, and where a click on it leads."""

import pytest
from planning_samples import add_points, box, page, plan, text
from tiny_workspace import DECK, SOURCE, TinyWorkspace

from brief.model.identifiers import LANGUAGES, DeckLanguage
from brief.planning.grid import OURS, SOURCE_SIZE
from brief.planning.scene import Scene
from brief.planning.source_line import source_lines
from brief.planning.sourcing import grounds_of
from brief.planning.typesetting import paragraph
from brief.planning.wording import Wording

RECORD = f"seeds/{SOURCE}/source.toml"
ADDRESS = "https://example.org/short"


def links(tiny: TinyWorkspace, language: DeckLanguage = "zh-Hant") -> list[tuple[str, str]]:
    """Return what is linked in the source line of the slide that answers, and to where."""
    line = box(page(plan(tiny, language), "answer"), "Source")
    runs = [run for paragraph in line.paragraphs for run in paragraph.runs]
    return [(run.text, run.link) for run in runs if run.link]


@pytest.mark.parametrize(
    ("language", "linked"),
    [
        ("zh-Hant", ["某報"]),
        ("en", ["Some Paper"]),
        ("bilingual", ["某報", "Some Paper"]),
    ],
)
def test_the_name_of_a_publisher_leads_to_the_document(
    tiny: TinyWorkspace, language: DeckLanguage, linked: list[str]
) -> None:
    assert links(tiny, language) == [(name, ADDRESS) for name in linked]


def test_a_source_without_an_address_has_no_link(tiny: TinyWorkspace) -> None:
    tiny.replace(RECORD, f'"{ADDRESS}"', '"unknown"')
    assert links(tiny) == []
    assert "某報（2025年6月20日）" in text(box(page(plan(tiny), "answer"), "Source"))


def test_links_change_no_character_of_the_line(tiny: TinyWorkspace) -> None:
    linked = text(box(page(plan(tiny, "en"), "answer"), "Source"))
    tiny.replace(RECORD, f'"{ADDRESS}"', '"unknown"')
    assert text(box(page(plan(tiny, "en"), "answer"), "Source")) == linked


def test_an_institute_that_publishes_itself_is_linked_where_it_stands_as_a_source(
    tiny: TinyWorkspace,
) -> None:
    tiny.replace(RECORD, '"某報"', '"遠望所"')
    line = box(page(plan(tiny), "answer"), "Source").paragraphs[0]
    before, linked, after = (run.text.replace("\u2060", "") for run in line.runs)
    assert before.endswith("資料來源：")
    assert linked == "遠望所"
    assert after.startswith("（2025年6月20日）")


def test_a_name_over_a_lines_end_has_no_link(tiny: TinyWorkspace) -> None:
    """LibreOffice breaks no line inside a link, so that the next line would be one too many."""
    name = "報" * 70
    tiny.replace(RECORD, '"某報"', f'"{name}"')
    assert name in text(box(page(plan(tiny), "answer"), "Source"))
    assert links(tiny) == []


def test_a_full_bilingual_slide_keeps_a_short_source_line_in_both_languages(
    tiny: TinyWorkspace,
) -> None:
    """Names without dates come before a language that is left out."""
    tiny.replace(RECORD, '"某報"', f'"{"某某日報" * 11}"')
    roomy = box(page(plan(tiny, "bilingual"), "answer"), "Source").paragraphs
    assert "2025年6月20日" in roomy[0].text
    add_points(tiny, 6, "這是又一個要點，字數不多。")
    deck = plan(tiny, "bilingual")
    full = box(page(deck, "answer"), "Source").paragraphs
    assert not any(each.name == "answer:2" for each in deck.pages)
    assert [each.lines for each in full] == [1, 1]
    assert "某某日報" in full[0].text
    assert "2025年6月20日" not in full[0].text


@pytest.mark.parametrize(
    ("outlet", "said"),
    [
        (
            "某報",
            "資料來源：某報（2025年6月20日）。資料時點：2024年6月。｜Sources: Some Paper (June",
        ),
        (
            "某某日報" * 9,
            f"資料來源：{'某某日報' * 9}。資料時點：2024年6月。｜Sources: the outlet.",
        ),
        ("某某日報" * 30, "資料來源：1。資料時點：2024年6月。｜Sources: 1. As of: June 2024."),
    ],
)
def test_the_lowest_source_line_of_two_languages_is_one_that_both_share(
    tiny: TinyWorkspace, outlet: str, said: str
) -> None:
    tiny.replace(RECORD, '"某報"', f'"{outlet}"')
    tiny.translate()
    workspace, words = tiny.load(), tiny.vocabulary()
    folder = workspace.deck(DECK)
    wordings = tuple(Wording(workspace, words, each, DECK) for each in LANGUAGES)
    shown = (workspace.points["now-count"],)
    scene = Scene(workspace, folder, wordings, folder.slides["answer"], shown)
    *_, lowest = source_lines(scene, grounds_of(scene))
    assert len(lowest) == 1
    assert "".join(run.text for run in lowest[0]).startswith(said)
    assert paragraph(lowest[0], SOURCE_SIZE, OURS.width).lines == 1


def test_what_we_computed_ourselves_is_called_ours(tiny: TinyWorkspace) -> None:
    line = text(box(page(plan(tiny), "answer"), "Source")).replace("\u2060", "")
    assert line.endswith("研判與計算：本報告。")
    tiny.replace(f"decks/{DECK}/slides/answer.toml", "本報告計算：再增加{rise}。", "再看。")
    line = text(box(page(plan(tiny), "answer"), "Source")).replace("\u2060", "")
    assert line.endswith("研判：本報告。")
