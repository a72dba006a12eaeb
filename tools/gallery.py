"""Write docs/gallery.md: every layout once, in each of the three forms in turn, and both memos.

    python tools/gallery.py

The slides are those of the shipped decks. The pictures go to docs/pictures/gallery, which is
emptied before. Needs what tools/pictures.py needs; run after any change to what an export looks
like.
"""

from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import get_args

from pictures import DECK, PICTURES, Picture, make

from brief.model.identifiers import DECK_LANGUAGES, LANGUAGES
from brief.model.slide import Layout
from brief.model.workspace import Workspace
from brief.store.loading import load_workspace

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "gallery.md"
FOLDER = PICTURES / "gallery"
WIDTH = 960
FORMS = {"en": "English", "zh-Hant": "Chinese", "bilingual": "both languages"}

HEAD = """# Gallery

Every layout once, from the shipped decks, as `brief export --pdf-deck` draws it: in English, in
Chinese, or in both languages, in turn. [Decks](decks.md) says what each layout holds,
[Export](export.md) how to get such files. This page is written by `tools/gallery.py`.
"""


def slides(workspace: Workspace) -> Iterator[Picture]:
    """Return a slide of each layout, of the first deck that has one; BadUsage for no such deck."""
    decks = [workspace.deck(DECK), *workspace.decks.values()]
    forms = cycle(DECK_LANGUAGES)
    for layout in get_args(Layout):
        found = (
            (folder.deck.id, place.slide)
            for folder in decks
            for place in folder.outline
            if folder.slides[place.slide].layout == layout
        )
        deck, slide = next(found, ("", ""))
        if slide:
            form = next(forms)
            yield Picture(f"{layout}.{form}", form, slide, WIDTH, deck)


def page(pictures: list[Picture]) -> str:
    """Return the page that shows the pictures."""
    parts = [HEAD]
    for picture in pictures:
        layout = picture.name.partition(".")[0]
        form = FORMS[picture.language]
        alt = f"A slide of the layout {layout}" if picture.slide else "A memo"
        head = f"`{layout}`" if picture.slide else "The memo"
        parts.append(
            f"## {head}, in {form}\n\n![{alt}, in {form}](pictures/gallery/{picture.name}.png)\n"
        )
    return "\n".join(parts)


def main() -> None:
    """Draw the pictures, then write the page."""
    wanted = list(slides(load_workspace(ROOT)))
    wanted += [Picture(f"memo.{each}", each, "", WIDTH) for each in LANGUAGES]
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.glob("*.png"):
        old.unlink()
    make(wanted, FOLDER)
    PAGE.write_text(page(wanted), encoding="utf-8")


if __name__ == "__main__":
    main()
