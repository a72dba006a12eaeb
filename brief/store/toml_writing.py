"""Writing records as TOML: a new file in the house style, an old one changed where it differs."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

import tomlkit
from tomlkit.container import Container
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT, Comment, Item, Null, Table, Whitespace

from brief.errors import BadInput
from brief.model.record import Record
from brief.store.order_text import quoted, reordered
from brief.store.records import validate_record
from brief.store.toml_files import parse_toml

_MARK = "\ufeff"
"""The byte order mark that some editors put before a text."""


def written(record: Record, *, shown: str = "") -> str:
    """Return a new file for a record; BadInput, with `shown` as its name, if it would not stand."""
    fields = record.model_dump(mode="json")
    plain: list[str] = []
    tables: list[str] = []
    for name in _worth_writing(record, fields):
        if isinstance(fields[name], dict):
            tables += _tables(name, fields[name])
        elif _is_of_tables(fields[name]):
            tables += [_item(name, each) for each in fields[name]]
        else:
            plain.append(_statement(name, fields[name]) + "\n")
    return _checked("\n".join([*plain, *tables]), record, shown)


def edited(text: str, old: Record, new: Record, *, shown: str = "") -> str:
    """Return the text of `old` with the fields in which `new` differs; all else stays as it is.

    Comments, the order of the fields, a byte order mark and the line ends survive. Raises
    BadInput where that can't be done: nothing is written then that says anything else.
    """
    before, after = old.model_dump(mode="json"), new.model_dump(mode="json")
    changed = [name for name in after if json.dumps(after[name]) != json.dumps(before.get(name))]
    mark = _MARK if text.startswith(_MARK) else ""
    body = text.removeprefix(_MARK)
    kept = set(_worth_writing(new, after))
    try:
        for name in changed:
            if isinstance(after[name], dict):
                body = _with_cells(body, name, after[name])
            elif _is_of_tables(after[name]):
                body = _with_items(body, name, after[name])
            else:
                body = _with_field(body, name, after[name], list(after), keep=name in kept)
    except (TOMLKitError, ValueError) as error:
        raise _refused(new, shown, str(error)) from error
    return mark + _checked(body, new, shown)


def _worth_writing(record: Record, fields: Mapping[str, Any]) -> list[str]:
    """Return the names of the fields that a file needs: those that are not as they are anyway."""
    usual = {
        name: field.default
        for name, field in type(record).model_fields.items()
        if not field.is_required()
    }
    return [name for name in fields if name not in usual or getattr(record, name) != usual[name]]


def _statement(name: str, value: Any, eol: str = "\n") -> str:
    """Return one field; a list of ids has one a line, so that a merge sees each of them."""
    if not isinstance(value, list):
        return f"{name} = {quoted(value)}"
    if all(isinstance(each, int) for each in value):
        return f"{name} = [{', '.join(quoted(each) for each in value)}]"
    return f"{name} = [{eol}{''.join(f'  {quoted(each)},{eol}' for each in value)}]"


def _tables(name: str, value: Mapping[str, Any]) -> list[str]:
    """Return the tables of a field: one, or one for each row."""
    if any(isinstance(each, dict) for each in value.values()):
        return [line for row in value for line in _tables(f"{name}.{row}", value[row])]
    return [f"[{name}]\n", *(f"{key} = {quoted(each)}\n" for key, each in value.items())]


def _item(name: str, fields: Mapping[str, Any]) -> str:
    """Return one of a list of tables, what it doesn't say left out."""
    said = (_statement(key, each) + "\n" for key, each in fields.items() if each is not None)
    return f"[[{name}]]\n" + "".join(said)


def _with_field(body: str, name: str, value: Any, order: Sequence[str], *, keep: bool) -> str:
    """Return the text with one plain field set, or taken out when it says nothing new."""
    places = _places(body)
    if name not in places:
        return _with_new_field(body, name, value, order, places) if keep else body
    begin, start, end, after = places[name]
    if isinstance(value, list) and keep:
        return body[:start] + reordered(body[start:end], value) + body[end:]
    if keep or isinstance(value, bool | str):  # a usual value that was written out stays written
        return body[:start] + quoted(value) + body[end:]
    above, below = body[:begin], body[after:]
    for empty in ("\r\n", "\n"):  # of the empty lines above and below it, one is left
        if below.startswith(empty) and (not above or above.endswith("\n" + empty)):
            return above + below.removeprefix(empty)
    return above.rstrip("\r\n") + _eol(body) if not below.strip() and above else above + below


