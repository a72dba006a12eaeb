"""No text of a record can become markup: every such text is given to Textual as plain content.

In markup, 「[src p14]」 disappears from a line and 「[@click=…]」 is run at a click.
"""

import ast
from pathlib import Path

import pytest

TUI = Path(__file__).parents[2] / "brief" / "tui"

READS_MARKUP: dict[str, tuple[str, ...]] = {
    "Static": ("content",),
    "Label": ("content",),
    "Button": ("label",),
    "Checkbox": ("label",),
    "RadioButton": ("label",),
    "Option": ("prompt",),
    "Tab": ("label",),
    "TabPane": ("title",),
    "Collapsible": ("*", "title"),
    "Toast": ("notification",),
    "notify": ("message", "title"),
    "update": ("content",),
    "add_option": ("option",),
    "add_options": ("new_options",),
    "set_options": ("options",),
    "replace_option_prompt": ("", "prompt"),
    "replace_option_prompt_at_index": ("", "prompt"),
    "add_row": ("*",),
    "from_markup": ("markup",),
    "Hit": ("", "match_display"),
    "DiscoveryHit": ("display",),
    "write": ("content",),
}
"""Calls, and the parameters in their order that may be markup: "" for what is none, "*" for all.

The help of a palette's hit is left out: it is of the registry of actions, never of a record.
"""

ASSIGNED = frozenset({"border_title", "border_subtitle", "tooltip", "label", "prompt"})
"""Attributes of widgets that read what is assigned as markup."""

PLAIN = frozenset({"Content", "Text", "Option", "Paragraph", "assemble", "highlight"})
"""Calls whose result is plain text with styles; an option is looked at where it is made."""


def name_of(call: ast.expr) -> str:
    """Return the last name of what is called or assigned to."""
    if isinstance(call, ast.Attribute):
        return call.attr
    return call.id if isinstance(call, ast.Name) else ""


def is_plain(value: ast.expr, made: frozenset[str] = frozenset()) -> bool:
    """Tell whether a value cannot be markup that someone else wrote."""
    match value:
        case ast.Constant():
            return True
        case ast.Name(id=name):
            return name in made
        case ast.Call(func=ast.Attribute(value=separator, attr="join")):
            return isinstance(separator, ast.Call) and is_plain(separator, made)
        case ast.Call(func=func):
            return name_of(func) in PLAIN | made
        case ast.IfExp(body=body, orelse=orelse):
            return is_plain(body, made) and is_plain(orelse, made)
        case ast.BoolOp(values=values) | ast.List(elts=values) | ast.Tuple(elts=values):
            return all(is_plain(each, made) for each in values)
        case ast.ListComp(elt=element) | ast.GeneratorExp(elt=element):
            return is_plain(element, made)
        case ast.Starred(value=inner):
            return is_plain(inner, made)
    return False


def findings(source: str, elsewhere: frozenset[str] = frozenset()) -> list[str]:
    """Return the lines of a module that hand a text to Textual which may be read as markup."""
    tree = ast.parse(source)
    made = elsewhere | _plain_functions(tree)
    made |= _plain_names(tree, made)
    return [
        f"{value.lineno}: {ast.unparse(value)}"
        for node in ast.walk(tree)
        for value in _values(node)
        if not is_plain(value, made)
    ]


def _plain_functions(tree: ast.Module) -> frozenset[str]:
    """Return the functions of a module that say they return plain content."""
    return frozenset(
        node.name
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
        and isinstance(node.returns, ast.Name)
        and node.returns.id in {"Content", "Option"}
    )


def _plain_names(tree: ast.Module, made: frozenset[str]) -> frozenset[str]:
    """Return the variables that are plain at every place of the module where they get a value."""
    plain: set[str] = set()
    other: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and len(node.targets) == 1:
            target, value = node.targets[0], node.value
            if isinstance(target, ast.Name):
                (plain if is_plain(value, made) else other).add(target.id)
        if isinstance(node, ast.arg):
            other.add(node.arg)
    stored = [
        node.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    ]
    assigned = [
        node.targets[0].id
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign)
        and len(node.targets) == 1
        and isinstance(node.targets[0], ast.Name)
    ]
    # A name that a loop, an unpacking or `+=` gives a value to may hold anything.
    return frozenset(name for name in plain - other if stored.count(name) == assigned.count(name))


