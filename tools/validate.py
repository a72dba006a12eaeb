"""Hold exported decks and memos against the Open XML schemas, and against checks of our own.

    python tools/validate.py FILE_OR_FOLDER...

Takes .pptx and .docx, in folders all that they hold. Prints every error, and one line at the end;
exit code 1 when there is an error, or nothing to look at.
"""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from openxml_audit import OpenXmlValidator, ValidationSeverity
from own_checks import problems

SUFFIXES = (".docx", ".pptx")


def documents(paths: Iterable[Path]) -> list[Path]:
    """Return the files meant, sorted; a folder stands for the documents directly in it."""
    found: set[Path] = set()
    for path in paths:
        found |= set(path.iterdir()) if path.is_dir() else {path}
    return sorted(path for path in found if path.suffix in SUFFIXES)


def errors(path: Path, validator: OpenXmlValidator) -> Iterator[str]:
    """Return what is wrong with a document, as `part: problem`."""
    for finding in validator.validate(path).errors:
        if finding.severity == ValidationSeverity.ERROR:
            yield f"{finding.part_uri}: {finding.description}"
    yield from problems(path.read_bytes())


def main(arguments: list[str]) -> int:
    """Look at every document and print what is wrong."""
    files = documents(Path(argument) for argument in arguments)
    validator = OpenXmlValidator()
    count = 0
    for path in files:
        for line in errors(path, validator):
            print(f"{path}: {line}")
            count += 1
    print(f"{len(files)} documents, {count} errors")
    return 1 if count or not files else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
