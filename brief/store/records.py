"""Reading one record: TOML in, a frozen model out, or an error that names file, line and field."""

import difflib
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from brief.errors import BadInput
from brief.model.record import Record
from brief.store.record_cache import RecordCache
from brief.store.toml_files import line_of, parse_toml, read_text

R = TypeVar("R", bound=Record)


def load_record(
    model: type[R],
    path: Path,
    shown: str,
    *,
    id_from_name: bool = True,
    cache: RecordCache | None = None,
) -> R:
    """Read a record; its id must equal the file's name, so that a copy can't pass for it.

    What the cache has of an unchanged file is held against the model as the file itself would be.
    """
    known = _from_cache(model, path, shown, cache)
    if known is not None and (not id_from_name or getattr(known, "id", None) == path.stem):
        return known
    text = read_text(path, shown)
    fields = parse_toml(text, shown)
    record = validate_record(model, fields, text, shown)
    record_id = getattr(record, "id", None)
    if id_from_name and record_id != path.stem:
        line = line_of(text, ("id",)) or 1
        raise BadInput(
            f"has the id '{record_id}'",
            file=f"{shown}:{line}",
            remedy=f'write id = "{path.stem}", or rename the file to {record_id}.toml',
        )
    if cache:
        cache.keep(shown, fields)
    return record


def _from_cache(model: type[R], path: Path, shown: str, cache: RecordCache | None) -> R | None:
    """Return a record as the cache has it; None where its file must be read."""
    fields = cache.fields(path, shown) if cache else None
    if fields is None:
        return None
    try:
        return model.model_validate(fields)
    except ValidationError:  # the file is read, and says what is wrong
        return None


def validate_record(model: type[R], fields: dict[str, Any], text: str, shown: str) -> R:
    """Make a model of parsed fields; the first wrong one is a BadInput with its line in `text`."""
    try:
        return model.model_validate(fields)
    except ValidationError as error:
        details = error.errors(include_url=False, include_context=False)
        # A misspelt field is both unknown and missing: the unknown name says more.
        first = next((each for each in details if each["type"] == "extra_forbidden"), details[0])
        keys = _keys(first, fields)
        line = line_of(text, keys)
        others = len({_keys(each, fields) for each in details}) - 1
        more = f" (and {others} more)" if others else ""
        record = fields.get("id")
        raise BadInput(
            _problem(first, keys) + more,
            file=f"{shown}:{line}" if line else shown,
            record=record if isinstance(record, str) else None,
            remedy=_remedy(model, first, keys),
        ) from error


def _keys(error: ErrorDetails, fields: dict[str, Any]) -> tuple[str, ...]:
    """Return the names of the fields that lead to an error, without pydantic's own in between."""
    keys: list[str] = []
    value: Any = fields
    for part in error["loc"]:
        if isinstance(value, dict) and (part in value or error["type"] == "missing"):
            keys.append(str(part))
            value = value.get(part)
        elif isinstance(value, list) and isinstance(part, int):
            value = value[part]
    return tuple(keys)


def _problem(error: ErrorDetails, keys: tuple[str, ...]) -> str:
    """Say in one phrase what is wrong with a field."""
    field = ".".join(keys)
    if error["type"] == "missing":
        return f"the field '{field}' is missing"
    if error["type"] == "extra_forbidden":
        return f"the field '{field}' is unknown"
    message = error["msg"].removeprefix("Value error, ")
    if error["type"] == "string_pattern_mismatch":
        message = f"'{error['input']}' is not in the form that is asked for"
    return f"{field}: {message}" if field else message


def _remedy(model: type[Record], error: ErrorDetails, keys: tuple[str, ...]) -> str:
    """Say what to do, with the field that was probably meant."""
    if error["type"] == "missing":
        return "add it"
    if error["type"] == "extra_forbidden" and keys:
        near = difflib.get_close_matches(keys[-1], model.model_fields, n=1)
        return f"did you mean '{near[0]}'?" if near else "remove it, or correct its name"
    return "correct it"
