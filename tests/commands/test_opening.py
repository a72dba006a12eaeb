"""`brief` and `brief open`, as far as they go without a terminal."""

import pytest
from conftest import Command

from brief.tui import running
from brief.tui.app import BriefApp


@pytest.mark.parametrize("argv", [[], ["open"], ["open", "tiny"]])
def test_without_a_terminal_it_says_that_it_needs_one(brief: Command, argv: list[str]) -> None:
    answer = brief(*argv)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == "the workbench needs a terminal; see brief --help for the commands\n"


class _Terminal:
    def isatty(self) -> bool:
        return True


def test_a_deck_that_is_not_there_is_named_before_the_screen_is_taken(
    brief: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("brief.commands.open.sys.stdin", _Terminal())
    monkeypatch.setattr("brief.commands.open.sys.stdout.isatty", lambda: True)
    answer = brief("open", "nothing")
    assert answer.code == 2
    assert "there is no deck 'nothing'; the decks are: tiny" in answer.err


def test_a_bug_ends_with_its_own_code_and_says_that_the_work_is_kept(
    brief: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(app: BriefApp) -> None:
        app._return_code = running._CRASHED

    monkeypatch.setattr("brief.commands.open.sys.stdin", _Terminal())
    monkeypatch.setattr("brief.commands.open.sys.stdout.isatty", lambda: True)
    monkeypatch.setattr(BriefApp, "run", crash)
    answer = brief("open")
    assert answer.code == 70
    assert "comes back at the next start" in answer.err
