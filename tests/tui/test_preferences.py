"""What a user set for themselves: read strictly, written without disturbing it."""

from pathlib import Path

import pytest

from brief.errors import BadUsage, BriefError
from brief.tui import preferences
from brief.tui.actions import ACTIONS, action_of
from brief.tui.preferences import load_preferences, preferences_file, remember


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return where the preferences would be."""
    return tmp_path / "config" / "preferences.toml"


def write(file: Path, text: str) -> None:
    """Write preferences by hand."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode())


def test_without_a_file_the_defaults_hold(file: Path) -> None:
    found = load_preferences(file)
    assert (found.language, found.theme, found.actions) == (None, None, ACTIONS)


def test_the_file_is_in_the_users_own_folder_not_in_the_workspace() -> None:
    assert preferences_file().parts[-2:] == ("brief", "preferences.toml")


def test_language_colours_and_keys_are_read(file: Path) -> None:
    write(
        file,
        'language = "en"\ntheme = "nord"\n\n[keys]\n"file.save" = "f12, ctrl+s"\nslide.new = ""\n',
    )
    found = load_preferences(file)
    assert (found.language, found.theme) == ("en", "nord")
    assert action_of(found.actions, "file.save").keys == ("f12", "ctrl+s")
    assert action_of(found.actions, "slide.new").keys == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[keys]\n"file.print" = "f12"\n', "file.print: there is no such action"),
        ('[keys]\n"file.save" = "f9"\n', "file.save: the key 'f9' belongs to file.export"),
        ('[keys]\n"file.save" = "alt+s"\n', "file.save: there is no key 'alt\\+s'"),
        ('[keys]\n"file.save" = 9\n', "file.save: must be a text"),
        ('keys = "f9"\n', "keys: must be a table"),
        ('language = "fr"\n', "language: there is no language 'fr'"),
        ('theme = "mauve"\n', "theme: there is no theme 'mauve'"),
        ('colour = "nord"\n', "colour: is no preference"),
    ],
)
def test_what_is_wrong_is_named_with_file_and_id(file: Path, text: str, said: str) -> None:
    write(file, text)
    with pytest.raises(BadUsage, match=f"preferences.toml: {said}"):
        load_preferences(file)


def test_what_is_not_toml_is_refused_with_its_line(file: Path) -> None:
    write(file, 'language = "en"\ntheme = \n')
    with pytest.raises(BriefError, match=r"preferences\.toml:2: is not valid TOML"):
        load_preferences(file)


def test_a_choice_is_remembered_and_comments_stay(file: Path) -> None:
    write(file, '# mine\ntheme = "nord" # calm\n\n[keys]\n# F12 is near\n"file.save" = "f12"\n')
    assert remember(language="en", path=file) is None
    assert remember(theme="dracula", path=file) is None
    text = file.read_text(encoding="utf-8")
    for kept in ("# mine", "# calm", "# F12 is near"):
        assert kept in text
    found = load_preferences(file)
    assert (found.language, found.theme) == ("en", "dracula")
    assert action_of(found.actions, "file.save").keys == ("f12",)


def test_the_first_choice_makes_folder_and_file(file: Path) -> None:
    assert remember(language="zh-Hant", path=file) is None
    assert load_preferences(file).language == "zh-Hant"
    assert [path.name for path in file.parent.iterdir()] == ["preferences.toml"]


def test_a_file_with_only_keys_takes_a_language(file: Path) -> None:
    write(file, '[keys]\n"file.save" = "f12"\n')
    assert remember(language="en", theme="nord", path=file) is None
    assert load_preferences(file).language == "en"


@pytest.mark.parametrize("text", ["theme = \n", "language = 1\nlanguage = 2\n"])
def test_a_broken_file_is_left_as_it_is_and_the_user_is_told(file: Path, text: str) -> None:
    write(file, text)
    assert "is not valid TOML" in str(remember(language="en", path=file))
    assert file.read_text(encoding="utf-8") == text


def test_a_folder_that_cant_be_made_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("a file", encoding="utf-8")
    told = remember(language="en", path=tmp_path / "config" / "preferences.toml")
    assert "preferences.toml" in str(told)


def test_a_disk_that_refuses_stops_nothing(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, data: bytes) -> None:
        raise BriefError("can't be written: no room", file=path)

    monkeypatch.setattr(preferences, "write_atomically", full)
    assert "no room" in str(remember(theme="nord", path=file))