def _values(node: ast.AST) -> list[ast.expr]:
    """Return what a statement or call gives to be read as markup."""
    if isinstance(node, ast.Assign) and any(
        isinstance(target, ast.Attribute) and target.attr in ASSIGNED for target in node.targets
    ):
        return [node.value]
    if not isinstance(node, ast.Call) or _switched_off(node):
        return []
    parameters = READS_MARKUP.get(name_of(node.func))
    if parameters is None or _is_of_data(node):
        return []
    if parameters == ("*",):
        return list(node.args)
    placed = [value for name, value in zip(parameters, node.args, strict=False) if name]
    named = [word.value for word in node.keywords if word.arg in parameters]
    return [*placed, *named]


def _switched_off(call: ast.Call) -> bool:
    """Tell whether a call says markup=False in so many words."""
    return any(
        word.arg == "markup" and isinstance(word.value, ast.Constant) and word.value.value is False
        for word in call.keywords
    )


def _is_of_data(call: ast.Call) -> bool:
    """Tell a dictionary's or file's method from a widget's by the name it is called on.

    Private collections have names that say they are of data; whatever else is called `update` or
    `write` is taken for a widget.
    """
    return name_of(call.func) in {"update", "write"} and (
        not isinstance(call.func, ast.Attribute)
        or name_of(call.func.value).lstrip("_") in {"numbers", "document", "digest", "file"}
    )


@pytest.fixture(scope="module")
def shared() -> frozenset[str]:
    """Return the functions of the whole workbench that say they return plain content."""
    each = (_plain_functions(ast.parse(path.read_text("utf-8"))) for path in TUI.rglob("*.py"))
    return frozenset().union(*each)


@pytest.mark.parametrize("path", sorted(TUI.rglob("*.py")), ids=lambda path: path.name)
def test_no_text_is_handed_over_as_markup(path: Path, shared: frozenset[str]) -> None:
    assert findings(path.read_text("utf-8"), shared) == []


@pytest.mark.parametrize(
    "bad",
    [
        'Static(f"{point.text}")',
        "Static(text)",
        "Static(content=text)",
        "Label(record.title)",
        "Button(word, id='ok')",
        "widgets.Static(text)",
        "OptionList(Option(title))",
        "OptionList(*[Option(t) for t in titles])",
        "self.notify(text)",
        "self.notify('Saved', title=text)",
        "self.notify(message=text)",
        "self.query_one(Static).update(text)",
        "head.update('a ' + text)",
        "self.border_title = text",
        "pane.border_subtitle = f'{count} points'",
        "self.tooltip = text",
        "Static(text, markup=True)",
        "Static(text, markup=setting)",
        "Static(text if text else 'none')",
        "Static(str(text))",
        "Content.from_markup(text)",
        "Static(Content.from_markup(f'[b]{text}[/b]'))",
        "Hit(1, text, command)",
        "line = f'{text}'\nStatic(line)",
        "def show(line):\n    if not line: line = Content('')\n    Static(line)",
        "for line in lines: Static(line)",
        "line = ''\nline += text\nStatic(line)",
        "Static(', '.join(titles))",
        "table.add_row('a', text)",
        "Static(self.words())",
    ],
)
def test_a_text_that_may_be_markup_is_found(bad: str) -> None:
    assert findings(bad)


@pytest.mark.parametrize(
    "good",
    [
        "Static()",
        "Static('Points')",
        "Static(Content(text))",
        "Static(text, markup=False)",
        "Static(Content(text) if text else '')",
        "self.notify(text, title=title, markup=False)",
        "self.query_one(Static).update(Content(text))",
        "self.query_one(Static).update(Content.assemble((text, 'bold'), other))",
        "Option(Content(text), id=name)",
        "OptionList(*[Option(Content(t)) for t in titles], id='x')",
        "self.border_title = Content(text)",
        "Static(Content(', ').join(titles))",
        "line = Content(text)\nStatic(line)",
        "point.model_copy(update=changes)",
        "self._numbers.update(pairs)",
        "def row(t) -> Content: ...\nStatic(row(text))",
    ],
)
def test_plain_text_is_not_complained_about(good: str) -> None:
    assert findings(good) == []
