"""Everything can be taken back and done again, and others' changes are not taken back."""

import pytest

from brief.editing.history import MOST_STEPS, History
from brief.editing.state import State


def state(text: str) -> State:
    return State({}, {("title", "甲"): text})


def text(history: History) -> str:
    return history.present.translations["title", "甲"]


def three_changes() -> History:
    history = History(state("0"))
    for number in ("1", "2", "3"):
        history = history.did(f"change {number}", state(number))
    return history


def test_changes_are_taken_back_in_turn_and_done_again() -> None:
    history = three_changes()
    assert (history.undo_name, history.redo_name) == ("change 3", None)
    history = history.undone().undone()
    assert (text(history), history.undo_name, history.redo_name) == ("1", "change 1", "change 2")
    history = history.redone()
    assert (text(history), history.undo_name, history.redo_name) == ("2", "change 2", "change 3")
    assert history.redone() == three_changes()


def test_there_is_nothing_before_the_beginning_and_nothing_after_the_end() -> None:
    history = three_changes()
    assert history.redone() == history
    beginning = history.undone().undone().undone()
    assert beginning.undone() == beginning
    assert beginning.undo_name is None


def test_a_new_change_forgets_what_was_taken_back() -> None:
    history = three_changes().undone().did("another", state("4"))
    assert history.redo_name is None
    assert text(history.undone()) == "2"


def test_history_is_bounded() -> None:
    history = History(state("0"))
    for number in range(MOST_STEPS + 5):
        history = history.did("change", state(str(number + 1)))
    for _ in range(MOST_STEPS + 5):
        history = history.undone()
    assert text(history) == "5"


def test_rebasing_reaches_every_state() -> None:
    history = (
        three_changes().undone().rebased(lambda old: state(f"{old.translations['title', '甲']}+"))
    )
    assert text(history) == "2+"
    assert text(history.undone().undone()) == "0+"
    assert text(history.redone()) == "3+"


def test_rebasing_cuts_the_history_where_a_state_has_no_place() -> None:
    history = (
        three_changes()
        .undone()
        .rebased(lambda old: None if old.translations["title", "甲"] in "03" else old)
    )
    assert text(history.undone()) == "1"
    assert history.undone().undo_name is None
    assert history.redo_name is None


def test_the_present_can_not_be_cut() -> None:
    with pytest.raises(ValueError, match="present"):
        three_changes().rebased(lambda old: None)


def test_a_step_knows_its_line_both_ways_and_through_a_rebase() -> None:
    history = History(state("0")).did("move point", state("1"), "our-view")
    assert (history.undo_line, history.redo_line) == ("our-view", "")
    history = history.undone().rebased(lambda old: old)
    assert (history.undo_line, history.redo_line) == ("", "our-view")
    assert history.redone().undo_line == "our-view"
