"""What one export of a deck makes: files in memory, complete before the first is written."""

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from brief import __version__
from brief.errors import BadInput
from brief.export.draft import as_draft
from brief.export.receipt import receipt
from brief.export.templates.asked import template_of
from brief.export.templates.ours import Template
from brief.language.vocabulary import Vocabulary
from brief.model.identifiers import LANGUAGES, DeckLanguage, Language
from brief.model.workspace import DeckFolder, Workspace
from brief.planning.boxes import TextBox
from brief.planning.cleaning import cleaned
from brief.planning.deck import plan_deck
from brief.planning.plan import DeckPlan

if TYPE_CHECKING:
    from brief.planning.memo.plan import MemoPlan

Format = Literal["pptx", "docx", "pdf"]
"""A deck is a pptx; a memo a docx and a pdf."""

FORMATS: tuple[Format, ...] = ("pptx", "docx", "pdf")


@dataclass(frozen=True)
class Job:
    """One file to be made."""

    language: DeckLanguage
    format: Format

    def name(self, deck: str) -> str:
        """Return the file's name; `deck` is the deck's id, for a draft with `.draft` after it."""
        memo = "" if self.format == "pptx" else ".memo"
        return f"{deck}.{self.language}{memo}.{self.format}"


@dataclass(frozen=True)
class ExportedFile:
    """A file, complete, not yet written."""

    name: str
    data: bytes


def jobs(
    folder: DeckFolder, languages: tuple[DeckLanguage, ...], formats: tuple[Format, ...]
) -> tuple[Job, ...]:
    """Return the files that these languages and formats ask for; a memo is in one language."""
    asked = [Job(language, format_) for language in languages for format_ in formats]
    return tuple(
        job
        for job in asked
        if job.format == "pptx" or (job.language != "bilingual" and folder.memo is not None)
    )


class Exporter:
    """Makes the files of one deck."""

    def __init__(
        self,
        workspace: Workspace,
        folder: DeckFolder,
        vocabulary: Vocabulary,
        *,
        draft: bool = False,
    ) -> None:
        self._draft = draft
        self._name = f"{folder.deck.id}.draft" if draft else folder.deck.id
        if draft:
            workspace, folder, vocabulary = as_draft(workspace, folder, vocabulary)
        self._workspace = workspace
        self._folder = folder
        self._vocabulary = vocabulary
        self.warnings: list[str] = []
        """What an editor should know, as `language: slide: what`."""
        self._template = template_of(self._workspace, self._folder)
        self._plans: dict[DeckLanguage, DeckPlan] = {}
        self._shown: dict[str, DeckPlan] = {}
        self._memos: dict[str, MemoPlan] = {}

    def files(
        self, asked: tuple[Job, ...], announce: Callable[[str], None]
    ) -> Iterator[ExportedFile]:
        """Make each file asked for, then the receipt over all of them; see `make`."""
        made = []
        for file in self.make(asked, announce):
            made.append(file)
            yield file
        yield self.receipt(made)

    def make(
        self, asked: tuple[Job, ...], announce: Callable[[str], None]
    ) -> Iterator[ExportedFile]:
        """Make each file asked for.

        `announce` is told each file's name before it is made. Raises BadInput for what can't be
        laid out, a memo longer than its page among it.
        """
        for job in asked:
            name = job.name(self._name)
            announce(name)
            if job.format == "pptx":
                plan = self._shown[job.language] = self._deck(job.language)
                warnings = [*plan.warnings, *_marking_cut(plan)]
                self.warnings += [f"{job.language}: {warning}" for warning in warnings]
                data = _write_deck(plan, self._template)
            else:
                language: Language = next(each for each in LANGUAGES if each == job.language)
                if language not in self._memos:
                    self._memos[language] = self._memo(language)
                data = _write_memo(self._memos[language], job.format)
            yield ExportedFile(name, data)

    def receipt(self, files: Sequence[ExportedFile]) -> ExportedFile:
        """Return the receipt over files that were made of this deck, and drawn from them."""
        answer = receipt(self._workspace, self._folder, self._vocabulary, self._shown, self._memos)
        hashes = {file.name: hashlib.sha256(file.data).hexdigest() for file in files}
        answer |= {"program": f"brief {__version__}", "draft": self._draft}
        answer |= {"files": hashes, "earlier": {}}
        text = json.dumps(cleaned(answer), ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        return ExportedFile(f"{self._name}.receipt.json", text.encode())

    def _deck(self, language: DeckLanguage) -> DeckPlan:
        """Return the deck's plan in a language, made once: its memo names slides by number."""
        if language not in self._plans:
            fit = self._template.fit
            plan = plan_deck(
                self._workspace, self._folder, self._vocabulary, language, fit.planned_on()
            )
            self._plans[language] = cleaned(fit.brought(plan))
        return self._plans[language]

    def _memo(self, language: Language) -> "MemoPlan":
        """Return the memo at the largest size at which both writers hold it on one page."""
        from brief.export.pdf_writer import measure
        from brief.planning.memo.fitting import plan_memo, sizes, too_long
        from brief.planning.memo.lines import fits, overflow

        pages = self._deck(language).numbers
        plan = plan_memo(self._workspace, self._folder, self._vocabulary, language, pages)
        if plan is None:
            raise BadInput("has no memo.toml", record=self._folder.deck.id)
        plan = cleaned(plan)
        for sized in sizes(plan):
            fit = measure(sized)
            if fit.pages == 1 and fits(sized):
                return sized
        raise too_long(plan, max(fit.overflow_lines, overflow(sized)), self._folder)


def _marking_cut(plan: DeckPlan) -> Iterator[str]:
    """Return a warning where the slides have no room for all of the marking, which tells limits."""
    shown = (
        box.paragraphs[0].text
        for box in plan.pages[-1].boxes
        if box.name == "Marking" and isinstance(box, TextBox)
    )
    if any(text.endswith("…") for text in shown) and not plan.marking.endswith("…"):
        yield "marking: too long for a line, so its end is cut off on the slides"


def _write_deck(plan: DeckPlan, template: Template) -> bytes:
    """Write a deck; python-pptx is loaded only when there is one to write."""
    from brief.export.pptx.writer import write_pptx

    return write_pptx(plan, template)


def _write_memo(plan: "MemoPlan", format_: Format) -> bytes:
    """Write a memo; each writer is loaded only when it is needed."""
    if format_ == "pdf":
        from brief.export.pdf_writer import write_pdf

        return write_pdf(plan)
    from brief.export.docx.writer import write_docx

    return write_docx(plan)
