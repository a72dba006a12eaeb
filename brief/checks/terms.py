"""L3 and L5: one word for one thing, and Taiwan's word for it."""

from collections import Counter
from collections.abc import Iterator, Sequence

from brief.checks.english_terms import is_met, is_unambiguous
from brief.checks.material import Material, Term, Words
from brief.checks.reading_order import Texts, deck_units, texts_by_unit
from brief.checks.rule import Flaw, rule
from brief.checks.termbase import Use, termbase
from brief.model.identifiers import Language
from brief.model.workspace import DeckFolder

_CHINESE: Language = "zh-Hant"
_Found = tuple[Use, Words]


@rule(
    "L3",
    "warning",
    "one word for one thing",
    wants="A deck uses one form of each term of the termbase throughout, and its English has the"
    " termbase's English for it.",
    why="A reader who meets two words looks for two things. A translation that has nothing of the"
    " term usually speaks of something else.",
    bad="南韓 on slide 3, 韓國 on slide 5",
    good="南韓 on both",
    standard="our own, with translations/termbase.csv; quotations and titles are left alone",
)
def one_form(material: Material) -> Iterator[Flaw]:
    """Find terms that a deck has in two forms, and translations that have nothing of a term."""
    texts = texts_by_unit(material)
    for folder in material.decks:
        yield from _mixed(folder, texts, material.terms)
    forms = termbase(material.terms)
    for words in material.texts:
        english = texts.get((words.context, "en"))
        if words.language != _CHINESE or not words.original or english is None:
            continue
        for use in {use.term.id: use for use in forms.uses(words)}.values():
            if is_unambiguous(use.term, use.form) and not is_met(use.term, english.text):
                yield Flaw(
                    words.record,
                    f"the Chinese has {use.form}, the English nothing of “{use.term.en}”",
                    f"translate {use.form} by the termbase's English, or correct the termbase",
                    words=use.form,
                    deck=words.deck,
                    file=english.file,
                )


@rule(
    "L5",
    "warning",
    "Taiwan's forms",
    wants="Chinese text uses the words of Taiwan, not those of the mainland, but for quotations.",
    why="To a reader in Taipei 導彈 for 飛彈 says where a text was copied from.",
    bad="潛射彈道導彈",
    good="潛射彈道飛彈",
    standard="our own, with translations/termbase.csv (forms marked cn:)",
    mends="a form that the termbase has for one term alone, outside quotation marks; not in a"
    " quotation",
)
def taiwan_forms(material: Material) -> Iterator[Flaw]:
    """Find mainland forms outside quotations and titles."""
    forms = termbase(material.terms)
    for words in material.texts:
        if words.language != _CHINESE:
            continue
        found = {use.form: use for use in forms.uses(words) if use.standing == "mainland"}
        for form, use in found.items():
            yield Flaw(
                words.record,
                f"{form} is what the mainland says",
                f"write {use.term.zh}, or put 「」 around it if it is quoted",
                words=form,
                deck=words.deck,
                file=words.file,
            )


def in_taiwan_forms(words: Words, terms: tuple[Term, ...]) -> str:
    """Return a text with Taiwan's word for each form of the mainland that has one term alone.

    A form that another term prefers or allows may be that term's: it has two.
    """
    text = words.text
    owners = Counter(form for term in terms for form in {term.zh, *term.variants, *term.mainland})
    for use in reversed(list(termbase(terms).uses(words))):
        if use.standing == "mainland" and owners[use.form] == 1:
            before, after = text[: use.start], text[use.start + len(use.form) :]
            named = use.term.zh.strip("《》") if before.endswith("《") else use.term.zh
            text = f"{before}{named}{after}"
    return text


def _mixed(folder: DeckFolder, texts: Texts, terms: tuple[Term, ...]) -> Iterator[Flaw]:
    """Find the forms of a term that a deck should give up for the one it uses else."""
    forms = termbase(terms)
    found: dict[str, list[_Found]] = {}
    for unit in dict.fromkeys(deck_units(folder)):
        words = texts.get((unit, _CHINESE))
        for use in forms.uses(words) if words else ():
            if words and use.standing != "mainland":
                found.setdefault(use.term.id, []).append((use, words))
    for uses in found.values():
        yield from _given_up(folder, uses)


def _given_up(folder: DeckFolder, uses: Sequence[_Found]) -> Iterator[Flaw]:
    term = uses[0][0].term
    counts = Counter(use.form for use, _ in uses)
    kept = term.zh if term.zh in counts else counts.most_common(1)[0][0]
    if ";" in term.en or len(term.zh) == 1:
        return
    first = {use.form: (use, words) for use, words in reversed(uses)}
    for form, (_, words) in first.items():
        if _compete(form, kept):
            yield Flaw(
                words.record,
                f"the deck has both {kept} and {form}",
                f"write {kept} throughout",
                words=form,
                deck=folder.deck.id,
                file=words.file,
            )


def _compete(form: str, kept: str) -> bool:
    """Say whether two forms are rivals: alike in part, and neither short for the other."""
    return bool(set(form) & set(kept)) and not _short_for(form, kept) and not _short_for(kept, form)


def _short_for(short: str, long: str) -> bool:
    """Say whether a form is a longer one in brief: its characters in order, or half as many.

    美國防部 is short for 美國國防部, 軍控 for 軍備管制.
    """
    if 2 * len(short) <= len(long):
        return True
    rest = iter(long)
    return all(character in rest for character in short)
