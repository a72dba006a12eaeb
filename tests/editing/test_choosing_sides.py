"""Where two changed the same, one side is chosen there, and nothing else of the other is lost."""

import pytest
from tiny_workspace import DECK, TinyWorkspace

from brief.editing import changes
from brief.editing.disk import Saved, Snapshot
from brief.editing.merging import Conflict, Side, merge_decks
from brief.editing.session import Session
from brief.language.po_files import catalog_path, read_catalog
from brief.model.workspace import DeckFolder

ORDER = f"decks/{DECK}/deck.toml"
GROWTH = f"decks/{DECK}/slides/growth.toml"
CATALOG = "translations/en/LC_MESSAGES/points.po"
BACK = (f"section/{DECK}/back/title", "備用")


def retitled(session: Session) -> Session:
    """Give a slide another title, and drop a point."""
    session.change("edit title", changes.retitle(session.deck, "## growth", "我的"))
    session.change("drop point", changes.drop(session.deck, "our-view"))
    return session


def others(workspace: TinyWorkspace) -> Snapshot:
    """Give the slide a third title on the disk, and the deck another version."""
    old = workspace.load().decks[DECK].slides["growth"].title
    workspace.replace(GROWTH, old, "他的")
    workspace.replace(ORDER, 'version = "甲"', 'version = "乙"')
    return Snapshot.take(workspace.root)


def said(folder: DeckFolder) -> tuple[str, str, bool]:
    return folder.slides["growth"].title, folder.deck.version, "our-view" in folder.deck.order


def save(session: Session) -> None:
    job = session.save_job()
    assert job
    outcome = job.run()
    assert isinstance(outcome, Saved)
    session.saved(outcome)


def test_keeping_mine_keeps_what_else_the_others_did(translated: TinyWorkspace) -> None:
    session = retitled(Session(Snapshot.take(translated.root)))
    disk = others(translated)
    with pytest.raises(Conflict):
        session.merge(disk)
    session.keep_mine(disk)
    save(session)
    assert said(translated.load().decks[DECK]) == ("我的", "乙", False)
    session.undo()
    session.undo()
    save(session)
    assert said(translated.load().decks[DECK]) == ("他的", "乙", True)


def test_taking_theirs_keeps_what_else_i_did_and_can_be_undone(translated: TinyWorkspace) -> None:
    session = retitled(Session(Snapshot.take(translated.root)))
    session.take_theirs(others(translated))
    save(session)
    assert said(translated.load().decks[DECK]) == ("他的", "乙", False)
    session.undo()
    save(session)
    assert said(translated.load().decks[DECK]) == ("我的", "乙", False)


@pytest.mark.parametrize("mine", [True, False])
def test_a_translation_that_both_typed_is_the_chosen_one_from_then_on(
    translated: TinyWorkspace, mine: bool
) -> None:
    session = Session(Snapshot.take(translated.root))
    session.change("edit title", session.deck, {BACK: "Mine"})
    translated.replace(CATALOG, f"Words of section {DECK} back title", "Theirs")
    disk = Snapshot.take(translated.root)
    with pytest.raises(Conflict, match=f"translations: {BACK[0]}"):
        session.merge(disk)
    (session.keep_mine if mine else session.take_theirs)(disk)
    session.change("drop point", changes.drop(session.deck, "our-view"))
    save(session)
    catalog = read_catalog(catalog_path(translated.root / "translations", "en"))
    assert catalog.entries[BACK].text == ("Mine" if mine else "Theirs")


def test_work_that_names_what_others_removed_gives_way_as_a_whole(
    translated: TinyWorkspace,
) -> None:
    session = Session(Snapshot.take(translated.root))
    session.change("pick", changes.pick(session.deck, "keep-waiting", "now-count"))
    translated.path(f"decks/{DECK}/points/keep-waiting.toml").unlink()
    translated.replace(f"decks/{DECK}/memo.toml", "keep-waiting", "no-first-move")
    disk = Snapshot.take(translated.root)
    with pytest.raises(Conflict, match="keep-waiting"):
        session.merge(disk)
    session.take_theirs(disk)
    assert session.deck == disk.workspace.decks[DECK]


@pytest.mark.parametrize(("side", "title"), [("mine", "我的"), ("theirs", "他的")])
def test_work_of_a_crash_takes_a_side_too(
    translated: TinyWorkspace, side: Side, title: str
) -> None:
    data = retitled(Session(Snapshot.take(translated.root))).unsaved_work()
    assert data
    others(translated)
    later = Session(Snapshot.take(translated.root))
    with pytest.raises(Conflict):
        later.recover(data)
    later.recover(data, side)
    assert said(later.deck) == (title, "乙", False)


@pytest.mark.parametrize("side", ["mine", "theirs"])
def test_an_order_that_alone_would_not_fit_brings_its_whole_deck(
    tiny: TinyWorkspace, side: Side
) -> None:
    deck = tiny.load().decks[DECK]
    moved = changes.move(deck, "## growth", 1)
    removed = changes.remove(deck, "## growth")
    with pytest.raises(Conflict):
        merge_decks({DECK: deck}, {DECK: moved}, {DECK: removed})
    merged = merge_decks({DECK: deck}, {DECK: moved}, {DECK: removed}, side)
    assert merged == {DECK: moved if side == "mine" else removed}
