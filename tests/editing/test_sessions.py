"""A session saves what was done, takes in what others did, and loses neither."""

import pytest
from tiny_workspace import DECK, TinyWorkspace

from brief.editing import changes
from brief.editing.disk import Changed, Saved, Snapshot
from brief.editing.merging import Conflict
from brief.editing.new_deck import new_deck
from brief.editing.session import Session
from brief.errors import BadInput
from brief.language.po_files import catalog_path, read_catalog
from brief.model.slide import Slide

ORDER = f"decks/{DECK}/deck.toml"
ANSWER = f"decks/{DECK}/slides/answer.toml"


def open_session(workspace: TinyWorkspace) -> Session:
    return Session(Snapshot.take(workspace.root))


def save(session: Session) -> Saved | Changed:
    job = session.save_job()
    assert job is not None
    outcome = job.run()
    if isinstance(outcome, Saved):
        session.saved(outcome)
    return outcome


def order_on_disk(workspace: TinyWorkspace) -> tuple[str, ...]:
    return workspace.load().decks[DECK].deck.order


def test_what_was_picked_is_on_the_disk_after_a_save(translated: TinyWorkspace) -> None:
    session = open_session(translated)
    session.change("pick point", changes.pick(session.deck, "keep-waiting", "now-count"))
    assert session.unsaved
    assert isinstance(save(session), Saved)
    assert not session.unsaved
    assert session.save_job() is None
    order = order_on_disk(translated)
    assert order[order.index("now-count") + 1] == "keep-waiting"


def test_the_first_change_to_the_order_writes_picked_and_a_title_does_not(
    translated: TinyWorkspace,
) -> None:
    session = open_session(translated)
    session.change("change title", changes.retitle(session.deck, "", "新"))
    save(session)
    before = translated.path(ORDER).read_text("utf-8")
    assert "picked" not in before
    session.change("drop point", changes.drop(session.deck, "our-view"))
    save(session)
    lines = '  "later-count",\n  "no-first-move",\n  "now-count",\n'
    after = before.replace('  "our-view",\n', "") + f"\npicked = [\n{lines}]\n"
    assert translated.path(ORDER).read_text("utf-8") == after
    session.change("new deck", new_deck(session.deck, "another", "另一份"))
    save(session)
    assert translated.path("decks/another/deck.toml").read_text("utf-8").endswith("\npicked = []\n")


def test_undo_after_a_save_is_a_change_to_be_saved(translated: TinyWorkspace) -> None:
    before = translated.path(ORDER).read_bytes()
    session = open_session(translated)
    session.change("drop point", changes.drop(session.deck, "our-view"))
    save(session)
    assert session.undo() == "drop point"
    assert session.unsaved
    assert isinstance(save(session), Saved)
    assert translated.path(ORDER).read_bytes() == before


def test_changes_of_others_are_taken_in_and_undo_does_not_touch_them(
    translated: TinyWorkspace,
) -> None:
    session = open_session(translated)
    session.change("drop point", changes.drop(session.deck, "now-count"))
    translated.replace(ORDER, '  "no-first-move",\n', "")
    outcome = save(session)
    assert isinstance(outcome, Changed)
    assert session.merge(outcome.snapshot)
    assert isinstance(save(session), Saved)
    assert not {"now-count", "no-first-move"} & set(order_on_disk(translated))
    session.undo()
    save(session)
    order = order_on_disk(translated)
    assert "now-count" in order
    assert "no-first-move" not in order


def test_undoing_a_new_deck_goes_back_to_the_deck_before_it(translated: TinyWorkspace) -> None:
    session = open_session(translated)
    session.change("new deck", new_deck(session.deck, "deck-1", "另一份"))
    assert session.deck_id == "deck-1"
    session.undo()
    assert session.deck_id == DECK
    session.redo()
    assert session.deck_id == "deck-1"
    assert isinstance(save(session), Saved)
    assert set(translated.load().decks) == {DECK, "deck-1"}


