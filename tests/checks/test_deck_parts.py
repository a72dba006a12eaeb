"""D4 and D5: sections for the agenda, and a slide for the sources."""

from checking import findings
from tiny_workspace import TinyWorkspace

DECK = "decks/tiny/deck.toml"


def test_a_whole_deck_has_neither_flaw(translated: TinyWorkspace) -> None:
    assert not findings(translated, "D4", "D5")


def test_a_section_without_slides_is_an_error(translated: TinyWorkspace) -> None:
    translated.write("decks/tiny/sections/empty.toml", 'id = "empty"\n\ntitle = "空"\n')
    translated.replace(DECK, '  "# back",', '  "# empty",\n  "# back",')
    (only,) = findings(translated, "D4")
    assert (only.record, only.severity) == ("section empty", "error")


def test_a_section_behind_the_backup_is_an_error(translated: TinyWorkspace) -> None:
    translated.write("decks/tiny/sections/late.toml", 'id = "late"\n\ntitle = "後"\n')
    translated.replace(DECK, '  "## sources",', '  "# late",\n  "## sources",')
    (only,) = findings(translated, "D4")
    assert (only.record, "'back'" in only.message) == ("section late", True)


def test_an_agenda_without_sections_is_an_error(translated: TinyWorkspace) -> None:
    translated.replace(DECK, '  "# main",\n', "")
    translated.replace(DECK, '  "# back",\n', "")
    translated.path("decks/tiny/sections/main.toml").unlink()
    translated.path("decks/tiny/sections/back.toml").unlink()
    assert [each.record for each in findings(translated, "D4")] == ["deck tiny"]


def test_without_an_agenda_sections_are_free(translated: TinyWorkspace) -> None:
    translated.write("decks/tiny/sections/empty.toml", 'id = "empty"\n\ntitle = "空"\n')
    translated.replace(DECK, '  "# back",', '  "# empty",\n  "# back",')
    translated.replace(DECK, '  "## agenda",\n', "")
    translated.path("decks/tiny/slides/agenda.toml").unlink()
    assert not findings(translated, "D4")


def test_figures_without_a_slide_of_sources_are_found(translated: TinyWorkspace) -> None:
    translated.replace(DECK, '  "## sources",\n', "")
    translated.path("decks/tiny/slides/sources.toml").unlink()
    assert [(each.code, each.record) for each in findings(translated, "D5")] == [
        ("D5", "deck tiny")
    ]
