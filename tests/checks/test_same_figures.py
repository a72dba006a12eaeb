"""L1, L8: both languages show the same figures, and a count that differs is worth a look."""

from checking import findings
from flagged import codes
from tiny_workspace import TinyWorkspace

CONTEXT = "point/now-count"


def test_a_translation_that_shows_only_the_date_of_a_figure_lacks_the_figure(
    tiny: TinyWorkspace,
) -> None:
    tiny.translate({CONTEXT: "{count_date}: a count as of {warheads_now:as_of}"})
    (found,) = findings(tiny, "L1")
    assert (found.record, found.words) == ("point now-count", "{warheads_now}")
    assert found.file == "translations/en/LC_MESSAGES/points.po"


def test_a_translation_that_shows_a_figure_of_which_the_original_has_only_the_target(
    tiny: TinyWorkspace,
) -> None:
    tiny.replace(
        "seeds/short-report/points/later-count.toml",
        "{warheads_later:target}有{warheads_later}",
        "{warheads_later:target}會更多",
    )
    tiny.translate({"point/later-count": "{warheads_later} by {warheads_later:target}"})
    (found,) = findings(tiny, "L1")
    assert found.message == "the translation has {warheads_later}, which the original has not"


def counts(tiny: TinyWorkspace) -> list[str]:
    """Return what is said of the counts in the point that these tests are about."""
    return [each.message for each in findings(tiny, "L8") if each.record == "point now-count"]


def test_another_form_of_the_same_figure_is_fine(tiny: TinyWorkspace) -> None:
    tiny.translate({CONTEXT: "{count_date:year}: {warheads_now:number} available"})
    assert (codes(tiny, "L1"), counts(tiny)) == ([], [])


def test_what_goes_with_a_figure_in_one_language_only_is_a_warning(tiny: TinyWorkspace) -> None:
    tiny.translate({CONTEXT: "{count_date}: {warheads_now} ({warheads_now:originator})"})
    assert codes(tiny, "L1") == []
    assert counts(tiny) == [
        "{warheads_now:originator} stands not in the original and once in the translation"
    ]


def test_a_figure_that_stands_twice_in_one_language_is_a_warning(tiny: TinyWorkspace) -> None:
    tiny.translate({CONTEXT: "{count_date}: {warheads_now}, and {warheads_now} it is"})
    assert codes(tiny, "L1") == []
    assert counts(tiny) == [
        "{warheads_now} stands once in the original and twice in the translation"
    ]