def _with_new_field(
    body: str,
    name: str,
    value: Any,
    order: Sequence[str],
    places: Mapping[str, tuple[int, int, int, int]],
) -> str:
    """Return the text with a field added after the nearest that comes before it in the model."""
    eol = _eol(body)
    line = _statement(name, value, eol) + eol
    earlier = [places[each] for each in order[: order.index(name)] if each in places]
    if not earlier:
        later = min((place[0] for place in places.values()), default=len(body))
        return body[:later] + line + eol + body[later:]
    after = earlier[-1][3]
    above = body[:after] if body[:after].endswith("\n") else body[:after] + eol
    below = body[after:]
    gap = "" if not below or below.startswith(("\n", "\r\n")) else eol
    return above + eol + line + gap + below


def _eol(body: str) -> str:
    """Return the line end that a text uses."""
    return "\r\n" if "\r\n" in body else "\n"


def _places(body: str) -> dict[str, tuple[int, int, int, int]]:
    """Return where each plain field stands: its line, its value, the value's end, the next line.

    tomlkit reads without losing a character, so the pieces' lengths say where each begins.
    """
    places: dict[str, tuple[int, int, int, int]] = {}
    position = 0
    for key, item in tomlkit.parse(body).body:
        if isinstance(item, Table | AoT):
            break
        if key is None:
            position += len(_between(item))
            continue
        start = position + len(item.trivia.indent + key.as_string() + key.sep)
        end = start + len(item.as_string())
        after = end + len(item.trivia.comment_ws + item.trivia.comment + item.trivia.trail)
        if key.is_dotted() or body[start:end] != item.as_string():
            raise ValueError("is not written in a way that can be edited here")
        places[key.key] = (position, start, end, after)
        position = after
    return places


def _between(item: Item) -> str:
    """Return what stands between two fields: a comment or empty lines."""
    if not isinstance(item, Whitespace | Comment | Null):
        raise ValueError("is not written in a way that can be edited here")
    return item.as_string()


def _with_cells(body: str, name: str, value: Mapping[str, Any]) -> str:
    """Return the text with the cells of a table's field changed; its rows and columns stay."""
    document = tomlkit.parse(body)
    _change_cells(document, name, value)
    return tomlkit.dumps(document)


def _is_of_tables(value: Any) -> bool:
    """Whether a field is a list of tables, such as anchors."""
    return isinstance(value, list) and bool(value) and all(isinstance(each, dict) for each in value)


def _with_items(body: str, name: str, value: Sequence[Mapping[str, Any]]) -> str:
    """Return the text with values changed in a list of tables, of which none comes or goes."""
    document = tomlkit.parse(body)
    items = document.get(name)
    if not isinstance(items, Sequence) or len(items) != len(value):
        raise ValueError(f"has other {name} than its file; change them in the file")
    for item, fields in zip(items, value, strict=True):
        for key, each in fields.items():
            if each != item.get(key):
                item[key] = each
    return tomlkit.dumps(document)


def _change_cells(container: Container | Item, name: str, value: Mapping[str, Any]) -> None:
    """Change those cells that differ; ValueError where there are others than there were."""
    inner = container.get(name) if isinstance(container, Mapping) else None
    if not isinstance(inner, Mapping) or list(inner) != list(value):
        raise ValueError("has other rows or columns than its file; change them in the file")
    for key, each in value.items():
        if isinstance(each, Mapping):
            _change_cells(inner, key, each)  # type: ignore[arg-type]
        elif inner[key] != each:
            inner[key] = each  # type: ignore[index]


def _checked(text: str, record: Record, shown: str) -> str:
    """Return the text if it says what the record says, read as any record is; else BadInput."""
    name = shown or getattr(record, "id", "") or type(record).__name__.lower()
    read = validate_record(type(record), parse_toml(text, name), text, name)
    if read.model_dump_json() != record.model_dump_json():
        raise _refused(record, shown, "would not say what was meant")
    return text


def _refused(record: Record, shown: str, problem: str) -> BadInput:
    """Return the error of a record that can't be written."""
    return BadInput(
        f"can't be saved: {problem}",
        file=shown or None,
        record=getattr(record, "id", None),
        remedy="change it in the file",
    )
