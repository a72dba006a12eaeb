"""What was found in a document as one page that needs nothing else: text, figures, a list."""

import base64
import hashlib
import html
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from brief.commands.extract_places import Stretch, oddities_in, seen_span, stretches
from brief.commands.found_words import kind_text, role_text, understood, value_text
from brief.commands.terminal import on_one_line
from brief.extraction.extractor import Extracted
from brief.language.program import program_word
from brief.model.identifiers import Language
from brief.reading.document import Document

_STYLE = Path(__file__).with_name("extract_page.css")
_SCRIPT = Path(__file__).with_name("extract_page.js")


def page(
    document: Document, figures: Sequence[Extracted], language: Language, file_name: str
) -> str:
    """Return the page as HTML; the same document gives the same characters.

    It may load nothing: its policy lets in its own style and script by their hashes, and no more.
    """
    style = _STYLE.read_text(encoding="utf-8")
    script = _SCRIPT.read_text(encoding="utf-8")
    policy = (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    title = _text(document.metadata.title or file_name)
    rows = "".join(
        f"<dt>{_text(label)}</dt><dd>{_text(said)}</dd>\n"
        for label, said in understood(document, figures, language)
    )
    written = document.metadata.language
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="referrer" content="no-referrer">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        f'<header>\n<h1 lang="{written}">{title}</h1>\n<dl>\n{rows}</dl>\n</header>\n<main>\n'
        f'<article lang="{written}">\n{"".join(_blocks(document, figures, language))}</article>\n'
        f"{''.join(_list(document, figures, language))}</main>\n"
        f"<script>{script}</script>\n</body>\n</html>\n"
    )


def _digest(content: str) -> str:
    """Return how a content security policy names an inline style or script."""
    return f"sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}"


def _blocks(document: Document, figures: Sequence[Extracted], language: Language) -> Iterator[str]:
    inside: dict[int, list[tuple[int, Extracted]]] = {}
    for number, each in enumerate(figures):
        inside.setdefault(each.block, []).append((number, each))
    for number, block in enumerate(document.blocks):
        name = role_text(block.role, language)
        yield f'<p class="{block.role}">'
        if block.role != "body":
            yield f'<span class="role" lang="{language}">{_text(name)}</span>'
        yield from _marked(stretches(document, number, inside.get(number, [])))
        yield "</p>\n"


def _marked(parts: Iterator[Stretch]) -> Iterator[str]:
    """Return a block's stretches, those of one figure in one mark, linked to the list."""
    lit: int | None = None
    for part in parts:
        if part.figure != lit:
            if lit is not None:
                yield "</a></mark>"
            if part.figure is not None:
                yield f'<mark id="t{part.figure + 1}"><a href="#f{part.figure + 1}">'
            lit = part.figure
        yield _shown(part)
    if lit is not None:
        yield "</a></mark>"


def _shown(part: Stretch) -> str:
    if not part.text:
        return f'<span class="hidden">{_text(part.oddity)}</span>'
    text = "".join(_character(each) for each in part.text)
    if part.oddity:
        return f'<span class="odd" title="{_text(part.oddity)}">{text}</span>'
    return text


def _character(character: str) -> str:
    """Return a character of a document, by its number where nothing is to be seen of it."""
    if character.isprintable() or character == "\n":
        return html.escape(character)
    if character.isspace():
        return " "
    return f'<span class="hidden">U+{ord(character):04X}</span>'


def _list(document: Document, figures: Sequence[Extracted], language: Language) -> Iterator[str]:
    """Return the list of figures, each linked to where it stands."""
    word = partial(program_word, language=language)
    heading = _text(word("Figures found"))
    yield f'<nav aria-label="{heading}">\n<h2>{heading}</h2>\n'
    keys = word("j and k go from figure to figure; Enter goes to the text and back")
    yield (
        f'<p class="keys">{_text(keys)}</p>\n'
        if figures
        else f"<p>{_text(word('no figures found'))}</p>\n"
    )
    yield "<ol>\n"
    for number, each in enumerate(figures, 1):
        block = document.blocks[each.block]
        yield f'<li id="f{number}"><a href="#t{number}" lang="{document.metadata.language}">'
        start, end = seen_span(block, each.start, each.end)
        yield f"{_text(block.text[start:end])}</a>\n"
        details = [f"{kind_text(each.kind, language)} {value_text(each, language)}"]
        if each.as_of and each.kind != "date":
            details.append(word("as of {date}", date=each.as_of))
        if each.originator:
            details.append(word("said by {originator}", originator=each.originator))
        if block.role != "body":
            details.append(role_text(block.role, language))
        yield f"<p>{_text(word('; ').join(details))}</p>\n"
        for remark in (each.note, oddities_in(document, each.start, each.end)):
            if remark:
                yield f"<p>{_text(remark)}</p>\n"
        yield "</li>\n"
    yield "</ol>\n</nav>\n"


def _text(text: str) -> str:
    """Return a text on one line, without what nobody would see, that is no markup."""
    return html.escape(on_one_line(text))
