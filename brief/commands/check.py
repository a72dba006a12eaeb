"""`brief check`: hold a briefing against the rules; the gate in CI."""

import argparse
import os
import sys
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import asdict, replace
from pathlib import Path

from brief.checks.fixing import Mend
from brief.checks.gathering import material_of
from brief.checks.register import all_rules
from brief.checks.rule import Rule
from brief.checks.running import Finding, Report, check
from brief.checks.translated import in_one_line
from brief.commands.terminal import harmless, on_one_line
from brief.commands.workspaces import open_workspace, print_json
from brief.errors import BadUsage
from brief.model.workspace import SETTINGS_FILE

_MANY = 8
"""Translations of a catalog that are still listed one by one."""


def run(arguments: argparse.Namespace) -> int:
    """Print what was found; 1 where an error is among it."""
    if arguments.explain is not None:
        sys.stdout.write(explained(_rule(arguments.explain)))
        return 0
    select, ignore = _codes(arguments.select), _codes(arguments.ignore)
    workspace = open_workspace(arguments)
    ignore |= {_rule(code, SETTINGS_FILE).code for code in workspace.settings.ignore}
    material = material_of(workspace, arguments.deck)
    mended: tuple[Mend, ...] = ()
    as_json = arguments.format == "json" or arguments.json
    if arguments.fix:
        from brief.commands.check_fix import mend

        mended = mend(material, select, ignore)
        if not as_json:  # at once: what is written is said even if it can't be checked anew
            _say(mended)
    try:
        if mended:
            workspace = open_workspace(arguments)
            material = material_of(workspace, arguments.deck)
        report = check(material, select, ignore)
    except BaseException:
        if as_json:  # there will be no object to say it in
            _say(mended)
        raise
    if as_json:
        more = {"mended": [asdict(each) for each in mended]} if arguments.fix else {}
        print_json(_as_json(report) | more)
        return 1 if report.errors else 0
    if arguments.format == "github":
        sys.stdout.writelines(_annotation(each, workspace.root) for each in _shown(report, select))
        sys.stdout.write(_command("notice", {"title": "brief check"}, "\n".join(_summary(report))))
    else:
        sys.stdout.writelines(
            f"{line}\n" for line in (*_listed(_shown(report, select)), *_summary(report))
        )
    return 1 if report.errors else 0


def _codes(given: Iterable[str] | None) -> set[str]:
    """Return the codes of an option, which may be repeated or hold several between commas."""
    return {_rule(code).code for each in given or () for code in each.split(",")}


def _rule(code: str, file: str | None = None) -> Rule:
    """Return the rule of a code as typed, or as a settings file has it; BadUsage for any other."""
    known = all_rules()
    found = known.get(code.strip().upper())
    if found is None:
        raise BadUsage(
            f"there is no rule '{code}'", file=file, remedy=f"the rules are {', '.join(known)}"
        )
    return found


def explained(rule: Rule) -> str:
    """Return what `--explain` and docs/checks.md say of a rule."""
    return (
        f"## {rule.code} {rule.name}\n\n{rule.severity.capitalize()}. {rule.wants}\n\n"
        f"{rule.why}\n\n- Bad: {rule.bad}\n- Good: {rule.good}\n- After: {rule.standard}\n"
        + (f"- `--fix` mends it: {rule.mends}\n" if rule.mends else "")
    )


def _say(mended: Iterable[Mend]) -> None:
    """Say on standard error what was mended, one line each."""
    for each in mended:
        line = f"mended {each.code} {each.file} {each.record}: “{each.before}” → “{each.after}”"
        sys.stderr.write(f"{plain_line(line)}\n")
    sys.stderr.flush()


def _shown(report: Report, select: Collection[str]) -> list[Finding]:
    """Return the findings for a person: many missing translations of a catalog are one.

    Whoever has yet to translate a briefing wants to see what else is found. L7 selected, each is.
    """
    by_file: dict[str, list[Finding]] = {}
    for each in report.findings:
        if each.code == "L7" and "L7" not in select:
            by_file.setdefault(each.file, []).append(each)
    many = {file: found for file, found in by_file.items() if len(found) > _MANY}
    return sorted(
        [each for each in report.findings if each.code != "L7" or each.file not in many]
        + [
            replace(
                found[0],
                record="catalog",
                message=in_one_line(each.message for each in found),
                remedy=f"{found[0].remedy}; brief check --select L7 names each",
                words="",
            )
            for found in many.values()
        ]
    )


def _listed(findings: Iterable[Finding]) -> Iterator[str]:
    """Return findings as lines, under the name of their file."""
    shown = ""
    for each in findings:
        if each.file != shown:
            shown = each.file
            yield plain_line(shown)
        words = f" “{each.words}”" if each.words else ""
        yield "  " + plain_line(
            f"{each.code} {each.severity}  {each.record}: {each.message}{words}"
        )
        yield "     " + plain_line(each.remedy)


def _summary(report: Report) -> list[str]:
    """Return how many findings there are of each rule, and every waiver with its reason."""
    counts = Counter(each.code for each in report.findings)
    by_code = ", ".join(f"{code} {counts[code]}" for code in all_rules() if counts[code])
    totals = f"{counted(report.errors, 'error')}, {counted(report.warnings, 'warning')}"
    waived = [
        f"waived {each.code} {each.record}{f' ({each.deck})' if each.deck else ''}: {each.waiver}"
        for each in report.waived
    ]
    lines = [f"{totals}: {by_code}" if by_code else totals, *waived]
    return [plain_line(line) for line in dict.fromkeys(lines)]


def counted(number: int, noun: str) -> str:
    """Return a number with its noun: 1 error, 2 errors."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def plain_line(text: str) -> str:
    """Return a line that commands neither a terminal nor GitHub's runner, which reads ##[ too."""
    return on_one_line(text).replace("##[", "# #[")


def _as_json(report: Report) -> dict[str, object]:
    return {
        "errors": report.errors,
        "warnings": report.warnings,
        "findings": [asdict(each) for each in report.findings],
        "waived": [asdict(each) for each in report.waived],
    }


def _annotation(each: Finding, root: Path) -> str:
    """Return a finding as an annotation of GitHub's, its file seen from the current folder."""
    words = f" “{each.words}”" if each.words else ""
    return _command(
        each.severity,
        {"file": os.path.relpath(root / each.file), "title": f"brief {each.code}"},
        f"{each.record}: {each.message}{words}; {each.remedy}",
    )


def _command(name: str, properties: Mapping[str, str], message: str) -> str:
    """Return a command of GitHub's runner; no text that is put into it can begin another."""
    escaped = (
        f"{key}={_data(text).replace(':', '%3A').replace(',', '%2C')}"
        for key, text in properties.items()
    )
    return f"::{name} {','.join(escaped)}::{_data(message)}\n"


def _data(text: str) -> str:
    """Escape a text as the runner wants it, line ends too; other control characters go."""
    return harmless(text).replace("%", "%25").replace("\n", "%0A")
