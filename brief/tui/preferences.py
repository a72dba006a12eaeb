"""What a user set for themselves, in a file of their own and not in the workspace."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import platformdirs
import tomlkit
from textual.theme import BUILTIN_THEMES
from tomlkit.exceptions import TOMLKitError

from brief.errors import BadUsage, BriefError
from brief.model.identifiers import LANGUAGES, Language
from brief.store.atomic import write_atomically
from brief.store.toml_files import parse_toml, read_text
from brief.tui.actions import ACTIONS, Action, KeyClash, remapped


@dataclass(frozen=True)
class Preferences:
    """What was found in the file, or what holds without one."""

    language: Language | None = None
    """The interface's language, None where the locale decides."""
    theme: str | None = None
    """Name of the colours, None for the program's choice."""
    actions: tuple[Action, ...] = ACTIONS
    """Every action with its keys as they were set."""


def preferences_file() -> Path:
    """Return where the file is, or would be: the user's own folder of settings."""
    return platformdirs.user_config_path("brief") / "preferences.toml"


def load_preferences(path: Path | None = None) -> Preferences:
    """Read the preferences; without a file the defaults hold.

    Raises BriefError naming the file for what can't be read or is not known.
    """
    file = path or preferences_file()
    if not file.exists():
        return Preferences()
    found = parse_toml(read_text(file, str(file)), str(file))
    for name in found:
        if name not in ("language", "theme", "keys"):
            raise BadUsage(
                "is no preference", file=file, record=name, remedy="use language, theme or [keys]"
            )
    try:
        actions = remapped(_keys(found.get("keys", {}), file))
    except KeyClash as error:
        raise BadUsage(
            str(error), file=file, record=error.action_id, remedy="change it under [keys]"
        ) from error
    return Preferences(
        next(
            (each for each in LANGUAGES if each == _one_of(found, "language", LANGUAGES, file)),
            None,
        ),
        _one_of(found, "theme", tuple(BUILTIN_THEMES), file),
        actions,
    )


def remember(
    *, language: Language | None = None, theme: str | None = None, path: Path | None = None
) -> str | None:
    """Write a choice into the file, which keeps its comments; return why it couldn't be, if so.

    A preference is not worth stopping for, so nothing is raised; the user is told the reason.
    """
    file = path or preferences_file()
    chosen = {"language": language, "theme": theme}
    new = {name: value for name, value in chosen.items() if value is not None}
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        text = file.read_bytes().decode("utf-8-sig") if file.exists() else ""
        meant = {**tomllib.loads(text), **new}
        document = tomlkit.parse(text)
        document.update(new)
        written = tomlkit.dumps(document)
        if tomllib.loads(written) != meant:
            return f"{file}: can't be changed without changing more; edit it by hand"
        write_atomically(file, written.encode())
    except BriefError as error:
        return str(error)
    except OSError as error:
        return f"{file}: {error.strerror}"
    except (ValueError, TOMLKitError):
        return f"{file}: is not valid TOML"
    return None


def _keys(given: Any, file: Path) -> Mapping[str, tuple[str, ...]]:
    """Return the keys by action: several are separated by commas, an empty text means none."""
    if not isinstance(given, dict):
        raise BadUsage("must be a table", file=file, record="keys", remedy="write [keys]")
    found: dict[str, tuple[str, ...]] = {}
    for name, value in _flat(given).items():
        if not isinstance(value, str):
            raise BadUsage(
                "must be a text", file=file, record=name, remedy='write keys = "ctrl+s,f12"'
            )
        found[name] = tuple(key.strip() for key in value.split(",") if key.strip())
    return found


def _flat(table: Mapping[str, Any], before: str = "") -> dict[str, Any]:
    """Take `slide.new` for a name: without quotes TOML makes tables of it."""
    flat: dict[str, Any] = {}
    for name, value in table.items():
        flat |= (
            _flat(value, f"{before}{name}.") if isinstance(value, dict) else {before + name: value}
        )
    return flat


def _one_of(found: Mapping[str, Any], name: str, there: tuple[str, ...], file: Path) -> str | None:
    """Return a value that must be one of those that there are."""
    value = found.get(name)
    if value is not None and value not in there:
        raise BadUsage(
            f"there is no {name} '{value}'",
            file=file,
            record=name,
            remedy=f"choose from {', '.join(there)}",
        )
    return value
