"""The lists that a user chooses from: a slide's layout, another deck, what to filter by."""

from typing import TYPE_CHECKING, get_args

from brief.editing import changes
from brief.editing.refused import Refused
from brief.language.program import in_brackets
from brief.model.outline import SLIDE_MARK
from brief.model.placeholder import placeholders
from brief.model.slide import Layout
from brief.tui.choose_dialog import Choice, ChoiceDialog, MultiChoice
from brief.tui.filtering import facets, read_query, toggled
from brief.tui.paragraphs import said
from brief.tui.point_index import FACETS, Facet
from brief.tui.view import View

if TYPE_CHECKING:
    from brief.tui.app import BriefApp

MOST_NUMBERS = 3
"""Figures that a big-number slide shows at most."""


def layout_name(view: View, layout: Layout) -> str:
    """Return what a layout is called, with its name in the records where that is another."""
    names = {
        "cover": view.word("cover"),
        "agenda": view.word("agenda"),
        "answer": view.word("answer"),
        "assertion": view.word("points"),
        "evidence": view.word("points beside a table"),
        "chart": view.word("chart"),
        "table": view.word("table"),
        "comparison": view.word("comparison of figures"),
        "timeline": view.word("timeline"),
        "options": view.word("options"),
        "confidence": view.word("how well we know"),
        "big-number": view.word("big number"),
        "sources": view.word("sources"),
    }
    name = names[layout]
    return name if name == layout else f"{name} · {layout}"


def choose_layout(app: "BriefApp", slide: str) -> None:
    """Ask for a slide's layout; what can't be chosen says why."""
    view, folder = app.view, app.session.deck
    figures = figures_on(view, slide)
    numbers = tuple(each for each in figures if not view.workspace.figures[each].date)
    possible = changes.layouts_for(folder, slide, figures)
    possible["comparison"] = changes.layouts_for(folder, slide, numbers)["comparison"]
    current = folder.slides[slide].layout
    choices = []
    for layout in get_args(Layout):
        label, reason = layout_name(view, layout), possible[layout]
        if layout == current:
            label = in_brackets(label, view.word("now"), view.language)
        elif layout in changes.NO_POINTS and not reason:
            label = in_brackets(label, view.word("shows no points"), view.language)
        choices.append(Choice(layout, label, view.word(reason) if reason else None, bool(reason)))

    def chosen(answer: str | None) -> None:
        layout = next((each for each in get_args(Layout) if each == answer), None)
        if layout == "big-number":
            choose_numbers(app, slide, figures)
        elif layout == "comparison":
            app.attempt(lambda: _lay_out(app, slide, "comparison", numbers))
        elif layout is not None:
            app.attempt(lambda: _lay_out(app, slide, layout))

    heading = view.word("Layout of slide {number}", number=str(view.page_numbers[slide]))
    title = said(view.wording(view.language), folder.slides[slide], "title")
    app.push_screen(ChoiceDialog(view.word, heading, choices, title, current), chosen)


def choose_numbers(app: "BriefApp", slide: str, figures: tuple[str, ...]) -> None:
    """Ask which of the figures of a slide's points are to stand large."""
    view = app.view
    wording = view.wording(view.language)
    shown = app.session.deck.slides[slide].figures or figures[:1]
    choices = [
        Choice(figure, wording.figure(figure), figure)
        for figure in dict.fromkeys((*shown, *figures))
    ]

    def chosen(answer: tuple[str, ...] | None) -> None:
        if answer is not None:
            app.attempt(lambda: _lay_out(app, slide, "big-number", answer))

    heading = view.word("Figures to stand large, one to three")
    app.push_screen(MultiChoice(view.word, heading, choices, shown), chosen)


def figures_on(view: View, slide: str) -> tuple[str, ...]:
    """Return the figures in the texts of a slide's points, in order."""
    places = [place for place in view.deck.outline if place.slide == slide]
    texts = [view.workspace.points[point].text for place in places for point in place.points]
    found = (each.name for text in texts for each in placeholders(text) if each.slide is None)
    return tuple(dict.fromkeys(found))


def _lay_out(app: "BriefApp", slide: str, layout: Layout, figures: tuple[str, ...] = ()) -> None:
    if layout == "big-number" and len(figures) > MOST_NUMBERS:
        raise Refused("a slide has room for three large figures")
    app.session.change(
        "change layout",
        changes.set_layout(app.session.deck, slide, layout, figures),
        line=f"{SLIDE_MARK}{slide}",
    )


def switch_deck(app: "BriefApp") -> None:
    """Ask for another deck to work on."""
    view = app.view
    decks = view.workspace.decks
    current = app.session.deck_id
    now = in_brackets(current, view.word("open now"), view.language)
    choices = [
        Choice(
            deck_id,
            said(view.wording(view.language), folder.deck, "title"),
            now if deck_id == current else deck_id,
        )
        for deck_id, folder in sorted(decks.items())
    ]

    def chosen(answer: str | None) -> None:
        if answer is not None:
            app.session.open_deck(answer)
            app.refresh_view()

    heading = view.word("Open a deck")
    app.push_screen(ChoiceDialog(view.word, heading, choices, current=current), chosen)


def choose_filter(app: "BriefApp") -> None:
    """Ask what the list of points is to be narrowed to."""
    view, query = app.view, app.points.query_text
    active = set(read_query(query).facets)
    wording = view.wording(view.language)
    names = {
        "source": view.word("source"),
        "kind": view.word("kind"),
        "topic": view.word("topic"),
        "used": view.word("used"),
    }
    shown = {"yes": view.word("yes"), "no": view.word("no")}
    keys: dict[str, tuple[Facet, str]] = {}
    choices, chosen_now = [], []
    counts = facets(app.points.index)
    for facet in FACETS:
        for value, count in counts[facet].items():
            key = f"{facet}:{value}"
            keys[key] = (facet, value)
            said = wording.classed(value) if facet == "kind" else shown.get(value, value)
            choices.append(Choice(key, f"{names[facet]}: {said} ({count})"))
            if (facet, value) in active:
                chosen_now.append(key)

    def chosen(answer: tuple[str, ...] | None) -> None:
        if answer is None:
            return
        text = query
        for key in set(answer) ^ set(chosen_now):
            text = toggled(text, *keys[key])
        app.points.set_query(text)

    app.push_screen(MultiChoice(view.word, view.word("Show only"), choices, chosen_now), chosen)
