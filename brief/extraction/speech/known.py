"""What a text has named so far, for the pronouns and short forms that follow."""

from dataclasses import dataclass, field, replace

from brief.extraction.speech.chinese_words import FULL_NAMES, METONYMS
from brief.extraction.speech.speakers import Speaker, Wanted

_OUTLET_ENDS = ("社", "報", "台", "臺", "網", "新聞", "雜誌", "週刊", "周刊", "媒", "之聲", "之音")


@dataclass(frozen=True)
class _Named:
    """One who was named, in which passage, and whether he said something there."""

    passage: int
    speaker: Speaker
    spoke: bool


@dataclass
class Known:
    """Names, and who was named last."""

    people: set[str] = field(default_factory=set)
    """Names that stand somewhere in the text beside a title, a bracket or a verb."""
    offices: set[str] = field(default_factory=set)
    acronyms: dict[str, str] = field(default_factory=dict)
    """SIPRI: the full name with the acronym in brackets."""
    owners: dict[str, str] = field(default_factory=dict)
    """Of reports, by title."""
    surnames: dict[str, str] = field(default_factory=dict)
    """English full names by last name; empty where two people share it."""
    passage: int = 0
    """The passage that is being read."""
    speaking: Speaker | None = None
    """Who spoke last in the sentence before, in this passage."""
    _last: list[_Named] = field(default_factory=list)

    def note(self, speaker: Speaker, *, spoke: bool = True) -> None:
        """Remember one who was named here; who did not speak is not whose "the report" is."""
        if speaker.name and speaker.kind != "nobody":
            if speaker.kind == "person":
                self.learn_person(speaker.name)
            self._last.append(_Named(self.passage, speaker, spoke))
            del self._last[:-12]

    def learn_person(self, name: str) -> None:
        """Note an English full name under its first and its last word, unless two share that."""
        words = name.split(" ")
        if len(words) < 2 or not name.isascii():
            return
        for word in (words[0], words[-1]):
            if self.surnames.setdefault(word, name) != name:
                self.surnames[word] = ""

    def named_since(self, place: int) -> Speaker | None:
        """Return the one named last in this passage, at a place or after it."""
        last = self._last[-1] if self._last else None
        if last and last.passage == self.passage and last.speaker.start >= place:
            return last.speaker
        return None

    def quietly(self) -> "Known":
        """Return a copy that can be told what this one must not hear: what is said in a quote.

        Those it knows have no place in the quote.
        """
        away = [
            replace(named, speaker=replace(named.speaker, start=-1, end=-1)) for named in self._last
        ]
        return replace(self, _last=away, speaking=None)

    def back(self, speaker: Speaker) -> Speaker | None:
        """Return the one whom a pronoun or a short form stands for, one passage back at most.

        It keeps its place only where it stands in the passage that is being read.
        """
        for passage in (self.passage, self.passage - 1):
            found, doubtful = self._in_passage(passage, speaker)
            if doubtful:
                return None
            if found:
                return found if passage == self.passage else replace(found, start=-1, end=-1)
        return None

    def _in_passage(self, passage: int, speaker: Speaker) -> tuple[Speaker | None, bool]:
        """Return the one named last in a passage who fits, a document before its office.

        And whether it cannot be told: which of two reports "the report" means in the paragraph
        after them, or which of two offices when neither has one.
        """
        fitting = [
            named.speaker
            for named in reversed(self._last)
            if named.passage == passage and _fits(named, speaker.wanted, speaker.ending)
        ]
        if speaker.wanted == "document":
            documents = [named for named in fitting if named.kind == "document"]
            earlier = passage != self.passage
            if _owners(documents or fitting) > 1 and (earlier or not documents):
                return None, True
            fitting.sort(key=lambda named: named.kind != "document")
        return (fitting[0] if fitting else None), False

    def full_name(self, name: str) -> str:
        """Return the name that a short form stands for in this text."""
        name = FULL_NAMES.get(name, name)
        name = self.acronyms.get(name, name)
        metonym = METONYMS.get(name)
        return metonym if metonym in self.offices else name


def _owners(named: list[Speaker]) -> int:
    return len({each.owner or each.name for each in named})


def _fits(named: _Named, wanted: Wanted | None, ending: str) -> bool:
    """Say whether one named before is of the kind that a short form asks for."""
    kind, name = named.speaker.kind, named.speaker.owner or named.speaker.name
    if wanted == "person":
        return kind in ("person", "name")
    if wanted == "document":
        if kind == "document" and ending:
            return (named.speaker.title or named.speaker.noun).endswith(ending)
        return kind == "document" or (kind in ("office", "name") and named.spoke)
    if kind not in ("office", "document", "name"):
        return False
    if wanted == "outlet":
        return _bare(name).endswith(_OUTLET_ENDS)
    return _bare(name).casefold().endswith(ending.casefold())


def _bare(name: str) -> str:
    return name.split("（")[0]
