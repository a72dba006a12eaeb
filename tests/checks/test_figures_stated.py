"""F2: what the source does not say about a figure is a warning, and can be waived with a reason."""

from checking import findings, report
from tiny_workspace import TinyWorkspace

FILE = "seeds/short-report/figures/warheads_now.toml"


def test_a_figure_without_an_originator_is_named(translated: TinyWorkspace) -> None:
    translated.replace(FILE, 'originator = "遠望所"', 'originator = "not_stated"')
    (found,) = [each for each in findings(translated, "F2") if each.words == "originator"]
    assert (found.file, found.record, found.severity) == (FILE, "figure warheads_now", "warning")


def test_a_figure_that_says_all_of_it_is_not(translated: TinyWorkspace) -> None:
    assert not [each for each in findings(translated, "F2") if each.record == "figure warheads_now"]


def test_a_waiver_sets_it_aside_with_its_reason(translated: TinyWorkspace) -> None:
    translated.replace(
        FILE,
        'originator = "遠望所"',
        'originator = "not_stated"\n\nwaivers = ["F2: the article names nobody"]',
    )
    found = report(translated, "F2")
    assert [each.waiver for each in found.waived] == ["the article names nobody"]
    assert not [each for each in found.findings if each.record == "figure warheads_now"]


def test_an_id_in_the_place_of_words_is_named_with_the_words(translated: TinyWorkspace) -> None:
    translated.replace(FILE, 'basis = "operational"', 'basis = "installed_capacity"')
    (found,) = [each for each in findings(translated, "F2") if each.record == "figure warheads_now"]
    assert (found.words, found.severity) == ("installed_capacity", "warning")
    assert found.remedy.endswith("installed capacity")


def test_an_id_that_many_figures_have_is_named_once(translated: TinyWorkspace) -> None:
    for name in ("warheads_now", "warheads_later"):
        file = FILE.replace("warheads_now", name)
        translated.replace(file, 'basis = "operational"', 'basis = "installed_capacity"')
    (found,) = [each for each in findings(translated, "F2") if "_" in each.words]
    assert "and that of 1 more stands on pages" in found.message
