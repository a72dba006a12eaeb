"""An inbox reads back as it was written, merges in git, and what is wrong in it has its line."""

import subprocess
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tiny_workspace import SOURCE, TinyWorkspace

from brief.errors import BadInput
from brief.extraction import found
from brief.model import inbox
from brief.store.inbox import inbox_count, inbox_name, inbox_text, read_inbox

NAME = inbox_name(SOURCE)


def figure(start: int, text: str = "600枚", **more: Any) -> inbox.InboxFigure:
    end = start + len(text)
    fields = {"core_start": start, "core_end": end, "kind": "quantity", "role": "body", "block": 1}
    return inbox.InboxFigure.model_validate(
        {"start": start, "end": end, "text": text, **fields, **more}
    )


def test_an_inbox_reads_back_as_it_was_written(tiny: TinyWorkspace) -> None:
    figures = (
        figure(3, value=600, unit="枚", qualifier="more_than", originator='"某\\所"'),
        figure(20, "三分之一", kind="fraction", value=Fraction(1, 3), note="a note"),
        figure(40, "5至6成", kind="percent", low=50, high=60, as_of="2024-01/2024-06"),
        figure(60, "1.5倍", kind="multiple", value="3/2", factor=Fraction(5, 2)),
        figure(80, "6\u200b0\n<b>0</b>\x1b枚\U000e0041"),
    )
    text = inbox_text(reversed(figures), NAME)
    tiny.write(NAME, text)
    assert read_inbox(tiny.root, SOURCE) == figures
    assert inbox_count(tiny.root, SOURCE) == 5
    assert all(line.isprintable() for line in text.splitlines())
    assert tiny.load()


def test_a_source_without_an_inbox_has_nothing_waiting(tiny: TinyWorkspace) -> None:
    assert read_inbox(tiny.root, SOURCE) == ()
    assert inbox_count(tiny.root, SOURCE) == 0


@given(
    st.text(st.characters(codec="utf-8"), min_size=1),
    st.text(st.characters(codec="utf-8"), max_size=20),
)
def test_any_characters_survive(text: str, name: str) -> None:
    inbox_text([figure(0, text, originator=name, unit=name)], NAME)  # refuses what would differ


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("[figures.3-7]", "[figures.3-8]", r":3: text has 4 characters, but the span 5"),
        ("[figures.3-7]", "[figures.here]", r"'here' is no figure"),
        ("[figures.3-7]", "[other.3-7]", r"the field 'other' is unknown"),
        ("core_start = 3", "core_start = 2", r":3: core_start and core_end must lie in the span"),
        ("value = 600", "value = 600\nstart = 3", r"'3-7' is no figure"),
        ("value = 600", "value = 600\nlow = 1\nhigh = 2", r":3: a figure has a value, or low"),
        ("value = 600", "low = 1", r":3: a figure has a value, or low"),
        ('kind = "quantity"', 'kind = "rumour"', r":3: kind: "),
        ("value = 600", "value = 600\n<<<<<<< mine", r":9: holds a git conflict marker"),
    ],
)
def test_what_cannot_stand_in_an_inbox_is_named_with_its_line(
    tiny: TinyWorkspace, old: str, new: str, problem: str
) -> None:
    tiny.write(NAME, inbox_text([figure(3, value=600)], NAME))
    tiny.replace(NAME, old, new)
    with pytest.raises(BadInput, match=problem) as caught:
        read_inbox(tiny.root, SOURCE)
    assert str(caught.value).startswith(NAME)


def test_a_span_of_thousands_of_digits_is_bad_input(tiny: TinyWorkspace) -> None:
    tiny.write(NAME, f"[figures.{'9' * 5000}-1]\n")
    with pytest.raises(BadInput):
        read_inbox(tiny.root, SOURCE)


def git(root: Path, *arguments: str) -> int:
    who = ("-c", "user.name=a", "-c", "user.email=a@example.org")
    return subprocess.run(
        ["git", *who, *arguments], cwd=root, check=False, capture_output=True
    ).returncode


def test_two_who_take_different_figures_out_merge_cleanly(tiny: TinyWorkspace) -> None:
    figures = [figure(start, value=600) for start in range(0, 50, 10)]
    git(tiny.root, "init", "-q", "-b", "main")
    tiny.write(NAME, inbox_text(figures, NAME))
    git(tiny.root, "add", NAME)
    git(tiny.root, "commit", "-qm", "all")
    git(tiny.root, "checkout", "-qb", "other")
    tiny.write(NAME, inbox_text(figures[1:], NAME))
    git(tiny.root, "commit", "-qam", "without the first")
    git(tiny.root, "checkout", "-q", "main")
    tiny.write(NAME, inbox_text(figures[:3] + figures[4:], NAME))
    git(tiny.root, "commit", "-qam", "without the fourth")
    assert git(tiny.root, "merge", "-q", "other") == 0
    assert [each.start for each in read_inbox(tiny.root, SOURCE)] == [10, 20, 40]


def test_an_inbox_can_hold_every_kind_that_is_found() -> None:
    assert inbox.FoundKind == found.Kind
    assert inbox.FoundQualifier == found.Qualifier
