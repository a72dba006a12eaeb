"""Running the rules, and setting aside what a record waives with its reason."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from brief.checks.material import Material
from brief.checks.register import all_rules, error_rules
from brief.checks.rule import Rule, Severity
from brief.model.record import Record
from brief.store.collecting import without_collecting


@dataclass(frozen=True, order=True)
class Finding:
    """What a check reports; findings sort by file, then record, then code."""

    file: str
    """Relative to the workspace."""
    record: str
    """Id of the record, with its kind: `point arms-control`."""
    code: str
    severity: Severity
    message: str
    remedy: str
    words: str
    deck: str
    waiver: str = ""
    """The reason, where the record waives the rule: then it is no longer counted."""


@dataclass(frozen=True)
class Report:
    """All that was found."""

    findings: tuple[Finding, ...]
    """Those that count."""
    waived: tuple[Finding, ...]

    @property
    def errors(self) -> int:
        """Return how many findings are errors."""
        return sum(finding.severity == "error" for finding in self.findings)

    @property
    def warnings(self) -> int:
        """Return how many findings are warnings."""
        return len(self.findings) - self.errors


@without_collecting()
def check(
    material: Material,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    *,
    errors_only: bool = False,
) -> Report:
    """Run the rules of these codes, all where none is given, but for those to be ignored.

    With `errors_only` the rules that only warn are not asked.
    """
    found: list[Finding] = []
    rules = error_rules() if errors_only else all_rules()
    for rule in rules.values():
        if (select and rule.code not in select) or rule.code in ignore:
            continue
        found += _findings(material, rule)
    material.finder.save()
    counted = sorted({each for each in found if not each.waiver})
    return Report(tuple(counted), tuple(sorted({each for each in found if each.waiver})))


def _findings(material: Material, rule: Rule) -> Iterator[Finding]:
    for flaw in rule.check(material):
        yield Finding(
            flaw.file or material.workspace.file_of(flaw.record, flaw.deck),
            name_of(flaw.record),
            rule.code,
            rule.severity,
            flaw.message,
            flaw.remedy,
            flaw.words,
            flaw.deck,
            waiver_of(flaw.record, rule.code),
        )


def waiver_of(record: Record, code: str) -> str:
    """Return the reason that a record gives for a rule that it does not keep to, "" for none."""
    for line in getattr(record, "waivers", ()):
        waived, _, reason = str(line).partition(":")
        if waived.strip() == code:
            return reason.strip()
    return ""


def name_of(record: Record) -> str:
    """Return a record's kind and id, as a person would name it."""
    kind = type(record).__name__.lower()
    return f"{kind} {getattr(record, 'id', '')}".strip()
