"""Finding a workspace and reading its settings."""

from pathlib import Path

from brief.errors import BadInput, BadUsage
from brief.model.settings import Settings
from brief.model.workspace import SETTINGS_FILE
from brief.store.records import validate_record
from brief.store.toml_files import parse_toml, read_text


def find_root(start: Path) -> Path:
    """Return the nearest folder from `start` upwards that holds brief.toml; else BadUsage."""
    for folder in (start, *start.parents):
        if (folder / SETTINGS_FILE).is_file():
            return folder
    raise BadUsage(
        f"there is no {SETTINGS_FILE} here or above",
        file=start,
        remedy="go to a workspace, or make one: brief init DIR",
    )


def load_settings(root: Path) -> Settings:
    """Read brief.toml; a newer schema than this program's is refused, whatever else it holds."""
    try:
        text = read_text(root / SETTINGS_FILE, SETTINGS_FILE)
        fields = parse_toml(text, SETTINGS_FILE)
        version = fields.get("schema_version")
        if isinstance(version, int) and version > 1:
            raise BadUsage(
                f"has schema_version {version}, this program knows 1",
                file=SETTINGS_FILE,
                remedy="install a newer brief",
            )
        return validate_record(Settings, fields, text, SETTINGS_FILE)
    except BadInput as error:
        raise BadUsage(
            error.problem, file=error.file, record=error.record, remedy=error.remedy
        ) from error
