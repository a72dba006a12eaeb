"""Building pages that state figures naively, in a small workspace."""

from tiny_workspace import DECK, SOURCE, TinyWorkspace, figure, point, toml

ORDER = f"decks/{DECK}/deck.toml"


def add_figure(tiny: TinyWorkspace, name: str, number: str | int = 600, **more: str) -> None:
    """Add a figure of warheads; a field's words among `more` stand without their quotes."""
    given = str(number)
    form = given if " = " in given else f"value = {given}"
    fields = {key: f'"{value}"' if value else "" for key, value in more.items()}
    if form.startswith("date"):
        fields = {"unit": "", "basis": '"date"', "basis_published": '"not_stated"', **fields}
    if "currency" in fields:
        fields["unit"] = ""
    if "formula" in fields:
        fields = {"anchors": "", "basis_by": '"desk"', "status": '"derived"', **fields}
    low, separator, high = form.partition(", ")
    text = figure(name, low, "600枚", **fields)
    tiny.write(f"seeds/{SOURCE}/figures/{name}.toml", f"{text}\n{high}\n" if separator else text)


def add_point(tiny: TinyWorkspace, text: str, slide: str = "answer", name: str = "naive") -> None:
    """Put a point of ours on a slide."""
    tiny.write(f"decks/{DECK}/points/{name}.toml", point(name, text))
    tiny.replace(ORDER, f'"## {slide}",\n', f'"## {slide}",\n  "{name}",\n')


def add_slide(tiny: TinyWorkspace, name: str, **fields: str) -> None:
    """Put a slide before the sources; the values among `fields` are TOML."""
    given = {"id": f'"{name}"', "layout": '"assertion"', "title": '"一頁"', **fields}
    tiny.write(f"decks/{DECK}/slides/{name}.toml", toml(given))
    tiny.replace(ORDER, '  "## sources",\n', f'  "## {name}",\n  "## sources",\n')


def add_chart(tiny: TinyWorkspace, *figures: str, note: str = "", **slide: str) -> None:
    """Put a slide with a chart before the sources."""
    listed = "".join(f'  "{each}",\n' for each in figures)
    chart = {
        "id": '"plot"',
        "kind": '"column"',
        "title": '"彈頭（枚）"',
        "figures": f"[\n{listed}]",
        "note": f'"{note}"' if note else "",
    }
    tiny.write(f"decks/{DECK}/charts/plot.toml", toml(chart))
    add_slide(tiny, "plotted", layout='"chart"', charts='[\n  "plot",\n]', **slide)
