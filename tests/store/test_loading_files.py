"""Loading a workspace whose files or settings are not as they should be."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from loading_samples import FIGURE, ORDER, POINT, SLIDE, refusal
from tiny_workspace import DECK, SOURCE, TinyWorkspace

from brief.errors import BadInput, BadUsage, BriefError
from brief.model.workspace import Workspace


@pytest.mark.parametrize("disguise", ["byte order mark", "CRLF", "no final newline", "both"])
def test_what_an_editor_leaves_behind_changes_nothing(tiny: TinyWorkspace, disguise: str) -> None:
    plain = tiny.load()
    for name in (FIGURE, POINT, ORDER, SLIDE, "brief.toml", f"seeds/{SOURCE}/source.toml"):
        data = tiny.path(name).read_bytes()
        if disguise in ("CRLF", "both"):
            data = data.replace(b"\n", b"\r\n")
        if disguise in ("byte order mark", "both"):
            data = b"\xef\xbb\xbf" + data
        tiny.write(name, data.rstrip() if disguise == "no final newline" else data)
    assert tiny.load() == plain


@pytest.mark.parametrize("name", [FIGURE, POINT, ORDER, SLIDE, "brief.toml"])
@pytest.mark.parametrize(
    "data", ["漢字".encode("big5"), b"\x00" * 40, b'id = "x', '"id" = "中"'.encode("utf-16")]
)
def test_a_file_that_is_no_utf8_toml_is_named(tiny: TinyWorkspace, name: str, data: bytes) -> None:
    tiny.write(name, data)
    assert refusal(tiny).startswith(name)


def test_an_empty_record_lacks_its_fields(tiny: TinyWorkspace) -> None:
    tiny.write(POINT, "")
    missing = "is missing (also wrong or missing: kind, text, claimant); add it"
    assert f"{POINT}: the field 'id' {missing}" in refusal(tiny)


@pytest.mark.parametrize(
    "name", [FIGURE, POINT, SLIDE, ORDER, f"seeds/{SOURCE}/source.toml", f"decks/{DECK}/memo.toml"]
)
@pytest.mark.parametrize("instead", ["folder", "dangling link", "pipe", "link to itself"])
def test_what_is_no_file_is_named_and_never_waited_for(
    tiny: TinyWorkspace, name: str, instead: str
) -> None:
    path = tiny.path(name)
    path.unlink()
    if instead == "folder":
        path.mkdir()
    elif instead == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to(path.name if instead == "link to itself" else "nowhere")
    assert refusal(tiny).startswith(f"{name}: is ")


def test_a_link_to_a_record_is_followed(tiny: TinyWorkspace, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.toml"
    tiny.path(FIGURE).rename(elsewhere)
    tiny.path(FIGURE).symlink_to(elsewhere)
    assert "warheads_now" in tiny.load().figures


def test_the_lock_that_emacs_leaves_beside_a_file_is_no_record(tiny: TinyWorkspace) -> None:
    tiny.path(f"seeds/{SOURCE}/figures/.#warheads_now.toml").symlink_to("somebody@host.123:456")
    tiny.write(f"seeds/{SOURCE}/figures/._warheads_now.toml", b"\x00\x05\x16\x07")
    assert len(tiny.load().figures) == 5


def test_a_newer_schema_is_refused_whatever_else_the_settings_hold(tiny: TinyWorkspace) -> None:
    tiny.write("brief.toml", 'schema_version = 2\nnew_setting = "x"\n')
    with pytest.raises(BadUsage, match="has schema_version 2, this program knows 1") as caught:
        tiny.load()
    assert caught.value.exit_code == 2


def test_wrong_settings_are_wrong_usage(tiny: TinyWorkspace) -> None:
    tiny.replace("brief.toml", "default_deck", "defualt_deck")
    with pytest.raises(BadUsage, match="default_deck"):
        tiny.load()


def test_a_default_deck_that_is_not_there_is_named_with_those_that_are(
    shipped: Workspace,
) -> None:
    settings = shipped.settings.model_copy(update={"default_deck": "other"})
    with pytest.raises(BadUsage, match=r"default_deck is 'other', .*: .*nuclear-posture"):
        replace(shipped, settings=settings).deck()


def test_the_only_deck_takes_the_place_of_a_default_that_is_gone(tiny: TinyWorkspace) -> None:
    tiny.replace("brief.toml", f'"{DECK}"', '"other"')
    assert tiny.load().deck().deck.id == DECK


def test_a_record_that_cannot_be_read_is_a_fault_of_the_disk(
    tiny: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(
        BriefError, match=r"brief\.toml: can't be read: Input/output error"
    ) as caught:
        tiny.load()
    assert caught.value.exit_code == 5


def test_bad_input_has_the_exit_code_of_bad_input(tiny: TinyWorkspace) -> None:
    tiny.write(POINT, "=")
    with pytest.raises(BadInput) as caught:
        tiny.load()
    assert caught.value.exit_code == 3