def test_the_same_line_changed_on_both_sides_is_a_conflict_that_changes_nothing(
    translated: TinyWorkspace,
) -> None:
    session = open_session(translated)
    session.change("edit title", changes.retitle(session.deck, "## answer", "甲說"), {})
    translated.replace(ANSWER, "還在增加", "仍在增加")
    outcome = save(session)
    assert isinstance(outcome, Changed)
    with pytest.raises(Conflict) as conflict:
        session.merge(outcome.snapshot)
    assert conflict.value.places == (f"{ANSWER}: title",)
    assert "仍在增加" in translated.path(ANSWER).read_text("utf-8")
    assert session.deck.slides["answer"].title == "甲說"


def test_a_conflict_is_settled_either_way_and_theirs_can_be_undone(
    translated: TinyWorkspace,
) -> None:
    for keep in (True, False):
        session = open_session(translated)
        session.change("edit title", changes.retitle(session.deck, "## answer", f"我說{keep}"), {})
        title = session.deck.slides["answer"].title
        old = translated.load().decks[DECK].slides["answer"].title
        translated.replace(ANSWER, old, f"他說{keep}")
        outcome = save(session)
        assert isinstance(outcome, Changed)
        if keep:
            session.keep_mine(outcome.snapshot)
            assert isinstance(save(session), Saved)
        else:
            session.take_theirs(outcome.snapshot)
            assert session.deck.slides["answer"].title == f"他說{keep}"
            session.undo()
        assert session.deck.slides["answer"].title == title


def test_a_title_keeps_its_translation_through_removal_undo_and_saves(
    translated: TinyWorkspace,
) -> None:
    session = open_session(translated)
    record: Slide = session.deck.slides["number"]
    english = session.translation(record, "title")
    assert english
    folder = changes.move_to(session.deck, "no-first-move", "now-count")
    session.change("remove from deck", changes.remove(folder, "## number"))
    save(session)
    session.undo()
    save(session)
    assert open_session(translated).translation(record, "title") == english


def test_a_title_typed_in_both_languages_is_in_the_catalog(translated: TinyWorkspace) -> None:
    session = open_session(translated)
    folder = changes.retitle(session.deck, "## answer", "新的標題")
    typed = {(f"slide/{DECK}/answer/title", "新的標題"): "A new title"}
    session.change("edit title", folder, typed)
    assert session.translation(session.deck.slides["answer"], "title") == "A new title"
    assert isinstance(save(session), Saved)
    catalog = read_catalog(catalog_path(translated.root / "translations", "en"))
    entry = catalog.entries[f"slide/{DECK}/answer/title", "新的標題"]
    assert entry.text == "A new title"
    session.undo()
    save(session)
    again = open_session(translated)
    assert again.translation(again.deck.slides["answer"], "title").startswith("Words of")


def test_nothing_is_written_that_the_next_start_would_refuse(translated: TinyWorkspace) -> None:
    before = translated.path(ANSWER).read_bytes()
    session = open_session(translated)
    session.change("edit title", changes.retitle(session.deck, "## answer", "有{nothing}枚"))
    with pytest.raises(BadInput, match="there is no figure 'nothing'"):
        save(session)
    assert translated.path(ANSWER).read_bytes() == before
    assert session.unsaved


def test_unsaved_work_survives_as_data(translated: TinyWorkspace) -> None:
    session = open_session(translated)
    assert session.unsaved_work() is None
    session.change("drop point", changes.drop(session.deck, "our-view"))
    folder, made = changes.add_slide(session.deck, "## answer", "新的一頁")
    session.change("new slide", folder)
    data = session.unsaved_work()
    assert data is not None
    translated.replace(ORDER, '  "no-first-move",\n', "")
    later = open_session(translated)
    later.recover(data)
    assert later.undo_name == "recover unsaved work"
    assert later.deck.slides[made].title == "新的一頁"
    assert not {"our-view", "no-first-move"} & set(later.deck.deck.order)
    assert isinstance(save(later), Saved)
