"""What the workbench asks of Python while it runs."""

import gc
import weakref

import pytest

from brief.tui.running import undisturbed


class Knot:
    """Something that holds itself, so that only the search for garbage frees it."""

    def __init__(self) -> None:
        self.itself = self


def test_what_was_loaded_is_searched_for_garbage_again_after_the_workbench() -> None:
    before = gc.get_threshold()

    def ended_by_an_error() -> None:
        with undisturbed():
            assert gc.get_freeze_count() > 0
            assert gc.get_threshold()[2] > before[2]
            raise RuntimeError

    with pytest.raises(RuntimeError):
        ended_by_an_error()
    assert gc.get_freeze_count() == 0
    assert gc.get_threshold() == before


def test_garbage_of_the_workbench_itself_is_still_found() -> None:
    with undisturbed():
        knot = weakref.ref(Knot())
        assert gc.isenabled()
        gc.collect()
        assert knot() is None
