"""Reading one record: TOML in, a frozen model out, or an error that names file, line and field."""

import hashlib
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from brief.errors import BadInput
from brief.model.record import Record
from brief.store.forms import FORMS
from brief.store.record_cache import Content, RecordCache
from brief.store.toml_files import decoded, line_of, parse_toml, read_bytes

R = TypeVar("R", bound=Record)

_MOST = 6
"""Wrong fields that an error names besides the first."""


def load_record(
    model: type[R],
    root: Path,
    shown: str,
    *,
    wanted: str | None = None,
    cache: RecordCache | None = None,
) -> tuple[R, str]:
    """Read the record in a workspace's file `shown`, and return it with the file's SHA-256.

    Its id must be `wanted`, the name of its file, so that a copy can't pass for it. What the cache
    has of an unchanged file is held against the model as the file itself would be.
    """
    content = cache.content(shown) if cache else None
    if content is not None:
        known = _from_cache(model, content)
        if known is not None and wanted in (None, getattr(known, "id", None)):
            return known, content.sha256
    data = read_bytes(root / shown, shown)
    text = decoded(data, shown)
    fields = parse_toml(text, shown)
    record = validate_record(model, fields, text, shown)
    record_id = getattr(record, "id", None)
    if wanted not in (None, record_id):
        line = line_of(text, ("id",)) or 1
        raise BadInput(
            f"has the id '{record_id}'",
            file=f"{shown}:{line}",
            remedy=f'write id = "{wanted}", or rename the file to {record_id}.toml',
        )
    content = Content(hashlib.sha256(data).hexdigest(), fields)
    if cache:
        cache.keep(shown, content)
    return record, content.sha256


def _from_cache(model: type[R], content: Content) -> R | None:
    """Return a record as the cache has it; None where its file must be read."""
    try:
        return model.model_validate(content.fields)
    except ValidationError:  # the file is read, and says what is wrong
        return None


def validate_record(model: type[R], fields: dict[str, Any], text: str, shown: str) -> R:
    """Make a model of parsed fields; the first wrong one is a BadInput with its line in `text`."""
    try:
        return model.model_validate(fields)
    except ValidationError as error:
        details = error.errors(include_url=False)
        # A misspelt field is both unknown and missing: the unknown name says more.
        first = next((each for each in details if each["type"] == "extra_forbidden"), details[0])
        keys = _keys(first, fields)
        line = line_of(text, keys)
        names = dict.fromkeys(".".join(_keys(each, fields)) for each in details)
        others = tuple(name for name in names if name != ".".join(keys))
        more = f" (also wrong or missing: {_listed(others)})" if others else ""
        record = fields.get("id")
        raise BadInput(
            _problem(first, keys) + more,
            file=f"{shown}:{line}" if line else shown,
            record=record if isinstance(record, str) else None,
            remedy=_remedy(model, first, keys),
        ) from error


def _listed(names: tuple[str, ...]) -> str:
    """Name fields, the first few of many."""
    return ", ".join((*names[:_MOST], *(["…"] if len(names) > _MOST else [])))


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
    message = _said(error)[0]
    if error["type"] == "string_pattern_mismatch":
        message = f"'{error['input']}' is not {FORMS[error['ctx']['pattern']].wanted}"
    return f"{field}: {message}" if field else message


def _remedy(model: type[Record], error: ErrorDetails, keys: tuple[str, ...]) -> str:
    """Say what to do, with the field that was probably meant."""
    if error["type"] == "missing":
        return "add it"
    if error["type"] == "extra_forbidden" and keys:
        import difflib  # only an error asks for it

        near = difflib.get_close_matches(keys[-1], model.model_fields, n=1)
        return f"did you mean '{near[0]}'?" if near else "remove it, or correct its name"
    if error["type"] == "string_pattern_mismatch":
        return FORMS[error["ctx"]["pattern"]].remedy
    return _said(error)[1] or "correct it"


def _said(error: ErrorDetails) -> tuple[str, str]:
    """Return what a model says is wrong, and its own remedy where it names one."""
    message = error["msg"].removeprefix("Value error, ")
    if error["type"] != "value_error":
        return message, ""
    problem, _, remedy = message.partition("; ")
    return problem, remedy
